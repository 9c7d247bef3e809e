// Why, and when: rules, numbers and places.
#include "cadence/explain.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using cadence::Kind;
using cadence::Origin;
using test::day;
using test::person;
using Ids = std::vector<std::string>;

namespace {

cadence::Explanation explain(const model::Book& book, const std::string& id,
                             std::string_view today) {
  return cadence::explain(model::facts(book, day(today)), id, day(today));
}

cadence::Explanation explain(const model::Contact& contact, std::string_view today) {
  return explain(test::book({contact}), contact.id, today);
}

}  // namespace

TEST_CASE("each rule tells its answer, its channel and its days") {
  auto ada = person("ada", "A", "2026-10-15");
  ada.cadence = test::cadence({"every 4..6 weeks by call", "every 6 months by meeting"});
  ada.added = day("2026-10-01");
  const auto found = explain(ada, "2026-11-23");
  CHECK(found.origin == Origin::contact_cadence);
  CHECK(found.rating == "A");
  CHECK(found.last_touch == day("2026-10-15"));
  CHECK(found.last_channel == "call");
  REQUIRE(found.rules.size() == 2);
  CHECK(found.rules[0].answered == day("2026-10-15"));
  CHECK(found.rules[0].channel == "call");
  CHECK(base::iso(found.rules[0].due) == "2026-11-12");
  CHECK(base::iso(found.rules[0].latest) == "2026-11-26");
  CHECK_FALSE(found.rules[1].answered.has_value());
  CHECK(found.rules[1].counts_from == day("2026-10-01"));
  CHECK(found.rules[1].counts_from_key == "added");
  REQUIRE(found.standing.size() == 1);
  REQUIRE(found.coming.size() == 1);
  CHECK(base::iso(found.coming[0].due) == "2027-04-01");
}

TEST_CASE("the origin says which key a cadence comes from") {
  CHECK(explain(person("ada", "B", "2026-11-20"), "2026-11-23").origin == Origin::contact_rating);
  CHECK(explain(person("ada", "", "2026-11-20"), "2026-11-23").origin == Origin::default_rating);
  CHECK(explain(person("ada", "", "2026-11-20"), "2026-11-23").rating == "C");
}

TEST_CASE("someone who isn't due learns what comes next") {
  auto ada = person("ada", "B", "2026-11-20");
  ada.dates = {test::anniversary("12-10")};
  ada.follow_ups = {test::follow_up("2026-11-30")};
  const auto found = explain(ada, "2026-11-23");
  CHECK(found.place == 0);
  CHECK(found.standing.empty());
  REQUIRE(found.coming.size() == 3);
  CHECK(found.coming[0].kind == Kind::follow_up);
  CHECK(found.coming[1].kind == Kind::date);
  CHECK(found.coming[2].kind == Kind::cadence);
}

TEST_CASE("what keeps someone off is told while it does") {
  auto ada = person("ada", "B", "2026-01-01");
  ada.snooze = day("2026-12-01");
  auto found = explain(ada, "2026-11-23");
  CHECK(found.snooze == day("2026-12-01"));
  CHECK(found.place == 0);
  REQUIRE(found.rules.size() == 1);
  CHECK(base::iso(found.rules[0].falls_on) == "2026-02-12");
  CHECK(base::iso(found.rules[0].due) == "2026-12-01");
  ada.archived = day("2026-11-01");
  found = explain(ada, "2026-12-02");
  CHECK_FALSE(found.snooze.has_value());
  CHECK(found.archived == day("2026-11-01"));
}

TEST_CASE("the place in today's order, and who stands before it") {
  auto book = test::book({person("ada", "B", "2026-02-01"), person("ben", "B", "2026-01-01"),
                          person("eve", "B", "2026-03-01")});
  book.settings.capacity = 2;
  const auto found = explain(book, "eve", "2026-11-23");
  CHECK(found.place == 3);
  CHECK_FALSE(found.listed);
  CHECK(found.before == Ids{"ben", "ada"});
  CHECK(explain(book, "ada", "2026-11-23").listed);
}

TEST_CASE("a tightened rule names its need, while the need's horizon is near") {
  auto ada = person("ada", "D", "2026-10-01");
  ada.needs = {test::need("2027-01")};
  const auto found = explain(ada, "2026-11-23");
  REQUIRE(found.rules.size() == 2);
  CHECK(found.rules[1].need == "replace the ERP");
  CHECK(base::iso(found.rules[1].due) == "2026-10-22");
  ada.needs = {test::need("2028")};
  CHECK(explain(ada, "2026-11-23").rules.size() == 1);
}

TEST_CASE("nobody of that id is an exception") {
  CHECK_THROWS_AS(explain(test::book({}), "ada", "2026-11-23"), std::out_of_range);
}

TEST_CASE("on a day off someone who is due learns when they will be listed") {
  auto book = test::book({person("ada", "B", "2026-01-05"), person("ben", "B", "2026-01-06")});
  book.settings.capacity = 1;
  const auto first = explain(book, "ada", "2026-11-22");  // a Sunday
  CHECK(first.place == 1);
  CHECK_FALSE(first.listed);
  CHECK(first.comes == day("2026-11-23"));
  CHECK(explain(book, "ben", "2026-11-22").comes == day("2026-11-24"));
  CHECK_FALSE(explain(book, "ada", "2026-11-23").comes);
  CHECK_FALSE(explain(book, "ben", "2026-11-23").comes);
}
