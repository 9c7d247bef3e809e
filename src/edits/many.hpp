// Commands that change several people at once: named with commas between, or by filters.
#pragma once

#include <string>
#include <vector>

#include "cli/filter.hpp"
#include "cli/session.hpp"
#include "model/contact.hpp"

namespace nurture::edits {

/// "ada,charles": each name found as cli::choose does, each person once.
std::vector<model::Contact> chosen_people(cli::Session& session,
                                          const std::vector<std::string>& names);
/// The names between the commas; throws (Exit::usage) where one is missing. `command` is "log".
std::vector<std::string> split_names(const std::string& typed, const std::string& command);
/// Everyone but the archived who passes. Throws (Exit::no_contact) where that is nobody.
std::vector<model::Contact> filtered_people(cli::Session& session, const cli::Filter& filter);
/// With filters everyone who passes is meant: throws (Exit::usage) where the first word names
/// somebody all the same, as a bulk change would come out of one wrong word.
void refuse_name_beside_filters(cli::Session& session, const std::string& first,
                                const std::string& hint);
/// How many are about to be changed; above a few a terminal asks. `doing` is "log on". False:
/// somebody thought better of it.
bool confirm_many(cli::Session& session, std::size_t people, const std::string& doing);
/// "1 person", "12 people"
std::string count_of_people(std::size_t people);

}  // namespace nurture::edits
