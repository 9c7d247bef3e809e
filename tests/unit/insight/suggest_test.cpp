// What to do next: on which channel, with what, beginning how, and why.
#include "insight/suggest.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::Opening;
using insight::Reason;
using insight::Suggestions;

namespace {

const Date today = day("2026-11-23");

model::Contact reachable(const std::string& rating = "D") {
  model::Contact made = person("ada", rating);
  made.phone = {"+44 20"};
  made.email = {"ada@example.com"};
  return made;
}

model::LibraryItem item(std::string id, const std::string& tag) {
  model::LibraryItem made;
  made.id = std::move(id);
  made.title = made.id;
  made.tags = {tag};
  return made;
}

/// As `due`, or else `suggest`, asks for them.
Suggestions suggest(const model::Contact& contact, model::Book book = test::book({})) {
  book.contacts = {contact};
  const auto facts = model::facts(book, today);
  const auto explanation = nurture::cadence::explain(facts, contact.id, today);
  const auto asked = insight::asked(explanation, book.settings);
  auto made = insight::suggest(book.contacts.front(), asked, book, today);
  for (auto& touch : made.touches) touch.item = nullptr;  // which pointed into the book
  return made;
}

std::vector<std::string> channels(const Suggestions& made) {
  std::vector<std::string> all;
  for (const auto& one : made.touches) all.push_back(one.channel);
  return all;
}

bool has(const std::vector<Reason>& reasons, const Reason& wanted) {
  return std::find(reasons.begin(), reasons.end(), wanted) != reasons.end();
}

using Channels = std::vector<std::string>;

}  // namespace

TEST_CASE("the first is what the rule asks for, with the rule") {
  auto ada = reachable();
  ada.cadence = test::cadence({"every 4 weeks by lunch"});
  ada.interactions = {call("2026-09-01", "lunch")};
  const auto made = suggest(ada);
  CHECK(made.touches.front().channel == "lunch");
  CHECK(made.touches.front().reasons.front() ==
        Reason{Reason::Kind::rule, "every 4 weeks by lunch"});
}

TEST_CASE("who isn't due yet: what their rule will ask") {
  auto ada = reachable();
  ada.cadence = test::cadence({"every 8 weeks by email"});
  ada.interactions = {call("2026-11-20", "email")};
  CHECK(suggest(ada).touches.front().channel == "email");
}

TEST_CASE("a promise that names its channel comes first, and says what was promised") {
  auto ada = reachable();
  ada.follow_ups = {follow_up("2026-11-20", "newcomer 2 of 3")};
  ada.follow_ups.front().by = {"article"};
  ada.interactions = {call("2026-11-01")};
  const auto made = suggest(ada);
  CHECK(made.touches.front().channel == "article");
  CHECK(made.touches.front().reasons.front() == Reason{Reason::Kind::promise, "newcomer 2 of 3"});
}

TEST_CASE("of a channel that stands for what the rule names, the one that is named") {
  auto ada = reachable();
  ada.cadence = test::cadence({"every 4 weeks by visit"});
  ada.interactions = {call("2026-01-01", "visit")};
  auto book = test::book({});
  book.settings.channels["site"] = {true, 60, 180, {"visit"}};
  CHECK(suggest(ada, book).touches.front().channel == "visit");
}

TEST_CASE("a channel that the settings don't have, and costs that nobody keeps") {
  auto ada = reachable("A");
  auto book = test::book({ada});
  const insight::Asked asked{"pigeon", {}, ""};
  CHECK(insight::suggest(ada, asked, book, today).touches.front().channel == "pigeon");
  for (auto& [name, channel] : book.settings.channels) channel.cost = 0;
  for (const auto& one : insight::suggest(ada, asked, book, today).touches)
    CHECK_FALSE(has(one.reasons, {Reason::Kind::worth, "A"}));
}

TEST_CASE("no number, no call: what does reach them, and why") {
  auto ada = reachable();
  ada.phone.clear();
  ada.interactions = {call("2026-01-01")};
  auto made = suggest(ada);
  CHECK(made.touches.front().channel == "email");
  CHECK(made.touches.front().address == "ada@example.com");
  CHECK(made.touches.front().reasons.front() == Reason{Reason::Kind::no_address, "call"});
  ada.email.clear();
  made = suggest(ada);
  CHECK(made.touches.front().channel == "call");  // there is nothing better to say
  CHECK(made.touches.front().address.empty());
  for (const auto& one : made.touches) CHECK(one.channel != "email");
}

TEST_CASE(
    "no number where only a talk will do: the talk, as a letter would leave them on the agenda") {
  auto ada = reachable();
  ada.phone.clear();
  ada.interactions = {call("2026-11-01")};
  ada.dates = {anniversary("2027-02-01", base::Interval{90, base::Unit::day})};
  CHECK(suggest(ada).touches.front().channel == "call");
  CHECK(suggest(ada).touches.front().reasons.front() == Reason{Reason::Kind::no_address, "call"});
  ada.dates.clear();
  ada.needs = {need("2026-12")};
  ada.interactions = {call("2026-08-01")};
  CHECK(suggest(ada).touches.front().channel == "call");
  ada.needs.clear();
  ada.cadence = test::cadence({"every 2 weeks by call"});
  CHECK(suggest(ada).touches.front().channel == "call");
  ada.cadence = test::cadence({"every 2 weeks by call or email"});
  CHECK(suggest(ada).touches.front().channel == "email");
}

TEST_CASE("not what they didn't pick up twice in a row") {
  auto ada = reachable();
  ada.cadence = test::cadence({"every 4 weeks by call"});
  ada.interactions = {call("2026-06-01"), attempt("2026-09-01"), attempt("2026-09-08")};
  const auto made = suggest(ada);
  CHECK(made.touches.front().channel == "email");
  CHECK(made.touches.front().reasons.front() == Reason{Reason::Kind::no_answer, "call"});
  for (const auto& one : made.touches) CHECK(one.channel != "call");
}

TEST_CASE("dear channels for the better half of the scale alone") {
  for (const auto* rating : {"A", "B"}) {
    const auto made = suggest(reachable(rating));
    REQUIRE(made.touches.size() == 3);
    CHECK(made.touches.back().channel == "visit");  // the cheapest of them
    CHECK(has(made.touches.back().reasons, {Reason::Kind::worth, rating}));
  }
  for (const auto* rating : {"C", "D"}) {
    for (const auto& channel : channels(suggest(reachable(rating)))) {
      for (const auto* dear : {"visit", "meeting", "lunch", "event"}) CHECK(channel != dear);
    }
  }
}

TEST_CASE("a note goes to the first address, and can do without one") {
  auto ada = reachable();
  ada.cadence = test::cadence({"every 4 weeks by note"});
  ada.interactions = {call("2026-09-01", "note")};
  CHECK(suggest(ada).touches.front().channel == "note");
  CHECK(suggest(ada).touches.front().address.empty());
  ada.address = {"12 St James's Square, London", "Ockham Park"};
  CHECK(suggest(ada).touches.front().channel == "note");
  CHECK(suggest(ada).touches.front().address == "12 St James's Square, London");
  CHECK(insight::address_on("letter", ada) == "12 St James's Square, London");
}

TEST_CASE("a change from the last three, and what they answer to") {
  auto ada = reachable("D");
  ada.interactions = {call("2026-08-01", "email"), call("2026-09-01", "email"),
                      call("2026-10-01", "email")};
  auto made = suggest(ada);
  CHECK(channels(made) == Channels{"call", "note", "email"});
  CHECK(has(made.touches[1].reasons, {Reason::Kind::change}));
  CHECK_FALSE(has(made.touches[2].reasons, {Reason::Kind::change}));
  // Of their letters one came within two weeks of ours.
  ada.interactions = {call("2026-01-01", "email"), from_them(call("2026-01-15", "email")),
                      call("2026-03-01", "email"), from_them(call("2026-03-16", "email")),
                      call("2026-08-01"),          call("2026-09-01"),
                      call("2026-10-01")};
  made = suggest(ada);
  CHECK(has(made.touches[1].reasons, {Reason::Kind::answered, "", 1, 2}));
  CHECK(has(made.touches[0].reasons, {Reason::Kind::answered, "", 3, 3}));
}

TEST_CASE("what fits goes with the first, something else with what is written") {
  auto ada = reachable();
  ada.tags = {"client"};
  auto book = test::book({ada});
  book.library = {item("one", "client"), item("two", "client"), item("other", "press")};
  const insight::Asked asked{"call", {}, ""};
  auto made = insight::suggest(ada, asked, book, today);
  REQUIRE(made.touches.size() == 3);
  CHECK(made.touches[0].item->id == "one");
  CHECK(made.touches[1].channel == "article");
  CHECK(made.touches[1].item->id == "two");
  CHECK(made.touches[0].fits.front().text == "client");
  book.library.clear();
  made = insight::suggest(ada, asked, book, today);
  CHECK(made.touches[0].item == nullptr);
  for (const auto& channel : channels(made)) CHECK(channel != "article");  // there is none to send
}

TEST_CASE("each begins with something else, what was planned first") {
  auto ada = reachable("A");
  ada.interactions = {call("2026-10-01")};
  ada.interactions.front().note = "On hold.";
  ada.interactions.front().next = "ask about the budget";
  ada.needs = {need("2028", "second"), need("2027-03", "first")};
  ada.about = "Fencing.";
  const auto made = suggest(ada);
  REQUIRE(made.touches.size() == 3);
  CHECK(made.touches[0].opening ==
        Opening{Opening::Kind::next, "ask about the budget", day("2026-10-01")});
  CHECK(made.touches[1].opening.kind == Opening::Kind::need);
  CHECK(made.touches[1].opening.text == "first");
  CHECK(made.touches[2].opening.kind == Opening::Kind::last);
}

TEST_CASE("what was promised and is due comes before everything else, the oldest alone") {
  auto ada = reachable("A");
  ada.about = "Fencing.";
  ada.interactions = {call("2026-10-01")};
  ada.interactions.front().next = "ask about the budget";
  ada.follow_ups = {follow_up("2026-11-24", "tomorrow's"), follow_up("2026-11-23", "today's"),
                    follow_up("2026-11-16", "the linen"), follow_up("2026-11-01", "done"),
                    follow_up("2026-11-02", "welcome 1 of 2")};
  ada.follow_ups[3].done = day("2026-11-05");
  ada.follow_ups[4].programme = "welcome";
  auto made = suggest(ada);
  CHECK(made.touches[0].opening == Opening{Opening::Kind::promise, "the linen", day("2026-11-16")});
  CHECK(made.touches[1].opening.kind == Opening::Kind::next);
  for (const auto* date : {"2026-10-02", "2026-10-03", "2026-10-04"})
    ada.interactions.push_back(meant(call(date), "ask"));
  made = suggest(ada);
  CHECK(made.touches[0].opening.kind == Opening::Kind::promise);
  CHECK(made.touches[1].opening.kind == Opening::Kind::about);
  ada.follow_ups.resize(1);
  CHECK(suggest(ada).touches[0].opening.kind == Opening::Kind::about);
}

TEST_CASE("three asks in a row: something for them first") {
  auto ada = reachable("A");
  ada.about = "Fencing.";
  ada.interactions = {
      meant(call("2026-01-01"), "give"), meant(call("2026-08-01"), "ask"),
      meant(call("2026-09-01"), "ask"),  from_them(meant(call("2026-09-15"), "give")),
      meant(call("2026-10-01"), "ask"),  call("2026-10-02", "newsletter"),
      attempt("2026-10-03", "email")};
  ada.interactions[4].next = "ask again";
  auto made = suggest(ada);
  CHECK(made.asks_in_a_row == 3);
  CHECK(made.balance == insight::Balance{1, 3, 0, 0});
  CHECK(made.touches.front().opening.kind == Opening::Kind::about);
  ada.interactions[4].intent = "social";
  made = suggest(ada);
  CHECK(made.asks_in_a_row == 0);
  CHECK(made.touches.front().opening.kind == Opening::Kind::next);
}

TEST_CASE("never touched, archived, of no known channel: an answer all the same") {
  auto ada = person("ada");
  CHECK_FALSE(suggest(ada).touches.empty());
  ada.archived = day("2026-01-01");
  CHECK_FALSE(suggest(ada).touches.empty());
  ada.archived.reset();
  auto book = test::book({});
  book.settings.channels.clear();
  CHECK(channels(suggest(ada, book)) == Channels{"call"});
}
