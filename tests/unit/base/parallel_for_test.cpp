// Several workers: each number once, and nothing thrown is lost.
#include "base/parallel_for.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace nurture;

namespace {

constexpr std::size_t batch = 64;

}  // namespace

TEST_CASE("each number is in one batch") {
  for (const std::size_t count : {0u, 1u, 63u, 64u, 65u, 1000u, 4096u}) {
    std::vector<int> seen(count, 0);
    std::vector<std::size_t> worker_of(count / batch + 1);
    base::parallel_for(count, batch, [&](std::size_t worker, std::size_t first, std::size_t last) {
      worker_of[first / batch] = worker + first % batch;
      for (std::size_t i = first; i < last; ++i) seen[i] += last - first <= batch ? 1 : 2;
    });
    CAPTURE(count);
    CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    CHECK(*std::max_element(worker_of.begin(), worker_of.end()) < base::workers_for(count, batch));
  }
}

TEST_CASE("there is a worker for nothing, and none for less than a batch") {
  CHECK(base::workers_for(0, batch) == 1);
  CHECK(base::workers_for(2 * batch - 1, batch) == 1);
  CHECK(base::workers_for(1000 * batch, batch) <= 8);
}

TEST_CASE("what a worker throws comes back to who asked") {
  for (const std::size_t bad : {0u, 640u, 1984u}) {
    CHECK_THROWS_AS(base::parallel_for(2000, batch,
                                       [&](std::size_t, std::size_t first, std::size_t) {
                                         if (first == bad) throw std::runtime_error("bad");
                                       }),
                    std::runtime_error);
  }
}

TEST_CASE("where no thread can be made, the caller's does all of it") {
  const pid_t child = ::fork();
  if (child == 0) {
    // The address space that is there already leaves no room for another thread's stack.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_AS, &none);
    std::size_t seen = 0;
    base::parallel_for(100 * batch, batch, [&](std::size_t, std::size_t first, std::size_t last) {
      seen += last - first;
    });
    ::_exit(seen == 100 * batch ? 0 : 1);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
