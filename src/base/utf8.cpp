// Decoding and encoding UTF-8, strictly.
//
//   length  first byte  then     code points
//   1       00..7F               0..7F
//   2       C2..DF      80..BF   80..7FF
//   3       E0..EF      80..BF   800..FFFF but D800..DFFF
//   4       F0..F4      80..BF   10000..10FFFF
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

std::size_t length_by(unsigned char first) {
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xC2 || first > 0xF4) {
    return 0;
  }
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool allowed(char32_t value, std::size_t length) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= least[length] && value <= last_code_point && (value < 0xD800 || value > 0xDFFF);
}

/// How many bytes at the front are ASCII: the bulk of most texts.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && static_cast<unsigned char>(text[length]) < 0x80) {
    ++length;
  }
  return length;
}

}  // namespace

CodePoint front(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = length_by(byte(0));
  if (length == 1) {
    return {byte(0), 1, true};
  }
  if (length == 0 || text.size() < length) {
    return {replacement, 1, false};
  }
  char32_t value = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) {
      return {replacement, 1, false};
    }
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  if (!allowed(value, length)) {
    return {replacement, 1, false};
  }
  return {value, length, true};
}

void append(std::string& text, char32_t code_point) {
  const auto tail = [&text](char32_t bits) { text += static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (code_point > last_code_point || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = replacement;
  }
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0U | (code_point >> 6U));
    tail(code_point);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0U | (code_point >> 12U));
    tail(code_point >> 6U);
    tail(code_point);
  } else {
    text += static_cast<char>(0xF0U | (code_point >> 18U));
    tail(code_point >> 12U);
    tail(code_point >> 6U);
    tail(code_point);
  }
}

bool valid_utf8(std::string_view text) {
  return invalid_utf8_at(text) == std::string_view::npos;
}

std::size_t invalid_utf8_at(std::string_view text) {
  std::size_t at = 0;
  while (true) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) {
      return std::string_view::npos;
    }
    const CodePoint next = front(text.substr(at));
    if (!next.valid) {
      return at;
    }
    at += next.length;
  }
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += front(text.substr(at)).length) {
    ++count;
  }
  return count;
}

}  // namespace nurture::base
