// The other side of a work tree's branch: which it is, taking from it, giving to it.
#pragma once

#include <optional>
#include <string>

#include "git/git.hpp"

namespace nurture::git {

struct Remote {
  std::string branch;    ///< ours: "main"
  std::string name;      ///< "origin"
  std::string ref;       ///< over there: "refs/heads/main"
  std::string tracking;  ///< what we know of it: "refs/remotes/origin/main"

  std::string shown() const { return name + "/" + ref.substr(ref.rfind('/') + 1); }
};

/// Throws base::Error where HEAD is detached, there is no remote, or it can't be told which.
Remote find_remote(const Git& git);

/// Throws base::Error (offline, no access) in git's words.
void fetch(const Git& git, const Remote& remote);

enum class Pushed { done, overtaken };

/// A commit to the other side. Overtaken: somebody was faster, fetch again. Throws base::Error for
/// everything else, a hook over there that refuses included.
Pushed push(const Git& git, const Remote& remote, const std::string& commit);

/// The commit a name stands for; empty where there is none.
std::optional<std::string> commit_of(const Git& git, const std::string& name);

}  // namespace nurture::git
