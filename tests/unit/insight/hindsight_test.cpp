// The pace of the log, and a forecast put beside it.
#include "insight/hindsight.hpp"

#include <doctest/doctest.h>

#include "asking.hpp"

using namespace nurture;
using test::call;
using test::day;
using test::person;

namespace {

const auto today = test::day("2026-11-23");  // a Monday

std::optional<insight::Pace> pace(const model::Book& book,
                                  const std::optional<std::string>& owner = {}) {
  return insight::recent_pace(book, today, {owner});
}

insight::Hindsight since(const model::Book& book, std::string_view first,
                         const std::optional<std::string>& owner = {}) {
  return insight::hindsight(book, {day(first), today - 1}, {owner});
}

}  // namespace

TEST_CASE("the pace counts touches and attempts of ours, each person once a day") {
  auto ada = test::touched("ada", "every 3 weeks", {"2026-08-01", "2026-09-01", "2026-11-02"});
  ada.interactions.push_back(call("2026-11-02", "email"));
  ada.interactions.push_back(test::unanswered(call("2026-11-03")));
  ada.interactions.push_back(test::from_them(call("2026-11-04")));
  ada.interactions.push_back(call("2026-11-05", "newsletter"));
  ada.interactions.push_back(call("2026-11-23"));
  const auto found = pace(test::book({ada})).value();
  CHECK(found.people == 3);
  CHECK(found.workdays == 60);
  CHECK(found.days.from == day("2026-08-31"));
  CHECK(found.days.until == day("2026-11-22"));
  CHECK(found.a_day() == doctest::Approx(0.05));
}

TEST_CASE("a pace is of the owner's touches, and by the owner's working days") {
  auto ada = test::touched("ada", "every 3 weeks", {"2026-08-01", "2026-10-05", "2026-10-06"});
  ada.owner = "dave";
  ada.interactions.back().by = "mei";
  auto book = test::book({ada});
  book.settings.calendar.holidays = {*base::parse_holidays("2026-09-07..2026-09-11")};
  book.settings.owners["dave"].away = {*base::parse_holidays("2026-09-14..2026-09-18")};
  CHECK(pace(book)->people == 2);
  CHECK(pace(book)->workdays == 55);
  CHECK(pace(book, "dave")->people == 1);
  CHECK(pace(book, "dave")->workdays == 50);
  CHECK(pace(book, "mei")->people == 1);
}

TEST_CASE("a younger store has the pace since its first touch, or none") {
  CHECK(pace(test::book({test::touched("ada", "every 3 weeks", {"2026-11-09"})}))->workdays == 10);
  CHECK_FALSE(pace(test::book({})));
  CHECK_FALSE(pace(test::book({test::touched("ada", "every 3 weeks", {"2026-11-21"})})));
  CHECK_FALSE(pace(test::book({test::touched("ada", "every 3 weeks", {"2026-11-23"})})));
  CHECK_FALSE(pace(test::book({test::touched("ada", "every 3 weeks", {"2026-01-05"})})));
}

TEST_CASE("the log is measured as a play is: touches a rating, and the longest wait") {
  auto ada = person("ada", "A", "2026-08-03");  // every 3 weeks
  ada.interactions.push_back(call("2026-10-05"));
  ada.interactions.push_back(call("2026-10-05", "email"));
  const auto seen = since(test::book({ada}), "2026-09-01");
  REQUIRE(seen.really.ratings.size() == 1);
  CHECK(seen.really.ratings[0].rating == "A");
  CHECK(seen.really.ratings[0].people == 1);
  CHECK(seen.really.ratings[0].touches == 1);
  CHECK(seen.really.ratings[0].longest_contact == "ada");
  // Due on 24 August, which the forecast could not mend; so late from 1 September on.
  CHECK(seen.really.ratings[0].longest_wait == doctest::Approx(1 + 34 / 21.0));
  CHECK_FALSE(seen.really.holds);
  CHECK(seen.forecast.at_capacity.ratings[0].touches == 4);
  CHECK(seen.forecast.at_capacity.holds);
  CHECK(seen.done.people == 1);
}

TEST_CASE("touches of theirs answer as ours do, and attempts answer nothing") {
  auto ada = person("ada", "A", "2026-08-24");
  ada.interactions.push_back(test::unanswered(call("2026-09-14")));
  const double waited = since(test::book({ada}), "2026-09-01").really.longest_wait();
  ada.interactions.push_back(test::from_them(call("2026-09-21")));
  const auto seen = since(test::book({ada}), "2026-09-01");
  CHECK(seen.really.touches == 1);
  CHECK(seen.really.longest_wait() < waited);
  CHECK(seen.done.people == 1);  // the attempt alone took our time
}

TEST_CASE("a forecast is of the morning: what the first day brought is not known to it") {
  auto ada = person("ada", "B", "2026-07-06");
  ada.interactions.push_back(call("2026-09-01"));
  const auto seen = since(test::book({ada}), "2026-09-01");
  CHECK(seen.forecast.at_capacity.days[0].listed == 1);
  CHECK(seen.really.touches == 1);
}

TEST_CASE("nothing of a later day is known to the forecast") {
  auto ada = person("ada", "B", "2026-08-03");
  ada.follow_ups = {test::follow_up("2026-09-07")};
  ada.needs = {test::need("2026-12")};
  const auto bare = since(test::book({ada}), "2026-09-01").forecast.at_capacity;
  ada.follow_ups[0].done = day("2026-09-07");
  ada.needs[0].status = model::NeedStatus::won;
  ada.needs[0].closed = day("2026-09-02");
  ada.interactions.push_back(call("2026-09-07"));
  const auto known = since(test::book({ada}), "2026-09-01").forecast.at_capacity;
  CHECK(known.touches == bare.touches);
  CHECK(known.days.size() == bare.days.size());
  for (std::size_t i = 0; i < known.days.size(); ++i)
    CHECK(known.days[i].listed == bare.days[i].listed);
  ada.needs[0].noted = day("2026-09-02");
  CHECK(since(test::book({ada}), "2026-09-01").forecast.at_capacity.touches < bare.touches);
}

TEST_CASE("whoever came later is counted apart, and whoever was archived is there until then") {
  auto ada = person("ada", "A", "2026-08-24");
  ada.archived = day("2026-10-01");
  auto ben = person("ben", "A", "2026-10-05");
  auto eve = person("eve", "A");
  eve.added = day("2026-10-06");
  auto old = person("old", "A");
  old.added = day("2026-08-24");
  const auto seen = since(test::book({ada, ben, eve, old}), "2026-09-01");
  CHECK(seen.newcomers == 2);
  CHECK(seen.newcomers_touches == 1);
  REQUIRE(seen.really.ratings.size() == 1);
  CHECK(seen.really.ratings[0].people == 2);
  CHECK(seen.really.ratings[0].touches == 0);
  CHECK(seen.forecast.at_capacity.touches == 1 + 4);
}

TEST_CASE("hindsight plays at the pace of that morning, of the owner's scope") {
  auto ada = test::touched("ada", "every 3 weeks", {"2026-08-24", "2026-08-25", "2026-10-05"});
  ada.owner = "dave";
  auto ben = test::touched("ben", "every 3 weeks", {"2026-08-26", "2026-10-05"});
  ben.owner = "mei";
  auto book = test::book({ada, ben});
  book.settings.owners = {{"dave", {}}, {"mei", {}}};
  const auto seen = since(book, "2026-09-01", "dave");
  CHECK(seen.pace->people == 2);
  CHECK(seen.pace->workdays == 6);
  CHECK(seen.really.touches == 1);
  REQUIRE(seen.really.ratings.size() == 1);
  CHECK(seen.really.ratings[0].people == 1);
  CHECK(insight::first_logged(book) == day("2026-08-24"));
  CHECK_FALSE(insight::first_logged(test::book({person("ada")})));
}
