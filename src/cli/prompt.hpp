// Asking the person at the terminal.
#pragma once

#include <span>

#include "cli/line_editor.hpp"
#include "cli/session.hpp"

namespace nurture::cli {

/// ^C where a line or a key was asked for: the walk through a list goes back to its keys, cli::run
/// ends the program as the signal would. No error of a command's, which questions catch and ask
/// again.
struct Interrupted {};

/// Somebody can answer: standard input and standard error are a terminal.
bool interactive(Session& session);
/// Asks on standard error, reads a line: at a terminal with the keys of a line editor, Tab for what
/// the completer knows, and `there` to begin with. Empty optional at the end of input, or after ^D;
/// throws Interrupted.
std::optional<std::string> ask(Session& session, const std::string& question,
                               const Completer& completer = {}, const std::string& there = {});
/// Asks for one key; where keys don't come one by one, for a line.
std::optional<std::string> ask_key(Session& session, const std::string& question);
/// Yes or no; Enter is `enter`, the end of input no.
bool confirm(Session& session, const std::string& question, bool enter = false);

// The rest asks until it is understood: what can't be is said and asked again, so that nothing
// typed before is lost.

/// Which one, by its number: 0-based. Empty optional: the person leaves the question.
std::optional<std::size_t> pick(Session& session, const std::vector<std::string>& choices);

/// What may be answered with one key.
struct AnswerKey {
  std::string_view word;   ///< what is typed, folded: its first letter, or more of it
  std::string_view shown;  ///< in the question: "[l]og"
  std::string_view help;
  std::string_view also = {};  ///< another word, for what no other key's word begins with
};

/// One line, trimmed, asked for on standard error. What comes from a pipe is shown behind the
/// question, so that the whole reads as a session. Empty optional: the person leaves the question
/// (^D, or the end of the input).
std::optional<std::string> answer(Session& session, const std::string& question,
                                  const Completer& completer = {}, const std::string& there = {});

/// Asks until one of the keys is named, and says what they do where another is: its place. Enter is
/// `enter`, or nothing. Empty optional: the person leaves the question.
std::optional<std::size_t> choose_key(Session& session, std::span<const AnswerKey> keys,
                                      std::optional<std::size_t> enter = {});

/// Asks until `read` throws no base::Error; says each. False: the person left the question.
bool ask_until(Session& session, const std::string& question,
               const std::function<void(const std::string&)>& read, const Completer& completer = {},
               const std::string& there = {});

/// The words that begin as what was typed.
Completer completing(std::vector<std::string> words);
/// Days to come as people type them: "tomorrow", "friday", "2 weeks".
std::vector<std::string> days_ahead(const std::string& typed);

/// Throws (Exit::usage) where a typed or piped text is not UTF-8 or has a control character, which
/// are never written to a file. `what` names it: "the note".
void require_plain(const std::string& text, const std::string& what);

/// An error that doesn't end the command, on standard error.
void complain(Session& session, const base::Error& error);

}  // namespace nurture::cli
