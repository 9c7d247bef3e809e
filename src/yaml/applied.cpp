// What a change means: the same change made to a Value, against which every edited text is
// compared.
#include <algorithm>
#include <fmt/core.h>
#include <span>

#include "yaml/edit.hpp"
#include "yaml/render.hpp"

namespace nurture::yaml {
namespace {

using Steps = std::span<const Step>;

[[noreturn]] void refuse(const std::string& what) {
  throw Refused(what, "look at the file first");
}

Value* find_entry(Value& map, const std::string& key) {
  for (auto& [name, value] : map.entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

/// The value behind one step; a key that is missing is made where `shape` has it.
Value& child(Value& at, const Step& step, const Shape& shape) {
  if (const auto* key = std::get_if<std::string>(&step)) {
    if (at.kind == Kind::absent) at = map({});
    if (at.kind != Kind::map)
      refuse(fmt::format("no key '{}' can be set there: it is not a map", *key));
    if (Value* found = find_entry(at, *key)) return *found;
    const auto place = static_cast<std::ptrdiff_t>(place_of(*key, keys_of(at), shape));
    return at.entries.emplace(at.entries.begin() + place, *key, Value{})->second;
  }
  const std::size_t index = std::get<std::size_t>(step);
  if (at.kind != Kind::list && at.kind != Kind::absent && index == 0) return at;
  if (index >= at.items.size()) refuse(fmt::format("the list has no item {}", index + 1));
  return at.items[index];
}

const Shape& shape_behind(const Shape& shape, const Step& step) {
  const auto* key = std::get_if<std::string>(&step);
  return key == nullptr ? shape : shape_of(shape, *key);
}

Value& descend(Value& tree, Steps path, const Shape& shape) {
  Value* at = &tree;
  const Shape* inside = &shape;
  for (const Step& step : path) {
    at = &child(*at, step, *inside);
    inside = &shape_behind(*inside, step);
  }
  return *at;
}

void insert(Value& at, std::size_t index, const Value& item) {
  if (at.kind == Kind::absent) at = list(std::vector<Value>{});
  if (at.kind != Kind::list) at = list(std::vector<Value>{at});
  if (index > at.items.size()) refuse(fmt::format("the list has only {} items", at.items.size()));
  at.items.insert(at.items.begin() + static_cast<std::ptrdiff_t>(index), item);
}

/// Whether nothing is left of `at`.
bool erase(Value& at, Steps path) {
  if (path.empty()) return true;
  if (const auto* key = std::get_if<std::string>(&path.front())) {
    Value* found = at.kind == Kind::map ? find_entry(at, *key) : nullptr;
    if (found == nullptr || !erase(*found, path.subspan(1))) return false;
    std::erase_if(at.entries, [key](const auto& entry) { return entry.first == *key; });
    return at.entries.empty();
  }
  const std::size_t index = std::get<std::size_t>(path.front());
  if (at.kind != Kind::list)
    return at.kind != Kind::absent && index == 0 && erase(at, path.subspan(1));
  if (index >= at.items.size() || !erase(at.items[index], path.subspan(1))) return false;
  at.items.erase(at.items.begin() + static_cast<std::ptrdiff_t>(index));
  return at.items.empty();
}

}  // namespace

Value applied(Value tree, const Change& change, const Shape& shape) {
  if (const auto* set = std::get_if<Set>(&change)) {
    descend(tree, set->path, shape) = set->value;
  } else if (const auto* added = std::get_if<Insert>(&change)) {
    insert(descend(tree, added->list, shape), added->index, added->item);
  } else if (erase(tree, std::get<Remove>(change).path)) {
    tree = Value{};
  }
  return tree;
}

}  // namespace nurture::yaml
