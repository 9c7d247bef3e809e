// The days ahead, played.
#include "cadence/plan.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::day;
using test::ids;
using test::person;
using Ids = std::vector<std::string>;

namespace {

std::vector<cadence::PlannedDay> plan(const model::Book& book, std::string_view today, int days) {
  return cadence::plan(model::facts(book, day(today)), day(today), days);
}

}  // namespace

TEST_CASE("each person stands once, on the day they will be shown") {
  auto ada = person("ada", "A", "2026-11-03");  // due 24 November, and 15 December again
  ada.follow_ups = {test::follow_up("2026-12-01")};
  const auto days = plan(test::book({ada, person("ben", "B", "2026-10-13")}), "2026-11-23", 30);
  REQUIRE(days.size() == 1);
  CHECK(base::iso(days[0].day) == "2026-11-24");
  CHECK(ids(days[0].listed) == Ids{"ada", "ben"});
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
