// Lines of a text: breaks (LF, CRLF, a lone CR), where they begin and end, positions; and the kinds
// of characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "yaml/document.hpp"

namespace nurture::yaml {

constexpr bool is_break(char c) {
  return c == '\n' || c == '\r';
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Of a key that needs no second look, behind its first letter.
constexpr bool is_key_character(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}
constexpr bool is_flow_indicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}
/// Of UTF-8: not the first byte of a character.
constexpr bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes of the break at `offset`: 0 where there is none.
std::size_t break_length(std::string_view text, std::size_t offset);
/// First byte of the line that holds `offset`; behind a byte order mark on the first line.
std::size_t line_begin(std::string_view text, std::size_t offset);
/// Where the break of that line stands, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t offset);
/// First byte of the next line, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t offset);
/// Bytes between the line's begin and `offset`: YAML's column, counted from 0.
std::size_t column_at(std::string_view text, std::size_t offset);

/// Breaks in text[begin, end).
int count_breaks(std::string_view text, std::size_t begin, std::size_t end);
/// Line and column of `offset`, where `lines_before` breaks stand before `from` (a line's begin).
Position position_in(std::string_view text, std::size_t offset, std::size_t from = 0,
                     int lines_before = 0);
/// The begin of a text, of `most` bytes, or less by a piece of a character.
std::string_view cut_to(std::string_view text, std::size_t most);
/// The line that holds `offset`, cut to 200 bytes at a code point.
std::string excerpt_in(std::string_view text, std::size_t offset);

}  // namespace nurture::yaml
