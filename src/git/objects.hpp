// What a repository keeps: the bytes of its files, and what changed between two trees.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

/// All of the text as a number in decimals.
std::optional<std::uint64_t> number(std::string_view text);
/// Of files by their ids, in that order, in bytes; none of them is read.
std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids);
/// Of files by their ids, in that order, with one run of git. Throws base::Error where one is not
/// there.
std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids);
/// Keeps a text; returns its id.
std::string keep(const Git& git, const std::string& text);

/// A file of a tree.
struct Version {
  std::string mode;  ///< "100644"; "120000" = a link, "160000" = another repository
  std::string id;

  bool is_text() const { return mode == "100644" || mode == "100755"; }
  bool operator==(const Version&) const = default;
};

struct TreeChange {
  std::optional<Version> before, after;  ///< empty = there was, or is, no such file
};

/// By path; renames are a file that went and one that came.
std::map<std::string, TreeChange> tree_changes(const Git& git, const std::string& from,
                                               const std::string& to);

}  // namespace nurture::git
