// A three-way merge of texts by their lines.
#include "merge/lines.hpp"

#include <algorithm>

#include "merge/hunks.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

std::string joined(const Lines& lines, const yaml::Range& range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) text += lines[i];
  return text;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = yaml::next_line(text, at);
    lines.push_back(text.substr(at, next - at));
    at = next;
  }
  return lines;
}

std::string_view without_break(std::string_view line) {
  return line.substr(0, std::min(line.find_first_of("\r\n"), line.size()));
}

bool same_line(std::string_view a, std::string_view b) {
  return without_break(a) == without_break(b);
}

bool same_lines(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto one = lines_of(a);
  const auto other = lines_of(b);
  const auto ends = [](std::string_view text) {
    return text.empty() || yaml::is_break(text.back());
  };
  return ends(a) == ends(b) &&
         std::equal(one.begin(), one.end(), other.begin(), other.end(), same_line);
}

Script merge_lines(std::string_view base, std::string_view ours, std::string_view theirs,
                   const std::string& line_break) {
  const Lines old = lines_of(base);
  const Lines mine = lines_of(ours);
  const Lines other = lines_of(theirs);
  const Hunks my_hunks = differences(old, mine);
  const Hunks their_hunks = differences(old, other);
  Script script(line_break);
  std::size_t at = 0;       // of the base
  std::size_t ours_at = 0;  // the same line of ours
  const auto unchanged = [&](std::size_t until) {
    for (; at < until; ++at) script.add(mine[ours_at++]);
  };
  for (std::size_t i = 0, j = 0; i < my_hunks.size() || j < their_hunks.size();) {
    const Region region = next_region(my_hunks, their_hunks, i, j);
    unchanged(region.begin);
    const bool by_ours = region.ours_end > i;
    const bool by_theirs = region.theirs_end > j;
    const std::string mine_here =
        by_ours ? joined(mine, side_of(my_hunks, i, region.ours_end, region)) : std::string();
    const std::string theirs_here =
        by_theirs ? joined(other, side_of(their_hunks, j, region.theirs_end, region))
                  : std::string();
    if (by_ours && by_theirs && !same_lines(mine_here, theirs_here)) {
      script.add_conflict(mine_here, theirs_here);
    } else {
      script.add(by_ours ? mine_here : theirs_here);
    }
    ours_at = by_ours ? side_of(my_hunks, i, region.ours_end, region).end
                      : ours_at + (region.end - region.begin);
    at = region.end;
    i = region.ours_end;
    j = region.theirs_end;
  }
  unchanged(old.size());
  return script;
}

}  // namespace nurture::merge
