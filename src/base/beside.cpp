// A thread that works beside the one that starts it.
#include "base/beside.hpp"

#include <utility>
#ifdef __linux__
#include <sched.h>
#endif

namespace nurture::base {
namespace {

#ifdef __linux__

int processor() {
  return ::sched_getcpu();
}

// To be forbidden that processor for a moment moves the thread at once.
void leave(int processor) {
  cpu_set_t allowed;
  if (processor < 0 || ::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  cpu_set_t others = allowed;
  CPU_CLR(processor, &others);
  if (CPU_COUNT(&others) == 0 || ::sched_setaffinity(0, sizeof others, &others) != 0) return;
  ::sched_setaffinity(0, sizeof allowed, &allowed);
}

#else

int processor() {
  return -1;
}

void leave(int /*processor*/) {}

#endif

}  // namespace

std::jthread beside(std::function<void()> work) {
  return std::jthread([work = std::move(work), makers = processor()] {
    leave(makers);
    work();
  });
}

}  // namespace nurture::base
