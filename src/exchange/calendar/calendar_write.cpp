// A calendar of events that last a day.
#include "exchange/calendar/calendar_write.hpp"

#include <fmt/core.h>

#include "exchange/lines.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

std::string basic(base::Date day) {
  const auto [year, month, month_day] = base::civil(day);
  return fmt::format("{:04}{:02}{:02}", year, month, month_day);
}

/// A yearly 29 February would be passed over in other years: the last day of the month is it there.
std::string yearly_rule(const base::CalendarDay& day) {
  const bool leap_day = day.month == 2 && day.day == 29;
  return leap_day ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY";
}

/// From midnight of the day, wherever the calendar is read.
std::string duration(int minutes) {
  constexpr int hour = 60;
  std::string text = "PT";
  if (minutes >= hour) text += fmt::format("{}H", minutes / hour);
  if (minutes % hour > 0 || minutes == 0) text += fmt::format("{}M", minutes % hour);
  return text;
}

void add_line(std::string& out, std::string_view name, std::string_view value) {
  out += folded(fmt::format("{}:{}", name, value));
}

void add_event(std::string& out, const DayEvent& event, const std::string& stamp,
               std::optional<int> alarm) {
  const std::string summary = escaped(single_line(event.summary));
  add_line(out, "BEGIN", "VEVENT");
  add_line(out, "UID", escaped(single_line(event.uid)));
  add_line(out, "DTSTAMP", stamp);
  add_line(out, "DTSTART;VALUE=DATE", basic(event.day));
  if (event.yearly) add_line(out, "RRULE", yearly_rule(*event.yearly));
  add_line(out, "SUMMARY", summary);
  if (const std::string about = prose(event.about); !about.empty())
    add_line(out, "DESCRIPTION", escaped(about));
  add_line(out, "TRANSP", "TRANSPARENT");
  if (alarm) {
    add_line(out, "BEGIN", "VALARM");
    add_line(out, "ACTION", "DISPLAY");
    add_line(out, "DESCRIPTION", summary);
    add_line(out, "TRIGGER", duration(*alarm));
    add_line(out, "END", "VALARM");
  }
  add_line(out, "END", "VEVENT");
}

}  // namespace

std::string calendar_of(const std::vector<DayEvent>& events, base::Date today,
                        std::optional<int> alarm) {
  std::string out;
  add_line(out, "BEGIN", "VCALENDAR");
  add_line(out, "VERSION", "2.0");
  add_line(out, "PRODID", "-//nurture//nurture//EN");
  add_line(out, "CALSCALE", "GREGORIAN");
  add_line(out, "METHOD", "PUBLISH");
  add_line(out, "X-WR-CALNAME", "nurture");
  // The day's, not the second's: an export of the same day and state is the same file.
  const std::string stamp = basic(today) + "T000000Z";
  for (const DayEvent& event : events) add_event(out, event, stamp, alarm);
  add_line(out, "END", "VCALENDAR");
  return out;
}

}  // namespace nurture::exchange
