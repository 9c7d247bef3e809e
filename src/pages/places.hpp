// Where in which file the numbers behind a due day stand.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "model/contact.hpp"
#include "render/person.hpp"

namespace nurture::pages {

/// Reads the contact's file, its organisation's and nurture.yaml once more: places are not kept
/// while loading. `rating` is the effective one. What can't be read any more has no place.
render::Places places(cli::Session& session, const model::Book& book, const model::Contact& contact,
                      const std::string& rating);

}  // namespace nurture::pages
