// What still has a file that was deleted, and how to be rid of it there.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace nurture::edits {

/// On standard error. `path`: of the file, relative to the store; `formerly`: ids that it had.
void say_what_remains(cli::Session& session, const std::string& path,
                      const std::vector<std::string>& formerly);

}  // namespace nurture::edits
