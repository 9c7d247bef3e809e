// The calendar day, asked once a run; everything behind cli::run gets `today` as a value.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"

namespace nurture::system {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual base::Date today() = 0;   ///< in the local time zone
  virtual long long seconds() = 0;  ///< since 1970, for mail dates and journal names
  /// The same, as finely as the clock has it: to tell what just changed from what has settled.
  virtual long long nanoseconds() { return seconds() * 1'000'000'000; }
  virtual int utc_offset_minutes() = 0;  ///< of the local time zone, now
  /// The same of another zone, by its name in the tz database; empty where this machine doesn't
  /// know it.
  virtual std::optional<int> utc_offset_minutes_in(const std::string& /*zone*/) { return {}; }
  /// Of the local time zone at an instant, in seconds since 1970: summer has another than winter.
  virtual int utc_offset_minutes_at(long long /*instant*/) { return utc_offset_minutes(); }
  /// Of another zone at an instant; empty where this machine doesn't know the zone.
  virtual std::optional<int> utc_offset_minutes_at(long long /*instant*/,
                                                   const std::string& /*zone*/) {
    return {};
  }
  /// The local time zone's name in the tz database; empty where the machine doesn't say.
  virtual std::string zone() { return {}; }
  virtual void pause(int milliseconds) = 0;  ///< before asking others again
};

class RealClock : public Clock {
 public:
  base::Date today() override;
  long long seconds() override;
  long long nanoseconds() override;
  int utc_offset_minutes() override;
  std::optional<int> utc_offset_minutes_in(const std::string& zone) override;
  int utc_offset_minutes_at(long long instant) override;
  std::optional<int> utc_offset_minutes_at(long long instant, const std::string& zone) override;
  std::string zone() override;
  void pause(int milliseconds) override;
};

}  // namespace nurture::system
