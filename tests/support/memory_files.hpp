// Files in memory: folders, links, modes and locks as the real ones have them, without a disk.
#pragma once

#include <map>
#include <set>
#include <string>

#include "system/files.hpp"

namespace nurture::test {

/// Paths are absolute. `/` and what `put` needs are there from the start.
class MemoryFiles : public system::Files {
 public:
  MemoryFiles();

  // What tests use to set the scene and to look at the result. None of these may fail.
  void put(const std::string& path, const std::string& content, unsigned mode = 0600);
  void put_link(const std::string& path, const std::string& target);
  void put_folder(const std::string& path, unsigned mode = 0700);
  /// Mode, user, group or device of something that is there.
  system::FileInfo& info_of(const std::string& path);
  /// Empty string where there is no such file; links followed.
  std::string content(const std::string& path);
  bool there(const std::string& path) const { return nodes_.contains(path); }
  /// Every path but the folders', sorted.
  std::vector<std::string> paths() const;
  /// The file system knows neither RENAME_EXCHANGE nor its like.
  bool can_exchange = true;
  /// Another program has every file open for writing, and keeps it so.
  bool written_to = false;
  /// The file system is a local one, that syncs all of itself.
  bool syncs_all = true;
  /// An interrupt waits for the lock to be given back.
  bool interrupt_waits = false;
  unsigned user = 1000;

  std::string read(const std::string& path,
                   std::uint64_t most_bytes = system::most_file_bytes) override;
  std::optional<system::FileInfo> info(const std::string& path) override;
  std::vector<system::FolderEntry> list(const std::string& folder) override;
  std::optional<std::string> real_path(const std::string& path) override;
  void make_folders(const std::string& path, unsigned mode = 0700) override;
  void write_new(const std::string& path, std::string_view content, unsigned mode = 0600,
                 const std::optional<system::FileInfo>& like = {}) override;
  void append_unsynced(const std::string& path, std::string_view content) override;
  bool exchange(const std::string& a, const std::string& b) override;
  bool rename_to_new(const std::string& from, const std::string& to) override;
  bool wait_for_writers(const std::string&, int) override { return !written_to; }
  void rename_over(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  bool remove_folder(const std::string& path) override;
  void sync_folder(const std::string& path) override;
  void sync_all(const std::string& folder) override { sync_folder(folder); }
  bool can_sync_all(const std::string&) override { return syncs_all; }
  bool interrupted() override { return interrupt_waits; }
  std::unique_ptr<system::FolderLock> lock(const std::string& folder, int seconds = 30) override;

 private:
  struct Node {
    system::FileInfo info;
    std::string content;  ///< a file's bytes, a link's target
  };

  /// Something came or went in it.
  void touch_folder_of(const std::string& path);
  Node& add(const std::string& path, system::FileKind kind, unsigned mode);
  /// The node after all links; throws ENOENT, and EACCES where the user may not read.
  Node& reach(const std::string& doing, const std::string& path);
  /// `path` with the links in its folders followed; throws where its folder is missing or may not
  /// be written to.
  std::string place(const std::string& doing, const std::string& path);

  std::map<std::string, Node> nodes_;
  std::set<std::string> locked_;
  std::uint64_t last_inode_ = 0;
  std::int64_t ticks_ = 0;  ///< every change has an mtime of its own
};

}  // namespace nurture::test
