// Cards of ours: read again, they are the same people.
#include "exchange/cards/vcard_write.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "exchange/readers.hpp"
#include "store/load.hpp"

namespace nurture::exchange {
namespace {

Portrait portrait(const model::Contact& person, const model::Book& book = {}) {
  Portrait made;
  made.person = &person;
  made.org = model::organisation_name(book, person.org);
  made.knows = person.knows;
  made.referred_by = person.referred_by;
  made.before_call = "Last: call\nNeed: replace the ERP";
  return made;
}

PersonRecord read_again(const std::string& card) {
  ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  const Reading reading = read_vcard({"-", card}, options);
  CHECK(reading.flaws.empty());
  CHECK(reading.remarks.empty());
  REQUIRE(reading.people.size() == 1);
  return reading.people.front();
}

/// Without what a card doesn't carry, and as a reader gives it.
model::Contact as_carried(model::Contact person, const std::string& org) {
  person.uid = card_uid(person);
  person.org = org;
  for (std::string* text : {&person.about, &person.met})  // which block scalars end
    while (text->ends_with('\n')) text->pop_back();
  person.id.clear();
  person.path.clear();
  person.added.reset();
  person.referred_by.clear();
  person.knows.clear();
  person.needs.clear();
  person.follow_ups.clear();
  person.past.clear();
  person.interactions.clear();
  return person;
}

std::vector<std::string> names(const PersonRecord& record, Relation::Kind kind) {
  std::vector<std::string> found;
  for (const Relation& one : record.relations) {
    if (one.kind == kind) found.push_back(one.name);
  }
  return found;
}

void check_again(const model::Contact& person, const model::Book& book) {
  INFO(person.id);
  for (const CardVersion version : {CardVersion::v3, CardVersion::v4}) {
    const Portrait given = portrait(person, book);
    const PersonRecord again = read_again(card_of(given, version));
    CHECK(again.person == as_carried(person, given.org));
    CHECK(names(again, Relation::Kind::knows) == person.knows);
    CHECK(names(again, Relation::Kind::referred_by) == (person.referred_by.empty()
                                                            ? std::vector<std::string>{}
                                                            : std::vector{person.referred_by}));
  }
}

model::Contact everything() {
  model::Contact ada;
  ada.id = "ada";
  ada.name = "Ada, Countess; \"Lovelace\" \\ King";
  ada.uid = "urn:uuid:4fbe8971";
  ada.source = {"linkedin:ada", "monica:1,2"};
  ada.also = {"AAL", "King, Ada"};
  ada.formerly = {"ada-byron"};
  ada.org = "Müller & Söhne; Ltd";
  ada.title = "Head of Engineering";
  ada.level = "management";
  ada.role = "champion";
  ada.owner = "dave";
  ada.rating = "A";
  ada.cadence.emplace();
  for (const char* rule : {"every 4..6 weeks by call or meeting", "every 10 workdays"})
    ada.cadence->rules.push_back(std::get<model::Rule>(model::parse_rule(rule)));
  ada.segment = "fintech";
  ada.email = {"ada@example.com", "ada@home.example"};
  ada.phone = {"+44 20 7946 0018", "+44 20 1 ext. 5"};
  ada.address = {"12 St James's Square, London; rear", "Elsewhere 1"};
  ada.timezone = "Europe/London";
  ada.url = {"https://a.example/x,y;z?q=\\d", "https://b.example"};
  ada.tags = {"client", "a,b"};
  ada.about = "Two children.\nFencing; hates, small talk.\n\n--- nurture ---\nreally";
  ada.since = base::parse_iso("2024-03-02");
  ada.met = "EACL, Dublin";
  ada.referred_by = "Charles Babbage";
  ada.knows = {"Mary Somerville", "Bob, the other"};
  ada.warmth = 0.9;
  ada.reviewed = base::parse_iso("2026-09-30");
  ada.snooze = base::parse_iso("2027-01-10");
  ada.archived = base::parse_iso("2027-05-01");
  ada.dates = {{{12, 10, {}}, "birthday", {}, 1985},
               {{2, 29, {}}, "birthday", {7, base::Unit::day}, {}},
               {{6, 20, {}}, "anniversary", {}, 2009},
               {{3, 1, 2027}, "contract renewal", {60, base::Unit::day}, {}},
               {{11, 4, {}}, "Name day", {2, base::Unit::week}, {}}};
  return ada;
}

TEST_CASE("a card read again is the same person") {
  check_again(everything(), {});
  model::Contact never;
  never.id = never.name = "x";
  never.cadence.emplace();
  check_again(never, {});
}

TEST_CASE("an address keeps its lines, unless another program puts it into parts") {
  model::Contact ada;
  ada.id = ada.name = "ada";
  ada.address = {"12 St James's Square\n\n  rear, left; below\nLondon", "Elsewhere 1"};
  ada.met = "at the EACL\n  in Dublin";
  check_again(ada, {});
  const std::string card = card_of(portrait(ada), CardVersion::v4);
  const auto at = card.find("ADR:;;Elsewhere 1;;;;");
  REQUIRE(at != std::string::npos);
  const auto read = [&](const std::string& adr) {
    return read_again(std::string(card).replace(at, 21, adr)).person.address.back();
  };
  CHECK(read("ADR:;;1 Road\\nrear;Dublin;;D02;Ireland") == "1 Road, rear, Dublin D02, Ireland");
  std::string others = card;
  others.replace(others.find("X-NURTURE-ID"), 12, "X-SOMEBODYS-");
  CHECK(read_vcard({"-", others}, {}).people[0].person.address[0] ==
        "12 St James's Square, rear, left; below, London");
}

TEST_CASE("so is everybody of the example") {
  system::RealFiles files;
  const model::Book book = store::load(files, NURTURE_ROOT "/examples/consultancy");
  REQUIRE(book.contacts.size() > 40);
  for (const model::Contact& contact : book.contacts) check_again(contact, book);
}

TEST_CASE("a note carries what one wants to see before a call, below a line of ours") {
  model::Contact ada;
  ada.id = "ada";
  ada.name = "Ada";
  ada.about = "Fencing.";
  const std::string card = card_of(portrait(ada), CardVersion::v4);
  CHECK(card.find("NOTE:Fencing.\\n\\n--- nurture ---\\nLast: call\\nNeed: replace") !=
        std::string::npos);
  Portrait plain = portrait(ada);
  plain.before_call.clear();
  CHECK(card_of(plain, CardVersion::v4).find("NOTE:Fencing.\r\n") != std::string::npos);
}

TEST_CASE("a uid made of an id stays, is a UUID, and is nobody else's") {
  model::Contact ada, bob;
  ada.id = "ada";
  bob.id = "bob";
  CHECK(card_uid(ada) == "urn:uuid:" + card_uid(ada).substr(9));
  CHECK(card_uid(ada).size() == 9 + 36);
  CHECK(card_uid(ada)[9 + 14] == '8');
  CHECK(card_uid(ada) != card_uid(bob));
  CHECK(card_uid(ada) == "urn:uuid:e594fd28-a205-88f4-a70b-c0190530e13b");
}

TEST_CASE("a card's file has a name that every system takes") {
  CHECK(card_file_name("urn:uuid:4fbe8971-ab") == "4fbe8971-ab.vcf");
  CHECK(card_file_name("frm-0001") == "frm-0001.vcf");
  for (const char* uid : {"../../etc/passwd", ".hidden", "a b", "", "ü", "a/b", "con:"}) {
    const std::string name = card_file_name(uid);
    CHECK(name.size() == 16 + 4);
    CHECK(name.find_first_of("/. ") == 16);
  }
  CHECK(card_file_name(std::string(300, 'a')).size() == 20);
}

TEST_CASE("a card of ours is told from others'") {
  model::Contact ada;
  ada.id = "ada";
  ada.name = "Ada";
  const std::string card = card_of(portrait(ada), CardVersion::v3);
  CHECK(card_mark(card).ours);
  CHECK(card_mark(card).uid == card_uid(ada));
  CHECK_FALSE(card_mark(card + card).ours);
  CHECK_FALSE(card_mark("BEGIN:VCARD\nUID:x\nEND:VCARD\n").ours);
  CHECK(card_mark("BEGIN:VCARD\nUID:x\nEND:VCARD\n").uid == "x");
  CHECK_FALSE(card_mark("").ours);
}

}  // namespace
}  // namespace nurture::exchange
