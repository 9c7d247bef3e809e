// The steps of a sync, each of which can be killed and repeated.
#include "git/sync.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <sstream>

#include "base/strings.hpp"
#include "git/commit.hpp"
#include "git/remote.hpp"

namespace nurture::git {
namespace {

using base::Error;

// Of eight people who sync at once the unluckiest is overtaken some twenty times.
constexpr int most_rounds = 100;

WorkTree work_tree(system::System& system, const Git& git) {
  const Search search = find_work_tree(git);
  if (!search.installed) throw Error("there is no git here", "install git, then nurture sync");
  if (!search.refusal.empty()) throw Error("git refuses: " + search.refusal);
  if (!search.tree) {
    throw Error(fmt::format("'{}' is in no git repository", git.folder()),
                "nurture init in it makes one");
  }
  if (!search.tree->prefix.empty()) {
    throw Error(
        fmt::format("the store is a folder of the work tree '{}', not all of it", search.tree->top),
        "sync that with git itself: git pull && git push");
  }
  if (const auto something = under_way(system.files, *search.tree); !something.empty()) {
    throw Error(something, way_out(system.files, *search.tree));
  }
  return *search.tree;
}

std::string message_for(const Words& paths) {
  return paths.size() == 1 ? "sync: " + paths.front() : fmt::format("sync: {} files", paths.size());
}

/// Commits what isn't committed, or says what that is.
Words commit_or_name(system::System& system, const std::string& root, const Git& git,
                     const WorkTree& tree, const SyncPlan& plan) {
  const auto lock = system.files.lock(tree.git_dir);
  Words paths;
  for (const auto& entry : status(git, plan.parts).entries) paths.push_back(entry.path);
  if (paths.empty() || !plan.commit) return paths;
  Before before;
  before.tree = tree;
  if (const auto why = commit(system, root, before, paths, message_for(paths)); !why.empty()) {
    throw Error("cannot commit: " + why, "the files are as they were");
  }
  return {};
}

/// Commits of `to` that `from` hasn't; merges say nothing of their own.
int count(const Git& git, const std::optional<std::string>& from, const std::string& to) {
  return std::stoi(
      git.answer({"rev-list", "--count", "--no-merges", from ? *from + ".." + to : to}));
}

std::string merge_base(const Git& git, const std::string& ours, const std::string& theirs,
                       const Remote& remote) {
  const auto result = git.ask({"merge-base", ours, theirs});
  if (result.status != 0) {
    throw Error(
        fmt::format("'{}' has a history of its own: it is no copy of this store", remote.shown()),
        "see which it is: git remote -v");
  }
  return line(result.out);
}

std::string commit_tree(const Git& git, const std::string& tree, const std::string& ours,
                        const std::string& theirs, const Remote& remote) {
  Words words{"commit-tree", tree,   "-p", ours,
              "-p",          theirs, "-m", fmt::format("sync: merge {}", remote.shown())};
  const auto signs = git.ask({"config", "--type=bool", "--get", "commit.gpgSign"});
  if (line(signs.out) == "true") words.insert(words.begin() + 1, "-S");
  return line(git.answer(words));
}

/// git lists the files it means behind a tab each.
Words indented(const std::string& text) {
  Words found;
  std::istringstream lines(text);
  for (std::string one; std::getline(lines, one);) {
    if (one.starts_with('\t')) found.push_back(one.substr(1));
  }
  return found;
}

/// HEAD, index and work tree in one step of git's. Without hooks, since the store is locked: a
/// nurture in one of them would wait for us.
void move_to(system::System& system, const std::string& root, const Git& git,
             const std::string& target) {
  const auto lock = system.files.lock(root);
  const auto result = git.ask({"merge", "--ff-only", "--quiet", target});
  if (result.status != 0) {
    const auto named = indented(result.err);
    const auto why = named.empty() ? reason(result)
                                   : fmt::format(
                                         "it changes '{}', which is changed here, too, and "
                                         "not committed",
                                         base::join(named, "', '"));
    throw Error("cannot take over what came: " + why, "commit it, then nurture sync");
  }
}

/// Brings what was fetched into the branch. True unless there are conflicts.
bool take_over(system::System& system, const std::string& root, const Git& git,
               const WorkTree& tree, const Remote& remote, const SyncPlan& plan, Synced& synced) {
  const auto lock = system.files.lock(tree.git_dir);
  const auto ours = commit_of(git, "HEAD"), theirs = commit_of(git, remote.tracking);
  if (!theirs || ours == theirs) return true;
  if (!ours) {
    move_to(system, root, git, *theirs);
    return true;
  }
  const auto base = merge_base(git, *ours, *theirs, remote);
  synced.came += count(git, *ours, *theirs);
  if (base == *theirs) return true;
  if (base == *ours) {
    move_to(system, root, git, *theirs);
    return true;
  }
  const auto merged = merge_commits(system.files, git, base, *ours, *theirs, plan.meaning,
                                    tree.git_dir + "/nurture");
  synced.conflicts = merged.conflicts;
  if (!merged.conflicts.empty()) return false;
  move_to(system, root, git, commit_tree(git, merged.tree, *ours, *theirs, remote));
  return true;
}

bool has_to_push(const Git& git, const Remote& remote) {
  const auto ours = commit_of(git, "HEAD");
  return ours && ours != commit_of(git, remote.tracking);
}

/// Who was overtaken often waits less than who comes anew, and all at different moments.
int pause_after(int round, int id) {
  return 5 + (id * 37 + round * 53) % (round < 8 ? 20 + 10 * round : 30);
}

}  // namespace

Synced sync(system::System& system, const std::string& root, const SyncPlan& plan) {
  const Git git(system.process, root);
  const WorkTree tree = work_tree(system, git);
  const Remote remote = find_remote(git);
  Synced synced;
  synced.with = remote.shown();
  synced.uncommitted = commit_or_name(system, root, git, tree, plan);
  if (!commit_of(git, "HEAD") && !plan.commit) {
    throw Error("nothing is committed yet", "nurture init --commit does so");
  }
  for (int round = 0; round < most_rounds; ++round) {
    fetch(git, remote);
    const auto theirs = commit_of(git, remote.tracking);
    if (round == 0 && commit_of(git, "HEAD")) synced.went = count(git, theirs, "HEAD");
    if (!take_over(system, root, git, tree, remote, plan, synced)) return synced;
    if (!has_to_push(git, remote)) return synced;
    if (push(git, remote) == Pushed::done) return synced;
    system.clock.pause(pause_after(round, system.process.id()));
  }
  throw Error(fmt::format("others were faster {} times in a row", most_rounds),
              "nothing is lost: nurture sync again in a while");
}

}  // namespace nurture::git
