#include "exchange/csv.hpp"

#include <doctest/doctest.h>
#include <map>

#include "base/charset.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/csv_write.hpp"
#include "exchange/kinds.hpp"
#include "exchange/row_person.hpp"
#include "tests/unit/yaml/corpus.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

ReadOptions csv_options() {
  ReadOptions made;
  made.settings = model::default_settings();
  made.today = base::parse_iso("2026-11-23").value();
  return made;
}

Reading read_people(std::string bytes, const ReadOptions& with = csv_options()) {
  return read_csv({"people.csv", std::move(bytes)}, with);
}

/// What a person became: only what is set, each in a few letters.
std::string told(const PersonRecord& record) {
  const model::Contact& person = record.person;
  std::string text = (record.is_organisation ? "organisation " : "") + person.name;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) text += " | " + std::string(key) + " " + value;
  };
  add("also", base::join(person.also, ", "));
  add("org", person.org);
  add("title", person.title);
  add("email", base::join(person.email, ", "));
  add("phone", base::join(person.phone, ", "));
  add("address", base::join(person.address, " / "));
  add("source", base::join(person.source, ", "));
  add("tags", base::join(person.tags, ", "));
  add("about", person.about);
  if (person.since) add("since", base::iso(*person.since));
  for (const auto& day : person.dates)
    add(day.what, base::to_text(day.date) + (day.year ? " from " + std::to_string(*day.year) : ""));
  for (const auto& touch : person.interactions) add("touch", base::iso(touch.date));
  for (const auto& relation : record.relations) add(relation.label, relation.name);
  for (const auto& [key, value] : record.own) add(key, value);
  return text;
}

Texts told(const Reading& reading) {
  Texts all;
  for (const PersonRecord& record : reading.people) all.push_back(told(record));
  return all;
}

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

Source sample(const std::string& path) {
  return {path, yaml::test::slurp(yaml::test::corpora() / path)};
}

TEST_CASE("each exporter of the samples is known, and its people are read without --map") {
  if (!yaml::test::has_corpora()) return;
  const struct {
    const char *path, *what;
    Texts people;
  } cases[] = {
      {"samples/csv/google-2024-full.csv",
       "Google Contacts",
       {"Ingrid Solheim | also Inga, Dr. Ingrid Solheim | org Fjordlys AS | title COO | email "
        "ingrid@fjordlys.example, i.solheim@home.example, inga@solheim.example | phone +47 555 01 "
        "001, +47 555 01 002 | address Havnegata 1, 0150 Oslo, NO | source "
        "linkedin:ingrid-solheim-example | tags Customers, Norway | about Met at the trade "
        "fair.\nPrefers calls, not mail. | birthday 03-07 | anniversary 06-18 from 2011 | spouse "
        "Per Solheim | x-legacy-id 4711",
        "山田太郎 | org 架空商事 | title 部長 | email taro@kakuu.example | birthday 11-30 from "
        "1975",
        "organisation Nameless Holdings | phone +1 555 0100",
        "=HYPERLINK(\"http://evil.example\") Formula | email formula@example.com"}},
      {"csv/contacts/roundcube-gmail.csv",
       "Google Contacts",
       {"Prefix Firstname Middle Lastname Suffix | also nick | org company | title jobtitle | "
        "email home@aaa.pl, work@email.pl, unknown@email.com, other@email.com | address "
        "home_street, home_pobox, home_city, home_state home_zip, home_country / work_street, "
        "work_city work_zip, work_country | tags Test | about note\"note | birthday 12-12 from "
        "1975 | spouse spouse"}},
      {"samples/csv/hubspot-en.csv",
       "HubSpot's contacts",
       {"Tomás Ferreira | org Azulejo Lda | title Diretor | email tomas@azulejo.example | phone "
        "+351 555 010 010 | source hubspot:101 | touch 2026-09-14",
        "info | email info@unknown.example | source hubspot:102"}},
      {"samples/csv/hubspot-es.csv",
       "HubSpot's contacts",
       {"Ana Prueba | title Compras | email ana.prueba@ejemplo.example | address Buenos Aires, "
        "Argentina | source hubspot:123 | touch 2026-01-15"}},
      {"csv/contacts/salesforce-leads.csv",
       "Salesforce's leads",
       {"Noor Haddad | org Cedar Logistics | email noor@cedar.example | phone +961 5 550 100 | "
        "source salesforce:00Q000000000001"}},
      {"csv/contacts/outlook-com.csv",
       "Outlook's contacts",
       {"Marek Kowalczyk | org Stal S.A. | title Plant Manager | email marek@stal.example | phone "
        "+48 555 010 020",
        "Priya R. Nair | org Lumen Foods | email priya@lumen.example, priya@home.example | phone "
        "+91 55500 10001"}},
      {"samples/csv/thunderbird-de.csv",
       "Thunderbird's address book",
       {"Jürgen Groß | org Beispiel GmbH | email j.gross@beispiel.example | phone +49 171 5550100 "
        "| birthday 12-24 from 1969"}},
      {"samples/csv/linkedin-2021/Connections.csv",
       "LinkedIn's Connections.csv",
       {"Amara Nwosu | org Volta Grid | title Head of Procurement | email amara@volta.example | "
        "since 2021-02-07",
        "Jonas Petersen | since 2020-04-19"}},
      {"samples/csv/linkedin-2022/Connections.csv",
       "LinkedIn's Connections.csv",
       {"Zoë van der Berg, PMP | org Deltawerken B.V. | title VP, Operations | since 2020-02-29"}},
      {"csv/contacts/linkedin.csv",
       "LinkedIn's Connections.csv",
       {"Amara Nwosu | org Volta Grid | title Head of Procurement | email amara@volta.example | "
        "source linkedin:amara-example | since 2022-02-07",
        "Jonas | org Freelance | source linkedin:jonas-example | since 2022-02-07",
        "Zoë van der Berg, PMP | org Deltawerken B.V. | title VP, Operations | source "
        "linkedin:zoe-example | since 2024-02-29"}},
      {"samples/csv/linkedin-de/Connections.csv",
       "LinkedIn's Connections.csv",
       {"Jürgen Groß | org Beispiel AG | title Einkaufsleiter | source "
        "linkedin:juergen-gross-example | since 2022-04-03",
        "Anna Muster | source linkedin:anna-muster-example | since 2023-03-12"}},
      {"samples/csv/linkedin-2026/Notes.csv",
       "LinkedIn's Notes.csv",
       {"Amara Nwosu | source linkedin:amara-nwosu-example | about Two children; prefers calls"}},
      {"samples/csv/ambiguous-dates.csv",
       "a spreadsheet",
       {"First Person | email a@example.com | birthday 03-04 from 1980 | touch 2026-11-02",
        "Second Person | email b@example.com | birthday 07-30 from 1981 | touch 2026-10-31"}},
      {"samples/csv/excel-sep-line.csv",
       "a spreadsheet",
       {"Noor Haddad | org Cedar Logistics | email noor@cedar.example"}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.path);
    const Source source = sample(one.path);
    CHECK(is_csv(source));
    REQUIRE(kind_of(source) != nullptr);
    CHECK(kind_of(source)->name == "csv");
    const Reading reading = read_csv(source, csv_options());
    CHECK(reading.what == one.what);
    CHECK(told(reading) == one.people);
  }
}

TEST_CASE("the samples in other charsets read as their people wrote them") {
  if (!yaml::test::has_corpora() || base::decode("\xFC").text != "ü") return;
  const Reading outlook =
      read_csv(sample("samples/csv/outlook-classic-de-cp1252.csv"), csv_options());
  CHECK(outlook.what == "Outlook's contacts");
  CHECK(told(outlook).front() ==
        "Jürgen Groß | org Beispiel GmbH & Co. KG | title Leiter | email j.gross@beispiel.example "
        "| phone +49 30 5550 100, +49 171 5550100 | tags Kunde, Berlin | about Mag Fußball.\r\n"
        "Kein Alkohol. | birthday 12-24 from 1969");
  CHECK(outlook.people.size() == 2);
  const Reading excel = read_csv(sample("samples/csv/excel-unicode-text.txt"), csv_options());
  CHECK(told(excel).front() == "Zoë de Vries | org Deltawerken | email zoe@delta.example");
  const Reading semicolons =
      read_csv(sample("samples/csv/excel-semicolon-cp1252.csv"), csv_options());
  CHECK(told(semicolons) ==
        Texts{"Jürgen Groß | org Beispiel GmbH | email j.gross@beispiel.example | phone +49 30 "
              "5550100 | birthday 12-24 from 1969 | touch 2026-11-02",
              "Müller; Söhne | email info@mueller.example | touch 2026-04-03"});
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
        Texts{"column 'Shoe size' not taken; to keep: --map 'Shoe size=x-shoe-size'"});
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
  ada.interactions = {{.date = base::parse_iso("2026-11-02").value(), .note = "Busy; in spring"}};
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

TEST_CASE("Outlook's labels in its languages, as another reader has them") {
  if (!yaml::test::has_corpora()) return;
  struct Field {
    std::string name, cell, told;
  };
  const Field fields[] = {
      {"firstname", "Ada", "Ada"},
      {"surname", "L", " L"},
      {"organization", "AE", " | org AE"},
      {"jobtitle", "CTO", " | title CTO"},
      {"email:other", "a@b.example", " | email a@b.example"},
      {"phone:mobile", "123456", " | phone 123456"},
      {"groups", "vip", " | tags vip"},
      {"notes", "shy", " | about shy"},
      {"birthday", "24.12.1969", " | birthday 12-24 from 1969"},
      {"anniversary", "1.5.1999", " | anniversary 05-01 from 1999"},
  };
  std::map<std::string, std::map<std::string, std::string>> labels;
  const auto rows =
      base::split(yaml::test::slurp(yaml::test::corpora() / "csv" / "localised-labels.tsv"), '\n');
  for (const std::string& line : rows) {
    const auto cells = base::split(line, '\t');
    if (cells.size() < 4 || (cells[1] != "outlook" && cells[1] != "MS Outlook 2010")) continue;
    labels[cells[0]].emplace(cells[3], cells[2]);  // the first is Outlook's
  }
  CHECK(labels.size() == 12);
  labels["pt_BR"].erase("birthday");  // there the same word as for the anniversary
  for (const auto& [language, of] : labels) {
    std::string header, row, expected;
    for (const Field& field : fields) {
      const auto label = of.find(field.name);
      if (label == of.end()) continue;
      header += (header.empty() ? "" : ",") + label->second;
      row += (row.empty() ? "" : ",") + field.cell;
      expected += field.told;
    }
    const auto people = told(read_people(header + "\n" + row + "\n"));
    const std::string spoken = language;
    CAPTURE(spoken);
    CAPTURE(header);
    CHECK(people == Texts{expected});
  }
}

TEST_CASE("a profile's address is a source, however it is written") {
  CHECK(linkedin_source("https://www.linkedin.com/in/Ada-L/?trk=x") == "linkedin:ada-l");
  CHECK(linkedin_source("linkedin.com/in/zo%C3%AB") == "linkedin:zoë");
  CHECK(linkedin_source("https://www.linkedin.com/in/a%FF") == "linkedin:a%ff");
  CHECK(linkedin_source("https://www.linkedin.com/company/x").empty());
  CHECK(linkedin_source("https://linkedin.com/in/").empty());
}

}  // namespace
}  // namespace nurture::exchange
