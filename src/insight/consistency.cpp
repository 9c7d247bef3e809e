// Touches by week, stretch and rating, and how long people waited for them.

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

constexpr int most_stretches = 18;
constexpr int days_a_week = 7;

Date monday(Date day) {
  return base::period_of(base::Span::week, day).first;
}

std::vector<Stretch> stretches_of(base::Span unit, Days days) {
  std::vector<Stretch> made;
  for (Date day = days.from; day <= days.until; day = made.back().period.last + 1) {
    made.push_back({base::period_of(unit, day)});
    if (made.back().period.last == base::last_day) break;
  }
  return made;
}

Stretch& stretch_of(Consistency& of, Date day) {
  return *std::find_if(of.stretches.begin(), of.stretches.end(),
                       [&](const Stretch& other) { return day <= other.period.last; });
}

/// Weeks in a row; the last may have no touch yet.
void count_streaks(const std::set<Date>& weeks, Date last, Consistency& into) {
  int row = 0;
  std::optional<Date> before;
  for (const Date week : weeks) {
    row = before && week - *before == days_a_week ? row + 1 : 1;
    into.longest_streak = std::max(into.longest_streak, row);
    before = week;
  }
  if (before && last - *before <= days_a_week) into.streak = row;
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
      ++into.days[one.date];
      ++stretch_of(into, one.date).touches;
    }
  }
  into.weeks_with_touch = static_cast<int>(weeks.size());
  count_streaks(weeks, monday(days.until), into);
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

void add_to_stretches(const Waits& waits, Consistency& into) {
  for (const Answer& one : waits.answers) {
    Stretch& stretch = stretch_of(into, one.day);
    ++stretch.answers;
    stretch.in_time += one.in_time ? 1 : 0;
  }
  for (std::size_t i = 0; i < into.stretches.size(); ++i) {
    into.stretches[i].with_rules += waits.on[i] != Waits::Rules::none ? 1 : 0;
    into.stretches[i].in_cadence += waits.on[i] == Waits::Rules::kept ? 1 : 0;
  }
}

}  // namespace

base::Span stretch_unit(Days days) {
  constexpr std::array finer{std::pair{base::Span::week, 7}, std::pair{base::Span::month, 31},
                             std::pair{base::Span::quarter, 92}};
  for (const auto& [unit, longest] : finer) {
    // Counted only where there can't be many.
    const bool may = (days.until - days.from) / longest <= most_stretches;
    if (may && stretches_of(unit, days).size() <= most_stretches) return unit;
  }
  return base::Span::year;
}

std::vector<Stretch> stretches(Days days) {
  return stretches_of(stretch_unit(days), days);
}

Consistency consistency(const People& people, const AllWaits& waits,
                        const cadence::AgendaState& state, Days days, std::optional<int> capacity) {
  const model::Settings& settings = *state.rulebook().settings;
  Consistency result;
  result.unit = stretch_unit(days);
  result.stretches = stretches(days);
  result.ratings = one_a_rating<RatingConsistency>(settings);
  count_touches(people, settings, days, result);
  set_means(state.workdays(), days, capacity, result);
  for (std::size_t i = 0; i < people.size(); ++i) {
    add(waits[i], people[i].contact->id, result.ratings[people[i].party->rank]);
    add_to_stretches(waits[i], result);
  }
  std::erase_if(result.ratings, [](const RatingConsistency& one) {
    return one.touches + one.answers + one.waiting == 0;
  });
  return result;
}

}  // namespace nurture::insight
