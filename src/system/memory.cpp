// The first touch of each page of 4 KB costs more than filling it (1.7 microseconds where this was
// measured): ten thousand people would pay for three thousand pages at every start.
#include "system/memory.hpp"

#include <cstdint>
#include <cstdlib>
#include <limits>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace nurture::system {

#ifdef __GLIBC__

// The heap is grown at once, gives nothing back before the end and hands out large pieces itself;
// in it the kernel is asked for pages of 2 MB, which come zeroed in a quarter of the time. Pages
// nobody touches cost nothing.
void expect_memory(std::size_t bytes) {
  constexpr std::size_t large_page = std::size_t{2} << 20;
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  void* const all = std::malloc(bytes);
  if (all == nullptr) return;
  const auto skipped = large_page - reinterpret_cast<std::uintptr_t>(all) % large_page;
  if (skipped < bytes) {
    ::madvise(static_cast<char*>(all) + skipped, bytes - skipped, MADV_HUGEPAGE);
  }
  std::free(all);
}

#else

void expect_memory(std::size_t /*bytes*/) {}

#endif

}  // namespace nurture::system
