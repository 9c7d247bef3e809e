// The constructors of Value, looking up keys, and comparing.
#include "yaml/value.hpp"

#include <algorithm>

namespace nurture::yaml {

bool Value::operator==(const Value& other) const {
  return kind == other.kind && text == other.text && items == other.items &&
         entries == other.entries;
}

Value scalar(std::string text) {
  Value value;
  value.kind = Kind::scalar;
  value.text = std::move(text);
  return value;
}

Value bare(std::string text) {
  Value value = scalar(std::move(text));
  value.bare = true;
  return value;
}

Value list(std::vector<Value> items) {
  Value value;
  value.kind = Kind::list;
  value.items = std::move(items);
  return value;
}

Value list(const std::vector<std::string>& texts) {
  std::vector<Value> items;
  items.reserve(texts.size());
  for (const std::string& text : texts) items.push_back(scalar(text));
  return list(std::move(items));
}

Value list(std::initializer_list<std::string_view> texts) {
  return list(std::vector<std::string>(texts.begin(), texts.end()));
}

Value map(std::vector<Entry> entries) {
  Value value;
  value.kind = Kind::map;
  value.entries = std::move(entries);
  return value;
}

const Value* Lookup::find(std::string_view key) {
  const auto& all = map_->entries;
  const auto is = [key](const Entry& entry) { return entry.first == key; };
  const bool is_next = next_ < all.size() && is(all[next_]);
  const auto found = is_next ? all.begin() + static_cast<std::ptrdiff_t>(next_)
                             : std::find_if(all.begin(), all.end(), is);
  if (found == all.end()) return nullptr;
  next_ = static_cast<std::size_t>(found - all.begin()) + 1;
  return &found->second;
}

const Value* find(const Value& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [key](const auto& entry) { return entry.first == key; });
  return found == map.entries.end() ? nullptr : &found->second;
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
