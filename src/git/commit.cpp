// A partial commit (git commit --only) around what the user has staged.
#include "git/commit.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "git/status.hpp"

namespace nurture::git {
namespace {

// Another git in the same work tree is done in a moment; a lock that stays is somebody's to remove.
constexpr int lock_tries = 30;
constexpr int lock_pause = 100;  // milliseconds

/// The variable that says that git itself, a hook, runs us: "GIT_DIR"; empty = none does.
std::string hook_variable(system::Environment& environment) {
  for (const char* name : {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"}) {
    if (environment.get(name)) return name;
  }
  return {};
}

std::string obstacle(system::System& system, const Git& git, const WorkTree& tree,
                     const Words& paths) {
  if (const std::string variable = hook_variable(system.environment); !variable.empty()) {
    return fmt::format("{} is set, as where git itself runs nurture: unset it to commit", variable);
  }
  if (const UnderWay* something = under_way(system.files, tree)) {
    return fmt::format("{}: {}", something->what, something->way_out);
  }
  const Status now = status(git, paths);
  if (now.detached) return "HEAD is detached: git switch BRANCH goes back to a branch";
  if (now.entries.empty()) return {};
  return fmt::format("'{}' already had changes that are not committed: git status shows them",
                     now.entries.front().path);
}

/// The other git may have ended before we look for its lock; then its own words tell.
bool locked_out(system::Files& files, const std::string& lock, const ProcessResult& result) {
  return result.status != 0 &&
         (files.info(lock) || result.err.find("'" + lock + "'") != std::string::npos);
}

/// Why a change doesn't show in git's status at all; empty where there just was none.
std::string unseen(system::System& system, const Git& git, const Words& paths,
                   const Words& changed) {
  Words rest;
  for (const auto& path : paths) {
    const bool seen = std::find(changed.begin(), changed.end(), path) != changed.end();
    if (!seen && system.files.info(git.folder() + "/" + path)) rest.push_back(path);
  }
  const auto never = ignored(git, rest);
  return never.empty() ? overlooked(git, rest) : never.front().told();
}

/// git reads each file twice, for its index and then for the commit: what was saved in between
/// would stand in the commit alone, and the older text be staged for the next one.
void settle_index(const Git& git, const Words& paths) {
  const auto result = git.ask(
      with({"diff-index", "--cached", "--relative", "--name-only", "-z", "HEAD", "--"}, paths));
  if (result.status != 0) return;
  const Words staged = split_nul(result.out);
  if (!staged.empty()) git.act(with({"reset", "--quiet", "--"}, staged));
}

std::string commit_changes(system::System& system, const Git& git, const WorkTree& tree,
                           const Words& paths, const std::string& message) {
  Words changed, fresh;  // fresh: of these, those that git doesn't know yet
  for (const auto& entry : status(git, paths).entries) {
    changed.push_back(entry.path.substr(tree.prefix.size()));
    if (entry.untracked) fresh.push_back(changed.back());
  }
  std::string left_out = unseen(system, git, paths, changed);
  if (changed.empty()) return left_out;
  const std::string lock = lock_of(tree);
  const auto act = [&](const Words& words, const std::string& input = {}) {
    return retry_while_locked(system, lock, [&] { return git.act(words, input); });
  };
  ProcessResult result;
  if (!fresh.empty()) {
    result = act(with({"add", "--intent-to-add", "--"}, fresh));
  }
  if (result.status == 0) {
    // Its words on standard input: others on this machine see a command line.
    result = act(with({"commit", "--quiet", "--only", "--file=-", "--"}, changed),
                 subject_line(message));
  }
  if (result.status == 0) {
    settle_index(git, changed);
    return left_out;
  }
  if (system.files.info(lock)) return lock_message(lock);
  if (!fresh.empty()) git.act(with({"reset", "--quiet", "--"}, fresh));
  const std::string nobody = no_identity(git);
  return nobody.empty() ? reason(result) : nobody;
}

}  // namespace

std::string lock_of(const WorkTree& tree) {
  return tree.git_dir + "/index.lock";
}

std::string lock_message(const std::string& lock) {
  return fmt::format(
      "git's lock '{}' is there: another git is at work, or one was killed; remove it if none runs",
      lock);
}

ProcessResult retry_while_locked(system::System& system, const std::string& lock,
                                 const std::function<ProcessResult()>& run) {
  ProcessResult result;
  for (int i = 0; i < lock_tries; ++i) {
    result = run();
    if (!locked_out(system.files, lock, result)) break;
    system.clock.pause(lock_pause);
  }
  return result;
}

// Names come from files: none of them may begin a line, as a trailer of the message does.
std::string subject_line(const std::string& message) {
  return base::printable(message);
}

Before before_change(system::System& system, const std::string& root, const Words& paths) {
  const Git git(system.process, root);
  Before before;
  try {
    auto search = find_work_tree(git);
    if (!search.installed) before.obstacle = "git is not installed";
    if (!search.refusal.empty()) before.obstacle = "git refuses: " + search.refusal;
    if (!search.tree) return before;
    before.tree = std::move(search.tree);
    if (hook_variable(system.environment).empty()) {
      before.lock = system.files.lock(before.tree->git_dir);
    }
    before.obstacle = obstacle(system, git, *before.tree, paths);
  } catch (const base::Error& error) {
    before.obstacle = error.what();
  }
  return before;
}

std::string commit(system::System& system, const std::string& root, const Before& before,
                   const Words& paths, const std::string& message) {
  if (!before.tree || !before.obstacle.empty()) return before.obstacle;
  try {
    return commit_changes(system, Git(system.process, root), *before.tree, paths, message);
  } catch (const base::Error& error) {
    return error.what();
  }
}

}  // namespace nurture::git
