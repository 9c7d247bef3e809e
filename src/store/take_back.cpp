// A three-way merge by lines: `after` is the base, `before` what we want, `current` what they made
// of it. Differences are found with Myers, "An O(ND) Difference Algorithm and Its Variations"
// (1986).
#include "store/take_back.hpp"

#include <algorithm>
#include <vector>

namespace nurture::store {
namespace {

using LineViews = std::vector<std::string_view>;

/// Base lines [begin, end) became lines [other_begin, other_end) of the other text.
struct Difference {
  std::size_t begin = 0, end = 0, other_begin = 0, other_end = 0;
};

LineViews lines_of(std::string_view text) {
  LineViews lines;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Beyond this many edits a whole stretch counts as changed: memory grows with the square.
constexpr int most_edits = 1000;

/// The furthest x on each diagonal, for 0, 1, 2 … edits.
using Trace = std::vector<std::vector<int>>;

// Empty if it takes more than most_edits.
Trace trace_edits(const LineViews& a, const LineViews& b) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  const int most = std::min(n + m, most_edits);
  const auto at = [most](int diagonal) {
    const int place = diagonal + most + 1;
    return static_cast<std::size_t>(place);
  };
  std::vector<int> furthest(static_cast<std::size_t>(2 * most + 3), 0);
  Trace trace;
  for (int edits = 0; edits <= most; ++edits) {
    trace.push_back(furthest);
    for (int k = -edits; k <= edits; k += 2) {
      const bool down = k == -edits || (k != edits && furthest[at(k - 1)] < furthest[at(k + 1)]);
      int x = down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1;
      int y = x - k;
      while (x < n && y < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)])
        ++x, ++y;
      furthest[at(k)] = x;
      if (x >= n && y >= m) return trace;
    }
  }
  return {};
}

struct Edit {
  int x, y;
  bool removes;
};

// The single edits on the way through the trace, in order.
std::vector<Edit> edits_of(const Trace& trace, int n, int m) {
  const int most = static_cast<int>(trace.front().size() - 3) / 2;
  const auto at = [most](int diagonal) {
    const int place = diagonal + most + 1;
    return static_cast<std::size_t>(place);
  };
  std::vector<Edit> edits;
  int x = n, y = m;
  for (int count = static_cast<int>(trace.size()) - 1; count > 0; --count) {
    const auto& furthest = trace[static_cast<std::size_t>(count)];
    const int k = x - y;
    const bool down = k == -count || (k != count && furthest[at(k - 1)] < furthest[at(k + 1)]);
    const int previous = down ? k + 1 : k - 1;
    x = furthest[at(previous)];
    y = x - previous;
    edits.push_back({x, y, !down});
  }
  std::reverse(edits.begin(), edits.end());
  return edits;
}

std::vector<Difference> hunks_of(const std::vector<Edit>& edits, std::size_t offset) {
  std::vector<Difference> hunks;
  for (const auto& edit : edits) {
    const auto x = static_cast<std::size_t>(edit.x) + offset,
               y = static_cast<std::size_t>(edit.y) + offset;
    if (hunks.empty() || hunks.back().end != x || hunks.back().other_end != y) {
      hunks.push_back({x, x, y, y});
    }
    ++(edit.removes ? hunks.back().end : hunks.back().other_end);
  }
  return hunks;
}

std::vector<Difference> differences(const LineViews& base, const LineViews& other) {
  std::size_t head = 0;
  while (head < base.size() && head < other.size() && base[head] == other[head]) ++head;
  std::size_t tail = 0;
  while (tail < base.size() - head && tail < other.size() - head &&
         base[base.size() - 1 - tail] == other[other.size() - 1 - tail]) {
    ++tail;
  }
  const auto middle = [&](const LineViews& lines) {
    return LineViews(lines.begin() + static_cast<std::ptrdiff_t>(head),
                     lines.end() - static_cast<std::ptrdiff_t>(tail));
  };
  const LineViews a = middle(base), b = middle(other);
  if (a.empty() && b.empty()) return {};
  const auto trace = trace_edits(a, b);
  if (trace.empty()) return {{head, base.size() - tail, head, other.size() - tail}};
  return hunks_of(edits_of(trace, static_cast<int>(a.size()), static_cast<int>(b.size())), head);
}

// The indentation and dash with which a list's item begins; empty for any other line.
std::string_view item_opening(std::string_view line) {
  const auto dash = line.find_first_not_of(' ');
  if (dash == std::string_view::npos || !line.substr(dash).starts_with("- ")) return {};
  return line.substr(0, dash + 2);
}

// Nothing but items of one list and what stands in them: no key of the map around it.
bool is_of_one_list(const LineViews& lines, std::size_t begin, std::size_t end,
                    std::size_t indentation) {
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end), [&](std::string_view line) {
                       const auto text = line.find_first_not_of(" \r\n");
                       return text == std::string_view::npos || text > indentation ||
                              (text == indentation && line[text] == '-');
                     });
}

// Whole items that we remove and whole items that they added beside them don't hang together.
bool whole_items(const Difference& ours, const Difference& theirs, const LineViews& base,
                 const LineViews& current) {
  const bool we_remove = ours.begin < ours.end && ours.other_begin == ours.other_end;
  const bool they_add = theirs.begin == theirs.end && theirs.other_begin < theirs.other_end;
  if (!we_remove || !they_add) return false;
  const auto opening = item_opening(base[ours.begin]);
  return !opening.empty() && opening == item_opening(current[theirs.other_begin]) &&
         is_of_one_list(base, ours.begin, ours.end, opening.size() - 2) &&
         (theirs.begin == ours.begin || theirs.begin == ours.end);
}

bool apart(const Difference& ours, const Difference& theirs) {
  return ours.end < theirs.begin || theirs.end < ours.begin;
}

bool all_apart(const std::vector<Difference>& ours, const std::vector<Difference>& theirs,
               const LineViews& base, const LineViews& current) {
  return std::all_of(ours.begin(), ours.end(), [&](const Difference& mine) {
    return std::all_of(theirs.begin(), theirs.end(), [&](const Difference& other) {
      return apart(mine, other) || whole_items(mine, other, base, current);
    });
  });
}

struct MergePiece {
  Difference hunk;
  const LineViews* from;
};

}  // namespace

std::optional<std::string> take_back(std::string_view before, std::string_view after,
                                     std::string_view current) {
  const LineViews base = lines_of(after), wanted = lines_of(before), theirs = lines_of(current);
  const auto our_hunks = differences(base, wanted), their_hunks = differences(base, theirs);
  if (!all_apart(our_hunks, their_hunks, base, theirs)) return std::nullopt;

  std::vector<MergePiece> pieces;
  for (const auto& hunk : our_hunks) pieces.push_back({hunk, &wanted});
  for (const auto& hunk : their_hunks) pieces.push_back({hunk, &theirs});
  std::stable_sort(pieces.begin(), pieces.end(), [](const MergePiece& a, const MergePiece& b) {
    return std::pair(a.hunk.begin, a.hunk.end) < std::pair(b.hunk.begin, b.hunk.end);
  });

  std::string merged;
  std::size_t next = 0;
  const auto add = [&merged](const LineViews& lines, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) merged += lines[i];
  };
  for (const auto& [hunk, from] : pieces) {
    add(base, next, hunk.begin);
    add(*from, hunk.other_begin, hunk.other_end);
    next = hunk.end;
  }
  add(base, next, base.size());
  return merged;
}

}  // namespace nurture::store
