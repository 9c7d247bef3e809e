// The defaults of a new store, and what is asked of the settings.
#include "model/settings.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using base::Unit;

TEST_CASE("a new store's ratings run from every three weeks to every six months by any channel") {
  const auto settings = model::default_settings();
  REQUIRE(settings.ratings.size() == 4);
  std::string scale;
  for (const auto& rating : settings.ratings) {
    REQUIRE(rating.cadence.rules.size() == 1);
    scale += rating.name + ": " + model::to_text(rating.cadence.rules.front()) + "\n";
  }
  CHECK(scale ==
        "A: every 3 weeks\nB: every 6 weeks\nC: every 3 months\nD: every 6 months by any\n");
}

TEST_CASE(
    "a rating's place in the scale is 0 for the best and the scale's size for an unknown one") {
  const auto settings = model::default_settings();
  CHECK(model::rank(settings, "A") == 0);
  CHECK(model::rank(settings, "D") == 3);
  CHECK(model::rank(settings, "a") == 4);
  CHECK(model::find_rating(settings, "B")->name == "B");
  CHECK(model::find_rating(settings, "Z") == nullptr);
}

TEST_CASE("a newsletter and an unknown channel count as no touch") {
  const auto settings = model::default_settings();
  CHECK(model::counts(settings, "call"));
  CHECK_FALSE(model::counts(settings, "newsletter"));
  CHECK_FALSE(model::counts(settings, "pigeon"));
}

TEST_CASE("whoever met someone has also called them, and not the other way round") {
  const auto settings = model::default_settings();
  for (const auto* channel : {"meeting", "visit", "lunch", "event", "call"}) {
    CHECK(model::stands_for(settings, channel, "call"));
  }
  CHECK_FALSE(model::stands_for(settings, "call", "meeting"));
  CHECK_FALSE(model::stands_for(settings, "email", "call"));
  CHECK(model::stands_for(settings, "pigeon", "pigeon"));
  CHECK_FALSE(model::stands_for(settings, "pigeon", "call"));
}

TEST_CASE("what names only channels that don't count can't be answered") {
  auto settings = model::default_settings();
  CHECK(model::answerable(settings, {}));
  CHECK(model::answerable(settings, {"call"}));
  CHECK(model::answerable(settings, {"newsletter", "email"}));
  CHECK_FALSE(model::answerable(settings, {"newsletter"}));
  settings.channels["call"].counts = false;
  CHECK(model::answerable(settings, {"call"}));  // a meeting stands for it
  settings.channels["email"].stands_for = {"newsletter"};
  CHECK(model::answerable(settings, {"newsletter"}));
}

TEST_CASE("the programme of a new store is a note, an article and a call") {
  const auto settings = model::default_settings();
  std::string steps;
  for (const auto& step : settings.programmes.at("newcomer")) {
    steps += model::to_text(step) + "; ";
  }
  CHECK(steps == "2 days by note; 2 weeks by article; 6 weeks by call; ");
}

TEST_CASE("a programme's step reads back from its wording") {
  for (const auto* text : {"2 days by note", "0 days by call or visit", "6 weeks"}) {
    const auto step = model::parse_step(text);
    REQUIRE(std::holds_alternative<model::ProgrammeStep>(step));
    CHECK(model::to_text(std::get<model::ProgrammeStep>(step)) == text);
  }
}

TEST_CASE("a step that can't be read says why") {
  const std::pair<const char*, const char*> rows[] = {
      {"soon by note", "'soon by note': not a step: write '2 weeks by article'"},
      {"", "'': not a step: write '2 weeks by article'"},
      {"2 weeks by any", "'2 weeks by any': write the channels as 'by note or article'"},
      {"2 weeks by call or", "'2 weeks by call or': write the channels as 'by note or article'"},
  };
  for (const auto& [text, flaw] : rows) {
    const auto step = model::parse_step(text);
    REQUIRE(std::holds_alternative<std::string>(step));
    CHECK(std::get<std::string>(step) == flaw);
  }
}
