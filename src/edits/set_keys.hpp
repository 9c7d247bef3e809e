// Single keys of files set as people type them: what `set` and `library set` share.
#pragma once

#include <string>
#include <vector>

#include "edits/assign.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {

/// The assignments, each key once. Throws as assignment() and require_once() do.
std::vector<Assignment> assignments(cli::Session& session, model::File file,
                                    const std::vector<std::string>& words);
/// Makes these in every file as one change, and says of each what it was; where several files are
/// meant undo calls them "12 people". Throws (Exit::usage) where a file would come out less sound
/// than it was.
void set_keys(cli::Session& session, const std::vector<Target>& files,
              const std::vector<Assignment>& assignments);

}  // namespace nurture::edits
