// Who wrote which line of a file, and when.
#pragma once

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

/// Moves of the whole file are followed. `commit` empty = the work tree as it is. Empty where git
/// doesn't know the file. Throws base::Error in git's words where git fails. Cost: a walk through
/// the history.
std::optional<LineAuthors> blame(const Git& git, const std::string& path,
                                 const std::string& commit = {});
/// The same of each path; many cost little more than one.
std::vector<std::optional<LineAuthors>> blame(const Git& git, system::Files& files,
                                              const WorkTree& tree, const Words& paths,
                                              const std::string& commit = {});

}  // namespace nurture::git
