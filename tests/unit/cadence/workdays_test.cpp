// The looked-up calendar answers as the searched one does.
#include "cadence/workdays.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using base::Date;
using cadence::Workdays;
using test::day;

namespace {

base::WorkCalendar calendar(const std::vector<std::string>& holidays) {
  base::WorkCalendar result;
  for (const auto& one : holidays) {
    result.holidays.push_back(base::parse_holidays(one).value());
  }
  return result;
}

}  // namespace

TEST_CASE("the next working day is base's own, inside the window and beyond it") {
  const auto with_holidays = calendar({"2026-12-25", "12-26", "2027-01-01", "02-29"});
  const Workdays workdays(with_holidays, day("2026-11-01"), day("2027-03-31"));
  for (Date one = day("2026-10-20"); one < day("2027-04-10"); one = one + 1) {
    CAPTURE(base::iso(one));
    CHECK(workdays.contains(one) == base::is_workday(with_holidays, one));
    CHECK(workdays.next(one) == base::next_workday(with_holidays, one));
  }
}

TEST_CASE("adding intervals gives base's own days") {
  const auto with_holidays = calendar({"2026-12-25", "12-26", "2027-01-01"});
  const Workdays workdays(with_holidays, day("2026-11-01"), day("2027-03-31"));
  for (const auto& interval : {base::Interval{10, base::Unit::workday},
                               {1, base::Unit::workday},
                               {6, base::Unit::week},
                               {1, base::Unit::month},
                               {0, base::Unit::workday}}) {
    for (Date one = day("2026-10-28"); one < day("2027-04-05"); one = one + 1) {
      CAPTURE(base::iso(one));
      CAPTURE(base::to_text(interval));
      CHECK(workdays.add(one, interval) == base::add(with_holidays, one, interval));
    }
  }
}

TEST_CASE("a horizon is the day itself and the working days after it") {
  const auto plain = calendar({"2026-11-25"});
  const Workdays workdays(plain, day("2026-11-01"), day("2026-11-30"));
  const auto days = workdays.horizon(day("2026-11-21"), 4);  // a Saturday
  CHECK(days == std::vector<Date>{day("2026-11-21"), day("2026-11-23"), day("2026-11-24"),
                                  day("2026-11-26"), day("2026-11-27")});
}

TEST_CASE("a week without working days has no horizon and moves no day") {
  base::WorkCalendar idle;
  idle.workdays.fill(false);
  const Workdays workdays(idle, day("2026-11-01"), day("2026-11-30"));
  CHECK(workdays.horizon(day("2026-11-21"), 4) == std::vector<Date>{day("2026-11-21")});
  CHECK(workdays.next(day("2026-11-21")) == day("2026-11-21"));
}

TEST_CASE("working days are counted from the one day until before the other") {
  const Workdays workdays(calendar({"2026-12-25"}), day("2026-11-01"), day("2027-03-31"));
  CHECK(workdays.count(day("2026-11-23"), day("2026-11-30")) == 5);
  CHECK(workdays.count(day("2026-12-21"), day("2026-12-28")) == 4);
  CHECK(workdays.count(day("2026-11-28"), day("2026-11-30")) == 0);
  CHECK(workdays.count(day("2026-11-23"), day("2026-11-23")) == 0);
}
