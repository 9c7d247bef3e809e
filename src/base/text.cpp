// What may reach a terminal, and what a shell takes for one word.
#include "base/text.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/core.h>
#include <utf8proc.h>

namespace nurture::base {
namespace {

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F);
}

bool is_line_separator(char32_t value) {
  return value == 0x2028 || value == 0x2029;
}

void append_printable(std::string& shown, char32_t value, bool multiline) {
  if (value == '\n' || is_line_separator(value)) {
    shown += multiline ? '\n' : ' ';
  } else if (value == '\t') {
    shown += multiline ? '\t' : ' ';
  } else if (!acts_on_terminal(value)) {
    append(shown, value);
  } else if (value < 0x80) {
    shown += fmt::format("\\x{:02x}", static_cast<unsigned>(value));
  } else {
    shown += fmt::format("\\u{:04x}", static_cast<unsigned>(value));
  }
}

}  // namespace

std::string one_line(std::string_view text) {
  for (const std::string& line : split(text, '\n')) {
    std::string spaced;
    for (const char c : trim(line)) {
      const bool space = blank({&c, 1});
      if (!space) {
        spaced += c;
      } else if (!spaced.ends_with(' ')) {
        spaced += ' ';
      }
    }
    if (!spaced.empty()) {
      return spaced;
    }
  }
  return {};
}

bool invisible(std::string_view text) {
  while (!text.empty()) {
    const CodePoint next = front(text);
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(next.value))) {
      case UTF8PROC_CATEGORY_CC:
      case UTF8PROC_CATEGORY_CF:
      case UTF8PROC_CATEGORY_ZS:
      case UTF8PROC_CATEGORY_ZL:
      case UTF8PROC_CATEGORY_ZP:
        break;
      default:
        return false;
    }
    text.remove_prefix(next.length);
  }
  return true;
}

std::string printable(std::string_view text, bool multiline) {
  if (plain_ascii(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    if (text.starts_with("\r\n")) {
      text.remove_prefix(1);
    }
    const CodePoint next = front(text);
    append_printable(shown, next.value, multiline);
    text.remove_prefix(next.length);
  }
  return shown;
}

std::string without_hidden(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const CodePoint next = front(text);
    const bool breaks = next.value == '\n' || next.value == '\t' || is_line_separator(next.value);
    if (breaks) {
      plain += ' ';
    } else if (!acts_on_terminal(next.value)) {
      append(plain, next.value);
    }
    text.remove_prefix(next.length);
  }
  return plain;
}

std::optional<std::string> control_character(std::string_view text) {
  while (!text.empty()) {
    const CodePoint next = front(text);
    const std::string_view shown = text.substr(0, next.length);
    text.remove_prefix(next.length);
    if (next.value == '\r' && text.starts_with('\n')) continue;
    const bool breaks = next.value == '\n' || next.value == '\t';
    if (next.valid && is_control(next.value) && !breaks) return printable(shown);
  }
  return std::nullopt;
}

bool acts_on_terminal(char32_t value) {
  return is_control(value) || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

std::string shell_word(std::string_view text) {
  const auto plain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<signed char>(c) < 0 ||
           std::string_view("-_.,/@+:=").find(c) != std::string_view::npos;
  };
  // zsh would look for a program of that name behind a = at the front.
  const bool as_it_is = !text.empty() && text.front() != '=';
  return as_it_is && std::all_of(text.begin(), text.end(), plain) ? std::string(text)
                                                                  : shell_quoted(text);
}

std::string shell_id(std::string_view id) {
  return (id.starts_with('-') ? "-- " : "") + shell_word(id);
}

std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    // Outside the quotes: between them fish takes a backslash for more than itself.
    if (c == '\'' || c == '\\') {
      quoted += std::string("'\\") + c + "'";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

}  // namespace nurture::base
