// Real files: looking at and reading what is there. Writing is in files_write.cpp, the lock in
// lock.cpp.
#include "system/files.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <system_error>

#include "base/text_order.hpp"
#include "system/descriptor.hpp"
#include "system/memory.hpp"

namespace nurture::system {
namespace {

FileKind entry_kind(int folder, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return FileKind::file;
    case DT_DIR:
      return FileKind::folder;
    case DT_LNK:
      return FileKind::link;
    case DT_UNKNOWN:
      break;  // some file systems don't keep the kind in the folder
    default:
      return FileKind::other;
  }
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return kind_of(status.st_mode);
  }
  if (!is_absence(errno)) throw file_error("look at", entry.d_name, errno);
  return FileKind::other;  // it went this moment
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

enum class Of { plain_file, anything };

// Opened without blocking, so that a pipe nobody writes to is no endless wait; of one that may be
// read, reads wait for what its writer still has to say.
Descriptor open_to_read(const std::string& path, Of of, struct stat& status) {
  auto file = open_file(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.open() || ::fstat(file.get(), &status) != 0) throw file_error("read", path, errno);
  if (S_ISDIR(status.st_mode))
    throw FileError(fmt::format("cannot read '{}': is a folder", path), EISDIR);
  if (of == Of::plain_file && !S_ISREG(status.st_mode))
    throw FileError(fmt::format("cannot read '{}': is not a plain file", path), EINVAL);
  return file;
}

}  // namespace

bool is_absence(int code) {
  return code == ENOENT || code == ENOTDIR;
}

std::string error_words(int code) {
  auto words = std::generic_category().message(code);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

FileError too_large(std::string_view path, std::uint64_t most_bytes) {
  const auto bound = most_bytes >= 1u << 20 ? fmt::format("{} MB", most_bytes >> 20)
                                            : fmt::format("{} bytes", most_bytes);
  return FileError(fmt::format("cannot read '{}': larger than {}", path, bound), EFBIG);
}

FileError file_error(std::string_view doing, std::string_view path, int code) {
  return FileError(fmt::format("cannot {} '{}': {}", doing, path, error_words(code)), code);
}

void Files::refuse_change(const std::string& path) {
  throw file_error("change", path, EROFS);
}

namespace {

std::string read_whole(const std::string& path, Of of, std::uint64_t most_bytes,
                       struct stat& status) {
  const auto file = open_to_read(path, of, status);
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  if (size > most_bytes) throw too_large(path, most_bytes);
  const bool regular = S_ISREG(status.st_mode);

  // A tree, and what is made of it, will take several times the bytes of a long text; it is used
  // again for the next one.
  constexpr std::uint64_t long_text = 1u << 19, times = 24, most = 32u << 20;
  static std::atomic_flag expected;
  if (size >= long_text && !expected.test_and_set()) {
    expect_memory(std::min(times * size, most));
  }

  // One byte more than there should be: a read that stops short of it has met the end, without a
  // second call.
  std::string text(regular ? size + 1 : 4096, '\0');
  std::size_t filled = 0;
  for (;;) {
    const long got = read_some(file.get(), text.data() + filled, text.size() - filled);
    if (got < 0) throw file_error("read", path, errno);
    filled += static_cast<std::size_t>(got);
    if (filled > most_bytes) throw too_large(path, most_bytes);
    if (got == 0 || (regular && filled == size)) break;
    if (filled < text.size()) continue;
    // A byte more than the most would double the room once more.
    if (char next = 0; filled == most_bytes && read_some(file.get(), &next, 1) > 0)
      throw too_large(path, most_bytes);
    if (filled == most_bytes) break;
    text.resize(std::min<std::uint64_t>(text.size() * 2, most_bytes));
  }
  text.resize(filled);
  return text;
}

}  // namespace

std::string RealFiles::read(const std::string& path, std::uint64_t most_bytes) {
  struct stat status {};
  return read_whole(path, Of::plain_file, most_bytes, status);
}

std::string RealFiles::read_named(const std::string& path, std::uint64_t most_bytes) {
  struct stat status {};
  return read_whole(path, Of::anything, most_bytes, status);
}

void RealFiles::pieces_named(const std::string& path, const TakePiece& take) {
  struct stat status {};
  const auto file = open_to_read(path, Of::anything, status);
  constexpr std::size_t room = std::size_t{256} << 10;
  const bool bounded = S_ISREG(status.st_mode) && status.st_size > 0;
  auto left = bounded ? static_cast<std::uint64_t>(status.st_size) : ~std::uint64_t{0};
  std::string buffer(room, '\0');
  while (left > 0) {
    const long got = read_some(file.get(), buffer.data(), std::min<std::uint64_t>(room, left));
    if (got < 0) throw file_error("read", path, errno);
    left -= static_cast<std::uint64_t>(got);
    if (got == 0 || !take({buffer.data(), static_cast<std::size_t>(got)})) return;
  }
}

std::string RealFiles::read_stamped(const std::string& path, std::optional<Stamp>& stamp) {
  struct stat status {};
  auto text = read_whole(path, Of::plain_file, most_file_bytes, status);
  stamp = stamp_of(status);
  return text;
}

std::optional<FileInfo> RealFiles::info(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (is_absence(errno)) return std::nullopt;
    throw file_error("look at", path, errno);
  }
  const Stamp stamp = stamp_of(status);
  return FileInfo{stamp.kind,    stamp.size,    stamp.mtime_ns,
                  stamp.inode,   status.st_dev, status.st_mode & 07777u,
                  status.st_uid, status.st_gid};
}

void RealFiles::each_name(const std::string& folder,
                          const std::function<void(std::string_view, FileKind)>& take) {
  auto opened = open_file(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (!opened.open()) throw file_error("read", folder, errno);
  const std::unique_ptr<DIR, CloseFolder> stream(::fdopendir(opened.get()));
  if (!stream) throw file_error("read", folder, errno);
  const int number = opened.release();  // the stream closes it
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") take(name, entry_kind(number, *entry));
  }
  if (errno != 0) throw file_error("read", folder, errno);
}

std::vector<FolderEntry> RealFiles::list(const std::string& folder) {
  std::vector<FolderEntry> entries;
  each_name(folder, [&](std::string_view name, FileKind kind) {
    entries.push_back({std::string(name), kind});
  });
  base::sort_by_text(entries, [](const FolderEntry& one) { return std::string_view(one.name); });
  return entries;
}

std::optional<std::string> RealFiles::real_path(const std::string& path) {
  const AllocatedText real(::realpath(path.c_str(), nullptr));
  if (!real && !is_absence(errno)) throw file_error("look at", path, errno);
  return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

}  // namespace nurture::system
