// Entries and items come and go: whole lines of a block collection, pieces between brackets.
#include <algorithm>
#include <iterator>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

bool is_flow(const Ref& collection) {
  return collection.node().style == Style::flow;
}

/// The value of the n-th entry, or the n-th item.
Ref nth_value(const Ref& collection, std::size_t n) {
  const auto place = static_cast<std::ptrdiff_t>(n);
  return collection.kind() == Kind::map ? (*std::next(collection.entries().begin(), place)).value
                                        : *std::next(collection.items().begin(), place);
}

/// The place of a new key among those that are there.
std::size_t place_in(const Ref& map, const std::string& key, const Shape& shape) {
  std::vector<std::string> keys;
  for (const auto& [name, value] : map.entries()) keys.emplace_back(name.text());
  return place_of(key, keys, shape);
}

/// A new line behind the line where a value ends.
Splices line_behind(std::string_view text, std::size_t end, std::size_t column,
                    const std::string& line, const Layout& layout) {
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
std::size_t dash_step_of(const Ref& list) {
  const std::size_t dash = list.range().begin;
  const std::size_t item = list.items().front().range().begin;
  const bool same_line = line_end(list.document().text(), dash) >= item;
  return same_line && item > dash + 1 && item - dash <= 8 ? item - dash : 2;
}

/// Puts `added` as the child at `index` of a collection in brackets.
Splices insert_in_brackets(const Ref& collection, std::size_t index, const std::string& added) {
  const Document& document = collection.document();
  const std::string_view text = document.text();
  const Range& range = collection.range();
  if (collection.size() == 0) {
    const std::string_view inside = text.substr(range.begin + 1, range.size() - 2);
    if (inside.find_first_not_of(" \t") != std::string_view::npos) {
      refuse_edit(document, range.begin, "comments inside the brackets would be lost");
    }
    return {{range.begin + 1, range.end - 1, added}};
  }
  const std::size_t first = collection.children().front().range().begin;
  if (index == 0) return {{first, first, added + ", "}};
  const Range& before = nth_value(collection, index - 1).range();
  const std::size_t begin = index == 1 ? first : before.begin;
  const std::size_t end = before.end;
  const std::size_t next = next_content(text, end);
  const bool own_line =
      begins_its_line(text, begin) && line_end(text, end) < next_content(text, next + 1);
  if (!own_line || line_end(text, end) >= range.end - 1) return {{end, end, ", " + added}};
  const std::string line =
      layout_of(document, end).line_break + std::string(column_at(text, begin), ' ') + added;
  if (text[next] != ',') {  // the last one, without a comma: a comment behind it stays on its line
    const std::size_t below = line_end(text, end);
    return {{end, end, ","}, {below, below, line}};
  }
  const std::size_t below = line_end(text, next);
  return {{below, below, line + ","}};
}

Splices remove_from_brackets(const NodePlace& place) {
  const Ref& first = place.key ? *place.key : place.node;
  const Range& value = place.node.range();
  Splice cut{first.range().begin, value.end, ""};
  if (place.before) {
    cut.begin = place.before->range().end;
  } else if (place.parent->size() > 1) {
    cut.end = place.document().node(place.node.node().next).range.begin;
  } else {
    cut = {place.parent->range().begin + 1, place.parent->range().end - 1, ""};
  }
  // A comment behind its comma is its own.
  const NodeId next = place.node.node().next;
  const std::size_t behind =
      next != no_node ? place.document().node(next).range.begin : place.parent->range().end - 1;
  const std::size_t own_end = std::min(line_end(place.text(), value.end), behind);
  if (holds_comment(place.text(), cut.begin, first.range().begin) ||
      holds_comment(place.text(), value.end, std::max(cut.end, own_end)) ||
      has_comments(place.node)) {
    refuse_edit(place.document(), value.begin, "comments inside the brackets would be lost");
  }
  return {cut};
}

}  // namespace

Splices add_key(const Ref& map, const std::string& key, const Value& value, const Shape& shape) {
  const std::size_t place = place_in(map, key, shape);
  if (is_flow(map)) {
    const std::string pair = in_flow(yaml::map({{key, value}}));
    return insert_in_brackets(map, place, pair.substr(1, pair.size() - 2));
  }
  const Document& document = map.document();
  const std::size_t begin = map.range().begin;
  const std::size_t column = column_at(document.text(), begin);
  if (place == 0) {
    const auto [first, its_value] = map.entries().front();
    require_short({its_value, map, first, {}}, begin);
    const Layout layout = layout_of(document, begin);
    return line_before(begin, column, rendered_entry(key, value, column, layout), layout);
  }
  const std::size_t end = nth_value(map, place - 1).range().end;
  const Layout layout = layout_of(document, end);
  return line_behind(document.text(), end, column, rendered_entry(key, value, column, layout),
                     layout);
}

Splices insert_item(const Ref& list, std::size_t index, const Value& item) {
  if (is_flow(list)) return insert_in_brackets(list, index, in_flow(item));
  const Document& document = list.document();
  const std::size_t begin = list.range().begin;
  const std::size_t column = column_at(document.text(), begin);
  const std::size_t end = index == 0 ? begin : nth_value(list, index - 1).range().end;
  Layout layout = layout_of(document, end);
  layout.dash_step = dash_step_of(list);
  const std::string line = rendered_item(item, column, layout);
  if (index == 0) return line_before(begin, column, line, layout);
  return line_behind(document.text(), end, column, line, layout);
}

bool has_own_lines(const Ref& list) {
  return !is_flow(list) && begins_its_line(list.document().text(), list.range().begin);
}

Splices move_item(const NodePlace& place, std::size_t from, std::size_t to) {
  const std::string_view text = place.text();
  const std::size_t begin = line_begin(text, entry_begin(place));
  const std::size_t below = next_line(text, place.node.range().end);
  const std::size_t before = to < from ? to : to + 1;  // counted with it
  const bool is_first = before == 0;
  const std::size_t end =
      is_first ? place.parent->range().begin : nth_value(*place.parent, before - 1).range().end;
  const std::size_t at = is_first ? line_begin(text, end) : next_line(text, end);
  const std::string line_break = layout_of(place.document(), begin).line_break;
  std::string lines(text.substr(begin, below - begin));
  if (line_end(text, place.node.range().end) == text.size()) lines += line_break;
  if (!is_first && line_end(text, end) == at) lines.insert(0, line_break);
  return {{begin, below, ""}, {at, at, lines}};
}

Splices remove_child(const NodePlace& place) {
  if (place.in_flow()) return remove_from_brackets(place);
  const std::string_view text = place.text();
  const std::size_t value_end = place.node.range().end;
  require_short(place, value_end);
  const std::size_t begin = entry_begin(place);
  const std::size_t below = next_line(text, value_end);
  if (begins_its_line(text, begin)) {
    return {{line_begin(text, begin), below, comment_lines(place)}};
  }
  // It shares its line with the dash that holds it: what comes next moves up behind that dash.
  const std::size_t next = std::min(text.find_first_not_of(" \r\n", below), text.size());
  return {{begin, next, ""}};
}

}  // namespace nurture::yaml
