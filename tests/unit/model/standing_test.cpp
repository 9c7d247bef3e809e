// What of a person's file stands on a day.
#include "model/standing.hpp"

#include <doctest/doctest.h>

using namespace nurture;

namespace {

const base::Date today = base::parse_iso("2026-11-23").value();

model::Interaction noted(int days_ago, std::string note, std::string channel = "call") {
  model::Interaction made;
  made.date = today - days_ago;
  made.channel = std::move(channel);
  made.note = std::move(note);
  return made;
}

}  // namespace

TEST_CASE("the last touch reached, counts, and lies not after today") {
  const model::Settings settings = model::default_settings();
  model::Contact contact;
  CHECK(model::last_touch(contact, settings, today) == nullptr);
  contact.interactions = {noted(50, "counts"), noted(20, "doesn't count", "newsletter"),
                          noted(19, "no answer"), noted(-1, "tomorrow")};
  contact.interactions[2].reached = false;
  CHECK(model::last_touch(contact, settings, today)->note == "counts");
}

TEST_CASE("of several on one day the last in the file is the newest, whatever the order of days") {
  model::Contact contact;
  contact.interactions = {noted(20, "morning"), noted(20, "evening"), noted(50, "older")};
  CHECK(model::last_touch(contact, model::default_settings(), today)->note == "evening");
}

TEST_CASE("the newest next stands until an empty one takes it away") {
  model::Contact contact;
  contact.interactions = {noted(40, "")};
  contact.interactions.back().next = "ask";
  CHECK(*model::standing_next(contact, today)->next == "ask");
  contact.interactions.push_back(noted(20, "without a next"));
  CHECK(*model::standing_next(contact, today)->next == "ask");
  contact.interactions.back().next = "";
  CHECK(model::standing_next(contact, today) == nullptr);
  CHECK(*model::standing_next(contact, today - 30)->next == "ask");
}

TEST_CASE("the nearest open need; one without a day comes after all others") {
  std::vector<model::Need> needs(3);
  CHECK(model::nearest_need({}, today) == nullptr);
  needs[0].what = "some day";
  needs[1].what = "later";
  needs[1].when = base::parse_period("2028");
  needs[2].what = "sooner";
  needs[2].when = base::parse_period("2027-Q1");
  CHECK(model::nearest_need(needs, today)->what == "sooner");
  needs[2].status = model::NeedStatus::won;
  CHECK(model::nearest_need(needs, today)->what == "later");
}
