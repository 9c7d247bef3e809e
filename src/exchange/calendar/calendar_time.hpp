// The times of a calendar, and the days they are. What stands in a zone, or in none, is the day
// that is written; an instant in Universal Time is a day of the calendar's zone, else of this
// machine's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/record.hpp"

namespace nurture::exchange {

struct CalendarTime {
  base::Date day;             ///< as written
  std::optional<int> second;  ///< of that day; empty: the day as a whole
  bool universal = false;     ///< in Universal Time
  std::string zone;           ///< as written; empty: none

  bool operator==(const CalendarTime&) const = default;
};

/// 20261026, 20261026T093000, 20261026T083000Z; of a period, where it begins. Empty where there is
/// no such day or time.
std::optional<CalendarTime> parse_calendar_time(std::string_view value, std::string_view zone);

/// The zones of one file.
class CalendarZones {
 public:
  explicit CalendarZones(const ReadOptions& options) : options_(options) {}

  /// A zone of the file is this one of the tz database.
  void locate(const std::string& zone, const std::string& location);
  /// Whose instants are days there.
  void set_calendar_zone(const std::string& zone) { calendar_zone_ = zone; }

  /// The day of a series that begins with `start` on which `time` lies.
  base::Date day_of_series(const CalendarTime& time, const CalendarTime& start);
  /// The last day on which such a series may stand if it ends with `until`.
  base::Date last_day(const CalendarTime& until, const CalendarTime& start);
  /// The day as the user had it, of the series' occurrence on `day`.
  base::Date own_day(base::Date day, const CalendarTime& start);

  /// What is to be said of them, a line each. `instants`: some became days.
  std::vector<std::string> remarks(bool instants);

 private:
  std::optional<int> offset(const std::string& zone, std::int64_t instant);
  int local_offset(std::int64_t instant) const;
  std::string known_name(const std::string& zone);
  std::optional<std::int64_t> instant_of(const CalendarTime& time);
  std::optional<std::int64_t> seconds_there(const CalendarTime& time, const CalendarTime& start);

  const ReadOptions& options_;
  std::string calendar_zone_;
  std::map<std::string, std::string> names_;  ///< in the tz database, empty: not there
  std::map<std::string, std::string> locations_;
  std::set<std::string> unknown_;
};

}  // namespace nurture::exchange
