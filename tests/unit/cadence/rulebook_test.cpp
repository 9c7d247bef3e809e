// One rule at work: due days, latest days, and what nothing has answered yet.
#include "cadence/rulebook.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::cadence;
using test::day;

namespace {

struct Case {
  const char* rule;
  const char* touched;
  const char* due;
  const char* latest;
};

RuleState state(const char* text, const model::Contact& contact, const char* today) {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  const Workdays workdays(settings.calendar, day("2026-01-01"), day("2027-12-31"));
  const auto facts = model::facts(contact, settings, day(today));
  const auto cadence = ready(test::cadence({text}), channels, settings.calendar);
  const auto past = history(facts, channels);
  return work_out(cadence.rules.front(), past, beginning(facts, past, false), workdays).value();
}

}  // namespace

TEST_CASE(
    "due is the answer plus the interval on a working day, latest twice that or the window's end") {
  const Case cases[] = {
      {"every 6 weeks", "2026-10-12", "2026-11-23", "2027-01-04"},
      {"every 4..6 weeks", "2026-10-15", "2026-11-12", "2026-11-26"},
      {"every 10 workdays", "2026-11-09", "2026-11-23", "2026-12-07"},
      {"every month", "2026-01-31", "2026-03-02", "2026-03-31"},  // 28 February is a Saturday
      {"every 3 months", "2026-11-30", "2027-03-01", "2027-05-30"},
      {"every 45 days", "2026-11-02", "2026-12-17", "2027-01-31"},
      {"every 2 years", "2026-11-02", "2028-11-02", "2030-11-02"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.rule);
    const auto found = state(one.rule, test::person("ada", "B", one.touched), "2026-12-31");
    CHECK(base::iso(found.due) == one.due);
    CHECK(base::iso(found.latest) == one.latest);
  }
}

TEST_CASE(
    "the due day moves to a working day, the latest doesn't, and the day it falls on is kept") {
  const auto found =
      state("every 1..2 weeks", test::person("ada", "B", "2026-11-14"), "2026-11-20");
  CHECK(base::iso(found.falls_on) == "2026-11-21");  // a Saturday
  CHECK(base::iso(found.due) == "2026-11-23");
  CHECK(base::iso(found.latest) == "2026-11-28");  // a Saturday, too
}

TEST_CASE("a rule by call is answered by a meeting, not by a note") {
  auto ada = test::person("ada");
  ada.interactions = {test::call("2026-09-01"), test::call("2026-10-01", "meeting"),
                      test::call("2026-11-01", "note")};
  CHECK(base::iso(state("every 6 weeks by call", ada, "2026-11-20").answered) == "2026-10-01");
  CHECK(base::iso(state("every 6 weeks", ada, "2026-11-20").answered) == "2026-11-01");
}

TEST_CASE("by any takes a newsletter, other rules don't") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.interactions.push_back(test::call("2026-11-01", "newsletter"));
  CHECK(base::iso(state("every 6 weeks by any", ada, "2026-11-20").answered) == "2026-11-01");
  CHECK(base::iso(state("every 6 weeks", ada, "2026-11-20").answered) == "2026-09-01");
}

TEST_CASE("an attempt answers nothing, and neither does what lies ahead") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.interactions.push_back(test::call("2026-10-01"));
  ada.interactions.back().reached = false;
  ada.interactions.push_back(test::call("2026-12-01"));
  CHECK(base::iso(state("every 6 weeks", ada, "2026-11-20").answered) == "2026-09-01");
}

TEST_CASE(
    "what nothing has answered yet counts from since, else added, else the first that reached") {
  auto ada = test::person("ada", "B", "2026-11-02");
  CHECK(base::iso(state("every 6 months by meeting", ada, "2026-11-20").counts_from) ==
        "2026-11-02");
  ada.added = day("2026-10-01");
  CHECK(base::iso(state("every 6 months by meeting", ada, "2026-11-20").counts_from) ==
        "2026-10-01");
  ada.since = day("2026-05-01");
  CHECK(base::iso(state("every 6 months by meeting", ada, "2026-11-20").counts_from) ==
        "2026-05-01");
}

TEST_CASE("what nothing has answered yet is not late before the last touch plus the interval") {
  auto ada = test::person("ada", "B", "2026-11-02");
  ada.since = day("2024-01-01");
  const auto found = state("every 6 months by meeting", ada, "2026-11-20");
  CHECK(found.answered == never);
  CHECK(base::iso(found.due) == "2024-07-01");
  CHECK(base::iso(found.latest) == "2027-05-02");
}

TEST_CASE("the fastest rule is the one with the shortest first interval") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  const auto two = ready(test::cadence({"every 6 months by meeting", "every 20 workdays"}),
                         channels, settings.calendar);
  CHECK(two.fastest == 1);
  CHECK_FALSE(two.by_any);
}

TEST_CASE("an owner's days away are no days of work for them alone") {
  auto settings = model::default_settings();
  settings.owners["dave"].away = {base::parse_holidays("2026-12-14..2026-12-18").value()};
  const Rulebook rulebook(settings, day("2026-01-01"), day("2027-12-31"));
  CHECK(base::iso(rulebook.workdays("dave").next(day("2026-12-14"))) == "2026-12-21");
  CHECK(base::iso(rulebook.workdays("mei").next(day("2026-12-14"))) == "2026-12-14");
  CHECK(base::iso(rulebook.workdays().next(day("2026-12-14"))) == "2026-12-14");
}
