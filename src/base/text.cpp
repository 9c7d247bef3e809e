// What may reach a terminal.
#include "base/text.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utf8proc.h>

#include "base/control.hpp"

namespace nurture::base {
namespace {

bool plain(char c) {
  return c >= 0x20 && c < 0x7F;
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
  if (std::all_of(text.begin(), text.end(), plain)) {
    return std::string(text);
  }
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

}  // namespace nurture::base
