// git cat-file --batch: "<id> SP <type> SP <size> LF <content> LF" for each id asked for.
#include "git/objects.hpp"

#include <charconv>
#include <fmt/core.h>

#include "base/text.hpp"

namespace nurture::git {
namespace {

/// One record; `at` is where it begins, and is left after it.
std::string record(const std::string& output, std::size_t& at, const std::string& id) {
  const auto end = output.find('\n', at);
  const std::string head = output.substr(at, end == std::string::npos ? end : end - at);
  const auto size = number(std::string_view(head).substr(head.rfind(' ') + 1));
  if (end == std::string::npos || !head.starts_with(id + " ") || !size) {
    throw base::Error(fmt::format("git cat-file has no object {}: {}", id,
                                  head.empty() ? "it said nothing" : head));
  }
  if (*size >= output.size() - end - 1 || output[end + 1 + *size] != '\n') {
    throw base::Error(fmt::format("git cat-file has not said all of the object {}", id));
  }
  at = end + 1 + *size + 1;
  return output.substr(end + 1, *size);
}

}  // namespace

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  return failure == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  const std::string output = git.answer({"cat-file", "--batch"}, base::join(ids, "\n") + "\n");
  std::vector<std::string> all;
  std::size_t at = 0;
  for (const auto& id : ids) all.push_back(record(output, at, id));
  if (at != output.size()) throw base::Error("git cat-file has said more than it was asked");
  return all;
}

std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  const Words said =
      lines(git.answer({"cat-file", "--batch-check=%(objectsize)"}, base::join(ids, "\n") + "\n"));
  if (said.size() != ids.size())
    throw base::Error("git cat-file has not said the size of each object");
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto size = number(said[i]);
    if (!size) throw base::Error(fmt::format("git cat-file has no object {}: {}", ids[i], said[i]));
    all.push_back(*size);
  }
  return all;
}

std::string keep(const Git& git, const std::string& text) {
  return line(git.answer({"hash-object", "-w", "--stdin", "--no-filters"}, text));
}

}  // namespace nurture::git
