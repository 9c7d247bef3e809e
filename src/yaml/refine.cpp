// The least changes that make one tree of another.
#include <algorithm>
#include <span>

#include "yaml/edit_parts.hpp"

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

using Values = std::vector<Value>;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The longest subsequence that old[row …] and fresh[column …] have in common: its length, by row
/// and column.
std::vector<std::vector<int>> common_lengths(std::span<const Value> old,
                                             std::span<const Value> fresh) {
  std::vector<std::vector<int>> lengths(old.size() + 1, std::vector<int>(fresh.size() + 1, 0));
  for (std::size_t row = old.size(); row-- > 0;) {
    for (std::size_t column = fresh.size(); column-- > 0;) {
      lengths[row][column] = same_meaning(old[row], fresh[column])
                                 ? lengths[row + 1][column + 1] + 1
                                 : std::max(lengths[row + 1][column], lengths[row][column + 1]);
    }
  }
  return lengths;
}

/// For each of `fresh` its index in `old` where it stays as it is, in a longest common subsequence;
/// else nowhere. Of lists that are too long to compare, only what begins and ends both.
std::vector<std::size_t> staying(const Values& old, const Values& fresh) {
  constexpr std::size_t most_pairs = 1'000'000;
  std::vector<std::size_t> stays(fresh.size(), nowhere);
  const std::size_t shorter = std::min(old.size(), fresh.size());
  std::size_t head = 0, tail = 0;
  for (; head < shorter && same_meaning(old[head], fresh[head]); ++head) stays[head] = head;
  while (tail < shorter - head &&
         same_meaning(old[old.size() - 1 - tail], fresh[fresh.size() - 1 - tail])) {
    ++tail;
    stays[fresh.size() - tail] = old.size() - tail;
  }
  const auto a = std::span(old).subspan(head, old.size() - head - tail);
  const auto b = std::span(fresh).subspan(head, fresh.size() - head - tail);
  if (b.empty() || a.size() > most_pairs / b.size()) return stays;
  const auto lengths = common_lengths(a, b);
  for (std::size_t row = 0, column = 0; row < a.size() && column < b.size();) {
    if (same_meaning(a[row], b[column])) {
      stays[head + column++] = head + row++;
    } else {
      ++(lengths[row + 1][column] >= lengths[row][column + 1] ? row : column);
    }
  }
  return stays;
}

/// Turns a list into another one, so that each item that both have keeps its lines, comments and
/// quotes, wherever it stands.
class ListRefinement {
 public:
  ListRefinement(const Values& old, const Values& fresh, const Path& path, Changes& changes)
      : fresh_(fresh), stays_(staying(old, fresh)), path_(path), changes_(changes) {
    for (const Value& one : old) items_.push_back({&one, false});
    for (const std::size_t place : stays_) {
      if (place != nowhere) items_[place].settled = true;
    }
  }

  void make() {
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      if (stays_[i] != nowhere) {
        while (!items_[at_].settled) ++at_;
        ++at_;
      } else if (const std::size_t found = unsettled_as(fresh_[i]); found != nowhere) {
        move(found);
      } else if (may_become(i)) {
        refine_set(*items_[at_].value, fresh_[i], extended(path_, at_), changes_);
        items_[at_++].settled = true;
      } else {
        changes_.push_back(Insert{path_, at_, fresh_[i]});
        settle(at_, fresh_[i]);
      }
    }
    for (std::size_t i = items_.size(); i-- > 0;) {  // last: without any item the list would go
      if (!items_[i].settled) changes_.push_back(Remove{extended(path_, i)});
    }
  }

 private:
  /// An item of the list as it stands by now.
  struct RefinedItem {
    const Value* value;
    bool settled;  ///< where it belongs
  };

  std::size_t unsettled_as(const Value& wanted) const {
    const auto found = std::find_if(items_.begin(), items_.end(), [&](const RefinedItem& one) {
      return !one.settled && same_meaning(*one.value, wanted);
    });
    return found == items_.end() ? nowhere : static_cast<std::size_t>(found - items_.begin());
  }

  /// A map that nobody wants any more may be another version of the one that comes there.
  bool may_become(std::size_t wanted) const {
    if (at_ == items_.size() || items_[at_].settled) return false;
    const Value& old = *items_[at_].value;
    if (old.kind == Kind::scalar || old.kind != fresh_[wanted].kind) return false;
    return std::none_of(fresh_.begin() + static_cast<std::ptrdiff_t>(wanted), fresh_.end(),
                        [&](const Value& one) { return same_meaning(one, old); });
  }

  void move(std::size_t from) {
    const std::size_t to = from < at_ ? at_ - 1 : at_;
    if (from != to) changes_.push_back(MoveItem{path_, from, to});
    const Value& value = *items_[from].value;
    items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(from));
    settle(to, value);
  }

  void settle(std::size_t place, const Value& value) {
    items_.insert(items_.begin() + static_cast<std::ptrdiff_t>(place), {&value, true});
    at_ = place + 1;
  }

  const Values& fresh_;
  std::vector<std::size_t> stays_;
  const Path& path_;
  Changes& changes_;
  std::vector<RefinedItem> items_;
  std::size_t at_ = 0;  ///< behind the last one that is settled
};

void refine_set(const Value& before, const Value& after, const Path& path, Changes& changes) {
  if (same_meaning(before, after)) return;
  if (!before.items.empty() && !after.items.empty()) {
    ListRefinement(before.items, after.items, path, changes).make();
  } else if (!before.entries.empty() && !after.entries.empty()) {
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

}  // namespace nurture::yaml
