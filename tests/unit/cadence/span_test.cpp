// The table of occasions, row by row: from when each stands, and until when.
#include "cadence/span.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::day;
using test::standing;

TEST_CASE("a cadence stands from its due day until the next answer") {
  auto ada = test::person("ada", "B", "2026-10-12");
  CHECK(standing(ada, "2026-11-20") == "");
  CHECK(standing(ada, "2026-11-23") == "cadence 2026-11-23 latest 2027-01-04");
  CHECK(standing(ada, "2027-06-01") == "cadence 2026-11-23 latest 2027-01-04");
  ada.interactions.push_back(test::call("2026-11-23", "note"));
  CHECK(standing(ada, "2026-11-23") == "");
}

TEST_CASE("each rule of a cadence stands for itself") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.cadence = test::cadence({"every 4 weeks", "every 8 weeks by meeting"});
  ada.interactions.front().channel = "meeting";
  CHECK(standing(ada, "2026-11-23") ==
        "cadence 2026-09-29 latest 2026-10-27, cadence 2026-10-27 latest 2026-12-22");
}

TEST_CASE("someone never touched has only the first touch") {
  auto ada = test::person("ada", "B");
  CHECK(standing(ada, "2026-11-23") == "first 2026-11-23 latest 2026-11-23");
  CHECK(standing(ada, "2026-11-24") == "first 2026-11-24 latest 2026-11-24");
  ada.added = day("2026-11-19");  // Thursday: two days later is a Saturday
  CHECK(standing(ada, "2026-11-20") == "");
  CHECK(standing(ada, "2026-11-24") == "first 2026-11-23 latest 2027-01-04");
  ada.since = day("2027-01-01");
  CHECK(standing(ada, "2026-12-31") == "");
  CHECK(standing(ada, "2027-01-04") == "first 2027-01-04 latest 2027-02-15");
}

TEST_CASE("an attempt leaves the first touch standing, any touch ends it") {
  auto ada = test::person("ada", "B", "2026-11-20");
  ada.added = day("2026-11-01");
  ada.interactions.front().reached = false;
  CHECK(standing(ada, "2026-11-23") == "first 2026-11-03 latest 2026-12-15");
  ada.interactions.front().reached = true;
  CHECK(standing(ada, "2026-11-23") == "");
}

TEST_CASE("a newsletter is no touch, but it is all that a cadence by any asks for") {
  auto ada = test::person("ada", "D", "2026-11-20");
  ada.interactions.front().channel = "newsletter";
  ada.added = day("2026-11-01");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2027-05-20") == "cadence 2027-05-20 latest 2027-11-20");
  ada.rating = "B";
  CHECK(standing(ada, "2026-11-23") == "first 2026-11-03 latest 2026-12-15");
}

TEST_CASE("cadence none asks for nothing, not even a first touch, and a need doesn't bind it") {
  auto ada = test::person("ada");
  ada.cadence = model::Cadence{};
  CHECK(standing(ada, "2026-11-23") == "");
  ada.interactions = {test::call("2020-01-01")};
  ada.needs = {test::need("2026-12")};
  CHECK(standing(ada, "2026-11-23") == "need 2026-09-02");
}

TEST_CASE("a follow-up stands from its day until it is done or withdrawn") {
  auto ada = test::person("ada", "B", "2026-11-20");
  ada.follow_ups = {test::follow_up("2026-11-23")};
  CHECK(standing(ada, "2026-11-22") == "");
  CHECK(standing(ada, "2026-12-01") == "follow-up 2026-11-23");
  ada.follow_ups[0].done = day("2026-12-02");
  CHECK(standing(ada, "2026-12-01") == "follow-up 2026-11-23");
  CHECK(standing(ada, "2026-12-02") == "");
  ada.follow_ups[0].done = {};
  ada.follow_ups[0].withdrawn = day("2026-11-30");
  CHECK(standing(ada, "2026-12-01") == "");
}

TEST_CASE(
    "a need stands from its first day less the lead until a touch, and again at its first day") {
  auto ada = test::person("ada", "A", "2026-08-01");
  ada.cadence = test::cadence({"every 2 years"});
  ada.needs = {test::need("2026-Q4")};  // less 90 days: 3 July, tightened until 31 March
  CHECK(standing(ada, "2026-08-02") == "");
  CHECK(standing(ada, "2026-10-01") == "cadence 2026-08-24 latest 2026-09-12, need 2026-10-01");
  ada.interactions = {test::call("2026-07-01")};
  CHECK(standing(ada, "2026-07-03") == "need 2026-07-03");
  CHECK(standing(ada, "2026-11-20") == "need 2026-07-03, cadence 2026-07-22 latest 2026-08-12");
  ada.interactions = {test::call("2026-11-01")};
  CHECK(standing(ada, "2026-11-20") == "");
  CHECK(standing(ada, "2026-11-23") == "cadence 2026-11-23 latest 2026-12-13");
  ada.needs[0].status = model::NeedStatus::won;
  CHECK(standing(ada, "2026-11-23") == "");
  ada.needs[0].closed = day("2026-12-01");
  CHECK(standing(ada, "2026-11-23") == "cadence 2026-11-23 latest 2026-12-13");
  CHECK(standing(ada, "2026-12-01") == "");
}

TEST_CASE("a cadence is tightened until the need's last day plus the lead") {
  auto ada = test::person("ada", "D", "2026-12-10");
  ada.needs = {test::need("2026-12")};  // its last day plus 90: 31 March
  CHECK(standing(ada, "2027-03-31") == "cadence 2026-12-31 latest 2027-01-21");
  CHECK(standing(ada, "2027-04-01") == "");
}

TEST_CASE("a need noted later is not there yet") {
  auto ada = test::person("ada", "D", "2026-08-01");
  ada.needs = {test::need("2026-12")};
  ada.needs[0].noted = day("2026-11-24");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "cadence 2026-09-02 latest 2026-09-21, need 2026-09-02");
}

TEST_CASE(
    "the cadence of a need is due no earlier than its horizon, and its latest day moves along") {
  auto ada = test::person("ada", "D", "2026-06-01");
  ada.needs = {test::need("2027-02-21")};  // less 90 days: Monday 23 November
  CHECK(standing(ada, "2026-11-22") == "");
  CHECK(standing(ada, "2026-11-23") == "cadence 2026-11-23 latest 2026-12-14, need 2026-11-23");
}

TEST_CASE("a date stands from its lead and again on the day, moved to the working day before") {
  auto ada = test::person("ada", "A", "2026-11-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("12-12", {2, base::Unit::week})};  // a Saturday
  CHECK(standing(ada, "2026-11-26") == "");
  CHECK(standing(ada, "2026-11-27") == "date 2026-11-27");
  CHECK(standing(ada, "2026-12-15") == "date 2026-11-27");
  ada.interactions.push_back(test::call("2026-11-30"));
  CHECK(standing(ada, "2026-12-10") == "");
  CHECK(standing(ada, "2026-12-11") == "date 2026-12-11");
  CHECK(standing(ada, "2026-12-19") == "date 2026-12-11");
  CHECK(standing(ada, "2026-12-20") == "");
  ada.interactions.push_back(test::call("2026-12-11"));
  CHECK(standing(ada, "2026-12-12") == "");
  CHECK(standing(ada, "2027-12-10") == "date 2027-11-26");
}

TEST_CASE("a yearly 29 February is the 28th in other years, and a date may come only once") {
  auto ada = test::person("ada", "A", "2023-01-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("02-29")};
  CHECK(standing(ada, "2028-02-29") == "date 2028-02-29");
  CHECK(standing(ada, "2028-02-28") == "");
  CHECK(standing(ada, "2027-02-26") == "date 2027-02-26");  // the 28th is a Sunday
  ada.dates = {test::anniversary("2027-03-01", {60, base::Unit::day}, "contract renewal")};
  CHECK(standing(ada, "2027-01-01") == "date 2026-12-31");
  CHECK(standing(ada, "2028-03-01") == "");
}

TEST_CASE("a date at the turn of the year is found from both sides") {
  auto ada = test::person("ada", "A", "2026-11-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("01-01", {1, base::Unit::week})};
  CHECK(standing(ada, "2026-12-25") == "date 2026-12-25");
  CHECK(standing(ada, "2027-01-08") == "date 2026-12-25");
  CHECK(standing(ada, "2027-01-09") == "");
}

TEST_CASE("a programme's step stands until a touch on its channel, or the next step's day") {
  auto ada = test::person("ada", "D", "2026-11-01");
  ada.interactions.front().channel = "visit";
  ada.programme = model::ProgrammeStart{"newcomer", day("2026-11-02"), {}};
  CHECK(standing(ada, "2026-11-03") == "");
  CHECK(standing(ada, "2026-11-04") == "step 2026-11-04 latest 2026-11-15");
  CHECK(standing(ada, "2026-11-15") == "step 2026-11-04 latest 2026-11-15");
  CHECK(standing(ada, "2026-11-16") == "step 2026-11-16 latest 2026-12-13");
  ada.interactions.push_back(test::call("2026-11-20", "article"));
  CHECK(standing(ada, "2026-11-21") == "");
  CHECK(standing(ada, "2026-12-14") == "step 2026-12-14 latest 2027-01-11");
  ada.programme->skipped = {3};
  CHECK(standing(ada, "2026-12-14") == "");
}

TEST_CASE("a programme starts at since, and a step done early is done") {
  auto ada = test::person("ada", "D", "2026-11-03");
  ada.interactions.front().channel = "note";
  ada.since = day("2026-11-02");
  ada.programme = model::ProgrammeStart{"newcomer", {}, {}};
  CHECK(standing(ada, "2026-11-04") == "");
  ada.programme->name = "unheard of";
  CHECK(standing(ada, "2026-11-16") == "");
}

TEST_CASE("a successor is wanted from the move on, whatever touches come") {
  auto ada = test::person("ada", "B", "2026-11-20");
  ada.past = {{"royal-society", "Fellow", base::parse_period("2026-10-05"), "wanted"}};
  CHECK(standing(ada, "2026-11-23") == "successor 2026-10-05");
  ada.past[0].successor = "none";
  CHECK(standing(ada, "2026-11-23") == "");
}

TEST_CASE("a snooze hides what a cadence asks for, and nothing else") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.snooze = day("2027-01-10");  // a Sunday
  ada.follow_ups = {test::follow_up("2026-11-20")};
  CHECK(standing(ada, "2026-11-23") == "follow-up 2026-11-20");
  ada.follow_ups.clear();
  CHECK(standing(ada, "2027-01-10") == "");
  // due 13 October, latest 24 November: both wake 90 days later
  CHECK(standing(ada, "2027-01-11") == "cadence 2027-01-11 latest 2027-02-22");
  ada.snooze = day("2026-01-01");
  CHECK(standing(ada, "2026-11-23") == "cadence 2026-10-13 latest 2026-11-24");
}

TEST_CASE("a snooze hides first touch, programme and the need's cadence, too") {
  auto ada = test::person("ada", "B");
  ada.added = day("2026-11-01");
  ada.programme = model::ProgrammeStart{"newcomer", day("2026-11-02"), {}};
  ada.snooze = day("2026-11-24");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") ==
        "first 2026-11-24 latest 2027-01-05, step 2026-11-24 latest 2026-12-21");
  auto ben = test::person("ben", "D", "2026-10-01");
  ben.needs = {test::need("2026-12")};
  ben.snooze = day("2026-11-24");
  CHECK(standing(ben, "2026-11-23") == "");
  CHECK(standing(ben, "2026-11-24") == "cadence 2026-11-24 latest 2026-12-15");
}

TEST_CASE("the archived are off every agenda from their day on") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.follow_ups = {test::follow_up("2026-11-20")};
  ada.archived = day("2026-11-23");
  CHECK(standing(ada, "2026-11-22") != "");
  CHECK(standing(ada, "2026-11-23") == "");
}

TEST_CASE("days past the calendar's end are never reached, and don't crash") {
  auto ada = test::person("ada", "B", "2026-09-01");
  ada.cadence = test::cadence({"every 900 years"});
  ada.dates = {test::anniversary("12-31", {999, base::Unit::year})};
  ada.snooze = base::last_day;
  CHECK(standing(ada, "9999-12-30") != "");
}
