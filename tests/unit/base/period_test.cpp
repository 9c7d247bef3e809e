// Days of every year, and stretches of days, as files write them.
#include <doctest/doctest.h>

#include "base/date.hpp"

using namespace nurture::base;

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
