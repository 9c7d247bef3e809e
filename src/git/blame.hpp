// Who wrote which line of a file, and when.
#pragma once

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

/// Of each path; moves of the whole file are followed. `commit` empty = the work tree as it is.
/// Empty where git doesn't know the file. Throws base::Error in git's words where git fails. Cost:
/// a walk through the history for each path, in several threads; of many, one for all whose history
/// is plain.
std::vector<std::optional<LineAuthors>> blame(const Git& git, const Words& paths,
                                              const std::string& commit = {});

}  // namespace nurture::git
