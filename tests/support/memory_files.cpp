// Files in memory: folders, links, modes and locks as the real ones have them, without a disk.
#include "tests/support/memory_files.hpp"

#include <cerrno>
#include <stdexcept>

namespace nurture::test {
namespace {

using system::file_error;
using system::FileInfo;
using system::FileKind;

std::string folder_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::string below(const std::string& folder, const std::string& name) {
  return folder == "/" ? "/" + name : folder + "/" + name;
}

bool may(const FileInfo& info, unsigned user, unsigned bit) {
  if (user == 0) return true;
  return (info.mode & (info.user == user ? bit << 6 : bit)) != 0;
}

class Lock : public system::FolderLock {
 public:
  Lock(std::set<std::string>& locked, std::string folder)
      : locked_(locked), folder_(std::move(folder)) {}
  ~Lock() override { locked_.erase(folder_); }

 private:
  std::set<std::string>& locked_;
  std::string folder_;
};

}  // namespace

MemoryFiles::MemoryFiles() {
  add("/", FileKind::folder, 0755);
}

MemoryFiles::Node& MemoryFiles::add(const std::string& path, FileKind kind, unsigned mode) {
  auto& node = nodes_[path];
  node.info.kind = kind;
  node.info.mode = mode;
  node.info.inode = ++last_inode_;
  node.info.device = path == "/" ? 1 : nodes_.at(folder_of(path)).info.device;
  node.info.user = node.info.group = user;
  node.info.mtime_ns = ++ticks_;
  touch_folder_of(path);
  return node;
}

void MemoryFiles::touch_folder_of(const std::string& path) {
  nodes_.at(folder_of(path)).info.mtime_ns = ++ticks_;
}

void MemoryFiles::put_folder(const std::string& path, unsigned mode) {
  if (there(path)) {
    nodes_.at(path).info.mode = mode;
    return;
  }
  if (!there(folder_of(path))) put_folder(folder_of(path));
  add(path, FileKind::folder, mode);
}

void MemoryFiles::put(const std::string& path, const std::string& content, unsigned mode) {
  if (!there(folder_of(path))) put_folder(folder_of(path));
  auto& node = add(path, FileKind::file, mode);
  node.content = content;
  node.info.size = content.size();
}

void MemoryFiles::put_link(const std::string& path, const std::string& target) {
  if (!there(folder_of(path))) put_folder(folder_of(path));
  add(path, FileKind::link, 0777).content = target;
}

FileInfo& MemoryFiles::info_of(const std::string& path) {
  return nodes_.at(path).info;
}

std::string MemoryFiles::content(const std::string& path) {
  const auto real = real_path(path);
  return real ? nodes_.at(*real).content : std::string();
}

std::vector<std::string> MemoryFiles::paths() const {
  std::vector<std::string> found;
  for (const auto& [path, node] : nodes_) {
    if (node.info.kind != FileKind::folder) found.push_back(path);
  }
  return found;
}

std::optional<std::string> MemoryFiles::real_path(const std::string& path) {
  std::string rest = path, real = "/";
  for (int links = 0; !rest.empty();) {
    const auto start = rest.find_first_not_of('/');
    if (start == std::string::npos) break;
    const auto end = rest.find('/', start);
    const auto name = rest.substr(start, end == std::string::npos ? end : end - start);
    rest = end == std::string::npos ? "" : rest.substr(end);
    if (name == ".") continue;
    if (name == "..") {
      real = folder_of(real);
      continue;
    }
    const auto found = nodes_.find(below(real, name));
    if (found == nodes_.end()) return std::nullopt;
    const auto& [at, node] = *found;
    if (node.info.kind != FileKind::link) {
      real = at;
    } else {
      if (++links > 40) return std::nullopt;
      if (node.content.starts_with('/')) real = "/";
      rest = node.content + rest;
    }
  }
  return real;
}

MemoryFiles::Node& MemoryFiles::reach(const std::string& doing, const std::string& path) {
  const auto real = real_path(path);
  if (!real) throw file_error(doing, path, ENOENT);
  auto& node = nodes_.at(*real);
  if (!may(node.info, user, 4)) throw file_error(doing, path, EACCES);
  return node;
}

std::string MemoryFiles::place(const std::string& doing, const std::string& path) {
  const auto folder = real_path(folder_of(path));
  if (!folder) throw file_error(doing, path, ENOENT);
  if (!may(nodes_.at(*folder).info, user, 2)) throw file_error(doing, path, EACCES);
  return below(*folder, name_of(path));
}

std::string MemoryFiles::read(const std::string& path, std::uint64_t most_bytes) {
  const auto& node = reach("read", path);
  if (node.info.kind == FileKind::folder) throw file_error("read", path, EISDIR);
  if (node.content.size() > most_bytes) throw file_error("read", path, EFBIG);
  return node.content;
}

std::optional<FileInfo> MemoryFiles::info(const std::string& path) {
  const auto folder = real_path(folder_of(path));
  if (!folder) return std::nullopt;
  if (!may(nodes_.at(*folder).info, user, 1)) throw file_error("look at", path, EACCES);
  const auto found = nodes_.find(path == "/" ? path : below(*folder, name_of(path)));
  if (found == nodes_.end()) return std::nullopt;
  return found->second.info;
}

std::vector<system::FolderEntry> MemoryFiles::list(const std::string& folder) {
  if (reach("read", folder).info.kind != FileKind::folder)
    throw file_error("read", folder, ENOTDIR);
  const auto real = *real_path(folder);
  std::vector<system::FolderEntry> entries;
  for (const auto& [path, node] : nodes_) {
    if (path != "/" && folder_of(path) == real) entries.push_back({name_of(path), node.info.kind});
  }
  return entries;
}

void MemoryFiles::make_folders(const std::string& path, unsigned mode) {
  if (const auto real = real_path(path)) {
    if (nodes_.at(*real).info.kind == FileKind::folder) return;
    throw file_error("make the folder", path, EEXIST);
  }
  make_folders(folder_of(path), mode);
  add(place("make the folder", path), FileKind::folder, mode);
}

void MemoryFiles::write_new(const std::string& path, std::string_view content, unsigned mode,
                            const std::optional<FileInfo>& like) {
  const auto at = place("write", path);
  if (there(at)) throw file_error("write", path, EEXIST);
  auto& node = add(at, FileKind::file, mode);
  node.content = content;
  node.info.size = content.size();
  if (like) node.info.group = like->group;
}

void MemoryFiles::append_unsynced(const std::string& path, std::string_view content) {
  auto& node = reach("write", path);
  node.content += content;
  node.info.size = node.content.size();
  node.info.mtime_ns = ++ticks_;
}

bool MemoryFiles::exchange(const std::string& a, const std::string& b) {
  if (!can_exchange) return false;
  const auto first = place("exchange", a), second = place("exchange", b);
  if (!there(first)) throw file_error("exchange", a, ENOENT);
  if (!there(second)) throw file_error("exchange", b, ENOENT);
  std::swap(nodes_.at(first), nodes_.at(second));
  touch_folder_of(first);
  touch_folder_of(second);
  return true;
}

bool MemoryFiles::rename_to_new(const std::string& from, const std::string& to) {
  if (there(place("move", to))) return false;
  rename_over(from, to);
  return true;
}

void MemoryFiles::rename_over(const std::string& from, const std::string& to) {
  const auto source = place("move", from), target = place("move", to);
  if (!there(source)) throw file_error("move", from, ENOENT);
  auto node = nodes_.extract(source);
  node.key() = target;
  nodes_.erase(target);
  nodes_.insert(std::move(node));
  touch_folder_of(source);
  touch_folder_of(target);
}

void MemoryFiles::remove(const std::string& path) {
  const auto at = place("remove", path);
  if (nodes_.erase(at) == 0) throw file_error("remove", path, ENOENT);
  touch_folder_of(at);
}

bool MemoryFiles::remove_folder(const std::string& path) {
  const auto at = place("remove", path);
  if (!there(at)) throw file_error("remove", path, ENOENT);
  const auto next = std::next(nodes_.find(at));
  if (next != nodes_.end() && next->first.starts_with(at + "/")) return false;
  nodes_.erase(at);
  touch_folder_of(at);
  return true;
}

void MemoryFiles::sync_folder(const std::string& path) {
  if (!real_path(path)) throw file_error("sync", path, ENOENT);
}

std::unique_ptr<system::FolderLock> MemoryFiles::lock(const std::string& folder, int) {
  const auto real = real_path(folder);
  if (!real) throw file_error("lock", folder, ENOENT);
  // One thread, one test: whoever holds it now would hold it for ever.
  if (!locked_.insert(*real).second) throw file_error("lock", folder, EWOULDBLOCK);
  return std::make_unique<Lock>(locked_, *real);
}

}  // namespace nurture::test
