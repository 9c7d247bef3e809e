// Three-way merging by meaning: ours with splices, and conflict markers around those lines alone
// that both sides changed in different ways.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/value.hpp"

namespace nurture::merge {

/// How an item of a list is known again in another version of the list; tried in this order, after
/// equality. The rest is new.
struct Identity {
  /// Behind one of these keys both have the same value (message_id). New items of both sides that
  /// share it are one item, too. An empty key: both are maps of one entry with the same key
  /// (`- A: every 3 weeks`).
  std::vector<std::string> keys;
  /// Behind one of these keys both have the same text (what, note).
  std::vector<std::string> words;
  /// The first of these that an item has is its date. Two that have the same one are the same item
  /// where no other unmatched one has it between the same matched neighbours. New items stand by
  /// date.
  std::vector<std::string> dates;
};

struct KeyPolicy;

/// How versions of a value become one.
struct Policy {
  enum class Kind : unsigned char {
    scalar,       ///< changed in two ways is a conflict, whatever stands there
    disputed,     ///< a conflict wherever the sides differ, even if only one changed it
    set,          ///< a list without an order of its own; a removal wins
    ordered_set,  ///< a set that keeps its order: the first is the one to use
    log,          ///< a list of records: a multiset, each item merged by its fields
    sequence,     ///< a list whose order says something: steps, rules
    lines,        ///< a text merged by its lines
    record,       ///< a map merged by its keys
    any,          ///< by what stands there: maps by their keys, lists by their items
  };

  Kind kind = Kind::scalar;
  /// Of a record's keys, or of the keys of a log's items, in the order in which new ones stand.
  std::vector<KeyPolicy> inside;
  /// None or one: of all keys that `inside` does not name (any without it).
  std::vector<Policy> others;
  /// Of these keys a record has one at most (done, withdrawn): where each side chose another one,
  /// that is a conflict.
  std::vector<std::string> exclusive;
  std::string last;   ///< a record's key that stays the last
  Identity identity;  ///< of a log's items; of a record (keys): two with other ones don't mix
};

struct KeyPolicy {
  std::string key;
  Policy policy;
};

/// What stands on the markers.
struct MarkerStyle {
  std::string ours = "ours", theirs = "theirs";
  int size = 7;
};

enum class Outcome {
  clean,       ///< read afresh, the text equals the merged tree
  conflict,    ///< the text has markers
  unreadable,  ///< one of the three is no YAML that nurture reads: no text
  unwritable,  ///< there is no text that says what the merged tree says: no text
};

struct Merged {
  Outcome outcome = Outcome::clean;
  std::string text;
  int conflicts = 0;
  /// With no text: "ours, line 3: duplicate key 'name' (first on line 1)".
  std::string why;
  /// The merged tree; empty where that has a conflict, or where the text is that of one side.
  std::optional<yaml::Value> meaning;
};

/// merge(b, x, b) = merge(b, b, x) = merge(b, x, x) = x, byte for byte. An empty base is fine: both
/// sides added the file.
Merged merge(std::string_view base, std::string_view ours, std::string_view theirs,
             const Policy& policy, const MarkerStyle& style = {});

/// The whole of both sides between markers: the last resort.
std::string whole_conflict(std::string_view ours, std::string_view theirs,
                           const MarkerStyle& style);

/// The comments of a text, each from its `#` to the end of its line, in order. None where it is no
/// YAML.
std::vector<std::string> comments_in(const std::string& text);

/// Whether a text reads as that tree, a missing key, an empty value and an empty list being the
/// same, and a list of one and its item.
bool reads_as(std::string_view text, const yaml::Value& meaning);

}  // namespace nurture::merge
