// The git program, always with an argument vector, in one folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "system/files.hpp"
#include "system/process.hpp"

namespace nurture::git {

using Words = std::vector<std::string>;
using system::ProcessResult;

/// git as it answers for one folder, wherever a hook or a script that started nurture says that its
/// repository is.
class Git {
 public:
  Git(system::Process& process, std::string folder)
      : process_(&process), folder_(std::move(folder)) {}

  /// What only reads, or must not be disturbed: no hooks, no fsmonitor, no optional locks. Never
  /// throws for what git says; the status is ProcessResult's, 127 = there is no git.
  ProcessResult ask(const Words& words, const std::string& input = {},
                    const std::vector<system::Variable>& variables = {}) const;
  /// What is the user's own act, a commit or a push: with hooks, signing and all.
  ProcessResult act(const Words& words, const std::string& input = {}) const;
  /// The same as `ask`, but a failure throws base::Error in git's own words.
  std::string answer(const Words& words, const std::string& input = {},
                     const std::vector<system::Variable>& variables = {}) const;

  const std::string& folder() const { return folder_; }

 private:
  ProcessResult run(const Words& set_up, const Words& words, const std::string& input,
                    const std::vector<system::Variable>& variables) const;

  system::Process* process_;
  std::string folder_;
};

/// What git said when it failed, for our own message: its first lines without "fatal: ", or that
/// there is no git.
std::string reason(const ProcessResult& result);
/// What a list with NUL after each item holds.
Words split_nul(const std::string& text);
/// The lines of a text, empty ones left out.
Words lines(const std::string& text);
/// Without the newline at its end.
std::string line(std::string text);

/// Where a folder stands in a work tree.
struct WorkTree {
  std::string top;      ///< absolute, links followed
  std::string git_dir;  ///< absolute; of this work tree, where several share a repository
  std::string prefix;   ///< of the folder below the top: "" or "people/"
};

struct Search {
  std::optional<WorkTree> tree;
  bool installed = true;  ///< there is a git
  std::string refusal;    ///< git's own words where it sees a repository and won't touch it
};

/// Looks where `git` does: from its folder upward.
Search find_work_tree(const Git& git);

/// What keeps everybody from committing in a work tree: "a merge is under way"; empty = nothing.
std::string under_way(system::Files& files, const WorkTree& tree);
/// The way out of that: "git commit ends it, git merge --abort takes it back".
std::string way_out(system::Files& files, const WorkTree& tree);

}  // namespace nurture::git
