// The parts of an edit: finding the place, how the file is laid out there, and the splices that
// make each single change. Internal to yaml/ and merge/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"
#include "yaml/edit.hpp"
#include "yaml/render.hpp"

namespace nurture::yaml {

/// New text for the bytes [begin, end).
struct Splice {
  std::size_t begin = 0, end = 0;
  std::string text;
};
using Splices = std::vector<Splice>;

std::string spliced(std::string_view text, Splices splices);

/// A node and where it hangs.
struct NodePlace {
  Ref node;
  std::optional<Ref> parent;  ///< none: the root
  std::optional<Ref> key;     ///< where the parent is a map
  std::optional<Ref> before;  ///< the item, or the value, that stands before it there

  const Document& document() const { return node.document(); }
  std::string_view text() const { return document().text(); }
  bool in_flow() const { return parent && parent->node().style == Style::flow; }
};

/// The places from the root along `path`, as far as they exist. A step 0 into what is no list stays
/// where it is: a single value stands for a list.
struct NodeWay {
  std::vector<NodePlace> places;
  std::size_t steps = 0;  ///< of the path that were found
};

// layout.cpp
NodeWay way_along(const Document& document, const Path& path);
/// The next byte that is no blank, break or comment.
std::size_t next_content(std::string_view text, std::size_t offset);
bool begins_its_line(std::string_view text, std::size_t offset);
/// The first byte of an entry (its key) or item (its dash) of a block collection.
std::size_t entry_begin(const NodePlace& place);
/// Behind the colon or dash.
std::size_t behind_indicator(const NodePlace& place);
/// Refuses an entry in the long form, `? key`.
void require_short(const NodePlace& place, std::size_t offset);
/// Refuses where an anchor, a tag or an alias is on the way or inside the last place.
void require_bare(const NodeWay& way, bool with_inside);
[[noreturn]] void refuse_edit(const Document& document, std::size_t offset, const std::string& why);
/// Comments between the texts of a node, which replacing it would lose.
bool has_comments(const Ref& node);
/// Whether a '#' stands in these bytes.
bool holds_comment(std::string_view text, std::size_t begin, std::size_t end);
/// Comments on lines of their own behind the line where the node's entry begins, up to its end: as
/// they stand.
std::string comment_lines(const NodePlace& place);
/// Taken from the file's own lines; the defaults where it shows nothing.
Layout layout_of(const Document& document, std::size_t near);

// edit_value.cpp
/// Another value in a place.
Splices replace_value(const NodePlace& place, const Value& value);
/// Brackets or a dash around a single value, so that it is a list of one.
Splices wrap_value(const NodePlace& place);

// edit_children.cpp: in lines or in brackets, as the collection is
Splices add_key(const Ref& map, const std::string& key, const Value& value, const Shape& shape);
Splices insert_item(const Ref& list, std::size_t index, const Value& item);
Splices remove_child(const NodePlace& place);
/// Whether the items of a list stand on lines of their own, each from its dash on.
bool has_own_lines(const Ref& list);
/// An item of such a list, to the place that is the `to`-th without it.
Splices move_item(const NodePlace& place, std::size_t from, std::size_t to);

// refine.cpp
/// Changes that together make `change` of `tree`: a Set of a list or map over another one touches
/// only what differs, so that the rest, with its comments and quotes, stays.
std::vector<Change> refined(const Value& tree, const Change& change);

// change.cpp
/// By meaning, the order of keys aside.
bool same_tree(const Ref& found, const Value& wanted);
bool same_tree(const Ref& found, const Ref& wanted);
/// Whether the list is there, and has a place of that number.
bool has_place(const Document& document, const Insert& insert);
/// Whether `after` is `before`, where the item has its place, with it inserted, and nothing else.
bool same_but_for(const Document& before, const Document& after, const Insert& insert);

}  // namespace nurture::yaml
