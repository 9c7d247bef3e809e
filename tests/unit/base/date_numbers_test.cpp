// Days in numbers, and why a phrase is no day. Today is Monday, 23 November 2026.
#include <doctest/doctest.h>
#include <string>

#include "tests/unit/base/typed_dates.hpp"

using namespace nurture::base;
using namespace nurture::test;

TEST_CASE("numbers that can mean one day only are that day") {
  check_days({{"2026/03/12", "2026-03-12", "2026-03-12"},
              {"2026-3-12", "2026-03-12", "2026-03-12"},
              {"2026.03.12", "2026-03-12", "2026-03-12"},
              {"20260312", "2026-03-12", "2026-03-12"},
              {"13/04/2026", "2026-04-13", "2026-04-13"},
              {"04/13/2026", "2026-04-13", "2026-04-13"},
              {"13-04-2026", "2026-04-13", "2026-04-13"},
              {"04/04/2026", "2026-04-04", "2026-04-04"},
              {"12.3.2026", "2026-03-12", "2026-03-12"},
              {"12.03.2026", "2026-03-12", "2026-03-12"},
              {"12.3.", "2027-03-12", "2026-03-12"},
              {"24.12.", "2026-12-24", "2025-12-24"},
              {"12.3", "2027-03-12", "2026-03-12"},
              {"24/12", "2026-12-24", "2025-12-24"},
              {"12/24", "2026-12-24", "2025-12-24"},
              {"thu 12.3.2026", "2026-03-12", "2026-03-12"}});
}

TEST_CASE("numbers that may mean two days are refused with both") {
  struct Refused {
    const char* phrase;
    const char* message;
    const char* hint;
  };
  for (const Refused& row :
       {Refused{"03/04/2026", "'03/04/2026' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"03-04-2026", "'03-04-2026' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"03-04-26", "'03-04-26' is ambiguous", "write 2026-04-03 or 2026-03-04"},
        Refused{"3/4", "'3/4' is ambiguous", "write 2027-04-03 or 2027-03-04"},
        Refused{"13/04/26", "cannot read '13/04/26' as a date", "write 2026-04-13"},
        Refused{"12.3.26", "cannot read '12.3.26' as a date", "write 2026-03-12"}}) {
    CAPTURE(row.phrase);
    CHECK(refused(row.phrase).message == row.message);
    CHECK(refused(row.phrase).hint == row.hint);
  }
}

TEST_CASE("a time of day is told as one") {
  for (const char* time :
       {"10:30", "9:05", "10:30:00", "1030", "1830", "3pm", "10:30am", "10.30"}) {
    CAPTURE(time);
    CHECK(refused(time).message ==
          "'" + std::string(time) + "' is a time of day, and only days are kept");
  }
  CHECK(refused("1030").hint == "if a day is meant, write 1030-01-01");
  CHECK(refused("tomorrow 10:30").message == "'10:30' is a time of day, and only days are kept");
  CHECK(refused("2026-11-02T10:00").hint == "if a day is meant, write 2026-11-02");
  CHECK(period("2030") == "2030");
  CHECK(period("1985") == "1985");
  CHECK(period("1899") == "1899");  // no time of day
}

TEST_CASE("a distance that is no whole number is refused as that") {
  for (const char* phrase : {"1.5 years", "in a few days", "a couple of weeks ago", "2-3 weeks",
                             "some days", "several months", "days", "1,5 years", "99999999 days"}) {
    CAPTURE(phrase);
    CHECK(refused(phrase).message == "cannot read '" + std::string(phrase) + "' as a date");
    CHECK(refused(phrase).hint ==
          "write a whole number, as in '3 days', 'in 2 weeks' or '18 months ago'");
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
  CHECK(refused("30/2/2000").message == "'30/2/2000' is not a day of any month");
  CHECK(refused("30.2.2000").message == "'30.2.2000' is impossible: there is no 30 February 2000");
  CHECK(refused("20260230").message == "'20260230' is impossible: there is no 30 February 2026");
}

TEST_CASE("an unknown word is refused with the nearest one") {
  CHECK(refused("tomorow").message == "cannot read 'tomorow' as a date");
  CHECK(refused("tomorow").hint == "did you mean 'tomorrow'?");
  CHECK(refused("yesterdya").hint == "did you mean 'yesterday'?");
  CHECK(refused("nxt fri").hint == "did you mean 'next'?");
  CHECK(refused("last tuesdy").hint == "did you mean 'tuesday' or 'tues'?");
  CHECK(refused("fir").hint == "did you mean 'fri'?");
  CHECK(refused("tomo").hint == "did you mean 'tomorrow'?");
  CHECK(refused("soon").hint.starts_with("write a day as 2026-11-02"));
}

TEST_CASE("nothing is offered for a known word, and for one too short to be mistyped") {
  for (const char* phrase :
       {"a", "ap fri", "x", "ago", "from", "after", "fri mon", "of", "send photos", "someday"}) {
    CAPTURE(phrase);
    CHECK(refused(phrase).hint.starts_with("write a day as"));
  }
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
