// Days: arithmetic on <date/date.h>, kept within the calendar, and how a day is written.
#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <date/date.h>
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
  if (index < std::int64_t{first_year} * 12) {
    return first_day;
  }
  if (index >= (std::int64_t{last_year} + 1) * 12) {
    return last_day;
  }
  const date::year_month target{date::year{static_cast<int>(index / 12)},
                                date::month{static_cast<unsigned>(index % 12 + 1)}};
  const date::year_month_day_last end{target.year(), date::month_day_last{target.month()}};
  return from_ymd(target / std::min(date::day{static_cast<unsigned>(day)}, end.day()));
}

std::optional<Date> parse_iso(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size() || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  unsigned largest = 0;
  const auto digit = [&](std::size_t at) {
    const unsigned value = static_cast<unsigned>(text[at]) - '0';  // anything else is far above 9
    largest = std::max(largest, value);
    return value;
  };
  const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const unsigned month = digit(5) * 10 + digit(6);
  const unsigned day = digit(8) * 10 + digit(9);
  if (largest > 9) {
    return std::nullopt;
  }
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
  if (year == civil(today).year) {
    return fmt::format("{} {}", day, month_name(month));
  }
  return fmt::format("{} {} {}", day, month_name(month), year);
}

}  // namespace nurture::base
