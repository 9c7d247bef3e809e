// The steps of a sync, each of which can be killed and repeated.
#include "git/sync.hpp"

#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "git/commit.hpp"

namespace nurture::git {
namespace {

using base::Error;

// Whoever has just won finds little to merge and may win again and again, as long as they have
// something to send: among eight who log and sync without a pause, one was overtaken 300 times.
constexpr int most_rounds = 2000;  // some minutes
// Nor does who commits here more often than a turn takes ever let us through: from then on they
// wait for each turn to end.
constexpr int most_overtaken_here = 3;

/// The other side of the branch.
struct Remote {
  std::string branch;    ///< ours: "main"
  std::string name;      ///< "origin"
  std::string ref;       ///< over there: "refs/heads/main"
  std::string tracking;  ///< what we know of it: "refs/remotes/origin/main"

  std::string shown() const {
    constexpr std::string_view heads = "refs/heads/";
    return name + "/" + (ref.starts_with(heads) ? ref.substr(heads.size()) : ref);
  }
};

/// Without an upstream a single remote is meant.
Remote only_remote(const Git& git, Remote remote) {
  const Words names = lines(git.answer({"remote"}));
  if (names.empty()) {
    throw Error("there is nowhere to sync to: the repository has no remote",
                "name one: git remote add origin URL");
  }
  if (names.size() > 1) {
    throw Error(fmt::format("branch '{}' has no upstream, and there are several remotes: {}",
                            remote.branch, base::join(names, ", ")),
                "choose one: git push -u REMOTE " + base::shell_word(remote.branch));
  }
  remote.name = names.front();
  remote.ref = "refs/heads/" + remote.branch;
  remote.tracking = "refs/remotes/" + remote.name + "/" + remote.branch;
  return remote;
}

// "!\tHEAD:refs/heads/main\t[rejected] (fetch first)": git's own summary of a ref that wasn't
// taken. A server that two pushes reach at once answers the slower one with a lock that failed.
bool was_overtaken(const std::string& porcelain) {
  for (const std::string& text : lines(porcelain)) {
    if (!text.starts_with('!')) continue;
    for (const char* sign : {"[rejected]", "failed to update ref", "cannot lock ref",
                             "failed to lock", "incorrect old value", "reference already exists"}) {
      if (text.find(sign) != std::string::npos) return true;
    }
  }
  return false;
}

std::string refusal(const ProcessResult& result) {
  for (const std::string& text : lines(result.out)) {
    const auto summary = text.rfind('\t');
    if (text.starts_with('!') && result.err.find("remote:") == std::string::npos) {
      return text.substr(summary + 1);
    }
  }
  return reason(result);
}

/// Throws base::Error where HEAD is detached, there is no remote, or it can't be told which.
Remote find_remote(const Git& git) {
  const auto head = git.find({"symbolic-ref", "--quiet", "--short", "HEAD"});
  if (!head) {
    throw Error("HEAD is detached: there is no branch to sync",
                "git switch BRANCH goes back to one");
  }
  Remote remote;
  remote.branch = line(*head);
  const auto fields = split_nul(git.answer(
      {"for-each-ref", "--format=%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream)%00",
       "refs/heads/" + remote.branch}));
  if (fields.size() < 3 || fields[0].empty() || fields[2].empty()) {
    return only_remote(git, std::move(remote));
  }
  return {remote.branch, fields[0], fields[1], fields[2]};
}

/// Throws base::Error (offline, no access) in git's words.
void fetch(const Git& git, const Remote& remote) {
  const auto result = git.act({"fetch", "--quiet", "--no-recurse-submodules", "--", remote.name});
  if (result.status != 0) {
    throw Error(
        fmt::format("cannot fetch from '{}': {}", remote.name, reason(result)),
        "nothing is lost: what is committed is sent by the next nurture sync that gets through");
  }
}

enum class Pushed { done, overtaken };

/// A commit to the other side. Overtaken: somebody was faster, fetch again. Throws base::Error for
/// everything else, a hook over there that refuses included.
Pushed push(const Git& git, const Remote& remote, const std::string& commit) {
  const auto result =
      git.act({"push", "--porcelain", "--", remote.name, commit + ":" + remote.ref});
  if (result.status == 0) return Pushed::done;
  if (was_overtaken(result.out)) return Pushed::overtaken;
  throw Error(fmt::format("cannot push to '{}': {}", remote.name, refusal(result)),
              "nothing is lost: what is committed is here, and the work tree is in order");
}

/// The commit a name stands for; empty where there is none.
std::optional<std::string> commit_of(const Git& git, const std::string& name) {
  const auto found =
      git.find({"rev-parse", "--quiet", "--verify", "--end-of-options", name + "^{commit}"});
  return found ? std::optional(line(*found)) : std::nullopt;
}

WorkTree work_tree(system::System& system, const Git& git) {
  const Search search = find_work_tree(git);
  if (!search.installed) throw Error("git is not installed", "install git, then nurture sync");
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
  if (const UnderWay* something = under_way(system.files, *search.tree)) {
    throw Error(something->what, something->way_out);
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
  const auto said = number(
      line(git.answer({"rev-list", "--count", "--no-merges", from ? *from + ".." + to : to})));
  if (!said) throw Error("git rev-list has not said how many commits there are");
  return static_cast<int>(*said);
}

std::string merge_base(const Git& git, const std::string& ours, const std::string& theirs,
                       const Remote& remote) {
  const auto found = git.find({"merge-base", ours, theirs});
  if (found) return line(*found);
  if (is_shallow(git)) {
    throw Error(
        fmt::format("this clone is shallow: it doesn't go back to where it and {} part",
                    remote.shown()),
        fmt::format("git fetch --unshallow {}, then nurture sync", base::shell_word(remote.name)));
  }
  throw Error(
      fmt::format("{} has a history of its own: it is not a copy of this store", remote.shown()),
      "check which it is: git remote -v");
}

std::string commit_tree(const Git& git, const std::string& tree, const std::string& ours,
                        const std::string& theirs, const Remote& remote) {
  Words words{"commit-tree", tree,   "-p", ours,
              "-p",          theirs, "-m", fmt::format("sync: merge {}", remote.shown())};
  const auto signs = git.find({"config", "--type=bool", "--get", "commit.gpgSign"});
  if (signs && line(*signs) == "true") words.insert(words.begin() + 1, "-S");
  const auto result = git.act(words);
  if (result.status == 0) return line(result.out);
  const std::string nobody = no_identity(git);
  throw Error("cannot commit what was merged: " + (nobody.empty() ? reason(result) : nobody),
              "nothing was changed");
}

/// git lists the files it means behind a tab each.
Words indented(const std::string& text) {
  Words found;
  for (const std::string& one : lines(text)) {
    if (one.starts_with('\t')) found.push_back(one.substr(1));
  }
  return found;
}

/// One turn after the other of: fetch, merge, push, take over.
class Exchange {
 public:
  Exchange(system::System& system, const std::string& root, const SyncPlan& plan)
      : system_(system),
        root_(root),
        plan_(plan),
        git_(system.process, root, {plan.filters, true}),
        tree_(work_tree(system, git_)),
        remote_(find_remote(git_)) {
    synced_.with = remote_.shown();
    synced_.uncommitted = commit_or_name(system_, root_, git_, tree_, plan_);
    synced_.ignored = ignored_below(git_, plan_.parts);
  }

  const Synced& synced() const { return synced_; }

  /// Overtaken by somebody over there, or by a commit here.
  Pushed turn() {
    const auto lock =
        overtaken_here_ < most_overtaken_here ? nullptr : system_.files.lock(tree_.git_dir);
    fetch(git_, remote_);
    const auto ours = commit_of(git_, "HEAD"), theirs = commit_of(git_, remote_.tracking);
    if (!ours && !theirs) {
      throw Error("nothing is committed yet, here or on the remote",
                  "nurture init --commit does so");
    }
    const auto goal = this->goal(ours, theirs);
    if (goal.empty()) return Pushed::done;
    if (goal != theirs) {
      // What is merged goes out before it is taken over: the sooner, the less often overtaken.
      if (push(git_, remote_, goal) == Pushed::overtaken) return Pushed::overtaken;
      synced_.went = count(git_, theirs, goal);
    }
    if (goal == ours) return Pushed::done;
    if (!move(goal, ours)) {
      ++overtaken_here_;
      return Pushed::overtaken;
    }
    synced_.came = count(git_, ours, *theirs);
    return Pushed::done;
  }

 private:
  using Commit = std::optional<std::string>;

  /// Where the branch is to go, here and over there; empty where there are conflicts.
  std::string goal(const Commit& ours, const Commit& theirs) {
    if (!theirs || ours == theirs) return *ours;
    if (!ours) return *theirs;
    const auto base = merge_base(git_, *ours, *theirs, remote_);
    if (base == *theirs) return *ours;
    if (base == *ours) return *theirs;
    const std::string scratch = tree_.git_dir + "/nurture";
    system_.files.make_folders(scratch);
    const auto lock = system_.files.lock(scratch);
    const auto merged =
        merge_commits(system_.files, git_, base, *ours, *theirs, plan_.meaning, scratch);
    synced_.conflicts = merged.conflicts;
    if (!merged.conflicts.empty()) return {};
    return commit_tree(git_, merged.tree, *ours, *theirs, remote_);
  }

  /// HEAD, index and work tree in one step of git's. Without hooks, since the store is locked: a
  /// nurture in one of them would wait for us. False where HEAD isn't `from` any more.
  bool move(const std::string& goal, const Commit& from) {
    const auto lock = system_.files.lock(root_);
    const std::string other = lock_of(tree_);
    const auto result = retry_while_locked(system_, other, [&] {
      return git_.ask({"merge", "--ff-only", "--quiet", goal});
    });
    if (result.status == 0) return true;
    if (commit_of(git_, "HEAD") != from) return false;
    if (system_.files.info(other))
      throw Error("cannot bring in what came: " + lock_message(other), "then nurture sync again");
    const auto named = indented(result.err);
    throw Error("cannot bring in what came: " +
                    (named.empty() ? reason(result)
                                   : fmt::format("it changes '{}', which is changed here, too, and "
                                                 "not committed",
                                                 base::join(named, "', '"))),
                "commit it, then nurture sync");
  }

  system::System& system_;
  const std::string& root_;
  const SyncPlan& plan_;
  Git git_;
  WorkTree tree_;
  Remote remote_;
  Synced synced_;
  int overtaken_here_ = 0;
};

/// Who was overtaken often waits less than who comes anew, and all at different moments.
int pause_after(int round, int id) {
  return 1 + (id * 37 + round * 53) % (round < 8 ? 10 + 5 * round : 5);
}

}  // namespace

Synced sync(system::System& system, const std::string& root, const SyncPlan& plan) {
  Exchange exchange(system, root, plan);
  for (int round = 0; round < most_rounds; ++round) {
    if (exchange.turn() == Pushed::done) return exchange.synced();
    system.clock.pause(pause_after(round, system.process.id()));
  }
  throw Error(fmt::format("others were faster {} times in a row", most_rounds),
              "nothing is lost: nurture sync again in a while");
}

}  // namespace nurture::git
