// Calendar days. A day is a day in every time zone: nurture stores dates, never instants.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nurture::base {

/// A day of the proleptic Gregorian calendar. Valid from 0001-01-01 to 9999-12-31; arithmetic
/// saturates at both ends, so that no interval leads past the calendar.
struct Date {
  std::int32_t days = 0;  ///< since 1970-01-01

  auto operator<=>(const Date&) const = default;
};

struct Civil {
  int year = 1970, month = 1, day = 1;

  bool operator==(const Civil&) const = default;
};

enum class Weekday { mon, tue, wed, thu, fri, sat, sun };

constexpr Date first_day{-719162};  ///< 0001-01-01
constexpr Date last_day{2932896};   ///< 9999-12-31

/// Empty where there is no such day (2026-02-30).
std::optional<Date> date_of(int year, int month, int day);
Civil civil(Date date);
Weekday weekday(Date date);
/// "Monday".
std::string_view name(Weekday day);
/// "November"; 1 = January. A number beyond 1..12 gives the nearest month.
std::string_view month_name(int month);

Date operator+(Date date, int days);
Date operator-(Date date, int days);
int operator-(Date later, Date earlier);  ///< days between

/// Calendar months, clamped to the month's end: 31 January + 1 = 28 or 29 February.
Date add_months(Date date, int months);

/// YYYY-MM-DD and nothing else.
std::optional<Date> parse_iso(std::string_view text);
std::string iso(Date date);
/// "Monday 23 November".
std::string long_form(Date date);
/// "15 October", with the year where it isn't the one of `today`.
std::string short_form(Date date, Date today);

/// A day that may come every year.
struct CalendarDay {
  int month = 1, day = 1;
  std::optional<int> year;  ///< empty = every year

  bool operator==(const CalendarDay&) const = default;
};

/// `12-10` (every year; also --12-10 is refused) or `2027-03-01` (once). Empty where neither, or
/// where there is no such day; 02-29 is one.
std::optional<CalendarDay> parse_calendar_day(std::string_view text);
std::string to_text(const CalendarDay& day);
/// The day in that year; empty if it is bound to another one. 29 February is the 28th in other
/// years.
std::optional<Date> in_year(const CalendarDay& day, int year);

/// What a need's `when` or a post's `until` says: a day, a month, a quarter or a year.
struct Period {
  Date first, last;
  std::string text;  ///< as written: 2028-11-03, 2028-11, 2028-Q4, 2028-W47, 2028

  bool operator==(const Period&) const = default;
};

/// Empty for anything else. Weeks are those of ISO 8601: from Monday, 2026-W01 holds 4 January.
std::optional<Period> parse_period(std::string_view text);

enum class Span { week, month, quarter, year };

/// The one that `day` lies in, with its text as parse_period reads it.
Period period_of(Span span, Date day);

}  // namespace nurture::base
