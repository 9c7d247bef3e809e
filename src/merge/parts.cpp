// A block map or list taken apart into the lines of its entries or items.
#include "merge/parts.hpp"

#include <algorithm>

#include "merge/lines.hpp"
#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

/// Adds the part that begins at `begin`. False where it shares a line with something else.
bool add_part(Block& block, Part part, std::size_t begin, bool may_hang) {
  const std::string_view text = block.document->text();
  if (yaml::column_at(text, begin) != block.column) return false;
  part.hangs = !yaml::begins_its_line(text, begin);
  if (part.hangs && !(may_hang && block.parts.empty())) return false;
  part.own.begin = part.hangs ? begin : yaml::line_begin(text, begin);
  part.own.end = yaml::next_line(text, block.document->node(part.node).range.end);
  if (part.own.begin < block.end) return false;
  part.lead = {block.end, part.own.begin};
  block.end = part.own.end;
  block.parts.push_back(part);
  return true;
}

bool add_entries(Block& block, yaml::NodeId map, bool may_hang) {
  const yaml::Document& document = *block.document;
  for (yaml::NodeId key = document.node(map).first_child; key != yaml::no_node;) {
    Part part;
    part.key = key;
    part.node = document.node(key).next;
    const yaml::Node& name = document.node(key);
    if (name.decorated || !add_part(block, part, name.range.begin, may_hang)) return false;
    key = document.node(part.node).next;
  }
  return true;
}

bool add_items(Block& block, yaml::NodeId list) {
  const yaml::Document& document = *block.document;
  std::size_t begin = document.node(list).range.begin;
  for (yaml::NodeId item = document.node(list).first_child; item != yaml::no_node;
       item = document.node(item).next) {
    Part part;
    part.node = item;
    if (begin >= document.text().size() || document.text()[begin] != '-') return false;
    if (!add_part(block, part, begin, false)) return false;
    begin = yaml::next_content(document.text(), block.end);
  }
  return true;
}

bool is_bare_block(const yaml::Node& node) {
  return node.style == yaml::Style::block && !node.decorated && !node.aliased;
}

std::optional<Block> block_at(const yaml::Document& document, yaml::NodeId id, std::size_t from,
                              bool may_hang) {
  const yaml::Node& node = document.node(id);
  Block block;
  block.document = &document;
  block.end = from;
  if (node.kind == yaml::Kind::absent) return block;
  const bool is_collection = node.kind == yaml::Kind::list || node.kind == yaml::Kind::map;
  if (!is_collection || !is_bare_block(node)) return std::nullopt;
  block.is_list = node.kind == yaml::Kind::list;
  block.column = yaml::column_at(document.text(), node.range.begin);
  const bool whole = block.is_list ? add_items(block, id) : add_entries(block, id, may_hang);
  return whole ? std::optional(std::move(block)) : std::nullopt;
}

}  // namespace

std::optional<Block> taken_apart(const yaml::Document& document, yaml::NodeId node,
                                 std::size_t from) {
  return block_at(document, node, from, false);
}

std::optional<Nested> nested(const Block& block, const Part& part) {
  const yaml::Document& document = *block.document;
  const std::string_view text = document.text();
  const yaml::Node& node = document.node(part.node);
  if (node.size == 0 || !is_bare_block(node)) return std::nullopt;
  const std::size_t below = yaml::next_line(text, part.own.begin);
  Nested result;
  result.hangs = node.range.begin < below;
  if (result.hangs && (part.key != yaml::no_node || node.kind != yaml::Kind::map))
    return std::nullopt;
  // Where the map hangs on the dash there is no line to cut at: its first entry begins in mid-line.
  const std::size_t head_end = result.hangs ? node.range.begin : below;
  auto inner = block_at(document, part.node, head_end, result.hangs);
  if (!inner || inner->parts.empty()) return std::nullopt;
  result.block = std::move(*inner);
  const std::string indent(part.hangs ? block.column : 0, ' ');
  result.head = indent + std::string(text.substr(part.own.begin, head_end - part.own.begin));
  return result;
}

std::string moved(std::string_view lines, std::size_t from, std::size_t to,
                  const std::string& line_break) {
  std::string result;
  for (const std::string_view line : lines_of(lines)) {
    std::string_view content = without_break(line);
    const std::size_t indent = std::min(content.find_first_not_of(' '), content.size());
    const bool shifts = indent >= from && indent < content.size();
    if (shifts && to < from) content.remove_prefix(from - to);
    if (shifts && to > from) result.append(to - from, ' ');
    result += content;
    if (yaml::is_break(line.back())) result += line_break;
  }
  return result;
}

std::string own_lines(const Block& block, const Part& part) {
  const std::string indent(part.hangs ? block.column : 0, ' ');
  return indent + std::string(block.text(part.own));
}

}  // namespace nurture::merge
