// Scalars in single and double quotes: escapes, and lines that fold into one.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"
#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;
constexpr char32_t no_code_point = last_code_point + 1;

struct Escape {
  char letter;
  char32_t code;
};
// clang-format off
constexpr std::array<Escape, 18> escapes = {{
    {'0', 0x00}, {'a', 0x07}, {'b', 0x08}, {'t', 0x09}, {'\t', 0x09}, {'n', 0x0A},
    {'v', 0x0B}, {'f', 0x0C}, {'r', 0x0D}, {'e', 0x1B}, {' ', ' '}, {'"', '"'},
    {'/', '/'}, {'\\', '\\'}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029},
}};
// clang-format on

/// What an escape of one letter stands for.
char32_t escaped(char letter) {
  const auto found = std::find_if(escapes.begin(), escapes.end(),
                                  [letter](const Escape& one) { return one.letter == letter; });
  return found == escapes.end() ? no_code_point : found->code;
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
      append_folded(text, quoted_breaks(indent));
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
  if (indentation() > indent) return breaks;
  if (indentation() < column()) fail_tab();
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
  char32_t code = escaped(letter);
  if (letter == 'x') code = hexadecimal(2);
  if (letter == 'u') code = hexadecimal(4);
  if (letter == 'U') code = hexadecimal(8);
  const bool high = code >= 0xD800 && code <= 0xDBFF;
  // JSON writes what lies beyond U+FFFF as a pair.
  if (high && letter == 'u' && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    const char32_t low = hexadecimal(4);
    if (low >= 0xDC00 && low <= 0xDFFF) code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  if (code > last_code_point || (code >= 0xD800 && code <= 0xDFFF)) {
    fail(begin, "an escape that means nothing: '\\" + std::string(1, letter) + "'",
         "write '\\\\' for a backslash, or use single quotes");
  }
  base::append(text, code);
  solid = text.size();
}

char32_t Parser::hexadecimal(std::size_t digits) {
  const std::string_view number = text_.substr(std::min(at_, text_.size()), digits);
  const char* const end = number.data() + number.size();
  std::uint32_t code = 0;
  const auto [stop, flaw] = std::from_chars(number.data(), end, code, 16);
  at_ += number.size();
  const bool whole = number.size() == digits && stop == end && flaw == std::errc();
  return whole ? code : no_code_point;
}

}  // namespace nurture::yaml
