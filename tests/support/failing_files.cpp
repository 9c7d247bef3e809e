// Files that fail, or whose process dies, at the n-th call.
#include "tests/support/failing_files.hpp"

namespace nurture::test {

void FailingFiles::enter(const std::string& call, const std::string& about, bool can_fail) {
  if (before) before(call, about);
  ++calls;
  if (crash_at != 0 && calls >= crash_at) throw Crash{};
  if (!can_fail || calls != fail_at) return;
  failed = call;
  failed_path = about;
  throw system::file_error(call, about, code);
}

std::string FailingFiles::read(const std::string& path, std::uint64_t most_bytes) {
  enter("read", path);
  return files_.read(path, most_bytes);
}

std::optional<system::FileInfo> FailingFiles::info(const std::string& path) {
  enter("info", path, looks_fail);
  return files_.info(path);
}

std::vector<system::FolderEntry> FailingFiles::list(const std::string& folder) {
  enter("list", folder);
  return files_.list(folder);
}

std::optional<std::string> FailingFiles::real_path(const std::string& path) {
  enter("real_path", path, looks_fail);
  return files_.real_path(path);
}

void FailingFiles::make_folders(const std::string& path, unsigned mode) {
  enter("make_folders", path);
  files_.make_folders(path, mode);
}

void FailingFiles::write_new(const std::string& path, std::string_view content, unsigned mode,
                             const std::optional<system::FileInfo>& like) {
  enter("write_new", path);
  files_.write_new(path, content, mode, like);
}

void FailingFiles::write_new_unsynced(const std::string& path, std::string_view content) {
  enter("write_new_unsynced", path);
  files_.write_new_unsynced(path, content);
}

void FailingFiles::append_unsynced(const std::string& path, std::string_view content) {
  enter("append_unsynced", path);
  files_.append_unsynced(path, content);
}

bool FailingFiles::exchange(const std::string& a, const std::string& b) {
  enter("exchange", a);
  return files_.exchange(a, b);
}

bool FailingFiles::rename_to_new(const std::string& from, const std::string& to) {
  enter("rename_to_new", from);
  return files_.rename_to_new(from, to);
}

bool FailingFiles::wait_for_writers(const std::string& path, int milliseconds) {
  enter("wait_for_writers", path, false);
  return files_.wait_for_writers(path, milliseconds);
}

void FailingFiles::rename_over(const std::string& from, const std::string& to) {
  enter("rename_over", from);
  files_.rename_over(from, to);
}

void FailingFiles::remove(const std::string& path) {
  enter("remove", path);
  files_.remove(path);
}

void FailingFiles::sync_folder(const std::string& path) {
  enter("sync_folder", path);
  files_.sync_folder(path);
}

std::unique_ptr<system::FolderLock> FailingFiles::lock(const std::string& folder, int seconds) {
  enter("lock", folder);
  return files_.lock(folder, seconds);
}

}  // namespace nurture::test
