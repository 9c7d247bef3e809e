// The table of occasions, row by row: from when each stands, and until when.
#include "cadence/window.hpp"

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
  CHECK(standing(ada, "2026-11-24") == "first 2026-11-23 latest 2026-11-23");
  ada.added = day("2026-11-16");
  CHECK(standing(ada, "2026-11-18") == "first 2026-11-18 latest 2026-11-20");
  ada.since = day("2027-01-01");  // the later of both
  CHECK(standing(ada, "2026-12-31") == "");
  CHECK(standing(ada, "2027-01-04") == "first 2027-01-04 latest 2027-01-05");
}

TEST_CASE("an attempt lets the first touch rest, any touch ends it") {
  auto ada = test::person("ada", "B", "2026-11-20");  // a Friday
  ada.added = day("2026-11-01");
  ada.interactions.front().reached = false;
  CHECK(standing(ada, "2026-11-20") == "");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "first 2026-11-03 latest 2026-11-05");
  ada.interactions.front().reached = true;
  CHECK(standing(ada, "2026-11-24") == "");
}

TEST_CASE("a newsletter is no touch, but it is all that a cadence by any asks for") {
  auto ada = test::person("ada", "D", "2026-11-20");
  ada.interactions.front().channel = "newsletter";
  ada.added = day("2026-11-01");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2027-05-20") == "cadence 2027-05-20 latest 2027-11-20");
  ada.rating = "B";
  CHECK(standing(ada, "2026-11-23") == "first 2026-11-03 latest 2026-11-05");
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

TEST_CASE("a need is asked about a lead before its first day, on that day, and every lead after") {
  auto ada = test::person("ada", "", "2026-06-01");
  ada.cadence = test::cadence({"every 9 years"});
  ada.needs = {test::need("2027")};  // less 90 days: 3 October; 1 January, 1 April, 30 June
  CHECK(standing(ada, "2026-10-02") == "");
  CHECK(standing(ada, "2026-10-03") == "need 2026-10-03");
  CHECK(standing(ada, "2026-12-20") == "need 2026-10-03");
  ada.interactions.push_back(test::call("2026-12-21", "message"));
  CHECK(standing(ada, "2026-12-22") == "need 2026-10-03");  // a message is no talk
  ada.interactions.push_back(test::call("2026-12-22"));
  CHECK(standing(ada, "2026-12-31") == "");
  CHECK(standing(ada, "2027-01-01") == "need 2027-01-01");
  ada.interactions.push_back(test::call("2027-01-04", "meeting"));
  CHECK(standing(ada, "2027-03-31") == "");
  CHECK(standing(ada, "2027-04-01") == "need 2027-04-01");
  ada.interactions.push_back(test::call("2027-04-05"));
  CHECK(standing(ada, "2027-06-29") == "");
  CHECK(standing(ada, "2027-06-30") == "need 2027-06-30");
  ada.needs[0].status = model::NeedStatus::won;
  CHECK(standing(ada, "2027-06-30") == "");
  ada.needs[0].closed = day("2027-07-02");
  CHECK(standing(ada, "2027-07-01") == "need 2027-06-30");
  CHECK(standing(ada, "2027-07-02") == "");
}

TEST_CASE("a need without a lead is asked about on its first day alone") {
  auto book = test::book({test::person("ada", "A", "2026-11-20")});
  book.settings.need_lead = {};
  book.contacts[0].needs = {test::need("2026-12")};
  CHECK(test::agenda(book, "2026-11-30").listed.empty());
  REQUIRE(test::agenda(book, "2026-12-01").listed.size() == 1);
  book.contacts[0].interactions.push_back(test::call("2026-12-01"));
  CHECK(test::agenda(book, "2026-12-10").listed.empty());
}

TEST_CASE("near a need the best rating's rule holds as well, from its lead through a lead after") {
  auto ada = test::person("ada", "D", "2026-12-10");
  ada.needs = {test::need("2026-12")};  // its first day plus 90: 1 March
  CHECK(standing(ada, "2027-03-01") == "need 2027-03-01, cadence 2026-12-31 latest 2027-01-21");
  CHECK(standing(ada, "2027-03-02") == "need 2027-03-01");
}

TEST_CASE("a vague horizon is asked about, not chased, and a rule isn't doubled") {
  auto ada = test::person("ada", "D", "2026-10-01");
  ada.needs = {test::need("2027")};  // a year
  CHECK(standing(ada, "2026-12-31") == "need 2026-10-03");
  ada.interactions = {test::call("2026-10-05")};
  CHECK(standing(ada, "2026-12-31") == "");
  ada.needs = {test::need("2027-01"), test::need("2027-02")};
  CHECK(standing(ada, "2026-12-31") == "need 2026-11-03, cadence 2026-10-26 latest 2026-11-16");
  ada.rating = "A";
  CHECK(standing(ada, "2026-12-31") == "need 2026-11-03, cadence 2026-10-26 latest 2026-11-16");
}

TEST_CASE("a need noted later is not there yet") {
  auto ada = test::person("ada", "D", "2026-08-01");
  ada.needs = {test::need("2026-12")};
  ada.needs[0].noted = day("2026-11-24");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "need 2026-09-02, cadence 2026-09-02 latest 2026-09-21");
}

TEST_CASE(
    "the cadence of a need is due no earlier than its horizon, and its latest day moves along") {
  auto ada = test::person("ada", "D", "2026-06-01");
  ada.needs = {test::need("2027-02-21")};  // less 90 days: Monday 23 November
  CHECK(standing(ada, "2026-11-22") == "");
  CHECK(standing(ada, "2026-11-23") == "need 2026-11-23, cadence 2026-11-23 latest 2026-12-14");
}

TEST_CASE("a date stands from its lead until a talk, and on the day until any touch") {
  auto ada = test::person("ada", "A", "2026-11-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("12-12", {2, base::Unit::week})};  // a Saturday
  CHECK(standing(ada, "2026-11-27") == "");
  CHECK(standing(ada, "2026-11-28") == "date 2026-11-28");
  CHECK(standing(ada, "2026-12-15") == "date 2026-11-28");
  ada.interactions.push_back(test::call("2026-11-30", "email"));
  CHECK(standing(ada, "2026-12-10") == "date 2026-11-28");
  ada.interactions.push_back(test::call("2026-11-30"));
  CHECK(standing(ada, "2026-12-11") == "");
  CHECK(standing(ada, "2026-12-12") == "date 2026-12-12");
  CHECK(standing(ada, "2026-12-19") == "date 2026-12-12");
  CHECK(standing(ada, "2026-12-20") == "");
  ada.interactions.push_back(test::call("2026-12-12", "message"));
  CHECK(standing(ada, "2026-12-12") == "");
  CHECK(standing(ada, "2027-12-10") == "date 2027-11-28");
}

TEST_CASE("a yearly 29 February is the 28th in other years, and a date may come only once") {
  auto ada = test::person("ada", "A", "2023-01-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("02-29")};
  CHECK(standing(ada, "2028-02-29") == "date 2028-02-29");
  CHECK(standing(ada, "2028-02-28") == "");
  CHECK(standing(ada, "2027-02-28") == "date 2027-02-28");  // a Sunday
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

TEST_CASE("of a yearly date with a lead of more than a year the nearest day stands") {
  auto ada = test::person("ada", "A", "2024-01-01");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("06-01", {2, base::Unit::year})};
  const auto day_of = [&](const char* today) {
    return base::iso(test::only(ada, today)->occasions[0].day.value());
  };
  CHECK(day_of("2026-11-23") == "2027-06-01");
  CHECK(day_of("2027-06-07") == "2027-06-01");
  CHECK(day_of("2027-06-09") == "2028-06-01");
}

TEST_CASE("a snooze hides rules, and nothing else") {
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

TEST_CASE("a snooze hides first touch and the need's rule, too") {
  auto ada = test::person("ada", "B");
  ada.added = day("2026-11-01");
  ada.snooze = day("2026-11-24");
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "first 2026-11-24 latest 2026-11-26");
  auto ben = test::person("ben", "D", "2026-10-01");
  ben.needs = {test::need("2026-12")};
  ben.snooze = day("2026-11-24");
  CHECK(standing(ben, "2026-11-23") == "");
  CHECK(standing(ben, "2026-11-24") == "cadence 2026-11-24 latest 2026-12-15");
}

TEST_CASE("a rule waits for the furthest promise within what it allows") {
  auto ada = test::person("ada", "B", "2026-10-12");  // due 23 November, latest 4 January
  ada.follow_ups = {test::follow_up("2026-12-01"), test::follow_up("2027-01-04"),
                    test::follow_up("2027-02-01")};
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-12-01") == "follow-up 2026-12-01");
  CHECK(standing(ada, "2027-01-04") ==
        "follow-up 2027-01-04, follow-up 2026-12-01, cadence 2026-11-23 latest 2027-01-04");
  ada.follow_ups[1].withdrawn = day("2026-11-20");
  CHECK(standing(ada, "2026-12-01") ==
        "follow-up 2026-12-01, cadence 2026-11-23 latest 2027-01-04");
}

TEST_CASE("a first touch waits for a promise, too, but not for one beyond its latest day") {
  auto ada = test::person("ada", "B");
  ada.added = day("2026-11-16");  // due on Wednesday, latest on Friday
  ada.follow_ups = {test::follow_up("2026-11-20")};
  CHECK(standing(ada, "2026-11-18") == "");
  CHECK(standing(ada, "2026-11-20") == "follow-up 2026-11-20, first 2026-11-18 latest 2026-11-20");
  ada.follow_ups = {test::follow_up("2026-11-23")};
  CHECK(standing(ada, "2026-11-18") == "first 2026-11-18 latest 2026-11-20");
}

TEST_CASE("who didn't pick up rests 2, 4, 8 working days, at most their own interval") {
  auto ada = test::person("ada", "B", "2026-10-01");        // every 6 weeks
  ada.interactions.push_back(test::attempt("2026-11-16"));  // a Monday
  CHECK(standing(ada, "2026-11-17") == "");
  CHECK(standing(ada, "2026-11-18") == "cadence 2026-11-12 latest 2026-12-24");
  ada.interactions.push_back(test::attempt("2026-11-18"));
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "cadence 2026-11-12 latest 2026-12-24");
  ada.interactions.push_back(test::attempt("2026-11-24"));
  CHECK(standing(ada, "2026-12-03") == "");
  CHECK(standing(ada, "2026-12-04") == "cadence 2026-11-12 latest 2026-12-24");
  for (int i = 0; i < 400; ++i) ada.interactions.push_back(test::attempt("2026-12-04"));
  for (const char* on : {"2026-12-05", "2026-12-06", "2026-12-07"}) {
    ada.interactions.push_back(test::attempt(on));
  }
  CHECK(standing(ada, "2027-01-17") == "");
  CHECK(standing(ada, "2027-01-18") == "cadence 2026-11-12 latest 2026-12-24");
}

TEST_CASE("a first touch rests 8 working days at most, who has no rule as long as it doubles") {
  auto ada = test::person("ada", "B");
  ada.added = day("2026-11-02");
  for (const char* on : {"2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"}) {
    ada.interactions.push_back(test::attempt(on));
  }
  CHECK(standing(ada, "2026-11-17") == "");
  CHECK(standing(ada, "2026-11-18") == "first 2026-11-04 latest 2026-11-06");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("11-23")};
  CHECK(standing(ada, "2026-11-27") == "");  // 16 working days: until the 30th
  CHECK(standing(ada, "2026-11-30") == "date 2026-11-23");
}

TEST_CASE(
    "dates and needs rest with who didn't pick up, an attempt on the day of a touch is none") {
  auto ada = test::person("ada", "A", "2026-11-09");
  ada.cadence = model::Cadence{};
  ada.dates = {test::anniversary("11-23")};
  ada.needs = {test::need("2026-12")};
  CHECK(standing(ada, "2026-11-23") == "date 2026-11-23");
  ada.interactions.push_back(test::attempt("2026-11-23"));
  CHECK(standing(ada, "2026-11-24") == "");
  CHECK(standing(ada, "2026-11-25") == "date 2026-11-23");
  ada.interactions.back().date = day("2026-11-09");
  CHECK(standing(ada, "2026-11-24") == "date 2026-11-23");
}

TEST_CASE("what only a talk answers rests by the attempts since the last talk, emails or not") {
  auto ada = test::person("ada", "A", "2026-10-05");
  ada.cadence = model::Cadence{};
  ada.needs = {test::need("2027")};  // 3 October was answered; from 1 January on
  ada.interactions.push_back(test::attempt("2027-01-04"));  // a Monday
  ada.interactions.push_back(test::attempt("2027-01-06"));
  ada.interactions.push_back(test::call("2027-01-12", "email"));
  CHECK(standing(ada, "2027-01-11") == "");
  CHECK(standing(ada, "2027-01-12") == "need 2027-01-01");
  ada.interactions.push_back(test::attempt("2027-01-13"));  // the third: 8 working days
  CHECK(standing(ada, "2027-01-24") == "");
  CHECK(standing(ada, "2027-01-25") == "need 2027-01-01");
  ada.interactions.push_back(test::call("2027-01-14", "email"));
  ada.interactions.back().from_them = true;  // they answered
  CHECK(standing(ada, "2027-01-14") == "need 2027-01-01");
}

TEST_CASE("a promise that was tried comes back on the next working day, then after 2, then 4") {
  auto ada = test::person("ada", "B", "2026-11-12");
  ada.follow_ups = {test::follow_up("2026-11-13")};  // a Friday
  ada.interactions.push_back(test::call("2026-11-13", "message"));
  CHECK(standing(ada, "2026-11-15") == "");
  CHECK(standing(ada, "2026-11-16") == "follow-up 2026-11-13");
  ada.interactions.push_back(test::attempt("2026-11-16"));
  CHECK(standing(ada, "2026-11-17") == "");
  CHECK(standing(ada, "2026-11-18") == "follow-up 2026-11-13");
  ada.interactions.push_back(test::attempt("2026-11-18"));
  CHECK(standing(ada, "2026-11-23") == "");
  CHECK(standing(ada, "2026-11-24") == "follow-up 2026-11-13");
  ada.interactions.push_back(test::call("2026-11-24"));
  ada.interactions.back().from_them = true;  // no try of ours
  CHECK(standing(ada, "2026-11-24") == "follow-up 2026-11-13");
}

TEST_CASE("whose rating is undecided is asked nothing by rules and dates, whatever else says so") {
  auto ada = test::person("ada", "undecided", "2026-01-01");
  ada.cadence = test::cadence({"every week"});
  ada.dates = {test::anniversary("11-23")};
  ada.needs = {test::need("2026-12")};
  ada.follow_ups = {test::follow_up("2026-11-20")};
  CHECK(standing(ada, "2026-11-23") == "follow-up 2026-11-20, need 2026-09-02");
  ada.rating = "A";
  CHECK(standing(ada, "2026-11-23") != "follow-up 2026-11-20, need 2026-09-02");
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
