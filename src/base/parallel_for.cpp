// Each worker takes the next batch until there is none.
#include "base/parallel_for.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace nurture::base {
namespace {

constexpr unsigned most_workers = 8;

}  // namespace

std::size_t workers_for(std::size_t count, std::size_t batch) {
  const auto batches = std::clamp<std::size_t>(count / batch, 1, most_workers);
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, batches);
}

void parallel_for(
    std::size_t count, std::size_t batch,
    const std::function<void(std::size_t worker, std::size_t first, std::size_t last)>& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;  // of failure
  std::exception_ptr failure;
  const auto run = [&](std::size_t worker) noexcept {
    try {
      for (auto first = next.fetch_add(batch); first < count; first = next.fetch_add(batch)) {
        work(worker, first, std::min(first + batch, count));
      }
    } catch (...) {
      next = count;  // the others begin with nothing more
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t worker = 1; worker < workers_for(count, batch); ++worker) {
        others.emplace_back(run, worker);
      }
    } catch (const std::system_error&) {
      // No more threads to be had (a container's limit, `ulimit -u`): the rest is done by these.
    }
    run(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace nurture::base
