// A text line by line.
#pragma once

#include <string_view>
#include <vector>

namespace nurture::exchange {

/// Without what ends them: LF, CR LF, or CR. A text that ends in one has no empty line behind it.
/// They are views into `text`.
inline std::vector<std::string_view> text_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

}  // namespace nurture::exchange
