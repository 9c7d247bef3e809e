// Who is a live contact, and who the only one of a target organisation.
#include "model/live_contacts.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::call;
using test::day;

namespace {

const auto today = day("2026-11-23");

model::Contact at(const char* id, const char* org, const char* touched) {
  model::Contact made = test::person(id, "B", touched);
  made.org = org;
  return made;
}

/// "acme: ada, bolt: bob"
std::string ways(const model::Book& book) {
  const auto facts = model::facts(book, today);
  std::string text;
  for (const auto& [person, organisation] : model::only_ways(facts, today)) {
    text += (text.empty() ? "" : ", ") + facts.organisations[organisation].id + ": " +
            facts.people[person].id;
  }
  return text;
}

model::Book book_with(std::vector<model::Contact> people, std::optional<bool> target = true) {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = std::move(people);
  book.organisations = {test::organisation("acme")};
  book.organisations.front().name = "Acme Ltd";
  book.organisations.front().target = target;
  return book;
}

}  // namespace

TEST_CASE("a live contact was touched within two years and isn't archived") {
  CHECK(model::is_live(false, today - 730, today));
  CHECK(!model::is_live(false, today - 731, today));
  CHECK(!model::is_live(false, {}, today));
  CHECK(!model::is_live(true, today - 1, today));
}

TEST_CASE("the only live contact of a target is the only way in, however the name is written") {
  CHECK(ways(book_with({at("ada", "ACME", "2026-11-01"), at("bob", "acme", "2024-01-01")})) ==
        "acme: ada");
  CHECK(
      ways(book_with({at("ada", "acme", "2026-11-01"), at("bob", "acme", "2026-01-01")})).empty());
  CHECK(ways(book_with({at("ada", "acme", ""), at("bob", "bolt", "2026-01-01")})).empty());
  CHECK(ways(book_with({at("ada", "acme", "2026-11-01")}, false)).empty());
  CHECK(ways(book_with({at("ada", "acme", "2026-11-01")}, std::nullopt)).empty());
  auto left = at("bob", "acme", "2026-10-01");
  left.archived = day("2026-10-02");
  CHECK(ways(book_with({at("ada", "acme", "2026-11-01"), left})) == "acme: ada");
  left.archived = day("2026-12-24");  // not yet
  CHECK(ways(book_with({at("ada", "acme", "2026-11-01"), left})).empty());
}
