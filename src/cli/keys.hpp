// Answers typed at a terminal: a line that is edited where it stands, or one key.
#pragma once

#include "cli/line_editor.hpp"
#include "cli/session.hpp"

namespace nurture::cli {

/// Keys can be had one by one: a terminal that can move its cursor.
bool by_keys(Session& session);
/// Empty optional after ^D on an empty line, and at the end of input; throws
/// Interrupted after ^C.
std::optional<std::string> edit_line(Session& session, const std::string& question,
                                     const Completer& completer, const std::string& there);
/// The character of the key that was pressed, "" for Enter; the same of ^D and ^C.
std::optional<std::string> press_key(Session& session, const std::string& question);

}  // namespace nurture::cli
