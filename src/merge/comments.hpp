// Comments that a merge must not lose with the lines they stand on. Internal to merge/.
#pragma once

#include <string>
#include <vector>

#include "merge/leaf.hpp"

namespace nurture::merge {

/// The comments of a text, each from its `#` to the end of its line, in order. None where it is no
/// YAML.
std::vector<std::string> comments_in(const std::string& text);

/// What a side wrote into these lines and the merged ones have not, each comment on a line of its
/// own at `column`; empty where nothing is lost.
std::string lost_comments(const TextVersions& lines, const std::string& merged, std::size_t column,
                          const std::string& line_break);

}  // namespace nurture::merge
