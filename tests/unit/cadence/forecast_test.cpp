// A year played, and what would mend it.
#include "cadence/forecast.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using cadence::Remedy;
using test::day;
using test::person;

namespace {

/// So many people on ten-workday cadences, touched one after the other.
model::Book busy(int people, int capacity) {
  std::vector<model::Contact> all;
  for (int i = 0; i < people; ++i) {
    all.push_back(person(fmt::format("p{:02}", i), "A"));
    all.back().interactions = {test::call("2026-11-23")};
    all.back().interactions[0].date = day("2026-11-20") - i % 14;
  }
  auto book = test::book(std::move(all));
  book.settings.ratings = {{"A", test::cadence({"every 10 workdays"})}};
  book.settings.default_rating = "A";
  book.settings.capacity = capacity;
  return book;
}

cadence::Forecast forecast(const model::Book& book, int days = 120,
                           std::optional<double> pace = {}) {
  const auto facts = model::facts(book, day("2026-11-23"));
  return cadence::forecast({facts, day("2026-11-23"), days}, pace);
}

/// The only rating's part of a play.
cadence::RatingForecast only(const cadence::Play& play) {
  REQUIRE(play.ratings.size() == 1);
  return play.ratings.front();
}

int touches_by_day(const cadence::Play& play) {
  int touches = 0;
  for (const auto& one : play.days) touches += one.listed;
  return touches;
}

}  // namespace

TEST_CASE("a year within the capacity holds and needs no remedy") {
  const auto found = forecast(busy(20, 3), 365);
  CHECK(found.at_capacity.load == doctest::Approx(2.0 / 3));
  CHECK(found.at_capacity.holds);
  CHECK(found.remedies.empty());
  CHECK(only(found.at_capacity).people == 20);
  CHECK(only(found.at_capacity).on_time == 1);
  CHECK(only(found.at_capacity).longest_wait < 1.5);
  CHECK(only(found.at_capacity).touches > 450);
  CHECK(base::iso(found.until) == "2027-11-22");
}

TEST_CASE("a year beyond it names remedies that hold when they are played") {
  const auto book = busy(50, 2);
  const auto found = forecast(book);
  CHECK(found.at_capacity.load == doctest::Approx(2.5));
  CHECK_FALSE(found.at_capacity.holds);
  CHECK(found.at_capacity.days_over > 50);
  CHECK(only(found.at_capacity).longest_wait > 2);
  CHECK(only(found.at_capacity).on_time < 1);
  REQUIRE(found.remedies.size() == 2);
  for (const auto& remedy : found.remedies) {
    auto mended = book;
    if (remedy.kind == Remedy::Kind::capacity) {
      CHECK(remedy.value == fmt::format("{}", remedy.capacity));
      mended.settings.capacity = remedy.capacity;
    } else {
      mended.settings.ratings[0].cadence = test::cadence({remedy.value});
    }
    const auto again = forecast(mended);
    CHECK(again.at_capacity.holds);
    CHECK(again.at_capacity.load == doctest::Approx(remedy.load));
  }
  auto less = book;
  less.settings.capacity = found.remedies[0].capacity - 1;
  CHECK_FALSE(forecast(less).at_capacity.holds);
}

TEST_CASE("what is overdue already when the play begins is not held against it") {
  const auto found = forecast(test::book({person("ada", "A", "2020-01-01")}), 60);
  CHECK(found.at_capacity.holds);
  CHECK(only(found.at_capacity).longest_wait < 1.2);
}

TEST_CASE("someone whose turn doesn't come counts with the wait so far") {
  auto book = busy(40, 1);
  const auto found = forecast(book, 30);  // 22 working days: 18 people are never reached
  CHECK(only(found.at_capacity).longest_wait > 2);
  CHECK_FALSE(found.at_capacity.holds);
  CHECK_FALSE(only(found.at_capacity).longest_contact.empty());
}

TEST_CASE("days tell what they list, what is early and what is more") {
  auto book = busy(0, 8);
  for (int i = 0; i < 60; ++i) {
    book.contacts.push_back(person(fmt::format("q{:02}", i), "A", "2026-11-16"));
  }
  const auto found = forecast(book, 14);
  CHECK(found.at_capacity.days[0].listed == 0);
  bool early = false;
  for (const auto& one : found.at_capacity.days) {
    CHECK(one.listed <= 8);
    early = early || one.early > 0;
  }
  CHECK(early);
}

TEST_CASE("someone with several reasons on one day is touched once") {
  auto ada = person("ada", "A", "2026-11-02");
  ada.cadence = test::cadence({"every 3 weeks by call", "every 3 weeks"});
  ada.follow_ups = {test::follow_up("2026-11-23")};
  const auto found = forecast(test::book({ada}), 7);
  CHECK(only(found.at_capacity).touches == 1);
  CHECK(only(found.at_capacity).answers == 2);
  CHECK(touches_by_day(found.at_capacity) == 1);
}

TEST_CASE("a touch for an organisation is one of whom it is approached by") {
  auto ada = person("ada", "C", "2026-11-20");
  ada.org = "engines";
  auto its = test::organisation("engines");
  its.cadence = test::cadence({"every 1 week"});
  const auto found = forecast(test::book({ada}, {its}), 28);
  CHECK(only(found.at_capacity).rating == "C");
  CHECK(only(found.at_capacity).touches == 4);
}

TEST_CASE("a first touch, and one of someone undecided, are touches") {
  auto ben = person("ben", "undecided", "2026-11-02");
  ben.follow_ups = {test::follow_up("2026-11-25")};
  const auto found = forecast(test::book({person("ada", "C"), ben}), 7);
  REQUIRE(found.at_capacity.ratings.size() == 2);
  CHECK(found.at_capacity.ratings[0].touches == 1);
  CHECK(found.at_capacity.ratings[1].rating.empty());
  CHECK(found.at_capacity.ratings[1].touches == 1);
  CHECK(found.at_capacity.touches == 2);
}

TEST_CASE("an organisation with nobody to approach is touched by nobody") {
  auto its = test::organisation("engines");
  its.needs = {test::need("2026-12")};
  its.follow_ups = {test::follow_up("2026-11-24")};
  auto book = test::book({person("ada", "C", "2026-10-01")}, {its});
  book.settings.capacity = 1;
  const auto found = forecast(book, 90);
  CHECK(found.at_capacity.touches == 1);
  CHECK(found.at_capacity.days_over == 0);
  CHECK(touches_by_day(found.at_capacity) == 1);
  CHECK(found.at_capacity.load ==
        doctest::Approx(forecast(test::book({book.contacts})).at_capacity.load * 8));
}

TEST_CASE("a pace is played in whole people, so that the mean holds") {
  const auto found = forecast(busy(60, 4), 14, 1.4);
  std::vector<int> listed;
  for (const auto& one : found.at_pace->days) listed.push_back(one.listed);
  CHECK(listed == std::vector<int>{1, 1, 2, 1, 2, 1, 1, 2, 1, 2});
  CHECK(found.at_pace->load == doctest::Approx(found.at_capacity.load * 4 / 1.4));
  CHECK(found.at_pace->days_over == 10);
  CHECK(found.at_capacity.days[0].listed == 4);
  CHECK_FALSE(forecast(busy(60, 4), 14).at_pace);
}

TEST_CASE("a pace is played without a bound on the capacity as well") {
  auto book = busy(60, 4);
  book.settings.capacity.reset();
  const auto found = forecast(book, 14, 2);
  CHECK(found.at_capacity.load == 0);
  CHECK(found.at_capacity.days_over == 0);
  CHECK(found.at_pace->load == doctest::Approx(3));
  CHECK(found.at_pace->touches == 20);
}

TEST_CASE("where nothing would mend it, nothing is named") {
  const auto found = forecast(busy(200, 2));
  CHECK_FALSE(found.at_capacity.holds);
  CHECK(found.remedies.empty());
  CHECK(found.beyond_remedy());
  CHECK_FALSE(forecast(busy(20, 3)).beyond_remedy());
  const auto mended = forecast(busy(50, 2));
  CHECK_FALSE(mended.beyond_remedy());
  for (const auto& remedy : mended.remedies) CHECK(remedy.capacity <= 8);
}

TEST_CASE("a capacity of up to four times the present one is a remedy, and none beyond") {
  const auto last = forecast(busy(160, 2), 60);
  REQUIRE(last.remedies.size() == 1);
  CHECK(last.remedies[0].capacity == 8);
  CHECK(forecast(busy(170, 2), 60).beyond_remedy());
}
