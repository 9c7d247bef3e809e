// People, hits, planned days.
#include "render/lists.hpp"

#include <doctest/doctest.h>

#include "render/layout.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::vector<Listed> people(const model::Book& all) {
  return {{&all.contacts[0], "A", day(2026, 10, 15), day(2026, 11, 12)},
          {&all.contacts[3], "C", std::nullopt, std::nullopt}};
}

Hit hit(std::string text, std::size_t begin, std::size_t end) {
  return {"ada-lovelace", "Ada Lovelace", "contacts/ada-lovelace.yaml", "about", std::move(text),
          {{begin, end}}, false};
}

std::vector<cadence::PlannedDay> plan() {
  return {{today(), {ada_due(), tanaka_due()}, 2}, {day(2027, 1, 4), {tanaka_due()}, 0}};
}

}  // namespace

TEST_CASE("a list has the id to type first, then who, rating and days") {
  const model::Book all = book();
  CHECK(people_text(people(all), all, today(), {80, false}) ==
        R"(id            name          rating  last        due         who
ada-lovelace  Ada Lovelace  A       2026-10-15  2026-11-12  Head of Engineering…
tanaka        田中太郎      C       –           –           部長
)");
}

TEST_CASE("a list in a pipe is cut nowhere") {
  const model::Book all = book();
  const std::string text = people_text(people(all), all, today(), {80, false, true});
  CHECK(has(text, "Head of Engineering, Analytical Engines\n"));
}

TEST_CASE("columns line up behind ids of every script") {
  const std::vector<std::string> ids{"zoé", "田中", "👩‍🚀-1", "e\u0301lodie", "עברית"};
  std::vector<std::vector<std::string>> rows;
  for (const std::string& id : ids) rows.push_back({id, "|"});
  const std::string text = table({{"id", Column::whole}, {"name"}}, rows, {80, false});
  for (const std::string& line : base::split(text, '\n')) {
    if (line.find('|') == std::string::npos) continue;
    CHECK(base::width(line.substr(0, line.find('|'))) == base::width("e\u0301lodie") + 2);
  }
}

TEST_CASE("a list shows who is archived, and says when nobody matches") {
  model::Book all = book();
  all.contacts[3].archived = day(2026, 5, 1);
  CHECK(has(people_text(people(all), all, today(), {80, false}), "–           archived    部長"));
  CHECK(people_text({}, all, today(), {80, false}) == "Nobody matches.\n");
}

TEST_CASE("a list as JSON has the rating in effect and ISO days") {
  const model::Book all = book();
  const Json document = parsed(people_json(people(all), all, today()));
  CHECK(document["people"][0]["contact"] == "ada-lovelace");
  CHECK(document["people"][0]["last"] == "2026-10-15");
  CHECK(document["people"][0]["tags"] == Json{"client", "london"});
  CHECK(document["people"][1]["rating"] == "C");
  CHECK(document["people"][1]["due"].is_null());
  CHECK(parsed(people_json({}, all, today()))["people"] == Json::array());
}

TEST_CASE("hits of one file stand under its name, with the words in bold") {
  const std::string text =
      hits_text({hit("Two children.", 4, 12), hit("Fencing.", 0, 7)}, {80, true});
  CHECK(text ==
        "\x1b[1mAda Lovelace\x1b[0m\x1b[2m  ada-lovelace\x1b[0m\n"
        "  \x1b[2mabout\x1b[0m  Two \x1b[1mchildren\x1b[0m.\n"
        "  \x1b[2mabout\x1b[0m  \x1b[1mFencing\x1b[0m.\n");
}

TEST_CASE("a long line is cut so that its hit is seen") {
  const std::string text =
      "She said many things about the weather before the budget came up, and much more after it "
      "did";
  const std::size_t at = text.find("budget");
  CHECK(hits_text({hit(text, at, at + 6)}, {50, false}) ==
        "Ada Lovelace  ada-lovelace\n"
        "  about  …weather before the budget came up, and…\n");
}

TEST_CASE("marks are byte ranges of the text, also behind what must be made printable") {
  CHECK(has(hits_text({hit("\x1b[31m田中 budget", 12, 18)}, {80, true}),
            "\\x1b[31m田中 \x1b[1mbudget\x1b[0m\n"));
  CHECK(has(hits_text({hit("short", 3, 99)}, {80, true}), "sho\x1b[1mrt\x1b[0m\n"));
}

TEST_CASE("no hit is said, and is an empty list in JSON") {
  CHECK(hits_text({}, {80, false}) == "No match.\n");
  CHECK(parsed(hits_json({}, today()))["hits"] == Json::array());
  Hit org = hit("x", 0, 1);
  org.organisation = true;
  const Json found = parsed(hits_json({org}, today()))["hits"][0];
  CHECK(found["contact"].is_null());
  CHECK(found["org"] == "ada-lovelace");
  CHECK(found["marks"].dump() == "[[0,1]]");
}

TEST_CASE("planned days have whom they bring, in columns that go through all of them") {
  const model::Book all = book();
  CHECK(plan_text(plan(), all, today(), {80, false}) ==
        R"(Monday 23 November, today                                               2 people
 Ada Lovelace  due 11 days ago (every 4..6 weeks by call), may wait until 26 No…
 田中太郎      follow-up due 5 November, 18 days ago: send the white paper
 and 2 more

Monday 4 January 2027                                                   1 person
 田中太郎      follow-up: send the white paper, due since 5 November 2026
)");
  CHECK(plan_text({}, all, today(), {80, false}) == "Nobody is due in these days.\n");
  std::vector<cadence::PlannedDay> days = plan();
  days[1].again = 3;
  CHECK(has(plan_text(days, all, today(), {80, false}),
            "Monday 4 January 2027                                          1 person, 3 again\n"));
}

TEST_CASE("planned days as JSON have the lines of due") {
  const model::Book all = book();
  const Json days = parsed(plan_json(plan(), all, today()))["days"];
  CHECK(days[0]["day"] == "2026-11-23");
  CHECK(days[0]["more"] == 2);
  CHECK(days[0]["again"] == 0);
  CHECK(days[0]["due"][0]["contact"] == "ada-lovelace");
  CHECK(days[1]["due"].size() == 1);
}
