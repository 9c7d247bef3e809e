// One change of nurture's own as one commit of just its files.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "git/git.hpp"
#include "system/system.hpp"

namespace nurture::git {

/// A work tree looked at before a change is made.
struct Before {
  std::optional<WorkTree> tree;  ///< empty: there is none, and nothing to commit to
  std::string obstacle;          ///< why the change can't be committed; empty = it can
  /// Other nurtures wait, so that each commits its own change; none where nothing is committed.
  std::unique_ptr<system::FolderLock> lock;
};

/// Looks at the work tree that the store at `root` stands in, and at the files that are to change
/// (relative to it). What stands in the way: files that were changed and not committed before, a
/// merge or the like under way, a detached head, a git that is missing or refuses.
Before before_change(system::System& system, const std::string& root, const Words& paths);

/// Commits these files and nothing else: what the user has staged stays staged. Hooks, signing and
/// identity are git's; the message is one clean line. Returns why it, or one of the files, wasn't
/// committed, empty where all was or nothing had changed; never throws for what git says, and never
/// touches the files.
std::string commit(system::System& system, const std::string& root, const Before& before,
                   const Words& paths, const std::string& message);

/// The file that stands while a git changes the index.
std::string lock_of(const WorkTree& tree);
std::string lock_message(const std::string& lock);
/// Runs something of git's, and for some seconds again while another git holds that lock.
ProcessResult retry_while_locked(system::System& system, const std::string& lock,
                                 const std::function<ProcessResult()>& run);

/// A text as the one line of a commit's message.
std::string subject_line(const std::string& message);

}  // namespace nurture::git
