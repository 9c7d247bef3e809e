// The backward sweep that moves overflow to the day before, and whom it brings forward on a day.
#include "cadence/levelling.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::cadence;
using test::agenda;
using test::person;

namespace {

/// Days 0, 1, 2, … ; as many of `due` fall on each.
std::vector<std::size_t> levelled(const std::vector<int>& due, int capacity, int reach,
                                  std::vector<int> fixed = {}) {
  std::vector<Date> days;
  std::vector<Movable> movable;
  for (std::size_t i = 0; i < due.size(); ++i) {
    days.push_back(Date{static_cast<int>(i)});
    for (int n = 0; n < due[i]; ++n) {
      movable.push_back({movable.size(), days.back(), days.back() - reach});
    }
  }
  fixed.resize(days.size());
  std::vector<std::size_t> held(days.size() + 1);
  for (const auto place : level(movable, days, fixed, capacity)) {
    ++held[place];
  }
  held.pop_back();
  return held;
}

using HeldDays = std::vector<std::size_t>;

/// So many B people (six weeks) touched on a day.
model::Book flood(int people, std::string_view touched) {
  std::vector<model::Contact> all;
  for (int i = 0; i < people; ++i) {
    all.push_back(person(fmt::format("p{:03}", i), "B", touched));
  }
  return test::book(std::move(all));
}

std::size_t early(const model::Book& book, std::string_view today,
                  const cadence::Scope& scope = {}) {
  const auto listed = agenda(book, today, scope).listed;
  return static_cast<std::size_t>(
      std::count_if(listed.begin(), listed.end(), [](const auto& line) { return line.early; }));
}

}  // namespace

TEST_CASE("overflow moves to the days before it, as far as needed and no further") {
  CHECK(levelled({0, 0, 0, 0, 9}, 4, 10) == HeldDays{0, 0, 1, 4, 4});
  CHECK(levelled({0, 3, 3, 3, 9}, 4, 10) == HeldDays{2, 4, 4, 4, 4});
  CHECK(levelled({0, 1, 2, 3, 4}, 4, 10) == HeldDays{0, 1, 2, 3, 4});
}

TEST_CASE("what may not move that far stays, and the day stays too full") {
  CHECK(levelled({0, 0, 0, 0, 9}, 4, 1) == HeldDays{0, 0, 0, 5, 4});
  CHECK(levelled({0, 0, 9}, 4, 0) == HeldDays{0, 0, 9});
}

TEST_CASE("fixed load takes its part of the day") {
  CHECK(levelled({0, 0, 0, 6}, 4, 10, {0, 0, 3, 2}) == HeldDays{0, 3, 1, 2});
  CHECK(levelled({0, 0, 0, 6}, 4, 10, {0, 0, 9, 9}) == HeldDays{2, 4, 0, 0});
}

TEST_CASE("the soonest due of a full day move first") {
  const std::vector<Date> days{Date{0}, Date{1}, Date{2}};
  // Due on day 2, but the second may not move; the day before is full of one that is due sooner.
  const std::vector<Movable> movable{
      {7, Date{1}, Date{0}}, {8, Date{2}, Date{2}}, {9, Date{2}, Date{0}}};
  CHECK(level(movable, days, {0, 0, 0}, 1) == std::vector<std::size_t>{0, 2, 1});
}

TEST_CASE("who isn't due within the days isn't placed") {
  CHECK(level({{1, Date{9}, Date{0}}}, {Date{0}, Date{1}}, {0, 0}, 0) ==
        std::vector<std::size_t>{2});
}

// Touched on Monday 12 October: due on Monday 23 November, from 10 November on (29 days later)
// early.
TEST_CASE("a flood comes back over the last third of its interval") {
  const auto book = flood(120, "2026-10-12");
  CHECK(early(book, "2026-11-09") == 0);
  CHECK(early(book, "2026-11-10") == 8);
  CHECK(early(flood(20, "2026-10-12"), "2026-11-18") == 0);
  CHECK(early(flood(20, "2026-10-12"), "2026-11-19") == 4);  // 8 on Monday, 8 on Friday
}

TEST_CASE("the early know when they would be due, and count neither as due nor as more") {
  const auto found = agenda(flood(120, "2026-10-12"), "2026-11-10");
  REQUIRE_FALSE(found.listed.empty());
  CHECK(base::iso(found.listed[0].due) == "2026-11-23");
  CHECK(found.listed[0].days_due == -13);
  CHECK(found.listed[0].days_late == 0);
  CHECK(found.more.empty());
}

TEST_CASE("the early take only the room that the due leave") {
  auto book = flood(120, "2026-10-12");
  for (int i = 0; i < 5; ++i) {
    book.contacts.push_back(person(fmt::format("due{}", i), "B", "2026-01-01"));
  }
  const auto found = agenda(book, "2026-11-10");
  CHECK(found.listed.size() == 8);
  CHECK(early(book, "2026-11-10") == 3);
  CHECK(found.listed.back().early);
}

TEST_CASE("without levelling, without a bound and on a day off nobody is early") {
  auto book = flood(120, "2026-10-12");
  CHECK(early(book, "2026-11-14") == 0);  // a Saturday
  book.settings.levelling = false;
  CHECK(early(book, "2026-11-10") == 0);
  book.settings.levelling = true;
  book.settings.capacity = {};
  CHECK(early(book, "2026-11-10") == 0);
}

TEST_CASE("the snoozed are not brought forward, but they are part of their day's load") {
  auto book = flood(16, "2026-10-12");
  for (std::size_t i = 0; i < 8; ++i) {
    book.contacts[i].snooze = test::day("2026-11-21");  // wakes on Monday the 23rd
  }
  const auto found = agenda(book, "2026-11-20");
  CHECK(early(book, "2026-11-20") == 8);
  CHECK(found.listed.front().contact == "p008");
}

TEST_CASE("a day's load of snoozed people goes to no day before it, although they wake in time") {
  auto book = flood(24, "2026-10-12");
  for (std::size_t i = 12; i < 24; ++i) {
    book.contacts[i].snooze = test::day("2026-11-20");  // Friday, due on Monday
  }
  CHECK(early(book, "2026-11-19") == 4);  // of 12 that move: 12 snoozed, 8 on Friday
}

TEST_CASE("follow-ups ahead are fixed load") {
  auto book = flood(8, "2026-10-12");
  for (int i = 0; i < 3; ++i) {
    book.contacts.push_back(person(fmt::format("f{}", i), "B", "2026-11-16"));
    book.contacts.back().follow_ups = {test::follow_up("2026-11-22")};  // a Sunday
  }
  CHECK(early(book, "2026-11-20") == 3);
}

TEST_CASE("each owner's days are levelled by their own capacity") {
  auto book = flood(24, "2026-10-12");
  book.settings.owners["dave"].capacity = 2;
  for (std::size_t i = 0; i < 8; ++i) {
    book.contacts[i].owner = "dave";
  }
  CHECK(early(book, "2026-11-19", {"dave"}) == 2);
  CHECK(early(book, "2026-11-18", {"eve"}) == 0);  // nobody's 16: Monday and Friday hold them
}

TEST_CASE("an organisation isn't brought forward while those to approach are snoozed") {
  auto its = test::organisation("engines");
  its.cadence = test::cadence({"every 6 weeks"});
  auto ada = person("ada", "D", "2026-10-12");
  ada.org = "engines";
  auto ben = person("ben", "D", "2026-10-12");
  ben.cadence = test::cadence({"every 6 weeks"});
  auto book = test::book({ada, ben}, {its});
  book.settings.capacity = 1;
  REQUIRE(agenda(book, "2026-11-20").listed.size() == 1);
  CHECK(agenda(book, "2026-11-20").listed[0].organisation == "engines");
  book.contacts[0].snooze = test::day("2027-01-04");
  CHECK(agenda(book, "2026-11-20").listed.empty());
}
