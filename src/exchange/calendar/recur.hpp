// What comes again in a calendar (RFC 5545, 3.3.10), on days: FREQ=DAILY, WEEKLY, MONTHLY and
// YEARLY with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST. A rule never
// clamps: monthly from the 31st passes over the months without one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace nurture::exchange {

/// BYDAY: "MO", "1FR", "-1SU".
struct RuleWeekday {
  int nth =
      0;  ///< of the month, or of a year without BYMONTH; from the end where negative; 0: each
  base::Weekday day = base::Weekday::mon;

  bool operator==(const RuleWeekday&) const = default;
};

struct RecurrenceRule {
  enum class Every : char { day, week, month, year };

  Every every = Every::day;
  int interval = 1;
  std::optional<int> count;
  std::string until;  ///< as written: which day that is, depends on the event's zone
  std::vector<int> months, month_days, positions;
  std::vector<RuleWeekday> weekdays;
  base::Weekday week_start = base::Weekday::mon;

  bool operator==(const RecurrenceRule&) const = default;
};

/// Empty where it is broken, or holds anything but the parts above.
std::optional<RecurrenceRule> parse_recurrence(std::string_view text);

/// The days from `start` to `last`, ascending, `most` of them at most. `start` itself is one only
/// if the rule says so. Cost: linear in the days between, whatever the rule; `patience` is how many
/// may be asked, and less by those that were: at 0 the days are cut off.
std::vector<base::Date> recurrence_days(const RecurrenceRule& rule, base::Date start,
                                        base::Date last, std::size_t most, std::size_t& patience);
std::vector<base::Date> recurrence_days(const RecurrenceRule& rule, base::Date start,
                                        base::Date last, std::size_t most);

}  // namespace nurture::exchange
