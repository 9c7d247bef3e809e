// Readers of the plain-text files of other programs: org-contacts, notes, friends.md, frm's log,
// abook, mutt's aliases.
#include "neighbours.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/strings.hpp"
#include "exchange/kinds.hpp"
#include "exchange/neighbours/front_matter.hpp"
#include "exchange/readers.hpp"
#include "exchange/text_lines.hpp"

using namespace nurture;
using namespace nurture::exchange;
using namespace nurture::exchange::test;

namespace {

Reading org(const std::string& text, ReadOptions options = options_today()) {
  return read_org_contacts({"c.org", text}, options);
}

Reading note(const std::string& text, const std::string& path = "people/Grace Beispiel.md") {
  ReadOptions options = options_today();
  options.all = true;
  return read_notes({path, text}, options);
}

const model::Contact& first(const Reading& reading) {
  REQUIRE(!reading.people.empty());
  return reading.people.front().person;
}

}  // namespace

TEST_CASE("org-contacts' sample: inherited tags, links, a birthday by --map") {
  Source source;
  if (!read_sample("contacts.org", source)) return;
  CHECK(kind_of(source) == find_kind("org"));
  ReadOptions options = options_today();
  options.columns = {{"BORN", "birthday"}};
  const Reading reading = read_org_contacts(source, options);
  CHECK(said(reading).empty());
  REQUIRE(reading.people.size() == 2);
  const model::Contact& grace = first(reading);
  CHECK(grace.name == "Grace Beispiel");
  CHECK(grace.tags == Lines{"work", "navy"});
  CHECK(grace.source == Lines{"org:5a1c0b2e-0000-4000-8000-000000000000"});
  CHECK(grace.email == Lines{"grace@example.com", "g@home.example"});
  CHECK(grace.phone == Lines{"+1 555 0100"});
  CHECK(grace.also == Lines{"The Admiral", "Amazing Grace"});
  CHECK(grace.address == Lines{"Navy Yard 1"});
  CHECK(dates(grace) == Lines{"12-09 birthday 1906"});
  CHECK(grace.about == "Two cats");
  CHECK(touches(grace) == Lines{"2026-10-26 call: budget in February"});
  const model::Contact& georg = reading.people.back().person;
  CHECK(georg.email == Lines{"georg@example.com"});
  CHECK(dates(georg) == Lines{"01-05 birthday 1864"});
  CHECK(reading.people.back().place.line == 15);
}

TEST_CASE("org: a heading of a task, other drawers, an unended one, days that don't exist") {
  const Reading reading = org(
      "#+FILETAGS: :all:\n* TODO [#A] Ada :x:\n:PROPERTIES:\n:EMAIL: no address, ada@x.example\n"
      ":EMAIL+: a@y.example\n:BIRTHDAY: <1906-02-31 Sat>\n:ICON: cat\n:END:\n"
      "- [2027-01-01 Fri] call\n- not a day\n* Plain\n:PROPERTIES:\n:COLOR: red\n"
      "* Last\n:PROPERTIES:\n:PHONE: [[tel:+1]]");
  CHECK(said(reading) == Lines{"4: 'no' is not a mail address: left out",
                               "4: 'address' is not a mail address: left out",
                               "6: birthday '<1906-02-31 Sat>' doesn't exist: left out",
                               "9: 2027-01-01 is to come: no touch, left out"});
  REQUIRE(reading.people.size() == 2);
  CHECK(first(reading).name == "Ada");
  CHECK(first(reading).tags == Lines{"all", "x"});
  CHECK(first(reading).email == Lines{"ada@x.example", "a@y.example"});
  CHECK(first(reading).about == "- not a day");
  CHECK(reading.people.front().own == Own{{"x-icon", "cat"}});
  CHECK(reading.people.back().person.phone == Lines{"+1"});
  CHECK(reading.remarks.size() == 1);
}

TEST_CASE("--map that names no key is a usage error") {
  ReadOptions options = options_today();
  options.columns = {{"BORN", "berthday"}};
  CHECK_THROWS_AS(org("* A\n:PROPERTIES:\n:BORN: 1\n:END:\n", options), base::Error);
}

TEST_CASE("Obsidian's sample") {
  Source source;
  if (!read_sample("obsidian/Grace Beispiel.md", source)) return;
  CHECK(kind_of(source) == find_kind("notes"));
  ReadOptions options = options_today();
  CHECK(read_notes(source, options).people.empty());
  options.tag = "other";
  CHECK(read_notes(source, options).people.empty());
  options.tag = "People";
  const Reading reading = read_notes(source, options);
  CHECK(said(reading).empty());
  const model::Contact& grace = first(reading);
  CHECK(grace.name == "Grace Beispiel");
  CHECK(grace.also == Lines{"Amazing Grace", "The Admiral"});
  CHECK(grace.tags == Lines{"people", "navy"});
  CHECK(grace.org == "Navy Yard");
  CHECK(dates(grace) == Lines{"12-09 birthday 1906"});
  CHECK(model::to_text(grace.cadence->rules.front()) == "every 42 days");
  CHECK(touches(grace) ==
        Lines{"2026-10-26 call: budget in February", "2026-03-01 : lunch at the Italian place"});
  CHECK(grace.about == "Two cats. Prefers mornings.\n\n## Log");
}

TEST_CASE("Logseq's sample: properties with ::, days as links, items below a touch") {
  Source source;
  if (!read_sample("logseq/pages/Grace Beispiel.md", source)) return;
  ReadOptions options = options_today();
  options.tag = "person";
  const Reading reading = read_notes(source, options);
  CHECK(said(reading).empty());
  const model::Contact& grace = first(reading);
  CHECK(grace.name == "Grace Beispiel");
  CHECK(grace.also == Lines{"Amazing Grace"});
  CHECK(dates(grace) == Lines{"12-09 birthday 1906"});
  CHECK(touches(grace) == Lines{"2026-10-26 call: budget in February\nneeds SSO by Q3"});
  CHECK(reading.people.front().own == Own{{"x-type", "person"}});
}

TEST_CASE("front matter: quoted, lists, comments; what is more is left out with its line") {
  const std::string text =
      "---\n# c\ntitle: \"Ada \\\"L\\\"\"\nalso: ['it''s', \"b, c\", d] # x\nplain: a # b\n"
      "map: {a: b}\nnested:\n  deep: 1\nlist:\n- a\n- k: v\nblock: |\n  text\nempty:\nnull: ~\n"
      "no colon\n---\nbody";
  const FrontMatter front = read_front_matter(text_lines(text));
  CHECK(front.lines == 17);
  std::vector<std::string> read;
  for (const Property& one : front.properties)
    read.push_back(std::to_string(one.line) + " " + one.name + "=" + base::join(one.values, "|"));
  CHECK(read ==
        Lines{"3 title=Ada \"L\"", "4 also=it's|b, c|d", "5 plain=a", "14 empty=", "15 null="});
  CHECK(front.beyond == std::vector<int>{6, 7, 9, 12, 16});
  CHECK(read_front_matter(text_lines("---\na: b\n")).lines == 0);
}

TEST_CASE("a note: title, file name, code that is none of its own, the last contact") {
  const Reading titled = note(
      "---\ntitle: Ada L\nlast_contacted: 2026-11-01\nborn: 2026\n"
      "created: 2020-01-01\nfav: tea\n---\n# Other\n#a #b\n```\nx:: y\n"
      "- 2026-01-01 code\n```\n");
  CHECK(said(titled) == Lines{"4: birthday '2026' is not a day: left out"});
  CHECK(first(titled).name == "Ada L");
  CHECK(first(titled).tags == Lines{"a", "b"});
  CHECK(touches(first(titled)) == Lines{"2026-11-01 : "});
  CHECK(titled.people.front().own == Own{{"x-fav", "tea"}});
  CHECK(first(note("text")).name == "Grace Beispiel");
  CHECK(first(note("# Bob\ntext")).name == "Bob");
  CHECK(said(note("---\na: {b: c}\n---\n")).front().starts_with("2: "));
}

TEST_CASE("friends.md: a touch for each name, notes as text, unknown names as touches") {
  Source source;
  if (!read_sample("friends.md", source)) return;
  CHECK(kind_of(source) == find_kind("friends"));
  const Reading reading = read_friends(source, options_today());
  REQUIRE(reading.people.size() == 2);
  CHECK(touches(first(reading)) ==
        Lines{"2026-10-04 meeting: Lunch with Grace Beispiel and Georg Wassermann. @food "
              "@work:lead"});
  const PersonRecord& grace = reading.people.back();
  CHECK(grace.person.also == Lines{"The Admiral", "Amazing Grace"});
  CHECK(grace.person.tags == Lines{"navy", "science"});
  CHECK(grace.own == Own{{"x-location", "Paris"}});
  CHECK(grace.person.interactions.size() == 2);
  CHECK(grace.person.interactions.front().note ==
        "Grace Beispiel and I went to Martha's Vineyard. George had to cancel. @food");
  CHECK(grace.person.about == "2026-06-15: Grace Beispiel got the new post. @navy");
}

TEST_CASE("friends.md: a long life stands above the friends") {
  std::string text = "# Mine\n\n### Activities:\n";
  while (text.size() < 100'000) text += "* 2018-11-02: **Grace Hopper** and I went for a walk.\n";
  CHECK(is_friends({"mine.txt", text + "\n### Friends:\n* Grace Hopper\n"}));
  CHECK_FALSE(is_friends({"mine.txt", text}));
}

TEST_CASE("friends.md: nameless and dayless lines, names without an end") {
  const Reading reading =
      read_friends({"f.md",
                    "### Activities:\n- 2026-01-01: alone\n- yesterday\n- 2026-01-02: **Zoe** _x\n"
                    "- 2026-01-03: **half\n### Friends:\n- A (a.k.a. \n- B [x\n-  \n"},
                   options_today());
  CHECK(said(reading) == Lines{"3: no day at its beginning"});
  REQUIRE(reading.touches.size() == 1);
  CHECK(reading.touches.front().who == "Zoe");
  CHECK(reading.people.size() == 2);
  CHECK(reading.remarks == Lines{"left out: 2 activities without a name"});
}

TEST_CASE("frm's log: by the card's file, else by name") {
  Source source;
  if (!read_sample("frm-log.jsonl", source)) return;
  CHECK(kind_of(source) == find_kind("frm"));
  const Reading reading = read_frm_log(source, options_today());
  REQUIRE(reading.touches.size() == 2);
  CHECK(reading.touches[0].who == "frm-0001");
  CHECK(reading.touches[0].name == "Alice Beispiel");
  CHECK(reading.touches[0].touch.date == day("2026-03-01"));
  CHECK(reading.touches[0].touch.note == "coffee");
  CHECK(reading.touches[1].who == "Alise");
  CHECK(reading.touches[1].touch.date == day("2026-03-02"));
  CHECK(said(reading) == Lines{"3: not JSON"});
  CHECK(said(read_frm_log({"l", "{\"time\":\"2027-01-01\"}\n[1]\n{\"time\":\"2026-01-01\"}\n{}"},
                          options_today())) ==
        Lines{"1: 2027-01-01 is to come: no touch", "2: not JSON",
              "3: neither a contact nor a card", "4: no day: 'time' is missing, or none"});
  CHECK(errors(read_frm_log({"l", std::string(100'000, '[')}, options_today())) == 1);
}

TEST_CASE("abook: its anniversary is the birthday") {
  Source source;
  if (!read_sample("abook-addressbook", source)) return;
  CHECK(kind_of(source) == find_kind("abook"));
  const Reading reading = read_abook(source, options_today());
  CHECK(said(reading).empty());
  REQUIRE(reading.people.size() == 2);
  const model::Contact& grace = first(reading);
  CHECK(grace.email == Lines{"grace@example.com", "g@home.example"});
  CHECK(grace.phone == Lines{"+1 555 0100", "+1 555 0101"});
  CHECK(grace.also == Lines{"grace"});
  CHECK(dates(grace) == Lines{"12-09 birthday"});
  CHECK(grace.tags == Lines{"navy"});
  CHECK(reading.people.back().place.line == 19);
  const Reading odd = read_abook({"a",
                                  "[format]\nprogram=abook\n[0]\nphone=1\n[1]\n=\nname=B\n"
                                  "city=York\naddress=High St\nicq=5\n[2]\nemail=x@y.example"},
                                 options_today());
  CHECK(said(odd) == Lines{"3: no name and no address"});
  REQUIRE(odd.people.size() == 2);
  CHECK(odd.people[0].person.address == Lines{"High St, York"});
  CHECK(odd.people[0].own == Own{{"x-icq", "5"}});
  CHECK(odd.people[1].person.name == "x");
}

TEST_CASE("mutt's aliases: groups, lists as tags, old spelling, continued lines") {
  Source source;
  if (!read_sample("mutt-aliases", source)) return;
  CHECK(kind_of(source) == find_kind("aliases"));
  const Reading reading = read_mail_aliases(source, options_today());
  CHECK(said(reading).empty());
  std::vector<std::string> people;
  for (const PersonRecord& one : reading.people)
    people.push_back(std::to_string(one.place.line) + " " + one.person.name + " " +
                     base::join(one.person.email, ",") + " " + base::join(one.person.also, ",") +
                     " " + base::join(one.person.tags, ",") + " " + one.person.about);
  CHECK(people == Lines{"2 Grace Beispiel grace@example.com grace team ",
                        "3 Georg Wassermann georg@example.com georg navy,friends,team met 2019",
                        "5 Old Style oldstyle@example.com old  ",
                        "6 Very Long Name long@example.com long  ",
                        "4 third third@example.com  team "});
}

TEST_CASE("mutt's aliases: nobody's, empty, tags, and those of a shell") {
  const Reading reading = read_mail_aliases(
      {"a",
       "alias\nalias x\nalias y nobody\nalias z z@x.example # tags: p, q\nalias l z, l\n"
       "alias b (open b@x.example\nalias c \"open c@x.example\\"},
      options_today());
  CHECK(said(reading) == Lines{"2: no address", "3: 'nobody' of 'y' is nobody's alias: left out",
                               "5: 'l' of 'l' is nobody's alias: left out", "6: no address",
                               "7: '\"open c@x.example' is not a mail address: left out"});
  CHECK(first(reading).tags == Lines{"p", "q", "l"});
  CHECK(!is_mail_aliases({"rc", "alias ll='ls -l'\n"}));
  CHECK(is_mail_aliases({"rc", "set x\nalias a a@b.example\n"}));
}

TEST_CASE("megabytes on a line, NUL, CR alone and bad bytes are read to the end") {
  const std::string megabyte(1 << 20, '[');
  for (const Kind& kind : kinds()) {
    if (kind.read == nullptr) continue;  // mail: see mail_scan_test.cpp
    if (kind.name == "vcard" || kind.name == "csv") continue;
    ReadOptions options = options_today();
    options.all = true;
    for (const std::string& text :
         {megabyte, "alias a " + megabyte, "* a\n:PROPERTIES:\n:EMAIL:" + megabyte,
          "- 2026-01-01 " + megabyte + "\n" + std::string("\0\r\r\xFF\xFE", 5),
          "---\na: " + megabyte + "\n---\n", "### Friends:\r- " + megabyte + "\r### Notes:"})
      CHECK_NOTHROW(kind.read({"x", text}, options));
  }
}

TEST_CASE("friends.md: an activity with a crowd is skipped where it would be copied without end") {
  std::string crowd;
  for (int i = 0; i < 10'000; ++i) crowd += "**N" + std::to_string(i) + "** ";
  const Reading reading = read_friends(
      {"f.md", "### Activities:\n- 2026-10-01: Lunch with **Ada** and **Bob**.\n- 2026-10-02: " +
                   crowd + "\n### Friends:\n- Ada\n"},
      options_today());
  REQUIRE(reading.people.size() == 1);
  CHECK(reading.people[0].person.interactions.size() == 1);
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].line == 3);
}

TEST_CASE("notes: what is larger than a file of the store is nobody's") {
  ReadOptions options = options_today();
  options.all = true;
  const Reading reading =
      read_notes({"ada.md", "# Ada\n" + std::string(std::size_t{5} << 20, 'x')}, options);
  CHECK(reading.people.empty());
  REQUIRE(reading.flaws.size() == 1);
}
