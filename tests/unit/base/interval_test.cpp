// How intervals are written, and what they come to.
#include "base/interval.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace nurture::base;

TEST_CASE("an interval is a count and a unit") {
  struct Row {
    const char* text;
    Interval interval;
  };
  for (const Row& row : {Row{"6 weeks", {6, Unit::week}},
                         Row{"6w", {6, Unit::week}},
                         Row{"6 w", {6, Unit::week}},
                         Row{"a week", {1, Unit::week}},
                         Row{"week", {1, Unit::week}},
                         Row{"45 days", {45, Unit::day}},
                         Row{"10 workdays", {10, Unit::workday}},
                         Row{"10wd", {10, Unit::workday}},
                         Row{"10 working days", {10, Unit::workday}},
                         Row{"1 business day", {1, Unit::workday}},
                         Row{"2wk", {2, Unit::week}},
                         Row{"2 wks", {2, Unit::week}},
                         Row{"2yr", {2, Unit::year}},
                         Row{"1 qtr", {3, Unit::month}},
                         Row{"3mos", {3, Unit::month}},
                         Row{"3 months", {3, Unit::month}},
                         Row{"3m", {3, Unit::month}},
                         Row{"3mo", {3, Unit::month}},
                         Row{"2 years", {2, Unit::year}},
                         Row{"an year", {1, Unit::year}},
                         Row{"twelve weeks", {12, Unit::week}},
                         Row{"2 quarters", {6, Unit::month}},
                         Row{"a fortnight", {2, Unit::week}},
                         Row{"daily", {1, Unit::day}},
                         Row{"weekly", {1, Unit::week}},
                         Row{"fortnightly", {2, Unit::week}},
                         Row{"monthly", {1, Unit::month}},
                         Row{"Quarterly", {3, Unit::month}},
                         Row{"YEARLY", {1, Unit::year}},
                         Row{"annually", {1, Unit::year}},
                         Row{"  6   Weeks ", {6, Unit::week}},
                         Row{"0 days", {0, Unit::day}},
                         Row{"007 days", {7, Unit::day}},
                         Row{"1000 years", {1000, Unit::year}}}) {
    CAPTURE(row.text);
    CHECK(parse_interval(row.text) == row.interval);
  }
}

TEST_CASE("what is no interval is refused") {
  for (const char* text : {"",
                           " ",
                           "6",
                           "w",
                           "weeks 6",
                           "6 x",
                           "-6 weeks",
                           "+6w",
                           "1.5 weeks",
                           "6 weeks ago",
                           "1d6",
                           "6weeksx",
                           "none",
                           "1001 years",
                           "12001 months",
                           "9999999999 days",
                           "some weeks",
                           "6 we",
                           "6 ds",
                           "thirteen weeks",
                           "6\0w",
                           "６ weeks"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_interval(text));
  }
}

TEST_CASE("an interval is written in full and reads back") {
  CHECK(to_text({6, Unit::week}) == "6 weeks");
  CHECK(to_text({1, Unit::day}) == "1 day");
  CHECK(to_text({10, Unit::workday}) == "10 workdays");
  CHECK(to_text({1, Unit::year}) == "1 year");
  for (const Unit unit : {Unit::day, Unit::workday, Unit::week, Unit::month, Unit::year}) {
    for (const int count : {0, 1, 2, 1000}) {
      CHECK(parse_interval(to_text({count, unit})) == Interval{count, unit});
    }
  }
}

TEST_CASE("twice an interval has twice the number and never overflows") {
  CHECK(twice({6, Unit::week}) == Interval{12, Unit::week});
  CHECK(twice({std::numeric_limits<int>::max(), Unit::day}).count ==
        std::numeric_limits<int>::max());
}

TEST_CASE("an interval is estimated in calendar days and in working days") {
  const WorkCalendar week;
  CHECK(estimated_days(week, {3, Unit::week}) == doctest::Approx(21));
  CHECK(estimated_days(week, {12, Unit::month}) == doctest::Approx(365.2425));
  CHECK(estimated_days(week, {1, Unit::year}) == doctest::Approx(365.2425));
  CHECK(estimated_days(week, {10, Unit::workday}) == doctest::Approx(14));
  CHECK(estimated_workdays(week, {10, Unit::workday}) == doctest::Approx(10));
  CHECK(estimated_workdays(week, {14, Unit::day}) == doctest::Approx(10));
  CHECK(estimated_workdays(week, {1, Unit::month}) == doctest::Approx(21.7406).epsilon(0.0001));
}

TEST_CASE("estimates stay finite where no day is a working day") {
  const WorkCalendar none{{false, false, false, false, false, false, false}, {}};
  CHECK(workdays_a_week(none) == 7);
  CHECK(estimated_days(none, {10, Unit::workday}) == doctest::Approx(10));
  CHECK(estimated_workdays(none, {1, Unit::week}) == doctest::Approx(7));
}
