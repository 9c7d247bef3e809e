// What a three-way merge comes to, by meaning alone: scalars, texts and records. Lists are in
// decide_list.cpp, what no table describes in decide_any.cpp.
#include "merge/decide.hpp"

#include <algorithm>
#include <unordered_map>

#include "merge/lines.hpp"

namespace nurture::merge {
namespace {

const yaml::Value& lone(const yaml::Value& value) {
  return value.kind == yaml::Kind::list && value.items.size() == 1 ? value.items.front() : value;
}

Decision taken(Side side, const Versions& versions) {
  if (is_nothing(versions.of(side))) return of_fate(Fate::gone);
  return of_fate(side == Side::ours ? Fate::ours : Fate::theirs);
}

Decision decide_whole(const Versions& versions) {
  if (same_value(versions.ours, versions.theirs)) return taken(Side::ours, versions);
  if (same_value(versions.theirs, versions.base)) return taken(Side::ours, versions);
  if (same_value(versions.ours, versions.base)) return taken(Side::theirs, versions);
  return of_fate(Fate::conflict);
}

bool is_text(const yaml::Value* value) {
  return value != nullptr && value->kind == yaml::Kind::scalar;
}

/// Each line with its break, so that the last one stays the same line where another one follows it.
std::string broken_lines(const yaml::Value* text) {
  if (!is_text(text)) return {};
  return text->text.ends_with('\n') ? text->text : text->text + '\n';
}

Decision decide_lines(const Versions& versions) {
  Decision whole = decide_whole(versions);
  if (whole.fate != Fate::conflict || !is_text(versions.ours) || !is_text(versions.theirs)) {
    return whole;
  }
  const Script script = merge_lines(broken_lines(versions.base), broken_lines(versions.ours),
                                    broken_lines(versions.theirs), "\n");
  const bool ends = versions.ours->text.ends_with('\n') || versions.theirs->text.ends_with('\n');
  const auto text = [&](Side side) {
    std::string taken = script.decided_for(side);
    if (!ends && taken.ends_with('\n')) taken.pop_back();
    return taken;
  };
  Decision decision = of_fate(Fate::text);
  decision.ours_text = text(Side::ours);
  decision.theirs_text = text(Side::theirs);
  return decision;
}

const Policy& policy_of(const Policy& record, const std::string& key) {
  static const Policy any = of_kind(Policy::Kind::any);
  for (const auto& [name, policy] : record.inside) {
    if (name == key) return policy;
  }
  return record.others.empty() ? any : record.others.front();
}

/// The places of a map's keys.
using Places = std::unordered_map<std::string_view, std::size_t>;

Places key_places(const yaml::Value* map) {
  Places places;
  if (map == nullptr) return places;
  for (const yaml::Entry& entry : map->entries) places.try_emplace(entry.first, places.size());
  return places;
}

/// The keys of ours, then those that theirs alone has.
void add_entries(const Versions& maps, const Policy& policy, Decision& decision) {
  const Three<Places> places = maps.each(key_places);
  const auto add = [&](const std::string& key) {
    const auto at = places.each([&](const Places& known) {
      const auto found = known.find(key);
      return found == known.end() ? nowhere : found->second;
    });
    add_element(decision, at, maps, policy_of(policy, key), key);
  };
  for (const yaml::Entry& entry : maps.ours->entries) add(entry.first);
  for (const yaml::Entry& entry : maps.theirs->entries) {
    if (!places.ours.contains(entry.first)) add(entry.first);
  }
}

/// The place of a key among new ones: unknown keys stand before the last one.
std::size_t rank(const Policy& policy, const std::string& key) {
  if (key == policy.last) return policy.inside.size() + 1;
  for (std::size_t i = 0; i < policy.inside.size(); ++i) {
    if (policy.inside[i].key == key) return i;
  }
  return policy.inside.size();
}

/// Whether two records are about different things.
bool apart(const yaml::Value& a, const yaml::Value& b, const Policy& policy) {
  return std::any_of(
      policy.identity.keys.begin(), policy.identity.keys.end(),
      [&](const std::string& key) { return !same_value(find(a, key), find(b, key)); });
}

const yaml::Value* as_map(const yaml::Value* value) {
  return value != nullptr && value->kind == yaml::Kind::map ? value : nullptr;
}

/// Sets keys that exclude each other against each other, where neither side has more than one.
void oppose(Decision& decision, const Versions& maps, const Policy& policy) {
  const auto is_exclusive = [&](const std::string& key) {
    const auto& keys = policy.exclusive;
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  const auto count = [&](const auto& entries, auto key) {
    return std::count_if(entries.begin(), entries.end(),
                         [&](const auto& entry) { return is_exclusive(entry.*key); });
  };
  if (count(decision.elements, &Element::key) < 2 ||
      count(maps.ours->entries, &yaml::Entry::first) > 1 ||
      count(maps.theirs->entries, &yaml::Entry::first) > 1) {
    return;
  }
  for (Element& element : decision.elements) {
    if (is_exclusive(element.key)) element.decision = of_fate(Fate::conflict);
  }
}

Decision decide_record(const Versions& all, const Policy& policy) {
  const Versions maps = all.each(as_map);
  const bool by_key = maps.ours && maps.theirs && !apart(*maps.ours, *maps.theirs, policy);
  if (!by_key) return decide_whole(all);
  Decision decision = of_fate(Fate::parts);
  add_entries(maps, policy, decision);
  arrange(decision.elements, [&](const Element& element) {
    return SortKey(rank(policy, element.key), element.key, {}, {});
  });
  oppose(decision, maps, policy);
  return decision;
}

/// A part whose all has gone is gone, unless a side keeps an empty one.
Decision without_emptiness(Decision decision, const Versions& versions) {
  if (decision.fate != Fate::parts || !decision.elements.empty()) return decision;
  const auto is_empty = [](const yaml::Value* value) {
    return value->items.empty() && value->entries.empty() && value->kind != yaml::Kind::scalar;
  };
  if (versions.ours == nullptr || versions.theirs == nullptr) return of_fate(Fate::gone);
  if (is_empty(versions.ours)) return of_fate(Fate::ours);
  return of_fate(is_empty(versions.theirs) ? Fate::theirs : Fate::gone);
}

const yaml::Value* element_at(const yaml::Value* whole, bool is_list, std::size_t index) {
  if (is_list || index == nowhere) return item_at(whole, index);
  return &whole->entries[index].second;
}

yaml::Value resolved_parts(const Decision& decision, const yaml::Value* ours,
                           const yaml::Value* theirs, Side side) {
  yaml::Value result = decision.is_list ? list(std::vector<yaml::Value>{}) : yaml::map({});
  for (const Element& element : decision.elements) {
    auto value = resolved(element.decision, element_at(ours, decision.is_list, element.at.ours),
                          element_at(theirs, decision.is_list, element.at.theirs), side);
    if (value && decision.is_list) result.items.push_back(std::move(*value));
    if (value && !decision.is_list) result.entries.emplace_back(element.key, std::move(*value));
  }
  return result;
}

}  // namespace

bool is_nothing(const yaml::Value* value) {
  return value == nullptr || value->kind == yaml::Kind::absent;
}

bool same_value(const yaml::Value* a, const yaml::Value* b) {
  if (is_nothing(a) || is_nothing(b)) return is_nothing(a) && is_nothing(b);
  return same_meaning(lone(*a), lone(*b));
}

Items items_of(const yaml::Value* value) {
  if (is_nothing(value)) return {};
  if (value->kind != yaml::Kind::list) return {value};
  Items items;
  for (const yaml::Value& item : value->items) items.push_back(&item);
  return items;
}

const yaml::Value* item_at(const yaml::Value* value, std::size_t index) {
  if (index == nowhere) return nullptr;
  return value->kind == yaml::Kind::list ? &value->items[index] : value;
}

Policy of_kind(Policy::Kind kind) {
  Policy policy;
  policy.kind = kind;
  return policy;
}

void add_element(Decision& to, const Three<std::size_t>& at, const Versions& versions,
                 const Policy& policy, const std::string& key) {
  const Versions own = versions.each_with(at, [&](const yaml::Value* whole, std::size_t index) {
    return element_at(whole, to.is_list, index);
  });
  Element element{key, at, decide(own, policy)};
  const bool gone = element.decision.fate == Fate::gone;
  (gone ? to.removed : to.elements).push_back(std::move(element));
}

Decision of_fate(Fate fate) {
  Decision decision;
  decision.fate = fate;
  return decision;
}

Decision decide(const Versions& versions, const Policy& policy) {
  if (policy.kind == Policy::Kind::disputed && !same_value(versions.ours, versions.theirs)) {
    return of_fate(Fate::conflict);
  }
  if (is_nothing(versions.ours) && is_nothing(versions.theirs)) {
    if (versions.ours != nullptr && (versions.theirs != nullptr || versions.base == nullptr)) {
      return of_fate(Fate::ours);
    }
    return of_fate(versions.theirs != nullptr && versions.base == nullptr ? Fate::theirs
                                                                          : Fate::gone);
  }
  if (is_nothing(versions.base) && is_nothing(versions.ours)) return of_fate(Fate::theirs);
  if (is_nothing(versions.base) && is_nothing(versions.theirs)) return of_fate(Fate::ours);
  switch (policy.kind) {
    case Policy::Kind::record:
      return without_emptiness(decide_record(versions, policy), versions);
    case Policy::Kind::any:
      return without_emptiness(decide_any(versions), versions);
    case Policy::Kind::sequence:
      return without_emptiness(decide_sequence(versions), versions);
    case Policy::Kind::lines:
      return decide_lines(versions);
    case Policy::Kind::scalar:
    case Policy::Kind::disputed:
      return decide_whole(versions);
    default:
      return without_emptiness(decide_list(versions, policy), versions);
  }
}

bool has_conflict(const Decision& decision) {
  if (decision.fate == Fate::conflict) return true;
  if (decision.fate == Fate::text) return decision.ours_text != decision.theirs_text;
  return std::any_of(decision.elements.begin(), decision.elements.end(),
                     [](const Element& element) { return has_conflict(element.decision); });
}

std::optional<yaml::Value> resolved(const Decision& decision, const yaml::Value* ours,
                                    const yaml::Value* theirs, Side side) {
  const auto optional = [](const yaml::Value* value) {
    return value == nullptr ? std::nullopt : std::optional(*value);
  };
  switch (decision.fate) {
    case Fate::gone:
      return std::nullopt;
    case Fate::ours:
      return optional(ours);
    case Fate::theirs:
      return optional(theirs);
    case Fate::text:
      return yaml::scalar(side == Side::ours ? decision.ours_text : decision.theirs_text);
    case Fate::parts:
      return resolved_parts(decision, ours, theirs, side);
    case Fate::conflict:
      return optional(side == Side::ours ? ours : theirs);
  }
  return std::nullopt;
}

}  // namespace nurture::merge
