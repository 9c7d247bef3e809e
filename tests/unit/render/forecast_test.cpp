// The year ahead.
#include "render/forecast.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

cadence::Forecast forecast() {
  cadence::Forecast made;
  made.from = today();
  made.until = day(2027, 11, 22);
  made.capacity = 8;
  auto& play = made.at_capacity;
  play.load = 1.283;
  play.holds = false;
  play.touches = 20;
  play.days_over = 2;
  play.ratings = {{"A", 12, 18, 17, 1.1, "ada-lovelace", 0.98},
                  {"D", 3, 0, 0, 0, "", 1},
                  {"", 1, 2, 0, 0, "", 1}};
  play.days = {{today(), 8, 0, 4}, {today() + 1, 8, 0, 2}, {day(2026, 12, 1), 4, 1, 0}};
  made.at_pace = play;
  made.at_pace->load = 7.3;
  made.at_pace->touches = 3;
  made.at_pace->ratings = {{"A", 12, 3, 3, 4.6, "ada-lovelace", 0.33}};
  made.remedies = {{cadence::Remedy::Kind::capacity, "", "9", 9, 0.97, 1.1, 0},
                   {cadence::Remedy::Kind::rating, "D", "every 8 months", 0, 1.1, 1.4, 3}};
  return made;
}

insight::Pace pace() {
  return {{day(2026, 8, 31), day(2026, 11, 22)}, 82, 58};
}

insight::Hindsight hindsight() {
  insight::Hindsight seen;
  seen.days = {day(2026, 8, 24), day(2026, 11, 22)};
  seen.forecast = forecast();
  seen.pace = pace();
  seen.really = *seen.forecast.at_pace;
  seen.really.ratings[0].longest_wait = 2.3;
  seen.done = {seen.days, 27, 65};
  seen.newcomers = 1;
  seen.newcomers_touches = 2;
  return seen;
}

}  // namespace

TEST_CASE("a forecast shows load, waits, months and what would mend it") {
  CHECK(forecast_text(forecast(), pace(), {80, false}) ==
        R"(23 November to 22 November 2027             capacity 8 a day, 128 % of it needed
Some will wait past their latest day; 2 days are too full.

 rating  people  touches   longest wait  in time  whose
 A           12       18  1.1 intervals     98 %  ada-lovelace
 D            3        0              –        –
 –            1        2              –        –
 all         16       20
touches: people touched, each once a day, whatever stood
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026       16  ████████████████████  2 days too full, by up to 4 people
 Dec 2026        4  █████
 all            20

At the pace since 31 August                        1.4 a day, 730 % of it needed
Some will wait past their latest day; 2 days are too full.

 rating  people  touches   longest wait  in time  whose
 A           12        3  4.6 intervals     33 %  ada-lovelace
 all         12        3

What would help, tried over the same days (in nurture.yaml)
 capacity 9: nobody waits longer than 1.1 intervals, 97 % of the capacity needed
 rating D every 8 months: nobody waits longer than 1.4 intervals, 110 % of the
 capacity needed, 3 days too full
)");
}

TEST_CASE("a year that holds says so, and needs no remedy") {
  cadence::Forecast good = forecast();
  good.at_capacity.holds = true;
  good.remedies.clear();
  CHECK(has(forecast_text(good, {}, {80, false}),
            "It holds: nobody waits past their latest day, though 2 days are too full.\n"));
  good.at_capacity.days_over = 0;
  good.at_capacity.load = 0;
  good.capacity.reset();
  const std::string text = forecast_text(good, {}, {80, false});
  CHECK(has(text, "It holds: nobody waits past their latest day.\n"));
  CHECK(has(text, "no bound\n"));
  CHECK_FALSE(has(text, "What would help"));
  CHECK_FALSE(has(text, "Nothing tried"));
}

TEST_CASE("where nobody is touched there are no months") {
  cadence::Forecast empty;
  empty.from = empty.until = today();
  empty.at_capacity.days = {{today(), 0, 0, 0}};
  CHECK_FALSE(has(forecast_text(empty, {}, {80, false}), "month"));
}

TEST_CASE("where nothing would mend it, a sentence says so") {
  cadence::Forecast hopeless = forecast();
  hopeless.remedies.clear();
  CHECK(has(forecast_text(hopeless, {}, {80, false}),
            "\nNothing tried would mend it: no capacity up to 32, no rating at up to twice its\n"
            "interval.\n"));
  CHECK(parsed(forecast_json(hopeless, {}, today()))["beyond_remedy"] == true);
  CHECK(parsed(forecast_json(forecast(), {}, today()))["beyond_remedy"] == false);
}

TEST_CASE("without a pace only the capacity is played, and it says why") {
  cadence::Forecast young = forecast();
  young.at_pace.reset();
  const std::string text = forecast_text(young, {}, {80, false});
  CHECK(has(text, "No pace to play: nobody was reached or tried in the last twelve weeks.\n"));
  CHECK_FALSE(has(text, "At the pace"));
  const Json document = parsed(forecast_json(young, {}, today()));
  CHECK(document["pace"].is_null());
  CHECK(document["at_pace"].is_null());
}

TEST_CASE("a pace has two digits that say something") {
  cadence::Forecast made = forecast();
  for (const auto& [people, told] : {std::pair{1, "0.017 a day, "},
                                     {58, "1 a day, "},
                                     {82, "1.4 a day, "},
                                     {700, "12 a day, "}}) {
    insight::Pace some = pace();
    some.people = people;
    CHECK(has(forecast_text(made, some, {80, false}), told));
  }
}

TEST_CASE("hindsight puts the forecast beside the log, on one screen") {
  CHECK(hindsight_text(hindsight(), {80, false}) ==
        R"(24 August to 22 November 2026                                    65 working days
As forecast that morning at capacity 8 a day and at the pace of then, 1.4 a day;
really 0.42 a day, 27 touches and attempts.

 touches        at capacity  at the pace  really  people
 A                       18            3       3      12
 D                        0            0       0       0
 –                        2            0       0       0
 all                     20            3       3      12
 a working day         0.31        0.046   0.046

 longest wait  at capacity  at the pace  really  whose
 A                     1.1          4.6     2.3  ada-lovelace
 D                       –            –       –
 –                       –            –       –
1 person came later, with 2 touches; touches from them count, too; waits are in
intervals of the rule; ratings, cadences, promises, snoozes and settings are
today's, as files don't say what they were
)");
}

TEST_CASE("hindsight without a pace has only the capacity beside the log") {
  insight::Hindsight young = hindsight();
  young.pace.reset();
  young.forecast.at_pace.reset();
  const std::string text = hindsight_text(young, {80, false});
  CHECK(has(text, "at capacity 8 a day (there was no pace yet); really"));
  young.forecast.capacity.reset();
  CHECK(has(hindsight_text(young, {80, false}), "morning without a bound (there was no pace"));
  CHECK(has(text, " touches        at capacity  really  people\n"));
}

TEST_CASE("hindsight as JSON has both plays, the log, and who came later") {
  const Json document = parsed(hindsight_json(hindsight(), today()));
  CHECK(document["at_capacity"]["touches"] == 20);
  CHECK(document["at_pace"]["touches"] == 3);
  CHECK(document["really"]["ratings"][0]["longest_wait"].dump() == "2.3");
  CHECK(document["done"]["a_day"].dump() == "0.42");
  CHECK(document["newcomers"] == 1);
  CHECK(document["newcomers_touches"] == 2);
}

TEST_CASE("no line is wider than the terminal") {
  for (const int columns : {60, 80, 120}) {
    CHECK(widest(forecast_text(forecast(), pace(), {columns, false})) <= columns);
    CHECK(widest(hindsight_text(hindsight(), {columns, false})) <= columns);
  }
}

TEST_CASE("a forecast as JSON has what was played and what was tried") {
  const Json document = parsed(forecast_json(forecast(), pace(), today()));
  CHECK(document["load"].dump() == "1.28");
  CHECK(document["touches"] == 20);
  CHECK(document["ratings"][0]["answers"] == 17);
  CHECK(document["ratings"][1]["longest_wait"].is_null());
  CHECK(document["ratings"][2]["rating"].is_null());
  CHECK(document["pace"].dump() ==
        R"({"a_day":1.41,"people":82,"workdays":58,"from":"2026-08-31","until":"2026-11-22"})");
  CHECK(document["at_pace"]["load"].dump() == "7.3");
  CHECK(document["days"][2].dump() == R"({"day":"2026-12-01","listed":4,"early":1,"more":0})");
  CHECK(
      document["remedies"][0].dump() ==
      R"({"kind":"capacity","rating":null,"value":"9","load":0.97,"longest_wait":1.1,"days_over":0,"holds":true})");
}
