// Lines of a text: breaks (LF, CRLF, a lone CR), where they begin and end, positions.
#include "yaml/lines.hpp"

#include <algorithm>

namespace nurture::yaml {
namespace {

constexpr std::size_t excerpt_bytes = 200;

std::size_t text_begin(std::string_view text) {
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
}

}  // namespace

std::size_t break_length(std::string_view text, std::size_t offset) {
  if (offset >= text.size() || !is_break(text[offset])) return 0;
  return text.substr(offset, 2) == "\r\n" ? 2 : 1;
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t first = text_begin(text);
  std::size_t begin = std::min(offset, text.size());
  // The second half of a CRLF belongs to the line it ends.
  if (begin > 0 && begin < text.size() && text[begin] == '\n' && text[begin - 1] == '\r') --begin;
  while (begin > first && !is_break(text[begin - 1])) --begin;
  return std::max(begin, first);
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  // A stride at a time: one break is looked for no further than the other may stand before it.
  constexpr std::size_t stride = 256;
  for (std::size_t at = offset; at < text.size(); at += stride) {
    const std::string_view ahead = text.substr(at, stride);
    const std::size_t feed = ahead.find('\n');
    const std::size_t stop = std::min(ahead.substr(0, feed).find('\r'), feed);
    if (stop != std::string_view::npos) return at + stop;
  }
  return text.size();
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t end = line_end(text, offset);
  return end + break_length(text, end);
}

std::size_t column_at(std::string_view text, std::size_t offset) {
  return offset - line_begin(text, offset);
}

int count_breaks(std::string_view text, std::size_t begin, std::size_t end) {
  int breaks = 0;
  const std::string_view lines = text.substr(begin, std::max(begin, end) - begin);
  if (lines.find('\r') == std::string_view::npos) {
    for (auto at = lines.find('\n'); at != lines.npos; at = lines.find('\n', at + 1)) ++breaks;
    return breaks;
  }
  for (std::size_t at = line_end(text, begin); at < end; at = line_end(text, at)) {
    at += break_length(text, at);
    if (at <= end) ++breaks;
  }
  return breaks;
}

Position position_in(std::string_view text, std::size_t offset, std::size_t from,
                     int lines_before) {
  offset = std::min(offset, text.size());
  const std::size_t begin = line_begin(text, offset);
  Position position;
  position.line = lines_before + count_breaks(text, from, begin) + 1;
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = text.begin() + static_cast<std::ptrdiff_t>(std::max(begin, offset));
  position.column +=
      static_cast<int>(std::count_if(first, last, [](char c) { return !continues_code_point(c); }));
  return position;
}

std::string_view cut_to(std::string_view text, std::size_t most) {
  std::size_t cut = std::min(most, text.size());
  while (cut > 0 && cut < text.size() && continues_code_point(text[cut])) --cut;
  return text.substr(0, cut);
}

std::string excerpt_in(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  return std::string(cut_to(text.substr(begin, line_end(text, begin) - begin), excerpt_bytes));
}

}  // namespace nurture::yaml
