// Cards: what a person has of each field, and what broken ones cost.
#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

using Words = std::vector<std::string>;

Reading read(std::string bytes, std::string encoding = {}) {
  ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  options.encoding = std::move(encoding);
  return read_vcard({"people.vcf", std::move(bytes)}, options);
}

std::string card(const std::string& lines) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n";
}

PersonRecord only_person(const std::string& bytes) {
  const Reading reading = read(bytes);
  REQUIRE(reading.people.size() == 1);
  return reading.people.front();
}

/// Of a card of somebody called Ada.
PersonRecord ada(const std::string& lines) {
  return only_person(card("FN:Ada\r\n" + lines));
}

std::string only_flaw(const Reading& reading) {
  REQUIRE(reading.flaws.size() == 1);
  return reading.flaws.front().message;
}

std::string dates_of(const PersonRecord& record) {
  std::string text;
  for (const model::Anniversary& one : record.person.dates) {
    text += base::to_text(one.date) + " " + one.what;
    if (one.year) text += " " + std::to_string(*one.year);
    text += ";";
  }
  return text;
}

TEST_CASE("a card is known by its first line, and a file called a card by any") {
  CHECK(is_vcard({"-", "begin:vcard\n"}));
  CHECK(is_vcard({"-", "\xEF\xBB\xBF\r\nBEGIN:VCARD"}));
  CHECK(is_vcard({"-", {"\xFE\xFF\0B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n", 26}}));
  CHECK(is_vcard({"a.VCF", "junk\nBEGIN:VCARD"}));
  CHECK_FALSE(is_vcard({"mail", "From: a\n\nBEGIN:VCARD"}));
  CHECK_FALSE(is_vcard({"a.vcf", ""}));
  CHECK_FALSE(is_vcard({"a.ics", "BEGIN:VCALENDAR"}));
}

TEST_CASE("every field of a card has its key") {
  const PersonRecord record = only_person(card(
      "N:Lovelace;Ada;King;Dr.;\r\nFN:Ada Lovelace\r\nNICKNAME:Ada King,AAL\r\n"
      "ORG:Analytical Engines\\, Ltd.;Research\r\nTITLE:Head of Engineering\r\nROLE:maths\r\n"
      "EMAIL:ada@home.example\r\nEMAIL;TYPE=work,pref:ada@example.com\r\n"
      "TEL;TYPE=fax:1\r\nTEL;VALUE=uri:tel:+44-20-7946-0018;ext=5\r\nURL:https://a.example/a,b\r\n"
      "ADR;TYPE=home:;;12 St James's Square;London;;SW1Y 4JH;UK\r\nTZ:Europe/London\r\n"
      "CATEGORIES:myContacts,client,* starred,london\r\nUID:urn:uuid:4f\r\n"
      "NOTE:Two children.\\nFencing\\; chess."));
  const model::Contact& person = record.person;
  CHECK(record.place == Place{"people.vcf", 1});
  CHECK(person.name == "Ada Lovelace");
  CHECK(person.also == Words{"Ada King", "AAL"});
  CHECK(person.org == "Analytical Engines, Ltd.");
  CHECK(person.title == "Head of Engineering");
  CHECK(person.email == Words{"ada@example.com", "ada@home.example"});
  CHECK(person.phone == Words{"+44-20-7946-0018 ext. 5", "1"});
  CHECK(person.url == Words{"https://a.example/a,b"});
  CHECK(person.address == Words{"12 St James's Square, London SW1Y 4JH, UK"});
  CHECK(person.timezone == "Europe/London");
  CHECK(person.tags == Words{"client", "london"});
  CHECK(person.uid == "urn:uuid:4f");
  CHECK(person.about == "Two children.\nFencing; chess.");
  CHECK_FALSE(record.is_organisation);
}

TEST_CASE("a name is what there is of one") {
  CHECK(only_person(card("N:Lovelace;Ada;King,Noel;Dr.;FRS")).person.name ==
        "Dr. Ada King Noel Lovelace FRS");
  CHECK(only_person(card("FN:\r\nNICKNAME:Addie")).person.name == "Addie");
  CHECK(only_person(card("EMAIL:ada.l@example.com")).person.name == "ada.l");
  CHECK(only_person(card("FN:Ada\r\n Love\r\nFN;PREF=1:Ada Lovelace")).person.name ==
        "Ada Lovelace");
  const PersonRecord company = only_person(card("ORG:Nordlys AB;"));
  CHECK(company.is_organisation);
  CHECK(company.person.name == "Nordlys AB");
  CHECK(company.person.org.empty());
}

TEST_CASE("who has no name is skipped with a line, and the rest go on") {
  const Reading reading = read(card("TEL:112") + card("FN:Ada") + card("KIND:group\r\nFN:Us"));
  CHECK(reading.people.size() == 1);
  REQUIRE(reading.flaws.size() == 2);
  CHECK(reading.flaws[0].message == "no name and no address");
  CHECK(reading.flaws[0].line == 1);
  CHECK(reading.flaws[0].severity == base::Severity::error);
  CHECK(reading.flaws[1].message == "a group of people, not somebody");
}

TEST_CASE("companies are told from people") {
  CHECK(ada("X-ABShowAs:COMPANY").is_organisation);
  CHECK(ada("KIND:org").is_organisation);
  CHECK_FALSE(ada("KIND:individual").is_organisation);
}

TEST_CASE("birthdays") {
  const auto birthday = [](const std::string& line) { return dates_of(ada(line)); };
  CHECK(birthday("BDAY:1985-12-10") == "12-10 birthday 1985;");
  CHECK(birthday("BDAY:19851210") == "12-10 birthday 1985;");
  CHECK(birthday("BDAY:1985-12-10T00:00:00Z") == "12-10 birthday 1985;");
  CHECK(birthday("BDAY:19970714T133000") == "07-14 birthday 1997;");
  CHECK(birthday("BDAY;VALUE=DATE-AND-OR-TIME:19960415") == "04-15 birthday 1996;");
  CHECK(birthday("BDAY:--1210") == "12-10 birthday;");
  CHECK(birthday("BDAY:--12-10") == "12-10 birthday;");
  CHECK(birthday("BDAY:--0229") == "02-29 birthday;");
  CHECK(birthday("BDAY:10.12.1985") == "12-10 birthday 1985;");
  CHECK(birthday("BDAY:0000-12-10") == "12-10 birthday;");
  CHECK(birthday("BDAY:19000101") == "01-01 birthday 1900;");
  CHECK(birthday("BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-03-07") == "03-07 birthday;");
  CHECK(birthday("BDAY;X-APPLE-OMIT-YEAR=1604:1985-03-07") == "03-07 birthday 1985;");
  CHECK(birthday("BDAY:1604-03-07") == "03-07 birthday 1604;");
}

TEST_CASE("what is no day is left out with a line, or kept as text") {
  CHECK(only_flaw(read(card("FN:Ada\r\nBDAY:someday"))) ==
        "birthday 'someday' is not a day: left out");
  CHECK(only_flaw(read(card("FN:Ada\r\nBDAY:1985-02-31"))) ==
        "birthday 1985-02-31 doesn't exist: left out");
  CHECK(only_flaw(read(card("FN:Ada\r\nBDAY:1985-02-29"))) ==
        "birthday 1985-02-29 doesn't exist: left out");
  CHECK(only_flaw(read(card("FN:Ada\r\nBDAY:03/04/1985"))) ==
        "birthday '03/04/1985' is not a day: left out");
  CHECK(only_flaw(read(card("FN:Ada\r\nBDAY:2985-03-04"))) ==
        "birthday 2985-03-04 is in the future: the year is left out");
  CHECK(ada("BDAY;VALUE=text:circa 1800").person.about == "Birthday: circa 1800");
  CHECK(ada("BDAY:1985").person.about == "Birthday: 1985");
  CHECK(ada("BDAY:1985-12").person.about == "Birthday: 1985-12");
}

TEST_CASE("Apple's labelled days, relations and profiles") {
  const PersonRecord record =
      ada("item1.X-ABDATE;type=pref:2009-06-20\r\nitem1.X-ABLabel:_$!<Anniversary>!$_\r\n"
          "item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-11-04\r\nitem2.X-ABLabel:Name day\r\n"
          "item3.X-ABRELATEDNAMES:Bo Ek\r\nitem3.X-ABLabel:_$!<Manager>!\\$_\r\n"
          "item4.X-ABRELATEDNAMES:Charles\r\nitem4.X-ABLabel:Referred by\r\n"
          "item5.URL:https://a.example\r\nitem5.X-ABLabel:_$!<HomePage>!$_\r\n"
          "X-SOCIALPROFILE;type=x:x-apple:ada\r\n"
          "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ada");
  CHECK(dates_of(record) == "06-20 anniversary 2009;11-04 Name day;");
  REQUIRE(record.relations.size() == 2);
  CHECK(record.relations[0] == Relation{Relation::Kind::knows, "manager", "Bo Ek"});
  CHECK(record.relations[1] == Relation{Relation::Kind::referred_by, "referred by", "Charles"});
  CHECK(record.person.url == Words{"https://a.example", "https://www.linkedin.com/in/ada"});
}

TEST_CASE("Android's own rows") {
  const std::string kind = "X-ANDROID-CUSTOM:vnd.android.cursor.item/";
  const PersonRecord record =
      ada(kind + "contact_event;2001-09-01;1;;;;;;;;;;;;;\r\n" + kind +
          "contact_event;--12-06;0;Namenstag;;;;;;;;;;;;\r\n" + kind +
          "nickname;J=C3=BCrgi;1;;;;;;;;;;;;;\r\n" + kind + "relation;Anna;14;;;;;;;;;;;;;\r\n" +
          kind + "relation;Bob;11;;;;;;;;;;;;;\r\n" + kind + "relation;Cid;0;Nichte;;\r\n" + kind +
          "relation;Dan;99999999999999999999;\r\n" + kind + "\r\nX-ANDROID-CUSTOM:");
  CHECK(dates_of(record) == "09-01 anniversary 2001;12-06 Namenstag;");
  CHECK(record.person.also == Words{"Jürgi"});
  REQUIRE(record.relations.size() == 4);
  CHECK(record.relations[0].label == "spouse");
  CHECK(record.relations[1].kind == Relation::Kind::referred_by);
  CHECK(record.relations[2].label == "nichte");
  CHECK(record.relations[3].label.empty());
}

TEST_CASE("frm's and knotter's keys") {
  const PersonRecord frm =
      ada("X-FRM-FREQUENCY:2w\r\nX-FRM-GROUP:friends\r\nX-FRM-SNOOZE-UNTIL:2027-01-10");
  REQUIRE(frm.person.cadence);
  CHECK(model::to_text(frm.person.cadence->rules.at(0)) == "every 2 weeks");
  CHECK(frm.person.tags == Words{"friends"});
  CHECK(frm.person.snooze == base::parse_iso("2027-01-10"));
  const PersonRecord monthly = ada("X-FRM-FREQUENCY:2m");
  CHECK(model::to_text(monthly.person.cadence->rules.at(0)) == "every 60 days");
  const PersonRecord ignored = ada("X-FRM-IGNORE:true");
  REQUIRE(ignored.person.cadence);
  CHECK(ignored.person.cadence->rules.empty());
  const PersonRecord knotter =
      ada("X-KNOTTER-CADENCE-DAYS:45\r\nX-KNOTTER-NEXT-TOUCHPOINT:1798761600\r\n"
          "X-KNOTTER-DATE:name_day|1999-07-26|\r\nX-KNOTTER-DATE:custom|2001-02-03|first met");
  CHECK(model::to_text(knotter.person.cadence->rules.at(0)) == "every 45 days");
  CHECK(knotter.person.snooze == base::parse_iso("2027-01-01"));
  CHECK(dates_of(knotter) == "07-26 name day 1999;02-03 first met 2001;");
  CHECK(only_flaw(read(card("FN:Ada\r\nX-KNOTTER-CADENCE-DAYS:0"))).find("left out") !=
        std::string::npos);
}

TEST_CASE("addresses read as one writes them on an envelope") {
  const auto address = [](const std::string& value) {
    const auto all = ada("ADR:" + value).person.address;
    return all.empty() ? std::string() : all.front();
  };
  CHECK(address(";;Hamngatan 1\\nPlan 3;Stockholm;;111 47;Sweden") ==
        "Hamngatan 1, Plan 3, 111 47 Stockholm, Sweden");
  CHECK(address(";Suite 5;1 Main St;New York;NY;10001;USA") ==
        "1 Main St, Suite 5, New York, NY 10001, USA");
  CHECK(address("PO Box 1;;;;;;") == "PO Box 1");
  CHECK(address("just a text") == "just a text");
  CHECK(address(";;;;;;").empty());
}

TEST_CASE("a card without its end, and one inside another, are people too") {
  const Reading open = read("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n");
  REQUIRE(open.people.size() == 2);
  CHECK(open.people[0].person.name == "A");
  CHECK(open.people[1].person.name == "B");
  CHECK(only_flaw(open) == "a card without END:VCARD: read as far as it goes");
  const Reading nested = read(card("FN:A\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\nTEL:1"));
  REQUIRE(nested.people.size() == 2);
  CHECK(nested.people[0].person.phone == Words{"1"});
  CHECK(nested.flaws.empty());
}

TEST_CASE("what is none of a card costs its own lines alone") {
  const Reading reading = read(card("FN:Ada\r\nno line\r\nnone either\r\nTEL:1"));
  CHECK(reading.people.at(0).person.phone == Words{"1"});
  CHECK(only_flaw(reading) == "2 lines here are none of a card: left out");
  CHECK(reading.flaws[0].line == 4);
  CHECK(only_flaw(read("nothing")) == "no card in it: none begins with BEGIN:VCARD");
  CHECK(only_flaw(read("")) == "no card in it: none begins with BEGIN:VCARD");
}

TEST_CASE("keys of one line hold no control character") {
  std::string title = "TITLE:a\\nb\x1b[2J";
  title += '\0';
  const PersonRecord record = ada(title + "c\r\nNOTE:x\\n\x07y\tz");
  CHECK(record.person.title == "a b [2J c");
  CHECK(record.person.about == "x\ny\tz");
}

TEST_CASE("what an export adds to a note does not come back") {
  CHECK(ada("NOTE:mine\\n\\n--- nurture ---\\nLast: call").person.about == "mine");
  CHECK(ada("NOTE:--- nurture ---\\nLast: call").person.about.empty());
  CHECK(ada("NOTE:a --- nurture --- b").person.about == "a --- nurture --- b");
}

TEST_CASE("values come each once, the preferred first") {
  const PersonRecord record =
      ada("EMAIL;PREF=50:b@x\r\nEMAIL:c@x\r\nEMAIL;PREF=2:a@x\r\nEMAIL:a@x");
  CHECK(record.person.email == Words{"a@x", "b@x", "c@x"});
}

TEST_CASE("a card of a hundred thousand addresses costs no more than its bytes") {
  std::string lines = "FN:Ada";
  std::string tags = "CATEGORIES:x";
  for (int i = 0; i < 100'000; ++i) {
    lines += "\r\nEMAIL:" + std::to_string(i) + "@example.com";
    if (i < 10'000) tags += "," + std::to_string(i);
  }
  const Reading reading = read(card(lines) + card("FN:Bob\r\n" + tags));
  CHECK(reading.people.at(0).person.email.size() == 1'000);
  CHECK(reading.people.at(1).person.tags.size() == 1'000);
  REQUIRE(reading.flaws.size() == 3);
  CHECK(reading.flaws[0].message == "more than 1,000 mail addresses: the rest is left out");
  CHECK(reading.flaws[1].message == "a card of more than 10,000 lines: the rest is left out");
  CHECK(reading.flaws[2].message == "more than 1,000 tags: the rest is left out");
}

TEST_CASE("a folded line of 200 KB, and a million open cards' worth of BEGIN") {
  std::string note = "NOTE:";
  for (int i = 0; i < 3'000; ++i) note += std::string(70, 'x') + "\r\n ";
  CHECK(ada(note + "\r\nTEL:1").person.phone == Words{"1"});
  std::string begins;
  for (int i = 0; i < 20'000; ++i) begins += "BEGIN:VCARD\n";
  CHECK(read(begins).people.empty());
}

TEST_CASE("a large file is read in pieces, with the lines of the whole, whatever stands in it") {
  std::string plain, odd;
  int line = 0;
  for (int i = 0; i < 3'000; ++i) {
    const std::string number = std::to_string(i);
    const std::string one = card("FN:Person " + number + "\r\nTEL:+44207946" + number +
                                 "\r\nX-PET:a cat" + (i == 2'999 ? "\r\nBDAY:1990-02-30" : ""));
    plain += one;
    // An AGENT's card within the first, and the word within a note.
    odd += i == 0   ? "BEGIN:VCARD\r\nFN:Outer\r\nAGENT:\r\n" + one + "TEL:1\r\nEND : VCARD\r\n"
           : i == 9 ? card("FN:Person 9\r\nNOTE:from my vcard")
                    : one;
    line += i < 2'999 ? 6 : 0;
  }
  const Reading pieces = read(plain);
  REQUIRE(pieces.people.size() == 3'000);
  for (std::size_t i = 0; i < 3'000; ++i) {
    CHECK(pieces.people[i].person.name == "Person " + std::to_string(i));
    CHECK(pieces.people[i].place.line == static_cast<int>(i) * 6 + 1);
  }
  REQUIRE(pieces.flaws.size() == 1);
  CHECK(pieces.flaws.front().line == line + 6);
  CHECK(pieces.remarks == Words{"not taken of the cards: x-pet (3000)"});
  const Reading whole = read(odd);
  CHECK(whole.people.size() == 3'001);
  CHECK(whole.people.front().person.name == "Outer");
  CHECK(whole.people.front().person.phone == Words{"1"});
  CHECK(whole.remarks == Words{"not taken of the cards: x-pet (2999)"});
}

/// Cards enough to be read in several pieces.
std::string many_cards(int count) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += card("UID:u" + std::to_string(i) + "\r\nFN:Person " + std::to_string(i) +
                "\r\nNOTE:" + std::string(200, 'x'));
  return all;
}

TEST_CASE("a large file has the same people, whatever stands between its pieces") {
  const std::string plain = many_cards(1500);
  CHECK(read(plain).people.size() == 1500);
  // Cards whose BEGIN isn't seen before the lines are put together.
  std::string hidden = plain;
  for (std::size_t at = 0; (at = hidden.find("BEGIN:VCARD", at + 20'000)) != std::string::npos;)
    hidden.insert(at, "BEGIN:V\n CARD\nFN:Hidden One\nEND:V\n CARD\n");
  const Reading with_hidden = read(hidden);
  std::string whole = hidden;  // a lone CR: read as one piece
  whole += "x\ry";
  CHECK(with_hidden.people.size() == read(whole).people.size());
  CHECK(with_hidden.people.size() > 1500);
  CHECK(read(plain + "\n\n").people.size() == 1500);
  std::string flawed = plain;
  for (const std::size_t place : {300'000U, 100'000U, 200'000U})
    flawed.insert(flawed.find("FN:", place), "BDAY:1990-13-13\r\n");
  const Reading said = read(flawed);
  REQUIRE(said.flaws.size() == 3);
  CHECK(said.flaws[0].line < said.flaws[1].line);
  CHECK(said.flaws[1].line < said.flaws[2].line);
}

TEST_CASE("files that were put together keep their people") {
  const std::string one = "BEGIN:VCARD\nUID:c1\nFN:John Smith\nEND:VCARD",
                    two = "BEGIN:VCARD\nUID:c2\nFN:Zoe Kane\nEND:VCARD\n";
  const Reading joined = read(one + two);
  REQUIRE(joined.people.size() == 2);
  CHECK(joined.people[0].person.uid == "c1");
  CHECK(joined.people[1].person.name == "Zoe Kane");
  CHECK(read("\xEF\xBB\xBF" + one + "\n\xEF\xBB\xBF" + two).people.size() == 2);
  const Reading latin = read("\xEF\xBB\xBF" + card("FN;CHARSET=ISO-8859-1:J\xFCrgen") + two);
  REQUIRE(latin.people.size() == 2);
  CHECK(latin.people[0].person.name == "Jürgen");
  const Reading beheaded = read("FN:Two B\nEND:VCARD\n" + two);
  CHECK(beheaded.people.size() == 1);
  CHECK(only_flaw(beheaded).find("missing") != std::string::npos);
}

TEST_CASE("a value that is no text of a person is left out by line, whatever it is folded into") {
  const std::string line(std::size_t{70} << 10, 'x');
  const Reading reading =
      read(card("FN:Ada\r\nTITLE:" + line + "\r\nNOTE:" + line + "\r\nORG:Engines"));
  REQUIRE(reading.people.size() == 1);
  CHECK(reading.people[0].person.title.empty());
  CHECK(reading.people[0].person.about.size() == line.size());
  CHECK(reading.people[0].person.org == "Engines");
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].line == 4);
  CHECK(reading.flaws[0].message == "title of 70 KB: left out");
}

TEST_CASE("what is beyond a thousand of one kind is left out, and said") {
  std::string tags = "CATEGORIES:t0";
  for (int i = 1; i < 1000; ++i) tags += ",t" + std::to_string(i);
  CHECK(ada(tags).person.tags.size() == 1000);
  const Reading reading = read(card("FN:Ada\r\n" + tags + ",one more,another"));
  REQUIRE(reading.people.size() == 1);
  CHECK(reading.people[0].person.tags.size() == 1000);
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].message == "more than 1,000 tags: the rest is left out");
}

TEST_CASE("a picture of megabytes costs nobody the lines behind it") {
  std::string photo = "PHOTO;ENCODING=b:";
  for (int i = 0; i < 50'000; ++i) photo += "\r\n " + std::string(74, 'A');
  const PersonRecord one = ada(photo + "\r\nTITLE:Countess");
  CHECK(one.person.title == "Countess");
}

}  // namespace
}  // namespace nurture::exchange
