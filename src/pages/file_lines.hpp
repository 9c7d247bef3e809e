// Where in which file something stands, and who wrote it there.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "render/person.hpp"

namespace nurture::pages {

/// The places of the numbers behind a due day, in the contact's file, its organisation's and
/// nurture.yaml. `rating` is the effective one. What can't be read any more has no place.
render::Places places(cli::Session& session, const model::Book& book, const model::Contact& contact,
                      const std::string& rating);

/// Fills in `writing` of each event, of one in a file that git doesn't know as not committed. Left
/// empty where some of a file's entries can't be read. Throws base::Error where the store is in no
/// repository (Exit::usage), and in git's words where git fails.
void add_authors(cli::Session& session, std::vector<render::Event>& events);

}  // namespace nurture::pages
