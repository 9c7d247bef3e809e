// git cat-file --batch: "<id> SP <type> SP <size> LF <content> LF" for each id asked for; git
// diff-tree (git-diff-tree(1), "RAW OUTPUT FORMAT").
#include "git/objects.hpp"

#include <charconv>
#include <fmt/core.h>
#include <sstream>

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

std::optional<Version> version(std::string mode, std::string id) {
  if (mode == "000000") return std::nullopt;
  return Version{std::move(mode), std::move(id)};
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

std::map<std::string, TreeChange> tree_changes(const Git& git, const std::string& from,
                                               const std::string& to) {
  const auto fields =
      split_nul(git.answer({"diff-tree", "-r", "-z", "--raw", "--no-renames", from, to}));
  std::map<std::string, TreeChange> changes;
  if (fields.size() % 2 != 0) throw base::Error("git diff-tree has not said all");
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    std::istringstream words(fields[i].substr(1));  // behind the colon
    std::string mode_before, mode_after, id_before, id_after;
    words >> mode_before >> mode_after >> id_before >> id_after;
    changes[fields[i + 1]] = {version(std::move(mode_before), std::move(id_before)),
                              version(std::move(mode_after), std::move(id_after))};
  }
  return changes;
}

}  // namespace nurture::git
