// The files of a commit, read without touching the work tree.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "git/blobs.hpp"
#include "git/git.hpp"
#include "system/files.hpp"

namespace nurture::git {

/// A commit that somebody named.
struct Revision {
  std::string commit;  ///< its id
  base::Date day;      ///< on which it was committed, where its committer was
};

/// What git takes; a day in braces ('main@{last month}') is the newest commit of that day or
/// before, in the same words as everywhere. Throws base::Error (Exit::usage) where there is no such
/// commit, where git doubts it, or where there is no repository.
Revision find_revision(const Git& git, const std::string& typed, base::Date today);

/// What the store at `root` held: read as if it lay there. Names are in memory, and of the texts
/// those read last; writing throws.
class RevisionFiles : public system::Files {
 public:
  /// Reads the commit's tree below `root`. Throws base::Error in git's words.
  RevisionFiles(const Git& git, const std::string& commit, std::string root);

  std::string read(const std::string& path, std::uint64_t most_bytes) override;
  std::optional<system::FileInfo> info(const std::string& path) override;
  std::vector<system::FolderEntry> list(const std::string& folder) override;
  std::optional<std::string> real_path(const std::string& path) override;

 private:
  [[noreturn]] void refuse_change(const std::string& path) override;

  /// A file, a link or a folder of the tree.
  struct Entry {
    system::FileKind kind = system::FileKind::folder;
    std::string id;
    std::uint64_t size = 0;
  };

  using Folders = std::vector<std::pair<std::string, std::string>>;  ///< paths and ids

  void add(const std::string& folder, const std::string& mode, const std::string& id,
           const std::string& name, Folders* folders);
  /// Adds what these hold; the folders in them.
  Folders below(const Folders& folders, std::size_t id_bytes);
  void fetch(const std::string& path);
  const Entry* find(const std::string& path) const;

  Git git_;
  Blobs blobs_{git_};
  std::string root_;
  std::map<std::string, Entry> entries_;  ///< by absolute path
  std::mutex fetching_;                   ///< files are read by several threads
  std::map<std::string, Content> texts_;  ///< by absolute path
  std::uint64_t bytes_ = 0;               ///< of these
};

}  // namespace nurture::git
