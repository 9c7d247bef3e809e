// git cat-file --batch: "<id> SP blob SP <size> LF <content> LF" for each id asked for.
#include "git/objects.hpp"

namespace nurture::git {

std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::string questions;
  for (const auto& id : ids) questions += id + "\n";
  const std::string output = git.answer({"cat-file", "--batch"}, questions);
  std::vector<std::string> all;
  for (std::size_t at = 0; at < output.size();) {
    const auto end = output.find('\n', at);
    const auto blank = output.rfind(' ', end);
    if (end == std::string::npos || blank == std::string::npos || blank < at) break;
    const std::string size_text = output.substr(blank + 1, end - blank - 1);
    if (size_text.empty() || size_text.find_first_not_of("0123456789") != std::string::npos) break;
    const auto size = static_cast<std::size_t>(std::stoull(size_text));
    all.push_back(output.substr(end + 1, size));
    at = end + 1 + size + 1;
  }
  if (all.size() != ids.size()) throw base::Error("git cat-file doesn't know all of the files");
  return all;
}

std::string keep(const Git& git, const std::string& text) {
  return line(git.answer({"hash-object", "-w", "--stdin", "--no-filters"}, text));
}

}  // namespace nurture::git
