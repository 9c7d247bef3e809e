// The document: byte order mark, directives, markers, the gaps between nodes, and the bounds.
#include "yaml/parser.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// The words of a directive's line, without its comment.
std::vector<std::string_view> directive_words(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t", at), line.size());
    if (begin == line.size() || line[begin] == '#') break;
    at = std::min(line.find_first_of(" \t", begin), line.size());
    words.push_back(line.substr(begin, at - begin));
  }
  return words;
}

bool is_version_1(std::string_view word) {
  return word.size() > 2 && word.starts_with("1.") &&
         std::all_of(word.begin() + 2, word.end(), is_digit);
}

bool is_tag_handle(std::string_view word) {
  if (word == "!" || word == "!!") return true;
  return word.size() > 2 && word.front() == '!' && word.back() == '!' &&
         std::all_of(word.begin() + 1, word.end() - 1,
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

}  // namespace

Parser::Parser(std::string_view text, const Limits& limits)
    : text_(text), has_returns_(text.find('\r') != std::string_view::npos), limits_(limits) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
  line_ = at_;
  // A node for so many bytes is what people's files come to; far larger ones may grow as they need.
  constexpr std::size_t bytes_a_node = 11, most_at_once = 1u << 17;
  tree_.nodes.reserve(std::min(text.size() / bytes_a_node, most_at_once) + 8);
}

Tree Parser::parse() {
  directives();
  Where where = Where::bare;
  if (at_marker("---")) {
    at_ += 3;
    where = Where::marker;
  }
  tree_.root = block_node(-1, where);
  after_root();
  return std::move(tree_);
}

void Parser::pass_break() {
  at_ += break_length(text_, at_);
  line_ = at_;
}

/// Passes blanks, comments and breaks. A '#' that touches what stands before it is content.
Parser::Gap Parser::gap() {
  Gap passed;
  passed.crossed = at_ == line_;
  for (;;) {
    passed.tab = false;
    for (; is_blank(peek()); ++at_) passed.tab = passed.tab || peek() == '\t';
    if (peek() == '#' && (at_ == line_ || is_blank(text_[at_ - 1]))) at_ = line_end(text_, at_);
    if (at_end() || !is_break(peek())) break;
    pass_break();
    passed.crossed = true;
  }
  if (passed.crossed) {
    fresh_ = at_;
    fresh_tab_ = passed.tab;
  }
  return passed;
}

bool Parser::at_marker(std::string_view marker) const {
  return at_ == line_ && text_.substr(at_, 3) == marker && ends_word(3);
}

void Parser::finish_line() {
  if (at_ == fresh_) return;
  const Gap passed = gap();
  if (passed.crossed || at_end()) return;
  fail(at_, "text after the end of a value",
       peek() == '#' ? "put a space before the '#' of a comment"
                     : "put the whole value in quotes, or move the rest to a line of its own");
}

void Parser::directives() {
  bool version_seen = false;
  bool any = false;
  const Spot start = spot();
  gap();
  for (; at_ == line_ && peek() == '%'; gap()) {
    any = true;
    directive(version_seen);
    at_ = line_end(text_, at_);
  }
  if (at_marker("---")) return;
  if (any) fail(at_, "a directive without '---' after it");
  back_to(start);
}

void Parser::directive(bool& version_seen) {
  const auto words = directive_words(text_.substr(at_, line_end(text_, at_) - at_));
  if (words[0] == "%YAML") {
    if (words.size() != 2 || !is_version_1(words[1])) fail(at_, "a YAML version that is not 1.x");
    if (version_seen) fail(at_, "a second %YAML directive");
    version_seen = true;
  } else if (words[0] == "%TAG") {
    if (words.size() != 3 || !is_tag_handle(words[1]))
      fail(at_, "a %TAG directive that can't be read");
    if (!tag_handles_.insert(words[1]).second) fail(at_, "a second %TAG directive for one handle");
  } else if (words[0].size() < 2) {
    fail(at_, "a directive without a name");
  }
}

void Parser::after_root() {
  finish_line();
  const bool ended = at_marker("...");
  while (at_marker("...")) {
    at_ += 3;
    finish_line();
  }
  if (at_end()) return;
  if (ended || at_marker("---")) fail(at_, "a second document", "keep one document in a file");
  if (fresh_tab_) fail_tab();
  fail(at_, "text that belongs to nothing before it", "check the indentation and the colons");
}

void Parser::fail(std::size_t offset, std::string message, std::string hint) const {
  throw Fault{offset, std::move(message), std::move(hint)};
}

void Parser::fail_tab() const {
  const std::size_t tab = text_.find('\t', line_);
  fail(tab < at_ ? tab : at_, "a tab as indentation", "YAML indents with spaces only");
}

NodeId Parser::add(Kind kind, Style style, std::size_t begin, std::size_t end,
                   std::string_view text) {
  weigh({1, text.size()});
  Node& node = tree_.nodes.emplace_back();
  node.kind = kind;
  node.style = style;
  node.range = {begin, end};
  node.text = text;
  return static_cast<NodeId>(tree_.nodes.size() - 1);
}

void Parser::join(Family& family, NodeId child) {
  if (family.last == no_node) {
    tree_.nodes[family.parent].first_child = child;
  } else {
    tree_.nodes[family.last].next = child;
  }
  family.last = child;
}

std::string_view Parser::keep(std::string text) {
  return tree_.decoded.emplace_back(std::move(text));
}

void Parser::fail_weight() const {
  fail(at_, fmt::format("more than {} values in one file", limits_.nodes), std::string(make_room));
}

void Parser::enter(std::size_t offset) {
  if (++depth_ > limits_.depth) {
    fail(offset, "nested deeper than " + std::to_string(limits_.depth) + " levels");
  }
  deepest_ = std::max(deepest_, depth_);
}

}  // namespace nurture::yaml
