// Breaking a change of a whole list or map into the least changes of its parts.
#include "yaml/refine.hpp"

#include <algorithm>

namespace nurture::yaml {
namespace {

using Changes = std::vector<Change>;

Path extended(Path path, Step step) {
  path.push_back(std::move(step));
  return path;
}

const Value* value_at(const Value& tree, const Path& path) {
  const Value* at = &tree;
  for (const Step& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      at = at->kind == Kind::map ? find(*at, *key) : nullptr;
    } else if (const std::size_t index = std::get<std::size_t>(step); at->kind == Kind::list) {
      at = index < at->items.size() ? &at->items[index] : nullptr;
    } else if (index != 0) {
      at = nullptr;
    }
    if (at == nullptr) return nullptr;
  }
  return at;
}

void refine_set(const Value& before, const Value& after, const Path& path, Changes& changes);

void refine_maps(const Value& before, const Value& after, const Path& path, Changes& changes) {
  Lookup before_keys(before);
  Lookup after_keys(after);
  for (const auto& [key, value] : after.entries) {
    const Value* old = before_keys.find(key);
    if (old == nullptr) {
      changes.push_back(Set{extended(path, key), value});
    } else {
      refine_set(*old, value, extended(path, key), changes);
    }
  }
  for (const auto& [key, value] : before.entries) {
    if (after_keys.find(key) == nullptr) changes.push_back(Remove{extended(path, key)});
  }
}

/// For each of `few`, in order, its index in `many`; fewer where it is no subsequence.
std::vector<std::size_t> subsequence(const std::vector<Value>& few,
                                     const std::vector<Value>& many) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < many.size() && indices.size() < few.size(); ++i) {
    if (same_meaning(few[indices.size()], many[i])) indices.push_back(i);
  }
  return indices;
}

void refine_lists(const Value& before, const Value& after, const Path& path, Changes& changes) {
  const std::vector<Value>& old = before.items;
  const std::vector<Value>& fresh = after.items;
  if (const auto kept = subsequence(fresh, old); kept.size() == fresh.size()) {
    for (std::size_t i = old.size(); i-- > 0;) {
      if (!std::binary_search(kept.begin(), kept.end(), i))
        changes.push_back(Remove{extended(path, i)});
    }
    return;
  }
  if (const auto kept = subsequence(old, fresh); kept.size() == old.size()) {
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (!std::binary_search(kept.begin(), kept.end(), i))
        changes.push_back(Insert{path, i, fresh[i]});
    }
    return;
  }
  const std::size_t common = std::min(old.size(), fresh.size());
  for (std::size_t i = 0; i < common; ++i) refine_set(old[i], fresh[i], extended(path, i), changes);
  for (std::size_t i = common; i < fresh.size(); ++i) changes.push_back(Insert{path, i, fresh[i]});
  for (std::size_t i = old.size(); i-- > common;) changes.push_back(Remove{extended(path, i)});
}

void refine_set(const Value& before, const Value& after, const Path& path, Changes& changes) {
  if (same_meaning(before, after)) return;
  const bool filled = !before.items.empty() && !after.items.empty();
  if (before.kind == Kind::list && after.kind == Kind::list && filled) {
    refine_lists(before, after, path, changes);
  } else if (before.kind == Kind::map && after.kind == Kind::map && !before.entries.empty() &&
             !after.entries.empty()) {
    refine_maps(before, after, path, changes);
  } else {
    changes.push_back(Set{path, after});
  }
}

}  // namespace

std::vector<Change> refined(const Value& tree, const Change& change) {
  const auto* set = std::get_if<Set>(&change);
  const Value* before = set == nullptr ? nullptr : value_at(tree, set->path);
  if (before == nullptr) return {change};
  Changes changes;
  refine_set(*before, set->value, set->path, changes);
  return changes;
}

bool same_meaning(const Value& a, const Value& b) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same_meaning(a.items[i], b.items[i])) return false;
  }
  Lookup others(b);
  return std::all_of(a.entries.begin(), a.entries.end(), [&](const Entry& entry) {
    const Value* other = others.find(entry.first);
    return other != nullptr && same_meaning(entry.second, *other);
  });
}

}  // namespace nurture::yaml
