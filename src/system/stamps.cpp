// Looking at thousands of files without reading them: what a warm `due` mostly does.
#include "system/stamps.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <string_view>
#include <sys/vfs.h>

#include "system/descriptor.hpp"

namespace nurture::system {
namespace {

// Not in every linux/magic.h.
constexpr std::uint64_t bcachefs_magic = 0xca451a4e, zfs_magic = 0x2fc12fc1;
constexpr std::int64_t second_ns = 1'000'000'000;
constexpr Stamp unknown_stamp{FileKind::other, 0, 0, 0, 0};

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * second_ns + time.tv_nsec;
}

bool is_local(int folder) {
  struct statfs about {};
  return ::fstatfs(folder, &about) == 0 && system::is_local(about);
}

bool settled(std::int64_t time_ns, std::int64_t now_ns) {
  constexpr std::int64_t tick = 50'000'000, coarse_tick = 3 * second_ns;
  return time_ns < now_ns - (time_ns % second_ns == 0 ? coarse_tick : tick);
}

}  // namespace

bool is_local(const struct statfs& about) {
  constexpr std::array<std::uint64_t, 7> local{
      EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, TMPFS_MAGIC,
      F2FS_SUPER_MAGIC, bcachefs_magic,  zfs_magic};
  const auto type = static_cast<std::uint64_t>(about.f_type) & 0xFFFFFFFFU;
  return std::find(local.begin(), local.end(), type) != local.end();
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::link;
  return FileKind::other;
}

Place::Place(const std::string& root)
    : root_(open_file(root.c_str(), O_PATH | O_DIRECTORY)), folder_(-1), failure_(errno) {
  local_ = is_local(root_.get());
}

const char* Place::enter(std::string_view path) {
  const auto slash = path.rfind('/');
  const auto folder = path.substr(0, slash == path.npos ? 0 : slash);
  if (folder != folder_name_) {
    folder_name_ = folder;
    constexpr int flags = O_PATH | O_DIRECTORY | O_CLOEXEC;
    folder_ = Descriptor(folder.empty() ? -1 : ::openat(root_.get(), folder_name_.c_str(), flags));
    failure_ = errno;
    local_ = is_local(this->folder());
  }
  name_ = path.substr(slash == path.npos ? 0 : slash + 1);
  return name_.c_str();
}

std::optional<Stamp> look(Place& place, std::string_view path) {
  const auto* const name = place.enter(path);
  struct stat status {};
  const int folder = place.folder();
  if (folder >= 0 && ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return stamp_of(status);
  }
  return is_absence(folder < 0 ? place.failure() : errno) ? std::nullopt
                                                          : std::optional(unknown_stamp);
}

Stamp stamp_of(const struct stat& status) {
  return {kind_of(status.st_mode), static_cast<std::uint64_t>(status.st_size), status.st_ino,
          nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

bool settled(const Stamp& stamp, std::int64_t now_ns) {
  return settled(stamp.mtime_ns, now_ns) && settled(stamp.ctime_ns, now_ns);
}

std::vector<std::optional<Stamp>> RealFiles::stamps(const std::string& folder,
                                                    const std::vector<std::string_view>& paths) {
  std::vector<std::optional<Stamp>> found;
  found.reserve(paths.size());
  Place from(folder);
  for (const auto& path : paths) found.push_back(look(from, path));
  return found;
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

std::string Files::read_stamped(const std::string& path, std::optional<Stamp>& stamp) {
  stamp = stamps("", {path}).front();
  if (stamp && stamp->kind != FileKind::file) stamp.reset();
  return read(path);
}

std::vector<std::optional<Stamp>> Files::stamps(const std::string& folder,
                                                const std::vector<std::string_view>& paths) {
  std::vector<std::optional<Stamp>> found;
  for (const auto& path : paths) {
    try {
      const auto seen = info(folder.empty() ? std::string(path) : folder + "/" + std::string(path));
      found.push_back(seen ? std::optional(Stamp{seen->kind, seen->size, seen->inode,
                                                 seen->mtime_ns, seen->mtime_ns})
                           : std::nullopt);
    } catch (const FileError&) {
      found.emplace_back(unknown_stamp);
    }
  }
  return found;
}

}  // namespace nurture::system
