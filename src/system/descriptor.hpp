// A file descriptor that closes itself, and the calls that a signal may interrupt.
#pragma once

#include <cstddef>
#include <string_view>

namespace nurture::system {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  int get() const { return number_; }
  bool open() const { return number_ >= 0; }
  int release();
  /// 0, or the errno: a full network disk may say so only here.
  int close();

 private:
  int number_ = -1;
};

/// open(2) with O_CLOEXEC; check `open()`, then errno.
Descriptor open_file(const char* path, int flags, unsigned mode = 0);
/// All of `text`, waiting where the descriptor doesn't block. 0, or the errno.
int write_all(int descriptor, std::string_view text);
/// As read(2), but never EINTR, and waiting where the descriptor doesn't block.
long read_some(int descriptor, char* buffer, std::size_t size);

}  // namespace nurture::system
