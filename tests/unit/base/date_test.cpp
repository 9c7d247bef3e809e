// Days and their arithmetic, within the calendar and at its ends; days of every year, and stretches
// of days, as files write them.
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

TEST_CASE("a calendar day comes every year or once") {
  CHECK(parse_calendar_day("12-10") == CalendarDay{12, 10, std::nullopt});
  CHECK(parse_calendar_day("02-29") == CalendarDay{2, 29, std::nullopt});
  CHECK(parse_calendar_day("2027-03-01") == CalendarDay{3, 1, 2027});
  for (const char* text : {"", "--12-10", "12-1", "12-32", "02-30", "13-01", "00-10", "12/10",
                           "1-2-3", "2027-02-29", "12-10 ", "12-1x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_calendar_day(text));
  }
}

TEST_CASE("a calendar day is written as it was read") {
  for (const char* text : {"12-10", "02-29", "2027-03-01", "0099-01-02"}) {
    CHECK(to_text(*parse_calendar_day(text)) == text);
  }
}

TEST_CASE("29 February is the 28th where there is none") {
  const CalendarDay leap{2, 29, std::nullopt};
  CHECK(in_year(leap, 2024) == date_of(2024, 2, 29));
  CHECK(in_year(leap, 2026) == date_of(2026, 2, 28));
  CHECK(in_year({2, 30, std::nullopt}, 2026) == std::nullopt);
}

TEST_CASE("a day that is bound to a year is in no other") {
  CHECK(in_year({3, 1, 2027}, 2027) == date_of(2027, 3, 1));
  CHECK_FALSE(in_year({3, 1, 2027}, 2026));
  CHECK_FALSE(in_year({12, 10, std::nullopt}, 10'000));
}

TEST_CASE("a period has its first and last day") {
  struct Row {
    const char* text;
    const char* first;
    const char* last;
  };
  for (const Row& row :
       {Row{"2028-11-03", "2028-11-03", "2028-11-03"}, Row{"2028-11", "2028-11-01", "2028-11-30"},
        Row{"2028-02", "2028-02-01", "2028-02-29"}, Row{"2028-Q1", "2028-01-01", "2028-03-31"},
        Row{"2028-Q4", "2028-10-01", "2028-12-31"}, Row{"2026-W48", "2026-11-23", "2026-11-29"},
        Row{"2020-W01", "2019-12-30", "2020-01-05"}, Row{"2020-W53", "2020-12-28", "2021-01-03"},
        Row{"2028", "2028-01-01", "2028-12-31"}, Row{"9999-12", "9999-12-01", "9999-12-31"},
        Row{"9999", "9999-01-01", "9999-12-31"}, Row{"9999-W52", "9999-12-27", "9999-12-31"},
        Row{"0001-W01", "0001-01-01", "0001-01-07"}}) {
    CAPTURE(row.text);
    const auto period = parse_period(row.text);
    REQUIRE(period);
    CHECK(iso(period->first) == row.first);
    CHECK(iso(period->last) == row.last);
    CHECK(period->text == row.text);
  }
}

TEST_CASE("what is no period is refused") {
  for (const char* text :
       {"",        "202",        "20288",   "2028-",  "2028-1",   "2028-13",   "2028-00",
        "2028-Q0", "2028-Q5",    "2028-q1", "2028-Q", "2028-W54", "2028-W00",  "2021-W53",
        "2028-W1", "2028-W01-1", "0000",    "-028",   "2028 Q1",  "2028-11-31"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("the period around a day reads back from its text") {
  for (const char* text : {"2026-11-23", "2024-12-30", "2021-01-01", "2026-01-01", "9999-12-31"}) {
    for (const Span span : {Span::week, Span::month, Span::quarter, Span::year}) {
      const Date day = *parse_iso(text);
      const Period period = period_of(span, day);
      CAPTURE(text);
      CAPTURE(period.text);
      CHECK(period.first <= day);
      CHECK(day <= period.last);
      CHECK(parse_period(period.text) == period);
    }
  }
}
