// The lines of one entry or item out of its three versions.
#include <algorithm>

#include "merge/lines.hpp"
#include "merge/write.hpp"
#include "yaml/edit.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

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
  const auto value = reading.document ? only_value(*reading.document) : std::nullopt;
  if (!value || value->node().style == yaml::Style::block) return std::nullopt;
  return cut_at(lines, value->range().end);
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
  const auto old = reading.document ? only_value(*reading.document) : std::nullopt;
  if (!old) return std::nullopt;
  const yaml::Value old_value = old->value();
  // A list of one may stand as its item.
  if (same_value(&old_value, &value)) return lines;
  const yaml::Ref root = reading.document->root();
  const yaml::Step step = root.kind() == yaml::Kind::map
                              ? yaml::Step(std::string(root.entries().front().key.text()))
                              : yaml::Step(std::size_t{0});
  try {
    return edit(*reading.document, {yaml::Set{{step}, value}}, {});
  } catch (const yaml::Refused&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<yaml::Ref> only_value(const yaml::Document& document) {
  const yaml::Ref root = document.root();
  if (root.size() != 1) return std::nullopt;
  if (root.kind() == yaml::Kind::map) return root.entries().front().value;
  return root.items().front();
}

std::optional<yaml::Value> value_of_lines(const std::string& lines) {
  const yaml::Reading reading = yaml::read(lines);
  const auto value = reading.document ? only_value(*reading.document) : std::nullopt;
  return value ? std::optional(value->value()) : std::nullopt;
}

std::optional<std::string> settled(const TextVersions& lines) {
  if (same_lines(*lines.ours, *lines.theirs)) return lines.ours;
  if (lines.base && same_lines(*lines.theirs, *lines.base)) return lines.ours;
  if (lines.base && same_lines(*lines.ours, *lines.base)) return lines.theirs;
  return std::nullopt;
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
  const std::string& chosen = *lines.of(side);
  const auto wanted = value_of_lines(chosen);
  const Script script =
      merge_lines(lines.base.value_or(""), *lines.ours, *lines.theirs, line_break);
  if (!wanted || script.conflicts() > 0) return chosen;
  std::string merged = script.decided_for(side);
  const auto found = value_of_lines(merged);
  return found && same_value(&*found, &*wanted) ? merged : chosen;
}

std::optional<std::string> edited_lines(const TextVersions& lines, const yaml::Value& value,
                                        const std::string& line_break) {
  for (const Side side : {Side::ours, Side::theirs}) {
    const auto& from = lines.of(side);
    auto edited = from ? with_value(*from, value) : std::nullopt;
    if (!edited) continue;
    TextVersions versions = lines;
    versions.of(side) = edited;
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
