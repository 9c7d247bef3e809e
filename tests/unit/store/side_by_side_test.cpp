// Several hands: each number once, and nothing thrown is lost.
#include "store/side_by_side.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>
#include <vector>

using namespace nurture;

TEST_CASE("each number is in one lot") {
  for (const std::size_t count : {0u, 1u, 63u, 64u, 65u, 1000u, 4096u}) {
    std::vector<int> seen(count, 0);
    store::side_by_side(count, [&](std::size_t first, std::size_t last) {
      CHECK(first % store::files_a_lot == 0);
      CHECK(last - first <= store::files_a_lot);
      for (std::size_t i = first; i < last; ++i) ++seen[i];
    });
    CAPTURE(count);
    CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
  }
}

TEST_CASE("what a hand throws comes back to who asked") {
  for (const std::size_t bad : {0u, 640u, 1984u}) {
    CHECK_THROWS_AS(store::side_by_side(2000,
                                        [&](std::size_t first, std::size_t) {
                                          if (first == bad) throw std::runtime_error("bad");
                                        }),
                    std::runtime_error);
  }
}
