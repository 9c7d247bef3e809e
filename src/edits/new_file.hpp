// A new person or organisation as it is typed: the name, then KEY=VALUE words.
#pragma once

#include "edits/assign.hpp"

namespace nurture::edits {

/// The words up to the first assignment; `name=…` in front is for a name that looks like one
/// itself. Throws (Exit::usage) where there is no name; `whose` is "a person", `example` a whole
/// command.
std::string new_name(const std::vector<std::string>& words, const std::string& whose,
                     const std::string& example);
/// The assignments behind the name; what they remove or leave empty is refused or left out.
std::vector<Assignment> new_keys(cli::Session& session, model::File file,
                                 const std::vector<std::string>& words);
/// The file: keys in the order of the table, the user's own behind; `added` where it has that key.
std::string new_text(model::File file, const std::string& name,
                     const std::vector<Assignment>& given, base::Date today);
/// ", since 1 January 2019": what a day was taken for is said.
std::string days_in(const std::vector<Assignment>& given);

}  // namespace nurture::edits
