// Values as text: the style of what nurture writes itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/edit.hpp"
#include "yaml/value.hpp"

namespace nurture::yaml {

/// How a file is laid out.
struct Layout {
  std::string line_break = "\n";
  std::size_t list_step = 2;  ///< columns from a key to the dashes below it
  std::size_t map_step = 2;   ///< columns from a key to the keys below it
  std::size_t dash_step = 2;  ///< columns from a dash to what stands behind it
};

/// A text in two parts, because a comment of the file may stand between them.
struct Rendered {
  std::string head;  ///< what goes on the line of the key or dash, without a blank before it
  std::string tail;  ///< the lines below, each with its break before it
  std::string joined() const { return head + tail; }
};

/// A value behind the key at `column`, whose colon ends `used` columns into the line.
Rendered behind_key(const Value& value, std::size_t column, std::size_t used, const Layout& layout);
/// A value behind the dash at `column`.
Rendered behind_dash(const Value& value, std::size_t column, const Layout& layout);
/// A value inside brackets: one line, whatever it holds.
std::string in_flow(const Value& value);
/// `key: value`, the lines below the first indented for `column`; nothing before and no break
/// behind.
std::string rendered_entry(const std::string& key, const Value& value, std::size_t column,
                           const Layout& layout);
std::string rendered_entries(const Value& map, std::size_t column, const Layout& layout);
std::string rendered_item(const Value& value, std::size_t column, const Layout& layout);

/// Where a new key goes among `keys`: behind the last one that precedes it in the order, an unknown
/// one at the end; never behind the last.
std::size_t place_of(const std::string& key, const std::vector<std::string>& keys,
                     const Shape& shape);
const Shape& shape_of(const Shape& shape, const std::string& key);
std::vector<std::string> keys_of(const Value& map);

}  // namespace nurture::yaml
