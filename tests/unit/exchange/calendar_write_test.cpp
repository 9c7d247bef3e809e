// Calendars of days: what a line is, what comes back every year, when it rings.
#include "exchange/calendar/calendar_write.hpp"

#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "exchange/calendar/recur.hpp"

namespace nurture::exchange {
namespace {

const base::Date today = *base::parse_iso("2026-11-23");

DayEvent on(const char* day) {
  return {"date-1@nurture", *base::parse_iso(day), {}, "Ada", ""};
}

std::string written(const DayEvent& event, std::optional<int> alarm = {}) {
  return calendar_of({event}, today, alarm);
}

std::string line_of(const std::string& text, const std::string& name) {
  for (const std::string& line : base::split(text, '\n'))
    if (line.starts_with(name)) return std::string(base::trim(line));
  return {};
}

TEST_CASE("an event is a day that blocks no time, and the same bytes each time") {
  CHECK(written(on("2026-12-10")) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//nurture//nurture//EN\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:nurture\r\nBEGIN:VEVENT\r\n"
        "UID:date-1@nurture\r\nDTSTAMP:20261123T000000Z\r\nDTSTART;VALUE=DATE:20261210\r\n"
        "SUMMARY:Ada\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a yearly day has a rule that gives the days of base::in_year") {
  for (const char* text : {"12-10", "02-28", "02-29", "01-31", "12-31"}) {
    const auto yearly = *base::parse_calendar_day(text);
    for (const int first : {2026, 2028}) {
      DayEvent event{"u", *base::in_year(yearly, first), yearly, "Ada", ""};
      const std::string line = line_of(written(event), "RRULE:");
      const auto rule = parse_recurrence(line.substr(line.find(':') + 1));
      REQUIRE(rule);
      std::vector<base::Date> expected;
      for (int year = first; year <= 2037; ++year) expected.push_back(*base::in_year(yearly, year));
      CHECK(recurrence_days(*rule, event.day, *base::parse_iso("2037-12-31"), 100) == expected);
    }
  }
}

TEST_CASE("texts are escaped and folded, and never a line of their own") {
  DayEvent event = on("2026-12-10");
  event.summary = "a,b;c\\d\r\nEND:VEVENT";
  event.about = "one\ntwo\x1b[1m, " + std::string(200, 'x');
  const std::string text = written(event);
  CHECK(line_of(text, "SUMMARY") == "SUMMARY:a\\,b\\;c\\\\d END:VEVENT");
  CHECK(line_of(text, "DESCRIPTION").starts_with("DESCRIPTION:one\\ntwo[1m\\, x"));
  for (const std::string& line : base::split(text, '\n')) CHECK(line.size() <= 76);
}

TEST_CASE("an alarm rings so long after midnight") {
  CHECK(line_of(written(on("2026-12-10")), "TRIGGER").empty());
  CHECK(line_of(written(on("2026-12-10"), 9 * 60), "TRIGGER") == "TRIGGER:PT9H");
  CHECK(line_of(written(on("2026-12-10"), 9 * 60 + 5), "TRIGGER") == "TRIGGER:PT9H5M");
  CHECK(line_of(written(on("2026-12-10"), 30), "TRIGGER") == "TRIGGER:PT30M");
  CHECK(line_of(written(on("2026-12-10"), 0), "TRIGGER") == "TRIGGER:PT0M");
}

}  // namespace
}  // namespace nurture::exchange
