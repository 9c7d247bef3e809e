// A three-way merge of texts by their lines. Internal to merge/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "merge/script.hpp"

namespace nurture::merge {

/// Each with its break.
std::vector<std::string_view> lines_of(std::string_view text);
std::string_view without_break(std::string_view line);
/// The same line, whatever its break is.
bool same_line(std::string_view a, std::string_view b);
/// The same lines, whatever their breaks are; whether the last one has a break counts.
bool same_lines(std::string_view a, std::string_view b);

/// Changes of different lines both count, even where the lines touch; what both changed, or where
/// both added in one place, is a conflict unless it came out the same. Lines nobody changed are
/// taken from ours.
Script merge_lines(std::string_view base, std::string_view ours, std::string_view theirs,
                   const std::string& line_break);

}  // namespace nurture::merge
