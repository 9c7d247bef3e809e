// Who wrote each entry of a history, and when, as git knows it.
#pragma once

#include <vector>

#include "cli/session.hpp"
#include "render/person.hpp"

namespace nurture::pages {

/// Fills in `writing` of each event, of one in a file that git doesn't know as not committed. Left
/// empty where some of a file's entries can't be read. Throws base::Error where the store is in no
/// repository (Exit::usage), and in git's words where git fails.
void add_authors(cli::Session& session, std::vector<render::Event>& events);

}  // namespace nurture::pages
