// A YAML text and its tree, each key, value and list item with its exact bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/value.hpp"

namespace nurture::yaml {

/// Bytes [begin, end) of a document's text.
struct Range {
  std::size_t begin = 0, end = 0;

  bool operator==(const Range&) const = default;
};

enum class Style : unsigned char {
  absent,
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

using NodeId = std::uint32_t;
constexpr NodeId no_node = UINT32_MAX;

/// Nodes stand in one flat vector, in the order of the text; a map's children are key, value, key,
/// value.
///
/// What a range covers, which any reader behind the door must give alike:
///   plain             first to last character that is no blank, over several lines if need be
///   quoted            with both quotes
///   literal, folded   from `|` or `>` to the end of the last line with text, without its break;
///   with `+` of the last blank
///                     line; without any text the indicators alone. A comment behind the indicators
///                     is inside
///   block list, map   first dash, or first key with its anchor and tag (or its '?'), to the end of
///   the last child flow list, map    with both brackets; a single pair in a list (`[a: b]`) from
///   key to value alias             `*name` absent            empty: right behind the colon or
///   dash, the key without a colon, or the anchor or tag that stands alone
/// A node's own anchor and tag stand before its range. Comments, blank lines and breaks belong to
/// nothing.
struct Node {
  Kind kind = Kind::absent;
  Style style = Style::absent;
  bool decorated = false;  ///< bears an anchor, a tag, or is an alias: not edited
  bool aliased = false;    ///< is an alias; its children are those of the anchor
  Range
      range;  ///< scalar: with its quotes or block header, to the end of its last content line
              ///< without the line break; collection: first byte of the first child (dash or
              ///< bracket included) to the last child's end; absent: empty, behind the key's colon
  std::string_view
      text;  ///< a scalar's meaning: a view of the document's text where nothing was decoded
  NodeId first_child = no_node, next = no_node;
  std::uint32_t size = 0;  ///< list: items; map: entries
};

/// 1-based; columns in code points.
struct Position {
  int line = 1, column = 1;
};

class Document;

/// A node of a document; cheap to copy, valid as long as the document.
class Ref {
 public:
  Ref(const Document& document, NodeId id) : document_(&document), id_(id) {}

  const Node& node() const;
  Kind kind() const { return node().kind; }
  std::string_view text() const { return node().text; }
  std::size_t size() const { return node().size; }
  Position position() const;
  NodeId id() const { return id_; }
  const Document& document() const { return *document_; }

  /// A map's value; empty where it is no map or has no such key.
  std::optional<Ref> find(std::string_view key) const;
  /// A list's items, or {key, value} of a map.
  std::vector<Ref> items() const;
  struct Entry;
  std::vector<Entry> entries() const;
  Value value() const;  ///< aliases expanded (bounded by the reader's limits)

 private:
  const Document* document_;
  NodeId id_;
};

struct Ref::Entry {
  Ref key, value;
};

/// Owns its text; movable, its views stay valid.
class Document {
 public:
  Document(std::unique_ptr<const std::string> text, std::vector<Node> nodes,
           std::list<std::string> decoded, NodeId root);

  std::string_view text() const { return *text_; }
  const Node& node(NodeId id) const { return nodes_[id]; }
  Ref root() const { return {*this, root_}; }
  Position position(std::size_t offset) const;
  /// The line that holds `offset`, without its break, cut to 200 bytes at a code point.
  std::string line_at(std::size_t offset) const;

 private:
  std::unique_ptr<const std::string> text_;
  std::vector<Node> nodes_;
  struct Landmark {
    std::size_t begin = 0;  ///< of a line
    int lines_before = 0;
  };
  std::vector<Landmark>
      landmarks_;  ///< every so many bytes one, so that position() needn't count from the start
  std::list<std::string> decoded_;  ///< what had escapes or folds; views in nodes_ point here
  NodeId root_ = 0;
};

}  // namespace nurture::yaml
