// Two commits as one tree, without touching the work tree or what is staged.
//
// Not by git merge-tree: git pairs a file that went with one that came by their likeness, and two
// short contacts are alike enough that a call with the one would be written to the other. Here a
// file has moved where the new one says so: by its id, or by what it was called before; and it went
// into another one where that says so from now on.
//
//   base ──┬── ours ───┐   a path that one side changed is that side's; where both did, the three
//          └── theirs ─┘   texts are merged; gone on one side and changed on the other, the change
//                          goes where the file went
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

/// What only those who know the files can say. Paths are relative to the store.
struct Meaning {
  /// Whether the file at `path` with this text is the one that was at `before`.
  std::function<bool(const std::string& path, const std::string& text, const std::string& before)>
      is_moved;
  /// Merges three files of the machine as git's merge driver does, into `ours`; `path` says what
  /// they are. False where markers were written.
  std::function<bool(const std::string& base, const std::string& ours, const std::string& theirs,
                     const std::string& path)>
      merge;
};

/// Where the file of a conflict is on one side.
struct Whereabouts {
  std::string path;     ///< empty: it was deleted
  bool joined = false;  ///< it went into a file that was there before
};

struct Conflict {
  std::string path;
  std::string what;  ///< "the same lines were changed two ways"
  int line = 0;      ///< of the first marker in what a merge would write; 0 = none
  /// Both empty: only its lines are in the way. Else it was moved or deleted.
  Whereabouts here{}, there{};
};

struct MergedCommits {
  std::string tree;  ///< its id; empty where there are conflicts
  std::vector<Conflict> conflicts;
};

/// `base` is the commit that both come from, `scratch` a folder of our own below the git folder,
/// for an index and for files to merge. Throws base::Error in git's words.
MergedCommits merge_commits(system::Files& files, const Git& git, const std::string& base,
                            const std::string& ours, const std::string& theirs,
                            const Meaning& meaning, const std::string& scratch);

}  // namespace nurture::git
