// Work on many files, by several hands: each takes the next lot until there is none.
#include "store/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace nurture::store {
namespace {

constexpr unsigned most_threads = 8;

std::size_t hands_for(std::size_t count) {
  const auto lots = std::clamp<std::size_t>(count / files_a_lot, 1, most_threads);
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, lots);
}

}  // namespace

void side_by_side(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
  std::vector<std::exception_ptr> failures(hands_for(count));
  std::atomic<std::size_t> taken = 0;
  const auto hand = [&](std::size_t number) noexcept {
    try {
      for (auto first = taken.fetch_add(files_a_lot); first < count;
           first = taken.fetch_add(files_a_lot)) {
        work(first, std::min(first + files_a_lot, count));
      }
    } catch (...) {
      failures[number] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t number = 1; number < failures.size(); ++number) {
      others.emplace_back(hand, number);
    }
    hand(0);
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace nurture::store
