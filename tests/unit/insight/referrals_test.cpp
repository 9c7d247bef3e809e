// Who brought us whom, and where thanks are owed.
#include "insight/referrals.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::Referrals;
using insight::Thanks;
using insight::ThanksFor;

namespace {

const Date today = day("2026-11-23");

/// Ada, who brought us Bob.
struct Pair {
  model::Contact ada = person("ada"), bob = person("bob");

  Pair() { bob.referred_by = "ada"; }

  std::optional<Thanks> owed() const {
    const model::Book both = book({ada, bob});
    const auto received = insight::referrals(both, today).received;
    REQUIRE(received.size() == 1);
    return received.front().owed;
  }
};

model::Need won_on(std::string_view closed) {
  model::Need made;
  made.what = "a new ERP";
  made.status = model::NeedStatus::won;
  if (!closed.empty()) made.closed = day(closed);
  return made;
}

using Texts = std::vector<std::string>;

Texts pairs(const Referrals& found) {
  Texts all;
  for (const insight::Made& one : found.made)
    all.push_back(base::iso(one.interaction->date) + " " + one.one->id + " " + one.other_id);
  return all;
}

model::Interaction introduction(std::string_view date, Texts introduced) {
  model::Interaction made = call(date);
  made.introduced = std::move(introduced);
  return made;
}

}  // namespace

TEST_CASE("nothing is owed before there was a meeting") {
  Pair pair;
  CHECK_FALSE(pair.owed().has_value());
  pair.bob.interactions = {attempt("2026-10-01"), call("2026-11-24"),
                           call("2026-10-01", "newsletter")};
  CHECK_FALSE(pair.owed().has_value());
}

TEST_CASE("thanks are owed from the first meeting on, until a touch with who brought them") {
  Pair pair;
  pair.bob.interactions = {call("2026-10-01"), call("2026-11-01")};
  CHECK(pair.owed() == Thanks{ThanksFor::meeting, day("2026-10-01")});
  pair.ada.interactions = {call("2026-09-30"), attempt("2026-10-02"), call("2026-11-24")};
  CHECK(pair.owed() == Thanks{ThanksFor::meeting, day("2026-10-01")});
  pair.ada.interactions.push_back(from_them(call("2026-10-01", "email")));
  CHECK_FALSE(pair.owed().has_value());
}

TEST_CASE("and again from the day on which the first need was won") {
  Pair pair;
  pair.bob.interactions = {call("2026-01-10")};
  pair.ada.interactions = {call("2026-01-12")};
  pair.bob.needs = {won_on("2026-06-01"), won_on("2026-03-01"), won_on(""), won_on("2026-12-01")};
  CHECK(pair.owed() == Thanks{ThanksFor::won, day("2026-03-01")});
  pair.ada.interactions.push_back(call("2026-03-01"));
  CHECK_FALSE(pair.owed().has_value());
  pair.ada.interactions.clear();
  pair.ada.archived = today;
  CHECK_FALSE(pair.owed().has_value());
}

TEST_CASE("what came of it: needs won, and open") {
  Pair pair;
  pair.bob.needs = {won_on("2026-06-01"), need("2027"), won_on("2026-12-01"), need("2027")};
  pair.bob.needs[3].status = model::NeedStatus::lost;
  pair.bob.needs[3].closed = today;
  const model::Book both = book({pair.ada, pair.bob});
  const Referrals found = insight::referrals(both, today);
  const auto& received = found.received.front();
  REQUIRE(received.won.size() == 1);
  CHECK(received.won.front() == both.contacts[1].needs.data());
  CHECK(received.open.size() == 2);  // what is won tomorrow is open today
}

TEST_CASE("references by former ids, to nobody, to oneself, in a circle") {
  auto ada = person("ada"), bob = person("bob"), cay = person("cay"), dot = person("dot");
  ada.formerly = {"anna"};
  ada.referred_by = "bob";
  bob.referred_by = "Anna";
  cay.referred_by = "ghost";
  dot.referred_by = "dot";
  for (auto* one : {&ada, &bob, &cay}) one->interactions = {call("2026-10-01")};
  const model::Book all = book({ada, bob, cay, dot});
  const Referrals found = insight::referrals(all, today);
  REQUIRE(found.received.size() == 3);
  CHECK(found.received[1].by == all.contacts.data());
  CHECK(found.received[2].by == nullptr);
  CHECK_FALSE(found.received[2].owed.has_value());
}

TEST_CASE("the longest owed come first, then the newest") {
  auto ada = person("ada");
  std::vector<model::Contact> all{ada};
  for (const auto& [id, first] : {std::pair("bob", "2026-10-01"), std::pair("cay", "2026-09-01"),
                                  std::pair("dot", "2025-01-01"), std::pair("eve", "2025-02-01")}) {
    all.push_back(touched(id, "every 6 weeks", {first}));
    all.back().referred_by = "ada";
  }
  all.push_back(person("fay"));
  all.back().referred_by = "ada";
  all.front().interactions = {call("2025-03-01")};
  const model::Book circle = book(all);
  Texts ids;
  for (const auto& one : insight::referrals(circle, today).received)
    ids.push_back(one.referred->id);
  CHECK(ids == Texts{"cay", "bob", "eve", "dot", "fay"});
}

TEST_CASE("introductions made: newest first, once where both files tell of it") {
  auto ada = person("ada"), bob = person("bob");
  bob.formerly = {"rob"};
  ada.interactions = {introduction("2026-10-01", {"rob", "ghost", "ada"}),
                      introduction("2026-11-01", {"bob"}), introduction("2026-11-24", {"bob"})};
  bob.interactions = {introduction("2026-10-01", {"ada"}), introduction("2026-10-02", {"ada"})};
  const model::Book both = book({ada, bob});
  CHECK(pairs(insight::referrals(both, today)) == Texts{"2026-11-01 ada bob", "2026-10-02 bob ada",
                                                        "2026-10-01 ada bob",
                                                        "2026-10-01 ada ghost"});
}

TEST_CASE("two introductions of a pair on one day, for two purposes") {
  auto ada = person("ada"), bob = person("bob");
  for (auto* one : {&ada, &bob}) {
    const std::string id = one == &ada ? "bob" : "ada";
    for (const auto* purpose : {"the ERP", "a talk: in spring"}) {
      one->interactions.push_back(introduction("2026-10-01", {id}));
      one->interactions.back().note = "introduced to " + id + ": " + purpose;
    }
  }
  const model::Book both = book({ada, bob});
  Texts purposes;
  for (const insight::Made& one : insight::referrals(both, today).made)
    purposes.emplace_back(insight::purpose(*one.interaction));
  CHECK(purposes == Texts{"the ERP", "a talk: in spring"});
  CHECK(insight::purpose(introduction("2026-10-01", {})).empty());
}
