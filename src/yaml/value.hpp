// A YAML tree by meaning alone: what an edit intends, and what a text is compared with.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nurture::yaml {

enum class Kind : unsigned char {
  absent,  ///< `key:` with nothing behind it
  scalar,
  list,
  map,
};

struct Entry;

struct Value {
  Kind kind = Kind::absent;
  bool bare = false;  ///< a number or a boolean, meant as one: written without quotes
  std::string text;   ///< a scalar, read as its text: 007, 1.10, no and null are words
  std::vector<Value> items;
  std::vector<Entry> entries;  ///< a map's, in order

  /// By meaning: how a scalar is written makes no difference.
  bool operator==(const Value& other) const;
};

/// A std::pair in all but name: clang 14 can hold no vector of pairs of an unfinished type.
struct Entry {
  Entry(std::string_view key, Value value) : first(key), second(std::move(value)) {}

  std::string first;
  Value second;

  bool operator==(const Entry& other) const {
    return first == other.first && second == other.second;
  }
};

Value scalar(std::string text);
/// `text` is a number, `true` or `false`.
Value bare(std::string text);
Value list(std::vector<Value> items);
Value list(const std::vector<std::string>& texts);
Value list(std::initializer_list<std::string_view> texts);
Value map(std::vector<Entry> entries);
/// Null where it is no map or has no such key.
const Value* find(const Value& map, std::string_view key);

/// Equal but for the order of keys in maps.
bool same_meaning(const Value& a, const Value& b);

/// Finds keys of a map that are mostly asked for in its own order: those cost nothing to look for.
class Lookup {
 public:
  explicit Lookup(const Value& map) : map_(&map) {}
  const Value* find(std::string_view key);

 private:
  const Value* map_;
  std::size_t next_ = 0;
};

}  // namespace nurture::yaml
