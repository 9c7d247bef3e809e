// UTF-8 text: widths, folding for search, ids, and what may reach a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

bool valid_utf8(std::string_view text);
/// Offset of the first byte that is not UTF-8; npos if all is well.
std::size_t invalid_utf8_at(std::string_view text);
std::size_t code_points(std::string_view text);

/// Columns on a terminal: 2 for East Asian wide and emoji sequences, 0 for combining marks.
int width(std::string_view text);
/// Cut to `columns`, with "…" where something is missing.
std::string truncate(std::string_view text, int columns);
/// Padded with spaces to `columns` (never cut).
std::string pad(std::string_view text, int columns);
/// Lines of at most `columns`, broken at spaces (a longer word is cut between its characters); words of
/// scripts without spaces break between characters. At least one line.
std::vector<std::string> wrap(std::string_view text, int columns);
/// The first non-empty line with white space runs as one space.
std::string one_line(std::string_view text);
/// Control characters, escape sequences and bidirectional overrides as visible text (\x1b, \u202e); a
/// newline and a tab stay if `multiline`, are shown as a space otherwise. Bad UTF-8 as U+FFFD.
std::string printable(std::string_view text, bool multiline = false);

/// For finding: case folded, accents dropped, ø ł đ ß æ œ þ ð ı as o l d ss ae oe th d i, NFC.
std::string fold(std::string_view text);
/// The folded words of a text: runs of letters and digits (an apostrophe or hyphen ends one).
std::vector<std::string> words(std::string_view text);
/// An id: folded, letters and digits of any script with '-' between, at most 64 bytes; empty where nothing usable is
/// left. A name that is reserved somewhere (con, nul, …) gets no special treatment: ".yaml" follows it.
std::string slug(std::string_view name);

std::string_view trim(std::string_view text);
bool blank(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// ASCII lower case.
std::string lower(std::string_view text);

}  // namespace nurture::base
