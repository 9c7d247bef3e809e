// Whom a `log` is about: the names in front of the note, or everyone that filters let through.
#pragma once

#include <string>
#include <vector>

#include "cli/filter.hpp"
#include "cli/session.hpp"

namespace nurture::edits {

/// Whether `next`, the word behind what was typed for a person, goes on spelling one of the
/// person's names: then the note would have begun inside the name.
bool spells_on(const std::vector<std::string>& names, const std::string& typed,
               const std::string& next);

struct LogPeople {
  std::vector<model::Contact> people;  ///< copies: the book is read again once something was saved
  std::vector<std::string> note;       ///< the words that are left
};

/// The first of `words` names one or more, separated by commas; with filters all words are the
/// note. Throws where a name finds nobody or several, and where it is not clear where the name
/// ends.
LogPeople log_people(cli::Session& session, const cli::Filter& filter,
                     std::vector<std::string> words);

}  // namespace nurture::edits
