// Another value in a place, and brackets or a dash around a single value.
//
//   about: |  # from the fair     a value has a head on the line of its key or dash, and a tail of
//     Two children.               lines below; a comment may stand between the two, and stays
#include <algorithm>

#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

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

Slot slot_of(const NodePlace& place, std::size_t behind) {
  const std::string_view text = place.text();
  const Node& old = place.node.node();
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
bool loses_comments(const NodePlace& place, const Slot& slot, std::size_t behind) {
  const Node& old = place.node.node();
  if (is_collection(old) && has_comments(place.node)) return true;
  if (slot.head.begin == behind && slot.head.end > behind) {
    return holds_comment(place.text(), behind, old.range.begin);
  }
  const std::size_t tail_end = std::min(slot.tail.end, old.range.begin);
  return !is_block_scalar(old) && holds_comment(place.text(), slot.tail.begin, tail_end);
}

/// Spaces before the text of a block scalar; `otherwise` where it has no text.
std::size_t block_indent(std::string_view text, const Range& tail, std::size_t otherwise) {
  const std::size_t first = text.find_first_not_of(" \r\n", tail.begin);
  return first < tail.end ? column_at(text, first) : otherwise;
}

Rendered render_for(const NodePlace& place, const Value& value, const Slot& slot) {
  const Node& old = place.node.node();
  const std::string_view text = place.text();
  const Layout layout = layout_of(place.document(), old.range.begin);
  const std::size_t column = column_at(text, entry_begin(place));
  if (value.kind != Kind::scalar) {
    const std::size_t used = column_at(text, slot.head.begin);
    return place.key ? behind_key(value, column, used, layout) : behind_dash(value, column, layout);
  }
  ScalarSetting setting;
  setting.wish = old.style;
  setting.line_break = layout.line_break;
  const std::size_t usual = column + (place.key ? layout.map_step : layout.dash_step);
  setting.indent = is_block_scalar(old) ? block_indent(text, slot.tail, usual) : usual;
  setting.indent_step = setting.indent - column;
  setting.bare = value.bare;
  return split_at_break(written(value.text, setting));
}

Splices replace_in_flow(const NodePlace& place, const Value& value) {
  const Node& old = place.node.node();
  if (is_collection(old) && has_comments(place.node)) {
    refuse_edit(place.document(), old.range.begin, "comments inside the value would be lost");
  }
  const auto replaced_by = [&](std::string text) -> Splices {
    return {{old.range.begin, old.range.end, std::move(text)}};
  };
  if (value.kind == Kind::absent) return replaced_by(place.key ? "" : "null");
  ScalarSetting setting;
  setting.in_flow = true;
  setting.wish = old.style;
  setting.bare = value.bare;
  std::string text = value.kind == Kind::scalar ? written(value.text, setting) : in_flow(value);
  if (old.kind == Kind::absent && place.key) {
    const bool has_colon = place.key->range().end != old.range.begin;
    text.insert(0, has_colon ? " " : ": ");
  }
  return replaced_by(text);
}

Splices replace_root(const Ref& root, const Value& value) {
  const Document& document = root.document();
  if (root.kind() != Kind::absent || value.kind != Kind::map || value.entries.empty()) {
    refuse_edit(document, root.range().begin, "the file is not a map of keys");
  }
  const std::size_t end = document.text().size();
  const Layout layout = layout_of(document, end);
  const bool open_line = line_begin(document.text(), end) < end;
  std::string lines = (open_line ? layout.line_break : "") + rendered_entries(value, 0, layout);
  return {{end, end, lines + layout.line_break}};
}

/// A block map of its own lines: its first key's indentation makes room for the dash.
Splices dash_before_map(const NodePlace& place) {
  const std::string_view text = place.text();
  const std::size_t begin = place.node.range().begin;
  const bool room = place.key && begins_its_line(text, begin) &&
                    column_at(text, begin) >= 2 + column_at(text, place.key->range().begin);
  if (!room) {
    refuse_edit(place.document(), begin, "a single map that can't become a list where it stands");
  }
  return {{begin - 2, begin, "- "}};
}

}  // namespace

Splices replace_value(const NodePlace& place, const Value& value) {
  if (!place.parent) return replace_root(place.node, value);
  if (place.in_flow()) return replace_in_flow(place, value);
  const std::size_t begin = place.node.range().begin;
  require_short(place, begin);
  const std::size_t behind = behind_indicator(place);
  Slot slot = slot_of(place, behind);
  Rendered fresh = render_for(place, value, slot);
  if (fresh.head.empty()) slot.head.begin = behind;
  if (loses_comments(place, slot, behind)) {
    refuse_edit(place.document(), begin, "comments inside the value would be lost");
  }
  const bool touches = slot.head.begin == behind;
  if (!fresh.head.empty() && touches) fresh.head.insert(0, " ");
  const bool ends_text = slot.tail.end == place.text().size();
  if (!fresh.tail.empty() && ends_text) fresh.tail += layout_of(place.document(), begin).line_break;
  if (slot.tail.begin < slot.head.end) return {{slot.head.begin, slot.head.end, fresh.joined()}};
  return {{slot.head.begin, slot.head.end, fresh.head},
          {slot.tail.begin, slot.tail.end, fresh.tail}};
}

Splices wrap_value(const NodePlace& place) {
  const Node& node = place.node.node();
  if (node.style == Style::block) return dash_before_map(place);
  const std::string_view bytes = place.node.bytes();
  const bool stands_in_brackets =
      is_collection(node) ||
      (!is_block_scalar(node) && (node.style != Style::plain || stands_in_flow(bytes)));
  if (stands_in_brackets) {
    return {{node.range.begin, node.range.begin, "["}, {node.range.end, node.range.end, "]"}};
  }
  if (bytes.find_first_of("\r\n") != std::string_view::npos) {
    refuse_edit(place.document(), node.range.begin,
                "a text over several lines that can't become a list where it stands");
  }
  return replace_value(place, list(std::vector<Value>{place.node.value()}));
}

}  // namespace nurture::yaml
