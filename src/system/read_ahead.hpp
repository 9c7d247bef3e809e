// Many small files in one call of the system: an io_uring opens and reads them all. A call costs a
// microsecond where processors are guarded against each other's guesses, and each file takes three.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <liburing.h>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nurture::system {

/// Belongs to the thread that makes it.
class ReadAhead {
 public:
  static constexpr std::size_t most = 64;  ///< files at a time

  /// Null where the system has no such thing, or doesn't let us.
  static std::unique_ptr<ReadAhead> make();
  ~ReadAhead();
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  /// Reads up to `most` files of an open folder, on a file system that reads a file to its end
  /// unless there is no more room. What was read before is gone.
  void read(int folder, std::span<const std::string> names);
  /// The text of the i-th of them. Empty where it has to be read in another way: it isn't there, is
  /// a link, takes more room, or something else went wrong.
  std::optional<std::string_view> text(std::size_t i) const;
  /// Most of those that were read need more room than there is.
  bool too_small() const;

 private:
  static constexpr std::size_t room = std::size_t{1} << 14;  // bytes for a file
  static constexpr int unread = std::numeric_limits<int>::min();

  explicit ReadAhead(const io_uring& ring) : ring_(ring) {}
  bool collect(std::size_t count);

  io_uring ring_;
  bool broken_ = false;
  std::uint64_t batch_ = 0;                                ///< the one at hand
  std::unique_ptr<char[]> buffer_{new char[most * room]};  // left as it comes: few of it is touched
  std::array<int, most> sizes_{};                          ///< bytes read, or less than 0
};

}  // namespace nurture::system
