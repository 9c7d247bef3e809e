// Another value in a place, and brackets or a dash around a single value.
//
//   about: |  # from the fair     a value has a head on the line of its key or dash and a tail of
//   lines below;
//     Two children.               a comment of the file may stand between the two, and stays
#include <algorithm>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"
#include "yaml/quote.hpp"

namespace nurture::yaml {
namespace {

/// The bytes of a value that another one takes.
struct Slot {
  Range head, tail;
};

bool is_block_scalar(const Node& node) {
  return node.style == Style::literal || node.style == Style::folded;
}
bool is_collection(const Node& node) {
  return node.kind == Kind::list || node.kind == Kind::map;
}

Slot slot_of(const Document& document, const Place& place, std::size_t behind) {
  const std::string_view text = document.text();
  const Node& old = document.node(place.node);
  const std::size_t rest = line_end(text, std::max(behind, old.range.end));
  if (old.kind == Kind::absent) return {{behind, behind}, {rest, rest}};
  if (is_block_scalar(old)) {
    const std::size_t header_end =
        std::min(text.find_first_not_of("|>+-123456789", old.range.begin), text.size());
    const std::size_t below = line_end(text, header_end);
    return {{old.range.begin, header_end}, {below, std::max(below, old.range.end)}};
  }
  const std::size_t below = line_end(text, behind);
  if (old.style == Style::block && old.range.begin > below) {
    return {{behind, behind}, {below, old.range.end}};
  }
  return {old.range, {rest, rest}};
}

/// What replacing the value would take with it besides the value.
bool loses_comments(const Document& document, const Place& place, const Slot& slot,
                    std::size_t behind) {
  const Node& old = document.node(place.node);
  if (is_collection(old) && has_comments(document, place.node)) return true;
  const std::string_view text = document.text();
  const auto holds = [text](std::size_t begin, std::size_t end) {
    return begin < end && text.substr(begin, end - begin).find('#') != std::string_view::npos;
  };
  if (slot.head.begin == behind && slot.head.end > behind) return holds(behind, old.range.begin);
  return !is_block_scalar(old) && holds(slot.tail.begin, std::min(slot.tail.end, old.range.begin));
}

/// Spaces before the text of a block scalar; `otherwise` where it has no text.
std::size_t block_indent(const Document& document, const Range& tail, std::size_t otherwise) {
  const std::string_view text = document.text();
  const std::size_t first = text.find_first_not_of(" \r\n", tail.begin);
  if (first == std::string_view::npos || first >= tail.end) return otherwise;
  return column_at(text, first);
}

Rendered render_for(const Document& document, const Place& place, const Value& value,
                    const Slot& slot) {
  const Node& old = document.node(place.node);
  const std::string_view text = document.text();
  const Layout layout = layout_of(document, old.range.begin);
  const std::size_t begin = entry_begin(document, place);
  const std::size_t column = column_at(text, begin);
  const bool of_key = place.key != no_node;
  if (value.kind != Kind::scalar) {
    const std::size_t used = column_at(text, slot.head.begin);
    return of_key ? behind_key(value, column, used, layout) : behind_dash(value, column, layout);
  }
  Setting setting;
  setting.wish = old.style;
  setting.line_break = layout.line_break;
  const std::size_t usual = column + (of_key ? layout.map_step : layout.dash_step);
  setting.indent = is_block_scalar(old) ? block_indent(document, slot.tail, usual) : usual;
  setting.indent_step = setting.indent - column;
  setting.bare = value.bare;
  const std::string written_text = written(value.text, setting);
  const std::size_t cut = std::min(written_text.find_first_of("\r\n"), written_text.size());
  return {written_text.substr(0, cut), written_text.substr(cut)};
}

Splices replace_in_flow(const Document& document, const Place& place, const Value& value) {
  const Node& old = document.node(place.node);
  if (is_collection(old) && has_comments(document, place.node)) {
    refuse_edit(document, old.range.begin, "comments inside the value would be lost");
  }
  if (value.kind == Kind::absent)
    return {{old.range.begin, old.range.end, place.key == no_node ? "null" : ""}};
  Setting setting;
  setting.in_flow = true;
  setting.wish = old.style;
  setting.bare = value.bare;
  std::string text = value.kind == Kind::scalar ? written(value.text, setting) : in_flow(value);
  if (old.kind == Kind::absent && place.key != no_node) {
    const bool has_colon = document.node(place.key).range.end != old.range.begin;
    text.insert(0, has_colon ? " " : ": ");
  }
  return {{old.range.begin, old.range.end, text}};
}

Splices replace_root(const Document& document, const Value& value) {
  const std::string_view text = document.text();
  if (document.root().kind() != Kind::absent || value.kind != Kind::map || value.entries.empty()) {
    refuse_edit(document, document.root().node().range.begin, "the file is not a map of keys");
  }
  const Layout layout = layout_of(document, text.size());
  const bool open_line = line_begin(text, text.size()) < text.size();
  std::string lines = (open_line ? layout.line_break : "") + rendered_entries(value, 0, layout);
  return {{text.size(), text.size(), lines + layout.line_break}};
}

/// A block map of its own lines: its first key's indentation makes room for the dash.
Splices dash_before_map(const Document& document, const Place& place) {
  const std::size_t begin = document.node(place.node).range.begin;
  const std::size_t column = column_at(document.text(), begin);
  const bool room = place.key != no_node && begins_its_line(document.text(), begin) &&
                    column >= 2 + column_at(document.text(), document.node(place.key).range.begin);
  if (!room) refuse_edit(document, begin, "a single map that can't become a list where it stands");
  return {{begin - 2, begin, "- "}};
}

}  // namespace

Splices replace_value(const Document& document, const Place& place, const Value& value) {
  if (place.parent == no_node) return replace_root(document, value);
  if (place.in_flow) return replace_in_flow(document, place, value);
  const std::size_t begin = document.node(place.node).range.begin;
  if (is_explicit(document, place))
    refuse_edit(document, begin, "a key in the long form ('? key') is in the way");
  const std::size_t behind = behind_indicator(document, place);
  Slot slot = slot_of(document, place, behind);
  Rendered fresh = render_for(document, place, value, slot);
  if (fresh.head.empty()) slot.head.begin = behind;
  if (loses_comments(document, place, slot, behind)) {
    refuse_edit(document, begin, "comments inside the value would be lost");
  }
  const bool touches = slot.head.begin == behind;
  if (!fresh.head.empty() && touches) fresh.head.insert(0, " ");
  const bool ends_text = slot.tail.end == document.text().size();
  if (!fresh.tail.empty() && ends_text) fresh.tail += layout_of(document, begin).line_break;
  if (slot.tail.begin < slot.head.end) return {{slot.head.begin, slot.head.end, fresh.joined()}};
  return {{slot.head.begin, slot.head.end, fresh.head},
          {slot.tail.begin, slot.tail.end, fresh.tail}};
}

Splices wrap_value(const Document& document, const Place& place) {
  const Node& node = document.node(place.node);
  if (node.style == Style::block) return dash_before_map(document, place);
  const std::string_view bytes =
      document.text().substr(node.range.begin, node.range.end - node.range.begin);
  if (is_collection(node) ||
      (!is_block_scalar(node) && (node.style != Style::plain || stands_in_flow(bytes)))) {
    return {{node.range.begin, node.range.begin, "["}, {node.range.end, node.range.end, "]"}};
  }
  if (bytes.find_first_of("\r\n") != std::string_view::npos) {
    refuse_edit(document, node.range.begin,
                "a text over several lines that can't become a list where it stands");
  }
  return replace_value(document, place,
                       list(std::vector<Value>{Ref(document, place.node).value()}));
}

}  // namespace nurture::yaml
