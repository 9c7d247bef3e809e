// File descriptors: the loops around EINTR and EAGAIN, written once.
#include "system/descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace nurture::system {
namespace {

void wait_until_ready(int descriptor, short events) {
  pollfd waiting{descriptor, events, 0};
  ::poll(&waiting, 1, -1);
}

bool would_block(int code) {
  return code == EAGAIN;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = other.release();
  }
  return *this;
}

int Descriptor::release() {
  return std::exchange(number_, -1);
}

int Descriptor::close() {
  if (!open()) return 0;
  // Linux has let the number go even where close says EINTR: a second close could hit someone
  // else's.
  if (::close(release()) == 0 || errno == EINTR) return 0;
  return errno;
}

Descriptor open_file(const char* path, int flags, unsigned mode) {
  for (;;) {
    const int number = ::open(path, flags | O_CLOEXEC, mode);
    if (number >= 0 || errno != EINTR) return Descriptor(number);
  }
}

int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (would_block(errno)) {
      wait_until_ready(descriptor, POLLOUT);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

long read_some(int descriptor, char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer, size);
    if (got >= 0) return got;
    if (would_block(errno)) {
      wait_until_ready(descriptor, POLLIN);
    } else if (errno != EINTR) {
      return -1;
    }
  }
}

}  // namespace nurture::system
