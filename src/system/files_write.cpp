// Real files: new ones, synced before anything is told of them, and the renames that put them in
// place.
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>

#include "base/paths.hpp"
#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

int sync(int descriptor) {
  while (::fsync(descriptor) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

// Where the group can't be given the file, the bits that were meant for that group would open it to
// ours.
int give_to(int descriptor, const FileInfo& like, unsigned mode) {
  if (::fchown(descriptor, like.user, like.group) != 0 &&
      ::fchown(descriptor, static_cast<uid_t>(-1), like.group) != 0) {
    mode = (mode & ~070u) | (mode & (mode << 3) & 070u);
  }
  return ::fchmod(descriptor, mode) == 0 ? 0 : errno;
}

int fill(Descriptor& file, std::string_view content, unsigned mode,
         const std::optional<FileInfo>& like) {
  if (const int code = write_all(file.get(), content)) return code;
  // After the creation, so that the user's umask doesn't narrow what is to be kept.
  if (like) return give_to(file.get(), *like, mode);
  return ::fchmod(file.get(), mode) == 0 ? 0 : errno;
}

// Readable by us alone until it has the owner that it is to have.
Descriptor create(const std::string& path) {
  auto file = open_file(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!file.open()) throw file_error("write", path, errno);
  return file;
}

void require(int code, const std::string& path) {
  if (code == 0) return;
  ::unlink(path.c_str());
  throw file_error("write", path, code);
}

bool not_supported(int code) {
  return code == EINVAL || code == ENOSYS || code == EOPNOTSUPP;
}

int rename_with(const std::string& from, const std::string& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
}

FileError rename_error(const std::string& from, const std::string& to, int code) {
  return FileError(fmt::format("cannot move '{}' to '{}': {}", from, to, error_words(code)), code);
}

// link(2) never replaces; where there are no links either (some FUSE file systems) what is left is
// to look first: the store's lock keeps our own kind out of the gap.
int link_or_look(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return ::unlink(from.c_str()) == 0 ? 0 : errno;
  if (errno != EPERM && !not_supported(errno)) return errno;
  struct stat status {};
  if (::lstat(to.c_str(), &status) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// A lease for reading is granted where nobody has the file open for writing, and only there.
bool written_to(int descriptor) {
  // Whoever opens it while we hold the lease has us told so, by a signal that otherwise ends us.
  if (::fcntl(descriptor, F_SETSIG, SIGURG) != 0) return false;
  if (::fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return errno == EAGAIN;
  ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return false;
}

}  // namespace

void RealFiles::make_folders(const std::string& path, unsigned mode) {
  changing();
  const auto made = [&] {
    if (::mkdir(path.c_str(), mode) != 0) return false;
    if ((mode & 077) != 0 && ::chmod(path.c_str(), mode) != 0) {
      throw file_error("make the folder", path, errno);
    }
    sync_folder(base::folder_of(path));
    return true;
  };
  if (made()) return;
  const int code = errno;
  if (code == EEXIST) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
  }
  const auto above = base::folder_of(path);
  if (code != ENOENT || above == path) throw file_error("make the folder", path, code);
  make_folders(above, mode);
  if (!made() && errno != EEXIST) throw file_error("make the folder", path, errno);
}

void RealFiles::write_new(const std::string& path, std::string_view content, unsigned mode,
                          const std::optional<FileInfo>& like) {
  changing();
  auto file = create(path);
  require(fill(file, content, mode, like), path);
  require(sync(file.get()), path);
  require(file.close(), path);
}

void RealFiles::write_new_unsynced(const std::string& path, std::string_view content, unsigned mode,
                                   const std::optional<FileInfo>& like) {
  changing();
  auto file = create(path);
  require(fill(file, content, mode, like), path);
  require(file.close(), path);
}

void RealFiles::append_unsynced(const std::string& path, std::string_view content) {
  changing();
  auto file = open_file(path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW);
  if (!file.open()) throw file_error("write", path, errno);
  if (const int code = write_all(file.get(), content)) throw file_error("write", path, code);
  if (const int code = file.close()) throw file_error("write", path, code);
}

void RealFiles::copy_access_list(const std::string& from, const std::string& to) {
  constexpr const char* attribute = "system.posix_acl_access";  // acl(5)
  const auto size = ::getxattr(from.c_str(), attribute, nullptr, 0);
  if (size <= 0) return;
  std::string list(static_cast<std::size_t>(size), '\0');
  const bool had = ::getxattr(from.c_str(), attribute, list.data(), list.size()) == size;
  if (had && ::setxattr(to.c_str(), attribute, list.data(), list.size(), 0) == 0) return;
  if (::chmod(to.c_str(), 0600) != 0) throw file_error("change the rights of", to, errno);
}

bool RealFiles::exchange(const std::string& a, const std::string& b) {
  changing();
  const int code = rename_with(a, b, RENAME_EXCHANGE);
  if (code == 0) return true;
  if (not_supported(code)) return false;
  throw rename_error(a, b, code);
}

bool RealFiles::rename_to_new(const std::string& from, const std::string& to) {
  changing();
  int code = rename_with(from, to, RENAME_NOREPLACE);
  if (not_supported(code)) code = link_or_look(from, to);
  if (code == EEXIST) return false;
  if (code != 0) throw rename_error(from, to, code);
  return true;
}

bool RealFiles::wait_for_writers(const std::string& path, int milliseconds) {
  const auto file = open_file(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (!file.open()) return true;
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  while (written_to(file.get())) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

void RealFiles::rename_over(const std::string& from, const std::string& to) {
  changing();
  if (::rename(from.c_str(), to.c_str()) != 0) throw rename_error(from, to, errno);
}

void RealFiles::remove(const std::string& path) {
  changing();
  if (::unlink(path.c_str()) != 0) throw file_error("remove", path, errno);
}

bool RealFiles::remove_folder(const std::string& path) {
  changing();
  if (::rmdir(path.c_str()) == 0) return true;
  if (errno == ENOTEMPTY || errno == EEXIST) return false;
  throw file_error("remove", path, errno);
}

void RealFiles::sync_folder(const std::string& path) {
  const auto folder = open_file(path.c_str(), O_RDONLY | O_DIRECTORY);
  if (!folder.open()) throw file_error("sync", path, errno);
  // Some file systems have no such thing as a folder's sync: nothing is there to wait for.
  if (const int code = sync(folder.get()); code != 0 && !not_supported(code)) {
    throw file_error("sync", path, code);
  }
}

void RealFiles::sync_all(const std::string& path) {
  const auto folder = open_file(path.c_str(), O_RDONLY | O_DIRECTORY);
  if (!folder.open()) throw file_error("sync", path, errno);
  if (::syncfs(folder.get()) != 0) throw file_error("sync", path, errno);
}

}  // namespace nurture::system
