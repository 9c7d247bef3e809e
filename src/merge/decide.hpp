// What a three-way merge comes to, by meaning alone. Internal to merge/.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "merge/merge.hpp"
#include "merge/three.hpp"
#include "yaml/value.hpp"

namespace nurture::merge {

/// Of one thing; null where a version does not have it.
using Versions = Three<const yaml::Value*>;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Element;

/// What becomes of a thing.
enum class Fate {
  gone,      ///< the merged tree does not have it
  ours,      ///< as ours has it
  theirs,    ///< as theirs has it
  text,      ///< a text merged by lines; the two texts differ where the same lines do
  parts,     ///< a map or a list, each entry or item decided by itself
  conflict,  ///< changed in two ways (or removed in one): either ours or theirs
};

struct Decision {
  Fate fate = Fate::gone;
  std::string ours_text, theirs_text;  ///< of a text
  bool is_list = false;                ///< of parts
  std::vector<Element> elements;       ///< of parts, in the order of the merged one
  std::vector<Element> removed;        ///< of parts: what one side had and the merged one has not
};

/// An entry or an item: its places in the versions, or `nowhere`.
struct Element {
  std::string key;  ///< of an entry
  Three<std::size_t> at{nowhere, nowhere, nowhere};
  Decision decision;
};

Decision decide(const Versions& versions, const Policy& policy);
Decision of_fate(Fate fate);
/// A policy that is nothing but its kind.
Policy of_kind(Policy::Kind kind);
/// Decides an entry or item and adds it to those of the merged one, or to what is removed.
void add_element(Decision& to, const Three<std::size_t>& at, const Versions& versions,
                 const Policy& policy, const std::string& key = {});
/// Nothing, or a key with nothing behind it.
bool is_nothing(const yaml::Value* value);
/// Equal by meaning; nothing equals nothing, and a list of one equals its item.
bool same_value(const yaml::Value* a, const yaml::Value* b);
bool has_conflict(const Decision& decision);
/// The merged tree with each conflict decided for one side; empty where nothing is there.
std::optional<yaml::Value> resolved(const Decision& decision, const yaml::Value* ours,
                                    const yaml::Value* theirs, Side side);

using Items = std::vector<const yaml::Value*>;
/// The items of a list; a single value is a list of it, nothing is an empty one.
Items items_of(const yaml::Value* value);
/// The same by index; `nowhere` is none.
const yaml::Value* item_at(const yaml::Value* value, std::size_t index);

// decide_list.cpp
Decision decide_list(const Versions& versions, const Policy& policy);
// decide_any.cpp
Decision decide_any(const Versions& versions);
Decision decide_sequence(const Versions& versions);
// order.cpp
/// Where a new element stands among others: before those with a greater key.
using SortKey = std::tuple<std::size_t, std::string, std::string, std::string>;
using KeyOf = std::function<SortKey(const Element&)>;
/// Puts the elements in the merged order: that of the side that changed it, new ones behind what
/// they stand behind in their own version, new ones of both sides in one place sorted. False where
/// both sides changed the order in different ways (ours counts then).
bool arrange(std::vector<Element>& elements, const KeyOf& key_of);
/// Sorts all by their keys.
void sort_elements(std::vector<Element>& elements, const KeyOf& key_of);

}  // namespace nurture::merge
