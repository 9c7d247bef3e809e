// A YAML text and its tree, each key, value and list item with its exact bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "yaml/value.hpp"

namespace nurture::yaml {

/// Bytes [begin, end) of a document's text.
struct Range {
  std::size_t begin = 0, end = 0;

  std::size_t size() const { return end - begin; }
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
/// What a range covers (comments, blank lines and breaks belong to nothing; an anchor and a tag
/// stand before the range of their node):
///
///   plain             first to last character that is no blank, over several lines if need be
///   quoted            with both quotes
///   literal, folded   from `|` or `>` to the end of the last line with text, without its break;
///                     with `+` of the last blank line; without any text the indicators alone. A
///                     comment behind the indicators is inside
///   block list, map   first dash, or first key with its anchor and tag (or its '?'), to the end of
///                     the last child
///   flow list, map    with both brackets; a single pair in a list (`[a: b]`) from key to value
///   alias             `*name`
///   absent            empty: right behind the colon or dash, the key without a colon, or the
///                     anchor or tag that stands alone
struct Node {
  Kind kind = Kind::absent;
  Style style = Style::absent;
  bool decorated = false;  ///< bears an anchor, a tag, or is an alias: not edited
  bool aliased = false;    ///< is an alias; its children are those of the anchor
  Range range;
  std::string_view
      text;  ///< a scalar's meaning: a view of the document's text, or of what was decoded
  NodeId first_child = no_node, next = no_node;
  std::uint32_t size = 0;  ///< list: items; map: entries
};

/// 1-based; columns in code points.
struct Position {
  int line = 1, column = 1;
};

class Document;
template <typename One>
class Children;

/// A node of a document; cheap to copy, valid as long as the document.
class Ref {
 public:
  struct Entry;

  Ref(const Document& document, NodeId id) : document_(&document), id_(id) {}

  const Node& node() const;
  Kind kind() const { return node().kind; }
  std::string_view text() const { return node().text; }
  std::size_t size() const { return node().size; }
  /// Its own bytes.
  const Range& range() const { return node().range; }
  std::string_view bytes() const;
  Position position() const;
  NodeId id() const { return id_; }
  const Document& document() const { return *document_; }

  /// A map's value; empty where it is no map or has no such key.
  std::optional<Ref> find(std::string_view key) const;
  /// All children, whatever they are: a map's keys and values in turn.
  Children<Ref> children() const;
  /// The items of a list; none of anything else.
  Children<Ref> items() const;
  /// The entries of a map; none of anything else.
  Children<Entry> entries() const;
  /// The items of a list; any other value stands for a list of it, an absent one for none.
  std::vector<Ref> as_list() const;
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

inline const Node& Ref::node() const {
  return document_->node(id_);
}

inline std::string_view Ref::bytes() const {
  return document_->text().substr(range().begin, range().size());
}

/// What hangs on a node, in the order of the text: each a Ref, or a Ref::Entry of a map.
template <typename One>
class Children {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = One;
    using difference_type = std::ptrdiff_t;
    using pointer = const One*;
    using reference = One;

    Iterator(const Document& document, NodeId id) : document_(&document), id_(id) {}

    One operator*() const {
      const Ref first(*document_, id_);
      if constexpr (std::is_same_v<One, Ref>) {
        return first;
      } else {
        return {first, Ref(*document_, first.node().next)};
      }
    }
    Iterator& operator++() {
      id_ = document_->node(id_).next;
      if constexpr (!std::is_same_v<One, Ref>) id_ = document_->node(id_).next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return id_ == other.id_; }

   private:
    const Document* document_;
    NodeId id_;
  };

  Children(const Document& document, NodeId first) : document_(&document), first_(first) {}

  Iterator begin() const { return {*document_, first_}; }
  Iterator end() const { return {*document_, no_node}; }
  One front() const { return *begin(); }

 private:
  const Document* document_;
  NodeId first_;
};

inline Children<Ref> Ref::children() const {
  return {*document_, node().first_child};
}

inline Children<Ref> Ref::items() const {
  return {*document_, kind() == Kind::list ? node().first_child : no_node};
}

inline Children<Ref::Entry> Ref::entries() const {
  return {*document_, kind() == Kind::map ? node().first_child : no_node};
}

}  // namespace nurture::yaml
