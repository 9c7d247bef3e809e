// Asking the person at the terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/line_editor.hpp"
#include "cli/session.hpp"

namespace nurture::cli {

/// Somebody can answer: standard input and standard error are a terminal.
bool interactive(Session& session);
/// Asks on standard error, reads a line: at a terminal with the keys of a line editor, Tab for what
/// the completer knows, and `there` to begin with. Empty optional at the end of input, or after ^D.
std::optional<std::string> ask(Session& session, const std::string& question,
                               const Completer& completer = {}, const std::string& there = {});
/// Asks for one key; where keys don't come one by one, for a line.
std::optional<std::string> ask_key(Session& session, const std::string& question);
/// y/N; false at the end of input.
bool confirm(Session& session, const std::string& question);
/// 0-based; empty where none was chosen.
std::optional<std::size_t> pick(Session& session, const std::string& question,
                                const std::vector<std::string>& choices);

}  // namespace nurture::cli
