// The git program, always with an argument vector, in one folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "system/files.hpp"
#include "system/process.hpp"

namespace nurture::git {

using Words = std::vector<std::string>;
using system::ProcessResult;

/// Configuration for one run of git: options, and the variables that hold their values. Not `-c`,
/// which ends a key at its first =, where a repository's own name may have one.
struct Overrides {
  Words options;
  std::vector<system::Variable> values;

  void set(const std::string& key, const std::string& value);
};

/// What may run programs of a repository's own configuration while git reads there. The user's own
/// configuration (global, system) always may.
struct Trust {
  bool filters = false;    ///< filter.*: `git_filters: on`
  bool transport = false;  ///< to fetch what a partial clone lacks
};

/// git as it answers for one folder, wherever a hook or a script that started nurture says that its
/// repository is. Throws base::Error where git could not be spoken with.
class Git {
 public:
  Git(system::Process& process, std::string folder, Trust trust = {})
      : process_(&process), folder_(std::move(folder)), trust_(trust) {}

  /// What only reads, or must not be disturbed: nothing that the repository's configuration names
  /// runs. The status is ProcessResult's, 127 = there is no git: for callers who say what each of
  /// them means, as the other two do.
  ProcessResult ask(const Words& words, const std::string& input = {},
                    const std::vector<system::Variable>& variables = {}) const;
  /// The same, but a failure throws base::Error in git's own words.
  std::string answer(const Words& words, const std::string& input = {},
                     const std::vector<system::Variable>& variables = {}) const;
  /// The same, of something that may not be there: git says so with status 1.
  std::optional<std::string> find(const Words& words, const std::string& input = {}) const;
  /// What is the user's own act, a commit or a push: with hooks, signing and all.
  ProcessResult act(const Words& words, const std::string& input = {}) const;

  const std::string& folder() const { return folder_; }
  const Trust& trust() const { return trust_; }

 private:
  ProcessResult run(const Words& set_up, const Words& words, const std::string& input,
                    const std::vector<system::Variable>& variables) const;

  system::Process* process_;
  std::string folder_;
  Trust trust_;
};

/// What git said when it failed, for our own message: its lines without "fatal: ", or that there is
/// no git.
std::string reason(const ProcessResult& result);
/// What a list with NUL after each item holds.
Words split_nul(const std::string& text);
/// The lines of a text, empty ones left out.
Words lines(const std::string& text);
/// Without the newline at its end.
std::string line(std::string text);
/// All of the text as a number in decimals.
std::optional<std::uint64_t> number(std::string_view text);
/// `words`, and `more` behind them.
Words with(Words words, const Words& more);

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

/// What keeps everybody from committing in a work tree, while a file of the git folder is there.
struct UnderWay {
  const char* file;
  const char* what;     ///< "a merge is under way"
  const char* way_out;  ///< "git commit ends it, git merge --abort takes it back"
};
/// Null where nothing is.
const UnderWay* under_way(system::Files& files, const WorkTree& tree);
/// Whether its history ends where whoever cloned it wanted it to.
bool is_shallow(const Git& git);
/// What git lacks to sign anything with a name, with the way out; empty = nothing.
std::string no_identity(const Git& git);

}  // namespace nurture::git
