// The machine's clock, in the local time zone.
#include "system/clock.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "base/error.hpp"
#include "base/timezone.hpp"

namespace nurture::system {
namespace {

std::tm local_time(std::time_t instant = std::time(nullptr)) {
  std::tm parts{};
  if (localtime_r(&instant, &parts) == nullptr) throw base::Error("cannot read the clock");
  return parts;
}

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// The C library takes any TZ, and what it doesn't know for UTC.
bool known_zone(const std::string& zone) {
  if (!base::may_be_timezone(zone)) return false;
  std::ifstream file(variable("TZDIR").value_or("/usr/share/zoneinfo") + '/' + zone,
                     std::ios::binary);
  std::string magic(4, '\0');
  return file.read(magic.data(), 4) && magic == "TZif";
}

/// "/usr/share/zoneinfo/Europe/Berlin" is Europe/Berlin.
std::string zone_of_path(const std::string& path) {
  constexpr std::string_view folder = "zoneinfo/";
  const std::size_t at = path.find(folder);
  const std::string zone = at == path.npos ? std::string() : path.substr(at + folder.size());
  return known_zone(zone) ? zone : std::string();
}

/// Local time is another zone's as long as this stands.
class InZone {
 public:
  explicit InZone(const std::string& zone) : before_(variable("TZ")) {
    ::setenv("TZ", (':' + zone).c_str(), 1);
    ::tzset();
  }
  ~InZone() {
    before_ ? ::setenv("TZ", before_->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
  }
  InZone(const InZone&) = delete;
  InZone& operator=(const InZone&) = delete;

 private:
  std::optional<std::string> before_;
};

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

std::optional<int> RealClock::utc_offset_minutes_in(const std::string& zone) {
  return utc_offset_minutes_at(seconds(), zone);
}

int RealClock::utc_offset_minutes_at(long long instant) {
  return static_cast<int>(local_time(static_cast<std::time_t>(instant)).tm_gmtoff / 60);
}

std::optional<int> RealClock::utc_offset_minutes_at(long long instant, const std::string& zone) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  if (!known_zone(zone)) return {};
  const InZone there(zone);
  return utc_offset_minutes_at(instant);
}

std::string RealClock::zone() {
  std::string named = variable("TZ").value_or("");
  if (named.starts_with(':')) named.erase(0, 1);
  if (!named.empty()) return known_zone(named) ? named : zone_of_path(named);
  std::error_code unreadable;
  return zone_of_path(std::filesystem::canonical("/etc/localtime", unreadable).string());
}

void RealClock::pause(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

}  // namespace nurture::system
