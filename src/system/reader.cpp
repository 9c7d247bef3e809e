// Looking at and reading thousands of files: what a warm `due` mostly does. Names are looked up in
// their own folder, and a text is read into one buffer in as few calls as its end can be told by.
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/core.h>
#include <linux/magic.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

// Not in every linux/magic.h.
constexpr std::uint64_t bcachefs_magic = 0xca451a4e, zfs_magic = 0x2fc12fc1;
constexpr Stamp unknown_stamp{FileKind::other, 0, 0, 0, 0};

/// Of those that keep their folders' times, and read a file to its end unless that lies further
/// away than there is room. Not those that a server or a driver of its own answers for (NFS, SMB,
/// 9p, FUSE): these may keep the folder's time from us, or not keep one, and stop where they like.
bool is_local(const struct statfs& about) {
  constexpr std::array<std::uint64_t, 7> local{
      EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, TMPFS_MAGIC,
      F2FS_SUPER_MAGIC, bcachefs_magic,  zfs_magic};
  const auto type = static_cast<std::uint64_t>(about.f_type) & 0xFFFFFFFFU;
  return std::find(local.begin(), local.end(), type) != local.end();
}

bool settled(std::int64_t time_ns, std::int64_t now_ns) {
  constexpr std::int64_t second = 1'000'000'000, tick = 50'000'000, coarse_tick = 3 * second;
  return time_ns < now_ns - (time_ns % second == 0 ? coarse_tick : tick);
}

/// Names are looked up in their own folder: a path from the root would be walked each time.
class FolderPlace {
 public:
  explicit FolderPlace(const std::string& root)
      : root_(open_file(root.c_str(), O_PATH | O_DIRECTORY)), failure_(errno) {
    note_disk();
  }

  /// Moves to the folder of `path` (relative to the root); its name there, until the next call.
  const char* enter(std::string_view path) {
    const auto slash = path.rfind('/');
    const auto folder = path.substr(0, slash == path.npos ? 0 : slash);
    if (folder != folder_name_) {
      folder_name_ = folder;
      constexpr int flags = O_PATH | O_DIRECTORY | O_CLOEXEC;
      folder_ =
          Descriptor(folder.empty() ? -1 : ::openat(root_.get(), folder_name_.c_str(), flags));
      failure_ = errno;
      note_disk();
    }
    name_ = path.substr(slash == path.npos ? 0 : slash + 1);
    return name_.c_str();
  }
  int folder() const { return folder_name_.empty() ? root_.get() : folder_.get(); }
  int failure() const { return failure_; }  ///< the errno where there is no folder()
  /// Whether the folder is on a file system of this machine's kernel: see is_local().
  bool local() const { return local_; }

 private:
  void note_disk() {
    struct statfs about {};
    local_ = ::fstatfs(folder(), &about) == 0 && is_local(about);
  }

  Descriptor root_, folder_;
  int failure_;
  std::string folder_name_, name_;
  bool local_ = false;
};

std::optional<Stamp> look(FolderPlace& place, std::string_view path) {
  const auto* const name = place.enter(path);
  struct stat status {};
  const int folder = place.folder();
  if (folder >= 0 && ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return stamp_of(status);
  }
  return is_absence(folder < 0 ? place.failure() : errno) ? std::nullopt
                                                          : std::optional(unknown_stamp);
}

/// Each file by itself, from whatever files these are.
class PlainReader : public Reader {
 public:
  PlainReader(Files& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  std::string_view read(const std::string& path, std::optional<Stamp>* stamp) override {
    const auto whole = folder_ + "/" + path;
    text_ = stamp != nullptr ? files_.read_stamped(whole, *stamp) : files_.read(whole);
    return text_;
  }

  void pieces(const std::string& path, const TakePiece& take) override {
    files_.pieces_named(folder_ + "/" + path, take);
  }

  std::optional<Stamp> stamp(std::string_view path) override {
    return files_.stamp(folder_ + "/" + std::string(path));
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

  /// The first piece is small: the head of a mail, say.
  void pieces(const std::string& path, const TakePiece& take) override {
    constexpr std::size_t first = std::size_t{1} << 14;
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const auto* const name = place_.enter(path);
    const Descriptor file(::openat(place_.folder(), name, flags));
    if (!file.open())
      throw file_error("read", path, place_.folder() < 0 ? place_.failure() : errno);
    buffer_.resize(room);
    std::size_t wanted = first;
    for (off_t at = 0;;) {
      // At an offset, which a pipe refuses: it might never end.
      const long got = ::pread(file.get(), buffer_.data(), wanted, at);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0 && errno == ESPIPE) refuse_endless(path);
      if (got < 0) throw file_error("read", path, errno);
      struct stat status {};  // a device gives as much as it is asked for, for ever
      const bool more = at == 0 && !std::cmp_less(got, wanted);
      if (more && (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)))
        refuse_endless(path);
      if (got == 0 || !take({buffer_.data(), static_cast<std::size_t>(got)})) return;
      // On this machine's disks a short read has met the end.
      if (place_.local() && std::cmp_less(got, wanted)) return;
      at += got;
      wanted = room;
    }
  }

  std::optional<Stamp> stamp(std::string_view path) override { return look(place_, path); }

 private:
  [[noreturn]] static void refuse_endless(const std::string& path) {
    throw FileError(fmt::format("cannot read '{}': is not a plain file", path), EINVAL);
  }

  static constexpr std::size_t room = std::size_t{1} << 15;

  PlainReader plain_;
  FolderPlace place_;
  std::string buffer_;
};

}  // namespace

bool settled(const Stamp& stamp, std::int64_t now_ns) {
  return settled(stamp.mtime_ns, now_ns) && settled(stamp.ctime_ns, now_ns);
}

std::unique_ptr<Reader> Files::reader(const std::string& folder) {
  return std::make_unique<PlainReader>(*this, folder);
}

std::unique_ptr<Reader> RealFiles::reader(const std::string& folder) {
  return std::make_unique<QuickReader>(*this, folder);
}

std::optional<Stamp> RealFiles::stamp(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return stamp_of(status);
  return is_absence(errno) ? std::nullopt : std::optional(unknown_stamp);
}

bool RealFiles::tells_changes(const std::string& folder) {
  struct statfs about {};
  return ::statfs(folder.c_str(), &about) == 0 && is_local(about);
}

// A folder is linked from above, from its own "." and from the ".." of each in it. Some file
// systems don't count (btrfs, overlays): 1.
bool RealFiles::may_hold_folders(const std::string& folder) {
  struct stat status {};
  return ::stat(folder.c_str(), &status) != 0 || status.st_nlink != 2;
}

bool Files::may_hold_folders(const std::string& folder) {
  const auto entries = list(folder);
  return std::any_of(entries.begin(), entries.end(),
                     [](const FolderEntry& one) { return one.kind == FileKind::folder; });
}

void Files::each_name(const std::string& folder,
                      const std::function<void(std::string_view, FileKind)>& take) {
  for (const auto& entry : list(folder)) take(entry.name, entry.kind);
}

std::string Files::read_stamped(const std::string& path, std::optional<Stamp>& stamp_before) {
  stamp_before = stamp(path);
  if (stamp_before && stamp_before->kind != FileKind::file) stamp_before.reset();
  return read(path);
}

std::optional<Stamp> Files::stamp(const std::string& path) {
  try {
    const auto seen = info(path);
    if (!seen) return std::nullopt;
    return Stamp{seen->kind, seen->size, seen->inode, seen->mtime_ns, seen->mtime_ns};
  } catch (const FileError&) {
    return unknown_stamp;
  }
}

}  // namespace nurture::system
