// Reading git blame --porcelain (git-blame(1), "THE PORCELAIN FORMAT").
#include "git/blame.hpp"

#include <map>

#include "base/parallel_for.hpp"
#include "base/strings.hpp"

namespace nurture::git {
namespace {

constexpr long long seconds_a_day = 86400;

/// "+0130" as seconds. Whoever writes a commit may write anything there.
long long offset_of(const std::string& zone) {
  const auto digits = zone.size() == 5 ? number(std::string_view(zone).substr(1)) : std::nullopt;
  if (!digits) return 0;
  const auto seconds = static_cast<long long>(*digits / 100 * 60 + *digits % 100) * 60;
  return zone.front() == '-' ? -seconds : seconds;
}

/// As git itself says it: a time beyond all calendars is its first day.
base::Date day_of(const std::string& time, const std::string& zone) {
  constexpr auto most = static_cast<std::uint64_t>(base::last_day.days) * seconds_a_day;
  const auto written = number(time).value_or(most);
  if (written >= most) return {};
  const long long seconds = static_cast<long long>(written) + offset_of(zone);
  const auto day = seconds / seconds_a_day - (seconds % seconds_a_day < 0 ? 1 : 0);
  return base::Date{static_cast<std::int32_t>(day)};
}

/// What git says of a file that it has in no commit.
constexpr std::string_view no_path = "no such path";
/// Of a repository without any, but of a branch that it can't read, too.
constexpr std::string_view no_head = "no such ref: HEAD";

/// Whether HEAD names a branch that has no commit yet. Throws base::Error where git can't tell.
bool is_unborn(const Git& git) {
  const auto branch = git.find({"symbolic-ref", "--quiet", "HEAD"});
  if (!branch) return false;
  const ProcessResult refs = git.ask({"for-each-ref", line(*branch)});
  return refs.status == 0 && base::blank(refs.out) && base::blank(refs.err);
}

bool in_no_commit(const Git& git, const ProcessResult& result) {
  if (result.err.find(no_path) != std::string::npos) return true;
  return result.err.find(no_head) != std::string::npos && is_unborn(git);
}

LineAuthors read_porcelain(const std::string& text) {
  LineAuthors lines;
  std::map<std::string, Author> known;  // what a commit is, is said once
  std::string id;
  std::string written;
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
      written = rest;
    } else if (word == "author-tz") {
      known[id].day = day_of(written, rest);
    }
  }
  return lines;
}

std::optional<LineAuthors> blame_one(const Git& git, const std::string& path,
                                     const std::string& commit) {
  Words words{"blame", "--porcelain"};
  if (!commit.empty()) words.push_back(commit);
  words.insert(words.end(), {"--", path});
  const ProcessResult result = git.ask(words, {}, {{"LC_ALL", "C"}});
  if (result.status == 0) return read_porcelain(result.out);
  if (in_no_commit(git, result)) return std::nullopt;
  throw base::Error("git can't tell who wrote " + path + ": " + reason(result),
                    "leave out --authors, or fix what git names");
}

}  // namespace

std::vector<std::optional<LineAuthors>> blame(const Git& git, const Words& paths,
                                              const std::string& commit) {
  std::vector<std::optional<LineAuthors>> found(paths.size());
  const bool many = paths.size() > 1;
  const AuthorsByPath at_once = many ? authors_by_path(git, commit) : AuthorsByPath();
  if (many && at_once.empty() && commit.empty() && is_unborn(git)) return found;
  base::parallel_for(
      paths.size(), 1, [&](std::size_t /*worker*/, std::size_t first, std::size_t last) {
        for (auto i = first; i < last; ++i) {
          const auto known = at_once.find(paths[i]);
          found[i] = known != at_once.end() ? known->second : blame_one(git, paths[i], commit);
        }
      });
  return found;
}

}  // namespace nurture::git
