// Values as text: the style of what nurture writes itself, and how a text is written so that every
// YAML reader reads that text again. Internal to yaml/ and merge/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"
#include "yaml/edit.hpp"

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

/// The head is the first line.
Rendered split_at_break(const std::string& text);

// emit.cpp
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

// quote.cpp
/// Where a scalar stands, which decides what it may look like.
struct ScalarSetting {
  bool in_flow = false;
  bool is_key = false;
  std::size_t indent = 2;       ///< spaces before the lines of a block scalar
  std::size_t indent_step = 2;  ///< how many of them the key or dash it hangs on does not have
  std::string_view line_break = "\n";
  Style wish = Style::plain;  ///< taken where the text allows it
  bool bare = false;          ///< a number or a boolean, meant as one: no quotes for being one
};

/// Whether a YAML 1.1 or 1.2 reader may take the unquoted text for something else than this text: a
/// number, a boolean, null, a time, a merge key, or syntax. A day (2026-11-02) that exists stays
/// plain, since it is meant as one.
bool needs_quotes(std::string_view text, bool in_flow);
/// Whether a text that stands without quotes elsewhere may do so in brackets, where more characters
/// end it.
bool stands_in_flow(std::string_view plain);
/// A text that a literal block can hold: several lines, no control characters, none that ends in
/// blanks alone.
bool fits_literal(std::string_view text);

/// One line; whatever the text holds.
std::string in_double_quotes(std::string_view text);
/// The text as it stands in a file: plain, quoted, or for several lines a literal block (`|`),
/// whose last line has no break.
std::string written(std::string_view text, const ScalarSetting& setting);

}  // namespace nurture::yaml
