// Who wrote each entry of a history, and when, as git knows it.
#pragma once

#include <vector>

#include "cli/session.hpp"
#include "render/person.hpp"

namespace nurture::commands {

/// Fills in `writing` of each event; one run of git a person. Left empty where git doesn't know the
/// file. Throws base::Error (Exit::usage) where the store is in no repository.
void add_authors(cli::Session& session, std::vector<render::Event>& events);

}  // namespace nurture::commands
