// Cards and rows of our own exports: whom of the store they mean, whatever was changed there.
#include "exchange/own_exports.hpp"

#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "base/ids.hpp"
#include "exchange/cards/vcard_write.hpp"
#include "exchange/import.hpp"
#include "model/settings.hpp"

namespace nurture::exchange {
namespace {

const base::Date today_of_test = *base::parse_iso("2026-11-23");

model::Contact of_store(const std::string& name) {
  model::Contact made;
  made.id = base::slug(name);
  made.name = name;
  made.added = base::parse_iso("2026-01-01");
  return made;
}

/// The card of somebody of the store, before anything is changed on it.
PersonRecord card_record(const model::Contact& person) {
  PersonRecord made{{"cards/x.vcf", 1}, person, {}, {}};
  made.person.uid = card_uid(person);
  made.person.id.clear();
  made.person.added.reset();
  return made;
}

PersonRecord row_record(const model::Contact& person) {
  PersonRecord made = card_record(person);
  made.person.uid = person.uid;
  made.own_id = person.id;
  made.own_added = person.added;
  return made;
}

Import imported(const std::vector<model::Contact>& store, std::vector<PersonRecord> records) {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = store;
  Reading reading;
  reading.people = std::move(records);
  return import_of(book, {reading}, {}, today_of_test,
                   [](const std::string& name) { return base::slug(name) + "-new"; });
}

/// Whose each record was taken for, and by what.
std::vector<std::string> whose(const std::vector<model::Contact>& store,
                               std::vector<PersonRecord> records) {
  std::vector<std::string> all;
  for (const Imported& one : imported(store, std::move(records)).people)
    all.push_back(one.id + (one.by == By::uid ? " by uid" : one.by == By::id ? " by id" : ""));
  return all;
}

using Texts = std::vector<std::string>;

TEST_CASE("who has no uid is found by the one that their card has, whatever their name is there") {
  model::Contact bob = of_store("Bob K");
  bob.phone = {"5551234"};
  PersonRecord card = card_record(bob);
  card.person.name = "Robert K";
  CHECK(whose({of_store("Ada"), bob}, {card}) == Texts{"bob-k by uid"});
  card.person.phone = {};
  CHECK(whose({bob}, {card}) == Texts{"bob-k by uid"});
  card.person.uid = card.person.uid.substr(9);  // as some servers have it
  CHECK(whose({bob}, {card}) == Texts{"bob-k by uid"});
  card.person.uid.back() = card.person.uid.back() == '0' ? '1' : '0';
  CHECK(whose({bob}, {card}) == Texts{"robert-k-new by uid"});
}

TEST_CASE("a uid made of an id is not written, one of an id before is") {
  model::Contact bob = of_store("Bob K");
  PersonRecord card = card_record(bob);
  card.person.name = "Robert K";
  CHECK(imported({bob}, {card}).people[0].person.uid.empty());
  bob.formerly = {"bob-k"};
  bob.id = "robert";
  CHECK(imported({bob}, {card}).people[0].person.uid == card.person.uid);
  // Whose id it is now goes before.
  CHECK(whose({bob, of_store("Bob K")}, {card}) == Texts{"bob-k by uid"});
}

TEST_CASE("of two stores both may have an Anna: nobody gets the card of the other") {
  model::Contact anna = of_store("Anna Meier");
  anna.org = "Acme";
  anna.email = {"anna@acme.example"};
  PersonRecord other = card_record(anna);
  other.person.org = "Beta";
  other.person.email = {"anna@beta.example"};
  const Import import = imported({anna}, {other});
  REQUIRE(import.people.size() == 1);
  CHECK_FALSE(import.people[0].known.has_value());
  CHECK(import.people[0].person.uid.empty());
  model::Contact second = of_store("Anna Meier");
  second.id = "anna-meier-2";
  second.email = other.person.email;
  CHECK(imported({anna, second}, {other}).people[0].person.uid.empty());
  CHECK(whose({anna, second}, {other}) == Texts{"anna-meier-2"});
}

TEST_CASE("another card of the folder with the name is somebody else's") {
  const model::Contact bob = of_store("Bob K");
  PersonRecord own = card_record(bob), other = card_record(bob);
  other.person.uid = "of-another-program";
  own.person.name = "Robert K";
  own.folder = other.folder = "cards/";
  CHECK(whose({bob}, {other, own}) == Texts{"bob-k-new by uid", "bob-k by uid"});
}

TEST_CASE("a row of ours that nothing else finds is its id's, where added is theirs") {
  model::Contact bob = of_store("Bob K");
  bob.phone = {"5551234"};
  PersonRecord row = row_record(bob);
  row.person.name = "Robert Kay";
  row.person.phone = {};
  CHECK(whose({bob}, {row}) == Texts{"bob-k by id"});
  PersonRecord other = row;
  other.own_added = today_of_test;
  CHECK(whose({bob}, {other}) == Texts{"robert-kay-new by uid"});
  other = row;
  other.person.phone = {"5559999"};
  CHECK(whose({bob}, {other}) == Texts{"robert-kay-new by uid"});
  // A column sorted without the others: the name tells.
  row.person.name = "Ada";
  CHECK(whose({bob, of_store("Ada")}, {row}) == Texts{"ada"});
}

}  // namespace
}  // namespace nurture::exchange
