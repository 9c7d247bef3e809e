// A contact's keys in cells, and back.
#include "exchange/tables/cells.hpp"

#include <doctest/doctest.h>

namespace nurture::exchange {
namespace {

using model::Contact;

base::Date day(std::string_view iso) {
  return base::parse_iso(iso).value();
}

/// Each key has a value; lists, notes and needs hold what could end them.
Contact whole_contact() {
  Contact ada;
  ada.name = "Ada Lovelace";
  ada.uid = "urn:uuid:1";
  ada.source = {"linkedin:ada-lovelace", "monica:7"};
  ada.also = {"Ada; Countess", "A\\L"};
  ada.formerly = {"ada-byron"};
  ada.org = "Analytical Engines";
  ada.title = "Head of Engineering; Maths";
  ada.level = "management";
  ada.role = "champion";
  ada.owner = "dave";
  ada.rating = "A";
  ada.cadence =
      model::Cadence{{std::get<model::Rule>(model::parse_rule("every 4..6 weeks by call")),
                      std::get<model::Rule>(model::parse_rule("every 2 years by any"))}};
  ada.segment = "fintech";
  ada.email = {"ada@example.com", "ada@home.example"};
  ada.phone = {"+44 20 7946 0018"};
  ada.address = {"12 St James's Square, London"};
  ada.timezone = "Europe/London";
  ada.url = {"https://example.com/a;b"};
  ada.tags = {"client", "london"};
  ada.about = "Two children.\nFencing; hates \\ talk.";
  ada.since = day("2024-03-02");
  ada.added = day("2026-11-01");
  ada.met = "EACL, Dublin";
  ada.referred_by = "charles-babbage";
  ada.knows = {"mary-somerville", "bob"};
  ada.warmth = 0.9;
  ada.reviewed = day("2026-09-30");
  ada.dates = {{{12, 10, std::nullopt}, "birthday", {}, 1985},
               {{3, 1, 2027}, "renewal: both; all", {60, base::Unit::day}, std::nullopt}};
  ada.needs = {{"replace the ERP", model::NeedStatus::won, base::parse_period("2028-Q4"), "a; b",
                "Difference Engines", day("2026-11-02"), day("2026-11-03")}};
  ada.follow_ups = {{day("2026-11-16"),
                     "newcomer 2",
                     day("2026-11-17"),
                     std::nullopt,
                     {"article", "email"},
                     "newcomer"}};
  ada.snooze = day("2027-01-10");
  ada.past = {{"royal-society", "Fellow", base::parse_period("2025-12"), "none"}};
  ada.archived = day("2027-05-01");
  model::Interaction touch;
  touch.date = day("2026-11-04");
  touch.channel = "email";
  touch.by = "dave";
  touch.intent = "give";
  touch.note = "Sent it; she said: \"thanks\".\nC:\\new";
  touch.next = "";
  touch.sent = "erp-white-paper";
  touch.introduced = {"bob", "eve"};
  touch.from_them = true;
  touch.reached = false;
  touch.message_id = "<1f3@example.com>";
  touch.event = "1@example.com";
  model::Interaction last;
  last.date = day("2026-11-20");
  last.channel = "call";
  ada.interactions = {touch, last};
  return ada;
}

TEST_CASE("each key of a contact stands in a cell and reads back from it") {
  const Contact ada = whole_contact();
  Contact again;
  for (const auto& one : cells_of(ada)) {
    CAPTURE(one.first);
    CHECK(read_cell(one.first, one.second, again).value_or("") == "");
  }
  CHECK(again == ada);
  CHECK(cells_of(ada).size() == 34);
}

TEST_CASE("cells are what a person would write") {
  const auto cell = [](std::string_view key) {
    for (auto& [name, text] : cells_of(whole_contact()))
      if (name == key) return text;
    return std::string();
  };
  CHECK(cell("email") == "ada@example.com; ada@home.example");
  CHECK(cell("cadence") == "every 4..6 weeks by call; every 2 years by any");
  CHECK(cell("dates") ==
        "date: 12-10; what: birthday; year: 1985\n"
        "date: 2027-03-01; what: renewal: both\\; all; lead: 60 days");
  CHECK(cells_of(Contact{}).empty());
}

TEST_CASE("no cadence at all is a cadence, too") {
  Contact ada;
  CHECK_FALSE(read_cell("cadence", "none", ada).has_value());
  REQUIRE(ada.cadence.has_value());
  CHECK(ada.cadence->rules.empty());
  CHECK(cells_of(ada).front().second == "none");
}

TEST_CASE("what a cell can't mean is said, and the rest of it kept") {
  const struct {
    std::string_view key, cell, problem;
  } cases[] = {
      {"since", "soon", "since 'soon' is not a day: write YYYY-MM-DD"},
      {"warmth", "2", "warmth '2' is not what this key holds"},
      {"cadence", "every 0 days", "cadence 'every 0 days' is not what this key holds"},
      {"dates", "what: birthday", "dates 'what: birthday': date is missing"},
      {"needs", "what: ERP; whom: me", "needs 'what: ERP; whom: me': unknown key 'whom'"},
      {"interactions", "date: 2026-11-31",
       "interactions 'date: 2026-11-31': date '2026-11-31' is not a day: write YYYY-MM-DD"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.cell);
    Contact ada;
    CHECK(read_cell(one.key, one.cell, ada).value_or("") == one.problem);
    CHECK(ada == Contact{});
  }
  Contact ada;
  CHECK(read_cell("needs", "what: ERP\nwhen: 2028\n\nwhat: CRM", ada).has_value());
  CHECK(ada.needs.size() == 2);
  CHECK_FALSE(read_cell("shoe size", "42", ada).has_value());
}

TEST_CASE("lines, and white space at their front, are what they were") {
  Contact ada;
  ada.about = "  two blanks\n three";
  ada.address = {"  12 St James's Square\n\n  rear\nLondon", "\tElsewhere; 1"};
  model::Need need;
  need.what = "an ERP\n  or two";
  ada.needs = {need};
  model::Interaction touch;
  touch.date = day("2026-11-04");
  touch.note = "    as code\nand not";
  ada.interactions = {touch};
  Contact again;
  for (const auto& one : cells_of(ada))
    CHECK(read_cell(one.first, one.second, again).value_or("") == "");
  CHECK(again == ada);
}

TEST_CASE("items of a cell lose their blanks, and the empty ones go") {
  using Texts = std::vector<std::string>;
  CHECK(items_of_cell(" a ;; b;c\\;d ; ") == Texts{"a", "b", "c;d"});
  CHECK(items_of_cell("\\") == Texts{"\\"});
  CHECK(items_of_cell("a\\") == Texts{"a\\"});
  CHECK(items_of_cell("") == Texts{});
}

}  // namespace
}  // namespace nurture::exchange
