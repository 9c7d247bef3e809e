// A block map or list taken apart into the lines of its entries or items.
#include "merge/parts.hpp"

#include <algorithm>

#include "merge/lines.hpp"
#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

using yaml::Ref;

/// Adds the part that begins at `begin`. False where it shares a line with something else.
bool add_part(LineBlock& block, LinePart part, std::size_t begin, bool may_hang) {
  const std::string_view text = block.document->text();
  if (yaml::column_at(text, begin) != block.column) return false;
  part.hangs = !yaml::begins_its_line(text, begin);
  if (part.hangs && !(may_hang && block.parts.empty())) return false;
  part.own.begin = part.hangs ? begin : yaml::line_begin(text, begin);
  part.own.end = yaml::next_line(text, part.value.range().end);
  if (part.own.begin < block.end) return false;
  part.lead = {block.end, part.own.begin};
  block.end = part.own.end;
  block.parts.push_back(part);
  return true;
}

bool add_entry_parts(LineBlock& block, const Ref& map, bool may_hang) {
  const auto entries = map.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const Ref::Entry& entry) {
    const auto& [key, value] = entry;
    return !key.node().decorated && add_part(block, {value, key}, key.range().begin, may_hang);
  });
}

bool add_item_parts(LineBlock& block, const Ref& list) {
  const std::string_view text = list.document().text();
  std::size_t begin = list.range().begin;
  for (const Ref& item : list.items()) {
    const bool has_dash = begin < text.size() && text[begin] == '-';
    if (!has_dash || !add_part(block, {item, {}}, begin, false)) return false;
    begin = yaml::next_content(text, block.end);
  }
  return true;
}

bool is_bare_block(const Ref& value) {
  const yaml::Node& node = value.node();
  return node.style == yaml::Style::block && !node.decorated && !node.aliased;
}

/// A collection whose first lead begins at `from`.
std::optional<LineBlock> block_at(const Ref& value, std::size_t from, bool may_hang) {
  LineBlock block;
  block.document = &value.document();
  block.end = from;
  if (value.kind() == yaml::Kind::absent) return block;
  if (!is_bare_block(value)) return std::nullopt;
  block.is_list = value.kind() == yaml::Kind::list;
  block.column = yaml::column_at(value.document().text(), value.range().begin);
  const bool whole =
      block.is_list ? add_item_parts(block, value) : add_entry_parts(block, value, may_hang);
  return whole ? std::optional(std::move(block)) : std::nullopt;
}

}  // namespace

std::optional<LineBlock> taken_apart(const yaml::Document& document) {
  const bool has_mark = document.text().starts_with(yaml::byte_order_mark);
  return block_at(document.root(), has_mark ? yaml::byte_order_mark.size() : 0, false);
}

std::optional<Nested> nested(const LineBlock& block, const LinePart& part) {
  const std::string_view text = block.document->text();
  const Ref& value = part.value;
  if (value.size() == 0 || !is_bare_block(value)) return std::nullopt;
  const std::size_t begin = value.range().begin;
  const std::size_t below = yaml::next_line(text, part.own.begin);
  Nested result;
  result.hangs = begin < below;
  if (result.hangs && (part.key || value.kind() != yaml::Kind::map)) return std::nullopt;
  // Where the map hangs on the dash there is no line to cut at: its first entry begins in mid-line.
  const std::size_t head_end = result.hangs ? begin : below;
  auto inner = block_at(value, head_end, result.hangs);
  if (!inner || inner->parts.empty()) return std::nullopt;
  result.block = std::move(*inner);
  const std::string indent(part.hangs ? block.column : 0, ' ');
  result.head = indent + std::string(block.text({part.own.begin, head_end}));
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

std::string own_lines(const LineBlock& block, const LinePart& part) {
  const std::string indent(part.hangs ? block.column : 0, ' ');
  return indent + std::string(block.text(part.own));
}

}  // namespace nurture::merge
