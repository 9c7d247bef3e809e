// Pieces of text, byte by byte: trimming, splitting, joining. White space is ASCII's here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

/// Without the white space (space, tab, CR, LF, VT, FF) at both ends; a view into `text`.
std::string_view trim(std::string_view text);
/// Without it at the end alone.
std::string_view trim_end(std::string_view text);
/// Nothing but white space.
bool blank(std::string_view text);
/// Nothing but printable ASCII.
bool plain_ascii(std::string_view text);
/// Always one part more than there are separators: "" gives one empty part.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// ASCII lower case; other bytes stay.
std::string lower(std::string_view text);

}  // namespace nurture::base
