// A work calendar looked up instead of searched: the agenda asks for working days by the thousand.
#pragma once

#include <cstdint>
#include <vector>

#include "base/interval.hpp"

namespace nurture::cadence {

using base::Date;

/// Answers as base's functions do, in constant time between `from` and `until`, and through them
/// beyond.
class Workdays {
 public:
  Workdays(const base::WorkCalendar& calendar, Date from, Date until);

  bool contains(Date day) const;
  /// `day` itself or the first working day after it.
  Date next(Date day) const;
  /// Working days from `first` until before `end`, both of them days looked up.
  int count(Date first, Date end) const {
    return static_cast<int>(before_[at(end)] - before_[at(first)]);
  }
  /// As base::add.
  Date add(Date day, base::Interval interval) const;
  Date subtract(Date day, base::Interval interval) const;
  /// `day` (whatever it is), then the `count` working days after it; fewer near the calendar's end,
  /// or where there are none.
  std::vector<Date> horizon(Date day, int count) const;

 private:
  bool within(Date day) const { return from_ <= day && day < until_; }
  std::size_t at(Date day) const { return static_cast<std::size_t>(day - from_); }

  base::WorkCalendar calendar_;
  Date from_, until_;                  ///< `until_` lies one behind the last day known
  std::vector<std::uint32_t> before_;  ///< working days before each day, since `from_`
  std::vector<Date> workdays_;
};

}  // namespace nurture::cadence
