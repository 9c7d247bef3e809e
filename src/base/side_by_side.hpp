// Work on many things, by several hands.
#pragma once

#include <cstddef>
#include <functional>

namespace nurture::base {

/// How many hands pay for `count` things in lots of `lot`: as many as there are processors, at most
/// 8 and no more than whole lots, at least one.
std::size_t hands_for(std::size_t count, std::size_t lot);

/// Calls work(hand, first, last) for lots of what is numbered 0 to count - 1, each number in just
/// one lot; lots begin at multiples of `lot`. Hands are numbered from 0 below hands_for(); each is
/// a thread of its own, the first the caller's. Which hand takes which lot is left to chance. What
/// `work` throws is thrown again here, once no hand works any more; of several, one.
void side_by_side(
    std::size_t count, std::size_t lot,
    const std::function<void(std::size_t hand, std::size_t first, std::size_t last)>& work);

}  // namespace nurture::base
