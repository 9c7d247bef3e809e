// How wide and how colourful an answer may be.
#pragma once

#include <string>
#include <string_view>

namespace nurture::render {

struct Style {
  int columns = 80;
  bool colour = false;
  bool whole = false;  ///< tables are cut nowhere: a pipe has no right edge
};

enum class Paint { plain, bold, dim, red, green, yellow, blue, cyan };

/// `text` in that paint where the style has colour, else as it is. The text must be printable
/// already.
std::string paint(const Style& style, Paint colour, std::string_view text);

}  // namespace nurture::render
