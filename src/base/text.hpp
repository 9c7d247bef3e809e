// UTF-8 text: widths, folding for search, ids, and what may reach a terminal.
#pragma once

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

}  // namespace nurture::base
