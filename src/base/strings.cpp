// Trimming, splitting and joining, byte by byte and independent of any locale.
#include "base/strings.hpp"

#include <algorithm>

namespace nurture::base {
namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

}  // namespace

std::string_view trim(std::string_view text) {
  text = trim_end(text);
  return text.substr(std::min(text.find_first_not_of(white_space), text.size()));
}

std::string_view trim_end(std::string_view text) {
  // npos + 1 is 0: nothing but white space leaves nothing.
  return text.substr(0, text.find_last_not_of(white_space) + 1);
}

bool blank(std::string_view text) {
  return text.find_first_not_of(white_space) == std::string_view::npos;
}

bool plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (auto end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator, begin)) {
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.emplace_back(text.substr(begin));
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lowered;
}

}  // namespace nurture::base
