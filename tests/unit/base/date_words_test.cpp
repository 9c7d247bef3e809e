// Days as people type them. Today is Monday, 23 November 2026.
#include "base/date_words.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <random>
#include <string>

#include "tests/unit/base/typed_dates.hpp"

using namespace nurture::base;
using namespace nurture::test;

TEST_CASE("days around today have names") {
  check_days({{"today", "2026-11-23", "2026-11-23"},
              {"now", "2026-11-23", "2026-11-23"},
              {"yesterday", "2026-11-22", "2026-11-22"},
              {"tomorrow", "2026-11-24", "2026-11-24"},
              {"day after tomorrow", "2026-11-25", "2026-11-25"},
              {"the day before yesterday", "2026-11-21", "2026-11-21"},
              {"tmrw", "2026-11-24", "2026-11-24"},
              {"tonight", "2026-11-23", "2026-11-23"},
              {"this morning", "2026-11-23", "2026-11-23"},
              {"last night", "2026-11-22", "2026-11-22"},
              {"eod", "2026-11-23", "2026-11-23"}});
}

TEST_CASE("this weekday looks ahead, but in the past it is the one of this week") {
  const Date wednesday = *date_of(2026, 11, 25);
  const auto read = [&](std::string_view phrase, Tense tense) {
    return iso(std::get<Date>(read_day(phrase, wednesday, tense)));
  };
  CHECK(read("this saturday", Tense::past) == "2026-11-28");
  CHECK(read("this saturday", Tense::future) == "2026-11-28");
  CHECK(read("last saturday", Tense::past) == "2026-11-21");
  CHECK(read("this mon", Tense::past) == "2026-11-23");
  CHECK(read("this mon", Tense::future) == "2026-11-30");
}

TEST_CASE("a weekend is the nearer of its two days") {
  struct WeekendRow {
    int today;
    const char* phrase;
    const char* future;
    const char* past;
  };
  for (const WeekendRow& row : {WeekendRow{25, "weekend", "2026-11-28", "2026-11-22"},
                                WeekendRow{25, "the weekend", "2026-11-28", "2026-11-22"},
                                WeekendRow{25, "this weekend", "2026-11-28", "2026-11-28"},
                                WeekendRow{25, "last weekend", "2026-11-22", "2026-11-22"},
                                WeekendRow{28, "weekend", "2026-11-28", "2026-11-28"},
                                WeekendRow{29, "weekend", "2026-11-29", "2026-11-29"},
                                WeekendRow{29, "last weekend", "2026-11-22", "2026-11-22"},
                                WeekendRow{29, "next weekend", "2026-12-05", "2026-12-05"}}) {
    CAPTURE(row.today);
    CAPTURE(row.phrase);
    const Date day = *date_of(2026, 11, row.today);
    CHECK(iso(std::get<Date>(read_day(row.phrase, day, Tense::future))) == row.future);
    CHECK(iso(std::get<Date>(read_day(row.phrase, day, Tense::past))) == row.past);
  }
  CHECK(refused("next weekend").message == "'next weekend' is ambiguous");
  CHECK(refused("next weekend").hint == "write 2026-11-28 or 2026-12-05");
}

TEST_CASE("a weekday lies where the tense says") {
  check_days({{"fri", "2026-11-27", "2026-11-20"},
              {"Friday", "2026-11-27", "2026-11-20"},
              {"sunday", "2026-11-29", "2026-11-22"},
              {"tues", "2026-11-24", "2026-11-17"},
              {"thurs", "2026-11-26", "2026-11-19"},
              {"on wed", "2026-11-25", "2026-11-18"},
              {"until fri", "2026-11-27", "2026-11-20"},
              {"fri.", "2026-11-27", "2026-11-20"}});
}

TEST_CASE("today's weekday is today in the past and a week away in the future") {
  check_days({{"mon", "2026-11-30", "2026-11-23"},
              {"this mon", "2026-11-23", "2026-11-23"},
              {"last mon", "2026-11-16", "2026-11-16"},
              {"next mon", "2026-11-30", "2026-11-30"}});
}

TEST_CASE("next and last weekdays lie after and before today") {
  check_days({{"next fri", "2026-11-27", "2026-11-27"},
              {"last fri", "2026-11-20", "2026-11-20"},
              {"this fri", "2026-11-27", "2026-11-27"},
              {"coming tue", "2026-11-24", "2026-11-24"},
              {"fri next week", "2026-12-04", "2026-12-04"},
              {"next week fri", "2026-12-04", "2026-12-04"},
              {"mon this week", "2026-11-23", "2026-11-23"},
              {"sun last week", "2026-11-22", "2026-11-22"}});
}

TEST_CASE("distances count from today, a bare one in the tense's direction") {
  check_days({{"3 days ago", "2026-11-20", "2026-11-20"},
              {"in 2 weeks", "2026-12-07", "2026-12-07"},
              {"in a month", "2026-12-23", "2026-12-23"},
              {"two weeks ago", "2026-11-09", "2026-11-09"},
              {"a year from now", "2027-11-23", "2027-11-23"},
              {"2 weeks hence", "2026-12-07", "2026-12-07"},
              {"2w", "2026-12-07", "2026-11-09"},
              {"2 weeks", "2026-12-07", "2026-11-09"},
              {"2wk", "2026-12-07", "2026-11-09"},
              {"2 wks ago", "2026-11-09", "2026-11-09"},
              {"1yr", "2027-11-23", "2025-11-23"},
              {"10 working days", "2026-12-07", "2026-11-09"},
              {"in 10 business days", "2026-12-07", "2026-12-07"},
              {"+2w", "2026-12-07", "2026-12-07"},
              {"-3d", "2026-11-20", "2026-11-20"},
              {"- 3 days", "2026-11-20", "2026-11-20"},
              {"6 months ago", "2026-05-23", "2026-05-23"},
              {"1000 years ago", "1026-11-23", "1026-11-23"}});
}

TEST_CASE("working days follow the calendar that is given") {
  CHECK(one_day("in 5 workdays") == "2026-11-30");
  CHECK(one_day("3wd", Tense::past) == "2026-11-18");
  WorkCalendar calendar;
  calendar.holidays.push_back(*parse_holidays("11-26"));
  const auto read = read_day("in 5 workdays", today, Tense::future, calendar);
  CHECK(iso(std::get<Date>(read)) == "2026-12-01");
}

TEST_CASE("a day of a month is written in either order") {
  for (const char* phrase :
       {"3 nov 2027", "nov 3 2027", "Nov 3, 2027", "3rd of November 2027", "3-nov-2027",
        "3.nov.2027", "2027 nov 3", "  3   NOV   2027 ", "wed 3 nov 2027",
        "Wednesday, November 3rd, 2027", "03 nov 2027", "wed 2027-11-03", "nov. 3 2027"}) {
    CAPTURE(phrase);
    CHECK(period(phrase) == "2027-11-03");
  }
}

TEST_CASE("a day without a year lies where the tense says, and today counts") {
  check_days({{"nov 3", "2027-11-03", "2026-11-03"},
              {"3 nov", "2027-11-03", "2026-11-03"},
              {"nov 23", "2026-11-23", "2026-11-23"},
              {"nov 24", "2026-11-24", "2025-11-24"},
              {"31 dec", "2026-12-31", "2025-12-31"},
              {"29 feb", "2028-02-29", "2024-02-29"},
              {"mon 23 nov", "2026-11-23", "2026-11-23"},
              {"the 15th", "2026-12-15", "2026-11-15"},
              {"15.", "2026-12-15", "2026-11-15"},
              {"friday 13", "2027-08-13", "2026-11-13"},
              {"fri the 27th", "2026-11-27", "2026-03-27"},
              {"31st", "2026-12-31", "2026-10-31"}});
}

TEST_CASE("months, quarters, weeks and years are periods") {
  struct PeriodRow {
    const char* phrase;
    const char* text;
  };
  for (const PeriodRow& row :
       {PeriodRow{"nov 2027", "2027-11"},      PeriodRow{"November 2027", "2027-11"},
        PeriodRow{"2027 nov", "2027-11"},      PeriodRow{"2027-11", "2027-11"},
        PeriodRow{"2027-Q1", "2027-Q1"},       PeriodRow{"2027-q1", "2027-Q1"},
        PeriodRow{"q1 2027", "2027-Q1"},       PeriodRow{"2027 Q1", "2027-Q1"},
        PeriodRow{"2026-W47", "2026-W47"},     PeriodRow{"w47 2026", "2026-W47"},
        PeriodRow{"2026-W47-3", "2026-11-18"}, PeriodRow{"2028", "2028"},
        PeriodRow{"this week", "2026-W48"},    PeriodRow{"this month", "2026-11"},
        PeriodRow{"next month", "2026-12"},    PeriodRow{"last quarter", "2026-Q3"},
        PeriodRow{"next year", "2027"},        PeriodRow{"this year", "2026"},
        PeriodRow{"next week", "2026-W49"},    PeriodRow{"next nov", "2027-11"},
        PeriodRow{"last nov", "2025-11"},      PeriodRow{"last oct", "2026-10"},
        PeriodRow{"this nov", "2026-11"},      PeriodRow{"in nov", "2026-11"},
        PeriodRow{"week 47", "2027-W47"},      PeriodRow{"wk 48", "2026-W48"},
        PeriodRow{"week 47 2026", "2026-W47"}, PeriodRow{"quarter 1", "2027-Q1"},
        PeriodRow{"2026-1", "2026-01"},        PeriodRow{"2027/03", "2027-03"},
        PeriodRow{"3/2027", "2027-03"},        PeriodRow{"03.2027", "2027-03"},
        PeriodRow{"2026-11-02", "2026-11-02"}}) {
    CAPTURE(row.phrase);
    CHECK(period(row.phrase) == row.text);
  }
}

TEST_CASE("a running month without a year is the one meant") {
  CHECK(period("nov") == "2026-11");
  CHECK(period("nov", Tense::past) == "2026-11");
  CHECK(period("oct") == "2027-10");
  CHECK(period("dec", Tense::past) == "2025-12");
  CHECK(period("q4") == "2026-Q4");
  CHECK(period("q1", Tense::past) == "2026-Q1");
  CHECK(period("w48") == "2026-W48");
}

TEST_CASE("as one day a period is the day of it that is nearest to today") {
  check_days({{"2027-02", "2027-02-01", "2027-02-01"},
              {"2027", "2027-01-01", "2027-01-01"},
              {"2025", "2025-12-31", "2025-12-31"},
              {"2026-W47", "2026-11-22", "2026-11-22"},
              {"oct", "2027-10-01", "2026-10-31"},
              {"dec", "2026-12-01", "2025-12-31"},
              {"q1", "2027-01-01", "2026-03-31"},
              {"week 47", "2027-11-22", "2026-11-22"},
              {"next week", "2026-11-30", "2026-11-30"},
              {"next wk", "2026-11-30", "2026-11-30"},
              {"last week", "2026-11-22", "2026-11-22"},
              {"next month", "2026-12-01", "2026-12-01"},
              {"last month", "2026-10-31", "2026-10-31"},
              {"next quarter", "2027-01-01", "2027-01-01"},
              {"last year", "2025-12-31", "2025-12-31"}});
}

TEST_CASE("a week 53 is of this year or the one beside it, or there is none") {
  CHECK(one_day("week 53") == "2026-12-28");
  const auto why_not = [](const char* phrase, Date on, Tense tense) {
    const auto read = read_day(phrase, on, tense);
    const auto* const refusal = std::get_if<Refusal>(&read);
    return refusal != nullptr ? refusal->message : iso(std::get<Date>(read));
  };
  const Date in_2027 = *parse_iso("2027-05-05");
  for (const char* phrase : {"week 53", "w53"}) {
    CAPTURE(phrase);
    CHECK(why_not(phrase, today, Tense::past) ==
          fmt::format("'{}' is impossible: there is no week 53 in 2025", phrase));
    CHECK(why_not(phrase, in_2027, Tense::past) == "2027-01-03");
    CHECK(why_not(phrase, in_2027, Tense::future) ==
          fmt::format("'{}' is impossible: there is no week 53 in 2027", phrase));
  }
}

TEST_CASE("a period that holds today is today, in either direction") {
  for (const char* phrase : {"nov", "november", "q4", "w48", "week 48", "this week", "this month",
                             "this quarter", "this year", "2026", "2026-11", "2026-Q4", "2026-W48",
                             "november 2026", "this november", "11/2026"}) {
    CAPTURE(phrase);
    CHECK(one_day(phrase, Tense::future) == "2026-11-23");
    CHECK(one_day(phrase, Tense::past) == "2026-11-23");
  }
}

TEST_CASE("the ends of a period are days") {
  check_days({{"end of month", "2026-11-30", "2026-11-30"},
              {"end of the month", "2026-11-30", "2026-11-30"},
              {"start of next month", "2026-12-01", "2026-12-01"},
              {"end of next week", "2026-12-06", "2026-12-06"},
              {"end of last quarter", "2026-09-30", "2026-09-30"},
              {"beginning of next year", "2027-01-01", "2027-01-01"},
              {"last day of nov", "2026-11-30", "2026-11-30"},
              {"end of oct", "2027-10-31", "2026-10-31"},
              {"eow", "2026-11-29", "2026-11-29"},
              {"eom", "2026-11-30", "2026-11-30"},
              {"eoq", "2026-12-31", "2026-12-31"},
              {"EOY", "2026-12-31", "2026-12-31"},
              {"first day of 2027", "2027-01-01", "2027-01-01"},
              {"end of 2026-Q4", "2026-12-31", "2026-12-31"},
              {"end of feb 2028", "2028-02-29", "2028-02-29"}});
}

TEST_CASE("a day far in the future or past stays within the calendar") {
  for (const char* phrase : {"1000 years", "next year", "end of year", "fri", "dec 31", "q1", "w1",
                             "the 31st", "next nov", "end of next quarter", "fri next week"}) {
    for (const Date edge : {first_day, last_day}) {
      for (const Tense tense : {Tense::past, Tense::future}) {
        CAPTURE(phrase);
        const auto read = read_period(phrase, edge, tense);
        if (const auto* const found = std::get_if<Period>(&read)) {
          CHECK(found->first >= first_day);
          CHECK(found->first <= found->last);
          CHECK(found->last <= last_day);
        }
      }
    }
  }
}

TEST_CASE("any heap of words is read or refused") {
  constexpr unsigned seed = 47;
  std::mt19937 random(seed);
  constexpr const char* pieces[] = {"next", "last", "this", "fri",        "nov",     "3",   "3rd",
                                    "2026", "week", "end",  "of",         "in",      "ago", "2w",
                                    "-",    "+",    "q1",   "w47",        "2026-11", "/",   ".",
                                    ",",    "\xff", "é",    "2026-02-30", "the"};
  for (int round = 0; round < 800; ++round) {
    std::string phrase;
    for (auto i = random() % 6; i > 0; --i) {
      phrase += pieces[random() % std::size(pieces)];
      phrase += random() % 3 == 0 ? "" : " ";
    }
    const Tense tense = random() % 2 == 0 ? Tense::past : Tense::future;
    CAPTURE(seed);
    CAPTURE(round);
    CAPTURE(phrase);
    const auto read = read_period(phrase, today, tense);
    if (const auto* const found = std::get_if<Period>(&read)) {
      const auto again = parse_period(found->text);
      REQUIRE(again);
      REQUIRE(*again == *found);
    } else {
      REQUIRE_FALSE(std::get<Refusal>(read).hint.empty());
    }
  }
}
