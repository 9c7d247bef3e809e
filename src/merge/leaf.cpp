// The lines of one entry or item out of its three versions.
#include "merge/leaf.hpp"

#include <algorithm>

#include "merge/decide.hpp"
#include "merge/lines.hpp"
#include "yaml/edit.hpp"
#include "yaml/edit_parts.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

/// Where the three versions don't all differ; empty where they do.
std::optional<std::string> settled(const TextVersions& lines) {
  const std::string& ours = *lines.ours;
  const std::string& theirs = *lines.theirs;
  if (same_lines(ours, theirs)) return ours;
  if (lines.base && same_lines(theirs, *lines.base)) return ours;
  if (lines.base && same_lines(ours, *lines.base)) return theirs;
  return std::nullopt;
}

/// A line in two: its key and value, and the blanks, comment and break behind them.
struct Cut {
  std::string front, rest;
};

std::optional<Cut> cut_at(const std::string& lines, std::size_t at) {
  if (yaml::next_line(lines, 0) != lines.size()) return std::nullopt;
  return Cut{lines.substr(0, at), lines.substr(at)};
}

/// Empty where the lines are more than one.
std::optional<Cut> cut_behind_value(const std::string& lines) {
  const yaml::Reading reading = yaml::read(lines);
  if (!reading.document || reading.document->root().size() != 1) return std::nullopt;
  const yaml::Document& document = *reading.document;
  const yaml::Ref root = document.root();
  const yaml::Ref only = root.kind() == yaml::Kind::map ? (*root.entries().begin()).value
                                                        : *root.items().begin();
  const yaml::Node& value = only.node();
  const bool is_block = value.style == yaml::Style::block;
  return is_block ? std::nullopt : cut_at(lines, value.range.end);
}

/// The lines of a head hold nothing but a key or dash.
std::optional<Cut> cut_behind_indicator(const std::string& head) {
  const std::size_t hash = head.find(" #");
  const std::size_t end = hash == std::string::npos ? yaml::line_end(head, 0) : hash;
  const std::size_t last = head.find_last_not_of(" \t", end == 0 ? 0 : end - 1);
  return cut_at(head, last == std::string::npos ? 0 : last + 1);
}

std::string_view comment_in(const std::string& rest) {
  const std::size_t hash = std::min(rest.find('#'), rest.size());
  return without_break(std::string_view(rest).substr(hash));
}

/// What stands behind the value, with the comments of both sides.
std::string merge_rests(const std::optional<std::string>& base, const std::string& ours,
                        const std::string& theirs) {
  if (const auto rest = settled({base, ours, theirs})) return *rest;
  const std::string_view mine = comment_in(ours);
  const std::string_view other = comment_in(theirs);
  if (other.empty() || mine == other || (base && comment_in(*base) == other)) return ours;
  if (mine.empty() || (base && comment_in(*base) == mine)) return theirs;
  const std::size_t end = yaml::line_end(ours, 0);
  return ours.substr(0, end) + " " + std::string(other) + ours.substr(end);
}

using Cutter = std::optional<Cut> (*)(const std::string&);

/// The front of one side with the comments of both; empty where one is no single line.
std::optional<std::string> merge_cut(const TextVersions& lines, Side side, Cutter cutter) {
  const auto ours = cutter(*lines.ours);
  const auto theirs = cutter(*lines.theirs);
  if (!ours || !theirs) return std::nullopt;
  const auto base = lines.base ? cutter(*lines.base) : std::nullopt;
  const auto old = base ? std::optional(base->rest) : std::nullopt;
  const bool by_ours = side == Side::ours;
  const std::string rest = by_ours ? merge_rests(old, ours->rest, theirs->rest)
                                   : merge_rests(old, theirs->rest, ours->rest);
  return (by_ours ? ours : theirs)->front + rest;
}

/// These lines with another value in them; empty where that can't be done.
std::optional<std::string> with_value(const std::string& lines, const yaml::Value& value) {
  const yaml::Reading reading = yaml::read(lines);
  if (!reading.document || reading.document->root().size() != 1) return std::nullopt;
  const yaml::Document& document = *reading.document;
  const auto old = value_of_lines(lines);
  // A list of one may stand as its item.
  if (old && same_value(&*old, &value)) return lines;
  const bool is_map = document.root().kind() == yaml::Kind::map;
  const yaml::Step step = is_map ? yaml::Step(std::string((*document.root().entries().begin()).key.text()))
                                 : yaml::Step(std::size_t{0});
  try {
    return edit(document, {yaml::Set{{step}, value}}, {});
  } catch (const yaml::Refused&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<yaml::Value> value_of_lines(const std::string& lines) {
  const yaml::Reading reading = yaml::read(lines);
  if (!reading.document || reading.document->root().size() != 1) return std::nullopt;
  const yaml::Value tree = reading.document->root().value();
  return tree.kind == yaml::Kind::map ? tree.entries.front().second : tree.items.front();
}

std::string merge_comments(const TextVersions& lines, const std::string& line_break) {
  if (!lines.ours) return lines.theirs.value_or("");
  if (!lines.theirs) return *lines.ours;
  if (const auto done = settled(lines)) return *done;
  return merge_lines(lines.base.value_or(""), *lines.ours, *lines.theirs, line_break).with_both();
}

std::string merge_leaf(const TextVersions& lines, Side side, const std::string& line_break) {
  if (const auto done = settled(lines)) return *done;
  if (const auto done = merge_cut(lines, side, cut_behind_value)) return *done;
  const std::string& chosen = side == Side::ours ? *lines.ours : *lines.theirs;
  const auto wanted = value_of_lines(chosen);
  const Script script =
      merge_lines(lines.base.value_or(""), *lines.ours, *lines.theirs, line_break);
  if (!wanted || script.conflicts() > 0) return chosen;
  std::string merged = script.taken(side);
  const auto found = value_of_lines(merged);
  return found && same_value(&*found, &*wanted) ? merged : chosen;
}

std::optional<std::string> edited_lines(const TextVersions& lines, const yaml::Value& value,
                                        const std::string& line_break) {
  for (const Side side : {Side::ours, Side::theirs}) {
    const bool is_ours = side == Side::ours;
    const auto& from = is_ours ? lines.ours : lines.theirs;
    auto edited = from ? with_value(*from, value) : std::nullopt;
    if (!edited) continue;
    TextVersions versions = lines;
    (is_ours ? versions.ours : versions.theirs) = edited;
    const bool both = versions.ours && versions.theirs;
    return both ? merge_leaf(versions, side, line_break) : std::move(edited);
  }
  return std::nullopt;
}

std::string merge_head(const TextVersions& heads) {
  if (!heads.ours) return heads.theirs.value_or("");
  if (!heads.theirs) return *heads.ours;
  if (const auto done = settled(heads)) return *done;
  const auto merged = merge_cut(heads, Side::ours, cut_behind_indicator);
  return merged.value_or(*heads.ours);
}

}  // namespace nurture::merge
