// What an import comes to: who is new, what is missing of the others, what needs eyes.
#include "exchange/import.hpp"

#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "model/settings.hpp"

using namespace nurture;
using exchange::Batch;
using exchange::Import;
using exchange::PersonRecord;
using exchange::Reading;

namespace {

const base::Date today = *base::parse_iso("2026-11-23");

model::Contact person(const std::string& name, const std::string& email = "") {
  model::Contact made;
  made.name = name;
  if (!email.empty()) made.email = {email};
  return made;
}

model::Contact known(const std::string& name, const std::string& email = "") {
  model::Contact made = person(name, email);
  made.id = base::slug(name);
  made.path = "contacts/" + made.id + ".yaml";
  return made;
}

PersonRecord record(model::Contact person) {
  return {{"book.vcf", 1}, std::move(person), {}, {}, false};
}

model::Interaction touch(const char* day, const std::string& channel = "call") {
  model::Interaction made;
  made.date = *base::parse_iso(day);
  made.channel = channel;
  return made;
}

struct World {
  model::Book book;
  Batch batch;

  World() { book.settings = model::default_settings(); }

  Import import(std::vector<PersonRecord> people, std::vector<exchange::TouchRecord> touches = {}) {
    Reading reading;
    reading.people = std::move(people);
    reading.touches = std::move(touches);
    int number = 0;
    return exchange::import_of(book, {reading}, batch, today, [&](const std::string& name) {
      return base::slug(name) + "-" + std::to_string(++number);
    });
  }
};

}  // namespace

TEST_CASE("who is new is undecided, unless the record or the batch says otherwise") {
  World world;
  model::Contact rated = person("Bob Smith");
  rated.rating = "A";
  Import made = world.import({record(person("Ada Lovelace")), record(rated)});
  REQUIRE(made.people.size() == 2);
  CHECK(made.people[0].person.rating == "undecided");
  CHECK(made.people[0].person.added == today);
  CHECK(made.people[1].person.rating == "A");
  world.batch.rating = "C";
  made = world.import({record(rated)});
  CHECK(made.people[0].person.rating == "C");
}

TEST_CASE("who is known gains what is missing, and nothing is overwritten") {
  World world;
  model::Contact ada = known("Ada Lovelace", "ada@example.com");
  ada.title = "CTO";
  ada.org = "Engines";
  world.book.contacts = {ada};
  model::Contact more = person("Ada Lovelace", "ADA@example.com");
  more.email.push_back("ada@home.example");
  more.title = "CEO";
  more.org = "engines ltd";
  more.rating = "D";
  more.timezone = "Europe/London";
  const Import made = world.import({record(more)});
  REQUIRE(made.people.size() == 1);
  const auto& gained = made.people.front();
  CHECK(gained.known == 0);
  CHECK(gained.person.email == std::vector<std::string>{"ada@home.example"});
  CHECK(gained.person.timezone == "Europe/London");
  CHECK(gained.person.title.empty());
  CHECK(gained.person.rating.empty());  // nobody is judged by another program
  CHECK(gained.differences == std::vector<exchange::Difference>{{"title", "CTO", "CEO"}});
  CHECK_FALSE(gained.moved);
}

TEST_CASE("with --prefer import what differs is taken") {
  World world;
  model::Contact ada = known("Ada Lovelace", "ada@example.com");
  ada.title = "CTO";
  world.book.contacts = {ada};
  world.batch.prefer_import = true;
  model::Contact more = person("Ada King", "ada@example.com");
  more.title = "CEO";
  const Import made = world.import({record(more)});
  CHECK(made.people.front().person.title == "CEO");
  CHECK(made.people.front().person.name == "Ada King");
  CHECK(made.people.front().replaced == std::vector<std::string>{"name", "title"});
  CHECK(made.people.front().person.also == std::vector<std::string>{"Ada Lovelace"});
  CHECK(made.people.front().differences ==
        std::vector<exchange::Difference>{{"name", "Ada Lovelace", "Ada King", true},
                                          {"title", "CTO", "CEO", true}});
}

TEST_CASE("another organisation is a new post, one that was left is none") {
  World world;
  model::Contact ada = known("Ada Lovelace", "ada@example.com");
  ada.org = "Engines";
  ada.past = {{"Royal Society", "", {}, ""}};
  world.book.contacts = {ada};
  model::Contact more = person("Ada Lovelace", "ada@example.com");
  more.org = "New Co";
  more.title = "CEO";
  Import made = world.import({record(more)});
  CHECK(made.people.front().moved == exchange::JobChange{"Engines", "", "New Co", "CEO"});
  CHECK(made.people.front().unchanged());
  more.org = "royal society";
  made = world.import({record(more)});
  CHECK_FALSE(made.people.front().moved);
}

TEST_CASE("two records of one person are one") {
  World world;
  model::Contact second = person("ada lovelace", "ada@example.com");
  second.phone = {"+44 20 7946 0018"};
  const Import made =
      world.import({record(person("Ada Lovelace", "ada@example.com")), record(second)});
  REQUIRE(made.people.size() == 1);
  CHECK(made.people.front().places.size() == 2);
  CHECK(made.people.front().person.phone.size() == 1);
}

TEST_CASE("a second import has nothing to say") {
  World world;
  model::Contact ada = person("Ada Lovelace", "ada@example.com");
  ada.tags = {"client"};
  ada.about = "Fencing.\n";
  ada.interactions = {touch("2026-01-02"), touch("2025-01-02")};
  ada.dates = {{{12, 10, {}}, "birthday", {}, 1985}};
  model::Contact after = world.import({record(ada)}).people.front().person;
  after.id = "ada-lovelace";
  world.book.contacts = {after};
  const Import again = world.import({record(ada)});
  CHECK(again.people.front().unchanged());
}

TEST_CASE("what stands there word for word is told apart from what doesn't") {
  model::Contact ada = known("Ada Lovelace", "ada@example.com");
  ada.uid = "u-1";
  ada.org = "Engines";
  ada.title = "Head";
  ada.about = "Sails.\nTwo dogs.\n";
  ada.tags = {"client", "london"};
  ada.since = today;
  ada.warmth = 0.5;
  ada.cadence = model::Cadence{{std::get<model::Rule>(model::parse_rule("every 4 weeks"))}};
  ada.dates = {model::Anniversary{{12, 10, std::nullopt}, "birthday", 1815, {}}};
  ada.needs.emplace_back().what = "a mill";
  model::Contact less;
  less.name = " Ada Lovelace ";
  less.tags = {"london"};
  CHECK(exchange::stands_there(ada, ada));
  CHECK(exchange::stands_there(ada, less));
  using Change = void (*)(model::Contact&);
  const std::vector<Change> changes{
      [](model::Contact& one) { one.name = "Ada King"; },
      [](model::Contact& one) { one.org = "Looms"; },
      [](model::Contact& one) { one.title = "Chief"; },
      [](model::Contact& one) { one.about = "Sails."; },
      [](model::Contact& one) { one.tags.emplace_back("new"); },
      [](model::Contact& one) { one.email = {"ada@engines.example"}; },
      [](model::Contact& one) { one.since = base::Date{0}; },
      [](model::Contact& one) { one.warmth = 1; },
      [](model::Contact& one) { one.cadence->rules.clear(); },
      [](model::Contact& one) { one.dates.front().date.day = 11; },
      [](model::Contact& one) { one.needs.front().what = "a loom"; },
      [](model::Contact& one) { one.snooze = today; },
      [](model::Contact& one) { one.interactions = {touch("2026-01-02")}; }};
  for (const Change& change : changes) {
    model::Contact other = ada;
    change(other);
    CHECK_FALSE(exchange::stands_there(ada, other));
  }
}

TEST_CASE("a mail address makes nobody's name, and a known uid tells whose a card without one is") {
  World world;
  world.book.contacts = {known("Ada Lovelace"), known("Mo Dee", "mo@x.example")};
  world.book.contacts[1].uid = "m1";
  PersonRecord nameless = record(person("ada", "ada@evil.example"));
  nameless.unnamed = true;
  CHECK_FALSE(world.import({nameless}).people.front().known);
  PersonRecord company = record(person("Acme"));
  company.person.uid = "m1";
  company.person.phone = {"+44 20 7946 0018"};
  company.is_organisation = true;
  const Import made = world.import({company});
  REQUIRE(made.people.size() == 1);
  CHECK(made.people.front().known == 1U);
  CHECK(made.people.front().person.org == "Acme");
  CHECK(made.people.front().person.phone.size() == 1);
}

TEST_CASE("of one file another uid is another person, also of who was there before") {
  World world;
  world.book.contacts = {known("John Smith")};
  world.book.contacts[0].uid = "c1";
  PersonRecord same = record(person("John Smith")), other = record(person("John Smith"));
  same.person.uid = "c1";
  other.person.uid = "c2";
  const Import made = world.import({other, same});
  REQUIRE(made.people.size() == 2);
  CHECK_FALSE(made.people[0].known);
  CHECK(made.people[1].known == 0U);
}

TEST_CASE("what stands there is no news twice, but what an earlier record changed is") {
  World world;
  world.book.contacts = {known("Eve")};
  world.book.contacts[0].uid = "e1";
  world.book.contacts[0].title = "Old";
  world.batch.prefer_import = true;
  PersonRecord fresh = record(person("Eve")), old = record(person("Eve"));
  fresh.person.uid = old.person.uid = "e1";
  fresh.person.title = "New";
  old.person.title = "Old";
  CHECK(world.import({fresh, old}).people.front().person.title == "Old");
}

TEST_CASE("a meeting that was moved is a difference, and touches of one's own are one's own") {
  World world;
  world.book.contacts = {known("Ada Lovelace", "ada@example.com")};
  world.book.contacts[0].owner = "dave";
  world.book.contacts[0].interactions = {touch("2026-05-11", "meeting")};
  world.book.contacts[0].interactions[0].event = "e-1";
  world.batch.me = "kim";
  exchange::TouchRecord moved{
      {"cal.ics", 2}, "ada@example.com", "", touch("2026-05-12", "meeting")};
  moved.touch.event = "e-1";
  exchange::TouchRecord mine{{"mail", 0}, "ada@example.com", "", touch("2026-06-01")};
  mine.mine = true;
  const Import made = world.import({}, {moved, mine});
  REQUIRE(made.people.size() == 1);
  REQUIRE(made.people.front().differences.size() == 1);
  CHECK(made.people.front().differences.front().there == "2026-05-12");
  REQUIRE(made.people.front().person.interactions.size() == 1);
  CHECK(made.people.front().person.interactions.front().by == "kim");
}

TEST_CASE("names become ids where they are somebody's, else a line of about") {
  World world;
  world.book.contacts = {known("Charles Babbage")};
  PersonRecord ada = record(person("Ada Lovelace"));
  using Kind = exchange::Relation::Kind;
  ada.relations = {{Kind::knows, "colleague", "charles babbage"},
                   {Kind::referred_by, "", "Mary Somerville"},
                   {Kind::knows, "spouse", "William King"}};
  const Import made = world.import({ada});
  CHECK(made.people.front().person.knows == std::vector<std::string>{"charles-babbage"});
  CHECK(made.people.front().person.about == "Referred by: Mary Somerville\nSpouse: William King\n");
}

TEST_CASE("touches find their people, and count those who aren't here") {
  World world;
  world.book.contacts = {known("Ada Lovelace", "ada@example.com")};
  const Import made =
      world.import({}, {{{"log.csv", 2}, "Ada Lovelace", "", touch("2026-11-02")},
                        {{"log.csv", 3}, "ada@example.com", "", touch("2026-11-02")},
                        {{"log.csv", 4}, "Bob", "", touch("2026-11-02")},
                        {{"log.csv", 5}, "Ada Lovelace", "", touch("2026-11-03", "telegram")}});
  REQUIRE(made.unknown.size() == 1);
  CHECK(made.unknown.at("Bob").times == 1);
  const auto& touches = made.people.front().person.interactions;
  REQUIRE(touches.size() == 2);
  CHECK(touches[1].channel.empty());
  CHECK(touches[1].note == "telegram");
  CHECK(made.left_out == std::map<std::string, int>{{"channel telegram", 1}});
}

TEST_CASE("who isn't here is told by what would find them, and by name where they have one") {
  World world;
  world.book.contacts = {known("Zoe Lind")};
  exchange::Reading reading;
  reading.touches = {{{"calls.xml", 2}, "+44 7700 900456", "Dee Day", touch("2026-11-02"), 2},
                     {{"calls.xml", 3}, "+44 7700 900456", "", touch("2026-11-03"), 1}};
  reading.strangers = {{"zoe@delta.example", "Zoe Lind", 3}};
  const Import made = exchange::import_of(world.book, {reading}, world.batch, today,
                                          [](const std::string& name) { return name; });
  REQUIRE(made.unknown.size() == 2);
  const exchange::Unknown& caller = made.unknown.at("+44 7700 900456");
  CHECK(caller.name == "Dee Day");
  CHECK(caller.id.empty());
  CHECK(caller.times == 3);
  CHECK(made.unknown.at("zoe@delta.example").id == "zoe-lind");
}

TEST_CASE("two calls of a day in a log are two, and known the next time") {
  World world;
  world.book.contacts = {known("Ada Lovelace")};
  model::Interaction first = touch("2026-11-02"), second = touch("2026-11-02");
  first.note = "morning";
  second.note = "evening";
  const std::vector<exchange::TouchRecord> log{{{"log.csv", 2}, "Ada Lovelace", "", first},
                                               {{"log.csv", 3}, "Ada Lovelace", "", second},
                                               {{"log.csv", 4}, "Ada Lovelace", "", second}};
  const Import made = world.import({}, log);
  REQUIRE(made.people.size() == 1);
  CHECK(made.people.front().person.interactions == std::vector{first, second});
  CHECK(made.people.front().places.size() == 1);  // a touch is no second record of somebody
  world.book.contacts.front().interactions = {first, second};
  CHECK(world.import({}, log).people.front().unchanged());
}

TEST_CASE("of two backups' day the fuller stays, and one that reached them before attempts") {
  World world;
  world.book.contacts = {known("Ada Lovelace")};
  const auto sum = [](int times, const std::string& note, bool reached = true) {
    exchange::TouchRecord made{{"calls.xml", 1}, "Ada Lovelace", {}, touch("2026-11-02"), times};
    made.touch.note = note;
    made.touch.reached = reached;
    return made;
  };
  const Import made = world.import(
      {}, {sum(3, "", false), sum(1, "1 min"), sum(2, "2 calls, 4 min"), sum(1, "1 min")});
  REQUIRE(made.people.size() == 1);
  const auto& touches = made.people[0].person.interactions;
  REQUIRE(touches.size() == 1);
  CHECK(touches[0].note == "2 calls, 4 min");
}

TEST_CASE("a day that a log tells of isn't counted once more") {
  World world;
  world.book.contacts = {known("Ada Lovelace", "ada@example.com")};
  exchange::TouchRecord counted{{"calls.xml", 2}, "ada@example.com", "", touch("2026-11-02"), 2};
  counted.touch.note = "2 calls, 4 min";
  exchange::TouchRecord told{{"log.csv", 2}, "ada@example.com", "", touch("2026-11-02")};
  const Import made = world.import({}, {counted, told});
  REQUIRE(made.people.size() == 1);
  CHECK(made.people.front().person.interactions.size() == 1);
}

TEST_CASE("ten thousand touches of one person are matched at once") {
  World world;
  world.book.contacts = {known("Ada Lovelace")};
  std::vector<exchange::TouchRecord> all;
  for (int day = 0; day < 10'000; ++day) {
    all.push_back({{"calls.xml", day}, "Ada Lovelace", {}, touch("2026-11-02"), 1});
    all.back().touch.date = today - day;
  }
  const Import made = world.import({}, all);
  REQUIRE(made.people.size() == 1);
  CHECK(made.people[0].person.interactions.size() == all.size());
  world.book.contacts[0].interactions = made.people[0].person.interactions;
  CHECK(world.import({}, all).people[0].unchanged());
}

TEST_CASE("companies get a file where somebody is there") {
  World world;
  model::Contact ada = person("Ada Lovelace");
  ada.org = "Nordlys AB";
  PersonRecord nordlys = record(person("Nordlys AB")), other = record(person("Elsewhere"));
  nordlys.is_organisation = other.is_organisation = true;
  const Import made = world.import({record(ada), nordlys, nordlys, other});
  REQUIRE(made.companies.size() == 1);
  CHECK(made.other_companies == 2);
}

TEST_CASE("a name that may be a file's which can't be read is left") {
  World world;
  world.book.unreadable = {"contacts/ada-lovelace.yaml"};
  const Import made = world.import({record(person("Ada Lovelace"))});
  CHECK(made.people.empty());
  REQUIRE(made.flaws.size() == 1);
  CHECK(made.flaws.front().message == "may be contacts/ada-lovelace.yaml, which can't be read");
}

TEST_CASE("keys of one line stay on it, and nothing acts on a terminal") {
  World world;
  model::Contact ada = person("Ada\r\nBcc: x\x1b[2J");
  ada.about = "one\r\ntwo\x07\xc2\x9b";
  const Import made = world.import({record(ada)});
  CHECK(made.people.front().person.name == "Ada Bcc: x [2J");
  CHECK(made.people.front().person.about == "one\ntwo\n");
}
