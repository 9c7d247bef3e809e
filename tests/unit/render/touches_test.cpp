// Which interactions an answer shows.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

TEST_CASE("the last touch reached, counts, and lies not after today") {
  const model::Settings settings = model::default_settings();
  model::Contact contact = person("a", "A");
  CHECK(last_touch(contact, settings, today()) == nullptr);
  contact.interactions = {interaction(day(2026, 10, 1), "call", "counts"),
                          interaction(day(2026, 11, 1), "newsletter", "doesn't count"),
                          interaction(day(2026, 11, 2), "call", "no answer"),
                          interaction(day(2026, 11, 24), "call", "tomorrow")};
  contact.interactions[2].reached = false;
  CHECK(last_touch(contact, settings, today())->note == "counts");
  CHECK(last_interaction(contact, today())->note == "no answer");
}

TEST_CASE("of several on one day the last in the file is the newest, whatever the order of days") {
  const model::Settings settings = model::default_settings();
  model::Contact contact = person("a", "A");
  contact.interactions = {interaction(day(2026, 11, 2), "call", "morning"),
                          interaction(day(2026, 11, 2), "call", "evening"),
                          interaction(day(2026, 10, 2), "call", "older")};
  CHECK(last_touch(contact, settings, today())->note == "evening");
}

TEST_CASE("the newest next stands until an empty one takes it away") {
  model::Contact contact = ada();
  CHECK(*standing_next(contact, today())->next == "ask how the budget round went");
  contact.interactions.push_back(interaction(day(2026, 11, 1), "call", "without a next"));
  CHECK(*standing_next(contact, today())->next == "ask how the budget round went");
  contact.interactions.back().next = "";
  CHECK(standing_next(contact, today()) == nullptr);
  CHECK(*standing_next(contact, day(2026, 10, 20))->next == "ask how the budget round went");
}
