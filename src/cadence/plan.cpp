// Playing the days ahead: whoever is listed is touched that day.
#include "cadence/plan.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "cadence/day.hpp"
#include "cadence/levelling.hpp"

namespace nurture::cadence {
namespace {

/// A promise or a day, which nobody may lose sight of because they are seen on another day anyway.
bool has_own_day(Kind kind) {
  switch (kind) {
    case Kind::follow_up:
    case Kind::date:
    case Kind::need:
      return true;
    case Kind::cadence:
    case Kind::first:
      return false;
  }
  return false;
}

/// What a plan has shown so far.
class Shown {
 public:
  /// The occasions of the line that are new from now on; nothing is left of a line without any.
  std::optional<Due> fresh(Due line, Date today) {
    std::erase_if(line.occasions, [&](const Occasion& occasion) {
      return !seen_.insert(key(line, occasion)).second;
    });
    if (line.occasions.empty()) {
      return std::nullopt;
    }
    summarise(line, today);
    return line;
  }

 private:
  /// Whose, which, and of what has days of its own (a date's lead and the day itself) when.
  using Key = std::tuple<std::string, bool, Kind, std::string, int, std::optional<Date>>;

  static Key key(const Due& line, const Occasion& occasion) {
    const bool organisation = !occasion.organisation.empty();
    return {organisation ? occasion.organisation : line.contact,
            organisation,
            occasion.kind,
            occasion.rule ? model::to_text(*occasion.rule) : occasion.text,
            occasion.number,
            has_own_day(occasion.kind) ? std::optional(occasion.due) : std::nullopt};
  }

  std::set<Key> seen_;
};

/// Something of the line has its day on `first` or later.
bool comes_up(const AgendaState& state, const Line& line, Date day, Date first) {
  const auto comes = [&](const Window& window) {
    return has_own_day(window.kind) && window.stands(day) && window.due >= first;
  };
  const auto& parties = state.parties();
  const auto& own = parties[line.who].windows;
  return std::any_of(own.begin(), own.end(), comes) ||
         (line.merged && std::any_of(parties[*line.merged].windows.begin(),
                                     parties[*line.merged].windows.end(), comes));
}

}  // namespace

std::vector<PlannedDay> plan(const model::FactBook& book, Date today, int days,
                             const Scope& scope) {
  AgendaState state(book, book.settings, today, today + days + levelled_beyond, scope);
  Shown shown;
  Date unplayed = today;  // the first day whose own occasions no working day has had yet
  std::vector<PlannedDay> result;
  for (int i = 0; i < days; ++i) {
    const Date day = today + i;
    const auto bounded = bounded_day(state, day, i == 0 ? done_on(state, day, scope) : DoneToday{});
    PlannedDay planned;
    planned.day = day;
    const auto show = [&](const Line& line) {
      auto fresh = shown.fresh(due(state, line, day), day);
      if (fresh) planned.listed.push_back(std::move(*fresh));
      return fresh.has_value();
    };
    for (const auto& line : bounded.listed) planned.again += show(line) ? 0 : 1;
    const bool workday = state.workdays().contains(day);
    for (const auto& line : bounded.more) {
      if (!workday) break;  // nobody is due beyond the capacity of a day off
      const bool shows = comes_up(state, line, day, unplayed) && show(line);
      planned.more += shows ? 0 : 1;
    }
    unplayed = workday ? day + 1 : unplayed;
    if (!planned.listed.empty()) {
      result.push_back(std::move(planned));
    }
    for (const auto& touch : touches_of(state, bounded, day)) {
      state.touch(touch.line, touch.column, day);
    }
  }
  return result;
}

}  // namespace nurture::cadence
