// Spreadsheets of the programs that are known by their headers.
#include "exchange/tables/exporters.hpp"

#include <doctest/doctest.h>
#include <map>

#include "base/charset.hpp"
#include "exchange/kinds.hpp"
#include "tests/unit/exchange/read_sheets.hpp"

namespace nurture::exchange {
namespace {

using namespace test;

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

}  // namespace
}  // namespace nurture::exchange
