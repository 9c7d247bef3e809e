// Several hands: each number once, and nothing thrown is lost.
#include "base/side_by_side.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>
#include <vector>

using namespace nurture;

namespace {

constexpr std::size_t lot = 64;

}  // namespace

TEST_CASE("each number is in one lot") {
  for (const std::size_t count : {0u, 1u, 63u, 64u, 65u, 1000u, 4096u}) {
    std::vector<int> seen(count, 0);
    std::vector<std::size_t> hand_of(count / lot + 1);
    base::side_by_side(count, lot, [&](std::size_t hand, std::size_t first, std::size_t last) {
      hand_of[first / lot] = hand + first % lot;
      for (std::size_t i = first; i < last; ++i) seen[i] += last - first <= lot ? 1 : 2;
    });
    CAPTURE(count);
    CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    CHECK(*std::max_element(hand_of.begin(), hand_of.end()) < base::hands_for(count, lot));
  }
}

TEST_CASE("there is a hand for nothing, and none for less than a lot") {
  CHECK(base::hands_for(0, lot) == 1);
  CHECK(base::hands_for(2 * lot - 1, lot) == 1);
  CHECK(base::hands_for(1000 * lot, lot) <= 8);
}

TEST_CASE("what a hand throws comes back to who asked") {
  for (const std::size_t bad : {0u, 640u, 1984u}) {
    CHECK_THROWS_AS(base::side_by_side(2000, lot,
                                       [&](std::size_t, std::size_t first, std::size_t) {
                                         if (first == bad) throw std::runtime_error("bad");
                                       }),
                    std::runtime_error);
  }
}
