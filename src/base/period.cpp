// Days that come back every year, and stretches of days: how files write them.
//
//   calendar day  MM-DD | YYYY-MM-DD
//   period        YYYY-MM-DD | YYYY-MM | YYYY-Qn | YYYY-Wnn (ISO 8601 weeks, from Monday) | YYYY
#include <algorithm>
#include <date/date.h>
#include <date/iso_week.h>
#include <fmt/core.h>

#include "base/date.hpp"

namespace nurture::base {
namespace {

/// Exactly `length` digits at `at`; empty where there are others.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t length) {
  if (text.size() < at + length) {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

Period months(int year, int month, int count, std::string_view text) {
  const Date first = *date_of(year, month, 1);
  const Date last_month = add_months(first, count - 1);
  const Date last = year == 9999 && month + count > 12 ? last_day : add_months(last_month, 1) - 1;
  return {first, last, std::string(text)};
}

std::optional<Period> month_period(std::string_view text, int year) {
  const auto month = digits(text, 5, 2);
  if (!month || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  return months(year, *month, 1, text);
}

std::optional<Period> quarter_period(std::string_view text, int year) {
  const auto quarter = digits(text, 6, 1);
  if (!quarter || *quarter < 1 || *quarter > 4) {
    return std::nullopt;
  }
  return months(year, *quarter * 3 - 2, 3, text);
}

std::string week_text(Date day) {
  const iso_week::year_weeknum_weekday week{date::sys_days{date::days{day.days}}};
  return fmt::format("{:04}-W{:02}", static_cast<int>(week.year()),
                     static_cast<unsigned>(week.weeknum()));
}

std::optional<Period> week_period(std::string_view text, int year) {
  const auto week = digits(text, 6, 2);
  if (!week || *week < 1 || *week > 53) {
    return std::nullopt;
  }
  const iso_week::year_weeknum_weekday monday{
      iso_week::year{year}, iso_week::weeknum{static_cast<unsigned>(*week)}, iso_week::mon};
  if (!monday.ok()) {
    return std::nullopt;  // week 53 of a year that has 52
  }
  const auto days = date::sys_days{monday}.time_since_epoch().count();
  const Date first{static_cast<std::int32_t>(days)};
  return Period{std::max(first, first_day), std::min(first + 6, last_day), std::string(text)};
}

}  // namespace

std::optional<CalendarDay> parse_calendar_day(std::string_view text) {
  if (const auto day = parse_iso(text)) {
    const auto [year, month, month_day] = civil(*day);
    return CalendarDay{month, month_day, year};
  }
  const auto month = digits(text, 0, 2);
  const auto day = digits(text, 3, 2);
  // Any leap year will do to see whether the day exists.
  if (text.size() != 5 || text[2] != '-' || !month || !day || !date_of(2024, *month, *day)) {
    return std::nullopt;
  }
  return CalendarDay{*month, *day, std::nullopt};
}

std::string to_text(const CalendarDay& day) {
  if (day.year) {
    return fmt::format("{:04}-{:02}-{:02}", *day.year, day.month, day.day);
  }
  return fmt::format("{:02}-{:02}", day.month, day.day);
}

std::optional<Date> in_year(const CalendarDay& day, int year) {
  if (day.year && *day.year != year) {
    return std::nullopt;
  }
  const bool leap_day = day.month == 2 && day.day == 29;
  const auto found = date_of(year, day.month, day.day);
  return found || day.year || !leap_day ? found : date_of(year, 2, 28);
}

std::optional<Period> parse_period(std::string_view text) {
  if (const auto day = parse_iso(text)) {
    return Period{*day, *day, std::string(text)};
  }
  const auto year = digits(text, 0, 4);
  if (!year || *year < 1) {
    return std::nullopt;
  }
  if (text.size() == 4) {
    return months(*year, 1, 12, text);
  }
  if (text.size() == 7 && text[4] == '-' && text[5] == 'Q') {
    return quarter_period(text, *year);
  }
  if (text.size() == 8 && text[4] == '-' && text[5] == 'W') {
    return week_period(text, *year);
  }
  if (text.size() == 7 && text[4] == '-') {
    return month_period(text, *year);
  }
  return std::nullopt;
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
