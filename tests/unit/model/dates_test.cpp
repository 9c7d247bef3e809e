// What comes back by its nature, and when the next of it is.
#include "model/dates.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using base::Date;

namespace {

Date day(std::string_view text) {
  return base::parse_iso(text).value();
}

model::Anniversary date(std::string_view text, std::optional<int> year = {}) {
  return {base::parse_calendar_day(text).value(), "birthday", {}, year};
}

base::CalendarDay on(std::string_view text) {
  return base::parse_calendar_day(text).value();
}

}  // namespace

TEST_CASE("birthdays and anniversaries come every year by their nature") {
  for (const char* what :
       {"birthday", "Birthday", "Ada's birthday", "birthday of her son", "bday", "date of birth",
        "wedding anniversary", "name day", "Ruth Elizabeth's birthday", "founded"}) {
    CAPTURE(what);
    CHECK(model::comes_yearly(what));
  }
  for (const char* what :
       {"60th birthday", "tenth wedding anniversary", "Golden Anniversary", "birthday party",
        "contract renewal", "", "10 year jubilee", "annual report", "birthdays"}) {
    CAPTURE(what);
    CHECK_FALSE(model::comes_yearly(what));
  }
  CHECK(model::is_birthday("birthday"));
  CHECK_FALSE(model::is_birthday("wedding anniversary"));
}

TEST_CASE("years count from the first one, and not before it") {
  CHECK(model::years_on(date("12-10", 1985), day("2026-12-10")) == 41);
  CHECK(model::years_on(date("12-10", 2026), day("2026-12-10")) == std::nullopt);
  CHECK(model::years_on(date("12-10", 2027), day("2026-12-10")) == std::nullopt);
  CHECK(model::years_on(date("12-10"), day("2026-12-10")) == std::nullopt);
}

TEST_CASE("the occurrence is the one that stands, else the next") {
  const auto today = day("2026-11-23");
  CHECK(model::occurrence(on("11-25"), {}, today) == day("2026-11-25"));
  CHECK(model::occurrence(on("11-23"), {}, today) == day("2026-11-23"));
  CHECK(model::occurrence(on("11-20"), {}, today) == day("2026-11-20"));
  CHECK(model::occurrence(on("11-20"), day("2026-11-19"), today) == day("2026-11-20"));
  CHECK(model::occurrence(on("11-20"), day("2026-11-21"), today) == day("2027-11-20"));
  CHECK(model::occurrence(on("11-15"), {}, today) == day("2027-11-15"));
  CHECK(model::occurrence(on("12-30"), {}, day("2027-01-02")) == day("2026-12-30"));
  CHECK(model::occurrence(on("2027-03-01"), {}, today) == day("2027-03-01"));
  CHECK(model::occurrence(on("2026-11-16"), {}, today) == day("2026-11-16"));
  CHECK(model::occurrence(on("2026-11-16"), day("2026-11-16"), today) == std::nullopt);
  CHECK(model::occurrence(on("2026-11-15"), {}, today) == std::nullopt);
}
