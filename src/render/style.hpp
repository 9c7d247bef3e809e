// How wide and how colourful an answer may be, and texts in their paint.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nurture::render {

struct Style {
  int columns = 80;
  bool colour = false;
  bool whole = false;  ///< tables are cut nowhere: a pipe has no right edge
};

enum class Paint { plain, bold, dim, red, green, yellow, cyan };

/// `text` in that paint where the style has colour, else as it is. The text must be printable
/// already.
std::string paint(const Style& style, Paint colour, std::string_view text);

/// A text that begins in a paint of its own: "due 11 days ago" of a longer reason.
struct Phrase {
  std::string text;
  std::size_t marked = 0;  ///< bytes that wear the paint; more than the text has = all of it
  Paint paint = Paint::plain;

  bool operator==(const Phrase&) const = default;
};

std::vector<std::string> texts(const std::vector<Phrase>& phrases);
std::string paint(const Style& style, const Phrase& phrase);

}  // namespace nurture::render
