// Whose cadence holds, and what organisations add.
#include "cadence/state.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using cadence::Kind;
using test::agenda;
using test::book;
using test::call;
using test::ids;
using test::organisation;
using test::person;
using Ids = std::vector<std::string>;

namespace {

/// Two people of one organisation, nobody due by themselves.
model::Book at_engines(model::Organisation engines) {
  auto ada = person("ada", "A", "2026-11-20");
  auto ben = person("ben", "A", "2026-11-18");
  ada.org = ben.org = "engines";
  return book({ada, ben}, {std::move(engines)});
}

model::Organisation engines() {
  return organisation("engines");
}

}  // namespace

TEST_CASE("the cadence comes from the person, the rating, the organisation's rating, the default") {
  struct Case {
    const char* own;
    const char* rating;
    const char* organisations;
    const char* due;
    int on_default;
  };
  const Case cases[] = {
      {"every 2 weeks", "A", "B", "2026-10-15", 0},
      {"", "A", "B", "2026-10-22", 0},
      {"", "", "B", "2026-11-12", 0},
      {"", "", "", "2027-01-01", 1},
      {"", "X", "B", "2026-11-12", 0},
      {"", "X", "Y", "2027-01-01", 1},
  };
  for (const auto& one : cases) {
    CAPTURE(one.due);
    auto ada = person("ada", one.rating, "2026-10-01");
    ada.org = "Analytical ENGINES";
    if (*one.own != '\0') {
      ada.cadence = test::cadence({one.own});
    }
    auto its = engines();
    its.name = "Analytical Engines";
    its.rating = one.organisations;
    const auto found = agenda(book({ada}, {its}), "2027-06-01");
    REQUIRE(found.listed.size() == 1);
    CHECK(base::iso(found.listed[0].due) == one.due);
    CHECK(found.default_rating == one.on_default);
  }
}

TEST_CASE("an organisation is found by id, former id and name, and free text finds none") {
  for (const auto* text : {"engines", "old-engines", "Analytical Engines", "analytical engines"}) {
    CAPTURE(text);
    auto its = engines();
    its.name = "Analytical Engines";
    its.formerly = {"old-engines"};
    its.cadence = test::cadence({"every 4 weeks"});
    auto ada = person("ada", "C", "2026-10-01");
    ada.org = text;
    const auto found = agenda(book({ada}, {its}), "2026-11-23");
    REQUIRE(found.listed.size() == 1);
    CHECK(found.listed[0].organisation == "engines");
    CHECK(found.listed[0].contact == "ada");
  }
}

TEST_CASE("an organisation's cadence is answered by a touch with any of its people") {
  auto its = engines();
  its.cadence = test::cadence({"every 4 weeks by meeting"});
  auto all = at_engines(its);
  all.contacts[0].cadence = all.contacts[1].cadence = test::cadence({"every 5 years"});
  all.contacts[1].interactions.front().channel = "meeting";
  all.contacts[1].interactions.front().date = test::day("2026-10-26");
  CHECK(agenda(all, "2026-11-20").listed.empty());
  all.contacts[1].interactions.push_back(call("2026-11-19", "note"));
  const auto found = agenda(all, "2026-11-23");
  REQUIRE(found.listed.size() == 1);
  CHECK(base::iso(found.listed[0].due) == "2026-11-23");
  CHECK(found.listed[0].contact == "ada");  // the most recent touch
  all.contacts[0].interactions.push_back(call("2026-11-23", "meeting"));
  CHECK(agenda(all, "2026-11-23").listed.empty());
}

TEST_CASE(
    "whom to approach: the most recent touch, else the best rating, else the id, never the "
    "archived") {
  auto its = engines();
  its.follow_ups = {test::follow_up("2026-11-20")};
  auto all = at_engines(its);
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ada"});
  all.contacts[0].archived = test::day("2026-11-23");
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ben"});
  all.contacts[0].archived = {};
  all.contacts[0].interactions = all.contacts[1].interactions;
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ada"});
  all.contacts[0].rating = "C";
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ben"});
  all.contacts[1].rating = "undecided";
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ada"});
  all.contacts[1].rating = "A";
  all.contacts[1].interactions.push_back(test::attempt("2026-11-20"));  // rests until the 24th
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ada"});
  all.contacts.clear();
  const auto alone = agenda(all, "2026-11-23");
  REQUIRE(alone.listed.size() == 1);
  CHECK(alone.listed[0].contact.empty());
  CHECK(alone.listed[0].organisation == "engines");
}

TEST_CASE(
    "an organisation's occasions stand in the line of the person to approach, if they are due") {
  auto its = engines();
  its.dates = {test::anniversary("11-23", {}, "founded")};
  its.follow_ups = {test::follow_up("2026-11-20")};
  auto all = at_engines(its);
  all.contacts[0].follow_ups = {test::follow_up("2026-11-23", "call back")};
  const auto found = agenda(all, "2026-11-23");
  REQUIRE(found.listed.size() == 1);
  const auto& line = found.listed[0];
  CHECK(line.contact == "ada");
  CHECK(line.organisation.empty());
  REQUIRE(line.occasions.size() == 3);
  CHECK(line.occasions[0].text == "call back");  // today's come first
  CHECK(line.occasions[1].organisation == "engines");
  CHECK(line.occasions[1].kind == Kind::follow_up);
  CHECK(line.occasions[2].kind == Kind::date);
  CHECK(base::iso(line.due) == "2026-11-20");
}

TEST_CASE("an organisation's need and the cadence it tightens stand with it") {
  auto its = engines();
  its.needs = {test::need("2027-01")};  // from 3 October on
  auto all = at_engines(its);
  all.contacts[0].interactions = {call("2026-10-01")};
  all.contacts[1].interactions = {call("2026-09-01")};
  all.contacts[0].cadence = all.contacts[1].cadence = model::Cadence{};
  const auto found = agenda(all, "2026-11-23");
  REQUIRE(found.listed.size() == 1);
  const auto& line = found.listed[0];
  CHECK(line.organisation == "engines");
  REQUIRE(line.occasions.size() == 2);
  CHECK(line.occasions[0].kind == Kind::need);
  CHECK(line.occasions[1].tightened);
  CHECK(line.occasions[1].text == "replace the ERP");
  CHECK(base::iso(line.occasions[1].due) == "2026-10-22");
}

TEST_CASE("load is what the people of the scope ask for, by the capacity") {
  auto all =
      book({person("ada", "A"), person("ben", "A"), person("eve", "A"), person("gone", "A")});
  all.settings.ratings[0].cadence = test::cadence({"every 10 workdays"});
  all.settings.capacity = 1;
  all.contacts[1].owner = "dave";
  all.contacts[2].cadence = model::Cadence{};
  all.contacts[3].archived = test::day("2026-01-01");
  CHECK(agenda(all, "2026-11-23").load == doctest::Approx(0.2));
  CHECK(agenda(all, "2026-11-23", {"eve"}).load == doctest::Approx(0.1));
  all.settings.owners["dave"].capacity = 2;
  CHECK(agenda(all, "2026-11-23", {"dave"}).load == doctest::Approx(0.1));
}

TEST_CASE("load is measured by the working days that the coming year has") {
  auto all = book({person("ada", "A")});
  all.settings.ratings[0].cadence = test::cadence({"every 1 week"});
  all.settings.capacity = 1;
  CHECK(agenda(all, "2026-11-23").load == doctest::Approx(365.0 / 7 / 261));
  all.settings.calendar.holidays = {*base::parse_holidays("2027-01-04..2027-01-29")};
  CHECK(agenda(all, "2026-11-23").load == doctest::Approx(365.0 / 7 / 241));
  all.settings.owners["dave"].away = {*base::parse_holidays("2027-02-01..2027-02-26")};
  CHECK(agenda(all, "2026-11-23", {"dave"}).load == doctest::Approx(365.0 / 7 / 221));
  all.settings.ratings[0].cadence = test::cadence({"every 10 workdays"});
  CHECK(agenda(all, "2026-11-23").load == doctest::Approx(0.1));
}

TEST_CASE(
    "a touch is best on the channel that answers most, the default one if it answers as much") {
  auto ada = person("ada", "B", "2026-01-01");
  CHECK(test::only(ada, "2026-11-23")->channel == "call");
  ada.cadence = test::cadence({"every 4 weeks by note"});
  CHECK(test::only(ada, "2026-11-23")->channel == "note");
  ada.cadence = test::cadence({"every 4 weeks by call", "every 8 weeks by lunch or meeting"});
  CHECK(test::only(ada, "2026-11-23")->channel == "lunch");
  ada.cadence = model::Cadence{};
  ada.follow_ups = {test::follow_up("2026-11-20")};
  CHECK(test::only(ada, "2026-11-23")->channel == "call");
}

TEST_CASE(
    "a line's due day is the earliest, its latest the earliest, its days are counted from both") {
  auto ada = person("ada", "B", "2026-09-01");
  ada.cadence = test::cadence({"every 4 weeks", "every 3..5 weeks by note"});
  const auto line = test::only(ada, "2026-11-23").value();
  CHECK(base::iso(line.due) == "2026-09-22");
  CHECK(base::iso(line.latest.value()) == "2026-10-06");
  CHECK(line.days_due == 62);
  CHECK(line.days_late == 48);
}

TEST_CASE("thousands of people are judged by several hands, each as if alone") {
  const char* const owners[] = {"mei", "", "tom", "bea"};
  const char* const ratings[] = {"A", "B", "", "C"};
  std::vector<model::Contact> people;
  for (int i = 0; i < 3000; ++i) {
    auto one = person("p" + std::to_string(10000 + i), ratings[i % 4],
                      "2026-0" + std::to_string(1 + i % 9) + "-10");
    one.owner = owners[i / 700 % 4];
    if (i % 3 == 0) one.org = i % 2 == 0 ? "engines" : "Nobody's";
    if (i % 5 == 0) one.cadence = test::cadence({"every 2 weeks"});
    people.push_back(one);
  }
  auto its = engines();
  its.rating = "A";
  its.follow_ups.push_back(test::follow_up("2026-11-20"));
  const auto today = test::day("2026-11-23");
  const auto all = model::facts(book(people, {its}), today);
  const cadence::AgendaState state(all, all.settings, today, today + 100, {});
  REQUIRE(state.parties().size() == people.size() + 1);
  const auto& its_people = *state.parties().back().people;
  CHECK(its_people.size() == 500);
  CHECK(std::is_sorted(its_people.begin(), its_people.end()));
  REQUIRE(state.teams().size() == 4);  // nobody first, then as they come
  CHECK(state.teams()[1].owner == "mei");
  CHECK(state.teams()[2].owner == "tom");
  for (std::size_t i = 0; i < people.size(); i += 7) {
    const auto alone = model::facts(book({people[i]}, {its}), today);
    const cadence::AgendaState one(alone, alone.settings, today, today + 100, {});
    const auto& party = state.parties()[i];
    const auto& same = one.parties().front();
    CAPTURE(people[i].id);
    CHECK(party.id == same.id);
    CHECK(party.next == same.next);
    CHECK(party.rank == same.rank);
    CHECK(party.windows.size() == same.windows.size());
    CHECK(state.teams()[party.team].owner == people[i].owner);
    CHECK(party.history.last_touch == same.history.last_touch);
    CHECK(party.belongs_to.has_value() == same.belongs_to.has_value());
  }
}

TEST_CASE("an organisation's occasions stand with whoever of its people comes first that day") {
  auto its = engines();
  its.dates = {test::anniversary("11-23", {}, "founded")};
  auto all = at_engines(its);
  all.contacts[1].follow_ups = {test::follow_up("2026-11-20")};  // ben, who was touched earlier
  const auto found = agenda(all, "2026-11-23");
  REQUIRE(found.listed.size() == 1);
  CHECK(found.listed[0].contact == "ben");
  CHECK(found.listed[0].organisation.empty());
  CHECK(found.listed[0].occasions.size() == 2);
}

TEST_CASE("an organisation waits while those whom one would approach rest, a promise doesn't") {
  auto its = engines();
  its.dates = {test::anniversary("11-23", {}, "founded")};
  auto all = at_engines(its);
  for (auto& contact : all.contacts) contact.snooze = test::day("2026-12-01");
  CHECK(agenda(all, "2026-11-23").listed.empty());
  all.organisations[0].follow_ups = {test::follow_up("2026-11-20")};
  CHECK(ids(agenda(all, "2026-11-23").listed) == Ids{"ada"});
  all.organisations[0].follow_ups.clear();
  for (auto& contact : all.contacts) contact.cadence = model::Cadence{};
  const auto alone = agenda(all, "2026-11-23");
  REQUIRE(alone.listed.size() == 1);
  CHECK(alone.listed[0].contact.empty());
}

TEST_CASE(
    "an organisation without a touch has no rule that stands, and one with nobody to approach no "
    "load") {
  auto its = engines();
  its.cadence = test::cadence({"every 4 weeks"});
  auto ada = person("ada", "C");
  ada.org = "engines";
  ada.cadence = model::Cadence{};
  CHECK(agenda(book({ada}, {its}), "2026-11-23").listed.empty());
  CHECK(agenda(book({ada}, {its}), "2026-11-23").load == 0);
  CHECK(agenda(book({}, {its}), "2026-11-23").load == 0);
  ada.cadence.reset();
  CHECK(agenda(book({ada}, {its}), "2026-11-23").load > agenda(book({ada}), "2026-11-23").load);
}

TEST_CASE("an owner whom the settings don't have is nobody") {
  auto ada = person("ada", "A", "2026-01-01");
  ada.owner = "davee";
  auto all = book({ada});
  CHECK(agenda(all, "2026-11-23", {"mei"}).listed.empty());
  all.settings.owners["dave"].capacity = 3;
  const auto found = agenda(all, "2026-11-23", {"dave"});
  CHECK(ids(found.listed) == Ids{"ada"});
  CHECK(found.unknown_owner == 1);
}

TEST_CASE("a line names what else is open, and what nobody answered") {
  auto ada = person("ada", "A", "2026-10-01");
  ada.interactions.push_back(test::attempt("2026-11-18"));
  ada.interactions.push_back(test::attempt("2026-11-19"));
  ada.needs = {test::need("2028", "a new mill"), {}};
  ada.needs[1].what = "somebody to trust";
  ada.follow_ups = {test::follow_up("2027-06-01", "ask again")};
  ada.dates = {test::anniversary("12-01", {2, base::Unit::week})};
  ada.interactions.push_back(call("2026-11-20", "message"));
  ada.interactions.back().from_them = true;
  const auto line = test::only(ada, "2027-01-04").value();
  REQUIRE(line.occasions.size() == 1);
  REQUIRE(line.context.size() == 3);
  CHECK(line.context[0].text == "a new mill");
  CHECK(line.context[1].text == "somebody to trust");
  CHECK(line.context[2].text == "ask again");
  CHECK(line.attempts.days == 0);
  ada.interactions.pop_back();
  ada.rating = "B";
  const auto tried = test::only(ada, "2026-12-01").value();
  CHECK(tried.attempts.days == 2);
  CHECK(tried.attempts.twice_on == "call");
  CHECK(tried.channel == "email");
}

TEST_CASE("the line of the only live contact of a target says whose way in they are") {
  auto ada = person("ada", "A", "2026-10-01");
  auto ben = person("ben", "A", "2024-01-01");
  ada.org = ben.org = "engines";
  model::Organisation its = engines();
  its.target = true;
  const auto way_of = [&](const char* id) {
    for (const auto& line : agenda(book({ada, ben}, {its}), "2026-11-23").listed) {
      if (line.contact == id) return line.only_way;
    }
    return std::string("not due");
  };
  CHECK(way_of("ada") == "engines");
  CHECK(way_of("ben").empty());
  its.target = false;
  CHECK(way_of("ada").empty());
  its.target = true;
  its.follow_ups = {test::follow_up("2026-11-20")};  // a line of its own, and merged
  CHECK(way_of("ada") == "engines");
  ben.interactions = {call("2026-01-01")};
  CHECK(way_of("ada").empty());
}
