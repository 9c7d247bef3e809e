// What holds where a file leaves it open.
#include "model/effective.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using model::RatingOf;

namespace {

model::Interaction on(const char* channel, bool reached = true) {
  model::Interaction made;
  made.channel = channel;
  made.reached = reached;
  return made;
}

}  // namespace

TEST_CASE(
    "a rating is their own, their organisation's, or the default, as far as the scale has it") {
  auto settings = model::default_settings();
  const auto rating = [&](const char* own, const char* organisations) {
    const auto found = model::effective_rating(settings, own, organisations);
    return std::tuple(std::string(found.name), found.of, found.rank);
  };
  CHECK(rating("A", "B") == std::tuple("A", RatingOf::person, 0U));
  CHECK(rating("", "B") == std::tuple("B", RatingOf::organisation, 1U));
  CHECK(rating("", "") == std::tuple("C", RatingOf::settings, 2U));
  CHECK(rating("Z", "B") == std::tuple("B", RatingOf::organisation, 1U));
  CHECK(rating("Z", "Y") == std::tuple("C", RatingOf::settings, 2U));
  settings.default_rating = "X";
  CHECK(rating("", "") == std::tuple("X", RatingOf::settings, 4U));
}

TEST_CASE("a place in the scale has a name, and the one behind the last has none") {
  const auto settings = model::default_settings();
  CHECK(model::rating_name(settings, 0) == "A");
  CHECK(model::rating_name(settings, 4) == "");
}

TEST_CASE("an interaction without a channel is on the default one") {
  auto settings = model::default_settings();
  CHECK(model::channel_of(on(""), settings) == "call");
  settings.default_channel = "note";
  CHECK(model::channel_of(on(""), settings) == "note");
  CHECK(model::channel_of(on("visit"), settings) == "visit");
}

TEST_CASE("a touch reached, on a channel that counts") {
  auto settings = model::default_settings();
  settings.channels["leaflet"].counts = false;
  CHECK(model::is_touch(on("call"), settings));
  CHECK_FALSE(model::is_touch(on("call", false), settings));
  CHECK_FALSE(model::is_touch(on("leaflet"), settings));
  CHECK_FALSE(model::is_touch(on("unknown"), settings));
  model::Facts facts;
  CHECK(model::last_touch(facts, settings) == nullptr);
  facts.last = {{"call", {10}}, {"leaflet", {12}}, {"note", {11}}};
  CHECK(model::last_touch(facts, settings)->channel == "note");
}

TEST_CASE("archived is who was so on the day or before") {
  CHECK(model::archived_on(base::Date{10}, {10}));
  CHECK_FALSE(model::archived_on(base::Date{11}, {10}));
  CHECK_FALSE(model::archived_on(std::nullopt, {10}));
}
