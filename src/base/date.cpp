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
  // date::month and date::day hold a byte: 257 must not become 1.
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) {
    return std::nullopt;
  }
  return from_ymd(ymd);
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
  if (text.size() != shape.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == '-';
    if (!fits) {
      return std::nullopt;
    }
  }
  const auto number = [text](std::size_t at, std::size_t length) {
    int value = 0;
    for (const char digit : text.substr(at, length)) {
      value = value * 10 + (digit - '0');
    }
    return value;
  };
  return date_of(number(0, 4), number(5, 2), number(8, 2));
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
