// One sweep backward over the days, and what it is put to: what the days ahead hold, team by team,
// and who reaches today.
#include "cadence/levelling.hpp"

#include <algorithm>
#include <tuple>

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
std::vector<std::size_t> fixed_days(const Party& party, const std::vector<Date>& days, Date today) {
  std::vector<std::size_t> places;
  for (const auto& window : party.windows) {
    if (window.kind != Kind::cadence && window.from > today) {
      const auto place = place_of(days, window.from);
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
void add_party(const Party& party, std::size_t who, const std::vector<Date>& days, Load& load) {
  const Date today = days.front();
  const auto places = fixed_days(party, days, today);
  for (const auto place : places) {
    ++load.fixed[place];
  }
  const auto* cadence = next_cadence(party, today);
  const bool due_today = std::any_of(party.windows.begin(), party.windows.end(),
                                     [&](const Window& window) { return window.stands(today); });
  if (cadence == nullptr || due_today) {
    return;
  }
  const auto due = place_of(days, cadence->from);
  const bool comes_first =
      std::any_of(places.begin(), places.end(), [&](std::size_t place) { return place <= due; });
  if (due == days.size() || comes_first) {
    return;
  }
  const bool waits =
      cadence->held != Held::no || party.snoozed_on(today) || rests_until(party) > today;
  if (waits) {
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
void bring_forward(const AgendaState& state, Load& load, const std::vector<Date>& days,
                   int capacity, std::vector<Movable>& early) {
  const auto sooner = [&](const Movable& one, const Movable& other) {
    const auto rank = [&](const Movable& who) { return state.parties()[who.who].rank; };
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

std::vector<std::size_t> level(const std::vector<Movable>& movable, const std::vector<Date>& days,
                               const std::vector<int>& fixed, int capacity) {
  std::vector<std::size_t> place(movable.size(), days.size());
  std::vector<std::vector<std::size_t>> on(days.size());
  for (std::size_t i = 0; i < movable.size(); ++i) {
    const auto day = std::lower_bound(days.begin(), days.end(), movable[i].due);
    if (day != days.end()) {
      place[i] = static_cast<std::size_t>(day - days.begin());
      on[place[i]].push_back(i);
    }
  }
  for (std::size_t day = days.size(); day-- > 1;) {
    const auto held = fixed[day] + static_cast<int>(on[day].size());
    if (held <= capacity) {
      continue;
    }
    const auto end = std::partition(on[day].begin(), on[day].end(), [&](std::size_t one) {
      return movable[one].early <= days[day - 1];
    });
    const auto moved = std::min<std::ptrdiff_t>(held - capacity, end - on[day].begin());
    std::nth_element(on[day].begin(), on[day].begin() + moved, end);
    for (auto one = on[day].begin(); one != on[day].begin() + moved; ++one) {
      place[*one] = day - 1;
      on[day - 1].push_back(*one);
    }
  }
  return place;
}

std::vector<Line> brought_forward(const AgendaState& state, Date day) {
  if (!state.rulebook().settings->levelling) {
    return {};
  }
  const auto days = state.workdays().horizon(day, levelled_workdays);
  std::vector<Load> loads(state.teams().size());
  for (auto& load : loads) {
    load.fixed.resize(days.size());
  }
  for (std::size_t who = 0; who < state.parties().size(); ++who) {
    const auto& party = state.parties()[who];
    if (party.in_scope) add_party(party, who, days, loads[party.team]);
  }
  std::vector<Movable> early;
  for (std::size_t team = 0; team < loads.size(); ++team) {
    const auto capacity = state.teams()[team].capacity;
    if (capacity && is_over(loads[team], days, *capacity)) {
      bring_forward(state, loads[team], days, *capacity, early);
    }
  }
  std::vector<Line> lines;
  for (const auto& one : early) {
    Line line;
    line.who = static_cast<PartyNumber>(one.who);
    line.early = true;
    const auto& party = state.parties()[one.who];
    if (party.organisation) {
      line.approach = state.approach(party, day, false);
      if (!line.approach && state.approach(party, day, true)) continue;  // it waits for them
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace nurture::cadence
