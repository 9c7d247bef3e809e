// Edits as splices: only the bytes that must change do.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "yaml/document.hpp"

namespace nurture::yaml {

/// A key of a map, or the index of a list's item.
using Step = std::variant<std::string, std::size_t>;
using Path = std::vector<Step>;

/// Gives the place a new value. A key that is missing is added; of a list, the item must exist. Equal already: no change.
struct Set {
  Path path;
  Value value;
};

struct Remove {
  Path path;
};

/// A new item before the one at `index` (index == size: at the end). A list that is missing is made; a
/// single value standing for a list becomes a list of it and the new one.
struct Insert {
  Path list;
  std::size_t index = 0;
  Value item;
};

using Change = std::variant<Set, Remove, Insert>;

/// Where new keys go: in this order, never after `last` (which stays the map's last key).
struct Shape {
  std::vector<std::string> order;
  std::string last;
  std::map<std::string, Shape> inside;  ///< of the maps (or of a list's items) behind a key
};

/// An edit that can't be made safely; nothing is changed. what() names the line and what to do by hand.
class Refused : public base::Error {
 public:
  Refused(Position where, const std::string& what, std::string hint)
      : Error(what, std::move(hint)), where_(where) {}
  Position where() const { return where_; }

 private:
  Position where_;
};

/// The text after all changes, in order. Each result is read afresh and equals the old tree plus the
/// change, or this throws Refused. A change of nothing returns the same bytes.
std::string edit(const Document& document, const std::vector<Change>& changes, const Shape& shape);
/// A new file: keys in the order given, in the style that nurture(5) shows, quoted where a YAML 1.1 or 1.2 reader would make
/// something else of a text.
std::string emit(const Value& map, const Shape& shape);
/// The tree that `change` intends.
Value applied(Value tree, const Change& change, const Shape& shape);

}  // namespace nurture::yaml
