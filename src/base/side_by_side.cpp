// Work on many things, by several hands: each takes the next lot until there is none.
#include "base/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

#include "base/beside.hpp"

namespace nurture::base {
namespace {

constexpr unsigned most_threads = 8;

}  // namespace

std::size_t hands_for(std::size_t count, std::size_t lot) {
  const auto lots = std::clamp<std::size_t>(count / lot, 1, most_threads);
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, lots);
}

void side_by_side(
    std::size_t count, std::size_t lot,
    const std::function<void(std::size_t hand, std::size_t first, std::size_t last)>& work) {
  std::vector<std::exception_ptr> failures(hands_for(count, lot));
  std::atomic<std::size_t> taken = 0;
  const auto hand = [&](std::size_t number) noexcept {
    try {
      for (auto first = taken.fetch_add(lot); first < count; first = taken.fetch_add(lot)) {
        work(number, first, std::min(first + lot, count));
      }
    } catch (...) {
      failures[number] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t number = 1; number < failures.size(); ++number) {
      others.push_back(beside([&hand, number] { hand(number); }));
    }
    hand(0);
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace nurture::base
