// Everyone's silence: since when, and until when it may last.
#include "insight/garden.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;

namespace {

const base::Date monday = day("2026-11-23");

insight::Garden garden(const model::Book& book, std::optional<std::string> owner = {}) {
  return insight::garden(model::facts(book, monday), monday, {std::move(owner)});
}

}  // namespace

TEST_CASE("a silence goes from the last touch through the due day to the latest day") {
  const auto found =
      garden(book({touched("ada", "every 4..6 weeks", {"2026-09-01", "2026-11-02"})}));
  REQUIRE(found.silences.size() == 1);
  CHECK(found.silences[0] ==
        insight::Silence{0, true, day("2026-11-02"), day("2026-11-30"), day("2026-12-14")});
}

TEST_CASE("whose latest day comes first stands first") {
  const auto found = garden(book({touched("ada", "every 12 weeks", {"2026-11-02"}),
                                  touched("bob", "every 1 week", {"2026-11-02"}),
                                  touched("cem", "every 1 week", {"2026-11-02"})}));
  REQUIRE(found.silences.size() == 3);
  CHECK(found.silences[0].person == 1);
  CHECK(found.silences[1].person == 2);
  CHECK(found.silences[2].person == 0);
}

TEST_CASE("of several rules the one with the earliest latest day counts") {
  auto ada = touched("ada", "every 8 weeks", {"2026-11-02"});
  ada.cadence = test::cadence({"every 8 weeks", "every 2..3 weeks by call"});
  const auto found = garden(book({ada}));
  REQUIRE(found.silences.size() == 1);
  CHECK(found.silences[0].latest == day("2026-11-23"));
}

TEST_CASE("nobody was in touch yet: from the day they were met") {
  auto ada = person("ada");
  ada.since = day("2026-11-19");
  const auto found = garden(book({ada}));
  REQUIRE(found.silences.size() == 1);
  CHECK_FALSE(found.silences[0].touched);
  CHECK(found.silences[0].from == day("2026-11-19"));
  CHECK(found.silences[0].due == day("2026-11-23"));
}

TEST_CASE("whom no rule asks for is counted, the archived aren't") {
  auto none = touched("ada", "every week", {"2026-11-02"});
  none.cadence = model::Cadence{};
  auto undecided = person("bob", "undecided", "2026-11-02");
  auto gone = person("cem", "B", "2026-11-02");
  gone.archived = monday;
  const auto found = garden(book({none, undecided, gone}));
  CHECK(found.silences.empty());
  CHECK(found.quiet == 2);
}

TEST_CASE("of an owner's scope theirs and nobody's") {
  auto hers = person("ada", "B", "2026-11-02"), his = person("bob", "B", "2026-11-02");
  hers.owner = "mei";
  his.owner = "dave";
  auto all = book({hers, his, person("cem", "B", "2026-11-02")});
  all.settings.owners = {{"mei", {}}, {"dave", {}}};
  CHECK(garden(all, "mei").silences.size() == 2);
  CHECK(garden(all).silences.size() == 3);
}
