// Edits: each change becomes splices, and its result is read afresh, by two readers, before it
// counts.
#include "yaml/edit.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <optional>

#include "yaml/edit_parts.hpp"
#include "yaml/reader.hpp"
#include "yaml/refine.hpp"
#include "yaml/same.hpp"
#include "yaml/second_reader.hpp"

namespace nurture::yaml {
namespace {

/// What a key that is missing along `path` gets: `value` inside the maps of the steps that are
/// missing, too.
Value nested(const Path& path, std::size_t from, Value value) {
  for (std::size_t i = path.size(); i-- > from;) {
    const auto* key = std::get_if<std::string>(&path[i]);
    if (key != nullptr) value = map({{*key, std::move(value)}});
  }
  return value;
}

const Shape& shape_along(const Shape& shape, const Path& path, std::size_t steps) {
  const Shape* at = &shape;
  for (std::size_t i = 0; i < steps; ++i) {
    if (const auto* key = std::get_if<std::string>(&path[i])) at = &shape_of(*at, *key);
  }
  return *at;
}

/// A value where the path ends in nothing yet.
Splices add(const Document& document, const Way& way, const Path& path, const Value& value,
            const Shape& shape) {
  const Place& last = way.places.back();
  const Node& node = document.node(last.node);
  const auto* key = std::get_if<std::string>(&path[way.steps]);
  if (node.kind == Kind::absent)
    return replace_value(document, last, nested(path, way.steps, value));
  if (key == nullptr || node.kind != Kind::map) {
    refuse_edit(document, node.range.begin, "there is no place for the new value");
  }
  const Value inner = nested(path, way.steps + 1, value);
  const Shape& order = shape_along(shape, path, way.steps);
  if (node.style == Style::flow) return add_flow_key(document, last, *key, inner, order);
  return add_key(document, last, *key, inner, order);
}

Splices splices_for(const Document& document, const Set& set, const Shape& shape) {
  const Way way = way_along(document, set.path);
  const bool exists = way.steps == set.path.size();
  require_bare(document, way, exists);
  if (!exists) return add(document, way, set.path, set.value, shape);
  return replace_value(document, way.places.back(), set.value);
}

/// The outermost place that nothing would be left of.
const Place& emptied_by(const Document& document, const Way& way) {
  std::size_t at = way.places.size() - 1;
  while (at > 1 && document.node(way.places[at].parent).size == 1) --at;
  return way.places[at];
}

Splices splices_for(const Document& document, const Remove& remove, const Shape& /*shape*/) {
  const Way way = way_along(document, remove.path);
  if (way.steps < remove.path.size()) return {};
  require_bare(document, way, true);
  if (way.places.size() == 1) refuse_edit(document, 0, "a file can't be left without any key");
  const Place& place = emptied_by(document, way);
  return place.in_flow ? remove_flow_child(document, place) : remove_child(document, place);
}

Splices splices_for(const Document& document, const Insert& insert, const Shape& shape) {
  const Way way = way_along(document, insert.list);
  require_bare(document, way, false);
  const Value one = list(std::vector<Value>{insert.item});
  if (way.steps < insert.list.size()) return add(document, way, insert.list, one, shape);
  const Place& place = way.places.back();
  const Node& node = document.node(place.node);
  if (node.kind == Kind::absent) return replace_value(document, place, one);
  if (node.kind != Kind::list) return wrap_value(document, place);
  if (node.style == Style::block) return insert_item(document, place, insert.index, insert.item);
  const bool to_block = node.size == 0 && !place.in_flow && insert.item.kind != Kind::scalar;
  if (to_block) return replace_value(document, place, one);
  return insert_flow_item(document, place, insert.index, insert.item);
}

/// An insertion beside a single value is two steps: it becomes a list first.
bool is_single(const Document& document, const Change& change) {
  const auto* insert = std::get_if<Insert>(&change);
  if (insert == nullptr) return false;
  const Way way = way_along(document, insert->list);
  const Node& node = document.node(way.places.back().node);
  return way.steps == insert->list.size() && node.kind != Kind::list && node.kind != Kind::absent;
}

[[noreturn]] void refuse_result(const Document& before, std::string_view after,
                                const std::string& why) {
  const std::string_view text = before.text();
  const auto differ = std::mismatch(text.begin(), text.end(), after.begin(), after.end());
  refuse_edit(before, static_cast<std::size_t>(differ.first - text.begin()), why);
}

Document reread(const Document& before, const Splices& splices) {
  Reading reading = read(spliced(before.text(), splices));
  if (reading.document) return std::move(*reading.document);
  refuse_result(before, spliced(before.text(), splices),
                "the change would make the file unreadable: " + reading.flaws.front().message);
}

/// One change made; nothing where it changes nothing.
std::optional<Document> changed(const Document& document, const Change& change,
                                const Shape& shape) {
  const bool two_steps = is_single(document, change);
  const Splices splices =
      std::visit([&](const auto& one) { return splices_for(document, one, shape); }, change);
  if (splices.empty()) return std::nullopt;
  Document result = reread(document, splices);
  return two_steps ? changed(result, change, shape) : std::move(result);
}

/// An emptied file and an empty map are the same.
bool same_tree(const Value& a, const Value& b) {
  const auto is_empty = [](const Value& value) {
    return value.kind == Kind::absent || (value.kind == Kind::map && value.entries.empty());
  };
  return (is_empty(a) && is_empty(b)) || same_meaning(a, b);
}

/// An emptied file and an empty map are the same here, too.
bool same_file(const Document& found, const Value& wanted) {
  const auto is_empty = [](Kind kind, std::size_t size) {
    return kind == Kind::absent || (kind == Kind::map && size == 0);
  };
  const Ref root = found.root();
  return (is_empty(root.kind(), root.size()) && is_empty(wanted.kind, wanted.entries.size())) ||
         same_tree(root, wanted);
}

/// yaml-cpp must see the change, too: in the old text before it, in the new one with it. An old
/// text that is beyond it (`[why?]`) doesn't get out of its reach by being refused each change: our
/// own reader has confirmed the new one.
void check_with_second_reader(const Document& before, std::string_view after,
                              const std::vector<Change>& changes, const Shape& shape) {
  std::optional<Value> expected = second_reading(before.text());
  if (!expected) return;
  for (const Change& change : changes) expected = applied(std::move(*expected), change, shape);
  const std::optional<Value> found = second_reading(after);
  if (found && same_tree(*found, *expected)) return;
  refuse_result(before, after, "the change can't be made here without changing something else");
}

/// A single item more in a list that is there, as every log is: the two texts are held against each
/// other, without a value of either. Empty where the change is of another kind.
std::optional<Document> inserted(const Document& document, const std::vector<Change>& changes,
                                 const Shape& shape) {
  const auto* insert = changes.size() == 1 ? std::get_if<Insert>(&changes.front()) : nullptr;
  if (insert == nullptr || !has_place(document, *insert)) return std::nullopt;
  std::optional<Document> result = changed(document, *insert, shape);
  if (result && same_but_for(document, *result, *insert)) return result;
  refuse_result(document, result ? result->text() : document.text(),
                "the change can't be made here without changing something else");
}

std::optional<Document> edited_by(const Document& document, const std::vector<Change>& changes,
                                  const Shape& shape) {
  Value tree = document.root().value();
  std::optional<Document> edited;
  for (const Change& change : changes) {
    const std::vector<Change> steps = refined(tree, change);
    tree = applied(std::move(tree), change, shape);
    for (const Change& step : steps) {
      std::optional<Document> next = changed(edited ? *edited : document, step, shape);
      if (next) edited = std::move(next);
    }
    if (!same_file(edited ? *edited : document, tree)) {
      refuse_result(document, edited ? edited->text() : document.text(),
                    "the change can't be made here without changing something else");
    }
  }
  return edited;
}

}  // namespace

Refused::Refused(Position where, const std::string& why, std::string hint)
    : Error(fmt::format("line {}, column {}: {}", where.line, where.column, why), std::move(hint)) {
}

std::optional<Document> edited(const Document& document, const std::vector<Change>& changes,
                               const Shape& shape) {
  std::optional<Document> after = inserted(document, changes, shape);
  if (!after) after = edited_by(document, changes, shape);
  if (after && after->text().size() <= second_reader_bytes) {
    check_with_second_reader(document, after->text(), changes, shape);
  }
  return after;
}

std::string edit(const Document& document, const std::vector<Change>& changes, const Shape& shape) {
  const auto after = edited(document, changes, shape);
  return std::string(after ? after->text() : document.text());
}

}  // namespace nurture::yaml
