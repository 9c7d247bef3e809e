// Keeping someone off the agenda until a day: what `snooze` and the walk of `due -i` share.
#pragma once

#include <vector>

#include "cli/session.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

/// Writes it, with what else the file gets, and says so. `typed` is a day as people type it; throws
/// (Exit::usage) where it can't be read or isn't ahead.
void snooze_until(cli::Session& session, const model::Contact& contact, const std::string& typed,
                  std::vector<yaml::Change> besides = {});
/// Ends it, and says so.
void snooze_no_longer(cli::Session& session, const model::Contact& contact);

}  // namespace nurture::edits
