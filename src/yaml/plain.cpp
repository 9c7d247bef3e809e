// Scalars without quotes, over one line or several.
#include <algorithm>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

bool is_flow_indicator(char c) {
  return std::string_view(",[]{}").find(c) != std::string_view::npos;
}

}  // namespace

void Parser::check_plain_start(bool in_flow) const {
  const char c = peek();
  if (c == '-' || c == '?' || c == ':') {
    if (in_flow ? !ends_flow_word(1) : !ends_word(1)) return;
    fail(at_, std::string("a '") + c + "' in a place where it means nothing",
         "put the text in quotes");
  }
  if (std::string_view(",[]{}#&*!|>'\"%@`").find(c) == std::string_view::npos) return;
  fail(at_, std::string("a text can't begin with '") + c + "'", "put the text in quotes");
}

/// Passes the text of this line; the end of its last character that is no blank.
std::size_t Parser::plain_line(bool in_flow) {
  std::size_t end = at_;
  for (; !at_end(); ++at_) {
    const char c = text_[at_];
    if (is_break(c)) break;
    if (is_blank(c)) continue;
    if (c == '#' && end < at_) break;
    if (c == ':' && (in_flow ? ends_flow_word(1) : ends_word(1))) break;
    if (in_flow && is_flow_indicator(c)) break;
    end = at_ + 1;
  }
  at_ = end;
  return end;
}

/// Moves to the next line if the text goes on there: the breaks passed. 0: it ended, nothing moved.
int Parser::plain_continues(int indent, bool in_flow) {
  const Spot before = spot();
  int breaks = 0;
  pass_blanks();
  while (!at_end() && is_break(peek())) {
    pass_break();
    ++breaks;
    pass_blanks();
  }
  const std::size_t first = std::min(text_.find_first_not_of(' ', line_), text_.size());
  const bool deep = static_cast<int>(first - line_) > indent;
  const bool ends = peek() == '#' ||
                    (peek() == ':' && (in_flow ? ends_flow_word(1) : ends_word(1))) ||
                    (in_flow && is_flow_indicator(peek()));
  if (breaks > 0 && deep && !ends && !at_end() && !at_marker()) return breaks;
  back_to(before);
  return 0;
}

NodeId Parser::plain(int indent, bool in_flow) {
  check_plain_start(in_flow);
  const std::size_t begin = at_;
  std::size_t end = plain_line(in_flow);
  int breaks = plain_continues(indent, in_flow);
  if (breaks == 0)
    return add(Kind::scalar, Style::plain, begin, end, text_.substr(begin, end - begin));
  std::string text(text_.substr(begin, end - begin));
  for (; breaks > 0; breaks = plain_continues(indent, in_flow)) {
    text.append(breaks == 1 ? 1 : static_cast<std::size_t>(breaks - 1), breaks == 1 ? ' ' : '\n');
    const std::size_t line_first = at_;
    end = plain_line(in_flow);
    text.append(text_.substr(line_first, end - line_first));
  }
  return add(Kind::scalar, Style::plain, begin, end, keep(std::move(text)));
}

}  // namespace nurture::yaml
