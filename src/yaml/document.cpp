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

Position Ref::position() const {
  return document_->position(range().begin);
}

std::optional<Ref> Ref::find(std::string_view key) const {
  for (const auto& [name, value] : entries()) {
    if (name.text() == key) return value;
  }
  return std::nullopt;
}

std::vector<Ref> Ref::as_list() const {
  if (kind() == Kind::absent) return {};
  if (kind() != Kind::list) return {*this};
  std::vector<Ref> all;
  all.reserve(size());
  for (const Ref& item : items()) all.push_back(item);
  return all;
}

Value Ref::value() const {
  Value value;
  value.kind = kind();
  value.text = std::string(text());
  value.items.reserve(kind() == Kind::list ? size() : 0);
  value.entries.reserve(kind() == Kind::map ? size() : 0);
  for (const Ref& item : items()) value.items.push_back(item.value());
  for (const auto& [key, one] : entries()) value.entries.emplace_back(key.text(), one.value());
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
