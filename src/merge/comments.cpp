// Comments that a merge must not lose with the lines they stand on.
#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "merge/write.hpp"
#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

/// Where a `#` is a letter: the scalars, in the order of the text.
void add_scalars(const yaml::Ref& at, std::vector<yaml::Range>& ranges) {
  const yaml::Node& node = at.node();
  if (node.kind == yaml::Kind::scalar) {
    const bool has_header = node.style == yaml::Style::literal || node.style == yaml::Style::folded;
    const std::size_t begin =
        has_header ? yaml::line_end(at.document().text(), node.range.begin) : node.range.begin;
    ranges.push_back({std::min(begin, node.range.end), node.range.end});
  }
  if (node.aliased) return;  // its children stand elsewhere
  for (const yaml::Ref& child : at.children()) add_scalars(child, ranges);
}

/// Those that are not known, copies counted.
std::vector<std::string> without(const std::vector<std::string>& comments,
                                 const std::vector<std::string>& known) {
  std::unordered_map<std::string_view, int> counts;
  for (const std::string& comment : known) ++counts[comment];
  std::vector<std::string> rest;
  std::copy_if(comments.begin(), comments.end(), std::back_inserter(rest),
               [&](const std::string& comment) { return counts[comment]-- <= 0; });
  return rest;
}

/// As a comment of its own, or in front of another one.
bool stands_in(const std::string& text, const std::string& comment) {
  for (auto at = text.find(comment); at != std::string::npos; at = text.find(comment, at + 1)) {
    const std::size_t end = at + comment.size();
    if (end == text.size() || yaml::is_break(text[end]) || text.compare(end, 2, " #") == 0)
      return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> comments_in(const std::string& text) {
  std::vector<std::string> comments;
  if (text.find('#') == std::string::npos) return comments;
  const yaml::Reading reading = yaml::read(text);
  if (!reading.document) return comments;
  std::vector<yaml::Range> scalars;
  add_scalars(reading.document->root(), scalars);
  auto scalar = scalars.begin();
  for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
    while (scalar != scalars.end() && scalar->end <= at) ++scalar;
    const bool is_letter = scalar != scalars.end() && scalar->begin <= at;
    if (is_letter || (at > 0 && !yaml::is_blank(text[at - 1]) && !yaml::is_break(text[at - 1])))
      continue;
    const std::size_t end = yaml::line_end(text, at);
    comments.push_back(text.substr(at, end - at));
    at = end - 1;
  }
  return comments;
}

std::string lost_comments(const TextVersions& lines, const std::string& merged, std::size_t column,
                          const std::string& line_break) {
  const auto [old, ours, theirs] =
      lines.each([](const auto& version) { return comments_in(version.value_or("")); });
  std::vector<std::string> lost = without(ours, old);
  const std::vector<std::string> more = without(without(theirs, old), lost);
  lost.insert(lost.end(), more.begin(), more.end());
  std::string text;
  for (const std::string& comment : lost) {
    if (stands_in(merged, comment)) continue;
    text += std::string(column, ' ') + comment + line_break;
  }
  return text;
}

}  // namespace nurture::merge
