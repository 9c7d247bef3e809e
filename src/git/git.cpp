// Running git and reading what it says of where it is.
//
// A store that came as an archive brings a .git/config along, and much in there names programs.
// What may act of a repository's own configuration, hooks and attributes (the user's own, global
// and system, acts everywhere):
//
//                                   ask (--rev, check, history)   act (commit, sync, init)
//   core.fsmonitor, hooks           off                           as git has it
//   log.showSignature, gpg.*        off                           the signing of a commit
//   diff.external, diff.*.command,
//     diff.*.textconv               --no-ext-diff --no-textconv   not asked for
//   filter.*                        only with git_filters: on     as git has it
//   core.sshCommand, core.gitProxy,
//     credential.*, remote.*, ext:: no transport at all: a        sync needs the user's
//                                   partial clone would fetch
//   core.pager, pager.*             --no-pager                    no terminal to page on
//   core.editor, *tool.*, alias.*   not asked for                 not asked for
//   merge.*.driver                  not asked for                 not asked for
//   all of it, of a repository
//     inside the work tree          --ignore-submodules           as git has it
//
// tests/faults/hostile.sh names a program in each of these places.
#include "git/git.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "git/filters.hpp"

namespace nurture::git {
namespace {

using system::Variable;

// What `git rev-parse --local-env-vars` names and a hook sets: they tell of somebody else's
// repository.
constexpr std::array local_variables{"GIT_DIR",
                                     "GIT_WORK_TREE",
                                     "GIT_INDEX_FILE",
                                     "GIT_COMMON_DIR",
                                     "GIT_PREFIX",
                                     "GIT_NAMESPACE",
                                     "GIT_OBJECT_DIRECTORY",
                                     "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                     "GIT_IMPLICIT_WORK_TREE",
                                     "GIT_GRAFT_FILE",
                                     "GIT_SHALLOW_FILE",
                                     "GIT_REPLACE_REF_BASE"};

// A folder of a clone may look like a bare repository, and bring a configuration that runs
// programs.
const Words always{"-c", "safe.bareRepository=explicit"};
const Words plain{"--no-optional-locks",
                  "--no-pager",
                  "-c",
                  "core.fsmonitor=false",
                  "-c",
                  "core.hooksPath=/dev/null",
                  "-c",
                  "log.showSignature=false",
                  "-c",
                  "core.quotePath=false"};
// A partial clone would fetch what it lacks, by whatever its configuration names.
const std::vector<Variable> no_transport{{"GIT_ALLOW_PROTOCOL", "none"},
                                         {"GIT_NO_LAZY_FETCH", "1"}};
// They compare files, for which a configuration may name a program.
constexpr std::array comparing{"blame",     "log",        "show",      "diff",
                               "diff-tree", "diff-index", "diff-files"};
// Of these, they look at the work tree, which a filter would make into blobs first.
constexpr std::array filtering{"blame", "diff", "diff-index", "diff-files"};
// Of these, they ask a repository inside the work tree what changed there.
constexpr std::array differing{"diff", "diff-index", "diff-files"};

constexpr std::size_t most_lines = 8;

constexpr std::array all_under_way{
    UnderWay{"MERGE_HEAD", "a merge is under way",
             "git commit ends it, git merge --abort takes it back"},
    UnderWay{"rebase-merge", "a rebase is under way",
             "git rebase --continue goes on, git rebase --abort takes it back"},
    UnderWay{"rebase-apply", "a rebase is under way",
             "git rebase --continue goes on, git rebase --abort takes it back"},
    UnderWay{"CHERRY_PICK_HEAD", "a cherry-pick is under way",
             "git cherry-pick --continue goes on, git cherry-pick --abort takes it back"},
    UnderWay{"REVERT_HEAD", "a revert is under way",
             "git revert --continue goes on, git revert --abort takes it back"},
};

/// Its command, behind options of git's own.
std::string command_of(const Words& words) {
  const auto is_option = [](const std::string& word) { return word.starts_with('-'); };
  return *std::find_if_not(words.begin(), std::prev(words.end()), is_option);
}

base::Error failed(const Words& words, const ProcessResult& result) {
  return base::Error(fmt::format("git {} failed: {}", command_of(words), reason(result)));
}

/// git breaks its sentences into lines, and ends some with a full stop.
void append_sentence(std::string& said, std::string_view text) {
  if (!said.empty()) {
    const bool goes_on = said.back() == ':' || (text.front() >= 'a' && text.front() <= 'z');
    if (!goes_on && said.back() == '.') said.pop_back();
    said += goes_on ? " " : "; ";
  }
  said += text;
}

}  // namespace

void Overrides::set(const std::string& key, const std::string& value) {
  const std::string variable = fmt::format("NURTURE_GIT_{}", values.size());
  options.push_back(fmt::format("--config-env={}={}", key, variable));
  values.push_back({variable, value});
}

ProcessResult Git::run(const Words& set_up, const Words& words, const std::string& input,
                       const std::vector<Variable>& variables) const {
  Words command = with({"git", "-C", folder_}, always);
  // check-ignore takes paths, no patterns, and won't be told so.
  if (words.front() != "check-ignore") command.emplace_back("--literal-pathspecs");
  command = with(with(std::move(command), set_up), words);
  std::vector<Variable> all = variables;
  for (const char* name : local_variables) {
    const auto known = [&](const Variable& one) { return one.name == name; };
    if (std::none_of(all.begin(), all.end(), known)) all.push_back({name, std::nullopt});
  }
  return process_->capture(command, input, all);
}

ProcessResult Git::ask(const Words& words, const std::string& input,
                       const std::vector<Variable>& variables) const {
  Words set_up = plain, asked = words;
  const auto is_one_of = [&](const auto& commands) {
    return std::find(commands.begin(), commands.end(), words.front()) != commands.end();
  };
  if (is_one_of(comparing)) asked.insert(asked.begin() + 1, {"--no-ext-diff", "--no-textconv"});
  std::vector<Variable> all = variables;
  if (is_one_of(filtering)) {
    const Overrides off = Filters(*this).switched_off();
    set_up = with(plain, off.options);
    all.insert(all.end(), off.values.begin(), off.values.end());
  }
  // A repository inside the work tree has a configuration of its own.
  if (is_one_of(differing)) asked.insert(asked.begin() + 1, "--ignore-submodules=all");
  if (!trust_.transport) all.insert(all.end(), no_transport.begin(), no_transport.end());
  return run(set_up, asked, input, all);
}

ProcessResult Git::act(const Words& words, const std::string& input) const {
  return run({}, words, input, {});
}

std::string Git::answer(const Words& words, const std::string& input,
                        const std::vector<Variable>& variables) const {
  auto result = ask(words, input, variables);
  if (result.status != 0) throw failed(words, result);
  return std::move(result.out);
}

std::optional<std::string> Git::find(const Words& words, const std::string& input) const {
  auto result = ask(words, input);
  if (result.status == 1) return std::nullopt;
  if (result.status != 0) throw failed(words, result);
  return std::move(result.out);
}

std::string reason(const ProcessResult& result) {
  if (result.status == 127) return "git is not installed";
  std::string said;
  std::size_t count = 0;
  for (std::string& text : lines(result.err.empty() ? result.out : result.err)) {
    if (text.starts_with("hint:")) continue;
    if (++count > most_lines) return said + " …";
    for (const std::string_view word : {"fatal: ", "error: "}) {
      if (text.starts_with(word)) text.erase(0, word.size());
    }
    append_sentence(said, base::trim(text));
  }
  if (!said.empty()) return said;
  return result.status > 128 ? fmt::format("it was killed by signal {}", result.status - 128)
                             : fmt::format("exit status {}", result.status);
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

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  return failure == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
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

const UnderWay* under_way(system::Files& files, const WorkTree& tree) {
  const auto* const found = std::find_if(
      all_under_way.begin(), all_under_way.end(),
      [&](const UnderWay& one) { return files.info(tree.git_dir + "/" + one.file).has_value(); });
  return found == all_under_way.end() ? nullptr : found;
}

bool is_shallow(const Git& git) {
  return line(git.answer({"rev-parse", "--is-shallow-repository"})) == "true";
}

std::string no_identity(const Git& git) {
  for (const char* who : {"GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"}) {
    if (git.ask({"var", who}).status == 0) continue;
    return "git doesn't know your name and mail address: git config --global user.name NAME, "
           "git config --global user.email ADDRESS";
  }
  return {};
}

}  // namespace nurture::git
