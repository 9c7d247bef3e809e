// A thread on another processor than its maker's.
#include "base/beside.hpp"

#include <doctest/doctest.h>
#ifdef __linux__
#include <sched.h>
#endif

using namespace nurture;

TEST_CASE("what is to be done beside us is done, in a thread of its own") {
  std::thread::id other;
  base::beside([&] { other = std::this_thread::get_id(); }).join();
  CHECK(other != std::thread::id{});
  CHECK(other != std::this_thread::get_id());
}

#ifdef __linux__
TEST_CASE("it may use every processor that its maker may") {
  cpu_set_t ours;
  cpu_set_t theirs;
  REQUIRE(::sched_getaffinity(0, sizeof ours, &ours) == 0);
  CPU_ZERO(&theirs);
  base::beside([&] { ::sched_getaffinity(0, sizeof theirs, &theirs); }).join();
  CHECK(CPU_EQUAL(&ours, &theirs));
}

TEST_CASE("with one processor for both it stays there") {
  cpu_set_t before;
  REQUIRE(::sched_getaffinity(0, sizeof before, &before) == 0);
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(static_cast<std::size_t>(::sched_getcpu()), &one);
  REQUIRE(::sched_setaffinity(0, sizeof one, &one) == 0);
  cpu_set_t theirs;
  CPU_ZERO(&theirs);
  base::beside([&] { ::sched_getaffinity(0, sizeof theirs, &theirs); }).join();
  CHECK(CPU_EQUAL(&one, &theirs));
  CHECK(::sched_setaffinity(0, sizeof before, &before) == 0);
}
#endif
