// Each rule and number behind a person's place in the agenda.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

/// Wide enough that no sentence is broken.
std::string why(const cadence::Explanation& explanation, const Places& where = places(),
                const model::Book& all = book()) {
  return why_text(*model::find_contact(all, explanation.who.id), explanation, where, all, today(),
                  {100, false});
}

cadence::Explanation by_rating(cadence::Origin origin, std::string contact, std::string rating) {
  cadence::Explanation made = explanation();
  made.who = {std::move(contact), false};
  made.origin = origin;
  made.rating = std::move(rating);
  return made;
}

}  // namespace

TEST_CASE("who is due on a cadence of their own reads each number and its place") {
  CHECK(why(explanation()) ==
        R"(Ada Lovelace: on today's agenda, 3rd in line

 cadence      every 4..6 weeks by call (contacts/ada-lovelace.yaml:9), their own; it replaces the
              rating's
 rating       A (contacts/ada-lovelace.yaml:3): it breaks ties in the order
 due          last call, 15 October + 4 weeks = 12 November; latest 26 November (6 weeks); waited 39
              of 42 days
 need         replace the ERP, in 11 weeks: 8 February 2027 − 90 days (nurture.yaml:20) =
              10 November
 order        3rd today, after 田中太郎, Mary Somerville
)");
}

TEST_CASE(
    "what stands for the organisation in a person's line is named, and where it is explained") {
  auto made = explanation();
  REQUIRE(made.due);
  made.due->occasions.back().organisation = "analytical-engines";
  CHECK(has(why(made),
            " org          Analytical Engines: need: replace the ERP, in 11 weeks: nurture why "
            "analytical-engines\n"));
}

TEST_CASE("a rating is traced to the person, the organisation or the default, and to its cadence") {
  using cadence::Origin;
  Places where = places();
  where.organisation_rating = "orgs/analytical-engines.yaml:2";
  CHECK(has(why(by_rating(Origin::contact_rating, "ada-lovelace", "A")),
            " rating       A (contacts/ada-lovelace.yaml:3) → every 3 weeks (nurture.yaml:4)\n"));
  CHECK(has(
      why(by_rating(Origin::organisation_rating, "charles-babbage", "B"), where),
      " rating       B, Analytical Engines's (orgs/analytical-engines.yaml:2) → every 6 weeks"));
  CHECK(has(why(by_rating(Origin::default_rating, "tanaka", "C")),
            " rating       C, the default (nurture.yaml:8) → every 3 months (nurture.yaml:4)\n"));
}

TEST_CASE("a due day that was moved says from where to where") {
  cadence::Explanation moved = explanation();
  moved.rules[0].falls_on = day(2026, 11, 14);
  moved.rules[0].due = day(2026, 11, 16);
  CHECK(has(why(moved), "+ 4 weeks = 14 November, moved to Monday 16 November; latest"));
}

TEST_CASE("a rule that nothing answered counts from the day that its file gives") {
  cadence::Explanation none = explanation();
  none.rules[0].answered.reset();
  none.rules[0].counts_from = day(2026, 10, 15);
  none.rules[0].counts_from_key = "added";
  Places where = places();
  where.added = "contacts/ada-lovelace.yaml:12";
  CHECK(
      has(why(none, where),
          "no call yet: added 15 October (contacts/ada-lovelace.yaml:12) + 4 weeks = 12 November"));
}

TEST_CASE("a need that tightens the cadence is told with its rule") {
  cadence::Explanation tight = explanation();
  tight.rules.push_back(tight.rules[0]);
  tight.rules[1].need = "replace the ERP";
  const std::string text = why(tight);
  CHECK(has(
      text,
      "\"replace the ERP\" is within 90 days of its time (nurture.yaml:20): every 4..6 weeks by"));
  CHECK(has(text, " due          every 4..6 weeks by call: last call, 15 October"));
}

TEST_CASE("a first touch is summed up from since or added") {
  model::Book all = book();
  all.contacts[3].added = day(2026, 11, 18);
  cadence::Explanation first;
  first.who = {"tanaka", false};
  cadence::Occasion occasion;
  occasion.kind = cadence::Kind::first;
  occasion.due = day(2026, 11, 20);
  first.standing = {occasion};
  Places where;
  where.added = "contacts/tanaka.yaml:4";
  where.first_touch = "nurture.yaml:9";
  CHECK(has(why(first, where, all),
            " first touch  no touch yet: added 18 November (contacts/tanaka.yaml:4) + 2 days "
            "(nurture.yaml:9) ="));
  all.contacts[3].added.reset();
  CHECK(has(why(first, where, all), "no touch yet, and neither since nor added is set: today\n"));
}

TEST_CASE("the verdict tells listed, beyond capacity, early, not due and archived apart") {
  cadence::Explanation made = explanation();
  made.listed = false;
  CHECK(has(why(made), ": due, 3rd in line, after those who fit the day: nurture due --all\n"));
  made.listed = true;
  made.due->early = true;
  CHECK(has(why(made), ": on today's agenda ahead of time: there is room\n"));
  made.due.reset();
  made.place = 0;
  CHECK(has(why(made), ": never due\n"));
  made.coming = {cadence_occasion()};
  made.coming[0].due = made.coming[0].from = day(2026, 12, 11);
  CHECK(has(why(made), ": not due until 11 December, in 18 days\n"));
  CHECK(has(why(made), " coming       11 December, in 18 days: every 4..6 weeks by call\n"));
  made.archived = day(2026, 5, 1);
  CHECK(has(why(made), ": archived, so never due\n\n archived     since 1 May\n"));
}

TEST_CASE("a snooze says what it leaves standing") {
  cadence::Explanation asleep = explanation();
  asleep.snooze = day(2027, 1, 10);
  Places where = places();
  where.snooze = "contacts/ada-lovelace.yaml:7";
  CHECK(has(why(asleep, where),
            " snooze       until 10 January 2027 (contacts/ada-lovelace.yaml:7): until then only "
            "follow-ups,"));
}

TEST_CASE("of many who stand before them a few are named") {
  cadence::Explanation late = explanation();
  late.before.assign(8, "tanaka");
  late.place = 9;
  CHECK(has(why(late),
            " order        9th today, after 田中太郎, 田中太郎, 田中太郎, 田中太郎, 田中太郎 and 3 "
            "more\n"));
}

TEST_CASE("why as JSON has the rules, the order and the places") {
  const Json document = parsed(why_json(ada(), explanation(), places(), today()));
  CHECK(document["contact"] == "ada-lovelace");
  CHECK(
      document["rules"].dump() ==
      R"([{"rule":"every 4..6 weeks by call","origin":"cadence","answered":"2026-10-15","channel":"call",)"
      R"("counts_from":null,"counts_from_key":null,"falls_on":"2026-11-12","due":"2026-11-12",)"
      R"("from":"2026-11-12",)"
      R"("latest":"2026-11-26","need":null}])");
  CHECK(document["before"].dump() == R"(["tanaka","mary-somerville"])");
  CHECK(document["places"]["cadence"] == "contacts/ada-lovelace.yaml:9");
  CHECK(document["places"]["snooze"].is_null());
  CHECK(document["due"]["coming"] == Json::array());
}

TEST_CASE("why says whom nobody reached, who is undecided, and what a rule waits for") {
  cadence::Explanation made = explanation();
  made.attempts = {2, 2, day(2026, 11, 20), "call"};
  made.rests = day(2026, 11, 26);
  CHECK(has(why(made), " rests        until 26 November: tried 2 times, last on 20 November\n"));
  made.rules[0].from = day(2026, 11, 25);
  made.rules[0].held = cadence::Held::promise;
  CHECK(has(why(made), "; waits for\n              the promise of 25 November\n"));
  made.undecided = true;
  made.rating = "undecided";
  CHECK(has(why(made), "undecided (contacts/ada-lovelace.yaml:3): until rated"));
  made = explanation();
  made.agenda_of = "mei";
  CHECK(has(why(made), ": on mei's agenda, 3rd in line\n"));
}
