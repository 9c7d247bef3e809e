// Edits as splices: only the bytes that must change do.
//
//   a scalar          its bytes; its kind of quotes and its comment stay. Several lines become a
//                     literal block (`|`)
//   a new key         whole lines right behind the value before it, before blank lines and comments
//                     that follow
//   a new item        likewise; in the file's own indentation, line breaks and brackets. `[]` turns
//                     into a block for anything but a word; a single map becomes a list by a dash
//                     in its indentation
//   what is removed   whole lines, with the comments on them; those on lines of their own stay
//   an item that      its own lines, with every comment between the first and the last of them
//   moves
//   a list or map     that is set over another one changes only in the items and keys that differ
//
// Refused rather than guessed: an anchor, tag or alias in the way, comments inside what would go,
// the long form `? key`, and whatever would change the meaning of something else (a block scalar
// that ends a file without a last break, say).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "yaml/document.hpp"

namespace nurture::yaml {

/// A key of a map, or the index of a list's item.
using Step = std::variant<std::string, std::size_t>;
using Path = std::vector<Step>;

/// Gives the place a new value. A key that is missing is added, with the maps above it; of a list,
/// the item must exist. Equal already (the order of keys aside): no change. Index 0 of what is no
/// list is the value itself, in all changes.
struct Set {
  Path path;
  Value value;
};

/// Takes a key or an item away; a list or map that is left empty goes with its own key or item,
/// since `tags:` without a tag says nothing. What is not there: no change.
struct Remove {
  Path path;
};

/// A new item before the one at `index` (index == size: at the end). A list that is missing is
/// made; a single value standing for a list becomes a list of it and the new one.
struct Insert {
  Path list;
  std::size_t index = 0;
  Value item;
};

/// An item to another place of its list; `to` counts without it. In its own place: no change.
struct MoveItem {
  Path list;
  std::size_t from = 0, to = 0;
};

using Change = std::variant<Set, Remove, Insert, MoveItem>;

/// Where new keys go: in this order, never after `last` (which stays the map's last key).
struct Shape {
  std::vector<std::string> order;
  std::string last;
  std::map<std::string, Shape> inside;  ///< of the maps (or of a list's items) behind a key
};

/// An edit that can't be made safely; nothing is changed. what() begins with the line and column,
/// hint() says what to do by hand; applied() alone knows no place.
class Refused : public base::Error {
 public:
  Refused(Position where, const std::string& why, std::string hint);
  Refused(const std::string& what, std::string hint) : Error(what, std::move(hint)) {}
};

/// Up to this length yaml-cpp has to confirm each result, too (it reads 3 MB/s).
constexpr std::size_t second_reader_bytes = 64u << 10;

/// The document after all changes, in order; empty where they change nothing. Each result is read
/// afresh and equals the old tree plus the change (in yaml-cpp's reading, too, up to
/// second_reader_bytes), or this throws Refused.
std::optional<Document> edited(const Document& document, const std::vector<Change>& changes,
                               const Shape& shape);
/// Its text; the same bytes where nothing changes.
std::string edit(const Document& document, const std::vector<Change>& changes, const Shape& shape);
/// A new file: keys in the order given but for those that `shape` orders, in the style that
/// nurture(5) shows, quoted where a YAML 1.1 or 1.2 reader would make something else of a text.
/// Throws base::Error where a text can't be written (it is not UTF-8).
std::string emit(const Value& map, const Shape& shape);
/// The tree that `change` intends.
Value applied(Value tree, const Change& change, const Shape& shape);

}  // namespace nurture::yaml
