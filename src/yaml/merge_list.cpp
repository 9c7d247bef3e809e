// Lists merged as multisets: which item of a side was which of the base's, and what is new.
//
//   base      ours        theirs
//   Mon, a    Mon, a      Mon, a
//   Tue, b    Tue, b!     Tue, b      equal, or the same message, note or lone date: one item,
//             Wed, c      Wed, d      merged by its fields; the rest is new, and stands by date
#include <algorithm>
#include <functional>

#include "yaml/merge_decide.hpp"
#include "yaml/refine.hpp"
#include "yaml/render.hpp"

namespace nurture::yaml {
namespace {

using Items = std::vector<const Value*>;

const Value* field(const Value& item, const std::string& key) {
  return item.kind == Kind::map ? find(item, key) : nullptr;
}

/// Both have the same thing behind the key. An empty key stands for the one key of a map.
bool share(const Value& a, const Value& b, const std::string& key) {
  if (key.empty()) {
    return a.entries.size() == 1 && b.entries.size() == 1 &&
           a.entries.front().first == b.entries.front().first;
  }
  const Value* one = field(a, key);
  const Value* other = field(b, key);
  return !is_nothing(one) && !is_nothing(other) && same_meaning(*one, *other);
}

std::string date_of(const Value& item, const Identity& identity) {
  for (const std::string& key : identity.dates) {
    const Value* date = field(item, key);
    if (!is_nothing(date)) return date->text;
  }
  return {};
}

/// Finds which item is which in two lists.
class Pairs {
 public:
  Pairs(const Items& base, const Items& side)
      : base_(base), side_(side), of_base(base.size(), nowhere), of_side(side.size(), nowhere) {}

  using Same = std::function<bool(const Value&, const Value&)>;

  /// Equal ones; those at both ends first, so that copies keep their places.
  void match_equal() {
    std::size_t head = 0;
    const std::size_t shorter = std::min(base_.size(), side_.size());
    while (head < shorter && same_meaning(*base_[head], *side_[head])) join(head, head), ++head;
    for (std::size_t tail = 1; tail <= shorter - head; ++tail) {
      const std::size_t i = base_.size() - tail;
      const std::size_t j = side_.size() - tail;
      if (!same_meaning(*base_[i], *side_[j])) break;
      join(i, j);
    }
    match([](const Value& a, const Value& b) { return same_meaning(a, b); });
  }

  /// The unmatched ones that are the same, in order.
  void match(const Same& same) {
    for (std::size_t j = 0; j < side_.size(); ++j) {
      if (of_side[j] != nowhere) continue;
      for (std::size_t i = 0; i < base_.size(); ++i) {
        if (of_base[i] != nowhere || !same(*base_[i], *side_[j])) continue;
        join(i, j);
        break;
      }
    }
  }

  /// The unmatched ones that are the only ones of their kind between the same matched neighbours.
  void match_lone(const Same& same) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t j = 0; j < side_.size(); ++j) {
      if (of_side[j] != nowhere) continue;
      const std::size_t i = lone_partner(j, same);
      if (i != nowhere) found.emplace_back(i, j);
    }
    for (const auto& [i, j] : found) join(i, j);
  }

 private:
  void join(std::size_t i, std::size_t j) { of_base[i] = j, of_side[j] = i; }

  /// Unmatched items of the stretch around `at`, in which every item is unmatched.
  static std::pair<std::size_t, std::size_t> stretch(const std::vector<std::size_t>& partners,
                                                     std::size_t at) {
    std::size_t begin = at;
    std::size_t end = at;
    while (begin > 0 && partners[begin - 1] == nowhere) --begin;
    while (end < partners.size() && partners[end] == nowhere) ++end;
    return {begin, end};
  }

  std::size_t lone_partner(std::size_t j, const Same& same) const {
    const auto [first, last] = stretch(of_side, j);
    for (std::size_t other = first; other < last; ++other) {
      if (other != j && same(*side_[other], *side_[j])) return nowhere;
    }
    const std::size_t begin = first == 0 ? 0 : of_side[first - 1] + 1;
    const std::size_t end = last == side_.size() ? base_.size() : of_side[last];
    std::size_t partner = nowhere;
    for (std::size_t i = begin; i < end; ++i) {
      if (of_base[i] != nowhere) return nowhere;
      if (!same(*base_[i], *side_[j])) continue;
      if (partner != nowhere) return nowhere;
      partner = i;
    }
    return partner;
  }

  const Items& base_;
  const Items& side_;

 public:
  std::vector<std::size_t> of_base, of_side;
};

void match_by_words(Pairs& pairs, const Identity& identity) {
  for (const std::string& key : identity.words) {
    pairs.match([&](const Value& a, const Value& b) {
      return share(a, b, key) && date_of(a, identity) == date_of(b, identity);
    });
    pairs.match([&](const Value& a, const Value& b) { return share(a, b, key); });
  }
}

Pairs pairs_with_base(const Items& base, const Items& side, const Policy& policy) {
  Pairs pairs(base, side);
  pairs.match_equal();
  const Identity& identity = policy.identity;
  for (const std::string& key : identity.keys) {
    pairs.match([&](const Value& a, const Value& b) { return share(a, b, key); });
  }
  match_by_words(pairs, identity);
  if (policy.kind == Policy::Kind::log) {
    pairs.match_lone([&](const Value& a, const Value& b) {
      const std::string date = date_of(a, identity);
      return !date.empty() && date == date_of(b, identity);
    });
  } else {
    // The one value that stands in another's place takes its place.
    pairs.match_lone([](const Value&, const Value&) { return true; });
  }
  return pairs;
}

/// The items of both sides that no item of the base was.
Pairs new_pairs(const Items& ours, const Items& theirs, const Policy& policy) {
  Pairs pairs(ours, theirs);
  pairs.match_equal();
  for (const std::string& key : policy.identity.keys) {
    pairs.match([&](const Value& a, const Value& b) { return share(a, b, key); });
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
  static const Value* at(const Items& items, std::size_t index) {
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
    const auto has = [](const Items& items, const Value& value) {
      return std::any_of(items.begin(), items.end(),
                         [&](const Value* item) { return same_meaning(*item, value); });
    };
    const bool by_ours = ours != nowhere && !kept(ours_, ours, base);
    const bool by_theirs = theirs != nowhere && !kept(theirs_, theirs, base);
    if (!by_ours && !by_theirs) return false;
    if (by_ours && kept(theirs_, theirs, base)) return has(theirs_, *ours_[ours]);
    if (by_theirs && kept(ours_, ours, base)) return has(ours_, *theirs_[theirs]);
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
  std::vector<std::size_t> new_ours_, new_theirs_;
  Decision result_;
};

/// The merged item, which is the same whichever side is ours.
Value merged_item(const Element& element, const Versions& versions) {
  return resolved(element.decision, item_at(versions.ours, element.ours),
                  item_at(versions.theirs, element.theirs), Side::ours)
      .value_or(Value{});
}

bool item_before(const Element& a, const Element& b, const Versions& versions,
                 const Policy& policy) {
  const Value one = merged_item(a, versions);
  const Value other = merged_item(b, versions);
  const std::string first = date_of(one, policy.identity);
  const std::string second = date_of(other, policy.identity);
  if (first != second) return first < second;
  return one.text != other.text ? one.text < other.text : in_flow(one) < in_flow(other);
}

}  // namespace

Decision decide_list(const Versions& versions, const Policy& policy) {
  Decision decision = ListMerge(versions, policy).run();
  if (arrange(decision.elements, versions, policy, item_before)) return decision;
  if (!policy.identity.dates.empty()) {
    sort_elements(decision.elements, versions, policy, item_before);
  } else if (policy.kind != Policy::Kind::set) {
    decision = {};
    decision.fate = Fate::conflict;
  }
  return decision;
}

}  // namespace nurture::yaml
