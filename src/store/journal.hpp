// The last 50 changes of nurture's own, in $XDG_STATE_HOME/nurture, and taking the newest back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "system/system.hpp"

namespace nurture::store {

struct FileChange {
  std::string path;                   ///< relative to the store
  std::optional<std::string> before;  ///< empty = the file was made
  std::optional<std::string> after;   ///< empty = the file was removed

  /// Neither made nor removed nor another text: noted for a change that then didn't happen.
  bool nothing() const { return before == after; }
  bool operator==(const FileChange&) const = default;
};

struct JournalEntry {
  std::string what;
  std::vector<FileChange> files;
  std::string undoes{};  ///< the number of the entry that this change takes back; empty = none
  std::string lost{};    ///< why the change couldn't be noted before it was made; empty = it was

  bool operator==(const JournalEntry&) const = default;
};

/// From more files than these on a change is written as one: synced together, not file by file.
constexpr std::size_t most_synced_singly = 16;

struct StoredEntry {
  std::string number;
  std::optional<JournalEntry> entry;  ///< empty where the note was cut short
};

/// One store's part of the journal. Listed once, when it is made; who writes holds the store's
/// lock.
class Journal {
 public:
  /// Never throws: what is in the way is told by `begin`, and counts as an empty journal before.
  Journal(system::System& system, const std::string& root);

  /// Notes a change that is about to be made; its number. Throws base::Error where that can't be.
  [[nodiscard]] std::string begin(const JournalEntry& entry);
  /// From now on this holds for these files instead. Throws base::Error.
  void amend(const std::string& number, const std::vector<FileChange>& files);
  /// The change is made. Where that can't be written it looks like one that was cut short, and
  /// whoever comes next finds that all of it is there.
  void finish(const std::string& number);
  /// Throws base::Error.
  void forget(const std::string& number);

  /// Oldest first; those of other stores are left out.
  std::vector<StoredEntry> unfinished();
  std::optional<StoredEntry> newest();
  std::vector<StoredEntry> all();

 private:
  std::string path(const std::string& number, bool finished) const;
  std::optional<StoredEntry> read(const std::string& name);

  system::Files& files_;
  const std::string& root_;
  std::string folder_, trouble_;
  std::vector<std::string> names_;  ///< ascending
};

/// The journals of all stores.
struct Journals {
  std::vector<std::string> folders, changes;  ///< as paths; the changes that are finished
  /// Stores in which a change is being made or was cut short: its note must stay.
  std::vector<std::string> at_work;
};
/// Throws FileError.
Journals all_journals(system::System& system);

/// The newest change, finished or not; empty where there is none, or its note can't be read.
std::optional<JournalEntry> newest(system::System& system, const std::string& root);

struct Undone {
  std::string what;  ///< what was taken back
  std::vector<std::string>
      paths;  ///< the files in which it was; none: somebody had done so already
  std::vector<std::string> notes;  ///< what else is to be said, as in Saved
};

/// Takes the newest change back and forgets it. What was changed since is merged where that is safe
/// (the lines differ), else it throws and nothing is changed. Throws (Exit::failed) where there is
/// nothing to undo, and where the newest change wasn't noted: an older one is never taken for it.
Undone undo(system::System& system, const std::string& root);

}  // namespace nurture::store
