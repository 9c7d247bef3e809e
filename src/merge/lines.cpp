// A three-way merge of texts by their lines.
//
// Each side's difference from the base is a list of hunks. Hunks of both sides that meet form one
// region; what stands alone is taken over as it is (Khanna, Kunal, Pierce, "A Formal Investigation
// of Diff3", 2007).
#include "merge/lines.hpp"

#include <algorithm>
#include <cstdint>

#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

/// Base lines [begin, end) became lines [other_begin, other_end) of a side.
struct SideHunk {
  std::size_t begin = 0, end = 0, other_begin = 0, other_end = 0;

  bool inserts() const { return begin == end; }
  bool keeps_size() const { return end - begin == other_end - other_begin; }
};

using Hunks = std::vector<SideHunk>;

/// Hunks of both sides that meet, from first to behind last of each side's list.
struct Region {
  std::size_t begin = 0, end = 0;
  std::size_t ours = 0, ours_end = 0, theirs = 0, theirs_end = 0;
};

/// Beyond this a stretch counts as changed as a whole: the table has a cell for each pair of lines.
constexpr std::size_t most_cells = 4'000'000;

/// Lengths of the longest common subsequence of what follows each pair of lines.
class Table {
 public:
  Table(const Lines& a, const Lines& b) : width_(b.size() + 1), cells_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        at(i, j) =
            same_line(a[i], b[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::uint32_t& at(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

void add_line(Hunks& hunks, std::size_t i, std::size_t j, bool of_base) {
  if (hunks.empty() || hunks.back().end != i || hunks.back().other_end != j) {
    hunks.push_back({i, i, j, j});
  }
  ++(of_base ? hunks.back().end : hunks.back().other_end);
}

/// As many lines for as many: each in the place of one.
void add_split(Hunks& hunks, const SideHunk& hunk) {
  if (!hunk.keeps_size()) return hunks.push_back(hunk);
  for (std::size_t i = 0; i < hunk.end - hunk.begin; ++i) {
    const std::size_t at = hunk.begin + i;
    const std::size_t other = hunk.other_begin + i;
    hunks.push_back({at, at + 1, other, other + 1});
  }
}

/// The hunks between `a` and `b`, which stand `offset` lines into the texts.
Hunks hunks_between(const Lines& a, const Lines& b, std::size_t offset) {
  if (a.empty() && b.empty()) return {};
  if (a.size() * b.size() > most_cells) {
    return {{offset, offset + a.size(), offset, offset + b.size()}};
  }
  Table table(a, b);
  Hunks hunks;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && same_line(a[i], b[j])) {
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && table.at(i + 1, j) >= table.at(i, j + 1))) {
      add_line(hunks, offset + i++, offset + j, true);
    } else {
      add_line(hunks, offset + i, offset + j++, false);
    }
  }
  return hunks;
}

/// Whether two hunks can't both be made without saying which comes first.
bool meet(const SideHunk& a, const SideHunk& b) {
  if (a.begin < b.end && b.begin < a.end) return true;
  if (a.end != b.begin && b.end != a.begin) return false;
  if (a.inserts() && b.inserts()) return true;
  if (a.inserts()) return !b.keeps_size();
  return b.inserts() && !a.keeps_size();
}

bool earlier(const SideHunk& a, const SideHunk& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

bool meets_any(const SideHunk& hunk, const Hunks& others, std::size_t begin, std::size_t end) {
  return std::any_of(others.begin() + static_cast<std::ptrdiff_t>(begin),
                     others.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const SideHunk& other) { return meet(hunk, other); });
}

/// The hunks from base to other, in order.
Hunks differences(const Lines& base, const Lines& other) {
  const std::size_t shorter = std::min(base.size(), other.size());
  std::size_t head = 0;
  while (head < shorter && same_line(base[head], other[head])) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         same_line(base[base.size() - 1 - tail], other[other.size() - 1 - tail])) {
    ++tail;
  }
  const auto middle = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                 lines.end() - static_cast<std::ptrdiff_t>(tail));
  };
  Hunks hunks;
  for (const SideHunk& hunk : hunks_between(middle(base), middle(other), head))
    add_split(hunks, hunk);
  return hunks;
}

/// The first region behind the hunks i of ours and j of theirs.
Region next_region(const Hunks& ours, const Hunks& theirs, std::size_t i, std::size_t j) {
  Region region{0, 0, i, i, j, j};
  const bool first_ours = j == theirs.size() || (i < ours.size() && !earlier(theirs[j], ours[i]));
  ++(first_ours ? region.ours_end : region.theirs_end);
  for (bool grown = true; grown;) {
    grown = false;
    while (region.ours_end < ours.size() &&
           meets_any(ours[region.ours_end], theirs, region.theirs, region.theirs_end)) {
      ++region.ours_end, grown = true;
    }
    while (region.theirs_end < theirs.size() &&
           meets_any(theirs[region.theirs_end], ours, region.ours, region.ours_end)) {
      ++region.theirs_end, grown = true;
    }
  }
  region.begin = first_ours ? ours[i].begin : theirs[j].begin;
  if (region.ours_end > i) region.end = ours[region.ours_end - 1].end;
  if (region.theirs_end > j) region.end = std::max(region.end, theirs[region.theirs_end - 1].end);
  return region;
}

/// What a side whose hunks [first, last) stand in the region has for its base lines; `at`: where it
/// stands if it has none.
yaml::Range side_of(const Hunks& hunks, std::size_t first, std::size_t last, const Region& region,
                    std::size_t at) {
  if (first == last) return {at, at + region.end - region.begin};
  return {hunks[first].other_begin - (hunks[first].begin - region.begin),
          hunks[last - 1].other_end + (region.end - hunks[last - 1].end)};
}

std::string joined(const Lines& lines, const yaml::Range& range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) text += lines[i];
  return text;
}

}  // namespace

std::vector<LineChange> changes(const Lines& base, const Lines& ours, const Lines& theirs) {
  const Hunks my_hunks = differences(base, ours);
  const Hunks their_hunks = differences(base, theirs);
  std::vector<LineChange> found;
  std::size_t at = 0, ours_at = 0, theirs_at = 0;  // behind the last one
  for (std::size_t i = 0, j = 0; i < my_hunks.size() || j < their_hunks.size();) {
    const Region region = next_region(my_hunks, their_hunks, i, j);
    const std::size_t kept = region.begin - at;
    const LineChange& change = found.emplace_back(LineChange{
        {region.begin, region.end},
        side_of(my_hunks, i, region.ours_end, region, ours_at + kept),
        side_of(their_hunks, j, region.theirs_end, region, theirs_at + kept),
        i < region.ours_end,
        j < region.theirs_end,
    });
    at = change.base.end, ours_at = change.ours.end, theirs_at = change.theirs.end;
    i = region.ours_end, j = region.theirs_end;
  }
  return found;
}

Lines lines_of(std::string_view text) {
  Lines lines;
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
  Script script(line_break);
  yaml::Range unchanged;  // of ours
  for (const LineChange& change : changes(old, mine, other)) {
    unchanged.end = change.ours.begin;
    script.add(joined(mine, unchanged));
    unchanged.begin = change.ours.end;
    const std::string mine_here = joined(mine, change.ours);
    const std::string theirs_here = joined(other, change.theirs);
    if (change.by_ours && change.by_theirs && !same_lines(mine_here, theirs_here)) {
      script.add_conflict(mine_here, theirs_here);
    } else {
      script.add(change.by_ours ? mine_here : theirs_here);
    }
  }
  script.add(joined(mine, {unchanged.begin, mine.size()}));
  return script;
}

}  // namespace nurture::merge
