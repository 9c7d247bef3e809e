// Reading and looking at thousands of files: names are looked up in their own folder, and the text
// is read into one buffer in as few calls as its end can be told by.
#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>
#include <utility>

#include "system/descriptor.hpp"
#include "system/read_ahead.hpp"
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

/// Threads share one table of descriptors, and each open, read and close takes its turn at it. A
/// thread that was started to read has a table of its own from here on, where that is allowed; it
/// ends with the thread.
void leave_shared_descriptors() {
  thread_local const bool tried = ::gettid() == ::getpid() || ::unshare(CLONE_FILES) == 0;
  static_cast<void>(tried);
}

/// A path from the root would be walked each time, and each step of it is shared with every other
/// thread. What is out of the ordinary (a folder, a large file, one that isn't there) is left to
/// the plain way, and its errors.
class QuickReader : public Reader {
 public:
  QuickReader(Files& files, const std::string& folder) : plain_(files, folder), place_(folder) {}

  // The first files are read alone: a ring takes as long to make as a hundred of them.
  void ahead(std::span<const std::string> paths) override {
    constexpr std::size_t few = 64;
    ahead_ = {};
    next_ = 0;
    if (paths.empty() || alone_ < few || ring_is_useless_) return;
    if (!ring_) ring_ = ReadAhead::make();
    ring_is_useless_ = !ring_ || ring_->too_small();
    if (ring_is_useless_) return;
    const auto in_one_folder = names_of(paths);
    if (!place_.local()) return;
    ring_->read(place_.folder(), names_);
    ahead_ = paths.first(in_one_folder);
  }

  std::string_view read(const std::string& path, std::optional<Stamp>* stamp) override {
    if (stamp == nullptr && next_ < ahead_.size() && ahead_[next_] == path) {
      if (const auto text = ring_->text(next_++)) return *text;
    }
    return read_alone(path, stamp);
  }

  std::optional<Stamp> stamp(std::string_view path) override { return look(place_, path); }

 private:
  static constexpr std::size_t room = std::size_t{1} << 15;

  /// Notes the names of the first ones, as many as fit and are in one folder, and moves there; how
  /// many these are.
  std::size_t names_of(std::span<const std::string> paths) {
    const auto folder_of = [](std::string_view path) { return path.substr(0, path.rfind('/')); };
    names_.clear();
    for (const auto& path : paths) {
      if (names_.size() == ReadAhead::most || folder_of(path) != folder_of(paths[0])) break;
      names_.emplace_back(place_.enter(path));
    }
    return names_.size();
  }

  std::string_view read_alone(const std::string& path, std::optional<Stamp>* stamp) {
    ++alone_;
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

  PlainReader plain_;
  Place place_;
  std::string buffer_;
  std::unique_ptr<ReadAhead> ring_;
  bool ring_is_useless_ = false;
  std::vector<std::string> names_;      ///< of what it read, as are
  std::span<const std::string> ahead_;  ///< their paths
  std::size_t next_ = 0;                ///< of them
  std::size_t alone_ = 0;               ///< files that were read without it
};

}  // namespace

std::unique_ptr<Reader> Files::reader(const std::string& folder) {
  return std::make_unique<PlainReader>(*this, folder);
}

std::unique_ptr<Reader> RealFiles::reader(const std::string& folder) {
  leave_shared_descriptors();
  return std::make_unique<QuickReader>(*this, folder);
}

}  // namespace nurture::system
