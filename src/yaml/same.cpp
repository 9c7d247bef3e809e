// Comparing trees node by node.
#include "yaml/same.hpp"

#include <optional>

namespace nurture::yaml {
namespace {

/// The values of a map by their keys, which mostly come in the order in which they are asked for.
class Nodes {
 public:
  explicit Nodes(const Ref& map) : map_(map), next_(map.node().first_child) {}

  std::optional<Ref> find(std::string_view key) {
    const Document& document = map_.document();
    const bool is_next = next_ != no_node && document.node(next_).text == key;
    const auto value =
        is_next ? std::optional(Ref(document, document.node(next_).next)) : map_.find(key);
    if (value) next_ = value->node().next;
    return value;
  }

 private:
  Ref map_;
  NodeId next_;
};

Nodes counterpart(const Ref& map) {
  return Nodes(map);
}

Lookup counterpart(const Value& map) {
  return Lookup(map);
}

/// Calls check(key, value) for each entry; false as soon as one is.
template <typename Check>
bool all_entries(const Ref& map, Check check) {
  const Document& document = map.document();
  for (NodeId id = map.node().first_child; id != no_node;) {
    const NodeId value = document.node(id).next;
    if (!check(document.node(id).text, Ref(document, value))) return false;
    id = document.node(value).next;
  }
  return true;
}

bool same_items(const Ref& found, const Value& wanted) {
  std::size_t i = 0;
  for (NodeId id = found.node().first_child; id != no_node; id = found.document().node(id).next) {
    if (!same_tree(Ref(found.document(), id), wanted.items[i++])) return false;
  }
  return true;
}

bool same_items(const Ref& found, const Ref& wanted) {
  NodeId other = wanted.node().first_child;
  for (NodeId id = found.node().first_child; id != no_node; id = found.document().node(id).next) {
    if (!same_tree(Ref(found.document(), id), Ref(wanted.document(), other))) return false;
    other = wanted.document().node(other).next;
  }
  return true;
}

std::size_t entries_of(const Ref& map) {
  return map.size();
}

std::size_t entries_of(const Value& map) {
  return map.entries.size();
}

/// Keys differ from each other in any map that was read: as many of them, all found, are the same.
template <typename Wanted>
bool same_entries(const Ref& found, const Wanted& wanted) {
  if (found.size() != entries_of(wanted)) return false;
  auto others = counterpart(wanted);
  return all_entries(found, [&](std::string_view key, const Ref& value) {
    const auto other = others.find(key);
    return other && same_tree(value, *other);
  });
}

bool same_but_for(const Ref& before, const Ref& after, const Insert& insert, std::size_t depth);

/// The list itself: one more, and the rest in its order.
bool same_but_for_item(const Ref& before, const Ref& after, const Insert& insert) {
  if (after.kind() != Kind::list || after.size() != before.size() + 1) return false;
  NodeId old = before.node().first_child;
  std::size_t index = 0;
  for (NodeId id = after.node().first_child; id != no_node; id = after.document().node(id).next) {
    const Ref item(after.document(), id);
    if (index++ == insert.index) {
      if (!same_tree(item, insert.item)) return false;
    } else if (old == no_node || !same_tree(item, Ref(before.document(), old))) {
      return false;
    } else {
      old = before.document().node(old).next;
    }
  }
  return old == no_node;
}

bool same_but_for(const Ref& before, const Ref& after, const Insert& insert, std::size_t depth) {
  if (depth == insert.list.size()) return same_but_for_item(before, after, insert);
  const auto* key = std::get_if<std::string>(&insert.list[depth]);
  if (key == nullptr || after.kind() != Kind::map || after.size() != before.size()) return false;
  Nodes others(after);
  return all_entries(before, [&](std::string_view name, const Ref& value) {
    const auto other = others.find(name);
    if (!other) return false;
    return name == *key ? same_but_for(value, *other, insert, depth + 1) : same_tree(*other, value);
  });
}

}  // namespace

bool same_tree(const Ref& found, const Value& wanted) {
  if (found.kind() != wanted.kind) return false;
  if (wanted.kind == Kind::map) return same_entries(found, wanted);
  if (wanted.kind != Kind::list) return found.text() == wanted.text;
  return found.size() == wanted.items.size() && same_items(found, wanted);
}

bool same_tree(const Ref& found, const Ref& wanted) {
  if (found.kind() != wanted.kind()) return false;
  if (wanted.kind() == Kind::map) return same_entries(found, wanted);
  if (wanted.kind() != Kind::list) return found.text() == wanted.text();
  return found.size() == wanted.size() && same_items(found, wanted);
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
  return same_but_for(before.root(), after.root(), insert, 0);
}

}  // namespace nurture::yaml
