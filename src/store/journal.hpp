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

  bool operator==(const FileChange&) const = default;
};

struct JournalEntry {
  std::string what;
  std::vector<FileChange> files;

  bool operator==(const JournalEntry&) const = default;
};

/// Without a state folder (no HOME) nothing is kept: false.
bool remember(system::System& system, const std::string& root, const JournalEntry& entry);
std::optional<JournalEntry> newest(system::System& system, const std::string& root);
/// Takes the newest change back and forgets it. What was changed since is merged where that is safe
/// (the lines differ), else it throws and nothing is changed. Throws (Exit::failed) where there is
/// nothing to undo.
JournalEntry undo(system::System& system, const std::string& root);

}  // namespace nurture::store
