// What a commit made of another one's files.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "git/git.hpp"

namespace nurture::git {

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
