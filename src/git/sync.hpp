// Commit, fetch, merge, push, and again where somebody was faster.
#pragma once

#include <string>
#include <vector>

#include "git/merge_commits.hpp"
#include "git/status.hpp"
#include "system/system.hpp"

namespace nurture::git {

struct SyncPlan {
  Words parts;           ///< what the store consists of, relative to its root
  bool commit = false;   ///< what isn't committed of these is, first
  bool filters = false;  ///< `git_filters: on`
  Meaning meaning;
};

struct Synced {
  std::string with;                 ///< "origin/main"
  int came = 0, went = 0;           ///< commits, merges left out
  Words uncommitted;                ///< files of the store that stay here as they are
  std::vector<Ignored> ignored;     ///< those that git never takes along
  std::vector<Conflict> conflicts;  ///< nothing was changed then
};

/// The store must be the root of its work tree. The work tree is touched in one step at the end,
/// under the store's lock, and only where what came changes it: whatever the user has staged or
/// changed elsewhere stays. Throws base::Error where something stands in the way, saying what to
/// do.
Synced sync(system::System& system, const std::string& root, const SyncPlan& plan);

}  // namespace nurture::git
