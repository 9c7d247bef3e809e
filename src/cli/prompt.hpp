// Asking the person at the terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace nurture::cli {

/// Somebody can answer: standard input and standard error are a terminal.
bool interactive(Session& session);
/// Asks on standard error, reads a line. Empty optional at the end of input.
std::optional<std::string> ask(Session& session, const std::string& question);
/// y/N; false at the end of input.
bool confirm(Session& session, const std::string& question);
/// 0-based; empty where none was chosen.
std::optional<std::size_t> pick(Session& session, const std::string& question,
                                const std::vector<std::string>& choices);
/// The text after the user's editor had it (`editor` of the config, $VISUAL, $EDITOR, else
/// sensible-editor or vi); `name` is the draft's file name ("ada-lovelace.yaml"). Throws where the
/// editor failed: nothing typed is lost, the message names the draft, which stays.
struct Draft {
  std::string path, text;
};
Draft edit_text(Session& session, const std::string& text, const std::string& name);
/// The same draft once more, as it stands.
Draft edit_again(Session& session, const Draft& draft);
void drop_draft(Session& session, const Draft& draft);

}  // namespace nurture::cli
