// Notes that say nobody was reached: "no answer", "voicemail".
#pragma once

#include "edits/log_entry.hpp"

namespace nurture::edits {

/// Whether the whole note, or its first clause, says that nobody was reached: "no answer",
/// "voicemail: rang about the budget"; not "no answer to our proposal yet".
bool says_nobody_reached(std::string_view note);
/// Whether one of these would count as a talk though its note says that there was none. What was
/// written reached its reader, whatever came back.
bool doubtful_talk(const std::vector<Entry>& entries, const model::Settings& settings);
/// Asks whether nobody was reached; Enter is yes.
bool asked_nobody_reached(cli::Session& session);
/// How to make an attempt of what was saved as a talk, on standard error.
void mention_doubt(cli::Session& session, const std::vector<Entry>& entries);

}  // namespace nurture::edits
