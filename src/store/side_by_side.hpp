// Work on many files, by several hands.
#pragma once

#include "base/side_by_side.hpp"

namespace nurture::store {

/// Files that a hand takes at a time: fewer than two such lots don't pay for a thread.
constexpr std::size_t files_a_lot = 64;

/// As base::side_by_side, for files: work(first, last).
inline void side_by_side(std::size_t count,
                         const std::function<void(std::size_t, std::size_t)>& work) {
  base::side_by_side(
      count, files_a_lot,
      [&](std::size_t /*hand*/, std::size_t first, std::size_t last) { work(first, last); });
}

}  // namespace nurture::store
