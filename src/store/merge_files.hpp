// Merging three files as git hands them over: by meaning, or as text where that can't be.
#pragma once

#include <string>
#include <string_view>

#include "system/files.hpp"
#include "system/process.hpp"
#include "yaml/merge.hpp"

namespace nurture::store {

/// What git is to run: merge.nurture.driver. The shell's part is for where nurture is missing, dies
/// or can't write: what it could not do is merged as text; where not even that can be written, ours
/// goes (then git refuses the whole merge, and nothing has changed), or else git has to: a file
/// that stays would pass for the merged one. git itself quotes %P for the shell; it takes every
/// status but 0 for a conflict, whatever stands in the file. tests/faults/driver.sh plays it all.
inline constexpr std::string_view merge_driver =
    "nurture merge-file --marker-size=%L -- %O %A %B %P; s=$?; test $s -le 1 && exit $s; "
    "git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B; s=$?; "
    "test $s -lt 126 || rm -f %A || kill $PPID; exit $s";

struct MergeFiles {
  std::string base, ours, theirs;  ///< paths; the merged text replaces what stands at `ours`
  std::string path;                ///< what the file is called in the work tree
};

struct MergedFiles {
  bool conflict = false;  ///< markers stand in it
  /// Why the file was not merged by meaning, to be said; empty where it was.
  std::string note;
};

/// What can't be merged by meaning goes through `git merge-file`, whose clean result counts only if
/// it says what both sides say; else, or where there is no git, both versions stand whole between
/// markers. Throws FileError where a file can't be read or written: then ours is as it was.
MergedFiles merge_files(system::Files& files, system::Process& process, const MergeFiles& which,
                        const yaml::MarkerStyle& style);

}  // namespace nurture::store
