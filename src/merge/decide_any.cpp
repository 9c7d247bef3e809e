// Values that no table of keys describes, merged by what they are.
//
//   a map                by its keys
//   a list of words      as a set that keeps its order
//   any other list       item by item, as a text is merged line by line; where that leaves a
//                        conflict and every item has a key of its own (id, name, …), by that key
//   a text of lines      by its lines
//   anything else        as a whole
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "merge/decide.hpp"
#include "merge/lines.hpp"
#include "merge/pairs.hpp"

namespace nurture::merge {
namespace {

using How = Policy::Kind;

/// Keys that say which thing it is, whatever the list is of.
constexpr std::array<std::string_view, 4> names = {"id", "uid", "key", "name"};

bool is_of(const yaml::Value* value, yaml::Kind kind) {
  return value != nullptr && value->kind == kind;
}

bool same_thing(const yaml::Value& a, const yaml::Value& b);

/// Whether a name of the two says that they are different things.
bool differ_by_name(const yaml::Value& a, const yaml::Value& b) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    const yaml::Value* one = find(a, name);
    const yaml::Value* other = find(b, name);
    if (is_of(one, yaml::Kind::map) && is_of(other, yaml::Kind::map))
      return !same_thing(*one, *other);
    return is_of(one, yaml::Kind::scalar) && is_of(other, yaml::Kind::scalar) &&
           one->text != other->text;
  });
}

/// Whether one value may be a later version of the other: maps have something in common, and no
/// name that differs.
bool same_thing(const yaml::Value& a, const yaml::Value& b) {
  if (a.kind != b.kind) return false;
  if (a.kind != yaml::Kind::map) return true;
  const auto shared = [&](const yaml::Entry& entry) {
    const yaml::Value* other = find(b, entry.first);
    return other != nullptr && same_meaning(entry.second, *other);
  };
  return std::any_of(a.entries.begin(), a.entries.end(), shared) && !differ_by_name(a, b);
}

/// A list merged item by item: changes of different items both count; what both changed is merged
/// by itself where it is still the same thing. Otherwise, as with two insertions in one place, the
/// whole list is a conflict: no reading of half a list loses what either side wrote.
class SequenceMerge {
 public:
  explicit SequenceMerge(const Versions& versions)
      : versions_(versions), items_(versions.each(items_of)) {
    result_.fate = Fate::parts;
    result_.is_list = true;
  }

  Decision run() {
    const Three<std::vector<std::string>> numbers =
        items_.each([&](const Items& items) { return numbered(items); });
    const Three<Lines> marks =
        numbers.each([](const auto& all) { return Lines(all.begin(), all.end()); });
    for (const LineChange& change : changes(marks.base, marks.ours, marks.theirs)) {
      keep(change.base.begin);
      if (!merge(change)) return of_fate(Fate::conflict);
      at_ = {change.base.end, change.ours.end, change.theirs.end};
    }
    keep(items_.base.size());
    return std::move(result_);
  }

 private:
  /// A number for each item, which equal ones share.
  std::vector<std::string> numbered(const Items& items) {
    std::vector<std::string> numbers;
    for (const yaml::Value* item : items) {
      const auto place = numbers_.try_emplace(canonical(*item), numbers_.size());
      numbers.push_back(std::to_string(place.first->second));
    }
    return numbers;
  }

  void add(std::size_t base, std::size_t ours, std::size_t theirs) {
    add_element(result_, {base, ours, theirs}, versions_, of_kind(How::any));
  }

  /// Up to `until` of the base nobody changed anything.
  void keep(std::size_t until) {
    while (at_.base < until) add(at_.base++, at_.ours++, at_.theirs++);
  }

  using ItemSpan = std::span<const yaml::Value* const>;

  static ItemSpan items_in(const Items& items, const yaml::Range& range) {
    return ItemSpan(items).subspan(range.begin, range.size());
  }

  /// As many items in one as in the other, each `alike` the one in its place.
  template <typename Alike>
  static bool match(ItemSpan a, ItemSpan b, Alike alike) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [&](const yaml::Value* one, const yaml::Value* other) { return alike(*one, *other); });
  }

  /// False where the two sides' changes meet.
  bool merge(const LineChange& at) {
    const ItemSpan base = items_in(items_.base, at.base);
    const ItemSpan ours = items_in(items_.ours, at.ours);
    const ItemSpan theirs = items_in(items_.theirs, at.theirs);
    if (match(ours, base, same_thing) && match(theirs, base, same_thing)) {
      for (std::size_t i = 0; i < base.size(); ++i) {
        add(at.base.begin + i, at.ours.begin + i, at.theirs.begin + i);
      }
      return true;
    }
    if (at.by_ours && at.by_theirs && !match(ours, theirs, yaml::same_meaning)) return false;
    replace(at);
    return true;
  }

  /// What one side, or both alike, made of items of the base.
  void replace(const LineChange& at) {
    for (std::size_t i = 0; i < at.base.size(); ++i) {
      add(at.base.begin + i, at.by_ours ? nowhere : at.ours.begin + i,
          at.by_theirs ? nowhere : at.theirs.begin + i);
    }
    const std::size_t fresh = at.by_ours ? at.ours.size() : at.theirs.size();
    for (std::size_t i = 0; i < fresh; ++i) {
      add(nowhere, at.by_ours ? at.ours.begin + i : nowhere,
          at.by_theirs ? at.theirs.begin + i : nowhere);
    }
  }

  Versions versions_;
  Three<Items> items_;
  Three<std::size_t> at_;  ///< behind what is done
  std::unordered_map<std::string, std::size_t> numbers_;
  Decision result_;
};

/// Words, each once.
bool is_set(const yaml::Value* value) {
  std::unordered_set<std::string_view> seen;
  const Items items = items_of(value);
  return std::all_of(items.begin(), items.end(), [&](const yaml::Value* item) {
    return item->kind == yaml::Kind::scalar && seen.insert(item->text).second;
  });
}

/// What stands behind the key in each item; empty where not all are maps with a word of their own.
std::optional<std::unordered_set<std::string_view>> names_behind(const std::string& key,
                                                                 const yaml::Value* list) {
  std::unordered_set<std::string_view> seen;
  for (const yaml::Value* item : items_of(list)) {
    const yaml::Value* value = item->kind == yaml::Kind::map ? find(*item, key) : nullptr;
    if (!is_of(value, yaml::Kind::scalar) || !seen.insert(value->text).second) return std::nullopt;
  }
  return seen;
}

/// Whether the key tells the items of each version apart, and no item may have changed it on both
/// sides: then it would come twice.
bool tells_apart(const std::string& key, const Versions& versions) {
  const auto [base, ours, theirs] =
      versions.each([&](const yaml::Value* list) { return names_behind(key, list); });
  if (!base || !ours || !theirs) return false;
  return std::all_of(base->begin(), base->end(), [&, &mine = *ours, &other = *theirs](auto text) {
    return mine.contains(text) || other.contains(text);
  });
}

/// A key that tells the items apart; empty where there is none.
std::string telling_key(const Versions& versions) {
  const Items items = items_of(is_nothing(versions.base) ? versions.ours : versions.base);
  if (items.empty() || items.front()->kind != yaml::Kind::map) return {};
  std::vector<std::string> keys;
  for (const yaml::Entry& entry : items.front()->entries) keys.push_back(entry.first);
  std::sort(keys.begin(), keys.end());  // whichever side is ours
  keys.insert(keys.begin(), names.begin(), names.end());
  const auto found = std::find_if(
      keys.begin(), keys.end(), [&](const std::string& key) { return tells_apart(key, versions); });
  return found == keys.end() ? std::string() : *found;
}

Decision decide_items(const Versions& versions) {
  if (is_set(versions.base) && is_set(versions.ours) && is_set(versions.theirs)) {
    return decide_list(versions, of_kind(How::ordered_set));
  }
  Decision decision = decide_sequence(versions);
  const std::string key = has_conflict(decision) ? telling_key(versions) : std::string();
  if (key.empty()) return decision;
  Policy by_key = of_kind(How::log);
  by_key.identity.keys = {key};
  Decision keyed = decide_list(versions, by_key);
  return has_conflict(keyed) ? decision : keyed;
}

bool has_lines(const yaml::Value* value) {
  return value->kind == yaml::Kind::scalar && value->text.find('\n') != std::string::npos;
}

}  // namespace

Decision decide_sequence(const Versions& versions) {
  return SequenceMerge(versions).run();
}

Decision decide_any(const Versions& versions) {
  if (is_of(versions.ours, yaml::Kind::map) && is_of(versions.theirs, yaml::Kind::map)) {
    return decide(versions, of_kind(How::record));
  }
  if (is_of(versions.ours, yaml::Kind::list) && is_of(versions.theirs, yaml::Kind::list))
    return decide_items(versions);
  const bool texts = !is_nothing(versions.ours) && !is_nothing(versions.theirs) &&
                     has_lines(versions.ours) && has_lines(versions.theirs);
  return decide(versions, of_kind(texts ? How::lines : How::scalar));
}

}  // namespace nurture::merge
