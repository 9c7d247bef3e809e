// git cat-file --batch: "<id> SP blob SP <size> LF <content> LF" for each id asked for.
#include "git/objects.hpp"

#include <charconv>

#include "base/text.hpp"

namespace nurture::git {

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  return failure == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

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
    const auto size = number(std::string_view(output).substr(blank + 1, end - blank - 1));
    if (!size || *size > output.size()) break;
    all.push_back(output.substr(end + 1, *size));
    at = end + 1 + *size + 1;
  }
  if (all.size() != ids.size()) throw base::Error("git cat-file doesn't know all of the files");
  return all;
}

std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::vector<std::uint64_t> all;
  const auto output =
      git.answer({"cat-file", "--batch-check=%(objectsize)"}, base::join(ids, "\n") + "\n");
  for (const auto& text : lines(output)) {
    const auto size = number(text);
    if (!size) throw base::Error("git cat-file doesn't know all of the files");
    all.push_back(*size);
  }
  if (all.size() != ids.size()) throw base::Error("git cat-file doesn't know all of the files");
  return all;
}

std::string keep(const Git& git, const std::string& text) {
  return line(git.answer({"hash-object", "-w", "--stdin", "--no-filters"}, text));
}

}  // namespace nurture::git
