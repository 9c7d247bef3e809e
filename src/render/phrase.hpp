// A text that begins in a paint of its own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/style.hpp"

namespace nurture::render {

/// "due 11 days ago" of a longer reason.
struct Phrase {
  std::string text;
  std::size_t marked = 0;  ///< bytes that wear the paint; more than the text has = all of it
  Paint paint = Paint::plain;

  bool operator==(const Phrase&) const = default;
};

std::vector<std::string> texts(const std::vector<Phrase>& phrases);
std::string paint(const Style& style, const Phrase& phrase);

}  // namespace nurture::render
