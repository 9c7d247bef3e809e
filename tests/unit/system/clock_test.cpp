// The clock's day in the local time zone.
#include "system/clock.hpp"

#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>
#include <string>

namespace nurture::system {
namespace {

struct Zone {
  explicit Zone(const char* zone) {
    if (const char* set = std::getenv("TZ")) before = set;
    ::setenv("TZ", zone, 1);
    ::tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() {
    before.empty() ? ::unsetenv("TZ") : ::setenv("TZ", before.c_str(), 1);
    ::tzset();
  }
  std::string before;
};

TEST_CASE("today is the day that the local time zone has") {
  // Between them, 26 hours: whatever the time is, these two are on neighbouring days or two apart.
  RealClock clock;
  const auto now = clock.seconds();
  const auto day_at = [now](long long hours) {
    return base::Date{static_cast<int>((now + hours * 3600) / 86400)};
  };
  {
    const Zone zone("EAST-14");
    CHECK(clock.utc_offset_minutes() == 14 * 60);
    CHECK(clock.today() >= day_at(14));
  }
  {
    const Zone zone("WEST+12");
    CHECK(clock.utc_offset_minutes() == -12 * 60);
    CHECK(clock.today() <= day_at(-12) + 1);
    CHECK(clock.today() >= day_at(-12));
  }
}

}  // namespace
}  // namespace nurture::system
