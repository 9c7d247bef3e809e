// Who wrote each line of many files, where git blame takes a walk through the history for each.
// Each change of a file names the blob it was made on: as long as that is what the change before
// made, and the last is what stands in the tree, no merge has had a part in it. Then each line is
// the one's whose change added it. Read is (git-diff(1), "GENERATING PATCH TEXT WITH -P")
//
//   NUL AUTHOR NUL DAY
//   diff --git a/PATH b/PATH
//   index OLD..NEW [MODE]         zeros: no such file
//   --- a/PATH                    or /dev/null
//   +++ b/PATH
//   @@ -FIRST[,COUNT] +FIRST[,COUNT] @@      without context: its old lines, then its new ones
#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/strings.hpp"
#include "git/blame.hpp"

namespace nurture::git {
namespace {

struct FileHistory {
  std::string blob;          ///< as of the last change; empty = no file
  std::vector<int> writers;  ///< of each line, the number of the commit
  bool plain = true;
};

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

class HistoryReader {
 public:
  explicit HistoryReader(std::string_view log) : rest_(log) {}

  void read_all() {
    while (!rest_.empty()) {
      const std::string_view line = take_line();
      if (line.starts_with('\0')) {
        begin_commit(line);
      } else if (line.starts_with("diff --git ")) {
        file_ = nullptr;
      } else if (line.starts_with("deleted file mode ")) {
        removes_ = true;
      } else if (line.starts_with("index ")) {
        change_ = line.substr(std::string_view("index ").size());
      } else if (line.starts_with("--- a/") || line.starts_with("+++ b/")) {
        begin_file(line.substr(std::string_view("+++ b/").size()));
      } else if (line.starts_with("@@ ")) {
        apply_hunk(line);
      }
    }
    end_commit();
  }

  const FileHistory* find(const std::string& path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
  }
  const std::vector<Author>& commits() const { return commits_; }

 private:
  std::string_view take_line() {
    const std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
    return line;
  }

  void begin_commit(std::string_view line) {
    end_commit();
    const Words parts = base::split(line, '\0');
    const auto day = parts.size() > 2 ? base::parse_iso(parts[2]) : std::nullopt;
    commits_.push_back({parts[1], day.value_or(base::Date{})});
  }

  // git blame looks for what a new file was before among all that went with its commit.
  void end_commit() {
    for (FileHistory* const file : added_) file->plain = file->plain && !removes_;
    added_.clear();
    removes_ = false;
  }

  void begin_file(std::string_view path) {
    if (path.ends_with('\t')) path.remove_suffix(1);  // behind a name with blanks
    FileHistory* const file = &files_[std::string(path)];
    if (file == file_) return;  // its second line
    file_ = file;
    const auto dots = change_.find("..");
    const std::string before = blob(change_.substr(0, dots));
    file->plain = file->plain && file->blob == before;
    file->blob = blob(change_.substr(dots + 2, dots));
    if (before.empty()) added_.push_back(file);
  }

  static std::string blob(std::string_view id) {
    return id.find_first_not_of('0') == id.npos ? "" : std::string(id);
  }

  void apply_hunk(std::string_view head) {
    const LineRange old_lines = line_range(head.substr(3));
    const LineRange new_lines = line_range(head.substr(std::min(head.find('+'), head.size())));
    for (auto left = old_lines.count + new_lines.count; left > 0 && !rest_.empty(); --left) {
      take_line();
      if (rest_.starts_with('\\')) take_line();  // "\ No newline at end of file"
    }
    if (file_ == nullptr || !file_->plain) return;
    // Of no lines git names the one before them.
    const auto at = new_lines.first - (new_lines.count > 0 ? 1 : 0);
    auto& writers = file_->writers;
    file_->plain = at + old_lines.count <= writers.size();
    if (!file_->plain) return;
    const auto place = writers.begin() + static_cast<std::ptrdiff_t>(at);
    const auto behind = writers.erase(place, place + static_cast<std::ptrdiff_t>(old_lines.count));
    writers.insert(behind, new_lines.count, static_cast<int>(commits_.size()) - 1);
  }

  std::string_view rest_, change_;
  std::vector<Author> commits_;
  std::map<std::string, FileHistory> files_;
  FileHistory* file_ = nullptr;
  std::vector<FileHistory*> added_;  ///< in this commit
  bool removes_ = false;             ///< this commit
};

/// Whether the user has commits passed over, as only git blame itself can.
bool ignores_commits(const Git& git) {
  const auto set = git.find({"config", "--get-all", "blame.ignoreRevsFile"});
  return set && !base::blank(*set);
}

}  // namespace

std::map<std::string, LineAuthors> plain_authors(const Git& git, const std::string& commit) {
  const std::string last = commit.empty() ? "HEAD" : commit;
  if (!line(git.answer({"rev-parse", "--show-prefix"})).empty() || ignores_commits(git)) return {};
  const ProcessResult log =
      git.ask({"log", "--no-merges", "--reverse", "--topo-order", "--root", "-p", "-U0",
               "--inter-hunk-context=0", "--text", "--full-index", "--no-renames", "--no-color",
               "--src-prefix=a/", "--dst-prefix=b/", "--format=%x00%aN%x00%as", "--end-of-options",
               last, "--"});
  if (log.status != 0) return {};
  HistoryReader reader(log.out);
  reader.read_all();
  Words changed;
  if (commit.empty()) changed = split_nul(git.answer({"diff-index", "--name-only", "-z", "HEAD"}));
  const std::set<std::string> not_committed(changed.begin(), changed.end());
  std::map<std::string, LineAuthors> found;
  for (const std::string& entry : split_nul(git.answer({"ls-tree", "-r", "-z", last}))) {
    const auto tab = entry.find('\t');  // "<mode> SP <type> SP <id> TAB <path>"
    const std::string path = entry.substr(tab + 1);
    const FileHistory* history = reader.find(path);
    if (history == nullptr || !history->plain || not_committed.contains(path)) continue;
    if (!std::string_view(entry).substr(0, tab).ends_with(" " + history->blob)) continue;
    LineAuthors& lines = found[path];
    for (const int writer : history->writers) {
      lines.push_back(reader.commits()[static_cast<std::size_t>(writer)]);
    }
  }
  return found;
}

}  // namespace nurture::git
