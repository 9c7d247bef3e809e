// Files that fail, or whose process dies, at the n-th call: every way in which a write can be cut
// short.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "system/files.hpp"

namespace nurture::test {

/// What a dead process does from then on: nothing. No std::exception, so that no handler of errors
/// takes it for one.
struct Crash {};

/// Hands every call on to other files, but for the one that fails.
class FailingFiles : public system::Files {
 public:
  explicit FailingFiles(system::Files& files) : files_(files) {}

  /// Made so far, by whatever thread; wait_for_writers, which can't fail, counts for a crash alone,
  /// and so do info and real_path, unless `looks_fail`.
  std::atomic<int> calls = 0;
  bool looks_fail = false;
  int fail_at = 0;  ///< this call throws FileError with `code`; 0 = none does
  int code = 0;
  int crash_at = 0;         ///< this call and all that follow throw Crash; 0 = none does
  std::string failed;       ///< the name of the call that failed,
  std::string failed_path;  ///< and what it was about
  /// Before each call: its name and first path. For those who write at the same time. Files are
  /// read by several threads where there are many.
  std::function<void(const std::string&, const std::string&)> before;

  std::string read(const std::string& path,
                   std::uint64_t most_bytes = system::most_file_bytes) override {
    enter("read", path);
    return files_.read(path, most_bytes);
  }
  std::optional<system::FileInfo> info(const std::string& path) override {
    enter("info", path, looks_fail);
    return files_.info(path);
  }
  std::vector<system::FolderEntry> list(const std::string& folder) override {
    enter("list", folder);
    return files_.list(folder);
  }
  std::optional<std::string> real_path(const std::string& path) override {
    enter("real_path", path, looks_fail);
    return files_.real_path(path);
  }
  void make_folders(const std::string& path, unsigned mode = 0700) override {
    enter("make_folders", path);
    files_.make_folders(path, mode);
  }
  void write_new(const std::string& path, std::string_view content, unsigned mode = 0600,
                 const std::optional<system::FileInfo>& like = {}) override {
    enter("write_new", path);
    files_.write_new(path, content, mode, like);
  }
  void write_new_unsynced(const std::string& path, std::string_view content, unsigned mode = 0600,
                          const std::optional<system::FileInfo>& like = {}) override {
    enter("write_new_unsynced", path);
    files_.write_new_unsynced(path, content, mode, like);
  }
  void append_unsynced(const std::string& path, std::string_view content) override {
    enter("append_unsynced", path);
    files_.append_unsynced(path, content);
  }
  bool exchange(const std::string& a, const std::string& b) override {
    enter("exchange", a);
    return files_.exchange(a, b);
  }
  bool rename_to_new(const std::string& from, const std::string& to) override {
    enter("rename_to_new", from);
    return files_.rename_to_new(from, to);
  }
  bool wait_for_writers(const std::string& path, int milliseconds) override {
    enter("wait_for_writers", path, false);
    return files_.wait_for_writers(path, milliseconds);
  }
  void rename_over(const std::string& from, const std::string& to) override {
    enter("rename_over", from);
    files_.rename_over(from, to);
  }
  bool remove_folder(const std::string& path) override {
    enter("remove_folder", path);
    return files_.remove_folder(path);
  }
  void remove(const std::string& path) override {
    enter("remove", path);
    files_.remove(path);
  }
  void sync_folder(const std::string& path) override {
    enter("sync_folder", path);
    files_.sync_folder(path);
  }
  void sync_all(const std::string& folder) override {
    enter("sync_all", folder);
    files_.sync_all(folder);
  }
  bool can_sync_all(const std::string& folder) override { return files_.can_sync_all(folder); }
  bool interrupted() override { return files_.interrupted(); }
  std::unique_ptr<system::FolderLock> lock(const std::string& folder, int seconds = 30) override {
    enter("lock", folder);
    return files_.lock(folder, seconds);
  }

 private:
  void enter(const std::string& call, const std::string& about, bool can_fail = true) {
    if (before) before(call, about);
    ++calls;
    if (crash_at != 0 && calls >= crash_at) throw Crash{};
    if (!can_fail || calls != fail_at) return;
    failed = call;
    failed_path = about;
    throw system::file_error(call, about, code);
  }

  system::Files& files_;
};

}  // namespace nurture::test
