// Finding one's way in a text that is to be edited: the path to a node, its lines, and how the file
// is laid out.
#pragma once

#include <cstddef>
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

/// A node and where it hangs.
struct Place {
  NodeId node = no_node;
  NodeId parent = no_node;  ///< none: the root
  NodeId key = no_node;     ///< where the parent is a map
  bool in_flow = false;     ///< the parent stands in brackets
};

/// The places from the root along `path`, as far as they exist. A step 0 into what is no list stays
/// where it is: a single value stands for a list.
struct Way {
  std::vector<Place> places;
  std::size_t steps = 0;  ///< of the path that were found
};

Way way_along(const Document& document, const Path& path);
std::vector<NodeId> children(const Document& document, NodeId collection);
/// The values of a map, the items of a list.
std::vector<NodeId> values(const Document& document, NodeId collection);
std::vector<std::string> keys_of(const Document& document, NodeId map);

/// The next byte that is no blank, break or comment.
std::size_t next_content(std::string_view text, std::size_t offset);
/// The first byte of an entry (its key) or item (its dash) of a block collection.
std::size_t entry_begin(const Document& document, const Place& place);
/// Whether the entry is written in the long form, `? key`.
bool is_explicit(const Document& document, const Place& place);
/// Behind the colon or dash.
std::size_t behind_indicator(const Document& document, const Place& place);
/// Comments between the texts of a node, which replacing it would lose.
bool has_comments(const Document& document, NodeId node);
/// Comments on lines of their own behind the line of `begin`, where the node's entry begins, up to
/// its end: as they stand.
std::string comment_lines(const Document& document, std::size_t begin, NodeId node);
bool begins_its_line(std::string_view text, std::size_t offset);

/// Taken from the file's own lines; the defaults where it shows nothing.
Layout layout_of(const Document& document, std::size_t near);

[[noreturn]] void refuse_edit(const Document& document, std::size_t offset, const std::string& why);
/// Refuses where an anchor, a tag or an alias is on the way or inside the last place.
void require_bare(const Document& document, const Way& way, bool with_inside);

std::string spliced(std::string_view text, std::vector<Splice> splices);

}  // namespace nurture::yaml
