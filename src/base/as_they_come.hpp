// Work on things that are still coming, by several hands.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/beside.hpp"
#include "base/side_by_side.hpp"

namespace nurture::base {

/// Who adds the things is a hand as well, once it knows of no more. The others, each a thread of
/// its own, begin as soon as a second thing waits.
template <typename Thing>
class AsTheyCome {
 public:
  using Work = std::function<void(Thing thing)>;

  /// Each hand makes its own work, in its own thread, where it ends as well.
  explicit AsTheyCome(std::function<Work()> make_work) : make_work_(std::move(make_work)) {}
  AsTheyCome(const AsTheyCome&) = delete;
  AsTheyCome& operator=(const AsTheyCome&) = delete;
  /// What nobody began with isn't begun with any more.
  ~AsTheyCome() {
    {
      const std::lock_guard lock(mutex_);
      waiting_.clear();
      ended_ = true;
    }
    comes_.notify_all();
  }

  static std::size_t most_hands() { return hands_for(std::thread::hardware_concurrency(), 1); }

  void add(Thing thing) {
    std::size_t waiting = 0;
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(thing));
      waiting = waiting_.size();
    }
    if (waiting > 1 && others_.size() + 1 < most_hands()) {
      others_.push_back(beside([this] { work_on(); }));
    }
    comes_.notify_one();
  }

  /// Works along until all is done. What work threw is thrown again here, once no hand works any
  /// more; of several, the first.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    comes_.notify_all();
    work_on();
    others_.clear();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::optional<Thing> next() {
    std::unique_lock lock(mutex_);
    comes_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) return std::nullopt;
    std::optional<Thing> thing(std::move(waiting_.front()));
    waiting_.pop_front();
    return thing;
  }

  void work_on() noexcept {
    Work work;
    while (auto thing = next()) {
      try {
        if (!work) work = make_work_();
        work(std::move(*thing));
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        waiting_.clear();
      }
    }
  }

  std::function<Work()> make_work_;
  std::mutex mutex_;  ///< of what follows
  std::condition_variable comes_;
  std::deque<Thing> waiting_;
  bool ended_ = false;  ///< no more will come
  std::exception_ptr failure_;
  std::vector<std::jthread>
      others_;  ///< the last to be made, and the first to go: they use the rest
};

}  // namespace nurture::base
