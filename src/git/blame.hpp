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

/// One a line, from the first; moves of the whole file are followed. `commit` empty = the work tree
/// as it is. Empty where git doesn't know the file.
std::vector<Author> line_authors(const Git& git, const std::string& path,
                                 const std::string& commit = {});

}  // namespace nurture::git
