// Keys, as the bytes that a terminal sends for them.
#include <algorithm>

#include "system/terminal.hpp"

namespace nurture::system {
namespace {

constexpr char escape = '\x1b';

/// Bytes of the UTF-8 character that begins with `lead`; 1 for a byte that begins none.
std::size_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  if (byte >= 0xE0) return byte <= 0xEF ? 3 : 1;
  return byte >= 0xC2 ? 2 : 1;
}

/// ECMA-48: ESC [ parameters final; ESC O final (SS3); else ESC with the character it modifies.
std::size_t sequence_length(std::string_view bytes) {
  if (bytes.size() < 2) return 0;
  if (bytes[1] == escape) return 1;
  if (bytes[1] == 'O') return bytes.size() < 3 ? 0 : 3;
  if (bytes[1] != '[') return 1 + length_of(bytes[1]);
  const auto final = std::find_if(bytes.begin() + 2, bytes.end(),
                                  [](char byte) { return byte >= '@' && byte <= '~'; });
  return final == bytes.end() ? 0 : static_cast<std::size_t>(final - bytes.begin()) + 1;
}

}  // namespace

std::string take_key(std::string& bytes, bool complete) {
  if (bytes.empty()) return {};
  std::size_t length = bytes[0] == escape ? sequence_length(bytes) : length_of(bytes[0]);
  if (length == 0 || length > bytes.size()) length = complete ? bytes.size() : 0;
  std::string key = bytes.substr(0, length);
  bytes.erase(0, length);
  return key;
}

}  // namespace nurture::system
