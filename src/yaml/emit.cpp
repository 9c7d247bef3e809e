// Values as text: the style of what nurture writes itself.
//
//   tags: [client, london]     a short list of words in brackets
//   about: |                   several lines as a literal block
//     Two children.
//   interactions:              anything else as a block
//     - date: 2026-11-02
//       channel: call
#include <algorithm>

#include "base/text.hpp"
#include "yaml/reader.hpp"
#include "yaml/render.hpp"

namespace nurture::yaml {
namespace {

constexpr std::size_t line_width = 80;

Rendered scalar_text(const Value& value, std::size_t column, std::size_t step,
                     const Layout& layout) {
  ScalarSetting setting;
  setting.indent = column + step;
  setting.indent_step = step;
  setting.line_break = layout.line_break;
  setting.bare = value.bare;
  return split_at_break(written(value.text, setting));
}

bool is_word_list(const Value& value) {
  return value.kind == Kind::list &&
         std::all_of(value.items.begin(), value.items.end(), [](const Value& item) {
           return item.kind == Kind::scalar && item.text.find('\n') == std::string::npos;
         });
}

bool is_empty(const Value& value) {
  return (value.kind == Kind::list && value.items.empty()) ||
         (value.kind == Kind::map && value.entries.empty());
}

/// In brackets where that is short; empty where it must be a block.
std::string short_flow(const Value& value, std::size_t used) {
  if (is_empty(value)) return in_flow(value);
  if (!is_word_list(value)) return {};
  const std::string text = in_flow(value);
  return used + 1 + base::code_points(text) < line_width ? text : std::string();
}

std::string items_text(const Value& list, std::size_t column, const Layout& layout) {
  std::string text;
  for (const Value& item : list.items) {
    if (!text.empty()) text += layout.line_break + std::string(column, ' ');
    text += rendered_item(item, column, layout);
  }
  return text;
}

std::string_view blank_before(const Rendered& rendered) {
  return rendered.head.empty() ? "" : " ";
}

/// The value with its maps' keys in the shape's order.
Value ordered(const Value& value, const Shape& shape) {
  Value result = value;
  for (Value& item : result.items) item = ordered(item, shape);
  if (value.kind != Kind::map) return result;
  result.entries.clear();
  for (const auto& [key, entry] : value.entries) {
    const std::size_t place = place_of(key, keys_of(result), shape);
    result.entries.emplace(result.entries.begin() + static_cast<std::ptrdiff_t>(place), key,
                           ordered(entry, shape_of(shape, key)));
  }
  return result;
}

}  // namespace

Rendered split_at_break(const std::string& text) {
  const std::size_t first = std::min(text.find_first_of("\r\n"), text.size());
  return {text.substr(0, first), text.substr(first)};
}

Rendered behind_key(const Value& value, std::size_t column, std::size_t used,
                    const Layout& layout) {
  if (value.kind == Kind::absent) return {};
  if (value.kind == Kind::scalar) return scalar_text(value, column, layout.map_step, layout);
  if (std::string flow = short_flow(value, used); !flow.empty()) return {flow, ""};
  const bool is_list = value.kind == Kind::list;
  const std::size_t inner = column + (is_list ? layout.list_step : layout.map_step);
  const std::string text =
      is_list ? items_text(value, inner, layout) : rendered_entries(value, inner, layout);
  return {"", layout.line_break + std::string(inner, ' ') + text};
}

Rendered behind_dash(const Value& value, std::size_t column, const Layout& layout) {
  const std::size_t inner = column + layout.dash_step;
  if (value.kind == Kind::absent) return {};
  if (value.kind == Kind::scalar) return scalar_text(value, column, layout.dash_step, layout);
  if (std::string flow = short_flow(value, inner); !flow.empty()) return {flow, ""};
  return split_at_break(value.kind == Kind::list ? items_text(value, inner, layout)
                                                 : rendered_entries(value, inner, layout));
}

std::string in_flow(const Value& value) {
  ScalarSetting setting;
  setting.in_flow = true;
  if (value.kind == Kind::absent) return "null";
  setting.bare = value.bare;
  if (value.kind == Kind::scalar) return written(value.text, setting);
  setting.bare = false;
  std::string text;
  for (const Value& item : value.items) text += (text.empty() ? "" : ", ") + in_flow(item);
  for (const auto& [key, entry] : value.entries) {
    text += (text.empty() ? "" : ", ") + written(key, setting) + ":";
    if (entry.kind != Kind::absent) text += " " + in_flow(entry);
  }
  return value.kind == Kind::list ? "[" + text + "]" : "{" + text + "}";
}

std::string rendered_entry(const std::string& key, const Value& value, std::size_t column,
                           const Layout& layout) {
  ScalarSetting setting;
  setting.is_key = true;
  const std::string name = written(key, setting) + ":";
  const Rendered rendered = behind_key(value, column, column + base::code_points(name), layout);
  return name + std::string(blank_before(rendered)) + rendered.joined();
}

std::string rendered_entries(const Value& map, std::size_t column, const Layout& layout) {
  std::string text;
  for (const auto& [key, value] : map.entries) {
    if (!text.empty()) text += layout.line_break + std::string(column, ' ');
    text += rendered_entry(key, value, column, layout);
  }
  return text;
}

std::string rendered_item(const Value& value, std::size_t column, const Layout& layout) {
  const Rendered rendered = behind_dash(value, column, layout);
  const std::size_t blanks = rendered.head.empty() ? 0 : layout.dash_step - 1;
  return "-" + std::string(blanks, ' ') + rendered.joined();
}

std::size_t place_of(const std::string& key, const std::vector<std::string>& keys,
                     const Shape& shape) {
  const bool has_last = !shape.last.empty();
  if (has_last && key == shape.last) return keys.size();
  const auto known = std::find(shape.order.begin(), shape.order.end(), key);
  std::size_t place = known == shape.order.end() ? keys.size() : 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (std::find(shape.order.begin(), known, keys[i]) != known) place = i + 1;
  }
  if (known == shape.order.end()) place = keys.size();
  const auto last = has_last ? std::find(keys.begin(), keys.end(), shape.last) : keys.end();
  return std::min(place, static_cast<std::size_t>(last - keys.begin()));
}

const Shape& shape_of(const Shape& shape, const std::string& key) {
  static const Shape none;
  const auto found = shape.inside.find(key);
  return found == shape.inside.end() ? none : found->second;
}

std::vector<std::string> keys_of(const Value& map) {
  std::vector<std::string> keys;
  keys.reserve(map.entries.size());
  for (const auto& entry : map.entries) keys.push_back(entry.first);
  return keys;
}

std::string emit(const Value& map, const Shape& shape) {
  const Layout layout;
  std::string text;
  if (map.kind == Kind::map && !map.entries.empty()) {
    text = rendered_entries(ordered(map, shape), 0, layout) + layout.line_break;
  }
  const Reading reading = read(text);
  const Value expected = ordered(is_empty(map) ? Value{} : map, shape);
  if (!reading.document || reading.document->root().value() != expected) {
    const bool said = !reading.flaws.empty();  // too large, too deep
    throw base::Error("this can't be written as YAML" +
                          (said ? ": " + reading.flaws.front().message : std::string()),
                      said ? "" : "a text may contain bytes that are not UTF-8");
  }
  return text;
}

}  // namespace nurture::yaml
