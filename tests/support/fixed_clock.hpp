// A clock that stands where a test puts it.
#pragma once

#include "system/clock.hpp"

namespace nurture::test {

struct FixedClock : system::Clock {
  /// Monday 23 November 2026, 09:00 UTC.
  base::Date day{20780};
  long long since_1970 = 20780LL * 86400 + 9LL * 3600;
  int offset_minutes = 0;
  int paused = 0;  ///< milliseconds that somebody waited, all told

  base::Date today() override { return day; }
  long long seconds() override { return since_1970; }
  int utc_offset_minutes() override { return offset_minutes; }
  void pause(int milliseconds) override { paused += milliseconds; }
};

}  // namespace nurture::test
