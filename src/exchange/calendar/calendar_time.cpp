// The times of a calendar, and the days they are.
#include "exchange/calendar/calendar_time.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/timezone.hpp"

namespace nurture::exchange {
namespace {

using base::Date;

constexpr std::int64_t minute_seconds = 60, day_seconds = 86400;

std::int64_t floored(std::int64_t seconds) {
  return seconds / day_seconds - (seconds % day_seconds < 0 ? 1 : 0);
}

Date day_at(std::int64_t seconds) {
  return base::Date{} + static_cast<int>(std::clamp<std::int64_t>(
                            floored(seconds), base::first_day.days, base::last_day.days));
}

int second_at(std::int64_t seconds) {
  return static_cast<int>(seconds - floored(seconds) * day_seconds);
}

std::int64_t seconds_of(const CalendarTime& time) {
  return time.day.days * day_seconds + time.second.value_or(0);
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  if (text.size() < from + count) return std::nullopt;
  int value = 0;
  const char* const begin = text.data() + from;
  const auto [end, error] = std::from_chars(begin, begin + count, value);
  return error == std::errc() && end == begin + count && *begin != '-' ? std::optional(value)
                                                                       : std::nullopt;
}

/// "093000", or without seconds.
std::optional<int> second_of_day(std::string_view text) {
  const auto hour = digits(text, 0, 2), minute = digits(text, 2, 2);
  const auto second = text.size() == 4 ? std::optional(0) : digits(text, 4, 2);
  if (!hour || !minute || !second || (text.size() != 4 && text.size() != 6)) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  return std::min(*hour * 3600 + *minute * 60 + *second, static_cast<int>(day_seconds) - 1);
}

}  // namespace

std::optional<CalendarTime> parse_calendar_time(std::string_view value, std::string_view zone) {
  std::string text(base::trim(value.substr(0, value.find('/'))));
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  constexpr std::size_t day_length = 8;
  const auto year = digits(text, 0, 4), month = digits(text, 4, 2), day = digits(text, 6, 2);
  if (!year || !month || !day) return std::nullopt;
  const auto date = base::date_of(*year, *month, *day);
  if (!date) return std::nullopt;
  CalendarTime made{*date, {}, false, {}};
  std::string_view rest = std::string_view(text).substr(day_length);
  if (rest.empty()) return made;
  if (rest.front() != 'T' && rest.front() != 't') return std::nullopt;
  rest.remove_prefix(1);
  made.universal = rest.ends_with('Z') || rest.ends_with('z');
  if (made.universal) rest.remove_suffix(1);
  if (!made.universal) made.zone = base::trim(zone);
  made.second = second_of_day(rest);
  return made.second ? std::optional(made) : std::nullopt;
}

void CalendarZones::locate(const std::string& zone, const std::string& location) {
  constexpr std::size_t most_zones = 1000;  // there are some six hundred
  if (!zone.empty() && !location.empty() && locations_.size() < most_zones)
    locations_.try_emplace(zone, location);
}

std::optional<int> CalendarZones::offset(const std::string& zone, std::int64_t instant) {
  if (zone.empty() || !options_.offset_in || !base::may_be_timezone(zone)) return std::nullopt;
  return options_.offset_in(zone, instant);
}

int CalendarZones::local_offset(std::int64_t instant) const {
  return options_.zone.offset_minutes ? options_.zone.offset_minutes(instant) : 0;
}

/// Itself, where the file says it is, or what it ends in: programs put their own names before it
/// ("/mozilla.org/20050126_1/Europe/Berlin").
std::string CalendarZones::known_name(const std::string& zone) {
  const auto [place, fresh] = names_.try_emplace(zone);
  if (!fresh) return place->second;
  std::vector<std::string> tried{zone};
  if (const auto found = locations_.find(zone); found != locations_.end())
    tried.push_back(found->second);
  std::size_t slash = zone.size();
  for (int parts = 1; parts <= 3 && slash != zone.npos && slash > 0; ++parts) {
    slash = zone.rfind('/', slash - 1);
    if (slash != zone.npos && parts > 1) tried.push_back(zone.substr(slash + 1));
  }
  for (const std::string& name : tried) {
    if (!offset(name, 0)) continue;
    place->second = name;
    break;
  }
  return place->second;
}

std::optional<std::int64_t> CalendarZones::instant_of(const CalendarTime& time) {
  const std::int64_t there = seconds_of(time);
  if (time.universal) return there;
  const std::string zone = known_name(time.zone);
  if (zone.empty()) return std::nullopt;
  const std::int64_t near = there - *offset(zone, there) * minute_seconds;
  return there - *offset(zone, near) * minute_seconds;
}

/// Where the clock of the series stands at that time; empty where its zone isn't known.
std::optional<std::int64_t> CalendarZones::seconds_there(const CalendarTime& time,
                                                         const CalendarTime& start) {
  const auto instant = instant_of(time);
  if (!instant || (time.universal == start.universal && time.zone == start.zone))
    return seconds_of(time);
  if (start.universal) return *instant;
  if (start.zone.empty()) return *instant + local_offset(*instant) * minute_seconds;
  const std::string zone = known_name(start.zone);
  if (zone.empty()) return std::nullopt;
  return *instant + *offset(zone, *instant) * minute_seconds;
}

// Of a zone that isn't known: the day on which the series is nearest to that instant. No zone but
// some in the Pacific is further than 12 hours from Greenwich.
Date CalendarZones::day_of_series(const CalendarTime& time, const CalendarTime& start) {
  if (!time.second || !start.second) return time.day;
  if (const auto there = seconds_there(time, start)) return day_at(*there);
  unknown_.insert(start.zone);
  return day_at(seconds_of(time) - *start.second + day_seconds / 2);
}

Date CalendarZones::last_day(const CalendarTime& until, const CalendarTime& start) {
  if (!until.second || !start.second) return until.day;
  const auto there = seconds_there(until, start);
  if (!there) return day_of_series(until, start);
  return day_at(*there) - (second_at(*there) < *start.second ? 1 : 0);
}

Date CalendarZones::own_day(Date day, const CalendarTime& start) {
  if (!start.universal) return day;
  const std::int64_t instant = day.days * day_seconds + start.second.value_or(0);
  const std::string zone = known_name(calendar_zone_);
  const int minutes = zone.empty() ? local_offset(instant) : *offset(zone, instant);
  return day_at(instant + minutes * minute_seconds);
}

std::vector<std::string> CalendarZones::remarks(bool instants) {
  std::vector<std::string> said;
  const std::string zone = known_name(calendar_zone_);
  const std::string& shown = zone.empty() ? options_.zone.name : zone;
  if (instants)
    said.push_back("times in Universal Time: days " +
                   (shown.empty() ? "as this machine's clock has them" : "in " + shown));
  if (!unknown_.empty())
    said.push_back(fmt::format("'{}': not a time zone that is known here; its days are as written",
                               base::join({unknown_.begin(), unknown_.end()}, "', '")));
  return said;
}

}  // namespace nurture::exchange
