// The backward sweep that moves overflow to the day before.
#include "cadence/levelling.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture::cadence;

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

using Held = std::vector<std::size_t>;

}  // namespace

TEST_CASE("overflow moves to the days before it, as far as needed and no further") {
  CHECK(levelled({0, 0, 0, 0, 9}, 4, 10) == Held{0, 0, 1, 4, 4});
  CHECK(levelled({0, 3, 3, 3, 9}, 4, 10) == Held{2, 4, 4, 4, 4});
  CHECK(levelled({0, 1, 2, 3, 4}, 4, 10) == Held{0, 1, 2, 3, 4});
}

TEST_CASE("what may not move that far stays, and the day stays too full") {
  CHECK(levelled({0, 0, 0, 0, 9}, 4, 1) == Held{0, 0, 0, 5, 4});
  CHECK(levelled({0, 0, 9}, 4, 0) == Held{0, 0, 9});
}

TEST_CASE("fixed load takes its part of the day") {
  CHECK(levelled({0, 0, 0, 6}, 4, 10, {0, 0, 3, 2}) == Held{0, 3, 1, 2});
  CHECK(levelled({0, 0, 0, 6}, 4, 10, {0, 0, 9, 9}) == Held{2, 4, 0, 0});
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
