// A three-way merge of texts by their lines. Internal to merge/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "merge/script.hpp"
#include "yaml/document.hpp"

namespace nurture::merge {

using Lines = std::vector<std::string_view>;

/// Each with its break.
Lines lines_of(std::string_view text);
std::string_view without_break(std::string_view line);
/// The same line, whatever its break is.
bool same_line(std::string_view a, std::string_view b);
/// The same lines, whatever their breaks are; whether the last one has a break counts.
bool same_lines(std::string_view a, std::string_view b);

/// Lines of the base that a side or both changed, and what each side has for them.
struct LineChange {
  yaml::Range base, ours, theirs;
  bool by_ours = false, by_theirs = false;
};

/// In order; what stands between them both sides left as it was. Breaks at the ends of lines make
/// no difference. Changes of both sides that can't be made without saying which comes first are
/// one. The lines may be marks that stand for something else, such as items of a list.
std::vector<LineChange> changes(const Lines& base, const Lines& ours, const Lines& theirs);

/// Changes of different lines both count, even where the lines touch; what both changed, or where
/// both added in one place, is a conflict unless it came out the same. Lines nobody changed are
/// taken from ours.
Script merge_lines(std::string_view base, std::string_view ours, std::string_view theirs,
                   const std::string& line_break);

}  // namespace nurture::merge
