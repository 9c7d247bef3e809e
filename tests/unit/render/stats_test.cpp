// Looking back.
#include "render/stats.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;
using insight::Stats;

namespace {

insight::Stretch stretch(const char* period, int touches) {
  return {base::parse_period(period).value(), touches, 4, 3, 30, 21};
}

Stats stats() {
  Stats made;
  made.days = {day(2025, 11, 24), today()};
  made.people = 31;
  made.archived = 2;
  made.capacity = 8;
  auto& steady = made.consistency;
  steady.touches = 40;
  steady.from_them = 6;
  steady.weeks = 53;
  steady.weeks_with_touch = 21;
  steady.streak = 3;
  steady.longest_streak = 9;
  steady.ours_a_week = 0.654;
  steady.capacity_a_week = 39.5;
  steady.unit = base::Span::month;
  steady.stretches = {stretch("2026-10", 30), stretch("2026-11", 10)};
  steady.ratings = {{"A", 38, 30, 2, 28, 2.13, "ada-lovelace"}, {"D", 2, 0, 0, 0, 0, ""}};
  made.mix.channels = {{"call", true, 20, 0.8, 6, 3, 115, 460},
                       {"newsletter", false, 9, {}, 0, 0, 4.5, 0}};
  made.mix.all = {"", false, 29, {}, 6, 3, 119.5, 460};
  made.mix.balance = {9, 4, 2, 5};
  made.pipeline.needs = {
      insight::OpenNeeds{model::NeedStatus::ready, {0, 1, 0, 0, 0}, day(2026, 3, 2)},
      insight::OpenNeeds{model::NeedStatus::aware, {}, {}},
      insight::OpenNeeds{model::NeedStatus::latent, {1, 0, 2, 3, 4}, {}}};
  made.pipeline.won = 2;
  made.pipeline.lost = 1;
  made.pipeline.follow_ups = 5;
  made.pipeline.overdue = 2;
  made.pipeline.roads.noted = {12, {3, 7.54, 12.1}, {4, 9, 15}, 2};
  made.pipeline.roads.won = {4, {9, 14, 26}, {7, 11, 19}, 3};
  made.pipeline.ratings = {{"A", 12, 1, 0}, {"", 19, 0, 3}};
  return made;
}

std::string text(const Stats& stats, int columns = 80) {
  return stats_text(stats, {}, model::default_settings(), {columns, false});
}

}  // namespace

TEST_CASE("a period in sections: consistency, mix, balance, pipeline") {
  CHECK(text(stats()) ==
        R"(24 November 2025 to 23 November 2026                      31 people · 2 archived

Consistency
 touches     40, 6 of them theirs
 weeks       21 of 53 with a touch · 3 in a row now · 9 at most
 a week      0.7 touches by you (capacity 39.5)
 in cadence  21 of 30 people on 23 November, by their ratings of today

 month          touches  in time  in cadence
 October 2026        30     75 %       21/30  █████████████████████████████
 November 2026       10     75 %       21/30  █████████▋

 rating  touches  answers  late now  in time   longest wait  whose
 A            38       30         2     88 %  2.1 intervals  ada-lovelace
 D             2        0         0        –              –
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

Mix
 channel     ours  share  theirs  no answer  cost EUR  hours
 call          20   80 %       6          3    115.00   7:40
 newsletter     9      –       0          0      4.50   0:00
 all           29              6          3    119.50   7:40

Balance of our touches
 intent      give 9 · ask 4 · social 2 · unmarked 5
 give : ask  2.2 given for each asked

Pipeline
 decided     2 won, 1 lost
 follow-ups  5 open, 2 past due

 needs   past  within 90 days  this year  later  no date  since
 ready      0               1          0      0        0  2026-03-02
 latent     1               0          2      3        4  –

 to a need   12 needs, after 7.5 (3.0 to 12.1) months and 9 (4 to 15) touches
 to a sale   4 won, after 14.0 (9.0 to 26.0) months and 11 (7 to 19) touches
 over a year 3 of 4 won; of sales at large 80 % are said to take that long
from the first touch: the median, and the middle half

 rating  people  lost touch  no touch yet
 A           12           1             0
 –           19           0             3
)");
}

TEST_CASE("what isn't there takes no room") {
  Stats bare;
  bare.days = {today(), today()};
  bare.people = 1;
  bare.consistency.weeks = 1;
  CHECK(text(bare) ==
        R"(23 November                                                             1 person

Consistency
 touches     0
 weeks       0 of 1 with a touch
 a week      0.0 touches by you

Pipeline
 decided     0 won, 0 lost
 follow-ups  0 open
)");
}

TEST_CASE("nothing asked has no ratio, nor has nothing given") {
  Stats one = stats();
  one.mix.balance = {3, 0, 0, 0};
  CHECK(has(text(one), " give : ask  nothing asked\n"));
  one.mix.balance = {0, 0, 2, 0};
  CHECK_FALSE(has(text(one), "give : ask"));
  one.mix.balance = {0, 3, 0, 0};
  CHECK(has(text(one), " give : ask  0.0 given for each asked\n"));
}

TEST_CASE("a page is as wide as the terminal is at most, and its tables line up") {
  for (const int columns : {72, 80, 120}) CHECK(widest(text(stats(), columns)) <= columns);
}

TEST_CASE("names from files can't reach the terminal") {
  Stats hostile = stats();
  hostile.mix.channels[0].channel = "call\x1b[31m";
  hostile.consistency.ratings[0].rating = "A\x1b";
  hostile.consistency.ratings[0].longest_contact = "ada\x07";
  hostile.pipeline.ratings[0].rating = "A\x1b";
  model::Settings settings = model::default_settings();
  settings.currency = "\x1b";
  const std::string page = stats_text(hostile, {}, settings, {80, false});
  CHECK_FALSE(has(page, "\x1b"));
  CHECK_FALSE(has(page, "\x07"));
}

TEST_CASE("the JSON document has every number, and null for what isn't there") {
  const Json document = parsed(stats_json(stats(), {}, model::default_settings()));
  CHECK(document["format"] == 1);
  CHECK(document["today"] == "2026-11-23");
  CHECK(document["from"] == "2025-11-24");
  CHECK(document["until"] == "2026-11-23");
  CHECK(document["archived"] == 2);
  CHECK(document["capacity"] == 8);
  const Json& steady = document["consistency"];
  CHECK(steady["ours_a_week"] == 0.65);
  CHECK(steady["capacity_a_week"] == 39.5);
  CHECK(
      steady["stretches"][1].dump() ==
      R"({"period":"2026-11","from":"2026-11-01","until":"2026-11-30","touches":10,"answers":4,"on_time":0.75,)"
      R"("with_rules":30,"in_cadence":21})");
  CHECK(steady["ratings"][0]["on_time"] == 0.88);
  CHECK(steady["ratings"][0]["longest_contact"] == "ada-lovelace");
  for (const char* key : {"on_time", "longest_wait", "longest_contact"})
    CHECK(steady["ratings"][1][key].is_null());
  CHECK(document["mix"]["cost"] == 119.5);
  CHECK(document["mix"]["channels"][0]["share"] == 0.8);
  CHECK(document["mix"]["channels"][1]["share"].is_null());
  CHECK(document["balance"]["give_per_ask"] == 2.25);
  CHECK(
      document["pipeline"]["needs"][2].dump() ==
      R"({"status":"latent","past":1,"near":0,"this_year":2,"later":3,"undated":4,"since":null})");
  CHECK(document["pipeline"]["overdue"] == 2);
  CHECK(document["pipeline"]["ratings"][1]["rating"].is_null());
}

TEST_CASE("without a bound, and without anything asked, JSON has null") {
  Stats one = stats();
  one.capacity.reset();
  one.consistency.capacity_a_week.reset();
  one.mix.balance.ask = 0;
  const Json document = parsed(stats_json(one, {}, model::default_settings()));
  CHECK(document["capacity"].is_null());
  CHECK(document["consistency"]["capacity_a_week"].is_null());
  CHECK(document["balance"]["give_per_ask"].is_null());
}
