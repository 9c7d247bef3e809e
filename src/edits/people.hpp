// Whom a command is about where that may be several people: named with commas between, or by
// filters.
#pragma once

#include "cli/filter.hpp"
#include "cli/session.hpp"

namespace nurture::edits {

/// "ada,charles": each name found as cli::choose does, each person once.
std::vector<model::Contact> chosen_people(cli::Session& session,
                                          const std::vector<std::string>& names);
/// The names between the commas; throws (Exit::usage) where one is missing. `command` is "log".
std::vector<std::string> split_names(const std::string& typed, const std::string& command);
/// Asks whether a first word of `rest` belongs to the name before anyone is chosen: "ada lovelace"
/// may be clear where "ada" is not. Throws (Exit::usage) where nobody can be asked. `command` is
/// "log".
void move_rest_of_name(cli::Session& session, std::string& typed, std::vector<std::string>& rest,
                       const std::string& command);
/// Everyone but the archived who passes; says how many, and where they are more than a few asks at
/// a terminal whether to go on. Throws (Exit::no_contact) where that is nobody. `doing` is "log
/// on", `done` is "logged".
std::vector<model::Contact> filtered_people(cli::Session& session, const cli::Filter& filter,
                                            const std::string& doing, const std::string& done);
/// With filters everyone who passes is meant: throws (Exit::usage) where the first word names
/// somebody all the same, as a bulk change would come out of one wrong word.
void refuse_name_beside_filters(cli::Session& session, const std::string& first,
                                const std::string& hint);
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
