// Reading git blame --porcelain (git-blame(1), "THE PORCELAIN FORMAT").
#include "git/blame.hpp"

#include <map>

#include "base/strings.hpp"

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

}  // namespace

std::vector<Author> line_authors(const Git& git, const std::string& path,
                                 const std::string& commit) {
  Words words{"blame", "--porcelain"};
  if (!commit.empty()) words.push_back(commit);
  words.insert(words.end(), {"--", path});
  const auto result = git.ask(words);
  if (result.status != 0) return {};
  std::vector<Author> lines;
  std::map<std::string, Author> known;  // what a commit is, is said once
  std::string id;
  long long written = 0;
  for (const std::string& one : base::split(result.out, '\n')) {
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

}  // namespace nurture::git
