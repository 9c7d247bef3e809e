// Which days are working days, and counting along them.
#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>

#include "base/interval.hpp"

using namespace nurture::base;

namespace {

Date day(std::string_view text) {
  return *parse_iso(text);
}

WorkCalendar with_holidays(std::initializer_list<const char*> holidays) {
  WorkCalendar calendar;
  for (const char* text : holidays) {
    calendar.holidays.push_back(*parse_holidays(text));
  }
  return calendar;
}

/// What walk() must give, one day after the other.
Date counted(const WorkCalendar& calendar, Date from, int count, int step) {
  Date date = from;
  while (count > 0) {
    date = date + step;
    count -= is_workday(calendar, date) ? 1 : 0;
  }
  return date;
}

}  // namespace

TEST_CASE("a working day is one of the week's and no holiday") {
  const WorkCalendar calendar = with_holidays({"2026-12-25", "12-24", "02-29"});
  CHECK(is_workday(calendar, day("2026-11-23")));
  CHECK_FALSE(is_workday(calendar, day("2026-11-22")));
  CHECK_FALSE(is_workday(calendar, day("2026-12-25")));
  CHECK(is_workday(calendar, day("2028-12-25")));
  CHECK_FALSE(is_workday(calendar, day("2027-12-24")));
  CHECK_FALSE(is_workday(calendar, day("2028-02-29")));
  CHECK_FALSE(is_workday(calendar, day("2025-02-28")));
  CHECK(is_workday(calendar, day("2028-02-28")));
}

TEST_CASE("holidays may be a range, once, every year, or over the end of one") {
  const WorkCalendar calendar = with_holidays({"2027-08-02..2027-08-13", "12-24..01-01"});
  CHECK(is_workday(calendar, day("2027-07-30")));
  CHECK_FALSE(is_workday(calendar, day("2027-08-02")));
  CHECK_FALSE(is_workday(calendar, day("2027-08-13")));
  CHECK(is_workday(calendar, day("2027-08-16")));
  CHECK(is_workday(calendar, day("2026-08-03")));
  CHECK_FALSE(is_workday(calendar, day("2026-12-24")));
  CHECK_FALSE(is_workday(calendar, day("2027-01-01")));
  CHECK(is_workday(calendar, day("2027-01-04")));
  CHECK(add(calendar, day("2026-12-23"), {1, Unit::workday}) == day("2027-01-04"));
  CHECK_FALSE(is_workday(with_holidays({"2000-01-01..2050-12-31"}), day("2026-11-23")));
}

TEST_CASE(
    "a range of holidays is written with both years or none, and doesn't end before it begins") {
  CHECK(to_text(parse_holidays("2027-08-02..2027-08-13").value()) == "2027-08-02..2027-08-13");
  CHECK(to_text(parse_holidays("12-26").value()) == "12-26");
  for (const char* text :
       {"", "..", "2027-08-02..", "..2027-08-02", "2027-08-13..2027-08-02", "2027-08-02..08-13",
        "08-02..2027-08-13", "02-30..03-01", "12-24...12-26"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_holidays(text).has_value());
  }
}

TEST_CASE("a day off gives way to the next working day") {
  const WorkCalendar calendar = with_holidays({"2026-12-25", "12-28"});
  CHECK(next_workday(calendar, day("2026-11-23")) == day("2026-11-23"));
  CHECK(next_workday(calendar, day("2026-12-25")) == day("2026-12-29"));
  CHECK(next_workday(calendar, last_day) == last_day);
}

TEST_CASE("without any working day a day stays itself") {
  const WorkCalendar none{{false, false, false, false, false, false, false}, {}};
  const Date today = day("2026-11-23");
  CHECK(next_workday(none, today) == today);
  CHECK(add(none, today, {10, Unit::workday}) == today + 10);
  CHECK(subtract(none, today, {10, Unit::workday}) == today - 10);
}

TEST_CASE("a year of holidays leaves no working day either") {
  WorkCalendar calendar;
  for (int i = 0; i < 366; ++i) {
    const Civil parts = civil(day("2024-01-01") + i);
    const CalendarDay each{parts.month, parts.day, std::nullopt};
    calendar.holidays.push_back({each, each});
  }
  const Date today = day("2026-11-23");
  CHECK(next_workday(calendar, today) == today);
  CHECK(add(calendar, today, {10, Unit::workday}) == today + 10);
}

TEST_CASE("intervals lead where their unit says") {
  const WorkCalendar calendar;
  const Date from = day("2026-01-31");
  CHECK(add(calendar, from, {10, Unit::day}) == day("2026-02-10"));
  CHECK(add(calendar, from, {6, Unit::week}) == day("2026-03-14"));
  CHECK(add(calendar, from, {1, Unit::month}) == day("2026-02-28"));
  CHECK(add(calendar, day("2024-02-29"), {1, Unit::year}) == day("2025-02-28"));
  CHECK(subtract(calendar, day("2026-03-31"), {1, Unit::month}) == day("2026-02-28"));
  CHECK(subtract(calendar, from, {2, Unit::week}) == day("2026-01-17"));
}

TEST_CASE("working days are counted after the day itself, holidays left out") {
  const WorkCalendar calendar = with_holidays({"2026-11-26"});
  CHECK(add(calendar, day("2026-11-23"), {0, Unit::workday}) == day("2026-11-23"));
  CHECK(add(calendar, day("2026-11-23"), {1, Unit::workday}) == day("2026-11-24"));
  CHECK(add(calendar, day("2026-11-23"), {3, Unit::workday}) == day("2026-11-27"));
  CHECK(add(calendar, day("2026-11-21"), {5, Unit::workday}) == day("2026-11-30"));
  CHECK(subtract(calendar, day("2026-11-29"), {5, Unit::workday}) == day("2026-11-20"));
}

TEST_CASE("a huge interval ends at the calendar's edge") {
  const WorkCalendar calendar = with_holidays({"12-25"});
  for (const Unit unit : {Unit::day, Unit::workday, Unit::week, Unit::month, Unit::year}) {
    CHECK(add(calendar, day("2026-11-23"), {2'000'000'000, unit}) == last_day);
    CHECK(subtract(calendar, day("2026-11-23"), {2'000'000'000, unit}) == first_day);
  }
}

TEST_CASE("counting in weeks gives what counting day by day gives") {
  // Fixed seed: a failure comes back. Repeated holidays (once and yearly on one day) must count
  // once.
  constexpr unsigned seed = 20261123;
  std::mt19937 random(seed);
  const auto below = [&random](unsigned bound) { return static_cast<int>(random() % bound); };
  for (int round = 0; round < 400; ++round) {
    WorkCalendar calendar;
    for (bool& works : calendar.workdays) {
      works = below(3) > 0;
    }
    calendar.workdays[static_cast<std::size_t>(below(7))] = true;
    for (int i = below(8); i > 0; --i) {
      const Date begins = day("2024-01-01") + below(1500);
      const Civil first = civil(begins), last = civil(begins + below(30));
      const bool once = below(2) == 0;
      const auto year = [&](const Civil& parts) {
        return once ? std::optional(parts.year) : std::nullopt;
      };
      const CalendarDay from{first.month, first.day, year(first)};
      calendar.holidays.push_back({from, {last.month, last.day, year(last)}});
      if (below(3) == 0) {
        const CalendarDay each{first.month, first.day, std::nullopt};
        calendar.holidays.push_back({each, each});
      }
    }
    const Date from = day("2024-01-01") + below(1500);
    const int count = 1 + below(260);
    CAPTURE(seed);
    CAPTURE(round);
    CAPTURE(iso(from));
    CAPTURE(count);
    REQUIRE(add(calendar, from, {count, Unit::workday}) == counted(calendar, from, count, 1));
    REQUIRE(subtract(calendar, from, {count, Unit::workday}) == counted(calendar, from, count, -1));
  }
}
