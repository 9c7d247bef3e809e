// What is thin in how an organisation is known.
#include "insight/coverage.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using insight::Coverage;
using insight::CoverageFinding;
using insight::Thin;
using test::day;

namespace {

const auto today = day("2026-11-23");

/// Touched by a call on that day; "" = never.
model::Contact member(const char* id, const char* level, const char* role, const char* owner,
                      const char* touched = "2026-11-20") {
  model::Contact made = test::person(id, "B", touched);
  made.org = "acme";
  made.level = level;
  made.role = role;
  made.owner = owner;
  return made;
}

/// Nothing is thin there.
model::Book covered() {
  model::Book book;
  book.settings = model::default_settings();
  book.settings.owners["dave"];
  book.settings.owners["mei"];
  book.organisations = {test::organisation("acme")};
  book.organisations.front().target = true;
  book.contacts = {member("ada", "executive", "decision maker", "dave"),
                   member("bob", "management", "champion", "mei"),
                   member("cyd", "staff", "user", "mei")};
  return book;
}

Coverage look(const model::FactBook& facts) {
  return insight::coverage(facts, 0, insight::people_of_organisations(facts, today)[0], today);
}

std::vector<CoverageFinding> findings(const model::Book& book) {
  return look(model::facts(book, today)).findings;
}

std::vector<Thin> kinds(const model::Book& book) {
  std::vector<Thin> all;
  for (const CoverageFinding& one : findings(book)) all.push_back(one.kind);
  return all;
}

void touch_all(model::Book& book, std::string_view date) {
  for (model::Contact& one : book.contacts) one.interactions = {test::call(date)};
}

using Kinds = std::vector<Thin>;

}  // namespace

TEST_CASE("the grid has a row a level of the settings and a column an owner") {
  model::Book book = covered();
  book.contacts.push_back(member("dan", "", "", ""));
  book.contacts.push_back(member("eve", "staff", "", "mei", "2026-11-22"));
  book.contacts.push_back(member("fay", "boss", "", "nobody-we-know"));
  const auto facts = model::facts(book, today);
  const Coverage coverage = look(facts);
  CHECK(coverage.levels == std::vector<std::string>{"executive", "management", "staff", ""});
  CHECK(coverage.owners == std::vector<std::string>{"dave", "mei", ""});
  REQUIRE(coverage.cells.size() == 4);
  CHECK(coverage.cells[0].people == std::vector<std::string>{"ada"});
  CHECK(coverage.cells[2].people == std::vector<std::string>{"cyd", "eve"});
  CHECK(coverage.cells[2].last == day("2026-11-22"));
  CHECK(coverage.cells[3].level.empty());
  CHECK(coverage.cells[3].people == std::vector<std::string>{"dan", "fay"});
  CHECK(coverage.summary.people == 6);
}

TEST_CASE("nothing is thin where every level, role and owner is there and was touched") {
  CHECK(kinds(covered()).empty());
}

TEST_CASE("each finding by itself, with what it names") {
  model::Book book = covered();
  SUBCASE("nobody at a level") {
    book.contacts[2].level = "management";
    CHECK(findings(book) == std::vector<CoverageFinding>{{Thin::level, {"staff"}, {}, {}, {}, 0}});
  }
  SUBCASE("an archived contact is nobody") {
    book.contacts[2].archived = day("2026-01-01");
    CHECK(kinds(book) == Kinds{Thin::level});
  }
  SUBCASE("one live contact") {
    for (int i : {1, 2}) book.contacts[static_cast<std::size_t>(i)].interactions.clear();
    const auto found = findings(book);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Thin::live);
    CHECK(found[0].people == std::vector<insight::Somebody>{{"ada", "ada"}});
  }
  SUBCASE("all live contacts one owner's") {
    for (auto& one : book.contacts) one.owner = "mei";
    REQUIRE(kinds(book) == Kinds{Thin::owner});
    CHECK(findings(book)[0].owner == "mei");
    book.settings.owners.erase("dave");
    CHECK(kinds(book).empty());
  }
  SUBCASE("nobody's live contacts are no owner's") {
    for (auto& one : book.contacts) one.owner.clear();
    CHECK(kinds(book).empty());
  }
  SUBCASE("neither a champion nor a decision maker") {
    book.contacts[0].role.clear();
    CHECK(kinds(book).empty());
    book.contacts[1].role = "influencer";
    REQUIRE(kinds(book) == Kinds{Thin::role});
    CHECK(findings(book)[0].roles == 2);
    book.settings.roles = {"sponsor"};
    CHECK(kinds(book).empty());
  }
  SUBCASE("the champion left") {
    model::Contact gone = test::person("gil", "B", "2026-11-20");
    gone.role = "champion";
    gone.org = "bolt";
    gone.past = {{"acme", "Buyer", {}, ""}};
    book.contacts.push_back(gone);
    CHECK(kinds(book).empty());  // there is another
    book.contacts[1].role = "user";
    REQUIRE(kinds(book) == Kinds{Thin::champion});
    CHECK(findings(book)[0].people == std::vector<insight::Somebody>{{"gil", "gil"}});
    for (const char* successor : {"ada", "none"}) {
      book.contacts.back().past[0].successor = successor;
      CHECK(kinds(book).empty());
    }
    book.contacts.back().past[0].successor.clear();
    book.contacts.back().org = "acme";  // back again
    CHECK(kinds(book).empty());
  }
  SUBCASE("nobody above the lowest level within a year") {
    for (int i : {0, 1}) {
      book.contacts[static_cast<std::size_t>(i)].interactions = {test::call("2025-11-23")};
    }
    CHECK(kinds(book).empty());
    for (int i : {0, 1}) {
      book.contacts[static_cast<std::size_t>(i)].interactions = {test::call("2025-11-22")};
    }
    REQUIRE(kinds(book) == Kinds{Thin::above});
    CHECK(findings(book)[0].last == day("2025-11-22"));
    CHECK(findings(book)[0].levels == std::vector<std::string>{"staff"});
    book.settings.levels = {"staff"};
    CHECK(kinds(book).empty());
  }
}

TEST_CASE("no touch in thirty days is thin unless something is ahead") {
  model::Book book = covered();
  touch_all(book, "2026-10-24");
  CHECK(kinds(book).empty());
  touch_all(book, "2026-10-23");
  REQUIRE(kinds(book) == Kinds{Thin::silent});
  CHECK(findings(book)[0].last == day("2026-10-23"));
  model::Organisation& acme = book.organisations.front();
  SUBCASE("a promise to come") {
    acme.follow_ups = {test::follow_up("2026-11-22")};
    CHECK(kinds(book) == Kinds{Thin::silent});
    acme.follow_ups = {test::follow_up("2026-11-23")};
    CHECK(kinds(book).empty());
  }
  SUBCASE("of one of its people, too, but not of the archived") {
    book.contacts[2].follow_ups = {test::follow_up("2027-03-01")};
    CHECK(kinds(book).empty());
    book.contacts[2].archived = today;
    CHECK(kinds(book) == Kinds{Thin::level, Thin::silent});
  }
  SUBCASE("a need with its time to come") {
    acme.needs = {test::need("2026-10")};
    CHECK(kinds(book) == Kinds{Thin::silent});
    acme.needs = {test::need("2028-Q1")};
    CHECK(kinds(book).empty());
    acme.needs.front().when.reset();
    CHECK(kinds(book) == Kinds{Thin::silent});
  }
  SUBCASE("a date once whenever it comes, every year only near it") {
    acme.dates = {test::anniversary("2027-06-30")};
    CHECK(kinds(book).empty());
    acme.dates = {test::anniversary("2026-06-30")};
    CHECK(kinds(book) == Kinds{Thin::silent});
    acme.dates = {test::anniversary("06-30")};
    CHECK(kinds(book) == Kinds{Thin::silent});
    acme.dates = {test::anniversary("12-23")};
    CHECK(kinds(book).empty());
  }
}

TEST_CASE("an organisation without people lacks all of it, in the order of the manual") {
  model::Book book = covered();
  book.contacts.clear();
  CHECK(kinds(book) == Kinds{Thin::level, Thin::live, Thin::role, Thin::above, Thin::silent});
}

TEST_CASE("targets stand by findings times the best rating; others don't stand") {
  model::Book book = covered();
  book.contacts.clear();
  book.organisations = {test::organisation("a-quiet"), test::organisation("b-known"),
                        test::organisation("c-worse"), test::organisation("d-other")};
  for (auto& one : book.organisations) one.target = one.id != "d-other";
  book.organisations[0].rating = "D";  // five findings × 1
  book.organisations[1].rating = "C";
  book.organisations[2].rating = "A";  // five × 4
  auto known = member("ada", "executive", "champion", "dave");
  known.org = "b-known";
  known.rating = "A";  // two findings (levels, one contact) × 4
  book.contacts = {known};
  std::string order;
  const auto facts = model::facts(book, today);
  for (const Coverage& one : insight::coverage_of_targets(facts, today)) {
    order += one.organisation->id + " ";
  }
  CHECK(order == "c-worse b-known a-quiet ");
}

TEST_CASE("parents that aren't there or go round in a circle end the way up") {
  model::Book book;
  book.organisations = {test::organisation("a"), test::organisation("b"), test::organisation("c")};
  auto& all = book.organisations;
  all[0].parent = "b";
  all[1].parent = "gone";
  auto up = insight::ancestry(book, all[0]);
  CHECK(up.above == std::vector<const model::Organisation*>{&all[1]});
  CHECK(up.missing == "gone");
  CHECK(!up.circle);
  all[1].parent = "c";
  all[2].parent = "b";
  up = insight::ancestry(book, all[0]);
  CHECK(up.above == std::vector<const model::Organisation*>{&all[1], &all[2]});
  CHECK(up.circle);
  CHECK(insight::children(book, all[1]) ==
        std::vector<const model::Organisation*>{&all[0], &all[2]});
  all[0].parent = "a";
  up = insight::ancestry(book, all[0]);
  CHECK(up.above.empty());
  CHECK(up.circle);
}
