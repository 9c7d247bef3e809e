// Scalars in single and double quotes: escapes, and lines that fold into one.
#include <algorithm>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

constexpr std::uint32_t last_code_point = 0x10FFFF;

bool is_surrogate(std::uint32_t code) {
  return code >= 0xD800 && code <= 0xDFFF;
}

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

/// What an escape of one letter stands for; last_code_point + 1 where it is none.
std::uint32_t escaped(char letter) {
  switch (letter) {
    case '0':
      return 0x00;
    case 'a':
      return 0x07;
    case 'b':
      return 0x08;
    case 't':
    case '\t':
      return 0x09;
    case 'n':
      return 0x0A;
    case 'v':
      return 0x0B;
    case 'f':
      return 0x0C;
    case 'r':
      return 0x0D;
    case 'e':
      return 0x1B;
    case ' ':
    case '"':
    case '/':
    case '\\':
      return static_cast<std::uint32_t>(letter);
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return last_code_point + 1;
  }
}

}  // namespace

NodeId Parser::quoted(int indent) {
  const std::size_t opened = at_++;
  const char quote = text_[opened];
  const std::string_view line = text_.substr(at_, line_end(text_, at_) - at_);
  const std::size_t length = line.find(quote);
  const std::size_t stop = at_ + length;
  const bool simple = length != std::string_view::npos &&
                      (quote == '"' ? line.substr(0, length).find('\\') == std::string_view::npos
                                    : line.substr(length, 2) != "''");
  if (!simple) return quoted_lines(indent, opened);
  at_ = stop + 1;
  const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  return add(Kind::scalar, style, opened, at_, text_.substr(opened + 1, stop - opened - 1));
}

/// The general case: decodes character by character.
NodeId Parser::quoted_lines(int indent, std::size_t opened) {
  const bool is_double = text_[opened] == '"';
  std::string text;
  std::size_t solid = 0;  // blanks before it came from escapes: folding leaves them
  while (!at_end()) {
    const char c = text_[at_];
    if (is_break(c)) {
      text.resize(std::max(solid, text.find_last_not_of(" \t") + 1));
      const int breaks = quoted_breaks(indent);
      text.append(breaks == 1 ? 1 : static_cast<std::size_t>(breaks - 1), breaks == 1 ? ' ' : '\n');
      solid = text.size();
    } else if (is_double && c == '\\') {
      escape(indent, text, solid);
    } else if (c != text_[opened]) {
      text += c;
      ++at_;
    } else if (!is_double && peek(1) == '\'') {
      text += c;
      at_ += 2;
    } else {
      ++at_;
      const Style style = is_double ? Style::double_quoted : Style::single_quoted;
      return add(Kind::scalar, style, opened, at_, keep(std::move(text)));
    }
  }
  fail(opened, "a quote that is never closed", "close it at the end of the text");
}

/// Passes the breaks and the blanks around them: the number of breaks.
int Parser::quoted_breaks(int indent) {
  int breaks = 0;
  while (!at_end() && is_break(peek())) {
    pass_break();
    ++breaks;
    if (at_marker()) fail(at_, "a document marker inside quotes", "close the quote before it");
    pass_blanks();
  }
  if (at_end()) return breaks;
  const std::size_t first = std::min(text_.find_first_not_of(' ', line_), text_.size());
  if (static_cast<int>(first - line_) > indent) return breaks;
  if (first < at_) fail_tab();
  fail(at_, "a line inside quotes that is not indented", "indent it, or close the quote before it");
}

void Parser::escape(int indent, std::string& text, std::size_t& solid) {
  const std::size_t begin = at_++;
  const char letter = peek();
  if (!at_end() && is_break(letter)) {
    const int breaks = quoted_breaks(indent);
    text.append(static_cast<std::size_t>(breaks - 1), '\n');
    solid = text.size();
    return;
  }
  ++at_;
  std::uint32_t code = escaped(letter);
  if (letter == 'x') code = hexadecimal(2);
  if (letter == 'u') code = hexadecimal(4);
  if (letter == 'U') code = hexadecimal(8);
  const bool high = code >= 0xD800 && code <= 0xDBFF;
  if (high && letter == 'u' &&
      text_.substr(at_, 2) == "\\u") {  // JSON writes what lies beyond U+FFFF as a pair
    at_ += 2;
    const std::uint32_t low = hexadecimal(4);
    if (low >= 0xDC00 && low <= 0xDFFF) code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  if (code > last_code_point || is_surrogate(code)) {
    fail(begin, "an escape that means nothing: '\\" + std::string(1, letter) + "'",
         "write '\\\\' for a backslash, or use single quotes");
  }
  append_utf8(text, code);
  solid = text.size();
}

std::uint32_t Parser::hexadecimal(int digits) {
  std::uint64_t code = 0;
  for (int i = 0; i < digits; ++i, ++at_) {
    const char c = peek();
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
    if (c == '\0' || digit == std::string_view::npos) return last_code_point + 1;
    code = code << 4 | (digit > 15 ? digit - 6 : digit);
  }
  return code > last_code_point ? last_code_point + 1 : static_cast<std::uint32_t>(code);
}

}  // namespace nurture::yaml
