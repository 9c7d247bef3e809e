// Who wrote each line of many files: what git blame tells of one, in one pass over the history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/blame.hpp"

namespace nurture::git {

/// As blame() of each path. Empty for a file that only git blame can tell of: one that git doesn't
/// know, or that came in a commit in which others went. `commit` empty = the work tree, in which
/// nothing may be under way. Throws base::Error in git's words where git fails.
/// Cost: one git log and one git diff-tree of the folder's whole history, however many paths.
std::vector<std::optional<LineAuthors>> authors_in_one_pass(const Git& git, const WorkTree& tree,
                                                            const Words& paths,
                                                            const std::string& commit);

}  // namespace nurture::git
