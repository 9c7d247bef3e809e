// The lines of one entry or item out of its three versions. Internal to merge/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "merge/script.hpp"
#include "yaml/value.hpp"

namespace nurture::merge {

/// The lines of a part in each version, all at the same column; empty where a version has none.
struct TextVersions {
  std::optional<std::string> base, ours, theirs;
};

/// The value of the only entry or item that these lines are; empty where they are something else.
std::optional<yaml::Value> value_of_lines(const std::string& lines);

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

/// The comments of a text, each from its `#` to the end of its line, in order. None where it is no
/// YAML.
std::vector<std::string> comments_in(const std::string& text);

/// What a side wrote into these lines and the merged ones have not, each comment on a line of its
/// own at `column`; empty where nothing is lost.
std::string lost_comments(const TextVersions& lines, const std::string& merged, std::size_t column,
                          const std::string& line_break);

}  // namespace nurture::merge
