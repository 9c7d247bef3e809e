// The machine's clock, in the local time zone.
#include "system/clock.hpp"

#include <chrono>
#include <ctime>
#include <thread>

#include "base/error.hpp"

namespace nurture::system {
namespace {

std::tm local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  if (localtime_r(&now, &parts) == nullptr) throw base::Error("cannot read the clock");
  return parts;
}

}  // namespace

base::Date RealClock::today() {
  const std::tm parts = local_time();
  const auto date = base::date_of(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
  if (!date) throw base::Error("the system clock is wrong", "name one with --today DATE");
  return *date;
}

long long RealClock::seconds() {
  return static_cast<long long>(std::time(nullptr));
}

long long RealClock::nanoseconds() {
  timespec now{};
  if (::clock_gettime(CLOCK_REALTIME, &now) != 0) return seconds() * 1'000'000'000;
  return static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

int RealClock::utc_offset_minutes() {
  return static_cast<int>(local_time().tm_gmtoff / 60);
}

void RealClock::pause(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

}  // namespace nurture::system
