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

using cadence::Ground;
using cadence::History;
using cadence::never;

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
      ++into.ratings[person.row->rank].touches;
      weeks.insert(monday(one.date));
      const auto stretch =
          std::find_if(into.stretches.begin(), into.stretches.end(),
                       [&](const Stretch& other) { return one.date <= other.period.last; });
      ++stretch->touches;
    }
  }
  into.weeks_with_touch = static_cast<int>(weeks.size());
}

double room(const model::Settings& settings, Days days, int capacity) {
  int workdays = 0;
  for (int i = 0; i <= days.until - days.from; ++i)
    workdays += base::is_workday(settings.calendar, days.from + i) ? 1 : 0;
  return static_cast<double>(workdays) * capacity;
}

void set_means(const model::Settings& settings, Days days, std::optional<int> capacity,
               Consistency& into) {
  const double weeks = std::max(1.0, (days.until - days.from + 1) / double{days_a_week});
  into.weeks = (monday(days.until) - monday(days.from)) / days_a_week + 1;
  into.ours_a_week = (into.touches - into.from_them) / weeks;
  if (capacity) into.capacity_a_week = room(settings, days, *capacity) / weeks;
}

/// Waits of one person, in the order they happened.
class Replay {
 public:
  Replay(const Person& person, const Ground& ground, RatingConsistency& into)
      : person_(person), ground_(ground), into_(into) {
    history_.last_on.assign(ground.channels.size(), never);
  }

  void play(Days days) {
    const auto& subject = person_.row->subject;
    if (subject.cadence == nullptr || subject.unbound()) return;
    const auto reached = reached_by(days.until);
    for (auto day = reached.begin(); day != reached.end();) {
      const auto next = std::find_if(day, reached.end(),
                                     [&](const auto& other) { return other.first != day->first; });
      if (day->first >= days.from) count_answer(day->first, day, next);
      for (; day != next; ++day) touch(history_, ground_.channels, day->second, day->first);
    }
    count_waiting(days.until);
  }

 private:
  using Reached = std::vector<std::pair<Date, std::size_t>>;  ///< day and column

  Reached reached_by(Date until) const {
    Reached all;
    for (const model::Interaction& one : person_.contact->interactions) {
      if (one.date > until || !one.reached) continue;
      all.emplace_back(one.date, ground_.channels.column(channel_of(one, *ground_.settings)));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  void count_answer(Date day, Reached::const_iterator begin, Reached::const_iterator end) {
    const cadence::ReadyCadence& cadence = *person_.row->subject.cadence;
    // As in span.cpp: until then the first touch alone is waited for.
    if ((cadence.by_any ? history_.last_reached : history_.last_touch) == never) return;
    bool answered = false, late = false;
    for (const cadence::ReadyRule& rule : cadence.rules) {
      const bool answers = std::any_of(begin, end, [&](const auto& one) {
        return std::count(rule.columns.begin(), rule.columns.end(), one.second) > 0;
      });
      if (!answers) continue;
      const auto state = work_out(rule, history_, *person_.row->subject.facts, ground_.workdays);
      if (!state || state->counts_from >= day) continue;  // imported after it happened
      answered = true;
      late |= waited(state->counts_from, state->falls_on, std::max(state->due, state->latest), day);
    }
    into_.answers += answered ? 1 : 0;
    into_.in_time += answered && !late ? 1 : 0;
  }

  /// Waits that go on are the board's, which knows a snooze and an archiving.
  void count_waiting(Date today) {
    bool late = false;
    for (const cadence::Span& span : person_.row->spans) {
      if (span.kind != cadence::Kind::cadence || span.need || !span.stands(today)) continue;
      const Date latest = std::max(span.due, span.latest.value_or(base::last_day));
      late |= waited(span.counts_from, span.falls_on, latest, today);
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
  const Ground& ground_;
  RatingConsistency& into_;
  History history_;
};

}  // namespace

Consistency consistency(const People& people, const cadence::Board& board, Days days,
                        std::optional<int> capacity) {
  const model::Settings& settings = *board.ground().settings;
  Consistency result;
  result.unit = unit_for(days);
  result.stretches = stretches(result.unit, days);
  result.ratings = one_a_rating<RatingConsistency>(settings);
  count_touches(people, settings, days, result);
  set_means(settings, days, capacity, result);
  for (const Person& person : people)
    Replay(person, board.ground(), result.ratings[person.row->rank]).play(days);
  std::erase_if(result.ratings, [](const RatingConsistency& one) {
    return one.touches + one.answers + one.waiting == 0;
  });
  return result;
}

}  // namespace nurture::insight
