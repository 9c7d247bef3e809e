// The strict reader: walks the bytes once and yields nodes with exact ranges, or the first Fault.
//
// It reads YAML 1.2 block and flow style, every scalar style, anchors, aliases, tags and
// directives, in one document whose keys are strings. Where the specification leaves a choice it
// takes the strict one, since a file that is read wrongly is edited wrongly.
//
//   parser.cpp      the document: byte order mark, directives, markers, the gaps between nodes
//   block.cpp       maps and lists by indentation
//   plain_lines.cpp the lines of them that can be nothing else, in one go
//   flow.cpp        maps and lists in brackets
//   plain.cpp, quoted.cpp, literal.cpp   the scalars
//   properties.cpp  anchors, tags, aliases
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "yaml/document.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::yaml {

/// Why parsing stopped; translated into a Flaw by the door.
struct Fault {
  std::size_t offset = 0;
  std::string message;
  std::string hint;
};

/// The way out where a file holds as much as it can.
constexpr std::string_view make_room =
    "move what is old or long into a file of its own, outside the store";

/// A break between lines that fold into one is a blank, each further one a break.
inline void append_folded(std::string& text, int breaks) {
  if (breaks == 1) text += ' ';
  if (breaks > 1) text.append(static_cast<std::size_t>(breaks - 1), '\n');
}

/// What the parser yields.
struct Tree {
  std::vector<Node> nodes;
  std::list<std::string> decoded;
  NodeId root = 0;
  std::vector<Fault> duplicates;  ///< keys that stand twice, at most max_duplicates
};

constexpr std::size_t max_duplicates = 100;

class Parser {
 public:
  Parser(std::string_view text, const Limits& limits);

  /// Throws Fault.
  Tree parse();

 private:
  /// What stands before a block node, which decides what may begin on its line.
  enum class Where { bare, marker, value, item, key };

  /// What was passed to reach the next content.
  struct Gap {
    bool crossed = false;  ///< the content is the first of its line
    bool tab = false;      ///< a tab stands before it on its line
  };

  struct Spot {
    std::size_t at = 0, line = 0;
  };

  struct Properties {
    std::size_t at = 0;            ///< where the first one begins
    std::size_t end = 0;           ///< behind the last one
    std::string_view anchor, tag;  ///< views of the text; empty where there is none
    bool any() const { return !anchor.empty() || !tag.empty(); }
  };

  /// How much a node amounts to with its aliases expanded; the bound against alias bombs.
  struct Weight {
    std::size_t nodes = 0, bytes = 0;
  };

  struct Anchor {
    NodeId node = no_node;
    const char* name = nullptr;  ///< as it stands in the text
    bool complete = false;
    Weight weight;
    int height = 0;  ///< levels below the node
  };

  /// A list of siblings under construction.
  struct Family {
    NodeId parent = no_node, last = no_node;
  };

  /// A block node before its content: where it hangs and what was said about it so far.
  struct Start {
    int indent = -1;  ///< of what holds it
    Where where = Where::bare;
    bool may_nest = false;     ///< a block map or list may begin here
    bool tab = false;          ///< a tab stands before the content
    Properties earlier, here;  ///< properties on lines before the content's, and on its line
    Weight before;
    int deepest = 0;
  };

  struct Key {
    NodeId node = no_node;
    bool is_explicit = false;
  };

  // parser.cpp
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool at_end() const { return at_ >= text_.size(); }
  /// A blank, a break or the end stands there.
  bool ends_word(std::size_t ahead) const {
    if (at_ + ahead >= text_.size()) return true;
    const char c = text_[at_ + ahead];
    return is_blank(c) || is_break(c);
  }
  int column() const { return static_cast<int>(at_ - line_); }
  /// Spaces before the content of the current line.
  int indentation() const {
    const std::size_t first = std::min(text_.find_first_not_of(' ', line_), text_.size());
    return static_cast<int>(first - line_);
  }
  Spot spot() const { return {at_, line_}; }
  void back_to(Spot spot) { at_ = spot.at, line_ = spot.line; }
  void pass_break();
  void pass_blanks() {
    while (is_blank(peek())) ++at_;
  }
  Gap gap();
  bool at_marker() const {
    return at_ == line_ && (peek() == '-' || peek() == '.') &&
           (at_marker("---") || at_marker("..."));
  }
  bool at_marker(std::string_view marker) const;
  bool at_stop() const { return at_end() || at_marker(); }
  /// The rest of the line holds nothing but a comment; moves to the next content.
  void finish_line();
  void directives();
  void directive(bool& version_seen);
  void after_root();
  [[noreturn]] void fail(std::size_t offset, std::string message, std::string hint = {}) const;
  [[noreturn]] void fail_tab() const;
  [[noreturn]] void fail_weight() const;

  NodeId add(Kind kind, Style style, std::size_t begin, std::size_t end,
             std::string_view text = {});
  void join(Family& family, NodeId child);
  std::string_view keep(std::string text);
  void weigh(const Weight& weight) {
    weight_.nodes += weight.nodes;
    weight_.bytes += weight.bytes;
    if (weight_.nodes > limits_.nodes || weight_.bytes > limits_.bytes) fail_weight();
  }
  void enter(std::size_t offset);
  void leave() { --depth_; }

  // block.cpp
  NodeId block_node(int indent, Where where);
  NodeId any_block_node(int indent, Where where);
  bool deep_enough(const Start& start, const Gap& passed) const;
  bool collect_properties(Start& start);
  NodeId content(const Start& start);
  NodeId scalar_or_map(const Start& start);
  NodeId bracket_or_scalar(int indent);
  NodeId collection(const Start& start, Kind kind);
  NodeId map_from_key(const Start& start, NodeId key, std::size_t begin, std::size_t line);
  void list_items(NodeId list, int indent, bool beside_keys);
  void map_entries(NodeId map, int indent, Key key);
  Key entry_key(int indent);
  NodeId explicit_value(int indent);
  bool next_line_at(int indent);
  bool at_dash() const { return peek() == '-' && ends_word(1); }
  bool colon_follows();
  void require_key(NodeId key, std::size_t begin) const;
  NodeId absent(std::size_t at);
  void close(NodeId collection, const Family& family);
  bool all_differ(NodeId map) const;
  void check_duplicates(NodeId map);

  // plain_lines.cpp
  NodeId plain_node(int indent, Where where);
  NodeId plain_item();
  NodeId plain_text(int indent);
  NodeId quoted_line(std::string_view line, std::size_t begin);
  std::size_t bare_key_end(std::size_t begin) const;
  NodeId add_bare_key(std::size_t begin, std::size_t end);
  void move_down(std::size_t next);

  // flow.cpp
  NodeId flow_node(int indent);
  NodeId flow_collection(int indent);
  void flow_list_entry(int indent, Family& family);
  void flow_map_entry(int indent, Family& family);
  NodeId flow_pair(int indent, NodeId key);
  NodeId flow_value(int indent);
  bool flow_colon(NodeId key) const;
  void flow_gap(int indent);
  bool ends_flow_word(std::size_t ahead) const;
  NodeId wrap_in_map(NodeId key, Style style, std::size_t begin);

  // plain.cpp
  NodeId plain(int indent, bool in_flow);
  std::size_t plain_line(bool in_flow);
  bool next_line_stands_out(int indent) const;
  int plain_continues(int indent, bool in_flow);
  void check_plain_start(bool in_flow) const;

  // quoted.cpp
  NodeId quoted(int indent);
  NodeId quoted_lines(int indent, std::size_t opened);
  int quoted_breaks(int indent);
  void escape(int indent, std::string& text, std::size_t& solid);
  char32_t hexadecimal(std::size_t digits);

  // literal.cpp
  struct Header {
    bool folded = false;
    char chomp = 'c';  ///< '-', '+', or clip
    int indent = 0;    ///< 0: found from the text
  };
  NodeId literal(int indent);
  Header literal_header();
  int literal_indent(int indent);
  std::size_t literal_lines(const Header& header, int indent, std::string& text);

  // properties.cpp
  Properties properties(bool in_flow);
  Properties merged(const Properties& earlier, const Properties& here) const;
  std::string_view tag(bool in_flow);
  std::string_view anchor_name();
  void decorate(NodeId node, const Properties& properties, const Weight& before);
  NodeId alias();

  std::string_view text_;
  bool has_returns_;  ///< a CR stands in it: lines may end by one
  Limits limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  ///< first byte of the current line
  /// The content that gap() last moved to, first of its line.
  std::size_t fresh_ = std::string_view::npos;
  bool fresh_tab_ = false;  ///< with a tab before it
  int depth_ = 0, deepest_ = 0;
  Weight weight_;
  std::size_t aliased_ = 0;  ///< nodes behind aliases so far
  Tree tree_;
  std::unordered_map<std::string_view, Anchor> anchors_;
  Anchor* latest_anchor_ = nullptr;  ///< the last one that was completed
  std::unordered_set<std::string_view> tag_handles_;
};

}  // namespace nurture::yaml
