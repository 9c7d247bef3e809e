// Scalars without quotes, over one line or several.
#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

/// Where a text without quotes that stands at `begin` of a block ends on its line: before a comment
/// or a ':' that makes it a key, without the blanks there. Looks for each of these with long
/// strides.
std::size_t plain_end(std::string_view text, std::size_t begin) {
  std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at > 0 && is_blank(line[at - 1])) line = line.substr(0, at);
  }
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (at + 1 == line.size() || is_blank(line[at + 1])) line = line.substr(0, at);
  }
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return begin + line.size();
}

}  // namespace

void Parser::check_plain_start(bool in_flow) const {
  const char c = peek();
  if (is_letter(c) || is_digit(c)) return;
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
  if (!in_flow) {
    at_ = plain_end(text_, at_);
    return at_;
  }
  std::size_t end = at_;
  for (; !at_end(); ++at_) {
    const char c = text_[at_];
    if (is_break(c)) break;
    if (is_blank(c)) continue;
    if (c == '#' && end < at_) break;
    if (c == ':' && ends_flow_word(1)) break;
    if (is_flow_indicator(c)) break;
    end = at_ + 1;
  }
  at_ = end;
  return end;
}

/// The line behind the break that stands here has content, no deeper than `indent`: what nearly
/// every text without quotes meets.
bool Parser::next_line_stands_out(int indent) const {
  if (peek() != '\n') return false;
  std::size_t first = at_ + 1;
  while (first < text_.size() && text_[first] == ' ') ++first;
  return first < text_.size() && !is_break(text_[first]) && text_[first] != '\t' &&
         static_cast<int>(first - at_ - 1) <= indent;
}

/// Moves to the next line if the text goes on there: the breaks passed. 0: it ended, nothing moved.
int Parser::plain_continues(int indent, bool in_flow) {
  if (next_line_stands_out(indent)) return 0;
  const Spot before = spot();
  int breaks = 0;
  pass_blanks();
  while (!at_end() && is_break(peek())) {
    pass_break();
    ++breaks;
    pass_blanks();
  }
  const bool deep = indentation() > indent;
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
    append_folded(text, breaks);
    const std::size_t line_first = at_;
    end = plain_line(in_flow);
    text.append(text_.substr(line_first, end - line_first));
  }
  return add(Kind::scalar, Style::plain, begin, end, keep(std::move(text)));
}

}  // namespace nurture::yaml
