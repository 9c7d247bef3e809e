// Levelling put to a board: what the days ahead hold, team by team, and who reaches today.
#include <algorithm>
#include <tuple>

#include "cadence/bounded.hpp"
#include "cadence/levelling.hpp"

namespace nurture::cadence {
namespace {

/// What the working days ahead hold of one team's people.
struct Load {
  std::vector<int> fixed;
  std::vector<Movable> movable;
};

/// Place of the first working day on or after `day`; days.size() beyond the horizon.
std::size_t place_of(const std::vector<Date>& days, Date day) {
  return static_cast<std::size_t>(std::lower_bound(days.begin(), days.end(), day) - days.begin());
}

/// The days ahead on which something other than a cadence begins to stand, each once.
std::vector<std::size_t> fixed_days(const Row& row, const std::vector<Date>& days, Date today) {
  std::vector<std::size_t> places;
  for (const auto& span : row.spans) {
    if (span.kind != Kind::cadence && span.from > today) {
      const auto place = place_of(days, span.from);
      const bool known = std::find(places.begin(), places.end(), place) != places.end();
      if (place < days.size() && !known) {
        places.push_back(place);
      }
    }
  }
  return places;
}

/// A cadence moves only where nothing else brings the person up before it: they are due today, or
/// something with a day of its own comes first, and then the cadence begins anew.
void add_row(const Row& row, std::size_t who, const std::vector<Date>& days, Load& load) {
  const Date today = days.front();
  const auto places = fixed_days(row, days, today);
  for (const auto place : places) {
    ++load.fixed[place];
  }
  const auto* cadence = next_cadence(row, today);
  const bool due_today = std::any_of(row.spans.begin(), row.spans.end(),
                                     [&](const Span& span) { return span.stands(today); });
  if (cadence == nullptr || due_today) {
    return;
  }
  const auto due = place_of(days, cadence->from);
  const bool comes_first =
      std::any_of(places.begin(), places.end(), [&](std::size_t place) { return place <= due; });
  if (due == days.size() || comes_first) {
    return;
  }
  if (row.snooze > today) {
    ++load.fixed[due];
  } else {
    load.movable.push_back({who, cadence->from, cadence->early});
  }
}

bool is_over(const Load& load, const std::vector<Date>& days, int capacity) {
  auto held = load.fixed;
  for (const auto& one : load.movable) {
    ++held[place_of(days, one.due)];
  }
  return std::any_of(held.begin() + 1, held.end(), [&](int n) { return n > capacity; });
}

/// Who of a team reaches today.
void bring_forward(const Board& board, Load& load, const std::vector<Date>& days, int capacity,
                   std::vector<Movable>& early) {
  const auto sooner = [&](const Movable& one, const Movable& other) {
    const auto rank = [&](const Movable& who) { return board.rows()[who.who].rank; };
    return std::tuple(one.due, rank(one), one.who) < std::tuple(other.due, rank(other), other.who);
  };
  std::sort(load.movable.begin(), load.movable.end(), sooner);
  const auto places = level(load.movable, days, load.fixed, capacity);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == 0) {
      early.push_back(load.movable[i]);
    }
  }
  std::sort(early.begin(), early.end(), sooner);
}

}  // namespace

std::vector<Line> brought_forward(const Board& board, Date day) {
  if (!board.ground().settings->levelling) {
    return {};
  }
  const auto days = board.ground().workdays.horizon(day, levelled_workdays);
  std::vector<Load> loads(board.teams().size());
  for (auto& load : loads) {
    load.fixed.resize(days.size());
  }
  for (std::size_t row = 0; row < board.rows().size(); ++row) {
    if (board.rows()[row].in_scope) {
      add_row(board.rows()[row], row, days, loads[board.rows()[row].team]);
    }
  }
  std::vector<Movable> early;
  for (std::size_t team = 0; team < loads.size(); ++team) {
    const auto capacity = board.teams()[team].capacity;
    if (capacity && is_over(loads[team], days, *capacity)) {
      bring_forward(board, loads[team], days, *capacity, early);
    }
  }
  std::vector<Line> lines;
  for (const auto& one : early) {
    Line line;
    line.who = static_cast<RowNumber>(one.who);
    line.early = true;
    if (board.rows()[one.who].organisation) {
      line.approach = board.approach(board.rows()[one.who], day);
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace nurture::cadence
