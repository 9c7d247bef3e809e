// Running git and reading what it says of where it is.
#include "git/git.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/text.hpp"

namespace nurture::git {
namespace {

using system::Variable;

// What `git rev-parse --local-env-vars` names and a hook sets: they tell of somebody else's
// repository.
constexpr std::array local_variables{
    "GIT_DIR",    "GIT_WORK_TREE", "GIT_INDEX_FILE",       "GIT_COMMON_DIR",
    "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"};

// A folder of a clone may look like a bare repository, and bring a configuration that runs
// programs.
const Words always{"--literal-pathspecs", "-c", "safe.bareRepository=explicit"};
const Words plain{"--no-optional-locks", "-c", "core.fsmonitor=false", "-c",
                  "core.hooksPath=/dev/null"};

constexpr std::size_t most_lines = 3;

/// A file of the git folder that is there while something is under way.
struct Sign {
  const char* file;
  const char* what;
  const char* way_out;
};

constexpr std::array signs{
    Sign{"MERGE_HEAD", "a merge is under way",
         "git commit ends it, git merge --abort takes it back"},
    Sign{"rebase-merge", "a rebase is under way",
         "git rebase --continue goes on, git rebase --abort takes it back"},
    Sign{"rebase-apply", "a rebase is under way",
         "git rebase --continue goes on, git rebase --abort takes it back"},
    Sign{"CHERRY_PICK_HEAD", "a cherry-pick is under way",
         "git cherry-pick --continue goes on, git cherry-pick --abort takes it back"},
    Sign{"REVERT_HEAD", "a revert is under way",
         "git revert --continue goes on, git revert --abort takes it back"},
};

const Sign* sign(system::Files& files, const WorkTree& tree) {
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) {
    return files.info(tree.git_dir + "/" + one.file).has_value();
  });
  return found == signs.end() ? nullptr : &*found;
}

}  // namespace

ProcessResult Git::run(const Words& set_up, const Words& words, const std::string& input,
                       const std::vector<Variable>& variables) const {
  Words command{"git", "-C", folder_};
  command.insert(command.end(), always.begin(), always.end());
  command.insert(command.end(), set_up.begin(), set_up.end());
  command.insert(command.end(), words.begin(), words.end());
  std::vector<Variable> all = variables;
  for (const char* name : local_variables) {
    const auto known = [&](const Variable& one) { return one.name == name; };
    if (std::none_of(all.begin(), all.end(), known)) all.push_back({name, std::nullopt});
  }
  return process_->capture(command, input, all);
}

ProcessResult Git::ask(const Words& words, const std::string& input,
                       const std::vector<Variable>& variables) const {
  return run(plain, words, input, variables);
}

ProcessResult Git::act(const Words& words, const std::string& input) const {
  return run({}, words, input, {});
}

std::string Git::answer(const Words& words, const std::string& input,
                        const std::vector<Variable>& variables) const {
  auto result = ask(words, input, variables);
  if (result.status != 0) {
    throw base::Error(fmt::format("git {} failed: {}", words.front(), reason(result)));
  }
  return std::move(result.out);
}

std::string reason(const ProcessResult& result) {
  if (result.status == 127) return "there is no git here";
  Words said;
  for (std::string& text : lines(result.err.empty() ? result.out : result.err)) {
    if (text.starts_with("hint:") || said.size() == most_lines) continue;
    for (const std::string_view word : {"fatal: ", "error: "}) {
      if (text.starts_with(word)) text.erase(0, word.size());
    }
    said.push_back(std::move(text));
  }
  return said.empty() ? fmt::format("exit status {}", result.status) : base::join(said, "; ");
}

Words lines(const std::string& text) {
  Words found = base::split(text, '\n');
  std::erase(found, "");
  return found;
}

Words split_nul(const std::string& text) {
  Words items = base::split(text, '\0');
  if (items.back().empty()) items.pop_back();  // a NUL ends each item, the last one, too
  return items;
}

std::string line(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

Search find_work_tree(const Git& git) {
  Search search;
  // One question a line: a path may hold anything but NUL, yet a newline only at its own risk.
  const auto result = git.ask(
      {"rev-parse", "--path-format=absolute", "--show-prefix", "--git-dir", "--show-toplevel"}, {},
      {{"LC_ALL", "C"}});
  if (result.status == 127) {
    search.installed = false;
  } else if (result.status != 0) {
    const bool nothing = result.err.find("not a git repository") != std::string::npos ||
                         result.err.find("must be run in a work tree") != std::string::npos;
    if (!nothing) search.refusal = reason(result);
  } else {
    const auto first = result.out.find('\n');
    const auto second = result.out.find('\n', first + 1);
    if (first != std::string::npos && second != std::string::npos) {
      search.tree =
          WorkTree{line(result.out.substr(second + 1)),
                   result.out.substr(first + 1, second - first - 1), result.out.substr(0, first)};
    }
  }
  return search;
}

std::string under_way(system::Files& files, const WorkTree& tree) {
  const Sign* found = sign(files, tree);
  return found ? found->what : "";
}

std::string way_out(system::Files& files, const WorkTree& tree) {
  const Sign* found = sign(files, tree);
  return found ? found->way_out : "";
}

}  // namespace nurture::git
