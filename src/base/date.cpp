// Days: arithmetic on <date/date.h>, kept within the calendar; days that come back every year, and
// stretches of days. How files write them:
//
//   day           YYYY-MM-DD
//   calendar day  MM-DD | YYYY-MM-DD
//   period        YYYY-MM-DD | YYYY-MM | YYYY-Qn | YYYY-Wnn (ISO 8601 weeks, from Monday) | YYYY
#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <date/date.h>
#include <date/iso_week.h>
#include <fmt/core.h>

namespace nurture::base {
namespace {

constexpr int first_year = 1;
constexpr int last_year = 9999;

constexpr std::array<std::string_view, 7> weekday_names{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<int, 12> month_begins{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// From 1970-01-01 to the year's first day, counted from 0001-01-01.
int days_before_year(int year) {
  const int whole = year - 1;
  return first_day.days + whole * 365 + whole / 4 - whole / 100 + whole / 400;
}

int days_before_month(int year, int month) {
  return month_begins[static_cast<std::size_t>(month - 1)] + (month > 2 && is_leap(year) ? 1 : 0);
}

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return 30 + ((month + month / 8) & 1);
}

date::sys_days sys(Date date) {
  return date::sys_days{date::days{date.days}};
}

Date clamped(std::int64_t days) {
  return Date{
      static_cast<std::int32_t>(std::clamp<std::int64_t>(days, first_day.days, last_day.days))};
}

Date from_ymd(const date::year_month_day& ymd) {
  return Date{static_cast<std::int32_t>(date::sys_days{ymd}.time_since_epoch().count())};
}

/// Exactly `length` digits at `at` that come to 1 up to `most`; empty where there is anything else.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t length, int most) {
  if (text.size() < at + length) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

Period months(int year, int month, int count, std::string_view text) {
  const Date first = *date_of(year, month, 1);
  const Date last_month = add_months(first, count - 1);
  const Date last =
      year == last_year && month + count > 12 ? last_day : add_months(last_month, 1) - 1;
  return {first, last, std::string(text)};
}

std::string week_text(Date day) {
  const iso_week::year_weeknum_weekday week{sys(day)};
  return fmt::format("{:04}-W{:02}", static_cast<int>(week.year()),
                     static_cast<unsigned>(week.weeknum()));
}

/// Empty for week 53 of a year that has 52.
std::optional<Period> week_period(int year, int week, std::string_view text) {
  const iso_week::year_weeknum_weekday monday{
      iso_week::year{year}, iso_week::weeknum{static_cast<unsigned>(week)}, iso_week::mon};
  if (!monday.ok()) return std::nullopt;
  const auto days = date::sys_days{monday}.time_since_epoch().count();
  const Date first{static_cast<std::int32_t>(days)};
  return Period{std::max(first, first_day), std::min(first + 6, last_day), std::string(text)};
}

}  // namespace

std::optional<Date> date_of(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 ||
      day > days_in_month(year, month)) {
    return std::nullopt;
  }
  return Date{days_before_year(year) + days_before_month(year, month) + day - 1};
}

Civil civil(Date date) {
  const date::year_month_day ymd{sys(date)};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Weekday weekday(Date date) {
  const int from_monday = (date.days % 7 + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(from_monday < 0 ? from_monday + 7 : from_monday);
}

Date operator+(Date date, int days) {
  return clamped(std::int64_t{date.days} + days);
}
Date operator-(Date date, int days) {
  return clamped(std::int64_t{date.days} - days);
}
int operator-(Date later, Date earlier) {
  return later.days - earlier.days;
}

Date add_months(Date date, int months) {
  const auto [year, month, day] = civil(date);
  const std::int64_t index = std::int64_t{year} * 12 + (month - 1) + months;
  if (index < std::int64_t{first_year} * 12) return first_day;
  if (index >= (std::int64_t{last_year} + 1) * 12) return last_day;
  const date::year_month target{date::year{static_cast<int>(index / 12)},
                                date::month{static_cast<unsigned>(index % 12 + 1)}};
  const date::year_month_day_last end{target.year(), date::month_day_last{target.month()}};
  return from_ymd(target / std::min(date::day{static_cast<unsigned>(day)}, end.day()));
}

std::optional<Date> parse_iso(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size() || text[4] != '-' || text[7] != '-') return std::nullopt;
  unsigned largest = 0;
  const auto digit = [&](std::size_t at) {
    const unsigned value = static_cast<unsigned>(text[at]) - '0';  // anything else is far above 9
    largest = std::max(largest, value);
    return value;
  };
  const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const unsigned month = digit(5) * 10 + digit(6);
  const unsigned day = digit(8) * 10 + digit(9);
  if (largest > 9) return std::nullopt;
  return date_of(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
}

std::string iso(Date date) {
  const auto [year, month, day] = civil(date);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string_view name(Weekday day) {
  return weekday_names.at(static_cast<std::size_t>(day));
}

std::string_view month_name(int month) {
  return month_names.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1));
}

std::string long_form(Date date) {
  const auto [year, month, day] = civil(date);
  return fmt::format("{} {} {}", name(weekday(date)), day, month_name(month));
}

std::string short_form(Date date, Date today) {
  const auto [year, month, day] = civil(date);
  if (year == civil(today).year) return fmt::format("{} {}", day, month_name(month));
  return fmt::format("{} {} {}", day, month_name(month), year);
}

std::optional<CalendarDay> parse_calendar_day(std::string_view text) {
  if (const auto day = parse_iso(text)) {
    const auto [year, month, month_day] = civil(*day);
    return CalendarDay{month, month_day, year};
  }
  const auto month = number_at(text, 0, 2, 12);
  const auto day = number_at(text, 3, 2, 31);
  // Any leap year will do to see whether the day exists.
  if (text.size() != 5 || text[2] != '-' || !month || !day || !date_of(2024, *month, *day)) {
    return std::nullopt;
  }
  return CalendarDay{*month, *day, std::nullopt};
}

std::string to_text(const CalendarDay& day) {
  return day.year ? fmt::format("{:04}-{:02}-{:02}", *day.year, day.month, day.day)
                  : fmt::format("{:02}-{:02}", day.month, day.day);
}

std::optional<Date> in_year(const CalendarDay& day, int year) {
  if (day.year && *day.year != year) return std::nullopt;
  const bool leap_day = day.month == 2 && day.day == 29;
  const auto found = date_of(year, day.month, day.day);
  return found || day.year || !leap_day ? found : date_of(year, 2, 28);
}

std::optional<Period> parse_period(std::string_view text) {
  if (const auto day = parse_iso(text)) return Period{*day, *day, std::string(text)};
  const auto year = number_at(text, 0, 4, last_year);
  if (!year) return std::nullopt;
  if (text.size() == 4) return months(*year, 1, 12, text);
  if (text[4] != '-') return std::nullopt;
  if (text.size() == 8 && text[5] == 'W') {
    const auto week = number_at(text, 6, 2, 53);
    return week ? week_period(*year, *week, text) : std::nullopt;
  }
  if (text.size() != 7) return std::nullopt;
  if (text[5] == 'Q') {
    const auto quarter = number_at(text, 6, 1, 4);
    return quarter ? std::optional(months(*year, *quarter * 3 - 2, 3, text)) : std::nullopt;
  }
  const auto month = number_at(text, 5, 2, 12);
  return month ? std::optional(months(*year, *month, 1, text)) : std::nullopt;
}

Period period_of(Span span, Date day) {
  const auto [year, month, month_day] = civil(day);
  const int quarter = (month - 1) / 3 + 1;
  switch (span) {
    case Span::week: {
      const Date monday = day - static_cast<int>(weekday(day));
      return {monday, monday + 6, week_text(day)};
    }
    case Span::month:
      return months(year, month, 1, fmt::format("{:04}-{:02}", year, month));
    case Span::quarter:
      return months(year, quarter * 3 - 2, 3, fmt::format("{:04}-Q{}", year, quarter));
    case Span::year:
      break;
  }
  return months(year, 1, 12, fmt::format("{:04}", year));
}

}  // namespace nurture::base
