// The history is played from its first commit to its last. Of each file a commit has a list of who
// wrote each line: a parent's, where the file is the same; else what the hunks between the two
// leave of it, with the commit itself for the lines that are new. That is git blame's own rule
// (a line goes to the first parent that has it, an unchanged file as a whole), read forward.
#include "git/line_history.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/strings.hpp"
#include "git/patch.hpp"

namespace nurture::git {
namespace {

constexpr int own = -1;      // a line that isn't the parent's
constexpr int unknown = -2;  // a line that only git blame can tell of

/// Who wrote each line: a commit's number, or one of the above.
using Writers = std::vector<int>;
using Shared = std::shared_ptr<const Writers>;

struct Commit {
  std::string id, tree;
  std::vector<std::size_t> parents;
  Author author;
};

/// What changed between a commit and one of its parents.
struct Step {
  std::size_t commit = 0;
  std::optional<std::size_t> parent;  ///< empty: a first commit, everything in it is new
  std::map<std::string, FileChange> changes;
};

/// What takes no program and no configuration into account.
const Words plain_patch{"-r",
                        "-p",
                        "-U0",
                        "--text",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--no-color",
                        "--no-relative",
                        "--src-prefix=a/",
                        "--dst-prefix=b/"};

Words patch_words(const Words& begin, const Words& end) {
  Words words = begin;
  words.insert(words.end(), plain_patch.begin(), plain_patch.end());
  words.insert(words.end(), end.begin(), end.end());
  return words;
}

/// The folder's own files, wherever it stands in the repository.
Words folder(const WorkTree& tree) {
  return tree.prefix.empty() ? Words{"--"} : Words{"--", "."};
}

/// Parents before children; the last is `commit` itself.
std::vector<Commit> commits_up_to(const Git& git, const std::string& commit) {
  const std::string log =
      git.answer({"log", "--reverse", "--topo-order", "--no-show-signature",
                  "--format=%H%x00%T%x00%P%x00%aN%x00%as", "--end-of-options", commit, "--"});
  std::vector<Commit> commits;
  std::map<std::string, std::size_t> numbers;
  for (const std::string& text : lines(log)) {
    const Words parts = base::split(text, '\0');
    if (parts.size() != 5) continue;
    Commit made{
        parts[0], parts[1], {}, {parts[3], base::parse_iso(parts[4]).value_or(base::Date{})}};
    for (const std::string& parent : base::split(parts[2], ' ')) {
      const auto known = numbers.find(parent);
      if (known != numbers.end()) made.parents.push_back(known->second);
    }
    numbers.emplace(made.id, commits.size());
    commits.push_back(std::move(made));
  }
  return commits;
}

std::map<std::string, FileChange> by_path(std::vector<FileChange> changes) {
  std::map<std::string, FileChange> found;
  for (FileChange& change : changes) {
    std::string path = change.path;
    found.emplace(std::move(path), std::move(change));
  }
  return found;
}

/// What diff-tree is asked, and says before its patch, where there is one.
std::string question(const Step& step, const std::vector<Commit>& commits) {
  const Commit& commit = commits[step.commit];
  return step.parent ? commits[*step.parent].tree + " " + commit.tree : commit.id;
}

/// One run of git diff-tree for all of them.
void read_changes(const Git& git, const Words& words, const std::vector<Commit>& commits,
                  std::vector<Step>& steps) {
  std::string input;
  for (const Step& step : steps) input += question(step, commits) + '\n';
  const std::string output = git.answer(words, input);
  std::string_view rest = output;
  for (Step& step : steps) {
    const std::string head = question(step, commits) + '\n';
    if (!rest.starts_with(head)) continue;
    rest.remove_prefix(head.size());
    step.changes = by_path(take_patch(rest));
  }
  if (!rest.empty()) throw base::Error("git diff-tree printed what nurture can't read");
}

std::vector<Step> steps_between(const std::vector<Commit>& commits) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < commits.size(); ++i) {
    if (commits[i].parents.empty()) steps.push_back({i, std::nullopt, {}});
    for (const std::size_t parent : commits[i].parents) steps.push_back({i, parent, {}});
  }
  return steps;
}

/// Numbers of the paths that are asked about, and of those that they had before.
std::map<std::string, std::size_t> files_of(const Words& wanted, const std::vector<Step>& steps) {
  std::multimap<std::string, std::string> sources;
  for (const Step& step : steps) {
    for (const auto& [path, change] : step.changes) {
      if (!change.source.empty()) sources.emplace(path, change.source);
    }
  }
  std::map<std::string, std::size_t> files;
  Words open = wanted;
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    if (!files.emplace(path, files.size()).second) continue;
    const auto [first, last] = sources.equal_range(path);
    for (auto at = first; at != last; ++at) open.push_back(at->second);
  }
  return files;
}

/// A step's number beside a path.
using StepPath = std::pair<std::size_t, std::string>;

/// Whether the step takes away anything that a file may have been before, beside `source`.
bool loses_more(const Step& step, const std::string& source, const std::string& outside) {
  return std::any_of(step.changes.begin(), step.changes.end(), [&](const auto& entry) {
    const FileChange& change = entry.second;
    const std::string& lost = change.removed ? change.path : change.source;
    return !lost.empty() && lost != source && (outside.empty() || !lost.starts_with(outside));
  });
}

/// Files that are new, or were moved and changed, where something else went as well: git blame
/// looks for what each of them was on its own, among all that went.
std::set<StepPath> uncertain(const Git& git, const WorkTree& tree,
                             const std::vector<Commit>& commits, const std::vector<Step>& steps,
                             const std::map<std::string, std::size_t>& files) {
  std::set<StepPath> found;
  std::vector<Step> asked;
  std::vector<StepPath> asked_for;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].parent) continue;
    for (const auto& [path, change] : steps[i].changes) {
      const bool moved = !change.source.empty() && !change.hunks.empty();
      if (!(change.added || moved) || !files.contains(path)) continue;
      const bool committed = !commits[steps[i].commit].id.empty();
      if (loses_more(steps[i], change.source, "") || (!tree.prefix.empty() && !committed)) {
        found.emplace(i, path);
      } else if (!tree.prefix.empty()) {
        asked.push_back({steps[i].commit, steps[i].parent, {}});
        asked_for.emplace_back(i, path);
      }
    }
  }
  if (asked.empty()) return found;
  // Outside the folder, too.
  read_changes(git,
               patch_words({"diff-tree", "--stdin", "--no-renames", "--diff-filter=D"}, {"--"}),
               commits, asked);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (loses_more(asked[i], "", tree.prefix)) found.insert(asked_for[i]);
  }
  return found;
}

/// The parent's lines that the hunks leave, and `own` in the place of the others.
Writers carried(const Shared& before, const std::vector<Hunk>& hunks) {
  static const Writers nothing;
  const Writers& old = before ? *before : nothing;
  Writers lines;
  std::size_t at = 0;
  const auto copy = [&](std::size_t end) {
    for (; at < std::min(end, old.size()); ++at) lines.push_back(old[at]);
  };
  for (const Hunk& hunk : hunks) {
    copy(hunk.old_first);
    lines.insert(lines.end(), hunk.new_count, own);
    at = hunk.old_first + hunk.old_count;
  }
  copy(old.size());
  return lines;
}

/// Each commit's lists, kept as long as a child may ask for them.
class Player {
 public:
  Player(const std::vector<Step>& steps, std::size_t commits,
         const std::map<std::string, std::size_t>& files, const std::set<StepPath>& uncertain)
      : steps_(steps), files_(files), uncertain_(uncertain), states_(commits), children_(commits) {
    for (const Step& step : steps) {
      if (step.parent) ++children_[*step.parent];
    }
  }

  /// The lists of the last commit, by the files' numbers.
  std::vector<Shared> play() {
    for (std::size_t first = 0, end = 0; first < steps_.size(); first = end) {
      while (end < steps_.size() && steps_[end].commit == steps_[first].commit) ++end;
      play(first, end);
    }
    return states_.empty() ? std::vector<Shared>(files_.size()) : states_.back();
  }

 private:
  /// One commit: its steps, a parent each.
  void play(std::size_t first, std::size_t end) {
    std::vector<std::pair<std::size_t, Shared>> fresh;
    for (const auto& [path, change] : steps_[first].changes) {
      const auto file = files_.find(path);
      if (file == files_.end()) continue;
      fresh.emplace_back(file->second, change.removed ? nullptr : written(path, first, end));
    }
    std::vector<Shared> state = start(steps_[first]);
    for (auto& [file, lines] : fresh) state[file] = std::move(lines);
    for (std::size_t i = first; i < end; ++i) release(steps_[i].parent);
    states_[steps_[first].commit] = std::move(state);
  }

  Shared before(const Step& step, const std::string& path) const {
    const auto file = files_.find(path);
    return step.parent && file != files_.end() ? states_[*step.parent][file->second] : nullptr;
  }

  /// The lines of a file that differs from the first parent's.
  Shared written(const std::string& path, std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (!steps_[i].changes.contains(path)) return before(steps_[i], path);
    }
    for (std::size_t i = first; i < end; ++i) {
      const FileChange& change = steps_[i].changes.at(path);
      if (!change.source.empty() && change.hunks.empty()) return before(steps_[i], change.source);
    }
    Writers lines;
    for (std::size_t i = first; i < end; ++i) {
      const FileChange& change = steps_[i].changes.at(path);
      const Shared old = before(steps_[i], change.source.empty() ? path : change.source);
      const Writers some = carried(change.added ? nullptr : old, change.hunks);
      lines.resize(std::max(lines.size(), some.size()), own);
      for (std::size_t line = 0; line < some.size(); ++line) {
        if (lines[line] == own) lines[line] = some[line];
      }
    }
    for (std::size_t i = first; i < end; ++i) {
      if (uncertain_.contains({i, path})) lines.assign(lines.size(), unknown);
    }
    std::replace(lines.begin(), lines.end(), own, static_cast<int>(steps_[first].commit));
    return std::make_shared<const Writers>(std::move(lines));
  }

  /// The first parent's lists, taken from it where no other child needs them.
  std::vector<Shared> start(const Step& step) {
    if (!step.parent) return std::vector<Shared>(files_.size());
    std::vector<Shared>& state = states_[*step.parent];
    return children_[*step.parent] == 1 ? std::move(state) : state;
  }

  void release(const std::optional<std::size_t>& parent) {
    if (parent && --children_[*parent] == 0) states_[*parent].clear();
  }

  const std::vector<Step>& steps_;
  const std::map<std::string, std::size_t>& files_;
  const std::set<StepPath>& uncertain_;
  std::vector<std::vector<Shared>> states_;
  std::vector<std::size_t> children_;
};

std::optional<LineAuthors> named(const Shared& lines, const std::vector<Commit>& commits) {
  if (!lines || std::find(lines->begin(), lines->end(), unknown) != lines->end()) return {};
  LineAuthors authors;
  for (const int writer : *lines)
    authors.push_back(commits[static_cast<std::size_t>(writer)].author);
  return authors;
}

}  // namespace

std::vector<std::optional<LineAuthors>> authors_in_one_pass(const Git& git, const WorkTree& tree,
                                                            const Words& paths,
                                                            const std::string& commit) {
  std::vector<Commit> commits = commits_up_to(git, commit.empty() ? "HEAD" : commit);
  std::vector<Step> steps = steps_between(commits);
  read_changes(git, patch_words({"diff-tree", "--stdin", "--root", "-M"}, folder(tree)), commits,
               steps);
  if (commit.empty()) {
    const std::string patch = git.answer(patch_words({"diff-index", "-M"}, [&] {
      Words words = folder(tree);
      words.insert(words.begin(), "HEAD");
      return words;
    }()));
    std::string_view rest = patch;
    steps.push_back({commits.size(), commits.size() - 1, by_path(take_patch(rest))});
    commits.emplace_back();  // what isn't committed yet
  }
  Words wanted;
  for (const std::string& path : paths) wanted.push_back(tree.prefix + path);
  const auto files = files_of(wanted, steps);
  const auto open = uncertain(git, tree, commits, steps, files);
  const auto last = Player(steps, commits.size(), files, open).play();
  std::vector<std::optional<LineAuthors>> found;
  for (const std::string& path : wanted) found.push_back(named(last[files.at(path)], commits));
  return found;
}

}  // namespace nurture::git
