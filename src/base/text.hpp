// UTF-8 text: widths, folding for search, ids, what may reach a terminal, and what a shell reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Everything about text, for those who don't care which file it stands in.
#include "base/fold.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace nurture::base {

/// The first non-empty line with white space runs as one space.
std::string one_line(std::string_view text);
/// Nothing that a reader would see: white space, controls and format characters of any script.
bool invisible(std::string_view text);
/// Control characters, escape sequences and bidirectional overrides as visible text (\x1b, \u202e);
/// a newline and a tab stay if `multiline`, are shown as a space otherwise (CR LF and U+2028,
/// U+2029 are newlines, too). Bad UTF-8 as U+FFFD.
std::string printable(std::string_view text, bool multiline = false);
/// Without what printable() shows as an escape: for a command to copy, in which it would be typed.
/// A line break is a space.
std::string without_hidden(std::string_view text);
/// The first control character that no text has, shown as "\x1b" (an arrow is ESC [ A: a key
/// pressed in the wrong place); empty where there is none. A tab and a line break (CR LF, too) are
/// text.
std::optional<std::string> control_character(std::string_view text);
/// What acts on a terminal instead of being seen there: C0, DEL, C1, the separators of lines, and
/// embeddings, overrides and isolates, which make a line read otherwise than its bytes say ("Trojan
/// Source", CVE-2021-42574). The plain marks U+200E, U+200F and U+061C only help neighbours along.
bool acts_on_terminal(char32_t value);

/// The text as a shell (sh, bash, zsh, fish) takes it for one word: in quotes where it must be.
std::string shell_word(std::string_view text);
/// An id as a word of a command that nurture reads, with `--` before what looks like an option: the
/// command's own options stand before it.
std::string shell_id(std::string_view id);
/// In quotes in any case.
std::string shell_quoted(std::string_view text);

}  // namespace nurture::base
