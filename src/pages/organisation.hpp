// The page of an organisation.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace nurture::pages {

/// Text or JSON, as was asked for. Cost: everyone's facts, and the files of the few whom the last
/// interactions are with.
std::string organisation_page(cli::Session& session, const model::Organisation& organisation);

/// The organisation's place among the summaries. Throws where it is gone since they were made.
std::size_t place_of(cli::Session& session, const model::Organisation& organisation);

}  // namespace nurture::pages
