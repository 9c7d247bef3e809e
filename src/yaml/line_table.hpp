// A text as a table of its lines, made in one pass over its bytes: where each ends, and what a
// glance tells of its colons and number signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nurture::yaml {

/// A line begins behind the break of the one before it.
struct TableLine {
  std::uint32_t end = 0;     ///< offset of its LF, or of the text's end
  std::uint8_t colons = 0;   ///< 2 = two or more
  bool number_sign = false;  ///< there is a '#'

  bool operator==(const TableLine&) const = default;
};

class LineTable {
 public:
  /// The table of `text` instead of the last one, in the same memory. False (and no use) where
  /// plain_bytes() is, and for texts of 4 GB. Cost: an instruction and a half a byte.
  bool take(std::string_view text);

  std::span<const TableLine> lines() const { return {lines_.data(), count_}; }

 private:
  std::vector<TableLine> lines_;  ///< with room behind
  std::size_t count_ = 0;
};

}  // namespace nurture::yaml
