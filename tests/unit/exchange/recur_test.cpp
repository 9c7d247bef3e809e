// What comes again: on which days, what a rule never does, and what is beyond it.
#include "exchange/calendar/recur.hpp"

#include <doctest/doctest.h>

#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

constexpr std::size_t many = 1000;

std::string days(const std::string& rule, const std::string& start, const std::string& last,
                 std::size_t most = many) {
  const auto parsed = parse_recurrence(rule);
  REQUIRE(parsed);
  std::vector<std::string> all;
  for (const base::Date day :
       recurrence_days(*parsed, *base::parse_iso(start), *base::parse_iso(last), most))
    all.push_back(base::iso(day));
  return base::join(all, " ");
}

TEST_CASE("what a rule leaves open is the first day's") {
  CHECK(days("FREQ=DAILY;INTERVAL=10", "2026-11-01", "2026-11-30") ==
        "2026-11-01 2026-11-11 2026-11-21");
  CHECK(days("FREQ=WEEKLY", "2026-11-03", "2026-11-20") == "2026-11-03 2026-11-10 2026-11-17");
  CHECK(days("FREQ=MONTHLY;COUNT=2", "2026-11-03", "2030-01-01") == "2026-11-03 2026-12-03");
  CHECK(days("FREQ=YEARLY", "2024-12-10", "2026-12-10") == "2024-12-10 2025-12-10 2026-12-10");
}

TEST_CASE("days that a month doesn't have are passed over, never moved") {
  CHECK(days("FREQ=MONTHLY", "2026-10-31", "2027-03-31") ==
        "2026-10-31 2026-12-31 2027-01-31 "
        "2027-03-31");
  CHECK(days("FREQ=YEARLY", "2024-02-29", "2029-01-01") == "2024-02-29 2028-02-29");
  CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2026-02-28", "2028-12-31") ==
        "2026-02-28 2027-02-28 2028-02-29");
}

TEST_CASE("weekdays are each, or the nth of the month or year, from its end too") {
  CHECK(days("FREQ=WEEKLY;BYDAY=MO,WE", "2026-11-03", "2026-11-11") ==
        "2026-11-04 2026-11-09 2026-11-11");
  CHECK(days("FREQ=MONTHLY;BYDAY=1FR,-1FR", "2026-10-01", "2026-10-31") == "2026-10-02 2026-10-30");
  CHECK(days("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1998-12-31") == "1997-05-19 1998-05-18");
  CHECK(days("FREQ=YEARLY;BYMONTH=4;BYDAY=1FR", "2026-01-01", "2027-12-31") ==
        "2026-04-03 2027-04-02");
  CHECK(days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-01-01", "2026-12-31") ==
        "2026-02-13 2026-03-13 2026-11-13");
}

TEST_CASE("a week begins where WKST has it, also where the series begins within one") {
  CHECK(days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1998-01-01") ==
        "1997-08-05 1997-08-10 1997-08-19 1997-08-24");
  CHECK(days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1998-01-01") ==
        "1997-08-05 1997-08-17 1997-08-19 1997-08-31");
  // Of the first week's days those before the series don't count, but have their places.
  CHECK(days("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3;COUNT=3", "2024-10-23", "2025-01-01") ==
        "2024-10-23 2024-10-28 2024-10-30");
}

TEST_CASE("positions choose among what a period has") {
  CHECK(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", "2026-03-31") ==
        "2026-01-30 2026-02-27 2026-03-31");
  CHECK(days("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "2026-01-31", "2026-04-30") ==
        "2026-01-31 2026-02-28 2026-03-31 2026-04-30");
}

TEST_CASE("nothing is without end") {
  CHECK(days("FREQ=DAILY", "0001-01-01", "9999-12-31", 2) == "0001-01-01 0001-01-02");
  CHECK(days("FREQ=DAILY;INTERVAL=1000000000", "2026-11-01", "9999-12-31") == "2026-11-01");
  CHECK(days("FREQ=YEARLY;INTERVAL=1000000000", "2026-11-01", "9999-12-31") == "2026-11-01");
  CHECK(days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "1900-01-01", "2100-12-31").empty());
  CHECK(days("FREQ=DAILY;COUNT=1000000000", "2026-11-01", "2026-11-02") == "2026-11-01 2026-11-02");
  CHECK(days("FREQ=MONTHLY", "2026-11-02", "2026-11-01").empty());
}

TEST_CASE("a rule is read as calendars write it, and refused where it is beyond") {
  CHECK(parse_recurrence("freq=weekly; interval=1;byday=mo;"));
  CHECK(parse_recurrence("FREQ=DAILY\\;COUNT=3")->count == 3);
  CHECK(parse_recurrence("FREQ=WEEKLY;UNTIL=20261130T080000Z")->until == "20261130t080000z");
  for (const char* beyond : {"",
                             "COUNT=3",
                             "FREQ",
                             "FREQ=HOURLY",
                             "FREQ=DAILY;BYHOUR=9,10",
                             "FREQ=YEARLY;BYWEEKNO=20",
                             "FREQ=YEARLY;BYYEARDAY=100",
                             "RSCALE=GREGORIAN;FREQ=YEARLY",
                             "FREQ=DAILY;INTERVAL=0",
                             "FREQ=DAILY;INTERVAL=99999999999999999999",
                             "FREQ=DAILY;COUNT=-1",
                             "FREQ=DAILY;COUNT=two",
                             "FREQ=MONTHLY;BYMONTHDAY=0",
                             "FREQ=MONTHLY;BYMONTHDAY=32",
                             "FREQ=YEARLY;BYMONTH=13",
                             "FREQ=MONTHLY;BYDAY=XX",
                             "FREQ=MONTHLY;BYDAY=0MO",
                             "FREQ=WEEKLY;BYDAY=1MO",
                             "FREQ=MONTHLY;BYDAY=",
                             "FREQ=MONTHLY;BYSETPOS=0",
                             "FREQ=WEEKLY;WKST=1"})
    CHECK_MESSAGE(!parse_recurrence(beyond), beyond);
}

TEST_CASE("a rule that takes nothing is asked no longer than patience lasts") {
  const auto never = parse_recurrence("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
  REQUIRE(never);
  const base::Date start = *base::parse_iso("2000-01-01"), last = *base::parse_iso("2026-11-23");
  std::size_t patience = 20'000;
  CHECK(recurrence_days(*never, start, last, many, patience).empty());
  CHECK(patience == 20'000 - 9'824);  // the days between, both included
  CHECK(recurrence_days(*never, start, last, many, patience).empty());
  CHECK(recurrence_days(*never, start, last, many, patience).empty());
  CHECK(patience == 0);
}

TEST_CASE("a number that a rule names twice is one") {
  const auto rule = parse_recurrence("FREQ=MONTHLY;BYMONTHDAY=1,1,-1,1;BYDAY=MO,TU,MO");
  REQUIRE(rule);
  CHECK(rule->month_days == std::vector{1, -1});
  CHECK(rule->weekdays.size() == 2);
}

}  // namespace
}  // namespace nurture::exchange
