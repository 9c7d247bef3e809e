// Work on many things in several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace nurture::base {

/// How many workers pay for `count` things in batches of `batch`: as many as there are processors,
/// at most 8 and no more than whole batches, at least one.
std::size_t workers_for(std::size_t count, std::size_t batch);

/// Calls work(worker, first, last) for batches of what is numbered 0 to count - 1, each number in
/// exactly one; batches begin at multiples of `batch`. Workers are numbered from 0 below
/// workers_for(): the caller's thread, and one more for each other. Where the system gives no more
/// threads, those there are do all of it. Which worker gets which batch is left to chance. The
/// first thing that `work` throws is thrown again here, once no worker works any more.
void parallel_for(
    std::size_t count, std::size_t batch,
    const std::function<void(std::size_t worker, std::size_t first, std::size_t last)>& work);

}  // namespace nurture::base
