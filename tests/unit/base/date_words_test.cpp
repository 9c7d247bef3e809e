// Days as people type them. Today is Monday, 23 November 2026.
#include "base/date_words.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>

using namespace nurture::base;

namespace {

const Date today = *date_of(2026, 11, 23);

/// The period as a file would say it, or the refusal.
std::string period(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_period(phrase, today, tense);
  if (const auto* const refusal = std::get_if<Refusal>(&read)) {
    return refusal->message + " | " + refusal->hint;
  }
  return std::get<Period>(read).text;
}

std::string one_day(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_day(phrase, today, tense);
  if (const auto* const refusal = std::get_if<Refusal>(&read)) {
    return refusal->message;
  }
  return iso(std::get<Date>(read));
}

struct Row {
  const char* phrase;
  const char* future;
  const char* past;
};

void check_days(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.phrase);
    CHECK(one_day(row.phrase, Tense::future) == row.future);
    CHECK(one_day(row.phrase, Tense::past) == row.past);
  }
}

Refusal refused(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_period(phrase, today, tense);
  const auto* const refusal = std::get_if<Refusal>(&read);
  REQUIRE_MESSAGE(refusal != nullptr, std::string(phrase));
  return *refusal;
}

}  // namespace

TEST_CASE("days around today have names") {
  check_days({{"today", "2026-11-23", "2026-11-23"},
              {"now", "2026-11-23", "2026-11-23"},
              {"yesterday", "2026-11-22", "2026-11-22"},
              {"tomorrow", "2026-11-24", "2026-11-24"},
              {"day after tomorrow", "2026-11-25", "2026-11-25"},
              {"the day before yesterday", "2026-11-21", "2026-11-21"}});
}

TEST_CASE("a weekday lies where the tense says") {
  check_days({{"fri", "2026-11-27", "2026-11-20"},
              {"Friday", "2026-11-27", "2026-11-20"},
              {"sunday", "2026-11-29", "2026-11-22"},
              {"tues", "2026-11-24", "2026-11-17"},
              {"thurs", "2026-11-26", "2026-11-19"},
              {"on wed", "2026-11-25", "2026-11-18"}});
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
              {"this fri", "2026-11-27", "2026-11-20"},
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
              {"+2w", "2026-12-07", "2026-12-07"},
              {"-3d", "2026-11-20", "2026-11-20"},
              {"- 3 days", "2026-11-20", "2026-11-20"},
              {"6 months ago", "2026-05-23", "2026-05-23"},
              {"next week", "2026-11-30", "2026-11-30"},
              {"last week", "2026-11-16", "2026-11-16"},
              {"next month", "2026-12-23", "2026-12-23"},
              {"last year", "2025-11-23", "2025-11-23"},
              {"1000 years ago", "1026-11-23", "1026-11-23"}});
}

TEST_CASE("working days follow the calendar that is given") {
  CHECK(one_day("in 5 workdays") == "2026-11-30");
  CHECK(one_day("3wd", Tense::past) == "2026-11-18");
  WorkCalendar calendar;
  calendar.holidays.push_back({11, 26, std::nullopt});
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
        PeriodRow{"next week", "2026-11-30"},  PeriodRow{"next nov", "2027-11"},
        PeriodRow{"last nov", "2025-11"},      PeriodRow{"last oct", "2026-10"},
        PeriodRow{"this nov", "2026-11"},      PeriodRow{"in nov", "2026-11"},
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

TEST_CASE("as one day a period is its first, in the past its last") {
  check_days({{"2027-02", "2027-02-01", "2027-02-28"},
              {"2027", "2027-01-01", "2027-12-31"},
              {"2026-W47", "2026-11-16", "2026-11-22"},
              {"nov", "2027-11-01", "2025-11-30"},
              {"q4", "2027-10-01", "2025-12-31"},
              {"dec", "2026-12-01", "2025-12-31"},
              {"this month", "2026-11-01", "2026-11-30"}});
}

TEST_CASE("the ends of a period are days") {
  check_days({{"end of month", "2026-11-30", "2026-11-30"},
              {"end of the month", "2026-11-30", "2026-11-30"},
              {"start of next month", "2026-12-01", "2026-12-01"},
              {"end of next week", "2026-12-06", "2026-12-06"},
              {"end of last quarter", "2026-09-30", "2026-09-30"},
              {"beginning of next year", "2027-01-01", "2027-01-01"},
              {"last day of nov", "2026-11-30", "2025-11-30"},
              {"first day of 2027", "2027-01-01", "2027-01-01"},
              {"end of 2026-Q4", "2026-12-31", "2026-12-31"},
              {"end of feb 2028", "2028-02-29", "2028-02-29"}});
}

TEST_CASE("a day with slashes is refused with the ISO readings it may have") {
  struct Refused {
    const char* phrase;
    const char* message;
    const char* hint;
  };
  for (const Refused& row :
       {Refused{"03/04/2026", "'03/04/2026' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"3.4.2026", "'3.4.2026' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"03-04-26", "'03-04-26' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"3/4", "'3/4' is ambiguous", "write 2027-04-03 or 2027-03-04"},
        Refused{"13/04/2026", "cannot read '13/04/2026' as a date", "write 2026-04-13"},
        Refused{"04/04/2026", "cannot read '04/04/2026' as a date", "write 2026-04-04"},
        Refused{"04/13/2026", "cannot read '04/13/2026' as a date", "write 2026-04-13"},
        Refused{"2026/11/02", "cannot read '2026/11/02' as a date", "write 2026-11-02"},
        Refused{"2026-1-2", "cannot read '2026-1-2' as a date", "write 2026-01-02"},
        Refused{"2026-1", "cannot read '2026-1' as a date", "write 2026-01"},
        Refused{"20261102", "cannot read '20261102' as a date", "write 2026-11-02"},
        Refused{"2026-11-02T10:00", "cannot read '2026-11-02T10:00' as a date",
                "write 2026-11-02"}}) {
    CAPTURE(row.phrase);
    CHECK(refused(row.phrase).message == row.message);
    CHECK(refused(row.phrase).hint == row.hint);
  }
}

TEST_CASE("a day that doesn't exist is refused as impossible") {
  struct Refused {
    const char* phrase;
    const char* missing;
  };
  for (const Refused& row :
       {Refused{"2026-02-30", "30 February 2026"}, Refused{"2026-13-01", "month 13"},
        Refused{"30 feb", "30 February"}, Refused{"31 apr 2027", "31 April 2027"},
        Refused{"29 feb 2026", "29 February 2026"}, Refused{"may 97", "97 May"},
        Refused{"2026-W54", "week 54 in 2026"}, Refused{"w53 2027", "week 53 in 2027"},
        Refused{"2026-Q5", "quarter 5 in 2026"},
        Refused{"tue 23 nov 2026", "Tuesday 23 November 2026, it is a Monday"}}) {
    CAPTURE(row.phrase);
    CHECK(refused(row.phrase).message ==
          "'" + std::string(row.phrase) + "' is impossible: there is no " + row.missing);
    CHECK_FALSE(refused(row.phrase).hint.empty());
  }
  CHECK(refused("30/2/2000").message == "'30/2/2000' is no day of any month");
}

TEST_CASE("an unknown word is refused with the nearest one") {
  CHECK(refused("tomorow").message == "cannot read 'tomorow' as a date");
  CHECK(refused("tomorow").hint == "did you mean 'tomorrow'?");
  CHECK(refused("yesterdya").hint == "did you mean 'yesterday'?");
  CHECK(refused("nxt fri").hint == "did you mean 'next'?");
  CHECK(refused("last tuesdy").hint == "did you mean 'tuesday' or 'tues'?");
  CHECK(refused("someday soon").hint.starts_with("write a day as 2026-11-02"));
}

TEST_CASE("what names no day is refused with a way out") {
  for (const char* phrase : {"week",
                             "monthly",
                             "3",
                             "next",
                             "fri mon",
                             "end",
                             "end of",
                             "in",
                             "ago",
                             "1.5 weeks ago",
                             "99999999 days",
                             "3 nov 26",
                             "next 3 nov",
                             "12:30",
                             "q5",
                             "w54",
                             "w0",
                             "0th",
                             "mon nov",
                             "end of end of month x",
                             "２ weeks",
                             "2026-11-02 basketball",
                             "-",
                             "+",
                             "in -3 days"}) {
    CAPTURE(phrase);
    const Refusal refusal = refused(phrase);
    CHECK_FALSE(refusal.message.empty());
    CHECK_FALSE(refusal.hint.empty());
  }
  CHECK(refused("").message == "a date is missing");
  CHECK(refused(" \t ").message == "a date is missing");
  CHECK(refused("3 nov 26").hint == "write the year with four digits");
}

TEST_CASE("a refusal shows what was typed without its control characters, and not all of a page") {
  CHECK(refused("\x1b[31mx").message == "cannot read '\\x1b[31mx' as a date");
  CHECK(refused(std::string(20'000, 'x')).message.size() < 200);
  CHECK(refused(std::string(20'000, '1')).message.size() < 200);
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
