// What changes mean, apart from any text: the same change made to a tree, against which every
// edited text is compared; and whether two texts differ by it alone.
#include <algorithm>
#include <fmt/core.h>
#include <span>

#include "yaml/edit_parts.hpp"

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

void relocate(Value& at, const MoveItem& move) {
  if (at.kind != Kind::list && move.from == 0 && move.to == 0) return;
  if (move.from >= at.items.size() || move.to >= at.items.size())
    refuse(fmt::format("the list has only {} items", at.items.size()));
  const auto begin = at.items.begin();
  const auto from = static_cast<std::ptrdiff_t>(move.from),
             to = static_cast<std::ptrdiff_t>(move.to);
  if (from < to) {
    std::rotate(begin + from, begin + from + 1, begin + to + 1);
  } else {
    std::rotate(begin + to, begin + from, begin + from + 1);
  }
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

/// The values of a map by their keys, which mostly come in the order in which they are asked for.
class Nodes {
 public:
  explicit Nodes(const Ref& map) : map_(map), next_(map.entries().begin()) {}

  std::optional<Ref> find(std::string_view key) {
    const bool is_next = next_ != map_.entries().end() && (*next_).key.text() == key;
    const auto value = is_next ? std::optional((*next_).value) : map_.find(key);
    if (value) next_ = {map_.document(), value->node().next};
    return value;
  }

 private:
  Ref map_;
  Children<Ref::Entry>::Iterator next_;
};

bool same_but_for(const Ref& before, const Ref& after, const Insert& insert, std::size_t depth);

/// The list itself: one more, and the rest in its order.
bool same_but_for_item(const Ref& before, const Ref& after, const Insert& insert) {
  if (after.kind() != Kind::list || after.size() != before.size() + 1) return false;
  auto old = before.items().begin();
  std::size_t index = 0;
  for (const Ref& item : after.items()) {
    if (index++ == insert.index) {
      if (!same_tree(item, insert.item)) return false;
      continue;
    }
    if (!same_tree(item, *old)) return false;
    ++old;
  }
  return true;
}

/// `depth` steps of the path lead to `before`, where the item has its place, and to `after`.
bool same_but_for(const Ref& before, const Ref& after, const Insert& insert, std::size_t depth) {
  if (depth == insert.list.size()) return same_but_for_item(before, after, insert);
  const auto* key = std::get_if<std::string>(&insert.list[depth]);
  if (key == nullptr || after.kind() != Kind::map || after.size() != before.size()) return false;
  Nodes others(after);
  const auto entries = before.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const Ref::Entry& entry) {
    const auto other = others.find(entry.key.text());
    if (!other) return false;
    return entry.key.text() == *key ? same_but_for(entry.value, *other, insert, depth + 1)
                                    : same_tree(*other, entry.value);
  });
}

}  // namespace

Value applied(Value tree, const Change& change, const Shape& shape) {
  if (const auto* set = std::get_if<Set>(&change)) {
    descend(tree, set->path, shape) = set->value;
  } else if (const auto* added = std::get_if<Insert>(&change)) {
    insert(descend(tree, added->list, shape), added->index, added->item);
  } else if (const auto* moved = std::get_if<MoveItem>(&change)) {
    relocate(descend(tree, moved->list, shape), *moved);
  } else if (erase(tree, std::get<Remove>(change).path)) {
    tree = Value{};
  }
  return tree;
}

/// Keys differ from each other in any map that was read: as many of them, all found, are the same.
bool same_tree(const Ref& found, const Value& wanted) {
  if (found.kind() != wanted.kind || found.text() != wanted.text ||
      found.size() != wanted.items.size() + wanted.entries.size()) {
    return false;
  }
  auto item = wanted.items.begin();
  for (const Ref& one : found.items()) {
    if (!same_tree(one, *item++)) return false;
  }
  Lookup others(wanted);
  const auto entries = found.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const Ref::Entry& entry) {
    const Value* other = others.find(entry.key.text());
    return other != nullptr && same_tree(entry.value, *other);
  });
}

bool same_tree(const Ref& found, const Ref& wanted) {
  if (found.kind() != wanted.kind() || found.text() != wanted.text() ||
      found.size() != wanted.size()) {
    return false;
  }
  auto item = wanted.items().begin();
  for (const Ref& one : found.items()) {
    if (!same_tree(one, *item)) return false;
    ++item;
  }
  Nodes others(wanted);
  const auto entries = found.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const Ref::Entry& entry) {
    const auto other = others.find(entry.key.text());
    return other && same_tree(entry.value, *other);
  });
}

bool has_place(const Document& document, const Insert& insert) {
  Ref at = document.root();
  for (const Step& step : insert.list) {
    const auto* key = std::get_if<std::string>(&step);
    const auto next = key == nullptr ? std::nullopt : at.find(*key);
    if (!next) return false;
    at = *next;
  }
  return at.kind() == Kind::list && insert.index <= at.size();
}

bool same_but_for(const Document& before, const Document& after, const Insert& insert) {
  return has_place(before, insert) && same_but_for(before.root(), after.root(), insert, 0);
}

}  // namespace nurture::yaml
