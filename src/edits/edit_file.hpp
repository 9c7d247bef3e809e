// A file of the store in the person's editor: what `edit` and the walk of `due -i` share.
#pragma once

#include "edits/changes.hpp"

namespace nurture::edits {

/// Opens it, checks what comes back, writes it and says so. Throws where a text with an error is
/// not mended or the editor fails; the message names the draft, which stays.
void edit_file(cli::Session& session, const Target& file);

}  // namespace nurture::edits
