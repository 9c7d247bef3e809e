// From decisions to the text of a merge: ours, with what theirs changed in its place. Internal to
// merge/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "merge/decide.hpp"
#include "merge/script.hpp"
#include "yaml/document.hpp"

namespace nurture::merge {

using Documents = Three<const yaml::Document*>;

/// No text can be found that says what was decided.
struct Unwritable {};

/// Without a byte order mark. What can only be written as a conflict becomes one in `decision`,
/// too. Throws Unwritable.
Script write_merge(const Documents& documents, Decision& decision);

/// The lines of a part, all at the same column; empty where a version has none.
using TextVersions = Three<std::optional<std::string>>;

// leaf.cpp
/// The value of the only entry or item that a text is; empty where it is something else.
std::optional<yaml::Ref> only_value(const yaml::Document& document);
std::optional<yaml::Value> value_of_lines(const std::string& lines);
/// Where the three versions don't all differ: what they come to.
std::optional<std::string> settled(const TextVersions& lines);
/// Comments and blank lines: never a conflict, what both added stays twice.
std::string merge_comments(const TextVersions& lines, const std::string& line_break);
/// Lines whose value is that of one side, with the comments of both. Both sides have them.
std::string merge_leaf(const TextVersions& lines, Side side, const std::string& line_break);
/// The lines of ours, or else of theirs, with a merged value and the comments of both; empty where
/// that can't be done.
std::optional<std::string> edited_lines(const TextVersions& lines, const yaml::Value& value,
                                        const std::string& line_break);
/// The line of a key or dash: that of ours, with the comments of both.
std::string merge_head(const TextVersions& heads);

// comments.cpp
/// What a side wrote into these lines and the merged ones have not, each comment on a line of its
/// own at `column`; empty where nothing is lost.
std::string lost_comments(const TextVersions& lines, const std::string& merged, std::size_t column,
                          const std::string& line_break);

// own_bytes.cpp
/// A value where it stands in one version; empty where that has none.
using Source = std::optional<yaml::Ref>;
/// `lines` hold one entry or item, whose value is the decided one. What a side wrote without quotes
/// (20, yes) stands there without them, and the other way about.
std::string in_own_bytes(const std::string& lines, const Decision& decision, const Source& ours,
                         const Source& theirs, Side side);

}  // namespace nurture::merge
