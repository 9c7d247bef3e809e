// Days and their arithmetic, within the calendar and at its ends.
#include "base/date.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <string>

using namespace nurture::base;

namespace {

Date day(std::string_view text) {
  const auto date = parse_iso(text);
  REQUIRE_MESSAGE(date, std::string(text));
  return *date;
}

}  // namespace

TEST_CASE("a date knows its place in the calendar") {
  CHECK(date_of(1970, 1, 1) == Date{0});
  CHECK(date_of(1, 1, 1) == first_day);
  CHECK(date_of(9999, 12, 31) == last_day);
  CHECK(civil(Date{-1}) == Civil{1969, 12, 31});
  CHECK(civil(day("2024-02-29")) == Civil{2024, 2, 29});
}

TEST_CASE("every day of four centuries is one more than the day before") {
  Date date = day("1800-01-01");
  for (int i = 0; i < 146'097; ++i) {
    const auto [year, month, month_day] = civil(date);
    if (date_of(year, month, month_day) != date) {
      FAIL(iso(date));
    }
    date = date + 1;
  }
  CHECK(iso(date) == "2200-01-01");
}

TEST_CASE("there is no day that the calendar doesn't have") {
  for (const Civil& parts :
       {Civil{2026, 2, 30}, Civil{2026, 2, 29}, Civil{1900, 2, 29}, Civil{2026, 4, 31},
        Civil{2026, 13, 1}, Civil{2026, 0, 1}, Civil{2026, 1, 0}, Civil{2026, 1, 32},
        Civil{0, 1, 1}, Civil{10000, 1, 1}, Civil{2026, 257, 1}, Civil{2026, 1, 257},
        Civil{-1, 1, 1}}) {
    CAPTURE(parts.year);
    CAPTURE(parts.month);
    CAPTURE(parts.day);
    CHECK_FALSE(date_of(parts.year, parts.month, parts.day));
  }
}

TEST_CASE("weekdays follow each other from the first day to the last") {
  CHECK(weekday(first_day) == Weekday::mon);
  CHECK(weekday(Date{-1}) == Weekday::wed);
  CHECK(weekday(Date{0}) == Weekday::thu);
  CHECK(weekday(day("2026-11-23")) == Weekday::mon);
  CHECK(weekday(day("2000-02-29")) == Weekday::tue);
  CHECK(weekday(last_day) == Weekday::fri);
}

TEST_CASE("arithmetic stops at both ends of the calendar") {
  constexpr int far = std::numeric_limits<int>::max();
  CHECK(last_day + 1 == last_day);
  CHECK(first_day - 1 == first_day);
  CHECK(Date{0} + far == last_day);
  CHECK(Date{0} - far == first_day);
  CHECK(Date{0} - std::numeric_limits<int>::min() == last_day);
  CHECK(add_months(Date{0}, far) == last_day);
  CHECK(add_months(Date{0}, std::numeric_limits<int>::min()) == first_day);
  CHECK(day("2026-11-23") - day("2026-10-15") == 39);
}

TEST_CASE("months are clamped to the month's end") {
  struct Row {
    const char* from;
    int months;
    const char* to;
  };
  for (const Row& row : {Row{"2026-01-31", 1, "2026-02-28"}, Row{"2024-01-31", 1, "2024-02-29"},
                         Row{"2026-01-31", 2, "2026-03-31"}, Row{"2026-03-31", -1, "2026-02-28"},
                         Row{"2024-02-29", 12, "2025-02-28"}, Row{"2024-02-29", -48, "2020-02-29"},
                         Row{"2026-11-30", 3, "2027-02-28"}, Row{"2026-12-31", 0, "2026-12-31"},
                         Row{"2026-01-15", -13, "2024-12-15"}, Row{"9999-12-01", 1, "9999-12-31"},
                         Row{"0001-01-31", -1, "0001-01-01"}}) {
    CAPTURE(row.from);
    CAPTURE(row.months);
    CHECK(iso(add_months(day(row.from), row.months)) == row.to);
  }
}

TEST_CASE("an ISO day is ten characters and nothing else") {
  CHECK(iso(day("0001-01-01")) == "0001-01-01");
  CHECK(iso(day("9999-12-31")) == "9999-12-31");
  for (const char* text : {"", "2026-11", "2026-11-2", "2026-1-02", "26-11-02", "2026-11-02 ",
                           " 2026-11-02", "2026/11/02", "2026-11-02T00:00", "2026-02-30",
                           "2026-00-10", "+026-11-02", "2026-11--2", "０026-11-02", "0000-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso(text));
  }
}

TEST_CASE("a day is written for people") {
  CHECK(long_form(day("2026-11-23")) == "Monday 23 November");
  CHECK(short_form(day("2026-10-15"), day("2026-11-23")) == "15 October");
  CHECK(short_form(day("2027-03-01"), day("2026-11-23")) == "1 March 2027");
  CHECK(name(Weekday::sun) == "Sunday");
  CHECK(month_name(12) == "December");
}
