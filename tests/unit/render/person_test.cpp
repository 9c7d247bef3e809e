// The page before a call, and the explanation of a day.
#include "render/person.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::string shown(const model::Book& all, const cadence::Explanation& why = explanation(),
                  int columns = 80) {
  return person_text(all.contacts[0], why, all, today(), {columns, false});
}

/// 田中太郎, whom nobody has touched, not due until 11 December.
cadence::Explanation not_due() {
  cadence::Explanation made;
  made.who = {"tanaka", false};
  made.rating = "C";
  made.coming = {cadence_occasion()};
  made.coming[0].due = made.coming[0].from = day(2026, 12, 11);
  return made;
}

}  // namespace

TEST_CASE("the page has everything to know before a call, in the order it is needed") {
  CHECK(shown(book()) ==
        R"(Ada Lovelace                                             rating A · kept by dave
Head of Engineering, Analytical Engines

 due         due 11 days ago (every 4..6 weeks by call), may wait until
             26 November
             need: replace the ERP, in 11 weeks
 last        call, 15 October: Project on hold until spring; budget round in
             February.
 next        ask how the budget round went
 with        call +44 20 7946 0018

 needs       1  replace the ERP · latent, 8 February 2027, in 11 weeks
                already has a solution
 follow-ups  2  1 February 2027, in 10 weeks: call about the budget
 dates       10 December, in 17 days: birthday

 about       Two children. Fencing.
             Hates small talk.
 tags        client, london

 phone       +44 20 7946 0018
 email       ada@example.com · ada@home.example

 warmth      known (0.11): 1 conversation, 1 written day, last 6 weeks ago
 knows       Mary Somerville
 colleagues  Charles Babbage
 from        referred by Charles Babbage · met: EACL conference, Dublin

 history     2026-09-02  email  Sent the minutes.
             2026-10-15  call   Project on hold until spring; budget round in
                                February.
                                next: ask how the budget round went
)");
}

TEST_CASE("the page has where they live, and the hour there where it is another") {
  model::Book all = book();
  all.contacts[0].address = {"12 St James's Square,\nLondon", "Ockham Park"};
  all.contacts[0].timezone = "Europe/London";
  CHECK(shown(all).find(" address     12 St James's Square, London · Ockham Park\n"
                        " timezone    Europe/London\n") != std::string::npos);
  const std::string away =
      person_text(all.contacts[0], explanation(), all, today(), {80, false}, 14 * 60 + 10);
  CHECK(away.find(" timezone    Europe/London, 14:10 there\n") != std::string::npos);
}

TEST_CASE("acquaintance is read both ways, and past posts name their successor") {
  model::Book all = book();
  all.contacts[3].knows = {"ada-lovelace"};
  all.contacts[2].referred_by = "ada-byron";
  all.contacts[0].formerly = {"ada-byron"};
  all.contacts[0].past = {{"analytical-engines", "Fellow", base::parse_period("2025-12"), "none"},
                          {"Royal Society", "", std::nullopt, "tanaka"}};
  const std::string page = shown(all);
  CHECK(has(page, " knows       Mary Somerville, 田中太郎\n"));
  CHECK(has(page, " referred    Mary Somerville\n"));
  CHECK(has(page,
            " before      Fellow, Analytical Engines, until December 2025\n"
            "             Royal Society (now 田中太郎)\n"));
}

TEST_CASE("dates stand by their next occurrence, and one that is over is gone") {
  model::Book all = book();
  all.contacts[0].dates = {{{6, 1, std::nullopt}, "summer party", {}},
                           {{11, 20, 2026}, "contract signed", {}},
                           {{11, 1, 2026}, "moved", {}},
                           {{11, 24, std::nullopt}, "birthday", {}}};
  CHECK(has(shown(all),
            " dates       20 November, 3 days ago: contract signed\n"
            "             24 November, tomorrow: birthday\n"
            "             1 June 2027, in 6 months: summer party\n"));
  CHECK_FALSE(has(shown(all), "moved"));
}

TEST_CASE("of a long history the last few are shown, and where the rest is") {
  model::Book all = book();
  for (int month = 1; month <= 6; ++month)
    all.contacts[0].interactions.push_back(interaction(day(2025, month, 1), "call", "old"));
  all.contacts[0].interactions.push_back(interaction(day(2027, 1, 1), "call", "not yet"));
  const std::string page = shown(all);
  CHECK(has(page, "and 3 before: nurture history ada-lovelace\n"));
  CHECK(has(page, "history     2025-04-01"));
  CHECK_FALSE(has(page, "not yet"));
}

TEST_CASE("a page of someone hardly known is short") {
  const model::Book all = book();
  CHECK(person_text(all.contacts[3], not_due(), all, today(), {80, false}) ==
        R"(田中太郎                                                                rating C
部長

 due         in 18 days, 11 December: every 4..6 weeks by call
 with        call (no phone number or mail address yet)
)");
}

TEST_CASE("a page says who is snoozed, archived, or on no cadence") {
  const model::Book all = book();
  cadence::Explanation why = not_due();
  why.snooze = day(2027, 1, 10);
  CHECK(has(shown(all, why), " due         snoozed until 10 January 2027\n"));
  why.archived = day(2026, 5, 1);
  CHECK(has(shown(all, why), " due         archived since 1 May\n"));
  CHECK(has(shown(all, cadence::Explanation{}), " due         never by itself (cadence: none)\n"));
}

TEST_CASE("no line of a page is wider than the terminal") {
  model::Book all = book();
  all.contacts[0].name = std::string(200, 'A');
  all.contacts[0].title = std::string(200, 'T');
  all.contacts[0].about = std::string(300, 'x') + " 田中太郎\n";
  for (const int columns : {48, 80, 120})
    CHECK(widest(shown(all, explanation(), columns)) <= columns);
}

TEST_CASE("a page as JSON has the whole contact and what is due") {
  const model::Book all = book();
  const Json document = parsed(person_json(all.contacts[0], explanation(), all, today()));
  const Json& contact = document["contact"];
  CHECK(contact["id"] == "ada-lovelace");
  CHECK(contact["cadence"].dump() == R"(["every 4..6 weeks by call"])");
  CHECK(contact["dates"].dump() ==
        R"([{"date":"12-10","what":"birthday","year":null,"lead":null}])");
  CHECK(
      contact["follow_ups"][0].dump() ==
      R"({"number":1,"due":"2026-11-05","what":"send the white paper","by":[],"programme":null,"open":false,"done":"2026-11-04","withdrawn":null})");
  CHECK(contact["needs"][0]["when"] == "2027-02-08");
  CHECK(contact["interactions"].size() == 2);
  CHECK(document["due"]["due"] == "2026-11-10");
  CHECK(document["due"]["place"] == 3);
  CHECK(document["due"]["listed"] == true);
}

TEST_CASE("a contact as JSON has the same keys whatever is set") {
  const model::Book all = book();
  const Json full = parsed(person_json(all.contacts[0], explanation(), all, today()));
  const Json bare = parsed(person_json(all.contacts[3], not_due(), all, today()));
  for (const char* part : {"contact", "due"}) {
    CHECK(full[part].size() == bare[part].size());
    for (const auto& item : full[part].items()) {
      CAPTURE(item.key());
      CHECK(bare[part].contains(item.key()));
    }
  }
  CHECK(bare["contact"]["cadence"].is_null());
  CHECK(bare["due"]["due"] == "2026-12-11");
  CHECK(bare["due"]["days_due"].is_null());
}

TEST_CASE("cadence: none is an empty list in JSON") {
  model::Book all = book();
  all.contacts[0].cadence = model::Cadence{};
  const Json document = parsed(person_json(all.contacts[0], explanation(), all, today()));
  CHECK(document["contact"]["cadence"] == Json::array());
}
