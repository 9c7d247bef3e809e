// Questions to a person who is there: what can't be understood is said and asked again, so that
// nothing typed before is lost.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "cli/session.hpp"

namespace nurture::commands {

/// One line, trimmed, asked for on standard error. What comes from a pipe is shown behind the
/// question, so that the whole reads as a session. Empty optional: the person leaves the question
/// (^D, or the end of the input).
std::optional<std::string> answer(cli::Session& session, const std::string& question);

/// Asks until `take` throws no base::Error; says each. False: the person left the question.
bool ask_until(cli::Session& session, const std::string& question,
               const std::function<void(const std::string&)>& take);

/// An error that doesn't end the command, on standard error.
void complain(cli::Session& session, const base::Error& error);

}  // namespace nurture::commands
