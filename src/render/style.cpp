// Paint: bold, dim and a few of the sixteen colours, which every terminal's own theme keeps
// readable.
#include "render/style.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace nurture::render {
namespace {

/// SGR parameters of ECMA-48, in the order of Paint; no background is ever set, so that light and
/// dark terminals both work.
constexpr std::array<int, 7> codes{0, 1, 2, 31, 32, 33, 36};

}  // namespace

std::string paint(const Style& style, Paint colour, std::string_view text) {
  if (!style.colour || text.empty() || colour == Paint::plain) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", codes.at(static_cast<std::size_t>(colour)), text);
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
