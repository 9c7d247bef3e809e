// UTF-8 as RFC 3629 has it: no surrogates, nothing overlong, nothing past U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nurture::base {

/// One code point of a text.
struct CodePoint {
  char32_t value = 0;      ///< U+FFFD where the bytes are not UTF-8
  std::size_t length = 1;  ///< bytes it takes; a byte that begins no code point stands alone
  bool valid = true;
};

/// The code point at the front of a text, which must not be empty.
CodePoint front(std::string_view text);
void append(std::string& text, char32_t code_point);

bool valid_utf8(std::string_view text);
/// Offset of the first byte that is not UTF-8; npos if all is well.
std::size_t invalid_utf8_at(std::string_view text);
/// How many; a byte that is not UTF-8 counts as one.
std::size_t code_points(std::string_view text);

}  // namespace nurture::base
