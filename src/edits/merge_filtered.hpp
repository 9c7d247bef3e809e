// Merging what git keeps through a filter: git-crypt and the like.
#pragma once

#include "cli/session.hpp"
#include "store/merge_files.hpp"

namespace nurture::edits {

/// Whether one of the three can't be a text: git hands a driver its blobs as they are kept, as a
/// filter made them.
bool is_filtered(cli::Session& session, const store::MergeFiles& which);
/// store::merge_files on the files that the blobs stand for; what is merged goes back through the
/// filter. Throws base::Error where the filter may not run, or can't.
store::MergedFiles merge_filtered(cli::Session& session, const store::MergeFiles& which,
                                  const merge::MarkerStyle& style);

}  // namespace nurture::edits
