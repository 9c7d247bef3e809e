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
/// What acts on a terminal instead of being seen there: C0, DEL, C1, the separators of lines, and
/// embeddings, overrides and isolates, which make a line read otherwise than its bytes say ("Trojan
/// Source", CVE-2021-42574). The plain marks U+200E, U+200F and U+061C only help neighbours along.
bool acts_on_terminal(char32_t value);

}  // namespace nurture::base
