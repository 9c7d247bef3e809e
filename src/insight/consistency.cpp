// Weeks and stretches are counted; waits are played again, each answer evaluated by the rules' own
// functions on what was known the day before.

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using cadence::History;
using cadence::never;
using cadence::Rulebook;

constexpr int most_stretches = 18;
constexpr int days_a_week = 7;

Date monday(Date day) {
  return base::period_of(base::Span::week, day).first;
}

std::vector<Stretch> stretches(base::Span unit, Days days) {
  std::vector<Stretch> made;
  for (Date day = days.from; day <= days.until; day = made.back().period.last + 1) {
    made.push_back({base::period_of(unit, day), 0});
    if (made.back().period.last == base::last_day) break;
  }
  return made;
}

/// The unit that a plot of the period is readable in.
base::Span unit_for(Days days) {
  constexpr std::array finer{std::pair{base::Span::week, 7}, std::pair{base::Span::month, 31},
                             std::pair{base::Span::quarter, 92}};
  for (const auto& [unit, longest] : finer) {
    // Counted only where there can't be many.
    const bool may = (days.until - days.from) / longest <= most_stretches;
    if (may && stretches(unit, days).size() <= most_stretches) return unit;
  }
  return base::Span::year;
}

/// Touches by day and by rating.
void count_touches(const People& people, const model::Settings& settings, Days days,
                   Consistency& into) {
  std::set<Date> weeks;
  for (const Person& person : people) {
    for (const model::Interaction& one : person.contact->interactions) {
      if (!days.contain(one.date) || !is_touch(one, settings)) continue;
      ++into.touches;
      into.from_them += one.from_them ? 1 : 0;
      ++into.ratings[person.party->rank].touches;
      weeks.insert(monday(one.date));
      const auto stretch =
          std::find_if(into.stretches.begin(), into.stretches.end(),
                       [&](const Stretch& other) { return one.date <= other.period.last; });
      ++stretch->touches;
    }
  }
  into.weeks_with_touch = static_cast<int>(weeks.size());
}

double room(const cadence::Workdays& calendar, Days days, int capacity) {
  int workdays = 0;
  for (int i = 0; i <= days.until - days.from; ++i)
    workdays += calendar.contains(days.from + i) ? 1 : 0;
  return static_cast<double>(workdays) * capacity;
}

void set_means(const cadence::Workdays& calendar, Days days, std::optional<int> capacity,
               Consistency& into) {
  const double weeks = std::max(1.0, (days.until - days.from + 1) / double{days_a_week});
  into.weeks = (monday(days.until) - monday(days.from)) / days_a_week + 1;
  into.ours_a_week = (into.touches - into.from_them) / weeks;
  if (capacity) into.capacity_a_week = room(calendar, days, *capacity) / weeks;
}

/// Waits of one person, in the order they happened.
class Replay {
 public:
  Replay(const Person& person, const Rulebook& rulebook, RatingConsistency& into)
      : person_(person), rulebook_(rulebook), into_(into) {
    history_.last_on.assign(rulebook.channels.size(), never);
  }

  void play(Days days) {
    if (person_.party->cadence == nullptr || person_.party->unbound()) return;
    const auto reached = reached_by(days.until);
    for (auto day = reached.begin(); day != reached.end();) {
      const auto next = std::find_if(day, reached.end(),
                                     [&](const auto& other) { return other.first != day->first; });
      if (day->first >= days.from) count_answer(day->first, day, next);
      for (; day != next; ++day) touch(history_, rulebook_.channels, day->second, day->first);
    }
    count_waiting(days.until);
  }

 private:
  using Reached = std::vector<std::pair<Date, std::size_t>>;  ///< day and column

  Reached reached_by(Date until) const {
    Reached all;
    for (const model::Interaction& one : person_.contact->interactions) {
      if (one.date > until || !one.reached) continue;
      all.emplace_back(one.date, rulebook_.channels.column(channel_of(one, *rulebook_.settings)));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  void count_answer(Date day, Reached::const_iterator begin, Reached::const_iterator end) {
    const cadence::ReadyCadence& cadence = *person_.party->cadence;
    // As in window.cpp: until then the first touch alone is waited for.
    if ((cadence.by_any ? history_.last_reached : history_.last_touch) == never) return;
    bool answered = false, late = false;
    for (const cadence::ReadyRule& rule : cadence.rules) {
      const bool answers = std::any_of(begin, end, [&](const auto& one) {
        return std::count(rule.columns.begin(), rule.columns.end(), one.second) > 0;
      });
      if (!answers) continue;
      const auto state = work_out(rule, history_, beginning(*person_.party->facts, history_, false),
                                  *person_.party->workdays);
      if (!state || state->counts_from >= day) continue;  // imported after it happened
      answered = true;
      late |= waited(state->counts_from, state->falls_on, std::max(state->due, state->latest), day);
    }
    into_.answers += answered ? 1 : 0;
    into_.in_time += answered && !late ? 1 : 0;
  }

  /// Waits that go on are the state's, which knows a snooze and an archiving.
  void count_waiting(Date today) {
    bool late = false;
    for (const cadence::Window& window : person_.party->windows) {
      if (window.kind != cadence::Kind::cadence || window.need || !window.stands(today)) continue;
      const Date latest = std::max(window.due, window.latest.value_or(base::last_day));
      // What a snooze, a promise or an attempt held is no wait.
      const bool held = window.held != cadence::Held::no;
      const Date begins = held ? window.from - window.length : window.counts_from;
      late |= waited(begins, begins + window.length, latest, today);
    }
    into_.waiting += late ? 1 : 0;
  }

  /// One rule's wait, over or not; whether it is late.
  bool waited(Date counts_from, Date falls_on, Date latest, Date day) {
    const double intervals =
        (day - counts_from) / static_cast<double>(std::max(1, falls_on - counts_from));
    if (intervals > into_.longest_wait) {
      into_.longest_wait = intervals;
      into_.longest_contact = person_.contact->id;
    }
    return day > latest;
  }

  const Person& person_;
  const Rulebook& rulebook_;
  RatingConsistency& into_;
  History history_;
};

}  // namespace

Consistency consistency(const People& people, const cadence::AgendaState& state, Days days,
                        std::optional<int> capacity) {
  const model::Settings& settings = *state.rulebook().settings;
  Consistency result;
  result.unit = unit_for(days);
  result.stretches = stretches(result.unit, days);
  result.ratings = one_a_rating<RatingConsistency>(settings);
  count_touches(people, settings, days, result);
  set_means(state.workdays(), days, capacity, result);
  for (const Person& person : people)
    Replay(person, state.rulebook(), result.ratings[person.party->rank]).play(days);
  std::erase_if(result.ratings, [](const RatingConsistency& one) {
    return one.touches + one.answers + one.waiting == 0;
  });
  return result;
}

}  // namespace nurture::insight
