// A repository of git's own in a folder that goes with the test, out of the user's configuration's
// way.
#pragma once

#include <cstdlib>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "git/git.hpp"
#include "tests/support/skip.hpp"
#include "tests/support/temporary_folder.hpp"

namespace nurture::test {

struct Repository {
  TemporaryFolder folder;
  system::RealProcess process;
  system::RealFiles files;
  git::Git git{process, folder.path()};

  Repository() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    run({"init", "--quiet", "--initial-branch=main", "--template="});
    run({"config", "user.name", "Ada"});
    run({"config", "user.email", "ada@example.com"});
  }

  std::string run(const git::Words& words) { return git::line(git.answer(words)); }
  void write(const std::string& path, const std::string& text) {
    const auto slash = path.rfind('/');
    if (slash != std::string::npos) files.make_folders(folder / path.substr(0, slash), 0700);
    if (files.info(folder / path)) files.remove(folder / path);
    files.write_new(folder / path, text, 0600, {});
  }
  /// All that is there, as a commit; returns its id.
  std::string commit(const std::string& message = "a commit") {
    run({"add", "--all"});
    run({"commit", "--quiet", "--allow-empty", "--message", message});
    return run({"rev-parse", "HEAD"});
  }
};

inline bool git_is_here() {
  system::RealProcess process;
  const bool here = process.capture({"git", "--version"}, {}, {}).status == 0;
  if (!here) skip("there is no git");
  return here;
}

}  // namespace nurture::test
