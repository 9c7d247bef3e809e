// One person, without reading the others where what was typed decides.
#pragma once

#include "cli/session.hpp"
#include "model/contact.hpp"

namespace nurture::cli {

/// The contact whose very id was typed, read from `contacts/ID.yaml` alone: the cost doesn't grow
/// with the store (see index::has_twin). Empty where there is no such file, where it can't be read,
/// where another has the same id under folding, and where contacts/ is a link or has folders, in
/// which the id may stand a second time: nothing is written to twins. One that hides behind a link
/// is found by whatever lists the store, `check` first of all.
std::optional<model::Contact> exact_contact(Session& session, const std::string& typed);
/// The names of everyone whom `typed` may mean, as PeopleFinder::matches: `name` first, then
/// `also`.
std::vector<std::vector<std::string>> names_found(Session& session, const std::string& typed);
/// The organisation that a contact's `org` names, if any. Cost: its file where that is its id,
/// else those of all organisations.
std::optional<model::Organisation> organisation_of(Session& session, const model::Contact& contact);
/// False only where no organisation can have the very id that was typed, whether its file can be
/// read or not; as cheap as exact_contact.
bool may_be_organisation(Session& session, const std::string& typed);
/// The item of library/, read from its own file alone; empty: ask the book.
std::optional<model::LibraryItem> exact_library_item(Session& session, const std::string& id);

}  // namespace nurture::cli
