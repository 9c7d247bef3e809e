// Finding, fetching and pushing.
#include "git/remote.hpp"

#include <fmt/core.h>

#include "base/strings.hpp"

namespace nurture::git {
namespace {

/// Without an upstream a single remote is meant.
Remote only_remote(const Git& git, Remote remote) {
  const Words names = lines(git.answer({"remote"}));
  if (names.empty()) {
    throw base::Error("there is nowhere to sync to: the repository has no remote",
                      "name one: git remote add origin URL");
  }
  if (names.size() > 1) {
    throw base::Error(fmt::format("branch '{}' has no upstream, and there are several remotes: {}",
                                  remote.branch, base::join(names, ", ")),
                      fmt::format("choose one: git push -u REMOTE {}", remote.branch));
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

}  // namespace

Remote find_remote(const Git& git) {
  const auto head = git.find({"symbolic-ref", "--quiet", "--short", "HEAD"});
  if (!head) {
    throw base::Error("HEAD is detached: there is no branch to sync",
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
  remote.name = fields[0];
  remote.ref = fields[1];
  remote.tracking = fields[2];
  return remote;
}

void fetch(const Git& git, const Remote& remote) {
  const auto result = git.act({"fetch", "--quiet", "--no-recurse-submodules", "--", remote.name});
  if (result.status != 0) {
    throw base::Error(
        fmt::format("cannot fetch from '{}': {}", remote.name, reason(result)),
        "nothing is lost: what is committed is sent by the next nurture sync that gets through");
  }
}

Pushed push(const Git& git, const Remote& remote, const std::string& commit) {
  const auto result =
      git.act({"push", "--porcelain", "--", remote.name, commit + ":" + remote.ref});
  if (result.status == 0) return Pushed::done;
  if (was_overtaken(result.out)) return Pushed::overtaken;
  throw base::Error(fmt::format("cannot push to '{}': {}", remote.name, refusal(result)),
                    "nothing is lost: what is committed is here, and the work tree is in order");
}

std::optional<std::string> commit_of(const Git& git, const std::string& name) {
  const auto found =
      git.find({"rev-parse", "--quiet", "--verify", "--end-of-options", name + "^{commit}"});
  return found ? std::optional(line(*found)) : std::nullopt;
}

}  // namespace nurture::git
