// Work on many files, by several hands.
#pragma once

#include <cstddef>
#include <functional>

namespace nurture::store {

/// Files that a hand takes at a time: fewer than two such lots don't pay for a thread.
constexpr std::size_t files_a_lot = 64;

/// Calls work(first, last) for lots of what is numbered 0 to count - 1, each number in just one
/// lot, on as many threads as there are processors (at most 8, and no more than lots). What `work`
/// throws is thrown again here, once no hand works any more; of several, one.
void side_by_side(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace nurture::store
