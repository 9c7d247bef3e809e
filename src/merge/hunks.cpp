// Where two sides differ from a base, line by line or item by item.
#include "merge/hunks.hpp"

#include <algorithm>
#include <cstdint>

#include "merge/lines.hpp"

namespace nurture::merge {
namespace {

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
void add_split(Hunks& hunks, const Hunk& hunk) {
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
bool meet(const Hunk& a, const Hunk& b) {
  if (a.begin < b.end && b.begin < a.end) return true;
  if (a.end != b.begin && b.end != a.begin) return false;
  if (a.inserts() && b.inserts()) return true;
  if (a.inserts()) return !b.keeps_size();
  return b.inserts() && !a.keeps_size();
}

bool earlier(const Hunk& a, const Hunk& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

bool meets_any(const Hunk& hunk, const Hunks& others, std::size_t begin, std::size_t end) {
  return std::any_of(others.begin() + static_cast<std::ptrdiff_t>(begin),
                     others.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Hunk& other) { return meet(hunk, other); });
}

}  // namespace

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
  for (const Hunk& hunk : hunks_between(middle(base), middle(other), head)) add_split(hunks, hunk);
  return hunks;
}

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

yaml::Range side_of(const Hunks& hunks, std::size_t first, std::size_t last, const Region& region) {
  return {hunks[first].other_begin - (hunks[first].begin - region.begin),
          hunks[last - 1].other_end + (region.end - hunks[last - 1].end)};
}

}  // namespace nurture::merge
