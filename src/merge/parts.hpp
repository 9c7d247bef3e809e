// A block map or list taken apart into the lines of its entries or items. Internal to merge/.
//
//   interactions:              head: the line of the key (or the dash before a map)
//     # the first              lead: comments and blank lines above an item, which go with it
//     - date: 2026-11-02       own:  the lines of the item itself
//       channel: call
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"

namespace nurture::merge {

struct LinePart {
  yaml::Ref value;               ///< of an entry, or the item
  std::optional<yaml::Ref> key;  ///< of an entry
  yaml::Range lead{};
  yaml::Range own{};   ///< whole lines, but for an entry that begins behind a dash
  bool hangs = false;  ///< it does
};

struct LineBlock {
  const yaml::Document* document = nullptr;
  bool is_list = false;
  std::size_t column = 0;  ///< of its keys or dashes
  std::vector<LinePart> parts;
  std::size_t end = 0;  ///< behind the last part's last line

  std::string_view text(const yaml::Range& range) const {
    return document->text().substr(range.begin, range.size());
  }
};

/// A whole file, its first lead behind the byte order mark. Empty where it is not written in lines
/// of its own: brackets, anchors, keys in the long form. An absent root has no parts.
std::optional<LineBlock> taken_apart(const yaml::Document& document);

/// A block collection behind a key or dash.
struct Nested {
  /// The line of the key or dash; for a map that hangs on a dash what stands before it.
  std::string head;
  bool hangs = false;  ///< the first entry stands on the line of the dash
  LineBlock block;
};

std::optional<Nested> nested(const LineBlock& block, const LinePart& part);

/// Lines from one file for another: those at least `from` columns deep move to `to`, with this
/// break.
std::string moved(std::string_view lines, std::size_t from, std::size_t to,
                  const std::string& line_break);
/// The lines of a part, as if it did not hang on a dash.
std::string own_lines(const LineBlock& block, const LinePart& part);

}  // namespace nurture::merge
