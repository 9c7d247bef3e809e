// What of the library fits whom: needs, tags, segments; who had it; in which order.
#include "insight/fits.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::Shared;
using Kind = insight::Shared::Kind;

namespace {

const Date today = day("2026-11-23");

model::LibraryItem item(std::string id, std::string title = "Something", std::string added = {}) {
  model::LibraryItem made;
  made.id = std::move(id);
  made.title = std::move(title);
  if (!added.empty()) made.added = day(added);
  return made;
}

model::Contact wanting(const std::string& need) {
  model::Contact made = person("ada");
  made.needs = {test::need("2027", need)};
  return made;
}

std::vector<Shared> shared(const model::LibraryItem& one, const model::Contact& contact) {
  return insight::shared(one, contact, nullptr, today);
}

model::Interaction sent(const std::string& what, const std::string& date = "2026-01-02") {
  model::Interaction made = call(date, "email");
  made.sent = what;
  return made;
}

std::vector<std::string> items_for(const model::Contact& contact, const model::Book& book) {
  std::vector<std::string> ids;
  for (const auto& one : insight::fitting_items(contact, book, today)) ids.push_back(one.item->id);
  return ids;
}

std::vector<std::string> people_for(const model::LibraryItem& one, const model::Book& book) {
  std::vector<std::string> ids;
  const auto everyone = [](const model::Contact&) { return true; };
  for (const auto& found : insight::fitting_people(one, book, everyone, today))
    ids.push_back(found.contact->id);
  return ids;
}

}  // namespace

TEST_CASE("a need has an item's tag, of any length, with all its words") {
  auto paper = item("paper");
  paper.tags = {"erp", "Supply Chain"};
  CHECK(shared(paper, wanting("replace the ERP")) ==
        std::vector<Shared>{{Kind::need, "replace the ERP", "erp", ""}});
  CHECK(shared(paper, wanting("a chain with less supply")).front().word == "Supply Chain");
  CHECK(shared(paper, wanting("a chain")).empty());
  CHECK(shared(paper, wanting("interpret the data")).empty());  // no word of its own
}

TEST_CASE("a word of the title will do, unless it is short or stands anywhere") {
  CHECK(shared(item("a", "Forecasting things"), wanting("FORECASTING the winter")).front().word ==
        "forecasting");
  CHECK(shared(item("a", "An ERP for all"), wanting("replace the ERP")).empty());
  CHECK(shared(item("a", "What the first week with four tells"),
               wanting("what the first week with four costs"))
            .empty());
  CHECK(shared(item("a", "Crème brûlée"), wanting("creme for all")).front().word == "creme");
}

TEST_CASE("what is won or lost is no need any more") {
  auto ada = wanting("forecasting");
  ada.needs.front().status = model::NeedStatus::won;
  CHECK(shared(item("a", "Forecasting"), ada).empty());
}

TEST_CASE("tags and the segment, theirs or the organisation's, each once") {
  auto works = organisation("works");
  works.tags = {"client", "rail"};
  works.segment = "food";
  auto ada = person("ada");
  ada.tags = {"Client"};
  auto paper = item("paper");
  paper.tags = {"client", "rail"};
  paper.segment = {"machinery", "food"};
  CHECK(insight::shared(paper, ada, &works, today) ==
        std::vector<Shared>{{Kind::tag, "Client", "", ""},
                            {Kind::tag, "rail", "", "works"},
                            {Kind::segment, "food", "", "works"}});
  ada.segment = "health";  // their own stands in place of the organisation's
  CHECK(insight::shared(paper, ada, &works, today).size() == 2);
  works.needs = {need("2027", "a rail depot")};
  CHECK(insight::shared(paper, ada, &works, today).front() ==
        Shared{Kind::need, "a rail depot", "rail", "works"});
}

TEST_CASE("what is for other segments needs more than a word of its title") {
  auto ada = wanting("forecasting the bakery");
  auto paper = item("paper", "Forecasting beds");
  paper.segment = {"health"};
  CHECK_FALSE(shared(paper, ada).empty());  // theirs isn't known
  ada.segment = "food";
  CHECK(shared(paper, ada).empty());
  paper.tags = {"bakery"};
  CHECK(shared(paper, ada).front().word == "bakery");
}

TEST_CASE("needs come before tags before segments, then the newest; never what they had") {
  auto ada = wanting("forecasting");
  ada.tags = {"client"};
  auto by_need = item("need", "Forecasting", "2020-01-01");
  auto by_tag = item("tag"), older = item("older", "Something", "2024-01-01"),
       newer = item("newer", "Something", "2025-01-01"), had = item("Had");
  for (auto* one : {&by_tag, &older, &newer, &had}) one->tags = {"client"};
  ada.interactions = {sent("had")};
  auto book = test::book({ada});
  book.library = {by_tag, had, newer, older, by_need};
  CHECK(items_for(ada, book) == std::vector<std::string>{"need", "newer", "older", "tag"});
}

TEST_CASE("an item is sent up to its last day") {
  auto ada = person("ada");
  ada.tags = {"client"};
  auto paper = item("paper");
  paper.tags = {"client"};
  paper.expires = today;
  auto book = test::book({ada});
  book.library = {paper};
  CHECK(items_for(ada, book).size() == 1);
  book.library.front().expires = today - 1;
  CHECK(items_for(ada, book).empty());
  CHECK(people_for(book.library.front(), book).empty());
}

TEST_CASE("whom it fits: best rating, then soonest due; not the archived, undecided, who had it") {
  std::vector<model::Contact> people{
      person("late-b", "B", "2026-09-01"),   person("soon-a", "A", "2026-11-20"),
      person("sooner-b", "B", "2026-08-01"), person("gone", "A", "2026-11-20"),
      person("open", "undecided"),           person("had", "A", "2026-11-20"),
      person("other", "A", "2026-11-20")};
  for (auto& one : people) one.tags = {"client"};
  people[3].archived = day("2026-11-01");
  people[5].interactions.push_back(sent("paper"));
  people[6].tags = {"press"};
  std::ranges::sort(people, {}, &model::Contact::id);
  auto paper = item("paper");
  paper.tags = {"client"};
  CHECK(people_for(paper, test::book(people)) ==
        std::vector<std::string>{"soon-a", "sooner-b", "late-b"});
}

TEST_CASE("what is dated after today wasn't sent yet") {
  auto ada = person("ada");
  ada.tags = {"client"};
  auto paper = item("paper");
  paper.tags = {"client"};
  for (const auto& [date, fits] : {std::pair("2026-11-24", 1U), std::pair("2026-11-23", 0U)}) {
    ada.interactions = {sent("paper", date)};
    auto book = test::book({ada});
    book.library = {paper};
    CHECK(items_for(ada, book).size() == fits);
    CHECK(people_for(paper, book).size() == fits);
  }
}

TEST_CASE("who had it, the newest first") {
  auto ada = person("ada"), bob = person("bob");
  ada.interactions = {sent("paper", "2025-01-01"), call("2026-01-01"), sent("Paper", "2026-02-01")};
  bob.interactions = {sent("paper", "2025-06-01"), sent("other", "2026-06-01"),
                      sent("paper", "2026-11-24")};
  const auto book = test::book({ada, bob});
  const auto found = insight::sendings(item("paper"), book, today);
  REQUIRE(found.size() == 3);
  CHECK(found[0].interaction->date == day("2026-02-01"));
  CHECK(found[1].contact->id == "bob");
}
