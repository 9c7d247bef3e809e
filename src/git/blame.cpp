// Reading git blame --porcelain (git-blame(1), "THE PORCELAIN FORMAT").
#include "git/blame.hpp"

#include <map>

#include "base/strings.hpp"
#include "git/line_history.hpp"

namespace nurture::git {
namespace {

constexpr long seconds_a_day = 86400;

/// "+0130" as seconds.
long offset_of(const std::string& zone) {
  if (zone.size() != 5) return 0;
  const long minutes = std::stol(zone.substr(1, 2)) * 60 + std::stol(zone.substr(3, 2));
  return (zone.front() == '-' ? -60 : 60) * minutes;
}

base::Date day_of(long long seconds) {
  const auto day = seconds / seconds_a_day - (seconds % seconds_a_day < 0 ? 1 : 0);
  return base::Date{static_cast<std::int32_t>(day)};
}

/// What git says of a file that it has in no commit, or of a repository without any.
bool unknown(const ProcessResult& result) {
  return result.err.find("no such path") != std::string::npos ||
         result.err.find("no such ref: HEAD") != std::string::npos;
}

LineAuthors read_porcelain(const std::string& text) {
  LineAuthors lines;
  std::map<std::string, Author> known;  // what a commit is, is said once
  std::string id;
  long long written = 0;
  for (const std::string& one : base::split(text, '\n')) {
    if (one.empty()) continue;
    const auto blank = one.find(' ');
    const std::string word = one.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : one.substr(blank + 1);
    if (one.starts_with('\t')) {
      lines.push_back(known[id]);
      id.clear();
    } else if (id.empty()) {
      id = word;
    } else if (word == "author") {
      known[id].name = id.find_first_not_of('0') == std::string::npos ? "" : rest;
    } else if (word == "author-time") {
      written = std::stoll(rest);
    } else if (word == "author-tz") {
      known[id].day = day_of(written + offset_of(rest));
    }
  }
  return lines;
}

/// Whether the user has commits passed over, as only git blame itself can.
bool ignores_commits(const Git& git) {
  const ProcessResult set = git.ask({"config", "--get-all", "blame.ignoreRevsFile"});
  return set.status == 0 && !base::blank(set.out);
}

bool has_commits(const Git& git) {
  return git.ask({"rev-parse", "--verify", "--quiet", "HEAD"}).status == 0;
}

}  // namespace

std::optional<LineAuthors> blame(const Git& git, const std::string& path,
                                 const std::string& commit) {
  Words words{"blame", "--porcelain"};
  if (!commit.empty()) words.push_back(commit);
  words.insert(words.end(), {"--", path});
  const ProcessResult result = git.ask(words, {}, {{"LC_ALL", "C"}});
  if (result.status == 0) return read_porcelain(result.out);
  if (unknown(result)) return std::nullopt;
  throw base::Error("git can't tell who wrote " + path + ": " + reason(result),
                    "leave out --authors, or fix what git names");
}

std::vector<std::optional<LineAuthors>> blame(const Git& git, system::Files& files,
                                              const WorkTree& tree, const Words& paths,
                                              const std::string& commit) {
  std::vector<std::optional<LineAuthors>> found(paths.size());
  const bool still = !commit.empty() || (has_commits(git) && under_way(files, tree).empty());
  if (paths.size() > 1 && still && !ignores_commits(git)) {
    found = authors_in_one_pass(git, tree, paths, commit);
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!found[i]) found[i] = blame(git, paths[i], commit);
  }
  return found;
}

}  // namespace nurture::git
