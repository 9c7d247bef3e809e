// Entries and items of block collections: whole lines come and go.
#include <algorithm>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// A new line behind the line where a value ends.
Splices line_behind(const Document& document, std::size_t end, std::size_t column,
                    const std::string& line, const Layout& layout) {
  const std::string_view text = document.text();
  const std::string whole = std::string(column, ' ') + line + layout.line_break;
  const std::size_t at = next_line(text, end);
  const bool has_break = at > line_end(text, end);
  return {{at, at, has_break ? whole : layout.line_break + whole}};
}

/// A new line before the first child, whose own line may begin with the dash that holds it.
Splices line_before(std::size_t begin, std::size_t column, const std::string& line,
                    const Layout& layout) {
  return {{begin, begin, line + layout.line_break + std::string(column, ' ')}};
}

/// Blanks the file puts behind the dash before an item that is a map.
std::size_t dash_step_of(const Document& document, NodeId list) {
  const std::size_t dash = document.node(list).range.begin;
  const std::size_t item = document.node(document.node(list).first_child).range.begin;
  const bool same_line = line_end(document.text(), dash) >= item;
  return same_line && item > dash + 1 && item - dash <= 8 ? item - dash : 2;
}

}  // namespace

Splices add_key(const Document& document, const Place& map, const std::string& key,
                const Value& value, const Shape& shape) {
  const Node& node = document.node(map.node);
  const std::size_t column = column_at(document.text(), node.range.begin);
  const std::size_t place = place_of(key, keys_of(document, map.node), shape);
  if (place == 0) {
    const NodeId first = node.first_child;
    const Place head{document.node(first).next, map.node, first, false};
    if (is_explicit(document, head)) {
      refuse_edit(document, node.range.begin, "a key in the long form ('? key') is in the way");
    }
    const Layout layout = layout_of(document, node.range.begin);
    return line_before(node.range.begin, column, rendered_entry(key, value, column, layout),
                       layout);
  }
  const std::size_t end = document.node(values(document, map.node)[place - 1]).range.end;
  const Layout layout = layout_of(document, end);
  return line_behind(document, end, column, rendered_entry(key, value, column, layout), layout);
}

Splices insert_item(const Document& document, const Place& list, std::size_t index,
                    const Value& item) {
  const Node& node = document.node(list.node);
  const std::size_t column = column_at(document.text(), node.range.begin);
  const auto items = values(document, list.node);
  const std::size_t end = index == 0 ? node.range.begin : document.node(items[index - 1]).range.end;
  Layout layout = layout_of(document, end);
  layout.dash_step = dash_step_of(document, list.node);
  const std::string line = rendered_item(item, column, layout);
  if (index == 0) return line_before(node.range.begin, column, line, layout);
  return line_behind(document, end, column, line, layout);
}

Splices remove_child(const Document& document, const Place& place) {
  const std::string_view text = document.text();
  const std::size_t value_end = document.node(place.node).range.end;
  if (is_explicit(document, place)) {
    refuse_edit(document, value_end, "a key in the long form ('? key') is in the way");
  }
  const std::size_t begin = entry_begin(document, place);
  const std::size_t below = next_line(text, value_end);
  if (begins_its_line(text, begin)) {
    return {{line_begin(text, begin), below, comment_lines(document, begin, place.node)}};
  }
  // It shares its line with the dash that holds it: what comes next moves up behind that dash.
  const std::size_t next = std::min(text.find_first_not_of(" \r\n", below), text.size());
  return {{begin, next, ""}};
}

}  // namespace nurture::yaml
