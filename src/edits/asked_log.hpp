// A log entry asked for question by question: what the walks of `due -i` and `review -i` share.
#pragma once

#include <optional>

#include "edits/log_entry.hpp"

namespace nurture::edits {

/// Asks for the note, and for channel, next approach and follow-up where they are wanted.
/// `attempt`: one that nobody answered. Empty: the person left a question.
std::optional<LogEntry> asked_entry(cli::Session& session, const model::Contact& contact,
                                    bool attempt);
/// What was typed is not thrown away because a disk was full for a moment: says why it can't be
/// saved, and asks. Empty: they gave it up.
std::optional<store::Saved> save_until_it_is(cli::Session& session, const LogEntry& entry);

}  // namespace nurture::edits
