// The words that `log` knows: names from the settings, follow-ups that are done, and notes that say
// nobody was reached ("no answer", "voicemail").
#pragma once

#include "edits/log_entry.hpp"

namespace nurture::edits {

// Each of the known names, "" where nothing was typed. Throws (Exit::usage) with the nearest.

std::string known_channel(const std::optional<std::string>& typed, const model::Settings& settings);
/// Owners need no entry in the settings; where there are some, a slip of the finger shows.
std::string known_owner(const std::optional<std::string>& typed, const model::Settings& settings);
std::string known_intent(const std::optional<std::string>& typed);

/// Closes the follow-ups that these words of --done name: numbers, words, "all".
void close_named(LogEntry& entry, const std::vector<std::string>& typed, base::Date today);
/// Closes the only follow-up that a touch of ours may have been for: open, due on or before its
/// date, and by its channel or one that it stands for.
/// Of several it asks which are done. What stays open unasked is left_open. False: the person left
/// the question.
bool close_answered(cli::Session& session, LogEntry& entry, bool ask);

/// Whether the whole note, or its first clause, says that nobody was reached: "no answer",
/// "voicemail: rang about the budget"; not "no answer to our proposal yet".
bool says_nobody_reached(std::string_view note);
/// Whether one of these would count as a talk though its note says that there was none. What was
/// written reached its reader, whatever came back.
bool doubtful_talk(const std::vector<LogEntry>& entries, const model::Settings& settings);
/// Asks whether nobody was reached; Enter is yes.
bool asked_nobody_reached(cli::Session& session);
/// How to make an attempt of what was saved as a talk, on standard error.
void mention_doubt(cli::Session& session, const std::vector<LogEntry>& entries);

}  // namespace nurture::edits
