// Who wrote each line of many files, where git blame takes a walk through the history for each.
// The history is played from its first commit to its last by git blame's own rule, read forward: a
// file that a parent has is the parent's; of another each line is the first parent's that has it,
// else the commit's own. What isn't committed is one commit more. Read is (git-diff(1), "GENERATING
// PATCH TEXT WITH -P"; of a merge, one patch for each parent that differs)
//
//   COMMIT [(from PARENT)] SUBJECT
//   diff --git a/PATH b/PATH
//   new file mode MODE            or deleted, or neither
//   @@ -FIRST[,COUNT] +FIRST[,COUNT] @@      without context: its old lines, then its new ones
#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "base/strings.hpp"
#include "git/blame.hpp"

namespace nurture::git {
namespace {

/// Of each line, the number of the commit.
using Writers = std::vector<int>;
/// Shared by all commits that have the file so; null = only git blame can tell.
using File = std::shared_ptr<const Writers>;
using Tree = std::map<std::string, File>;

/// The numbers of "-12,3" or "+12".
struct LineRange {
  std::size_t first = 0, count = 1;
};

LineRange line_range(std::string_view text) {
  LineRange range;
  const char* const end = text.data() + text.size();
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  const auto [behind, error] = std::from_chars(text.data(), end, range.first);
  if (behind < end && *behind == ',') std::from_chars(behind + 1, end, range.count);
  return range;
}

struct Hunk {
  std::size_t at = 0;  ///< how many old lines stand before it
  std::size_t removed = 0, added = 0;
};

struct Change {
  bool is_new = false, gone = false;  ///< both: a link became a file, or a file a link
  std::vector<Hunk> hunks;
};
using Changes = std::map<std::string, Change>;

struct Commit {
  std::string id;
  Author author;
  std::vector<std::size_t> parents;
  std::vector<Changes> changes;  ///< from each parent; of a first commit, from nothing
  bool may_move = false;         ///< a new file may have been another one before
  std::size_t children = 0;      ///< that are still to be played
  Tree tree;                     ///< kept as long as there are any
};

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

/// `text` stands behind the head.
Hunk take_hunk(std::string_view head, std::string_view& text) {
  const LineRange before = line_range(head.substr(3));
  const LineRange after = line_range(head.substr(std::min(head.find('+'), head.size())));
  for (auto left = before.count + after.count; left > 0 && !text.empty(); --left) {
    take_line(text);
    if (text.starts_with('\\')) take_line(text);  // "\ No newline at end of file"
  }
  // Of no lines git names the one before them.
  const std::size_t at = before.first - (before.count > 0 && before.first > 0 ? 1 : 0);
  return {at, before.count, after.count};
}

/// Null where the hunks aren't of these lines.
File play_hunks(const Writers& before, const std::vector<Hunk>& hunks, int commit) {
  auto lines = std::make_shared<Writers>();
  auto taken = before.begin();
  for (const Hunk& hunk : hunks) {
    const auto done = static_cast<std::size_t>(taken - before.begin());
    if (hunk.at < done || hunk.at + hunk.removed > before.size()) return nullptr;
    const auto place = before.begin() + static_cast<std::ptrdiff_t>(hunk.at);
    lines->insert(lines->end(), taken, place);
    lines->insert(lines->end(), hunk.added, commit);
    taken = place + static_cast<std::ptrdiff_t>(hunk.removed);
  }
  lines->insert(lines->end(), taken, before.end());
  return lines;
}

class History {
 public:
  /// Of each commit, parents first: "ID NUL PARENT PARENT NUL AUTHOR NUL DAY".
  explicit History(const std::string& log) {
    for (const std::string& one : lines(log)) {
      const Words parts = base::split(one, '\0');
      Commit commit;
      for (const std::string& parent : base::split(parts.at(1), ' ')) {
        if (const auto known = numbers_.find(parent); known != numbers_.end())
          commit.parents.push_back(known->second);
      }
      commit.author = {parts.at(2), base::parse_iso(parts.at(3)).value_or(base::Date{})};
      commit.id = parts[0];
      add(std::move(commit));
    }
  }
  const std::string& last() const { return commits_.back().id; }
  /// One a line.
  std::string ids() const {
    std::string all;
    for (const Commit& commit : commits_) all += commit.id + "\n";
    return all;
  }
  std::string ids_of_adding() const {
    std::string some;
    for (const Commit& commit : commits_) {
      const auto is_new = [](const auto& one) { return one.second.is_new; };
      const Changes& changes = commit.changes[0];
      if (std::any_of(changes.begin(), changes.end(), is_new)) some += commit.id + "\n";
    }
    return some;
  }
  /// `text` names them, each before what it removes.
  void set_removing(const std::string& text) {
    for (const std::string& one : lines(text)) {
      const auto found = numbers_.find(one);
      if (found != numbers_.end()) commits_[found->second].may_move = true;
    }
  }

  void read_patches(std::string_view text) {
    Changes* changes = nullptr;
    std::string path;  // empty: a name in quotes, as strange ones are, which is left to git blame
    while (!text.empty()) {
      const std::string_view line = take_line(text);
      if (line.starts_with("diff --git ")) {
        path = line.starts_with("diff --git a/") && changes != nullptr
                   ? line.substr(13, (line.size() - 16) / 2)
                   : "";
      } else if (line.starts_with("@@ ")) {
        const Hunk hunk = take_hunk(line, text);
        if (!path.empty()) (*changes)[path].hunks.push_back(hunk);
      } else if (line.starts_with("new file mode ")) {
        if (!path.empty()) (*changes)[path].is_new = true;
      } else if (line.starts_with("deleted file mode ")) {
        if (!path.empty()) (*changes)[path].gone = true;
      } else if (Changes* const begun = find_changes(line)) {
        changes = begun;
        path.clear();
      }
    }
  }

  /// What stands in the work tree.
  void read_work(const std::string& patch, bool removes) {
    Commit work;
    work.id = "work";
    work.parents.push_back(commits_.size() - 1);
    work.may_move = removes;
    add(std::move(work));
    read_patches("work\n" + patch);
  }

  const Tree& play() {
    for (std::size_t number = 0; number < commits_.size(); ++number) play(number);
    return commits_.back().tree;
  }
  const Author& author(int commit) const {
    return commits_[static_cast<std::size_t>(commit)].author;
  }

 private:
  void add(Commit commit) {
    commit.changes.resize(std::max<std::size_t>(1, commit.parents.size()));
    commit.may_move = commit.may_move || commit.parents.size() > 1;
    numbers_[commit.id] = commits_.size();
    for (const std::size_t parent : commit.parents) ++commits_[parent].children;
    commits_.push_back(std::move(commit));
  }

  /// Where what follows a commit's line belongs; null: it is none.
  Changes* find_changes(std::string_view line) {
    const Words words = base::split(line, ' ');
    const auto found = numbers_.find(words[0]);
    if (found == numbers_.end()) return nullptr;
    Commit& commit = commits_[found->second];
    std::size_t place = 0;
    if (commit.parents.size() > 1 && words.size() > 2) {
      const auto from = numbers_.find(words[2].substr(0, words[0].size()));
      const auto& parents = commit.parents;
      if (from == numbers_.end()) return nullptr;
      place = static_cast<std::size_t>(std::find(parents.begin(), parents.end(), from->second) -
                                       parents.begin());
    }
    return place < commit.changes.size() ? &commit.changes[place] : nullptr;
  }

  void play(std::size_t number) {
    Commit& commit = commits_[number];
    if (!commit.parents.empty()) {
      Commit& parent = commits_[commit.parents[0]];
      commit.tree = parent.children == 1 ? std::move(parent.tree) : parent.tree;
    }
    for (const auto& one : commit.changes[0]) {
      commit.tree[one.first] = play_file(commit, one.first, static_cast<int>(number));
    }
    for (const std::size_t parent : commit.parents) {
      if (--commits_[parent].children == 0) commits_[parent].tree.clear();
    }
  }

  /// A file that the first parent has otherwise, or not.
  File play_file(const Commit& commit, const std::string& path, int number) const {
    const auto before = [&](std::size_t parent) {
      const Tree& tree = parent == 0 ? commit.tree : commits_[commit.parents[parent]].tree;
      const auto found = tree.find(path);
      return found == tree.end() ? nullptr : found->second;
    };
    for (std::size_t i = 1; i < commit.changes.size(); ++i) {
      if (!commit.changes[i].contains(path)) return before(i);
    }
    Writers lines;
    for (std::size_t i = 0; i < commit.changes.size(); ++i) {
      const Change& change = commit.changes[i].at(path);
      if (change.gone || (change.is_new && commit.may_move)) return nullptr;
      const File old = change.is_new ? std::make_shared<Writers>() : before(i);
      const File now = old ? play_hunks(*old, change.hunks, number) : nullptr;
      if (!now || (i > 0 && now->size() != lines.size())) return nullptr;
      if (i == 0) lines = *now;
      for (std::size_t k = 0; k < lines.size(); ++k) {
        if (lines[k] == number) lines[k] = (*now)[k];
      }
    }
    return std::make_shared<Writers>(std::move(lines));
  }

  std::vector<Commit> commits_;
  std::map<std::string, std::size_t> numbers_;
};

/// Whether the user has commits passed over, as only git blame itself can.
bool ignores_commits(const Git& git) {
  const auto set = git.find({"config", "--get-all", "blame.ignoreRevsFile"});
  return set && !base::blank(*set);
}

/// Whether files of the work tree have more than one past.
bool is_merging(const Git& git) {
  return git.ask({"rev-parse", "--verify", "--quiet", "MERGE_HEAD"}).status == 0 ||
         !git.answer({"ls-files", "--unmerged"}).empty();
}

AuthorsByPath play_history(const Git& git, const std::string& commit) {
  if (ignores_commits(git) || (commit.empty() && is_merging(git))) return {};
  History history(git.answer({"log", "--topo-order", "--reverse", "--no-color",
                              "--format=%H%x00%P%x00%aN%x00%as", "--end-of-options",
                              commit.empty() ? "HEAD" : commit, "--"}));
  const Words patch{"-p", "-U0", "--text", "--relative"};
  history.read_patches(git.answer(
      with(with({"diff-tree", "--stdin", "--root", "-r", "-m", "--pretty=oneline"}, patch),
           {"--", "."}),
      history.ids()));
  history.set_removing(
      git.answer({"diff-tree", "--stdin", "-r", "--no-renames", "--diff-filter=D", "--name-only"},
                 history.ids_of_adding()));
  AuthorsByPath found;
  if (commit.empty()) {
    const std::string last = history.last();  // HEAD may have moved on
    const auto removed = git.answer(
        {"diff-index", "--cached", "--no-renames", "--diff-filter=D", "--name-only", last});
    history.read_work(git.answer(with(with({"diff-index"}, patch), {last})), !removed.empty());
    const Words others{"ls-files", "-z", "--others", "--with-tree=" + last};
    for (const std::string& path : split_nul(git.answer(others))) found[path] = std::nullopt;
  }
  for (const auto& [path, file] : history.play()) {
    if (!file) continue;
    LineAuthors& authors = found[path].emplace();
    for (const int writer : *file) authors.push_back(history.author(writer));
  }
  return found;
}

}  // namespace

AuthorsByPath authors_by_path(const Git& git, const std::string& commit) {
  try {
    return play_history(git, commit);
  } catch (const base::Error&) {
    return {};  // git blame says of which file, or that there is no commit
  }
}

}  // namespace nurture::git
