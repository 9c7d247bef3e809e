// Block scalars: `|` keeps its lines, `>` folds them; `-` and `+` say what becomes of the breaks at
// the end.
//
// Range: from the indicator to the end of the last line with text; with `+` of the last blank line,
// since those count, too.
#include <algorithm>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

/// Lines of the text to be: folded lines are joined by a blank, unless one of them begins with a
/// blank.
class Folder {
 public:
  explicit Folder(bool folded) : folded_(folded) {}

  void line(std::string& text, std::string_view content) {
    const bool more_indented = is_blank(content.front());
    if (!begun_ || !folded_ || more_indented || after_more_indented_) {
      text.append(static_cast<std::size_t>(breaks_), '\n');
    } else {
      append_folded(text, breaks_);
    }
    text.append(content);
    begun_ = true;
    after_more_indented_ = more_indented;
    breaks_ = 0;
  }

  void end_of_line() { ++breaks_; }

  /// Breaks behind the last line with text; all of them where there is none.
  void finish(std::string& text, char chomp) const {
    if (chomp == '-' || breaks_ == 0) return;
    if (chomp == '+') text.append(static_cast<std::size_t>(breaks_), '\n');
    if (chomp == 'c' && begun_) text += '\n';
  }

 private:
  bool folded_;
  bool begun_ = false;
  bool after_more_indented_ = false;
  int breaks_ = 0;
};

}  // namespace

NodeId Parser::literal(int indent) {
  const std::size_t begin = at_;
  const Header header = literal_header();
  const std::size_t header_end = at_;
  pass_blanks();
  if (peek() == '#' && at_ > header_end) at_ = line_end(text_, at_);
  if (!at_end() && !is_break(peek())) {
    fail(at_, "text after '|' or '>'", "begin the text on the next line");
  }
  pass_break();
  const int found =
      header.indent > 0 ? std::max(indent, 0) + header.indent : literal_indent(indent);
  std::string text;
  const std::size_t end = std::max(literal_lines(header, found, text), header_end);
  at_ = end;
  line_ = line_begin(text_, end);
  const Style style = header.folded ? Style::folded : Style::literal;
  return add(Kind::scalar, style, begin, end, keep(std::move(text)));
}

Parser::Header Parser::literal_header() {
  Header header;
  header.folded = peek() == '>';
  bool chomp_seen = false;
  for (++at_; !ends_word(0); ++at_) {
    const char c = peek();
    if ((c == '-' || c == '+') && !chomp_seen) {
      header.chomp = c;
      chomp_seen = true;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else {
      fail(at_, "text after '|' or '>'", "begin the text on the next line, or put it in quotes");
    }
  }
  return header;
}

/// The indentation of the first line with text; a blank line before it must not be deeper.
int Parser::literal_indent(int indent) {
  std::size_t at = at_;
  std::size_t deepest_blank = 0;
  std::size_t blank_at = at_;
  while (at < text_.size()) {
    const std::size_t first = std::min(text_.find_first_not_of(' ', at), text_.size());
    const std::size_t depth = first - at;
    if (first < text_.size() && !is_break(text_[first])) {
      if (static_cast<int>(depth) <= indent) break;
      if (deepest_blank > depth) {
        fail(blank_at, "a blank line indented deeper than the text below it",
             "remove the spaces from it");
      }
      return static_cast<int>(depth);
    }
    if (depth > deepest_blank) {
      deepest_blank = depth;
      blank_at = at;
    }
    at = next_line(text_, first);
  }
  return std::max(indent + 1, static_cast<int>(deepest_blank));
}

/// Passes the lines of the text: where its range ends (0 where it has none).
std::size_t Parser::literal_lines(const Header& header, int indent, std::string& text) {
  Folder folder(header.folded);
  std::size_t end = 0;
  while (!at_end() && !at_marker()) {
    const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::size_t content = std::min(first, at_ + static_cast<std::size_t>(indent));
    const std::size_t stop = line_end(text_, content);
    if (content < stop && content < at_ + static_cast<std::size_t>(indent)) {
      if (text_[first] == '\t' && text_.find_first_not_of(" \t", first) >= stop) {
        at_ = first + 1;
        fail_tab();
      }
      break;
    }
    const bool has_text = content < stop;
    const bool breaks = stop < text_.size();
    if (has_text) folder.line(text, text_.substr(content, stop - content));
    if (has_text || (header.chomp == '+' && breaks)) end = stop;
    if (breaks) folder.end_of_line();
    at_ = stop;
    pass_break();
  }
  folder.finish(text, header.chomp);
  return end;
}

}  // namespace nurture::yaml
