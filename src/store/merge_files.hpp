// Merging three files as git hands them over: by meaning, or as text where that can't be.
#pragma once

#include <string>

#include "merge/merge.hpp"
#include "system/files.hpp"
#include "system/process.hpp"

namespace nurture::store {

struct MergeFiles {
  std::string base, ours, theirs;  ///< paths; the merged text replaces what stands at `ours`
  std::string path;                ///< what the file is called in the work tree
  bool locked = false;             ///< the caller holds the lock of the folder of `ours`
};

struct MergedFiles {
  bool conflict = false;  ///< markers stand in it
  /// Why the file was not merged by meaning, or what rule stood against it, to be said; empty where
  /// nothing is to be said.
  std::string note;
};

/// What can't be merged by meaning goes through `git merge-file`, whose clean result counts only if
/// it says what both sides say; else, or where there is no git, both versions stand whole between
/// markers. Throws FileError where a file can't be read or written: then ours is as it was.
MergedFiles merge_files(system::Files& files, system::Process& process, const MergeFiles& which,
                        const merge::MarkerStyle& style);

}  // namespace nurture::store
