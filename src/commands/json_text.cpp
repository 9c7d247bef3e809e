// Small JSON documents.
#include "commands/json_text.hpp"

#include <fmt/core.h>

#include "base/text.hpp"

namespace nurture::commands {

std::string json_text(std::string_view text) {
  if (text.empty()) return "null";
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string json_object(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : entries) parts.push_back(json_text(key) + ": " + value);
  return "{" + base::join(parts, ", ") + "}";
}

std::string json_array(const std::vector<std::string>& values) {
  return "[" + base::join(values, ", ") + "]";
}

}  // namespace nurture::commands
