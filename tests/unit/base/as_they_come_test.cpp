// Things that come one by one: each is worked on once, and nothing thrown is lost.
#include "base/as_they_come.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace nurture;
using Numbers = base::AsTheyCome<int>;

TEST_CASE("each thing is worked on once, and each hand's work is its own thread's") {
  for (const int count : {0, 1, 2, 3, 500}) {
    CAPTURE(count);
    std::vector<std::atomic<int>> seen(static_cast<std::size_t>(count));
    std::atomic<std::size_t> hands = 0, strangers = 0;
    {
      Numbers numbers([&] {
        ++hands;
        const auto here = [&strangers, thread = std::this_thread::get_id()] {
          if (std::this_thread::get_id() != thread) ++strangers;
        };
        const std::shared_ptr<void> end(nullptr, [here](void*) { here(); });
        return [&seen, here, end](int number) {
          here();
          ++seen[static_cast<std::size_t>(number)];
        };
      });
      for (int i = 0; i < count; ++i) numbers.add(i);
      numbers.finish();
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](const auto& times) { return times == 1; }));
    CHECK(hands <= Numbers::most_hands());
    CHECK(strangers == 0);
  }
}

TEST_CASE("work begins before the last thing has come, where there is a second hand") {
  if (Numbers::most_hands() == 1) return;
  std::atomic<int> done = 0;
  Numbers numbers([&] { return [&](int) { ++done; }; });
  numbers.add(1);
  numbers.add(2);
  for (int i = 0; i < 5000 && done < 2; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(done == 2);
  numbers.finish();
}

TEST_CASE("what work throws comes back to who asked") {
  for (const int bad : {0, 1, 250}) {
    CAPTURE(bad);
    Numbers numbers([bad] {
      return [bad](int number) {
        if (number == bad) throw std::runtime_error("bad");
      };
    });
    for (int i = 0; i < 300; ++i) numbers.add(i);
    CHECK_THROWS_AS(numbers.finish(), std::runtime_error);
  }
}

TEST_CASE("things that nobody asks for any more are let go") {
  std::atomic<int> done = 0;
  {
    Numbers numbers([&] {
      return [&](int) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ++done;
      };
    });
    for (int i = 0; i < 1000; ++i) numbers.add(i);
  }
  CHECK(done < 1000);
}
