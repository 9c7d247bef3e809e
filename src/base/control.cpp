// Control characters.
#include "base/control.hpp"

#include "base/text.hpp"

namespace nurture::base {
namespace {

bool is_control(char32_t value) {
  return (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value <= 0x9F);
}

}  // namespace

std::optional<std::string> control_character(std::string_view text) {
  while (!text.empty()) {
    const CodePoint next = front(text);
    const std::string_view shown = text.substr(0, next.length);
    text.remove_prefix(next.length);
    if (next.value == '\r' && text.starts_with('\n')) continue;
    if (next.valid && is_control(next.value)) return printable(shown);
  }
  return std::nullopt;
}

}  // namespace nurture::base
