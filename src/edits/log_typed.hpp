// The words that `log` knows: names from the settings and the library, and follow-ups that are
// done.
#pragma once

#include "edits/log_entry.hpp"

namespace nurture::edits {

// Each of the known names, "" where nothing was typed. Throws (Exit::usage) with the nearest.

std::string known_channel(const std::optional<std::string>& typed, const model::Settings& settings);
std::string known_item(cli::Session& session, const std::optional<std::string>& typed);
/// Owners need no entry in the settings; where there are some, a slip of the finger shows.
std::string known_owner(const std::optional<std::string>& typed, const model::Settings& settings);
std::string known_intent(const std::optional<std::string>& typed);

/// Closes the follow-ups that these words of --done name: numbers, words, "all".
void close_named(Entry& entry, const std::vector<std::string>& typed, base::Date today);
/// Closes the only follow-up that a touch may have been for: open, and due on or before its date.
/// Of several it asks which are done, or counts them as left open. False: the person left the
/// question.
bool close_answered(cli::Session& session, Entry& entry, bool ask);

}  // namespace nurture::edits
