// Finding one's way in a text that is to be edited: the path to a node, its lines, and how the file
// is laid out.
#include <algorithm>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// The place one step further.
std::optional<NodePlace> step_from(const NodePlace& place, const Step& step) {
  const Ref& at = place.node;
  std::optional<Ref> before;
  if (const auto* key = std::get_if<std::string>(&step)) {
    for (const auto& [name, value] : at.entries()) {
      if (name.text() == *key) return NodePlace{value, at, name, before};
      before = value;
    }
    return std::nullopt;
  }
  std::size_t index = std::get<std::size_t>(step);
  if (at.kind() != Kind::list && at.kind() != Kind::absent && index == 0) return place;
  for (const Ref& item : at.items()) {
    if (index-- == 0) return NodePlace{item, at, std::nullopt, before};
    before = item;
  }
  return std::nullopt;
}

bool has_decoration(const Ref& node) {
  const auto inside = node.children();
  return node.node().decorated || std::any_of(inside.begin(), inside.end(), has_decoration);
}

/// The ranges of all scalars below a node, in the order of the text.
void collect_leaves(const Ref& node, std::vector<Range>& leaves) {
  if (node.node().aliased || (node.kind() != Kind::list && node.kind() != Kind::map)) {
    leaves.push_back(node.range());
    return;
  }
  for (const Ref& child : node.children()) collect_leaves(child, leaves);
}

std::vector<Range> leaves_of(const Ref& node) {
  std::vector<Range> leaves;
  collect_leaves(node, leaves);
  return leaves;
}

/// Columns from a key to the dashes or keys below it.
struct BlockSteps {
  std::optional<std::size_t> list, map;
};

/// Of the first keys that have a block below them.
void measure_steps(const Ref& at, BlockSteps& steps) {
  if (at.node().aliased) return;
  const std::string_view text = at.document().text();
  for (const auto& [key, value] : at.entries()) {
    const bool blocks = at.node().style == Style::block && value.node().style == Style::block;
    if (!blocks || value.node().aliased) continue;
    const std::size_t column = column_at(text, at.range().begin);
    const std::size_t inner = column_at(text, value.range().begin);
    auto& step = value.kind() == Kind::list ? steps.list : steps.map;
    if (!step && inner >= column && inner <= column + 8) step = inner - column;
  }
  for (const Ref& child : at.children()) {
    if (!steps.list || !steps.map) measure_steps(child, steps);
  }
}

}  // namespace

NodeWay way_along(const Document& document, const Path& path) {
  NodeWay way{{NodePlace{document.root(), {}, {}, {}}}, 0};
  for (const Step& step : path) {
    const auto next = step_from(way.places.back(), step);
    if (!next) break;
    ++way.steps;
    if (next->node.id() != way.places.back().node.id()) way.places.push_back(*next);
  }
  return way;
}

std::size_t next_content(std::string_view text, std::size_t offset) {
  for (;;) {
    offset = std::min(text.find_first_not_of(" \t\r\n", offset), text.size());
    if (offset >= text.size() || text[offset] != '#') return offset;
    offset = line_end(text, offset);
  }
}

bool begins_its_line(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  return text.substr(begin, offset - begin).find_first_not_of(' ') == std::string_view::npos;
}

std::size_t entry_begin(const NodePlace& place) {
  if (place.key) return place.key->range().begin;
  return place.before ? next_content(place.text(), place.before->range().end)
                      : place.parent->range().begin;
}

std::size_t behind_indicator(const NodePlace& place) {
  if (!place.key) return entry_begin(place) + 1;
  return next_content(place.text(), place.key->range().end) + 1;
}

void require_short(const NodePlace& place, std::size_t offset) {
  if (!place.key) return;
  const std::size_t from = place.before ? place.before->range().end : place.parent->range().begin;
  if (next_content(place.text(), from) == place.key->range().begin) return;
  refuse_edit(place.document(), offset, "a key in the long form ('? key') is in the way");
}

void require_bare(const NodeWay& way, bool with_inside) {
  for (const NodePlace& place : way.places) {
    if (!place.node.node().decorated && !(place.key && place.key->node().decorated)) continue;
    refuse_edit(place.document(), place.node.range().begin,
                "an anchor, a tag or an alias is in the way");
  }
  const Ref& last = way.places.back().node;
  if (with_inside && has_decoration(last)) {
    refuse_edit(last.document(), last.range().begin,
                "what would go holds an anchor, a tag or an alias");
  }
}

void refuse_edit(const Document& document, std::size_t offset, const std::string& why) {
  throw Refused(document.position(offset), why, "make this change by hand");
}

bool holds_comment(std::string_view text, std::size_t begin, std::size_t end) {
  return begin < end && text.substr(begin, end - begin).find('#') != std::string_view::npos;
}

bool has_comments(const Ref& node) {
  const std::string_view text = node.document().text();
  std::size_t at = node.range().begin;
  for (const Range& leaf : leaves_of(node)) {
    if (holds_comment(text, at, leaf.begin)) return true;
    at = std::max(at, leaf.end);
  }
  return holds_comment(text, at, node.range().end);
}

std::string comment_lines(const NodePlace& place) {
  const std::string_view text = place.text();
  const std::vector<Range> leaves = leaves_of(place.node);
  const std::size_t end = place.node.range().end;
  std::string lines;
  auto leaf = leaves.begin();
  for (std::size_t at = next_line(text, entry_begin(place)); at < end; at = next_line(text, at)) {
    while (leaf != leaves.end() && leaf->end <= at) ++leaf;
    if (leaf != leaves.end() && leaf->begin < at) continue;  // a text of several lines
    const std::size_t first = text.find_first_not_of(" \t", at);
    if (first < text.size() && text[first] == '#')
      lines += text.substr(at, next_line(text, at) - at);
  }
  return lines;
}

Layout layout_of(const Document& document, std::size_t near) {
  const std::string_view text = document.text();
  Layout layout;
  std::size_t at = line_end(text, near);
  if (at >= text.size()) at = line_end(text, 0);
  if (at < text.size()) layout.line_break = text.substr(at, break_length(text, at));
  BlockSteps steps;
  measure_steps(document.root(), steps);
  layout.list_step = steps.list.value_or(layout.list_step);
  if (steps.map.value_or(0) > 0) layout.map_step = *steps.map;
  return layout;
}

std::string spliced(std::string_view text, Splices splices) {
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
