// Working days: which days they are, and counting along them.
//
// Simulations ask for these millions of times, so nothing here allocates, and a count of working
// days is covered in whole weeks, corrected by the holidays in them, rather than day by day.
#include <algorithm>
#include <cstdint>

#include "base/interval.hpp"

namespace nurture::base {
namespace {

/// Ten years without a working day: there is none to be found.
constexpr int search_days = 3653;

bool in_week(const WorkCalendar& calendar, Date day) {
  return calendar.workdays[static_cast<std::size_t>(weekday(day))];
}

/// `year` is the day's. Only what goes over the end of a year can have begun in the one before.
bool falls_on(const Holidays& holidays, Date day, int year) {
  const bool once = holidays.first.year.has_value();
  bool within = false;
  for (int begins = once ? *holidays.first.year : year - 1; begins <= year && !within; ++begins) {
    each_stretch(holidays, begins,
                 [&](Date first, Date last) { within = first <= day && day <= last; });
    if (once) break;
  }
  return within;
}

bool is_holiday(const WorkCalendar& calendar, Date day) {
  if (calendar.holidays.empty()) {
    return false;
  }
  const int year = civil(day).year;
  return std::any_of(calendar.holidays.begin(), calendar.holidays.end(),
                     [&](const Holidays& each) { return falls_on(each, day, year); });
}

/// The nearest working day from `day` on, in steps of 1 or -1.
Date nearest_workday(const WorkCalendar& calendar, Date day, int step) {
  Date candidate = day;
  for (int i = 0; i <= search_days; ++i) {
    if (is_workday(calendar, candidate)) {
      return candidate;
    }
    candidate = candidate + step;
  }
  return day;
}

/// Whether a holiday listed before `index` already takes that day.
bool listed_before(const WorkCalendar& calendar, std::size_t index, Date day) {
  const int year = civil(day).year;
  const auto end = calendar.holidays.begin() + static_cast<std::ptrdiff_t>(index);
  return std::any_of(calendar.holidays.begin(), end,
                     [&](const Holidays& each) { return falls_on(each, day, year); });
}

/// Days from `first` to `last` that the week has as working days but a holiday takes.
int holidays_taken(const WorkCalendar& calendar, Date first, Date last) {
  const int first_year = civil(first).year;
  const int last_year = civil(last).year;
  int taken = 0;
  for (std::size_t i = 0; i < calendar.holidays.size(); ++i) {
    const Holidays& holidays = calendar.holidays[i];
    const int from = holidays.first.year.value_or(first_year - 1);
    const int to = holidays.first.year.value_or(last_year);
    for (int year = from; year <= to; ++year) {
      each_stretch(holidays, year, [&](Date begins, Date ends) {
        const Date start = std::max(begins, first);
        const int days = std::min(ends, last) - start + 1;  // behind the last day there is no other
        for (int n = 0; n < days; ++n) {
          const Date day = start + n;
          taken += in_week(calendar, day) && !listed_before(calendar, i, day) ? 1 : 0;
        }
      });
    }
  }
  return taken;
}

/// The `count`-th working day after `from` (step 1) or before it (step -1); the calendar's edge
/// where it ends before. There must be working days.
Date walk(const WorkCalendar& calendar, Date from, std::int64_t count, int step) {
  const int a_week = workdays_a_week(calendar);
  const Date edge = step > 0 ? last_day : first_day;
  Date day = from;
  while (count > 0 && day != edge) {
    const auto weeks = count / a_week;
    if (weeks == 0) {
      day = nearest_workday(calendar, day + step, step);
      --count;
      continue;
    }
    const auto room = (step > 0 ? edge - day : day - edge) / 7;
    if (weeks > room) {
      return edge;
    }
    const Date next = day + step * static_cast<int>(weeks) * 7;
    const Date low = step > 0 ? day + 1 : next;
    const Date high = step > 0 ? next : day - 1;
    count -= weeks * a_week - holidays_taken(calendar, low, high);
    day = next;
  }
  // Whole weeks may have ended behind the last working day they counted.
  return day == edge ? edge : nearest_workday(calendar, day, -step);
}

Date plus(const WorkCalendar& calendar, Date from, std::int64_t count, Unit unit) {
  constexpr std::int64_t days = 10'000'000;  // longer than the calendar
  constexpr std::int64_t months = 120'000;
  const auto within = [count](std::int64_t limit, int factor) {
    return static_cast<int>(std::clamp(count * factor, -limit, limit));
  };
  switch (unit) {
    case Unit::day:
      return from + within(days, 1);
    case Unit::week:
      return from + within(days, 7);
    case Unit::month:
      return add_months(from, within(months, 1));
    case Unit::year:
      return add_months(from, within(months, 12));
    case Unit::workday:
      break;
  }
  const int step = count < 0 ? -1 : 1;
  if (count == 0 || !is_workday(calendar, nearest_workday(calendar, from + step, step))) {
    return from + within(days, 1);
  }
  return walk(calendar, from, count * step, step);
}

}  // namespace

std::optional<Holidays> parse_holidays(std::string_view text) {
  const auto dots = text.find("..");
  const auto first = parse_calendar_day(text.substr(0, dots));
  const auto last =
      dots == std::string_view::npos ? first : parse_calendar_day(text.substr(dots + 2));
  if (!first || !last || first->year.has_value() != last->year.has_value()) return std::nullopt;
  if (first->year && in_year(*last, *last->year) < in_year(*first, *first->year)) {
    return std::nullopt;
  }
  return Holidays{*first, *last};
}

std::string to_text(const Holidays& holidays) {
  const std::string first = to_text(holidays.first);
  return holidays.first == holidays.last ? first : first + ".." + to_text(holidays.last);
}

int workdays_a_week(const WorkCalendar& calendar) {
  const auto count = std::count(calendar.workdays.begin(), calendar.workdays.end(), true);
  return count == 0 ? 7 : static_cast<int>(count);
}

bool is_workday(const WorkCalendar& calendar, Date day) {
  return in_week(calendar, day) && !is_holiday(calendar, day);
}

Date next_workday(const WorkCalendar& calendar, Date day) {
  return nearest_workday(calendar, day, 1);
}

Date add(const WorkCalendar& calendar, Date from, Interval interval) {
  return plus(calendar, from, interval.count, interval.unit);
}

Date subtract(const WorkCalendar& calendar, Date from, Interval interval) {
  return plus(calendar, from, -std::int64_t{interval.count}, interval.unit);
}

}  // namespace nurture::base
