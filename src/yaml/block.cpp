// Maps and lists by indentation.
//
//   key: value         a value may stand on its key's line or deeper below; a list also at the
//                      column of its key
//   - item             an item may begin a map or list on the dash's line
//   ? key              the long form; its value behind a ':' at the column of the '?'
#include <algorithm>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

/// YAML 1.2, 7.4.2: a key that isn't marked as one ends within so much.
constexpr std::size_t max_key_bytes = 1024;
constexpr std::size_t max_shown_bytes = 40;
constexpr std::size_t few_keys = 12;  ///< of more, two are likely alike at a glance

std::string shown(std::string_view text) {
  text = text.substr(0, line_end(text, 0));
  const bool whole = text.size() <= max_shown_bytes;
  return "'" + std::string(cut_to(text, max_shown_bytes)) + (whole ? "'" : "…'");
}

}  // namespace

/// The node behind an indicator (or at the document's begin), or an absent one right behind it.
NodeId Parser::block_node(int indent, Where where) {
  const NodeId simple = plain_node(indent, where);
  return simple != no_node ? simple : any_block_node(indent, where);
}

NodeId Parser::any_block_node(int indent, Where where) {
  const std::size_t origin = at_;
  Start start;
  start.indent = indent;
  start.where = where;
  start.before = weight_;
  start.deepest = deepest_;
  deepest_ = depth_;
  const Gap passed = gap();
  start.may_nest = passed.crossed || (where != Where::value && where != Where::marker);
  start.tab = passed.tab;
  NodeId node = no_node;
  if (at_stop() || !deep_enough(start, passed) || !collect_properties(start)) {
    node = absent(origin);
    decorate(node, merged(start.earlier, start.here), start.before);
  } else {
    node = content(start);
  }
  deepest_ = std::max(deepest_, start.deepest);
  return node;
}

bool Parser::deep_enough(const Start& start, const Gap& passed) const {
  if (!passed.crossed) return true;
  const int depth = indentation();
  if (depth > start.indent) return true;
  const bool of_key = start.where == Where::value || start.where == Where::key;
  return of_key && depth == start.indent && !passed.tab && at_dash();
}

/// Anchors and tags before the content, over several lines if need be; false where no content
/// follows.
bool Parser::collect_properties(Start& start) {
  while (peek() == '&' || peek() == '!') {
    start.here = merged(start.here, properties(false));
    const Gap passed = gap();
    if (at_stop() || !deep_enough(start, passed)) return false;
    if (!passed.crossed) return true;
    start.earlier = merged(start.earlier, start.here);
    start.here = {};
    start.may_nest = true;
    start.tab = passed.tab;
  }
  return true;
}

NodeId Parser::content(const Start& start) {
  const bool explicit_key = peek() == '?' && ends_word(1);
  if (at_dash() || explicit_key) {
    if (start.tab) fail_tab();
    if (!start.may_nest || start.here.any()) {
      fail(at_, "a list or key that must begin on a line of its own");
    }
    return collection(start, explicit_key ? Kind::map : Kind::list);
  }
  if (peek() == ':' && ends_word(1)) fail(at_, "a ':' without a key before it");
  return scalar_or_map(start);
}

NodeId Parser::bracket_or_scalar(int indent) {
  switch (peek()) {
    case '*':
      return alias();
    case '"':
    case '\'':
      return quoted(indent);
    case '[':
    case '{':
      return flow_collection(indent);
    case '|':
    case '>':
      return literal(indent);
    default:
      return plain(indent, false);
  }
}

NodeId Parser::scalar_or_map(const Start& start) {
  const std::size_t begin = start.here.any() ? start.here.at : at_;
  const std::size_t line = line_;
  const NodeId node = bracket_or_scalar(start.indent);
  const bool block =
      tree_.nodes[node].style == Style::literal || tree_.nodes[node].style == Style::folded;
  if (!block && colon_follows()) return map_from_key(start, node, begin, line);
  decorate(node, merged(start.earlier, start.here), start.before);
  return node;
}

/// A node turned out to be the first key of a map: the map takes the node's place.
NodeId Parser::map_from_key(const Start& start, NodeId key, std::size_t begin, std::size_t line) {
  if (!start.may_nest) {
    fail(at_, "': ' inside a text without quotes", "put the text in quotes");
  }
  if (line != line_) {
    fail(begin, "a line without a colon: " + shown(text_.substr(begin)), "write 'key: value'");
  }
  if (start.tab) fail_tab();
  require_key(key, begin);
  const NodeId map = key;
  const NodeId moved = wrap_in_map(key, Style::block, begin);
  decorate(moved, start.here, start.before);
  enter(begin);
  map_entries(map, static_cast<int>(begin - line), {moved, false});
  leave();
  decorate(map, start.earlier, start.before);
  return map;
}

/// A list, or a map whose first key is in the long form.
NodeId Parser::collection(const Start& start, Kind kind) {
  const int indent = column();
  enter(at_);
  const NodeId node = add(kind, Style::block, at_, at_);
  if (kind == Kind::map) {
    map_entries(node, indent, entry_key(indent));
  } else {
    list_items(node, indent, start.indent == indent);
  }
  leave();
  decorate(node, start.earlier, start.before);
  return node;
}

void Parser::list_items(NodeId list, int indent, bool beside_keys) {
  Family family{list, no_node};
  do {
    if (!at_dash()) {
      if (beside_keys) break;
      fail(at_, "a line among list items that is not one",
           "begin it with '- ', or check its indentation");
    }
    ++at_;
    join(family, block_node(indent, Where::item));
    ++tree_.nodes[list].size;
  } while (next_line_at(indent));
  close(list, family);
}

void Parser::map_entries(NodeId map, int indent, Key key) {
  Family family{map, no_node};
  for (;;) {
    join(family, key.node);
    if (!key.is_explicit) ++at_;
    join(family, key.is_explicit ? explicit_value(indent) : block_node(indent, Where::value));
    ++tree_.nodes[map].size;
    if (!next_line_at(indent)) break;
    key = entry_key(indent);
  }
  close(map, family);
  check_duplicates(map);
}

/// A key at the map's column; at_ is left on its colon, or behind an explicit key.
Parser::Key Parser::entry_key(int indent) {
  const std::size_t begin = at_;
  const std::size_t line = line_;
  if (const std::size_t end = bare_key_end(begin); end != std::string_view::npos) {
    return {add_bare_key(begin, end), false};
  }
  if (peek() == '?' && ends_word(1)) {
    ++at_;
    const NodeId key = block_node(indent, Where::key);
    require_key(key, begin);
    return {key, true};
  }
  if (at_dash()) fail(at_, "a list item among keys", "check its indentation");
  if (peek() == ':' && ends_word(1)) fail(at_, "a ':' without a key before it");
  Properties given;
  const Weight before = weight_;
  if (peek() == '&' || peek() == '!') given = properties(false);
  if (ends_word(0)) fail(begin, "an anchor or tag without its key");
  const NodeId key = bracket_or_scalar(indent);
  if (line != line_ || !colon_follows()) {
    const bool glued = tree_.nodes[key].text.find(':') != std::string_view::npos;
    fail(begin, "a line without a colon: " + shown(text_.substr(begin)),
         glued ? "put a space after the colon" : "write 'key: value'");
  }
  require_key(key, begin);
  decorate(key, given, before);
  return {key, false};
}

NodeId Parser::explicit_value(int indent) {
  const std::size_t origin = at_;
  finish_line();
  const bool here = !at_stop() && column() == indent && peek() == ':' && ends_word(1);
  if (!here) return absent(origin);
  ++at_;
  return block_node(indent, Where::key);
}

/// Moves to the next line of a collection at `indent`; false where it ends before it.
bool Parser::next_line_at(int indent) {
  finish_line();
  if (at_stop()) return false;
  if (fresh_tab_) fail_tab();
  if (column() < indent) return false;
  if (column() > indent) {
    fail(at_, "indented deeper than the lines it stands with", "align it with the line above");
  }
  return true;
}

bool Parser::colon_follows() {
  const Spot before = spot();
  pass_blanks();
  if (peek() == ':' && ends_word(1)) return true;
  back_to(before);
  return false;
}

void Parser::require_key(NodeId key, std::size_t begin) const {
  const Node& node = tree_.nodes[key];
  if (node.kind != Kind::scalar) fail(begin, "a key that is not a text");
  if (node.range.size() > max_key_bytes) {
    fail(begin, "a key of more than " + std::to_string(max_key_bytes) + " bytes");
  }
}

NodeId Parser::absent(std::size_t at) {
  return add(Kind::absent, Style::absent, at, at);
}

void Parser::close(NodeId collection, const Family& family) {
  tree_.nodes[collection].range.end = tree_.nodes[family.last].range.end;
}

/// Whether the keys differ in what is seen of them at a glance: length, first and last byte. The
/// cheap question that most maps answer; where it doesn't, they may differ all the same.
bool Parser::all_differ(NodeId map) const {
  std::uint64_t seen = 0;
  for (NodeId id = tree_.nodes[map].first_child; id != no_node;) {
    const Node& key = tree_.nodes[id];
    if (key.text.empty()) return false;
    const auto first = static_cast<unsigned char>(key.text.front());
    const auto last = static_cast<unsigned char>(key.text.back());
    const std::uint64_t bit = std::uint64_t{1}
                              << ((first + 5u * last + 11u * key.text.size()) % 64);
    if ((seen & bit) != 0) return false;
    seen |= bit;
    id = tree_.nodes[key.next].next;
  }
  return true;
}

void Parser::check_duplicates(NodeId map) {
  if (tree_.nodes[map].size <= few_keys && all_differ(map)) return;
  std::vector<std::pair<std::string_view, std::size_t>> keys;
  keys.reserve(tree_.nodes[map].size);
  for (NodeId id = tree_.nodes[map].first_child; id != no_node;) {
    const Node& key = tree_.nodes[id];
    keys.emplace_back(key.text, key.range.begin);
    id = tree_.nodes[key.next].next;
  }
  std::sort(keys.begin(), keys.end());
  const auto* first = keys.data();
  for (const auto& key : keys) {
    if (key.first != first->first) first = &key;
    if (&key == first || tree_.duplicates.size() >= max_duplicates) continue;
    const int line = position_in(text_, first->second).line;
    tree_.duplicates.push_back(
        {key.second,
         "duplicate key " + shown(key.first) + " (first on line " + std::to_string(line) + ")",
         "keep one of them"});
  }
}

}  // namespace nurture::yaml
