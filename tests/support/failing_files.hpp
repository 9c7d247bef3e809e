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
                   std::uint64_t most_bytes = system::most_file_bytes) override;
  std::optional<system::FileInfo> info(const std::string& path) override;
  std::vector<system::FolderEntry> list(const std::string& folder) override;
  std::optional<std::string> real_path(const std::string& path) override;
  void make_folders(const std::string& path, unsigned mode = 0700) override;
  void write_new(const std::string& path, std::string_view content, unsigned mode = 0600,
                 const std::optional<system::FileInfo>& like = {}) override;
  void write_new_unsynced(const std::string& path, std::string_view content) override;
  void append_unsynced(const std::string& path, std::string_view content) override;
  bool exchange(const std::string& a, const std::string& b) override;
  bool rename_to_new(const std::string& from, const std::string& to) override;
  bool wait_for_writers(const std::string& path, int milliseconds) override;
  void rename_over(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  void sync_folder(const std::string& path) override;
  std::unique_ptr<system::FolderLock> lock(const std::string& folder, int seconds = 30) override;

 private:
  void enter(const std::string& call, const std::string& about, bool can_fail = true);

  system::Files& files_;
};

}  // namespace nurture::test
