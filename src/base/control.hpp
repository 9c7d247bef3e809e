// Control characters: a key pressed in the wrong place (an arrow is ESC [ A), or what would drive
// a terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nurture::base {

/// The first control character that no text has, shown as "\x1b"; empty where there is none. A tab
/// and a line break (CR LF, too) are text.
std::optional<std::string> control_character(std::string_view text);

}  // namespace nurture::base
