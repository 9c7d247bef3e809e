// A calendar (iCalendar, RFC 5545) of events that last a day: for calendars that subscribe to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace nurture::exchange {

struct DayEvent {
  std::string uid;  ///< the same at every export: what a calendar knows it by
  base::Date day;
  /// It comes back every year; 29 February on the 28th of other years, as base::in_year() has it.
  std::optional<base::CalendarDay> yearly;
  std::string summary;
  std::string about;  ///< lines

  bool operator==(const DayEvent&) const = default;
};

/// Lines of at most 75 bytes, ended by CR LF. Of one list and day always the same bytes.
/// `alarm`: minutes after midnight; empty: none.
std::string calendar_of(const std::vector<DayEvent>& events, base::Date today,
                        std::optional<int> alarm = {});

}  // namespace nurture::exchange
