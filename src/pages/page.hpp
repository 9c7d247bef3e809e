// The people that a page shows: read whole, or as much of everyone else as it may name. Every book
// has the library as well, but for what items are about.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "cli/session.hpp"
#include "model/book.hpp"
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

/// Minutes since midnight where they live, now; empty where it is the same hour as here, nobody
/// knows their zone, or the session's day isn't the one it really is.
std::optional<int> time_there(cli::Session& session, const model::Contact& contact);
/// To lines that are read at once: in a mail the hour would be another by then.
void add_times_there(cli::Session& session, std::vector<render::Line>& lines);

/// The settings, `contact`, and of everyone else id, path, name, former ids, title, organisation,
/// rating, archiving and whom they name; of organisations id, path, name, former ids, rating,
/// segment, tags, open needs and parent. Cost: the summaries.
model::Book book_around(cli::Session& session, const model::Contact& contact);
/// The settings, these people of the summaries with what book_around has of everyone else, and of
/// organisations the same. In the summaries' order. Cost: the summaries.
model::Book thin_book_of(cli::Session& session, const std::vector<std::size_t>& people);
/// The same of everyone.
model::Book thin_book(cli::Session& session);
/// The settings, these people of the summaries whole, and of organisations the same. Who is gone
/// meanwhile is left out; the order is the summaries'. Cost: the summaries, and reading their
/// files.
model::Book book_of(cli::Session& session, std::vector<std::size_t> people);

/// Adds those who were introduced to the contact, with what thin_book_of has of them.
void add_introduced(cli::Session& session, const model::Contact& contact, model::Book& book);

}  // namespace nurture::pages
