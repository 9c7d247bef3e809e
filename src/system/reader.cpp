// Reading and looking at thousands of files: names are looked up in their own folder, and the text
// is read into one buffer in as few calls as its end can be told by.
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "system/descriptor.hpp"
#include "system/stamps.hpp"

namespace nurture::system {
namespace {

/// Each file by itself, from whatever files these are.
class PlainReader : public Reader {
 public:
  PlainReader(Files& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  std::string_view read(const std::string& path, std::optional<Stamp>* stamp) override {
    const auto whole = folder_ + "/" + path;
    text_ = stamp != nullptr ? files_.read_stamped(whole, *stamp) : files_.read(whole);
    return text_;
  }

  std::optional<Stamp> stamp(std::string_view path) override {
    return files_.stamps(folder_, {path}).front();
  }

 private:
  Files& files_;
  std::string folder_, text_;
};

/// A path from the root would be walked each time, and each step of it is shared with every other
/// thread. What is out of the ordinary (a folder, a large file, one that isn't there) is left to
/// the plain way, and its errors.
class QuickReader : public Reader {
 public:
  QuickReader(Files& files, const std::string& folder) : plain_(files, folder), place_(folder) {}

  std::string_view read(const std::string& path, std::optional<Stamp>* stamp) override {
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const auto* const name = place_.enter(path);
    const Descriptor file(::openat(place_.folder(), name, flags));
    struct stat status {};
    if (!file.open() || (stamp != nullptr && ::fstat(file.get(), &status) != 0)) {
      return plain_.read(path, stamp);
    }
    buffer_.resize(room);  // for the first
    // At an offset, which a pipe refuses: what isn't refused and stops short of the room has met
    // the file's end, without a second call.
    const long got = ::pread(file.get(), buffer_.data(), buffer_.size(), 0);
    const bool is_all = place_.local() || (stamp != nullptr && std::cmp_equal(got, status.st_size));
    if (got >= 0 && std::cmp_less(got, room) && is_all) {
      if (stamp != nullptr) {
        *stamp = S_ISREG(status.st_mode) ? std::optional(stamp_of(status)) : std::nullopt;
      }
      return {buffer_.data(), static_cast<std::size_t>(got)};
    }
    return plain_.read(path, stamp);
  }

  std::optional<Stamp> stamp(std::string_view path) override { return look(place_, path); }

 private:
  static constexpr std::size_t room = std::size_t{1} << 15;

  PlainReader plain_;
  Place place_;
  std::string buffer_;
};

}  // namespace

std::unique_ptr<Reader> Files::reader(const std::string& folder) {
  return std::make_unique<PlainReader>(*this, folder);
}

std::unique_ptr<Reader> RealFiles::reader(const std::string& folder) {
  return std::make_unique<QuickReader>(*this, folder);
}

}  // namespace nurture::system
