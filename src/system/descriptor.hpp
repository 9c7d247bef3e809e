// What the calls of the C library need round them: a file descriptor that closes itself, loops for
// what a signal may interrupt, what a stat says as a value. Internal to system/.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <sys/stat.h>

#include "system/files.hpp"

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

/// A text that the C library allocated.
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};
using AllocatedText = std::unique_ptr<char, FreeText>;

FileKind kind_of(mode_t mode);
Stamp stamp_of(const struct stat& status);

/// open(2) with O_CLOEXEC; check `open()`, then errno.
Descriptor open_file(const char* path, int flags, unsigned mode = 0);
/// All of `text`, waiting where the descriptor doesn't block. 0, or the errno.
int write_all(int descriptor, std::string_view text);
/// As read(2), but never EINTR, and waiting where the descriptor doesn't block.
long read_some(int descriptor, char* buffer, std::size_t size);

}  // namespace nurture::system
