// People of spreadsheets: what is taken, refused and said.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "exchange/readers.hpp"
#include "exchange/tables/csv_write.hpp"
#include "exchange/tables/row_values.hpp"
#include "tests/unit/exchange/read_sheets.hpp"

namespace nurture::exchange {
namespace {

using namespace test;

Texts messages(const Reading& reading) {
  Texts all;
  for (const auto& flaw : reading.flaws)
    all.push_back(std::to_string(flaw.line) + ": " + flaw.message);
  return all;
}

std::string refusal(const std::string& bytes, const ReadOptions& with = csv_options()) {
  try {
    read_people(bytes, with);
  } catch (const base::Error& error) {
    CHECK(error.exit() == base::Exit::usage);
    return std::string(error.what()) + " / " + error.hint();
  }
  return {};
}

TEST_CASE("LinkedIn's hidden profiles are counted, and its other files are not people") {
  if (!yaml::test::has_corpora()) return;
  const Reading reading =
      read_csv(sample("samples/csv/linkedin-2026/Connections.csv"), csv_options());
  CHECK(reading.people.size() == 4);
  CHECK(reading.flaws.empty());
  CHECK(reading.remarks == Texts{"1 row without a name left out: hidden or closed profiles"});
  CHECK(reading.people[1].person.source == Texts{"linkedin:zoë-van-der-berg"});
  CHECK(reading.people[3].person.source == Texts{"linkedin:tomas-example"});
  for (const char* other : {"messages.csv", "Invitations.csv"}) {
    const Source source = sample("samples/csv/linkedin-2026/" + std::string(other));
    CHECK_FALSE(is_csv(source));
    CHECK(read_csv(source, csv_options()).flaws.size() == 1);
  }
}

TEST_CASE("Google's Other Contacts are left out and counted, unless they are named") {
  const std::string text =
      "First Name,Last Name,Organization Name,Labels\nAda,Lovelace,,* myContacts\n"
      "Once,Mailed,,* Other Contacts\n";
  const Reading without = read_people(text);
  CHECK(told(without) == Texts{"Ada Lovelace"});
  CHECK(without.remarks == Texts{"1 row of Google's 'Other Contacts' left out; to take them: "
                                 "--label 'Other Contacts'"});
  ReadOptions named = csv_options();
  named.label = "other contacts";
  CHECK(told(read_people(text, named)) == Texts{"Ada Lovelace", "Once Mailed"});
}

TEST_CASE("one word means two things in two programs") {
  const std::string outlook =
      "Vorname,Nachname,Firma,Abteilung,E-Mail-Adresse,Geburtstag,Notizen\n"
      "Ada,Lovelace,,,ada@example.com,10.12.1985,\n";
  CHECK(told(read_people(outlook)) ==
        Texts{"Ada Lovelace | email ada@example.com | birthday 12-10 from 1985"});
  const std::string thunderbird =
      "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Geburtsjahr,Geburtsmonat,Geburtstag\n"
      "Ada,Lovelace,,ada@example.com,,12,10\n";
  CHECK(told(read_people(thunderbird)) ==
        Texts{"Ada Lovelace | email ada@example.com | birthday 12-10"});
}

TEST_CASE("headers are known by their words in several languages") {
  const struct {
    const char *text, *person;
  } cases[] = {
      {"Name;Vorname;Firma;Mail\nLovelace;Ada;AE;a@b.example",
       "Ada Lovelace | org AE | email a@b.example"},
      {"Nom,Prénom,Société,Courriel\nLovelace,Ada,AE,a@b.example",
       "Ada Lovelace | org AE | email a@b.example"},
      {"Nombre,Apellidos,Empresa,Correo electrónico\nAda,Lovelace,AE,a@b.example",
       "Ada Lovelace | org AE | email a@b.example"},
      {"Full Name\tE-Mail\tMobile\nAda Lovelace\ta@b.example\t+44 1 23",
       "Ada Lovelace | email a@b.example | phone +44 1 23"},
      {"name,email 1,email 2,tags\nAda,a@b.example,c@d.example,\"x, y\"",
       "Ada | email a@b.example, c@d.example | tags x, y"},
      {"name,street,city,zip,country\nAda,1 Main St,London,N1,UK",
       "Ada | address 1 Main St, N1 London, UK"},
      {"name,email\n,ada@example.com", "ada | email ada@example.com"},
      {"name,email\nAda,\"Ada L <ada@example.com>; mailto:b@c.example\"",
       "Ada | email ada@example.com, b@c.example"},
      {"name,email,phone\nAda,a@b.example,'+44 1 23", "Ada | email a@b.example | phone +44 1 23"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(told(read_people(one.text)) == Texts{one.person});
  }
}

TEST_CASE("a list of addresses is a file, too, and rows without a header") {
  CHECK(told(read_people("ada@example.com\nBob Bean <bob@example.com>\n\n")) ==
        Texts{"ada | email ada@example.com", "Bob Bean | email bob@example.com"});
  CHECK(is_csv({"list.txt", "ada@example.com\nbob@example.com\n"}));
  CHECK(told(read_people("Ada Lovelace,ada@example.com,+44 20 7946 0018\n")) ==
        Texts{"Ada Lovelace | email ada@example.com | phone +44 20 7946 0018"});
}

TEST_CASE("other text is no spreadsheet") {
  for (const char* text :
       {"", "\n", "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "# Notes\n\nAda, and Bob\n",
        "{\"name\": \"Ada\"}", "Name\nC++\nNegotiation\n",
        "From ada@example.com Mon\nSubject: hi, there\n",
        "alias ada Ada Lovelace <ada@example.com>\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_csv({"file", text}));
  }
  CHECK_FALSE(is_csv({"file", std::string("PK\x03\x04 name,email\n", 17)}));
}

TEST_CASE("--map says what columns are") {
  ReadOptions mapped = csv_options();
  mapped.columns = {{"Wer+Familie", "name"}, {"Schuhe", "x-shoes"}, {"Seit wann", "since"}};
  CHECK(told(read_people("Wer,Familie,Schuhe,Seit wann\nAda,Lovelace,38,2.3.2024", mapped)) ==
        Texts{"Ada Lovelace | since 2024-03-02 | x-shoes 38"});
  mapped.columns = {{"Shoe", "x-shoes"}};
  CHECK(refusal("Name,Shoes,Email\nAda,38,", mapped) == "no column 'Shoe' / did you mean 'Shoes'?");
  mapped.columns = {{"Name", "nmae"}};
  CHECK(refusal("Name,Email\nAda,", mapped) == "--map: unknown key 'nmae' / did you mean 'name'?");
}

TEST_CASE("what isn't known is named with the line to copy; nothing at all is an error") {
  CHECK(read_people("Name,Shoe size,Nothing\nAda,38,\n").remarks ==
        Texts{"column 'Shoe size' not taken; to keep:\n--map 'Shoe size=x-shoe-size'"});
  const Reading none = read_people("Wer,Was\nAda,Maths\n");
  REQUIRE(!none.flaws.empty());
  CHECK(none.flaws.back().message == "no column is known for a name or a mail address");
  CHECK(none.flaws.back().hint ==
        "its columns are 'Wer', 'Was'; say which is the name: --map 'Wer=name'");
  CHECK(messages(read_people("Name,Email\n")) == Texts{"1: a header, and no rows"});
  CHECK(messages(read_people("")) == Texts{"0: nothing in it"});
}

TEST_CASE("days with slashes are decided by the whole column, or refused") {
  CHECK(told(read_people("name,birthday\nA,03/04/1980\nB,13/04/1981\n")) ==
        Texts{"A | birthday 04-03 from 1980", "B | birthday 04-13 from 1981"});
  CHECK(refusal("name,birthday\nA,03/04/1980\n") ==
        "'03/04/1980' in column 'birthday' may be two days, and no other of the column tells which "
        "/ --dates dmy if the day stands first, --dates mdy if the month");
  CHECK(refusal("name,birthday\nA,13/04/1980\nB,04/13/1980\n").find("contradict") !=
        std::string::npos);
  ReadOptions month_first = csv_options();
  month_first.dates = DayOrder::month_first;
  CHECK(told(read_people("name,birthday\nA,03/04/1980\n", month_first)) ==
        Texts{"A | birthday 03-04 from 1980"});
  // Either way the same day; and what nobody needs is not asked for.
  CHECK(refusal("name,birthday\nA,04/04/1980\n").empty());
  CHECK(refusal("name,email,invoiced\nA,,03/04/1980\n").empty());
}

TEST_CASE("what can't be meant is left out of its row, with a line") {
  CHECK(messages(read_people("name,email,phone,birthday,since,last contact\n"
                             "A,n/a,none,31.02.1980,soon,2027-01-01\n")) ==
        Texts{"2: 'n/a' is not a mail address: left out",
              "2: 'none' is not a telephone number: left out",
              "2: birthday '31.02.1980' doesn't exist: left out",
              "2: since 'soon' is not a day: left out",
              "2: last contact '2027-01-01' is in the future: left out"});
  CHECK(messages(read_people("name,phone\nA,4.42E+11\n")) ==
        Texts{"2: '4.42E+11' is what a spreadsheet left of a telephone number: left out"});
  CHECK(messages(read_people("name,email,org\nAda,,\n,,\n,,\"\"\n, ,AE\n,,\n")).empty());
  CHECK(messages(read_people("name,about\nAda," + std::string(10'000'000, 'x') + "\n")) ==
        Texts{"2: column 'about' holds 9766 KB, more than 256: left out"});
  CHECK(messages(read_people("name,title\nAda,CEO\n,CTO\n")) == Texts{"3: no name and no address"});
}

TEST_CASE("rows that don't fit their header are kept or listed, never shifted") {
  const Reading longer = read_people("name,email,org,title\nAda,a@b.example,AE,CTO,29,x\nBob\n");
  CHECK(told(longer) == Texts{"Ada | org AE | title CTO | email a@b.example"});
  CHECK(messages(longer) == Texts{"3: 1 field under 4 columns"});
  CHECK(longer.remarks ==
        Texts{"1 row is longer than the header: what is beyond it is left out (first: line 2)"});
  CHECK(told(read_people("name,email,org\nAda,a@b.example\n")) == Texts{"Ada | email a@b.example"});
}

TEST_CASE("a second header begins other columns; a word that is there twice is said") {
  const Reading pasted = read_people("name,email\nAda,a@b.example\nemail,name\nb@c.example,Bob\n");
  CHECK(told(pasted) == Texts{"Ada | email a@b.example", "Bob | email b@c.example"});
  CHECK(pasted.remarks == Texts{"line 3: another header"});
  const Reading twice = read_people("Name,Email,Email,Name\nAda,a@b.example,c@d.example,Eve\n");
  CHECK(told(twice) == Texts{"Ada | email a@b.example, c@d.example"});
  CHECK(twice.remarks.size() == 1);
}

TEST_CASE("a quote that never ends costs its row, and nothing that looks like a row") {
  std::string text = "name,email,about\nAda,a@b.example,\nEve,e@f.example,\"likes tea\nand, more\n";
  for (int i = 0; i < 1000; ++i)
    text += "P" + std::to_string(i) + ",p" + std::to_string(i) + "@x.example,\n";
  const Reading reading = read_people(text);
  CHECK(reading.people.size() == 1001);
  CHECK(messages(reading) ==
        Texts{"4: 2 fields under 3 columns", "3: row 3: the quote that opens here never ends"});
}

TEST_CASE("in an export of nurture's own only the very header begins again") {
  model::Contact ada;
  ada.id = "ada";
  ada.name = "ada knows";
  ada.org = "interactions";
  ada.title = "follow_ups";
  ada.url = {"dates"};
  const std::string sheet = sheet_of({ada}, true);
  const Reading reading = read_people(sheet + sheet);
  REQUIRE(reading.people.size() == 2);
  CHECK(reading.people[0].person.title == "follow_ups");
  CHECK(reading.people[1].person == reading.people[0].person);
}

TEST_CASE("an export of nurture's own comes back as it was") {
  model::Contact ada;
  ada.id = "ada-lovelace";
  ada.name = "=cmd|' /C calc'!A0";
  ada.also = {"@ada", "'-1"};
  ada.org = "Analytical Engines, \"Ltd\"";
  ada.phone = {"+44 20 7946 0018", "1"};
  ada.email = {"ada@example.com"};
  ada.tags = {"a,b", "c;d"};
  ada.about = "- fencing\n- maths";
  ada.cadence = model::Cadence{};
  ada.knows = {"bob"};
  model::Interaction touch;
  touch.date = base::parse_iso("2026-11-02").value();
  touch.note = "Busy; in spring";
  ada.interactions = {touch};
  model::Contact bob;
  bob.id = "bob";
  bob.name = "Bob Bean";
  bob.referred_by = "gone";
  for (const bool raw : {false, true}) {
    CAPTURE(raw);
    const std::string sheet = sheet_of({ada, bob}, raw);
    CHECK((sheet.find(",'=") == sheet.npos) == raw);
    CHECK(is_csv({"x", sheet}));
    const Reading reading = read_people(sheet);
    CHECK(reading.what == "nurture's own export");
    CHECK(reading.flaws.empty());
    CHECK(reading.remarks.empty());
    REQUIRE(reading.people.size() == 2);
    CHECK(reading.people[0].relations ==
          std::vector<Relation>{{Relation::Kind::knows, "", "Bob Bean"}});
    CHECK(reading.people[1].relations ==
          std::vector<Relation>{{Relation::Kind::referred_by, "", "gone"}});
    model::Contact expected = ada;
    expected.id.clear();
    expected.knows.clear();
    CHECK(reading.people[0].person == expected);
  }
}

TEST_CASE("an export of ours is known, however long the histories, and takes them in") {
  std::vector<model::Contact> people(200);
  for (const int touches : {2, 8, 10, 15, 20, 3200}) {
    people.resize(touches > 20 ? 1 : people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
      people[i].id = people[i].name = "P" + std::to_string(i);
      people[i].interactions.resize(static_cast<std::size_t>(touches));
      for (model::Interaction& one : people[i].interactions) {
        one.date = csv_options().today;
        one.note = "spoke of this, that and what stands between the two of them";
      }
    }
    CAPTURE(touches);
    const std::string sheet = sheet_of(people, false);
    CHECK(is_csv({"x", sheet}));
    const Reading reading = read_people(sheet);
    CHECK(reading.flaws.empty());
    REQUIRE(reading.people.size() == people.size());
    CHECK(reading.people.back().person.interactions == people.back().interactions);
  }
}

TEST_CASE("a profile's address is a source, however it is written") {
  CHECK(linkedin_source("https://www.linkedin.com/in/Ada-L/?trk=x") == "linkedin:ada-l");
  CHECK(linkedin_source("linkedin.com/in/zo%C3%AB") == "linkedin:zoë");
  CHECK(linkedin_source("https://www.linkedin.com/in/a%FF") == "linkedin:a%ff");
  CHECK(linkedin_source("https://www.linkedin.com/company/x").empty());
  CHECK(linkedin_source("https://linkedin.com/in/").empty());
}

TEST_CASE("a thousand columns are a list of people, more are refused by line and number") {
  std::string wide = "name,email", row = "Ada,ada@example.com";
  for (int i = 2; i < 1000; ++i) {
    wide += ",c";
    row += ",v";
  }
  CHECK(read_people(wide + "\n" + row + "\n").people.size() == 1);
  const Reading refused = read_people("\n" + wide + ",c\n" + row + "\n");
  CHECK(refused.people.empty());
  REQUIRE(refused.flaws.size() == 1);
  CHECK(refused.flaws[0].line == 2);
  CHECK(refused.flaws[0].message == "1001 columns: more than 1000 are no list of people");
}

TEST_CASE("rows of delimiters alone are no rows") {
  const Reading reading = read_people("name,email\n,\nAda,ada@example.com\n , \n,\n");
  REQUIRE(reading.people.size() == 1);
  CHECK(reading.people[0].place.line == 3);
  CHECK(reading.flaws.empty());
}

}  // namespace
}  // namespace nurture::exchange
