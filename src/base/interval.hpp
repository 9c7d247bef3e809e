// Intervals ("6 weeks", "10 workdays", "quarterly") and the working days that some of them count.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace nurture::base {

enum class Unit { day, workday, week, month, year };

struct Interval {
  int count = 0;  ///< 0 only where a lead or an offset may be nothing; a cadence's is at least 1
  Unit unit = Unit::day;

  bool operator==(const Interval&) const = default;
};

/// Accepts `6 weeks`, `6w`, `6 w`, `a week`, `week`, `six weeks`, `45 days`, `10 workdays`, `10wd`,
/// `10 working days`, `3 months`, `3m`, `3mo`, `2 years`, `2yr`, `2 quarters` (= 6 months), `a
/// fortnight`, `daily`, `weekly`,
/// `fortnightly`, `monthly`, `quarterly`, `yearly`, `annually`; case doesn't matter. Empty
/// otherwise, or past 1,000 years. Zero is taken ("0 days"): who can't use it refuses it.
std::optional<Interval> parse_interval(std::string_view text);
/// "6 weeks", "1 day", "10 workdays".
std::string to_text(Interval interval);

/// A holiday, or a range of them: both ends of one year, or both of every year (12-24..01-02 goes
/// over its end).
struct Holidays {
  CalendarDay first, last;  ///< the same for a single day

  bool operator==(const Holidays&) const = default;
};

/// `12-26`, `2026-12-25`, `2027-08-02..2027-08-13`, `12-24..01-02`. Empty for anything else, also
/// where a range ends before it begins or one end alone has a year.
std::optional<Holidays> parse_holidays(std::string_view text);
std::string to_text(const Holidays& holidays);

/// Which days are working days.
struct WorkCalendar {
  std::array<bool, 7> workdays{true, true, true, true, true, false, false};  ///< from Monday
  std::vector<Holidays> holidays;

  bool operator==(const WorkCalendar&) const = default;
};

bool is_workday(const WorkCalendar& calendar, Date day);
/// `day` itself or the first working day after it. A calendar without any working day within ten
/// years gives `day` back.
Date next_workday(const WorkCalendar& calendar, Date day);
/// Calls visit(first, last) for each stretch of these holidays that begins in that year; it may end
/// in the next.
template <typename Visit>
void each_stretch(const Holidays& holidays, int year, Visit visit) {
  const auto first = in_year(holidays.first, year);
  auto last = in_year(holidays.last, holidays.last.year.value_or(year));
  if (first && last && *last < *first) last = in_year(holidays.last, year + 1);
  if (first && last) visit(*first, *last);
}

/// Months and years are clamped to the month's end; workdays are counted after (subtract: before)
/// `from`'s own day, and are plain days where ten years hold no working day.
Date add(const WorkCalendar& calendar, Date from, Interval interval);
Date subtract(const WorkCalendar& calendar, Date from, Interval interval);
/// The same unit, twice the number.
Interval twice(Interval interval);
/// How many days of a week are working days; 7 where none is, so that estimates stay finite.
int workdays_a_week(const WorkCalendar& calendar);
/// An estimate in calendar days: a month is 365.2425 / 12 days; a workday 7 / (working days a
/// week).
double estimated_days(const WorkCalendar& calendar, Interval interval);
/// The same in working days: days × working days a week / 7, holidays left out of account.
double estimated_workdays(const WorkCalendar& calendar, Interval interval);

}  // namespace nurture::base
