// The days ahead, played.
#include "cadence/plan.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using cadence::Kind;
using test::day;
using test::ids;
using test::person;
using Ids = std::vector<std::string>;
using Kinds = std::vector<Kind>;

namespace {

std::vector<cadence::PlannedDay> plan(const model::Book& book, std::string_view today, int days) {
  return cadence::plan(model::facts(book, day(today)), day(today), days);
}

Kinds kinds(const cadence::Due& line) {
  Kinds all;
  for (const auto& occasion : line.occasions) all.push_back(occasion.kind);
  return all;
}

}  // namespace

TEST_CASE("a rule stands once, and what has a day of its own on that day") {
  auto ada = person("ada", "A", "2026-11-03");  // due 24 November, and 15 December again
  ada.follow_ups = {test::follow_up("2026-12-01")};
  ada.dates = {test::anniversary("12-10", base::parse_interval("1 week").value())};
  const auto days = plan(test::book({ada, person("ben", "B", "2026-10-13")}), "2026-11-23", 30);
  REQUIRE(days.size() == 4);
  CHECK(base::iso(days[0].day) == "2026-11-24");
  CHECK(ids(days[0].listed) == Ids{"ben"});  // ada's rule waits for the promise
  CHECK(base::iso(days[1].day) == "2026-12-01");
  CHECK(ids(days[1].listed) == Ids{"ada"});
  CHECK(kinds(days[1].listed[0]) == Kinds{Kind::follow_up, Kind::cadence});
  CHECK(base::iso(days[2].day) == "2026-12-03");  // a week before the birthday
  CHECK(kinds(days[2].listed[0]) == Kinds{Kind::date});
  CHECK(base::iso(days[3].day) == "2026-12-10");
  CHECK(kinds(days[3].listed[0]) == Kinds{Kind::date});
  CHECK(days[3].listed[0].due == day("2026-12-10"));
}

TEST_CASE("each of several rules stands, once") {
  auto ada = person("ada", "", "2026-11-20");
  ada.cadence = test::cadence({"every 2 weeks by email", "every 3 weeks by call"});
  const auto days = plan(test::book({ada}), "2026-11-23", 60);
  REQUIRE(days.size() == 2);
  CHECK(kinds(days[0].listed[0]) == Kinds{Kind::cadence});
  CHECK(days[0].listed[0].occasions[0].rule != days[1].listed[0].occasions[0].rule);
}

TEST_CASE("a full day keeps its birthdays") {
  std::vector<model::Contact> people;
  for (int i = 0; i < 4; ++i) people.push_back(person(fmt::format("p{}", i), "B", "2026-01-12"));
  for (const char* id : {"yan", "zoe"}) {
    people.push_back(person(id, "B", "2026-11-20"));
    people.back().dates = {test::anniversary("11-24")};
  }
  auto book = test::book(std::move(people));
  book.settings.capacity = 1;
  const auto days = plan(book, "2026-11-21", 4);  // a Saturday
  REQUIRE(days.size() == 2);
  CHECK(base::iso(days[0].day) == "2026-11-23");
  CHECK(days[0].listed.size() == 1);
  CHECK(days[0].more == 3);
  CHECK(base::iso(days[1].day) == "2026-11-24");
  CHECK(ids(days[1].listed) == Ids{"yan", "zoe"});
  CHECK(kinds(days[1].listed[1]) == Kinds{Kind::date});
  CHECK(days[1].more == 3);
}

TEST_CASE("whom a day lists with nothing new is counted as again") {
  const auto days =
      plan(test::book({person("ada", "A", "2026-11-03"), person("ben", "A", "2026-10-26"),
                       person("eve", "C", "2026-09-15")}),
           "2026-11-23", 30);
  REQUIRE(days.size() == 3);
  CHECK(ids(days[0].listed) == Ids{"ben"});
  CHECK(base::iso(days[2].day) == "2026-12-15");  // ada's second time
  CHECK(ids(days[2].listed) == Ids{"eve"});
  CHECK(days[2].again == 1);
  CHECK(days[0].again == 0);
}

TEST_CASE("a day off has nobody beyond its capacity") {
  auto ada = person("ada", "B", "2026-11-20");
  ada.dates = {test::anniversary("11-28")};
  const auto days = plan(test::book({ada, person("ben", "B", "2026-01-12")}), "2026-11-28", 1);
  REQUIRE(days.size() == 1);  // a Saturday
  CHECK(ids(days[0].listed) == Ids{"ada"});
  CHECK(days[0].more == 0);
}

TEST_CASE("what a day can't hold comes the day after, and is counted") {
  std::vector<model::Contact> people;
  for (int i = 0; i < 5; ++i) {
    people.push_back(person(fmt::format("p{}", i), "B", "2026-10-12"));
  }
  auto book = test::book(std::move(people));
  book.settings.capacity = 2;
  const auto days = plan(book, "2026-11-23", 7);
  REQUIRE(days.size() == 3);
  CHECK(ids(days[0].listed) == Ids{"p0", "p1"});
  CHECK(days[0].more == 3);
  CHECK(ids(days[1].listed) == Ids{"p2", "p3"});
  CHECK(ids(days[2].listed) == Ids{"p4"});
  CHECK(days[2].more == 0);
}

TEST_CASE("the first day is today's agenda, less what was done") {
  auto book = test::book({person("ada", "B", "2026-01-01"), person("ben", "B", "2026-01-01")});
  book.settings.capacity = 1;
  book.contacts[0].interactions.push_back(test::call("2026-11-23"));
  const auto days = plan(book, "2026-11-23", 2);
  REQUIRE(days.size() == 1);
  CHECK(base::iso(days[0].day) == "2026-11-24");
  CHECK(ids(days[0].listed) == Ids{"ben"});
}

TEST_CASE("a plan of no days is empty") {
  CHECK(plan(test::book({person("ada", "B", "2026-01-01")}), "2026-11-23", 0).empty());
}

TEST_CASE("who is touched in a plan has no attempts any more") {
  auto ada = person("ada", "A", "2026-10-01");
  ada.interactions.push_back(test::attempt("2026-11-20"));
  ada.follow_ups = {test::follow_up("2026-12-09")};
  const auto days = plan(test::book({ada}), "2026-11-23", 30);
  REQUIRE(days.size() == 2);
  CHECK(days[0].listed[0].attempts.days == 1);
  CHECK(days[1].listed[0].attempts.days == 0);
}
