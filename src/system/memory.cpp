// How the program's memory is asked for and given back: glibc's own knobs, where it is glibc.
//
// The first touch of each page of 4 KB costs more than filling it (1.7 to 2.5 microseconds where
// this was measured): ten thousand people would pay for three thousand pages at every start.
#include "system/memory.hpp"

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <mutex>
#include <vector>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace nurture::system {

#ifdef __GLIBC__

// The heap hands out large pieces itself, and grows by many pages at once: pages nobody touches
// cost nothing.
void keep_freed_memory() {
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  ::mallopt(M_TOP_PAD, 1 << 20);
}

// The kernel is asked for pages of 2 MB, which come zeroed in a quarter of the time. What lies in
// front of the first one would be handed out first, from small pages: it is taken, and left alone.
void expect_memory(std::size_t bytes) {
  constexpr std::size_t large_page = std::size_t{2} << 20, smallest = 64;
  static std::mutex one_at_a_time;
  static std::vector<std::unique_ptr<char[]>> left_alone;  // for good, and never touched
  const std::lock_guard lock(one_at_a_time);
  void* const all = std::malloc(bytes + large_page);
  if (all == nullptr) return;
  const auto skipped = large_page - reinterpret_cast<std::uintptr_t>(all) % large_page;
  ::madvise(static_cast<char*>(all) + skipped, bytes, MADV_HUGEPAGE);
  std::free(all);
  if (skipped > smallest) left_alone.emplace_back(new char[skipped - smallest]);
}

#else

void keep_freed_memory() {}

void expect_memory(std::size_t /*bytes*/) {}

#endif

}  // namespace nurture::system
