// What `set` does, whatever kind of file it is on.
#pragma once

#include "edits/assign.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {

/// The words read as assignments of that kind of file, each key once.
std::vector<Assignment> assignments(cli::Session& session, model::File file,
                                    const std::vector<std::string>& words);
/// Makes them in each file, as one change, and says so a line a file. Throws (Exit::usage) where
/// what comes out would be less sound than what is there.
void set_keys(cli::Session& session, const std::vector<Target>& files,
              const std::vector<Assignment>& assignments);

}  // namespace nurture::edits
