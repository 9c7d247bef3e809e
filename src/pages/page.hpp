// Those whom a page shows, read whole; everyone else stays a few facts in the summaries.
#pragma once

#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "cli/session.hpp"
#include "render/day.hpp"

namespace nurture::pages {

/// The settings, the people of these lines, and the organisations that a line or its people name;
/// enough for every form of the lines. It holds somebody wherever the store does. Cost: a file a
/// line.
model::Book book_of(cli::Session& session, const std::vector<cadence::Due>& lines);
/// The lines with whom they are about and the words that find them. Pointers into `book`; whose
/// file went since the summaries were made is left out.
std::vector<render::Line> lines_of(cli::Session& session, const std::vector<cadence::Due>& lines,
                                   const model::Book& book);

}  // namespace nurture::pages
