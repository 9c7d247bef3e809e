// A YAML text and its tree: lookup, positions, and the tree by meaning.
#include "yaml/document.hpp"

#include <algorithm>

#include "yaml/lines.hpp"

namespace nurture::yaml {
namespace {

/// Distance of the remembered line counts: the cost of one position() stays bounded, however long
/// the text.
constexpr std::size_t landmark_bytes = 1u << 11;

}  // namespace

const Node& Ref::node() const {
  return document_->node(id_);
}

Position Ref::position() const {
  return document_->position(node().range.begin);
}

std::optional<Ref> Ref::find(std::string_view key) const {
  if (kind() != Kind::map) return std::nullopt;
  for (NodeId id = node().first_child; id != no_node;) {
    const Node& name = document_->node(id);
    if (name.text == key) return Ref(*document_, name.next);
    id = document_->node(name.next).next;
  }
  return std::nullopt;
}

std::vector<Ref> Ref::items() const {
  std::vector<Ref> items;
  for (NodeId id = node().first_child; id != no_node; id = document_->node(id).next) {
    items.emplace_back(*document_, id);
  }
  return items;
}

std::vector<Ref::Entry> Ref::entries() const {
  std::vector<Entry> entries;
  if (kind() != Kind::map) return entries;
  entries.reserve(size());
  for (NodeId id = node().first_child; id != no_node;) {
    const NodeId value = document_->node(id).next;
    entries.push_back({Ref(*document_, id), Ref(*document_, value)});
    id = document_->node(value).next;
  }
  return entries;
}

Value Ref::value() const {
  Value value;
  value.kind = kind();
  value.text = std::string(text());
  if (kind() == Kind::list) {
    value.items.reserve(size());
    for (const Ref& item : items()) value.items.push_back(item.value());
  }
  if (kind() == Kind::map) {
    value.entries.reserve(size());
    for (const Entry& entry : entries()) {
      value.entries.emplace_back(entry.key.text(), entry.value.value());
    }
  }
  return value;
}

Document::Document(std::unique_ptr<const std::string> text, std::vector<Node> nodes,
                   std::list<std::string> decoded, NodeId root)
    : text_(std::move(text)), nodes_(std::move(nodes)), decoded_(std::move(decoded)), root_(root) {
  int lines = 0;
  std::size_t last = 0;
  while (text_->size() - last > landmark_bytes) {
    const std::size_t at = next_line(*text_, last + landmark_bytes - 1);
    if (at >= text_->size()) return;
    lines += count_breaks(*text_, last, at);
    landmarks_.push_back({at, lines});
    last = at;
  }
}

Position Document::position(std::size_t offset) const {
  offset = std::min(offset, text_->size());
  const auto after = std::upper_bound(
      landmarks_.begin(), landmarks_.end(), line_begin(*text_, offset),
      [](std::size_t at, const Landmark& landmark) { return at < landmark.begin; });
  if (after == landmarks_.begin()) return position_in(*text_, offset);
  return position_in(*text_, offset, std::prev(after)->begin, std::prev(after)->lines_before);
}

std::string Document::line_at(std::size_t offset) const {
  return excerpt_in(*text_, offset);
}

}  // namespace nurture::yaml
