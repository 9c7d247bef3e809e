// The one door through which text becomes a tree.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"

namespace nurture::yaml {

/// Why a text can't be read, and where.
struct Flaw {
  std::size_t offset = 0;
  Position position;
  std::string message;  ///< "duplicate key 'name' (first on line 1)"
  std::string hint;     ///< may be empty
  std::string excerpt;  ///< the source line
};

/// Of one file: decades of daily notes stay below a tenth of them. Reading, changing and merging
/// hold several trees of a file, a hundred bytes or so a value each.
struct Limits {
  std::size_t bytes = 4u << 20;
  std::size_t nodes = 120'000;   ///< with aliases expanded
  std::size_t aliased = 10'000;  ///< of them: behind aliases, each as often as it is reached
  int depth = 64;
};

struct Reading {
  std::optional<Document>
      document;  ///< there if there are no flaws; an empty text has an absent root
  std::vector<Flaw> flaws;
};

/// Strict beyond yaml-cpp: duplicate keys, unterminated quotes, bytes that are not UTF-8, NUL,
/// control characters, a second document, keys that are no strings, undefined tags, tabs as
/// indentation, lines without a colon are flaws. Memory is bounded.
Reading read(std::string text, const Limits& limits = {});

/// yaml-cpp's reading of a text: the second opinion that an edit has to pass. Empty where it can't
/// read the text, or has more than one document in it. Aliases are expanded: only for texts that
/// read() has accepted, whose expansion is bounded. 3 MB/s.
std::optional<Value> second_reading(std::string_view text);

}  // namespace nurture::yaml
