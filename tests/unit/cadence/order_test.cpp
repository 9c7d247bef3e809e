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

TEST_CASE("then dates and needs, then rules") {
  auto birthday = person("birthday", "D", "2026-11-10");
  birthday.dates = {test::anniversary("11-24")};
  birthday.dates[0].lead = {2, base::Unit::day};
  auto needed = person("needed", "D", "2026-09-01");
  needed.cadence = test::cadence({"every 5 years"});
  needed.needs = {test::need("2027-01-15")};
  const auto late = person("late", "A", "2020-01-01");
  CHECK(ids(agenda(book({late, needed, birthday}), "2026-11-23").listed) ==
        Ids{"birthday", "needed", "late"});
}

TEST_CASE("of dates and needs the nearest comes first, on either side of the day") {
  const auto with_date = [](std::string id, const char* date, int lead) {
    auto one = person(std::move(id), "D", "2026-10-01");
    one.dates = {test::anniversary(date, {lead, base::Unit::day})};
    return one;
  };
  const auto three_ago = with_date("three-ago", "11-20", 0);
  const auto two_ahead = with_date("two-ahead", "11-25", 7);
  const auto five_ahead = with_date("five-ahead", "11-28", 7);
  CHECK(ids(agenda(book({five_ahead, three_ago, two_ahead}), "2026-11-23").listed) ==
        Ids{"two-ahead", "three-ago", "five-ahead"});
}

TEST_CASE("who wakes from a snooze is as urgent as anyone whose rule falls due that day") {
  auto woken = person("woken", "A", "2026-01-05");
  woken.snooze = test::day("2026-11-23");
  const auto due_today = person("due-today", "A", "2026-11-02");
  const auto longer = person("longer", "A", "2026-10-30"),
             shorter = person("shorter", "B", "2026-10-12");
  CHECK(ids(agenda(book({woken, due_today, longer, shorter}), "2026-11-23").listed) ==
        Ids{"longer", "due-today", "woken", "shorter"});
}

TEST_CASE("rules go by how much of what they may somebody has waited") {
  // B: 84 of 84 days. D: 200 of 364. A: 63 of 42.
  const auto b = person("b", "B", "2026-08-31");
  const auto d = person("d", "D", "2026-05-07");
  const auto a = person("a", "A", "2026-09-21");
  CHECK(ids(agenda(book({d, b, a}), "2026-11-23").listed) == Ids{"a", "b", "d"});
}

TEST_CASE("of those who waited the same share the short interval comes a little before the long") {
  auto quick = person("quick", "B", "2026-11-03");  // 20 of 40 days
  quick.cadence = test::cadence({"every 20 days"});
  auto slow = person("slow", "A", "2026-10-14");  // 40 of 80
  slow.cadence = test::cadence({"every 40 days"});
  auto slower = person("slower", "A", "2026-09-24");  // 60 of 100: 0.6 of what it may
  slower.cadence = test::cadence({"every 50 days"});
  CHECK(ids(agenda(book({slower, slow, quick}), "2026-11-23").listed) ==
        Ids{"quick", "slower", "slow"});
}

TEST_CASE("urgency is compared exactly: s^5 / a^6") {
  using cadence::Urgency;
  CHECK(Urgency(64, 32) < Urgency(63, 32));
  CHECK(Urgency(32, 32) == Urgency(32, 32));
  // (2^6)^5 / (2^5)^6 = 1 = (3^6)^5 / (3^5)^6
  CHECK(Urgency(64, 32) == Urgency(729, 243));
  CHECK(Urgency(0, 10) == Urgency(0, 20));
  CHECK(Urgency(-5, 0) == Urgency(0, 1));
  CHECK(Urgency::unknown() < Urgency(3'000'000, 1));
  CHECK(Urgency(3'000'001, 3'000'000) < Urgency(3'000'000, 3'000'000));
}

TEST_CASE("a first touch goes by the day they met and twice what it may take") {
  auto fresh = person("fresh", "D");
  fresh.added = test::day("2026-11-19");          // 4 of 4 days
  const auto b = person("b", "B", "2026-10-12");  // 42 of 84
  const auto a = person("a", "A", "2026-08-01");  // 114 of 42
  CHECK(ids(agenda(book({b, fresh, a}), "2026-11-23").listed) == Ids{"a", "fresh", "b"});
}

TEST_CASE("whom nothing says how long they have waited comes before all other rules") {
  const auto fresh = person("fresh", "D");
  const auto late = person("late", "A", "2020-01-01");
  auto book_of_two = book({late, fresh});
  CHECK(ids(agenda(book_of_two, "2026-11-23").listed) == Ids{"fresh", "late"});
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
