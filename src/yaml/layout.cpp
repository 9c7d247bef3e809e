// Finding one's way in a text that is to be edited: the path to a node, its lines, and how the file
// is laid out.
#include "yaml/layout.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// The place one step further; its node is no_node where there is none.
Place step_from(const Document& document, const Place& place, const Step& step) {
  const Node& node = document.node(place.node);
  Place next;
  next.parent = place.node;
  next.in_flow = node.style == Style::flow;
  if (const auto* key = std::get_if<std::string>(&step)) {
    const auto found = Ref(document, place.node).find(*key);
    if (!found) return next;
    next.node = found->id();
    for (NodeId id = node.first_child; id != next.node; id = document.node(id).next) next.key = id;
    return next;
  }
  const std::size_t index = std::get<std::size_t>(step);
  if (node.kind != Kind::list) return index == 0 && node.kind != Kind::absent ? place : next;
  const auto items = values(document, place.node);
  if (index < items.size()) next.node = items[index];
  return next;
}

bool has_decoration(const Document& document, NodeId node) {
  if (document.node(node).decorated) return true;
  const auto inside = children(document, node);
  return std::any_of(inside.begin(), inside.end(),
                     [&](NodeId child) { return has_decoration(document, child); });
}

/// The ranges of all scalars below a node, in the order of the text.
void collect_leaves(const Document& document, NodeId node, std::vector<Range>& leaves) {
  const Node& at = document.node(node);
  if (at.aliased || (at.kind != Kind::list && at.kind != Kind::map)) {
    leaves.push_back(at.range);
    return;
  }
  for (const NodeId child : children(document, node)) collect_leaves(document, child, leaves);
}

/// Calls visit(id) for the values of a map and the items of a list.
template <typename Visit>
void each_value(const Document& document, const Node& at, Visit visit) {
  const bool is_map = at.kind == Kind::map;
  for (NodeId id = at.first_child; id != no_node; id = document.node(id).next) {
    if (is_map) id = document.node(id).next;
    visit(id);
  }
}

/// Columns from the first keys that have a block list or map below them to its dashes or keys.
void measure_steps(const Document& document, NodeId node, Layout& layout, bool& lists, bool& maps) {
  const Node& at = document.node(node);
  if (at.kind == Kind::map && at.style == Style::block && !at.aliased) {
    each_value(document, at, [&](NodeId id) {
      const Node& value = document.node(id);
      if (value.style != Style::block || value.aliased) return;
      const std::size_t column = column_at(document.text(), at.range.begin);
      const std::size_t inner = column_at(document.text(), value.range.begin);
      bool& done = value.kind == Kind::list ? lists : maps;
      if (done || inner < column || inner > column + 8) return;
      (value.kind == Kind::list ? layout.list_step : layout.map_step) = inner - column;
      done = true;
    });
  }
  if (at.aliased) return;
  each_value(document, at, [&](NodeId child) {
    if (!lists || !maps) measure_steps(document, child, layout, lists, maps);
  });
}

}  // namespace

Way way_along(const Document& document, const Path& path) {
  Way way;
  Place place;
  place.node = document.root().id();
  way.places.push_back(place);
  for (const Step& step : path) {
    const Place next = step_from(document, place, step);
    if (next.node == no_node) break;
    ++way.steps;
    if (next.node == place.node) continue;
    way.places.push_back(next);
    place = next;
  }
  return way;
}

std::vector<NodeId> children(const Document& document, NodeId collection) {
  std::vector<NodeId> ids;
  for (NodeId id = document.node(collection).first_child; id != no_node;
       id = document.node(id).next) {
    ids.push_back(id);
  }
  return ids;
}

std::vector<NodeId> values(const Document& document, NodeId collection) {
  std::vector<NodeId> ids = children(document, collection);
  if (document.node(collection).kind != Kind::map) return ids;
  for (std::size_t i = 1; i < ids.size(); i += 2) ids[i / 2] = ids[i];
  ids.resize(ids.size() / 2);
  return ids;
}

std::vector<std::string> keys_of(const Document& document, NodeId map) {
  std::vector<std::string> keys;
  const auto ids = children(document, map);
  for (std::size_t i = 0; i < ids.size(); i += 2) keys.emplace_back(document.node(ids[i]).text);
  return keys;
}

std::size_t next_content(std::string_view text, std::size_t offset) {
  for (;;) {
    offset = std::min(text.find_first_not_of(" \t\r\n", offset), text.size());
    if (offset >= text.size() || text[offset] != '#') return offset;
    offset = line_end(text, offset);
  }
}

std::size_t entry_begin(const Document& document, const Place& place) {
  if (place.key != no_node) return document.node(place.key).range.begin;
  const auto items = values(document, place.parent);
  if (items.front() == place.node) return document.node(place.parent).range.begin;
  const auto self = std::find(items.begin(), items.end(), place.node);
  return next_content(document.text(), document.node(*std::prev(self)).range.end);
}

bool is_explicit(const Document& document, const Place& place) {
  if (place.key == no_node) return false;
  std::size_t from = document.node(place.parent).range.begin;
  NodeId before = no_node;
  for (NodeId id = document.node(place.parent).first_child; id != place.key;
       id = document.node(id).next) {
    before = id;
  }
  if (before != no_node) from = document.node(before).range.end;
  return next_content(document.text(), from) != document.node(place.key).range.begin;
}

std::size_t behind_indicator(const Document& document, const Place& place) {
  if (place.key == no_node) return entry_begin(document, place) + 1;
  return next_content(document.text(), document.node(place.key).range.end) + 1;
}

bool has_comments(const Document& document, NodeId node) {
  std::vector<Range> leaves;
  collect_leaves(document, node, leaves);
  const std::string_view text = document.text();
  std::size_t at = document.node(node).range.begin;
  for (const Range& leaf : leaves) {
    if (leaf.begin > at && text.substr(at, leaf.begin - at).find('#') != std::string_view::npos)
      return true;
    at = std::max(at, leaf.end);
  }
  const std::size_t end = document.node(node).range.end;
  return end > at && text.substr(at, end - at).find('#') != std::string_view::npos;
}

std::string comment_lines(const Document& document, std::size_t begin, NodeId node) {
  std::vector<Range> leaves;
  collect_leaves(document, node, leaves);
  const std::string_view text = document.text();
  const std::size_t end = document.node(node).range.end;
  std::string lines;
  auto leaf = leaves.begin();
  for (std::size_t at = next_line(text, begin); at < end; at = next_line(text, at)) {
    while (leaf != leaves.end() && leaf->end <= at) ++leaf;
    if (leaf != leaves.end() && leaf->begin < at) continue;  // a text of several lines
    const std::size_t first = text.find_first_not_of(" \t", at);
    if (first < text.size() && text[first] == '#')
      lines += text.substr(at, next_line(text, at) - at);
  }
  return lines;
}

bool begins_its_line(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  return text.substr(begin, offset - begin).find_first_not_of(' ') == std::string_view::npos;
}

Layout layout_of(const Document& document, std::size_t near) {
  const std::string_view text = document.text();
  Layout layout;
  std::size_t at = line_end(text, near);
  if (at >= text.size()) at = line_end(text, 0);
  if (at < text.size()) layout.line_break = text.substr(at, break_length(text, at));
  bool lists = false;
  bool maps = false;
  measure_steps(document, document.root().id(), layout, lists, maps);
  if (layout.map_step == 0) layout.map_step = 2;
  return layout;
}

void refuse_edit(const Document& document, std::size_t offset, const std::string& why) {
  const Position where = document.position(offset);
  throw Refused(where, why, "make this change by hand");
}

void require_bare(const Document& document, const Way& way, bool with_inside) {
  for (const Place& place : way.places) {
    const bool key_decorated = place.key != no_node && document.node(place.key).decorated;
    if (!key_decorated && !document.node(place.node).decorated) continue;
    refuse_edit(document, document.node(place.node).range.begin,
                "an anchor, a tag or an alias is in the way");
  }
  const NodeId last = way.places.back().node;
  if (with_inside && has_decoration(document, last)) {
    refuse_edit(document, document.node(last).range.begin,
                "what would go holds an anchor, a tag or an alias");
  }
}

std::string spliced(std::string_view text, std::vector<Splice> splices) {
  std::stable_sort(splices.begin(), splices.end(),
                   [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
  std::size_t added = 0;
  for (const Splice& splice : splices) added += splice.text.size();
  std::string result;
  result.reserve(text.size() + added);
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    result.append(text.substr(at, splice.begin - at));
    result.append(splice.text);
    at = splice.end;
  }
  return result.append(text.substr(at));
}

}  // namespace nurture::yaml
