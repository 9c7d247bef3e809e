// Records of one person, by the thousand.
#include <doctest/doctest.h>

#include "exchange/import.hpp"
#include "model/settings.hpp"

namespace nurture::exchange {
namespace {

model::Contact ada() {
  model::Contact made;
  made.name = "Ada Lovelace";
  made.email = {"ada@example.com"};
  return made;
}

model::Interaction call(const char* day) {
  model::Interaction made;
  made.date = *base::parse_iso(day);
  made.channel = "call";
  return made;
}

Import import(const model::Book& book, Reading reading) {
  return import_of(book, {std::move(reading)}, {}, *base::parse_iso("2026-11-23"),
                   [](const std::string& name) { return name; });
}

TEST_CASE("touches of several records are compared with the history once") {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = {ada()};
  book.contacts[0].id = "ada-lovelace";
  book.contacts[0].interactions = {call("2026-10-01")};
  Reading reading;
  for (const char* day : {"2026-10-01", "2026-10-02", "2026-10-03", "2026-10-02"}) {
    model::Contact one = ada();
    one.interactions = {call(day)};
    one.tags = {day};
    reading.people.push_back({{"book.csv", 1}, std::move(one), {}, {}, false});
  }
  const Import made = import(book, std::move(reading));
  REQUIRE(made.people.size() == 1);
  CHECK(made.doubles.size() == 3);
  CHECK(made.people[0].person.tags.size() == 3);
  const std::vector<model::Interaction> expected{call("2026-10-02"), call("2026-10-03")};
  CHECK(made.people[0].person.interactions == expected);
}

TEST_CASE("what each of many records adds to a long history is added once") {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = {ada()};
  book.contacts[0].id = "ada-lovelace";
  book.contacts[0].interactions.assign(50'000, call("2026-10-01"));
  Reading reading;
  for (int i = 0; i < 2000; ++i) {
    model::Contact one = ada();
    one.tags = {"tag " + std::to_string(i % 100)};
    reading.people.push_back({{"book.csv", 1}, std::move(one), {}, {}, false});
  }
  const Import made = import(book, std::move(reading));
  REQUIRE(made.people.size() == 1);
  CHECK(made.people[0].person.tags.size() == 100);
}

/// Two of one name, known by it alone.
model::Book two_adas() {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = {ada(), ada()};
  book.contacts[0].id = "ada-lovelace";
  book.contacts[1].id = "ada-lovelace-2";
  for (model::Contact& one : book.contacts) one.email.clear();
  return book;
}

TEST_CASE("a record whose name two bear is neither's, and is said") {
  const model::Book book = two_adas();
  Reading reading;
  model::Contact one = ada();
  one.title = "Countess";
  reading.people.push_back({{"book.csv", 1}, std::move(one), {}, {}, false});
  const Import made = import(book, std::move(reading));
  CHECK(made.people.empty());
  REQUIRE(made.unclear.size() == 1);
  CHECK(made.unclear[0].ids == std::vector<std::string>{"ada-lovelace", "ada-lovelace-2"});
}

TEST_CASE("a touch with the id of one that is there is none, whatever its day") {
  model::Book book;
  book.settings = model::default_settings();
  book.contacts = {ada()};
  book.contacts[0].id = "ada-lovelace";
  book.contacts[0].interactions = {call("2026-10-01")};
  book.contacts[0].interactions[0].message_id = "<1@example.com>";
  Reading reading;
  model::Contact one = ada();
  one.interactions = {call("2026-10-05")};
  one.interactions[0].message_id = "<1@example.com>";
  reading.people.push_back({{"book.csv", 1}, std::move(one), {}, {}, false});
  const Import made = import(book, std::move(reading));
  for (const Imported& each : made.people) CHECK(each.person.interactions.empty());
}

PersonRecord record_of(model::Contact person) {
  return {{"book.vcf", 1}, std::move(person), {}, {}, false};
}

model::Anniversary birthday(const char* month_and_day) {
  model::Anniversary made;
  made.date = *base::parse_calendar_day(month_and_day);
  made.what = "birthday";
  return made;
}

TEST_CASE("whose a record is, another record behind it may tell") {
  // The last record gives the second a birthday, and the first record's is another one.
  model::Book book = two_adas();
  book.contacts[1].phone = {"+49 30 123456"};
  Reading reading;
  model::Contact born = ada();
  born.email.clear();
  born.dates = {birthday("12-10")};
  model::Contact other = born;
  other.phone = {"+49 30 123456"};
  other.dates = {birthday("05-11")};
  reading.people.push_back(record_of(born));
  reading.people.push_back(record_of(other));
  const Import made = import(book, std::move(reading));
  CHECK(made.unclear.empty());
  REQUIRE(made.people.size() == 2);
  CHECK(made.people[1].id == "ada-lovelace");
  CHECK(made.people[1].person.dates == std::vector{birthday("12-10")});
}

TEST_CASE("who has been given another card's uid isn't this card's, too") {
  model::Book book = two_adas();
  book.contacts[1].phone = {"+49 30 123456"};
  Reading reading;
  model::Contact second = ada();
  second.email.clear();
  second.uid = "u2";
  second.phone = {"+49 30 123456"};
  model::Contact first = ada();
  first.uid = "u1";
  reading.people.push_back(record_of(second));
  reading.people.push_back(record_of(first));
  const Import made = import(book, std::move(reading));
  CHECK(made.unclear.empty());
  REQUIRE(made.people.size() == 2);
  CHECK(made.people[1].id == "ada-lovelace");
  CHECK(made.people[1].person.uid == "u1");
}

TEST_CASE("a second record without a name makes nobody fit each name") {
  model::Book book;
  book.settings = model::default_settings();
  Reading reading;
  model::Contact nameless;
  nameless.name = "info";
  nameless.email = {"info@example.com"};
  for (int i = 0; i < 2; ++i) {
    reading.people.push_back(record_of(nameless));
    reading.people.back().unnamed = true;
    nameless.phone = {"+49 30 123456"};
  }
  model::Contact one = ada();
  one.email.push_back("info@example.com");
  reading.people.push_back(record_of(one));
  const Import made = import(book, std::move(reading));
  REQUIRE(made.people.size() == 2);
  CHECK(made.people[1].person.name == "Ada Lovelace");
}

}  // namespace
}  // namespace nurture::exchange
