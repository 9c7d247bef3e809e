// The book that a page about one person, or about a few, needs: these whole, everyone else by what
// such a page may name of them.
#pragma once

#include <cstddef>
#include <vector>

#include "cli/session.hpp"
#include "model/book.hpp"

namespace nurture::pages {

/// The settings, `contact`, and of everyone else id, path, name, former ids, organisation,
/// archiving and whom they name; of organisations id, path, name, former ids and rating. Cost: the
/// summaries.
model::Book book_around(cli::Session& session, const model::Contact& contact);
/// The settings, these people of the summaries with what book_around has of everyone else and title
/// and rating, and of organisations the same. In the summaries' order. Cost: the summaries.
model::Book lines_of(cli::Session& session, const std::vector<std::size_t>& people);
/// The settings, these people of the summaries whole, and of organisations the same. Who is gone
/// meanwhile is left out; the order is the summaries'. Cost: the summaries, and reading their
/// files.
model::Book book_of(cli::Session& session, std::vector<std::size_t> people);
/// Adds the library items that were sent to the contact.
void add_sent_items(cli::Session& session, const model::Contact& contact, model::Book& book);

}  // namespace nurture::pages
