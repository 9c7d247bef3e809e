// Asking the person at the terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
/// 0-based; empty where none was chosen.
std::optional<std::size_t> pick(Session& session, const std::string& question,
                                const std::vector<std::string>& choices);

}  // namespace nurture::cli
