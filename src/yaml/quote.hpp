// How a text is written so that every YAML reader reads that text again.
#pragma once

#include <string>
#include <string_view>

#include "yaml/document.hpp"

namespace nurture::yaml {

/// Where a scalar stands, which decides what it may look like.
struct Setting {
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
std::string written(std::string_view text, const Setting& setting);

}  // namespace nurture::yaml
