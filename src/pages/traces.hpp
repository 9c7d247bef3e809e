// What nurture keeps outside the stores: the journals that undo needs, the indexes, what was shown,
// and drafts of the editor. All of it is the user's alone; none of it is needed by a store.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace nurture::pages {

struct Traces {
  std::vector<std::string> paths;    ///< files
  std::vector<std::string> folders;  ///< of these, the inner ones first
  std::string text;  ///< "3 changes that undo takes back, 1 index"; empty: there is nothing
  std::vector<std::string> kept;  ///< what stays for now, and why, a line each
};

/// Throws base::Error.
Traces find_traces(cli::Session& session);
/// Throws FileError; what somebody else removes meanwhile is gone, too.
void remove_traces(system::Files& files, const Traces& traces);

}  // namespace nurture::pages
