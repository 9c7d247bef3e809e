// Lists merged as multisets: which item of a side was which of the base's, and what is new.
//
//   base      ours        theirs
//   Mon, a    Mon, a      Mon, a
//   Tue, b    Tue, b!     Tue, b      equal, or the same message, note or lone date: one item,
//             Wed, c      Wed, d      merged by its fields; the rest is new, and stands by date
#include <algorithm>
#include <unordered_set>

#include "merge/decide.hpp"
#include "merge/pairs.hpp"
#include "yaml/render.hpp"
#include "yaml/value.hpp"

namespace nurture::merge {
namespace {

const yaml::Value* field(const yaml::Value& item, const std::string& key) {
  return item.kind == yaml::Kind::map ? find(item, key) : nullptr;
}

/// What stands behind the key; an empty key stands for the one key of a map.
std::string mark_of(const yaml::Value& item, const std::string& key) {
  if (key.empty()) {
    return item.entries.size() == 1 ? "key " + item.entries.front().first : std::string();
  }
  const yaml::Value* value = field(item, key);
  return is_nothing(value) ? std::string() : canonical(*value);
}

std::string date_of(const yaml::Value& item, const Identity& identity) {
  for (const std::string& key : identity.dates) {
    const yaml::Value* date = field(item, key);
    if (!is_nothing(date)) return date->text;
  }
  return {};
}

void match_by_keys(Pairs& pairs, const Identity& identity) {
  pairs.match_equal();
  for (const std::string& key : identity.keys) {
    pairs.match([&](const yaml::Value& item) { return mark_of(item, key); });
  }
}

Pairs pairs_with_base(const Items& base, const Items& side, const Policy& policy) {
  const Identity& identity = policy.identity;
  Pairs pairs(base, side);
  match_by_keys(pairs, identity);
  for (const std::string& key : identity.words) {
    pairs.match([&](const yaml::Value& item) {
      const std::string words = mark_of(item, key);
      return words.empty() ? words : date_of(item, identity) + ' ' + words;
    });
    pairs.match([&](const yaml::Value& item) { return mark_of(item, key); });
  }
  if (policy.kind == Policy::Kind::log) {
    pairs.match_lone([&](const yaml::Value& item) { return date_of(item, identity); });
  } else {
    // The one value that stands in another's place takes its place.
    pairs.match_lone([](const yaml::Value&) { return std::string("any"); });
  }
  return pairs;
}

/// The items of both sides that no item of the base was.
Pairs new_pairs(const Items& ours, const Items& theirs, const Policy& policy) {
  Pairs pairs(ours, theirs);
  match_by_keys(pairs, policy.identity);
  return pairs;
}

class ListMerge {
 public:
  ListMerge(const Versions& versions, const Policy& policy)
      : versions_(versions),
        policy_(policy),
        is_log_(policy.kind == Policy::Kind::log),
        items_(versions.each(items_of)) {
    item_ = of_kind(is_log_ ? Policy::Kind::record : Policy::Kind::scalar);
    item_.inside = policy.inside;
    item_.others = policy.others;
    item_.exclusive = policy.exclusive;
    result_.fate = Fate::parts;
    result_.is_list = true;
  }

  Decision run() {
    if (!is_log_) {
      for (const yaml::Value* item : items_.ours) marks_.ours.insert(canonical(*item));
      for (const yaml::Value* item : items_.theirs) marks_.theirs.insert(canonical(*item));
    }
    const Pairs ours = pairs_with_base(items_.base, items_.ours, policy_);
    const Pairs theirs = pairs_with_base(items_.base, items_.theirs, policy_);
    for (std::size_t i = 0; i < items_.base.size(); ++i) {
      add_old({i, ours.of_base[i], theirs.of_base[i]});
    }
    add_unmatched(ours.of_side, new_.ours);
    add_unmatched(theirs.of_side, new_.theirs);
    add_new();
    return std::move(result_);
  }

 private:
  using Indices = std::vector<std::size_t>;

  static void add_unmatched(const Indices& partners, Indices& to) {
    for (std::size_t i = 0; i < partners.size(); ++i) {
      if (partners[i] == nowhere) to.push_back(i);
    }
  }

  void add(const Three<std::size_t>& at) { add_element(result_, at, versions_, item_); }

  void add_old(const Three<std::size_t>& at) {
    if (is_log_ || !replaced_twice(at)) return add(at);
    // In a set another value is a removal and an addition, and no conflict.
    for (const Side side : {Side::ours, Side::theirs}) {
      if (replaced(side, at)) new_.of(side).push_back(at.of(side));
    }
  }

  bool kept(Side side, const Three<std::size_t>& at) const {
    return at.of(side) != nowhere &&
           same_meaning(*items_.of(side)[at.of(side)], *items_.base[at.base]);
  }

  bool replaced(Side side, const Three<std::size_t>& at) const {
    return at.of(side) != nowhere && !kept(side, at);
  }

  /// One side has another value in the base's place, and the other side has not kept the base's, or
  /// has that other value as well.
  bool replaced_twice(const Three<std::size_t>& at) const {
    const auto has_too = [&](Side side, Side other) {
      return marks_.of(other).contains(canonical(*items_.of(side)[at.of(side)]));
    };
    const bool by_ours = replaced(Side::ours, at);
    const bool by_theirs = replaced(Side::theirs, at);
    if (!by_ours && !by_theirs) return false;
    if (by_ours && kept(Side::theirs, at)) return has_too(Side::ours, Side::theirs);
    if (by_theirs && kept(Side::ours, at)) return has_too(Side::theirs, Side::ours);
    return true;
  }

  Items new_items(Side side) {
    std::sort(new_.of(side).begin(), new_.of(side).end());
    Items items;
    for (const std::size_t i : new_.of(side)) items.push_back(items_.of(side)[i]);
    return items;
  }

  void add_new() {
    const Items ours = new_items(Side::ours);
    const Items theirs = new_items(Side::theirs);
    const Pairs pairs = new_pairs(ours, theirs, policy_);
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const std::size_t partner = pairs.of_base[i];
      add({nowhere, new_.ours[i], partner == nowhere ? nowhere : new_.theirs[partner]});
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (pairs.of_side[i] == nowhere) add({nowhere, nowhere, new_.theirs[i]});
    }
  }

  const Versions versions_;
  const Policy& policy_;
  const bool is_log_;
  Policy item_;
  const Three<Items> items_;
  Three<std::unordered_set<std::string>> marks_;  ///< of a set's items
  Three<Indices> new_;
  Decision result_;
};

/// Where a new item stands: by its date, then by what it says. The merged item is the same
/// whichever side is ours.
SortKey item_key(const Element& element, const Versions& versions, const Policy& policy) {
  const yaml::Value item = resolved(element.decision, item_at(versions.ours, element.at.ours),
                                    item_at(versions.theirs, element.at.theirs), Side::ours)
                               .value_or(yaml::Value{});
  return {0, date_of(item, policy.identity), item.text, in_flow(item)};
}

}  // namespace

Decision decide_list(const Versions& versions, const Policy& policy) {
  Decision decision = ListMerge(versions, policy).run();
  const auto key_of = [&](const Element& element) { return item_key(element, versions, policy); };
  if (arrange(decision.elements, key_of)) return decision;
  if (!policy.identity.dates.empty()) {
    sort_elements(decision.elements, key_of);
  } else if (policy.kind != Policy::Kind::set) {
    return of_fate(Fate::conflict);
  }
  return decision;
}

}  // namespace nurture::merge
