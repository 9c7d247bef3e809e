// Paint: bold, dim and a few of the sixteen colours, which every terminal's own theme keeps
// readable.
#include "render/style.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "render/phrase.hpp"

namespace nurture::render {
namespace {

/// SGR parameters of ECMA-48; no background is ever set, so that light and dark terminals both
/// work.
std::string_view code(Paint colour) {
  switch (colour) {
    case Paint::plain:
      return "";
    case Paint::bold:
      return "1";
    case Paint::dim:
      return "2";
    case Paint::red:
      return "31";
    case Paint::green:
      return "32";
    case Paint::yellow:
      return "33";
    case Paint::blue:
      return "34";
    case Paint::cyan:
      return "36";
  }
  return "";
}

}  // namespace

std::string paint(const Style& style, Paint colour, std::string_view text) {
  if (!style.colour || text.empty() || colour == Paint::plain) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code(colour), text);
}

std::vector<std::string> texts(const std::vector<Phrase>& phrases) {
  std::vector<std::string> plain;
  for (const Phrase& phrase : phrases) plain.push_back(phrase.text);
  return plain;
}

std::string paint(const Style& style, const Phrase& phrase) {
  const std::size_t marked = std::min(phrase.marked, phrase.text.size());
  return paint(style, phrase.paint, phrase.text.substr(0, marked)) + phrase.text.substr(marked);
}

}  // namespace nurture::render
