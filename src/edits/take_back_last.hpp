// Taking back the last change: what `undo` and the walk of `review -i` share.
#pragma once

#include "cli/session.hpp"

namespace nurture::edits {

/// Takes the store's newest change back and says so. Throws as store::undo does.
void take_back_last(cli::Session& session);

}  // namespace nurture::edits
