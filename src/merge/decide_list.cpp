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

void match_by_words(Pairs& pairs, const Identity& identity) {
  for (const std::string& key : identity.words) {
    pairs.match([&](const yaml::Value& item) {
      const std::string words = mark_of(item, key);
      return words.empty() ? words : date_of(item, identity) + ' ' + words;
    });
    pairs.match([&](const yaml::Value& item) { return mark_of(item, key); });
  }
}

Pairs pairs_with_base(const Items& base, const Items& side, const Policy& policy) {
  Pairs pairs(base, side);
  pairs.match_equal();
  const Identity& identity = policy.identity;
  for (const std::string& key : identity.keys) {
    pairs.match([&](const yaml::Value& item) { return mark_of(item, key); });
  }
  match_by_words(pairs, identity);
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
  pairs.match_equal();
  for (const std::string& key : policy.identity.keys) {
    pairs.match([&](const yaml::Value& item) { return mark_of(item, key); });
  }
  return pairs;
}

class ListMerge {
 public:
  ListMerge(const Versions& versions, const Policy& policy)
      : policy_(policy),
        base_(items_of(versions.base)),
        ours_(items_of(versions.ours)),
        theirs_(items_of(versions.theirs)) {
    item_.kind = policy.kind == Policy::Kind::log ? Policy::Kind::record : Policy::Kind::scalar;
    item_.inside = policy.inside;
    item_.others = policy.others;
    item_.exclusive = policy.exclusive;
    if (policy.kind != Policy::Kind::log) {
      for (const yaml::Value* item : ours_) our_marks_.insert(canonical(*item));
      for (const yaml::Value* item : theirs_) their_marks_.insert(canonical(*item));
    }
    result_.fate = Fate::parts;
    result_.is_list = true;
  }

  Decision run() {
    const Pairs ours = pairs_with_base(base_, ours_, policy_);
    const Pairs theirs = pairs_with_base(base_, theirs_, policy_);
    for (std::size_t i = 0; i < base_.size(); ++i) add_old(i, ours.of_base[i], theirs.of_base[i]);
    for (std::size_t j = 0; j < ours_.size(); ++j) {
      if (ours.of_side[j] == nowhere) new_ours_.push_back(j);
    }
    for (std::size_t j = 0; j < theirs_.size(); ++j) {
      if (theirs.of_side[j] == nowhere) new_theirs_.push_back(j);
    }
    add_new();
    return std::move(result_);
  }

 private:
  static const yaml::Value* at(const Items& items, std::size_t index) {
    return index == nowhere ? nullptr : items[index];
  }

  void add(std::size_t base, std::size_t ours, std::size_t theirs) {
    Element element;
    element.base = base, element.ours = ours, element.theirs = theirs;
    element.decision = decide({at(base_, base), at(ours_, ours), at(theirs_, theirs)}, item_);
    const bool gone = element.decision.fate == Fate::gone;
    (gone ? result_.removed : result_.elements).push_back(std::move(element));
  }

  void add_old(std::size_t base, std::size_t ours, std::size_t theirs) {
    if (policy_.kind == Policy::Kind::log || !replaced_twice(base, ours, theirs)) {
      return add(base, ours, theirs);
    }
    // In a set another value is a removal and an addition, and no conflict.
    if (ours != nowhere && !kept(ours_, ours, base)) new_ours_.push_back(ours);
    if (theirs != nowhere && !kept(theirs_, theirs, base)) new_theirs_.push_back(theirs);
  }

  bool kept(const Items& items, std::size_t index, std::size_t base) const {
    return index != nowhere && same_meaning(*items[index], *base_[base]);
  }

  /// One side has another value in the base's place, and the other side has not kept the base's, or
  /// has that other value as well.
  bool replaced_twice(std::size_t base, std::size_t ours, std::size_t theirs) const {
    const bool by_ours = ours != nowhere && !kept(ours_, ours, base);
    const bool by_theirs = theirs != nowhere && !kept(theirs_, theirs, base);
    if (!by_ours && !by_theirs) return false;
    if (by_ours && kept(theirs_, theirs, base))
      return their_marks_.contains(canonical(*ours_[ours]));
    if (by_theirs && kept(ours_, ours, base))
      return our_marks_.contains(canonical(*theirs_[theirs]));
    return true;
  }

  void add_new() {
    std::sort(new_ours_.begin(), new_ours_.end());
    std::sort(new_theirs_.begin(), new_theirs_.end());
    Items ours;
    Items theirs;
    for (const std::size_t j : new_ours_) ours.push_back(ours_[j]);
    for (const std::size_t j : new_theirs_) theirs.push_back(theirs_[j]);
    const Pairs pairs = new_pairs(ours, theirs, policy_);
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const std::size_t partner = pairs.of_base[i];
      add(nowhere, new_ours_[i], partner == nowhere ? nowhere : new_theirs_[partner]);
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (pairs.of_side[i] == nowhere) add(nowhere, nowhere, new_theirs_[i]);
    }
  }

  const Policy& policy_;
  Policy item_;
  Items base_, ours_, theirs_;
  std::unordered_set<std::string> our_marks_, their_marks_;  ///< of a set's
  std::vector<std::size_t> new_ours_, new_theirs_;
  Decision result_;
};

/// The merged item, which is the same whichever side is ours.
yaml::Value merged_item(const Element& element, const Versions& versions) {
  return resolved(element.decision, item_at(versions.ours, element.ours),
                  item_at(versions.theirs, element.theirs), Side::ours)
      .value_or(yaml::Value{});
}

SortKey item_key(const Element& element, const Versions& versions, const Policy& policy) {
  const yaml::Value item = merged_item(element, versions);
  return {0, date_of(item, policy.identity), item.text, in_flow(item)};
}

}  // namespace

Decision decide_list(const Versions& versions, const Policy& policy) {
  Decision decision = ListMerge(versions, policy).run();
  if (arrange(decision.elements, versions, policy, item_key)) return decision;
  if (!policy.identity.dates.empty()) {
    sort_elements(decision.elements, versions, policy, item_key);
  } else if (policy.kind != Policy::Kind::set) {
    decision = {};
    decision.fate = Fate::conflict;
  }
  return decision;
}

}  // namespace nurture::merge
