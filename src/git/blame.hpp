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

/// Of each path; moves of the whole file are followed. `commit` empty = the work tree as it is.
/// Empty where git doesn't know the file. Throws base::Error in git's words where git fails. Cost:
/// a walk through the history for each path, in several threads; of many, one for all whose history
/// is plain.
std::vector<std::optional<LineAuthors>> blame(const Git& git, const Words& paths,
                                              const std::string& commit = {});
/// The same by path, from one pass over the history, of files whose history is a plain row of
/// changes. Left out is what only git blame can tell of: a file that two branches changed, that may
/// have been another one before, or that isn't as it was committed. All of them where the store is
/// a folder of the work tree, or git fails.
std::map<std::string, LineAuthors> plain_authors(const Git& git, const std::string& commit);

}  // namespace nurture::git
