// Files of the store as one document.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace nurture::pages {

/// These people of the summaries with all that their files say, own keys too. `all`: with every
/// organisation and item; else those alone that these people's files name. As
/// render::schema_of_export has it: lists are lists, keys in the table's order, own ones behind.
std::string export_json(cli::Session& session, const std::vector<std::size_t>& people, bool all);

}  // namespace nurture::pages
