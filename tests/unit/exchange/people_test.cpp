// Whom a record means, of people who are known.
#include "exchange/people.hpp"

#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "exchange/punycode.hpp"

using namespace nurture;
using exchange::By;
using exchange::Found;
using exchange::KnownPeople;
using exchange::PersonRecord;

namespace {

model::Contact person(const std::string& name, const std::string& org = "") {
  model::Contact made;
  made.id = base::slug(name);
  made.name = name;
  made.org = org;
  return made;
}

PersonRecord record(model::Contact person) {
  person.id.clear();
  return {{"book.vcf", 1}, std::move(person), {}, {}, false};
}

using Places = std::vector<std::size_t>;

struct Known {
  model::OrganisationNames organisations{{}};
  KnownPeople people{organisations};
};

}  // namespace

TEST_CASE("those of the store are found by uid at once, and by all else when it is asked for") {
  Known known;
  std::vector<model::Contact> store{person("Ada Lovelace"), person("Bob Smith")};
  store[0].uid = "U-1";
  store[1].email = {"bob@example.com"};
  known.people.add_store(store);
  CHECK(known.people.with_uid("u-1").size() == 1);
  CHECK(known.people.with_uid("u-2").empty());
  model::Contact asked = person("Somebody Else");
  asked.uid = "u-1";
  exchange::PersonKeys uid_alone;
  uid_alone.uid = exchange::uid_key(asked);
  CHECK(known.people.find(record(asked), uid_alone).people == Places{0});
  asked = person("Bob Smith");
  asked.email = {"Bob@Example.com"};
  CHECK(known.people.find(record(asked)).by == By::email);
  CHECK(known.people.named("ada lovelace") == Places{0});
  known.people.add(person("Ada Lovelace"), "book.vcf");
  CHECK(known.people.named("Ada Lovelace") == Places{0, 2});
}

TEST_CASE("uid goes before source, that before address, number, name") {
  Known known;
  model::Contact ada = person("Ada Lovelace", "Analytical Engines");
  ada.uid = "U-1";
  ada.source = {"linkedin:ada"};
  ada.email = {"ada@example.com"};
  ada.phone = {"+44 20 7946 0018"};
  model::Contact bob = person("Bob Smith");
  bob.uid = "u-2";
  known.people.add(ada);
  known.people.add(bob);
  model::Contact asked = person("Ada Lovelace");
  asked.uid = "u-2";
  asked.email = {"ada@example.com"};
  CHECK(known.people.find(record(asked)).people == Places{1});
  asked.uid = "u-3";
  asked.source = {"LinkedIn:Ada"};
  CHECK(known.people.find(record(asked)).by == By::source);
  asked.source.clear();
  CHECK(known.people.find(record(asked)).by == By::email);
  asked.email.clear();
  asked.phone = {"020 7946 0018"};
  CHECK(known.people.find(record(asked)).by == By::phone);
  asked.phone.clear();
  asked.org = "analytical engines ltd";
  CHECK(known.people.find(record(asked)).by == By::name_and_organisation);
  asked.org.clear();
  CHECK(known.people.find(record(asked)).by == By::name);
  asked.org = "Royal Society";
  CHECK(known.people.find(record(asked)).people.empty());
}

TEST_CASE("mail addresses are compared as mail is delivered") {
  CHECK(exchange::address_key(" Ada@GoogleMail.com") == "ada@gmail.com");
  CHECK(exchange::address_key("x@xn--bcher-kva.example") ==
        exchange::address_key("x@BÜCHER.example"));
  Known known;
  model::Contact ada = person("Ada");
  ada.email = {"ada@example.com"};
  model::Contact lists = person("Lists");
  lists.email = {"bob+lists@example.com"};
  known.people.add(ada);
  known.people.add(lists);
  model::Contact asked = person("");
  asked.email = {"ada+news@example.com"};
  CHECK(known.people.find(record(asked)).people == Places{0});
  asked.email = {"bob+lists@example.com"};
  CHECK(known.people.find(record(asked)).people == Places{1});
  asked.email = {"bob@example.com"};
  CHECK(known.people.find(record(asked)).people.empty());
}

TEST_CASE("a switchboard makes nobody of two people") {
  Known known;
  model::Contact ada = person("Ada Lovelace");
  ada.phone = {"+44 20 7946 0018"};
  known.people.add(ada);
  model::Contact asked = person("Bob Smith");
  asked.phone = {"+44 20 7946 0018"};
  CHECK(known.people.find(record(asked)).people.empty());
  asked.name = "Ada King";
  CHECK(known.people.find(record(asked)).people == Places{0});
  asked.name = "Ada King";
  asked.phone = {"112"};
  CHECK(known.people.find(record(asked)).people.empty());
}

TEST_CASE("two found by one step is neither, and no later step is asked") {
  Known known;
  model::Contact one = person("Ada Lovelace", "Works"), other = person("Ada King");
  one.email = other.email = {"office@example.com"};
  known.people.add(one);
  known.people.add(other);
  model::Contact asked = person("Ada King");
  asked.email = {"office@example.com"};
  CHECK(known.people.find(record(asked)).people == Places{0, 1});
}

TEST_CASE("ids that differ keep two of one name apart") {
  Known known;
  model::Contact ada = person("Ada Lovelace");
  ada.source = {"linkedin:ada"};
  known.people.add(ada);
  model::Contact asked = person("Ada Lovelace");
  asked.source = {"linkedin:ada-2"};
  CHECK(known.people.find(record(asked)).people.empty());
  asked.source = {"monica:7"};
  CHECK(known.people.find(record(asked)).people == Places{0});
  model::Contact card = person("Bob Smith");
  card.uid = "u-1";
  known.people.add(card, "book.vcf");
  model::Contact second = person("Bob Smith");
  second.uid = "u-2";
  CHECK(known.people.find(record(second)).people.empty());  // two cards of one file
  PersonRecord elsewhere = record(second);
  elsewhere.place.path = "other.vcf";
  CHECK(known.people.find(elsewhere).people == Places{1});
}

TEST_CASE("a touch names somebody by id, address, number or name") {
  Known known;
  model::Contact ada = person("Ada Lovelace");
  ada.email = {"ada@example.com"};
  ada.phone = {"+44 20 7946 0018"};
  known.people.add(ada);
  for (const char* who :
       {"ada-lovelace", "ADA@example.com", "02079460018", "lovelace ada", "Ada Lovelace"})
    CHECK(known.people.whose(who).people == Places{0});
  CHECK(known.people.whose("Bob").people.empty());
  CHECK(known.people.whose("").people.empty());
}

TEST_CASE("domains of RFC 3492, and labels that are none") {
  CHECK(exchange::unicode_domain("xn--mnchen-3ya.xn--fiqs8s") == "münchen.中国");
  CHECK(exchange::unicode_domain("xn--ihqwcrb4cv8a8dqg056pqjye.example") ==
        "他们为什么不说中文.example");
  CHECK(exchange::unicode_domain("plain.example") == "plain.example");
  CHECK(exchange::unicode_domain("xn--\xFF.example") == "xn--\xFF.example");
  CHECK(exchange::unicode_domain("xn--99999999999999999") == "xn--99999999999999999");
}

TEST_CASE("what a crowd shares tells nobody, and nobody in it is the only one of a name") {
  Known known;
  constexpr std::size_t crowd = 10'000;
  for (std::size_t i = 0; i < crowd; ++i) {
    model::Contact one = person("Grace Hopper");
    one.email = {"info@example.com"};
    one.phone = {"+1 555 123 4567"};
    one.uid = "u-" + std::to_string(i);
    known.people.add(one, "book.vcf");
  }
  known.people.add(person("Ada Lovelace"), "book.vcf");
  model::Contact asked = person("Ada Lovelace");
  asked.email = {"info@example.com"};
  asked.phone = {"+1 555 123 4567"};
  CHECK(known.people.find(record(asked)).people == Places{crowd});
  asked = person("Grace Hopper");
  CHECK(known.people.find(record(asked)).people.size() > 1);
  asked.uid = "u-new";
  CHECK(known.people.find(record(asked)).people.size() > 1);
  asked.uid = "u-7";
  CHECK(known.people.find(record(asked)).people == Places{7});
}

TEST_CASE("three hundred of one name are told from each other by birthday and organisation") {
  Known known;
  constexpr std::size_t many = 300;
  const auto one_of = [](std::size_t i) {
    model::Contact one = person("John Smith");
    const int day = static_cast<int>(i) % 28 + 1, month = static_cast<int>(i) / 28 + 1;
    if (i % 2 == 0) {
      model::Anniversary& birthday = one.dates.emplace_back();
      birthday.what = "birthday";
      birthday.date.month = month;
      birthday.date.day = day;
    }
    if (i % 2 == 1) one.org = "Firm " + std::to_string(i);
    return one;
  };
  for (std::size_t i = 0; i < many; ++i) known.people.add(one_of(i));
  for (const std::size_t i : {1, 5, 201, 299})
    CHECK(known.people.find(record(one_of(i))).people == Places{i});
}

TEST_CASE("two cards of one address book are two people, whatever they share") {
  Known known;
  model::Contact one = person("Anna Meier");
  one.phone = {"+49 30 123456"};
  one.uid = "c1";
  known.people.add(one, "book.vcf");
  one = person("Anna Schmidt");
  one.phone = {"+49 30 123456"};
  one.uid = "c2";
  CHECK(known.people.find(record(one)).people.empty());
}

TEST_CASE("a first name finds those who begin with it") {
  Known known;
  known.people.add(person("Ada Lovelace"));
  known.people.add(person("Dr. Ada Byron"));
  known.people.add(person("Bob Ada"));
  CHECK(known.people.called("ada") == Places{0, 1});
  CHECK(known.people.called("ada byron").empty());
  CHECK(known.people.called("nobody").empty());
}
