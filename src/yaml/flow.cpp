// Maps and lists in brackets: [a, b: c] and {a: b, c}. Lines inside are indented deeper than what
// holds them.
#include <algorithm>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
bool Parser::ends_flow_word(std::size_t ahead) const {
  return ends_word(ahead) || is_flow_indicator(peek(ahead));
}

/// Passes blanks, comments and breaks inside brackets.
void Parser::flow_gap(int indent) {
  const std::size_t line = line_;
  const Gap passed = gap();
  if (at_end() || line == line_) return;
  if (at_marker()) fail(at_, "a document marker inside brackets", "close the bracket before it");
  if (indentation() > indent) return;
  if (passed.tab) fail_tab();
  fail(at_, "a line inside brackets that is not indented",
       "indent it, or close the bracket before it");
}

/// A node inside brackets, behind its gap. Absent where an entry ends at once.
NodeId Parser::flow_node(int indent) {
  Properties given;
  const Weight before = weight_;
  const int outer = std::exchange(deepest_, depth_);
  const std::size_t origin = at_;
  while (peek() == '&' || peek() == '!') {
    given = merged(given, properties(true));
    flow_gap(indent);
  }
  NodeId node = no_node;
  const bool ends = is_flow_indicator(peek()) && peek() != '[' && peek() != '{';
  if (ends || at_end() || (peek() == ':' && ends_flow_word(1))) {
    node = absent(origin);
  } else {
    const char c = peek();
    const bool special = c != '\0' && std::string_view("*\"'[{").find(c) != std::string_view::npos;
    node = special ? bracket_or_scalar(indent) : plain(indent, true);
  }
  decorate(node, given, before);
  deepest_ = std::max(deepest_, outer);
  return node;
}

NodeId Parser::flow_collection(int indent) {
  const std::size_t opened = at_;
  const bool is_map = peek() == '{';
  const char closing = is_map ? '}' : ']';
  enter(opened);
  const NodeId collection = add(is_map ? Kind::map : Kind::list, Style::flow, opened, opened);
  Family family{collection, no_node};
  ++at_;
  for (;;) {
    flow_gap(indent);
    if (peek() == closing) break;
    if (at_end()) {
      fail(opened, is_map ? "a '{' without its '}'" : "a '[' without its ']'");
    }
    if (peek() == ',') fail(at_, "a ',' without an item before it");
    is_map ? flow_map_entry(indent, family) : flow_list_entry(indent, family);
    ++tree_.nodes[collection].size;
    flow_gap(indent);
    if (peek() == ',') {
      ++at_;
    } else if (peek() != closing && !at_end()) {
      fail(at_, "a ',' or the closing bracket is missing",
           "put text with ':', '#' or brackets in quotes");
    }
  }
  ++at_;
  tree_.nodes[collection].range.end = at_;
  if (is_map) check_duplicates(collection);
  leave();
  return collection;
}

/// An item, or a single pair (`[a: b]`), which is a map of one.
void Parser::flow_list_entry(int indent, Family& family) {
  const std::size_t begin = at_;
  const std::size_t line = line_;
  if (peek() == '?' && ends_word(1)) {
    ++at_;
    flow_gap(indent);
    const NodeId key = flow_node(indent);
    require_key(key, begin);
    flow_gap(indent);
    join(family, flow_pair(indent, key));
    return;
  }
  const NodeId node = flow_node(indent);
  const Spot behind = spot();
  pass_blanks();
  if (!flow_colon(node)) {
    back_to(behind);
    join(family, node);
    return;
  }
  if (line != line_) fail(begin, "a key over several lines", "put the pair in braces");
  require_key(node, begin);
  join(family, flow_pair(indent, node));
}

/// Makes a map of one out of a key that was just read and the value behind its colon.
NodeId Parser::flow_pair(int indent, NodeId key) {
  const NodeId pair = key;
  enter(at_);
  const NodeId moved = wrap_in_map(key, Style::flow, tree_.nodes[key].range.begin);
  Family family{pair, no_node};
  join(family, moved);
  join(family, flow_value(indent));
  tree_.nodes[pair].size = 1;
  close(pair, family);
  leave();
  return pair;
}

void Parser::flow_map_entry(int indent, Family& family) {
  const std::size_t begin = at_;
  if (peek() == '?' && ends_flow_word(1)) {
    ++at_;
    flow_gap(indent);
  }
  const NodeId key = flow_node(indent);
  require_key(key, begin);
  join(family, key);
  flow_gap(indent);
  join(family, flow_value(indent));
}

/// The value behind a colon if there is one, else an absent one.
NodeId Parser::flow_value(int indent) {
  const NodeId key = static_cast<NodeId>(tree_.nodes.size() - 1);
  if (!flow_colon(key)) return absent(tree_.nodes[key].range.end);
  ++at_;
  const std::size_t origin = at_;
  flow_gap(indent);
  const bool empty = at_end() || peek() == ',' || peek() == ']' || peek() == '}';
  return empty ? absent(origin) : flow_node(indent);
}

/// A colon counts before a blank or an indicator, and anywhere behind a key in quotes.
bool Parser::flow_colon(NodeId key) const {
  if (peek() != ':') return false;
  const Style style = tree_.nodes[key].style;
  const bool quoted_key =
      style == Style::single_quoted || style == Style::double_quoted || style == Style::flow;
  return ends_flow_word(1) || (quoted_key && !tree_.nodes[key].aliased);
}

/// Puts a map where its first key stood, the key behind it: nodes stay in the order of the text.
NodeId Parser::wrap_in_map(NodeId key, Style style, std::size_t begin) {
  const Node moved = tree_.nodes[key];
  weigh({1, 0});
  tree_.nodes.push_back(moved);
  Node& map = tree_.nodes[key];
  map = Node{};
  map.kind = Kind::map;
  map.style = style;
  map.range = {begin, moved.range.end};
  const NodeId id = static_cast<NodeId>(tree_.nodes.size() - 1);
  if (latest_anchor_ != nullptr && latest_anchor_->node == key) latest_anchor_->node = id;
  return id;
}

}  // namespace nurture::yaml
