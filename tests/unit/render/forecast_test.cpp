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
  made.load = 1.283;
  made.holds = false;
  made.days_over = 2;
  made.ratings = {{"A", 12, 80, 1.1, "ada-lovelace", 0.98}, {"D", 3, 0, 0, "", 1}};
  made.days = {{today(), 8, 0, 4}, {today() + 1, 8, 0, 2}, {day(2026, 12, 1), 4, 1, 0}};
  made.remedies = {{cadence::Remedy::Kind::capacity, "", "9", 9, 0.97, 1.1, 0, true},
                   {cadence::Remedy::Kind::rating, "D", "every 8 months", 0, 1.1, 1.4, 3, false}};
  return made;
}

}  // namespace

TEST_CASE("a forecast shows load, waits, months and what would mend it") {
  CHECK(forecast_text(forecast(), {80, false}) ==
        R"(23 November to 22 November 2027             capacity 8 a day, 128 % of it needed
Some will wait past their latest day.

 rating  people  touches   longest wait  in time  whose
 A           12       80  1.1 intervals     98 %  ada-lovelace
 D            3        0              –        –
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026       16  ████████████████████  2 days too full, by up to 4 people
 Dec 2026        4  █████

What would help, tried over the same days (in nurture.yaml)
 capacity 9: nobody waits longer than 1.1 intervals, 97 % of the capacity needed
 rating D every 8 months: nobody waits longer than 1.4 intervals, 110 % of the
 capacity needed, 3 days too full; it helps, and is not enough
)");
}

TEST_CASE("a year that holds says so, and needs no remedy") {
  cadence::Forecast good = forecast();
  good.holds = true;
  good.remedies.clear();
  CHECK(has(forecast_text(good, {80, false}),
            "It holds: nobody waits past their latest day, though 2 days are too full.\n"));
  good.days_over = 0;
  good.capacity.reset();
  const std::string text = forecast_text(good, {80, false});
  CHECK(has(text, "It holds: nobody waits past their latest day.\n"));
  CHECK(has(text, "no bound\n"));
  CHECK_FALSE(has(text, "What would help"));
}

TEST_CASE("no line is wider than the terminal") {
  for (const int columns : {60, 80, 120})
    CHECK(widest(forecast_text(forecast(), {columns, false})) <= columns);
}

TEST_CASE("a forecast as JSON has what was played and what was tried") {
  const Json document = parsed(forecast_json(forecast(), today()));
  CHECK(document["load"].dump() == "1.28");
  CHECK(document["ratings"][1]["longest_wait"].is_null());
  CHECK(document["days"][2].dump() == R"({"day":"2026-12-01","listed":4,"early":1,"more":0})");
  CHECK(
      document["remedies"][0].dump() ==
      R"({"kind":"capacity","rating":null,"value":"9","load":0.97,"longest_wait":1.1,"days_over":0,"holds":true})");
}
