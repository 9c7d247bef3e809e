// The lines that nearly every file is made of, taken without asking what else they might be:
//
//   key: a text          a key of letters, digits, '_' and '-'; a text without ':' and '#' that
//   key: "a text"        ends its line, and the next line can't go on with it
//   - key: a text
//   - a text
//
// What is taken here makes the same nodes as block.cpp, which takes everything else.
#include <array>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

/// Bytes that a bare key may hold.
constexpr auto key_bytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < 128; ++i) {
    bytes.at(i) = is_key_character(static_cast<char>(i));
  }
  return bytes;
}();

/// Text without quotes may begin so, whatever follows.
constexpr bool begins_text(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

/// Where the colon stands behind the bare key at `begin`; npos where there is none.
std::size_t Parser::bare_key_end(std::size_t begin) const {
  constexpr std::size_t longest = 64;  // far below what a key may have
  if (begin >= text_.size() || !is_letter(text_[begin])) return std::string_view::npos;
  std::size_t end = begin + 1;
  while (end < text_.size() && key_bytes[static_cast<unsigned char>(text_[end])]) ++end;
  const bool is_key = end + 1 < text_.size() && text_[end] == ':' && end - begin <= longest &&
                      (text_[end + 1] == ' ' || text_[end + 1] == '\n');
  return is_key ? end : std::string_view::npos;
}

NodeId Parser::add_bare_key(std::size_t begin, std::size_t end) {
  at_ = end;
  return add(Kind::scalar, Style::plain, begin, end, text_.substr(begin, end - begin));
}

/// A value or an item that stands here, behind its colon or dash; no_node where it is none of the
/// above, and nothing moved.
NodeId Parser::plain_node(int indent, Where where) {
  if (peek() != ' ') return no_node;
  if (where == Where::item) {
    const NodeId map = plain_item();
    if (map != no_node) return map;
  }
  return where == Where::item || where == Where::value ? plain_text(indent) : no_node;
}

/// The map that begins behind a dash, with all of its lines.
NodeId Parser::plain_item() {
  const std::size_t begin = at_ + 1;
  const std::size_t colon = bare_key_end(begin);
  if (colon == std::string_view::npos) return no_node;
  const int column = static_cast<int>(begin - line_);
  at_ = colon;
  const NodeId map = add(Kind::map, Style::block, begin, colon);
  const NodeId key = add_bare_key(begin, colon);
  enter(begin);
  map_entries(map, column, {key, false});
  leave();
  return map;
}

/// A text on one line, with what stands behind it: at_ goes to the next line's content.
NodeId Parser::plain_text(int indent) {
  const std::size_t begin = at_ + 1;
  const std::size_t end = has_returns_ ? std::string_view::npos : text_.find('\n', begin);
  if (end == std::string_view::npos || end == begin) return no_node;
  const std::string_view line = text_.substr(begin, end - begin);
  const char first = line.front();
  if (first == '"' || first == '\'') return quoted_line(line, begin);
  const bool whole = begins_text(first) && !is_blank(line.back()) &&
                     line.find(':') == std::string_view::npos &&
                     line.find('#') == std::string_view::npos;
  std::size_t next = end + 1;
  while (next < text_.size() && text_[next] == ' ') ++next;
  const bool stands_out = next < text_.size() && text_[next] != '\n' && text_[next] != '\t' &&
                          static_cast<int>(next - end) - 1 <= indent;
  if (!whole || !stands_out) return no_node;
  at_ = end;
  const NodeId node = add(Kind::scalar, Style::plain, begin, end, line);
  move_down(next);
  return node;
}

/// A text in quotes that end the line.
NodeId Parser::quoted_line(std::string_view line, std::size_t begin) {
  const char quote = line.front();
  const bool whole = line.size() > 1 && line.find(quote, 1) == line.size() - 1 &&
                     (quote == '\'' || line.find('\\') == std::string_view::npos);
  if (!whole) return no_node;
  at_ = begin + line.size();
  const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  return add(Kind::scalar, style, begin, at_, line.substr(1, line.size() - 2));
}

/// From a break to the content at `next`, of the line behind it.
void Parser::move_down(std::size_t next) {
  if (text_[next] == '#') return;  // passed with what else lies between
  line_ = at_ + 1;
  at_ = next;
  fresh_ = next;
  fresh_tab_ = false;
}

}  // namespace nurture::yaml
