// Who comes first when the day can't hold everyone.
#include "cadence/order.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::agenda;
using test::book;
using test::ids;
using test::person;
using Ids = std::vector<std::string>;

TEST_CASE("follow-ups come first, today's before the oldest") {
  auto old = person("old", "A", "2026-11-20");
  old.follow_ups = {test::follow_up("2026-10-01")};
  auto older = person("older", "D", "2026-11-20");
  older.follow_ups = {test::follow_up("2026-09-01")};
  auto todays = person("today", "D", "2026-11-20");
  todays.follow_ups = {test::follow_up("2026-08-01"), test::follow_up("2026-11-23")};
  const auto late = person("late", "A", "2020-01-01");
  CHECK(ids(agenda(book({late, old, older, todays}), "2026-11-23").listed) ==
        Ids{"today", "older", "old", "late"});
}

TEST_CASE("then dates and needs by their day, then successors, then cadences") {
  auto birthday = person("birthday", "D", "2026-11-10");
  birthday.dates = {test::anniversary("11-24")};
  birthday.dates[0].lead = {2, base::Unit::day};
  auto needed = person("needed", "D", "2026-09-01");
  needed.cadence = test::cadence({"every 5 years"});
  needed.needs = {test::need("2027-01-15")};
  auto successor = person("successor", "A", "2026-11-20");
  successor.past = {{"mint", "", base::parse_period("2020"), "wanted"}};
  const auto late = person("late", "A", "2020-01-01");
  CHECK(ids(agenda(book({late, needed, birthday, successor}), "2026-11-23").listed) ==
        Ids{"birthday", "needed", "successor", "late"});
}

TEST_CASE("cadences go by the latest acceptable day, whatever the rating or the days late") {
  // B: due 23 November, latest 4 January. D: due since June, latest 2 December. A: due since 16
  // November, latest 7 December.
  const auto b = person("b", "B", "2026-10-12");
  const auto d = person("d", "D", "2025-12-02");
  const auto a = person("a", "A", "2026-10-26");
  CHECK(ids(agenda(book({a, b, d}), "2026-11-23").listed) == Ids{"d", "a", "b"});
}

TEST_CASE("a first touch goes by its day plus the interval of the fastest rule") {
  auto fresh = person("fresh", "A");
  fresh.added = test::day("2026-11-19");          // due 23 November, latest 14 December
  const auto b = person("b", "B", "2026-09-22");  // latest 15 December
  const auto a = person("a", "A", "2026-11-01");  // latest 13 December
  CHECK(ids(agenda(book({b, fresh, a}), "2026-11-23").listed) == Ids{"a", "fresh", "b"});
}

TEST_CASE("of whom nothing says how long they have waited comes behind the late, before the rest") {
  const auto fresh = person("fresh", "D");
  const auto late = person("late", "D", "2020-01-01");
  const auto a = person("a", "A", "2026-10-26");  // due since 16 November, latest 7 December
  CHECK(ids(agenda(book({a, fresh, late}), "2026-11-23").listed) == Ids{"late", "fresh", "a"});
}

TEST_CASE("ties go by rating, then id, in whatever order the book has them") {
  auto b = person("b", "B", "2026-01-01");
  b.cadence = test::cadence({"every 4 weeks"});
  auto a = b;
  a.id = "a";
  auto z = b;
  z.id = "z";
  z.rating = "A";
  CHECK(ids(agenda(book({b, a, z}), "2026-11-23").listed) == Ids{"z", "a", "b"});
  CHECK(ids(agenda(book({z, b, a}), "2026-11-23").listed) == Ids{"z", "a", "b"});
}
