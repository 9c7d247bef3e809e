// Who wrote each line of many files, from one pass over the history, where that is a plain row of
// changes; git blame takes a walk through the history for each file.
#pragma once

#include <map>
#include <string>

#include "git/blame.hpp"

namespace nurture::git {

/// By path. Left out is what only git blame can tell of: a file that two branches changed, that may
/// have been another one before, or that isn't as it was committed. All of them where the store is
/// a folder of the work tree, or git fails. `commit` empty = the work tree.
std::map<std::string, LineAuthors> plain_authors(const Git& git, const std::string& commit);

}  // namespace nurture::git
