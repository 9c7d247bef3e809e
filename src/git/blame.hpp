// Who wrote which line of a file, and when.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "git/git.hpp"

namespace nurture::git {

struct Author {
  std::string name;  ///< empty: the line isn't committed yet
  base::Date day;    ///< of writing, where the author was

  bool operator==(const Author&) const = default;
};

/// One a line, from the first.
using LineAuthors = std::vector<Author>;
/// Empty where git doesn't know the file.
using AuthorsByPath = std::map<std::string, std::optional<LineAuthors>>;

/// Of each path; moves of the whole file are followed. `commit` empty = the work tree as it is.
/// Empty where git doesn't know the file. Throws base::Error in git's words where git fails. Cost:
/// of one path a walk through the history, in git; of many, one for all, but for those that
/// authors_by_path leaves out.
std::vector<std::optional<LineAuthors>> blame(const Git& git, const Words& paths,
                                              const std::string& commit = {});
/// The same by path, from one pass over the history, of all files below git's folder but those that
/// only git blame can tell of: files that may have been others before, strange names, a work tree
/// amid a merge. None where git fails.
AuthorsByPath authors_by_path(const Git& git, const std::string& commit);

}  // namespace nurture::git
