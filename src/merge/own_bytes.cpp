// Values that an edit put into a text, in the bytes that their own side has: an edit quotes
// whatever another reader may take for a number, which is not for a merge to decide.
#include "merge/bytes.hpp"

#include "yaml/edit_parts.hpp"
#include "yaml/reader.hpp"
#include "yaml/render.hpp"

namespace nurture::merge {
namespace {

std::string_view bytes_of(const yaml::Document& document, yaml::NodeId id) {
  const yaml::Range range = document.node(id).range;
  return document.text().substr(range.begin, range.end - range.begin);
}

/// A word or quoted text on one line, which means the same inside brackets.
bool is_portable(const yaml::Node& node, std::string_view bytes) {
  const bool quoted =
      node.style == yaml::Style::single_quoted || node.style == yaml::Style::double_quoted;
  if (node.decorated || node.aliased || bytes.find_first_of("\r\n") != std::string_view::npos) {
    return false;
  }
  return quoted || (node.style == yaml::Style::plain && yaml::stands_in_flow(bytes));
}

std::vector<yaml::NodeId> items_of(const yaml::Document& document, yaml::NodeId list) {
  std::vector<yaml::NodeId> ids;
  for (const yaml::Ref& item : yaml::Ref(document, list).items()) ids.push_back(item.id());
  return ids;
}

class Walk {
 public:
  Walk(const yaml::Document& result, Side side) : result_(result), side_(side) {}

  void go(yaml::NodeId node, const Decision& decision, const Source& ours, const Source& theirs) {
    switch (decision.fate) {
      case Fate::ours:
        return copy(node, ours);
      case Fate::theirs:
        return copy(node, theirs);
      case Fate::conflict:
        return copy(node, side_ == Side::ours ? ours : theirs);
      case Fate::parts:
        return decision.is_list ? items(node, decision, ours, theirs)
                                : entries(node, decision, ours, theirs);
      case Fate::text:
      case Fate::gone:
        return;
    }
  }

  const std::vector<yaml::Splice>& splices() const { return splices_; }

 private:
  static Source entry(const Source& map, const std::string& key) {
    if (map.node == yaml::no_node) return {};
    const auto found = yaml::Ref(*map.document, map.node).find(key);
    return found ? Source{map.document, found->id()} : Source{};
  }

  /// A single value is the one item of itself.
  static std::vector<yaml::NodeId> items_in(const Source& list) {
    if (list.node == yaml::no_node) return {};
    if (list.document->node(list.node).kind != yaml::Kind::list) return {list.node};
    return items_of(*list.document, list.node);
  }

  static Source item(const Source& list, const std::vector<yaml::NodeId>& items,
                     std::size_t index) {
    return index < items.size() ? Source{list.document, items[index]} : Source{};
  }

  void entries(yaml::NodeId node, const Decision& decision, const Source& ours,
               const Source& theirs) {
    for (const Element& element : decision.elements) {
      const Source result = entry({&result_, node}, element.key);
      if (result.node == yaml::no_node) continue;
      go(result.node, element.decision, entry(ours, element.key), entry(theirs, element.key));
    }
  }

  void items(yaml::NodeId node, const Decision& decision, const Source& ours,
             const Source& theirs) {
    const auto results = items_in({&result_, node});
    const auto mine = items_in(ours);
    const auto others = items_in(theirs);
    std::size_t next = 0;
    for (const Element& element : decision.elements) {
      const Source my_item = item(ours, mine, element.ours);
      const Source their_item = item(theirs, others, element.theirs);
      const bool is_left_out = element.decision.fate == Fate::conflict &&
                               (side_ == Side::ours ? my_item : their_item).node == yaml::no_node;
      if (is_left_out || next == results.size()) continue;
      go(results[next++], element.decision, my_item, their_item);
    }
  }

  void copy(yaml::NodeId node, const Source& from) {
    if (from.node == yaml::no_node) return;
    const yaml::Node& fresh = result_.node(node);
    const yaml::Node& old = from.document->node(from.node);
    if (fresh.kind != old.kind || fresh.text != old.text) return;
    if (fresh.kind == yaml::Kind::scalar) return copy_bytes(node, from);
    for (const auto& [key, value] : yaml::Ref(result_, node).entries()) {
      copy(value.id(), entry(from, std::string(key.text())));
    }
    if (fresh.kind != yaml::Kind::list) return;
    const auto results = items_of(result_, node);
    const auto sources = items_of(*from.document, from.node);
    for (std::size_t i = 0; i < results.size() && i < sources.size(); ++i) {
      copy(results[i], {from.document, sources[i]});
    }
  }

  void copy_bytes(yaml::NodeId node, const Source& from) {
    const std::string_view bytes = bytes_of(*from.document, from.node);
    const std::string_view here = bytes_of(result_, node);
    if (bytes == here || !is_portable(from.document->node(from.node), bytes) ||
        !is_portable(result_.node(node), here)) {
      return;
    }
    const yaml::Range range = result_.node(node).range;
    splices_.push_back({range.begin, range.end, std::string(bytes)});
  }

  const yaml::Document& result_;
  Side side_;
  std::vector<yaml::Splice> splices_;
};

}  // namespace

std::string in_own_bytes(const std::string& lines, const Decision& decision, const Source& ours,
                         const Source& theirs, Side side) {
  const yaml::Reading reading = yaml::read(lines);
  if (!reading.document || reading.document->root().size() != 1) return lines;
  const yaml::Document& document = *reading.document;
  Walk walk(document, side);
  const yaml::Ref root = document.root();
  const yaml::Ref only = root.kind() == yaml::Kind::map ? (*root.entries().begin()).value
                                                        : *root.items().begin();
  walk.go(only.id(), decision, ours, theirs);
  return spliced(lines, walk.splices());
}

}  // namespace nurture::merge
