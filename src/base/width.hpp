// Columns on a terminal: measuring, cutting, padding, wrapping.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

/// What a reader takes for one character: a letter with its marks, a Hangul syllable, an emoji
/// sequence, a flag (Unicode UAX #29, with Indic conjuncts joined).
struct Character {
  std::string_view text;  ///< a part of the text it was read from
  int width = 0;          ///< columns: 0, 1 or 2
};

/// The first character of a text, which must not be empty.
Character first_character(std::string_view text);

/// Columns on a terminal: 2 for East Asian wide and emoji sequences, 0 for combining marks. Control
/// characters count nothing: printable() comes first. A byte that is not UTF-8 counts 1.
int width(std::string_view text);
/// Cut to `columns`, with "…" where something is missing.
std::string truncate(std::string_view text, int columns);
/// Padded with spaces to `columns` (never cut).
std::string pad(std::string_view text, int columns);
/// Lines of at most `columns`, broken at spaces (a longer word is cut between its characters);
/// words of scripts without spaces break between characters. A newline always breaks; an empty line
/// stays one; runs of white space become one space. At least one line.
std::vector<std::string> wrap(std::string_view text, int columns);

}  // namespace nurture::base
