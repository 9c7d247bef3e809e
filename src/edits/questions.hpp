// Questions to a person who is there: what can't be understood is said and asked again, so that
// nothing typed before is lost.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cli/line_editor.hpp"
#include "cli/session.hpp"

namespace nurture::edits {

/// What may be answered with one key.
struct Key {
  std::string_view word;   ///< what is typed: its first letter, or more of it
  std::string_view shown;  ///< in the question: "[l]og"
  std::string_view help;
};

/// One line, trimmed, asked for on standard error. What comes from a pipe is shown behind the
/// question, so that the whole reads as a session. Empty optional: the person leaves the question
/// (^D, or the end of the input).
std::optional<std::string> answer(cli::Session& session, const std::string& question,
                                  const cli::Completer& completer = {},
                                  const std::string& there = {});

/// Asks until one of the keys is named, and says what they do where another is: its place. Enter is
/// `enter`, or nothing. Empty optional: the person leaves the question.
std::optional<std::size_t> choose_key(cli::Session& session, const std::string& question,
                                      std::span<const Key> keys,
                                      std::optional<std::size_t> enter = {});

/// Asks until `take` throws no base::Error; says each. False: the person left the question.
bool ask_until(cli::Session& session, const std::string& question,
               const std::function<void(const std::string&)>& take,
               const cli::Completer& completer = {}, const std::string& there = {});

/// The words that begin as what was typed.
cli::Completer one_of(std::vector<std::string> words);
/// Days to come as people type them: "tomorrow", "friday", "2 weeks".
std::vector<std::string> days_ahead(const std::string& typed);

/// Throws (Exit::usage) where a typed or piped text is not UTF-8 or has a control character, which
/// are never written to a file. `what` names it: "the note".
void require_plain(const std::string& text, const std::string& what);

/// An error that doesn't end the command, on standard error.
void complain(cli::Session& session, const base::Error& error);

}  // namespace nurture::edits
