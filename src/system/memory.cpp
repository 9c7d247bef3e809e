// The first touch of each page of 4 KB costs more than filling it (1.7 microseconds where this was
// measured): ten thousand people would pay for three thousand pages at every start.
#include "system/memory.hpp"

#include <cstdint>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace nurture::system {

#ifdef __GLIBC__

// The heap is grown at once, nothing of it goes back before the end, and the kernel is asked for
// pages of 2 MB in it, which come zeroed in a quarter of the time. Pages nobody touches cost
// nothing.
void expect_memory(std::size_t bytes) {
  constexpr std::size_t large_page = std::size_t{2} << 20;
  constexpr std::size_t most = std::size_t{31} << 20;  // what the heap may hand out in one piece
  ::mallopt(M_MMAP_THRESHOLD, static_cast<int>(most + 1));
  ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
  const auto room = bytes < most ? bytes : most;
  void* const all = std::malloc(room);
  if (all == nullptr) return;
  const auto address = reinterpret_cast<std::uintptr_t>(all);
  const auto skipped = large_page - address % large_page;
  if (skipped < room) {
    ::madvise(static_cast<char*>(all) + skipped, room - skipped, MADV_HUGEPAGE);
  }
  std::free(all);
}

#else

void expect_memory(std::size_t /*bytes*/) {}

#endif

}  // namespace nurture::system
