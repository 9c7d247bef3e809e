// Finding words in texts as people remember them: case, accents and composition don't matter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nurture::pages {

/// What was asked for: every word must stand somewhere in the text, also inside a longer word (that
/// is how scripts without spaces are searched).
class Needle {
 public:
  /// Throws (Exit::usage) where nothing but spaces and marks is left to look for.
  explicit Needle(const std::vector<std::string>& words);

  struct Found {
    std::string line;  ///< the line of the text with most of the words, trimmed
    std::vector<std::pair<std::size_t, std::size_t>>
        marks;  ///< byte ranges in `line`, ascending, apart
  };
  /// False, and `found` untouched, where one of the words is missing.
  bool in(std::string_view text, Found& found) const;

 private:
  std::vector<std::string> words_;  ///< folded
};

}  // namespace nurture::pages
