// Entries and items inside brackets.
#include <algorithm>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// Puts `text` as the child at `index` of a collection in brackets.
Splices insert_child(const Document& document, NodeId collection, std::size_t index,
                     const std::string& added) {
  const std::string_view text = document.text();
  const Node& node = document.node(collection);
  const auto all = values(document, collection);
  if (all.empty()) {
    const std::string_view inside =
        text.substr(node.range.begin + 1, node.range.end - node.range.begin - 2);
    if (inside.find_first_not_of(" \t") != std::string_view::npos) {
      refuse_edit(document, node.range.begin, "comments inside the brackets would be lost");
    }
    return {{node.range.begin + 1, node.range.end - 1, added}};
  }
  if (index == 0) {
    const std::size_t first = document.node(node.first_child).range.begin;
    return {{first, first, added + ", "}};
  }
  const std::size_t end = document.node(all[index - 1]).range.end;
  const std::size_t begin =
      document.node(index == 1 ? node.first_child : all[index - 1]).range.begin;
  const std::size_t next = next_content(text, end);
  const bool own_line =
      begins_its_line(text, begin) && line_end(text, end) < next_content(text, next + 1);
  if (!own_line || line_end(text, end) >= node.range.end - 1) return {{end, end, ", " + added}};
  const std::string line =
      layout_of(document, end).line_break + std::string(column_at(text, begin), ' ') + added;
  if (text[next] != ',') {  // the last one, without a comma: a comment behind it stays on its line
    const std::size_t below = line_end(text, end);
    return {{end, end, ","}, {below, below, line}};
  }
  const std::size_t below = line_end(text, next);
  return {{below, below, line + ","}};
}

}  // namespace

Splices add_flow_key(const Document& document, const Place& map, const std::string& key,
                     const Value& value, const Shape& shape) {
  const std::string pair = in_flow(nurture::yaml::map({{key, value}}));
  const std::size_t place = place_of(key, keys_of(document, map.node), shape);
  return insert_child(document, map.node, place, pair.substr(1, pair.size() - 2));
}

Splices insert_flow_item(const Document& document, const Place& list, std::size_t index,
                         const Value& item) {
  return insert_child(document, list.node, index, in_flow(item));
}

Splices remove_flow_child(const Document& document, const Place& place) {
  const std::string_view text = document.text();
  const auto all = values(document, place.parent);
  const auto self = std::find(all.begin(), all.end(), place.node);
  const Node& parent = document.node(place.parent);
  const NodeId own = place.key == no_node ? place.node : place.key;
  Splice cut{document.node(own).range.begin, document.node(place.node).range.end, ""};
  if (self != all.begin()) {
    cut.begin = document.node(*std::prev(self)).range.end;
  } else if (all.size() > 1) {
    const auto next = place.key == no_node ? all[1] : document.node(place.node).next;
    cut.end = document.node(next).range.begin;
  } else {
    cut = {parent.range.begin + 1, parent.range.end - 1, ""};
  }
  const Range value = document.node(place.node).range;
  const auto outside = [&](std::size_t begin, std::size_t end) {
    return begin < end && text.substr(begin, end - begin).find('#') != std::string_view::npos;
  };
  if (outside(cut.begin, document.node(own).range.begin) || outside(value.end, cut.end) ||
      has_comments(document, place.node)) {
    refuse_edit(document, value.begin, "comments inside the brackets would be lost");
  }
  return {cut};
}

}  // namespace nurture::yaml
