// A history.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

TEST_CASE("one person's history has a hanging note and the next approach, newest first") {
  const model::Book all = book();
  CHECK(history_text(past_events(all.contacts[0], today()), all, false, {60, false}) ==
        R"(2026-10-15  call   Project on hold until spring; budget
                   round in February.
                   next: ask how the budget round went
2026-09-02  email  Sent the minutes.
)");
}

TEST_CASE("of several people each is named") {
  model::Book all = book();
  all.contacts[3].interactions = {interaction(day(2026, 11, 20), "lunch", "")};
  std::vector<Event> both = past_events(all.contacts[0], today());
  both.push_back({&all.contacts[3], &all.contacts[3].interactions[0], {}});
  CHECK(history_text(both, all, true, {80, false}) ==
        R"(2026-11-20  lunch  田中太郎
2026-10-15  call   Ada Lovelace  Project on hold until spring; budget round in
                                 February.
                                 next: ask how the budget round went
2026-09-02  email  Ada Lovelace  Sent the minutes.
)");
}

TEST_CASE("of one person who wasn't asked for by name each row says whose it is") {
  model::Book all = book();
  all.contacts[3].interactions = {interaction(day(2026, 11, 20), "lunch", "")};
  CHECK(history_text(past_events(all.contacts[3], today()), all, true, {80, false}) ==
        "2026-11-20  lunch  田中太郎\n");
}

TEST_CASE("what is no plain touch of ours is marked") {
  model::Book all = book();
  all.library.push_back({});
  all.library[0].id = "erp-white-paper";
  all.library[0].title = "ERP white paper";
  model::Interaction special = interaction(day(2026, 11, 20), "email", "Hello\n\nagain\n");
  special.from_them = true;
  special.reached = false;
  special.by = "mei";
  special.sent = "erp-white-paper";
  special.introduced = {"charles-babbage", "ghost"};
  all.contacts[0].interactions = {special};
  CHECK(
      history_text(past_events(all.contacts[0], today()), all, false, {100, false}) ==
      R"(2026-11-20  email  (from them, no answer, by mei, sent ERP white paper, introduced to Charles
                   Babbage, ghost) Hello

                   again
)");
}

TEST_CASE("an empty history says how it begins") {
  CHECK(history_text({}, book(), false, {80, false}) == "Nothing logged yet: nurture log NAME\n");
}

TEST_CASE("a history as JSON has every key of each interaction") {
  const model::Book all = book();
  const auto document = parsed(history_json(past_events(all.contacts[0], today()), all, today()));
  CHECK(
      document["interactions"][1].dump() ==
      R"({"contact":"ada-lovelace","name":"Ada Lovelace","date":"2026-10-15","channel":"call","by":null,)"
      R"("intent":null,"from":null,"reached":true,"note":"Project on hold until spring; budget round in February.\n",)"
      R"("next":"ask how the budget round went","sent":null,"introduced":[],)"
      R"("message_id":null,"event":null})");
}

TEST_CASE("a note that says who was introduced isn't marked as well") {
  model::Book all = book();
  model::Interaction made = interaction(day(2026, 11, 20), "email", "introduced to 田中太郎: tea");
  made.introduced = {"tanaka"};
  all.contacts[0].interactions = {made};
  CHECK(history_text(past_events(all.contacts[0], today()), all, false, {80, false}) ==
        "2026-11-20  email  introduced to 田中太郎: tea\n");
}
