// How a text is written so that every YAML reader reads that text again.
//
// What must not stand plain, from YAML 1.1's types (PyYAML's resolver, Ruby's scalar scanner)
// and 1.2's core schema; where those disagree about a shape, whatever has the shape is quoted. Too
// many quotes are harmless, one too few is a changed value.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/date.hpp"
#include "base/text.hpp"
#include "yaml/lines.hpp"
#include "yaml/render.hpp"

namespace nurture::yaml {
namespace {

constexpr std::string_view decimal_digits = "0123456789";

bool all_of(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

bool is_special_word(std::string_view text) {
  constexpr std::array<std::string_view, 13> words = {
      "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"};
  return std::find(words.begin(), words.end(), base::lower(text)) != words.end();
}

std::string_view without_sign(std::string_view text) {
  const bool sign = !text.empty() && (text.front() == '+' || text.front() == '-');
  return text.substr(sign ? 1 : 0);
}

/// Decimals, floats, base 60, 0x, 0o, 0b, with the _ and , that some readers allow; .inf and .nan.
bool is_number_like(std::string_view text) {
  const std::string lower = base::lower(without_sign(text));
  const std::string_view number = lower;
  if (number.empty()) return false;
  if (number == ".inf" || number == ".nan") return true;
  const std::string_view prefix = number.substr(0, 2);
  if (prefix == "0x" || prefix == "0o" || prefix == "0b") {
    return all_of(number.substr(2), "0123456789abcdef_,");
  }
  const std::size_t exponent = std::min(number.find('e'), number.size());
  const std::string_view power = number.substr(std::min(exponent + 1, number.size()));
  return exponent > 0 && all_of(number.substr(0, exponent), "0123456789_,.:") &&
         all_of(without_sign(power), decimal_digits);
}

/// A run of digits at `at`: its length.
std::size_t digits_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(decimal_digits, at), text.size());
  return at < text.size() ? end - at : 0;
}

/// 2026-1-2, 2026-11-02 10:00, 2026-02-30: what readers make a time of, or fail to.
bool is_time_like(std::string_view text) {
  if (digits_at(text, 0) != 4 || text.substr(4, 1) != "-") return false;
  const std::size_t month = digits_at(text, 5);
  if (month < 1 || month > 2 || text.substr(5 + month, 1) != "-") return false;
  const std::size_t day = digits_at(text, 6 + month);
  if (day < 1 || day > 2) return false;
  const std::string_view rest = text.substr(6 + month + day);
  if (rest.empty()) return !base::parse_iso(text);
  const std::size_t hour = rest.find_first_not_of("Tt \t");
  return hour != 0 && hour != std::string_view::npos && is_digit(rest[hour]);
}

/// C0, DEL, C1, what 1.1 takes for a line break, byte order marks, no characters.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         c == 0xFFFE || c == 0xFFFF;
}

bool has_escapes(std::string_view text, char allowed = '\0') {
  while (!text.empty()) {
    const base::CodePoint next = base::front(text);
    const bool is_allowed = allowed != '\0' && text.front() == allowed;
    if (needs_escape(next.value) && !is_allowed) return true;
    text.remove_prefix(next.length);
  }
  return false;
}

bool begins_like_syntax(std::string_view text, bool in_flow) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`+";
  if (indicators.find(text.front()) != std::string_view::npos || text.substr(0, 3) == "...")
    return true;
  return in_flow && !stands_in_flow(text);
}

std::string escape(std::uint32_t code) {
  switch (code) {
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case 0x1B:
      return "\\e";
    case 0:
      return "\\0";
    default:
      return code < 0x100 ? fmt::format("\\x{:02X}", code) : fmt::format("\\u{:04X}", code);
  }
}

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted += c;
    quoted += c;
  }
  return quoted + "'";
}

/// A block whose text begins with a blank must say its indentation, in one digit.
bool needs_indicator(std::string_view text) {
  return text[text.find_first_not_of('\n')] == ' ';
}

std::string as_literal(std::string_view text, const ScalarSetting& setting) {
  const bool ends_in_break = text.back() == '\n';
  std::string block = "|";
  if (needs_indicator(text)) block += std::to_string(setting.indent_step);
  if (!ends_in_break) block += '-';
  if (ends_in_break) text.remove_suffix(1);
  for (const std::string& line : base::split(text, '\n')) {
    block += setting.line_break;
    if (!line.empty()) block += std::string(setting.indent, ' ') + line;
  }
  return block;
}

}  // namespace

bool needs_quotes(std::string_view text, bool in_flow) {
  if (is_special_word(text) || begins_like_syntax(text, in_flow) || has_escapes(text)) return true;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return true;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return true;
  return is_number_like(text) || is_time_like(text);
}

bool stands_in_flow(std::string_view plain) {
  // A '?' or ':' inside ends the text for some readers: yaml-cpp, PyYAML.
  return plain.find_first_of(",[]{}:?") == std::string_view::npos;
}

bool fits_literal(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || has_escapes(text, '\n')) return false;
  if (text.ends_with("\n\n")) return false;
  for (const std::string& line : base::split(text, '\n')) {
    if (!line.empty() && line.find_first_not_of(' ') == std::string::npos) return false;
  }
  return text.find_first_not_of('\n') != std::string_view::npos;
}

std::string in_double_quotes(std::string_view text) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const base::CodePoint next = base::front(text);
    if (needs_escape(next.value)) {
      quoted += escape(next.value);
    } else {
      if (text.front() == '"' || text.front() == '\\') quoted += '\\';
      quoted += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return quoted + "\"";
}

std::string written(std::string_view text, const ScalarSetting& setting) {
  const bool may_be_block = !setting.in_flow && !setting.is_key && fits_literal(text);
  if (may_be_block && (setting.indent_step <= 9 || !needs_indicator(text)))
    return as_literal(text, setting);
  if (has_escapes(text) || setting.wish == Style::double_quoted) return in_double_quotes(text);
  if (setting.wish == Style::single_quoted) return in_single_quotes(text);
  if (setting.bare || !needs_quotes(text, setting.in_flow)) return std::string(text);
  return text.find_first_of("\"\\") != std::string_view::npos ? in_single_quotes(text)
                                                              : in_double_quotes(text);
}

}  // namespace nurture::yaml
