// Control characters.
#include "base/control.hpp"

#include "base/text.hpp"

namespace nurture::base {
namespace {

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F);
}

}  // namespace

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

}  // namespace nurture::base
