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

cadence::Forecast forecast(const model::Book& book, int days = 120) {
  return cadence::forecast(model::facts(book, day("2026-11-23")), day("2026-11-23"), days);
}

}  // namespace

TEST_CASE("a year within the capacity holds and needs no remedy") {
  const auto found = forecast(busy(20, 3), 365);
  CHECK(found.load == doctest::Approx(2.0 / 3));
  CHECK(found.holds);
  CHECK(found.remedies.empty());
  REQUIRE(found.ratings.size() == 1);
  CHECK(found.ratings[0].people == 20);
  CHECK(found.ratings[0].on_time == 1);
  CHECK(found.ratings[0].longest_wait < 1.5);
  CHECK(found.ratings[0].touches > 450);
  CHECK(base::iso(found.until) == "2027-11-22");
}

TEST_CASE("a year beyond it names remedies that hold when they are played") {
  const auto book = busy(50, 2);
  const auto found = forecast(book);
  CHECK(found.load == doctest::Approx(2.5));
  CHECK_FALSE(found.holds);
  CHECK(found.days_over > 50);
  CHECK(found.ratings[0].longest_wait > 2);
  CHECK(found.ratings[0].on_time < 1);
  REQUIRE(found.remedies.size() == 2);
  for (const auto& remedy : found.remedies) {
    CHECK(remedy.holds);
    auto mended = book;
    if (remedy.kind == Remedy::Kind::capacity) {
      CHECK(remedy.value == fmt::format("{}", remedy.capacity));
      mended.settings.capacity = remedy.capacity;
    } else {
      mended.settings.ratings[0].cadence = test::cadence({remedy.value});
    }
    const auto again = forecast(mended);
    CHECK(again.holds);
    CHECK(again.load == doctest::Approx(remedy.load));
  }
  auto less = book;
  less.settings.capacity = found.remedies[0].capacity - 1;
  CHECK_FALSE(forecast(less).holds);
}

TEST_CASE("what is overdue already when the play begins is not held against it") {
  const auto found = forecast(test::book({person("ada", "A", "2020-01-01")}), 60);
  CHECK(found.holds);
  CHECK(found.ratings[0].longest_wait < 1.2);
}

TEST_CASE("someone whose turn doesn't come counts with the wait so far") {
  auto book = busy(40, 1);
  const auto found = forecast(book, 30);  // 22 working days: 18 people are never reached
  CHECK(found.ratings[0].longest_wait > 2);
  CHECK_FALSE(found.holds);
  CHECK_FALSE(found.ratings[0].longest_contact.empty());
}

TEST_CASE("days tell what they list, what is early and what is more") {
  auto book = busy(0, 8);
  for (int i = 0; i < 60; ++i) {
    book.contacts.push_back(person(fmt::format("q{:02}", i), "A", "2026-11-16"));
  }
  const auto found = forecast(book, 14);
  CHECK(found.days[0].listed == 0);
  bool early = false;
  for (const auto& one : found.days) {
    CHECK(one.listed <= 8);
    early = early || one.early > 0;
  }
  CHECK(early);
}
