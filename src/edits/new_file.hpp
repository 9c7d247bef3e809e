// A new file from what is typed: a name or title, then what else is known.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "edits/assign.hpp"

namespace nurture::edits {

struct NewFile {
  std::string name;  ///< the required key's value
  std::vector<Assignment> given;
};

/// "NAME… KEY=VALUE": the words up to the first assignment are the name; `name=…` (`title=…`) is
/// for one that looks like an assignment itself. `what` is "a person", `example` a whole command.
/// Throws (Exit::usage) where there is no name, and as assignment() does.
NewFile new_file(cli::Session& session, model::File file, const std::vector<std::string>& words,
                 const std::string& what, const std::string& example);
/// Writes it, under a new id made of the name, and gives its path. Keys stand in the order of the
/// table, the user's own behind; `added` is today unless it is given. `confirm` is called before
/// anything is written, once all of it is known to be sound. Throws (Exit::usage) where it isn't.
std::string create(cli::Session& session, model::File file, const NewFile& made,
                   const std::function<void()>& confirm);
/// Behind what is said: ", since 1 January 2019", what a day was taken for.
std::string days_in(const std::vector<Assignment>& given);

}  // namespace nurture::edits
