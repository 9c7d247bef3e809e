// The clock's day in the local time zone.
#include "system/clock.hpp"

#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>
#include <fstream>
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

TEST_CASE("another zone's offset is told without a change of our own") {
  if (!std::ifstream("/usr/share/zoneinfo/Asia/Tokyo")) return;  // a machine without the database
  const Zone zone("WEST+12");
  RealClock clock;
  CHECK(clock.utc_offset_minutes_in("Asia/Tokyo") == 9 * 60);
  CHECK(clock.utc_offset_minutes_in("Asia/Kolkata") == 5 * 60 + 30);
  CHECK(clock.utc_offset_minutes() == -12 * 60);
  CHECK(std::string(std::getenv("TZ")) == "WEST+12");
  const auto london = clock.utc_offset_minutes_in("Europe/London");
  CHECK((london == 0 || london == 60));
}

TEST_CASE("summer has another offset than winter, and the zone its name") {
  if (!std::ifstream("/usr/share/zoneinfo/Europe/Berlin")) return;
  RealClock clock;
  constexpr long long january = 1767225600, july = 1782864000;  // of 2026
  for (const char* name :
       {"Europe/Berlin", ":Europe/Berlin", "/usr/share/zoneinfo/Europe/Berlin"}) {
    CAPTURE(name);
    const Zone zone(name);
    CHECK(clock.utc_offset_minutes_at(january) == 60);
    CHECK(clock.utc_offset_minutes_at(july) == 120);
    CHECK(clock.zone() == "Europe/Berlin");
  }
  const Zone odd("WEST+12");
  CHECK(clock.utc_offset_minutes_at(july) == -12 * 60);
  CHECK(clock.zone().empty());
}

TEST_CASE("a zone that this machine doesn't know has no offset, and a path is none") {
  RealClock clock;
  for (const char* zone : {"", "Europe/Atlantis", "Europe", "zone.tab", "tzdata.zi", "leapseconds",
                           "/etc/localtime", "../zoneinfo/Asia/Tokyo", ":Asia/Tokyo", "WEST+12"}) {
    CAPTURE(zone);
    CHECK_FALSE(clock.utc_offset_minutes_in(zone));
  }
}

TEST_CASE("another zone has its summer and its winter at an instant") {
  if (!std::ifstream("/usr/share/zoneinfo/Europe/Berlin")) return;
  RealClock clock;
  constexpr long long january = 1767225600, july = 1782864000;  // of 2026
  CHECK(clock.utc_offset_minutes_at(january, "Europe/Berlin") == 60);
  CHECK(clock.utc_offset_minutes_at(july, "Europe/Berlin") == 120);
  CHECK(clock.utc_offset_minutes_at(july, "America/New_York") == -4 * 60);
  CHECK_FALSE(clock.utc_offset_minutes_at(july, "W. Europe Standard Time"));
}

}  // namespace
}  // namespace nurture::system
