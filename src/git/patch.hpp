// Reading what `git diff-tree -p -U0` prints: which lines of which files changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::git {

/// Lines of the old text, and those of the new one that stand in their place. From 0.
struct Hunk {
  std::size_t old_first = 0, old_count = 0;
  std::size_t new_count = 0;

  bool operator==(const Hunk&) const = default;
};

struct FileChange {
  std::string path;    ///< in the new tree; of a file that went, in the old one
  std::string source;  ///< of a file that was moved: its path in the old tree; else empty
  bool added = false, removed = false;
  std::vector<Hunk> hunks;

  bool operator==(const FileChange&) const = default;
};

/// Takes the files' patches off the front of `text`, up to the next line that is none of theirs.
/// Files without a line changed (a new mode, an empty file) are left out, unless they were moved.
std::vector<FileChange> take_patch(std::string_view& text);

}  // namespace nurture::git
