// Who could introduce us: the best chains over ties of every kind.
#include "insight/path.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::Acquaintance;
using insight::Chain;
using insight::Missing;
using insight::Path;
using insight::Tie;

namespace {

struct Circle {
  std::vector<Acquaintance> people;  ///< by id
  std::vector<model::OrganisationFacts> organisations;
  model::Ties ties;

  Acquaintance& add(std::string_view id, std::optional<double> warmth = {}) {
    Acquaintance one;
    one.id = id;
    one.warmth = warmth;
    people.push_back(one);
    return people.back();
  }

  Path to(std::string_view id) const {
    for (std::size_t i = 0; i < people.size(); ++i)
      if (people[i].id == id) return insight::path(circle(), {i, ""});
    FAIL("nobody has this id");
    return {};
  }

  Path to_organisation(const std::string& org) const { return insight::path(circle(), {{}, org}); }

  /// "ann>bea>tom".
  std::string worded(const Chain& chain) const {
    std::string text(people[chain.first].id);
    for (const insight::Hop& hop : chain.hops) text += ">" + std::string(people[hop.to].id);
    return text;
  }

  std::vector<std::string> worded(const std::vector<Chain>& chains) const {
    std::vector<std::string> all;
    for (const Chain& chain : chains) all.push_back(worded(chain));
    return all;
  }

  insight::Circle circle() const {
    insight::Circle made{people, {}, ties};
    for (const auto& one : organisations) made.organisations.push_back(&one);
    return made;
  }
};

using Texts = std::vector<std::string>;

model::Past post(std::string org, std::string_view until = "") {
  model::Past past;
  past.org = std::move(org);
  if (!until.empty()) past.until = base::parse_period(until);
  return past;
}

/// Whether people with these past and present posts are tied.
bool former_colleagues(const std::vector<model::Past>& one, const std::string& one_org,
                       const std::vector<model::Past>& other, const std::string& other_org) {
  Circle circle;
  Acquaintance& ada = circle.add("ada", 1.0);
  ada.past = one;
  ada.org = one_org;
  Acquaintance& bob = circle.add("bob");
  bob.past = other;
  bob.org = other_org;
  const Path found = circle.to("bob");
  if (found.chains.empty()) return false;
  CHECK(found.chains.front().hops.front().tie == Tie::former_colleagues);
  return true;
}

}  // namespace

TEST_CASE("the strongest product wins, not the fewest hops") {
  Circle circle;
  circle.add("ann", 0.9).knows = {"bea"};
  circle.add("bea").knows = {"tom"};
  circle.add("cay", 0.3).knows = {"tom"};
  circle.add("tom");
  const Path found = circle.to("tom");
  CHECK(circle.worded(found.chains) == Texts{"ann>bea>tom", "cay>tom"});
  CHECK(found.chains[0].value == doctest::Approx(0.9 * 0.5 * 0.5));
  CHECK(found.chains[1].value == doctest::Approx(0.3 * 0.5));
  CHECK_FALSE(found.missing.has_value());
}

TEST_CASE("three chains at most, each through another first person; ourselves count as a way") {
  Circle circle;
  circle.add("ann", 0.9).knows = {"tom", "bea"};
  circle.add("bea", 0.8).knows = {"tom"};
  circle.add("cay", 0.7).knows = {"tom"};
  circle.add("dot", 0.6).knows = {"tom"};
  circle.add("tom", 0.41);
  CHECK(circle.worded(circle.to("tom").chains) == Texts{"ann>tom", "tom", "bea>tom"});
}

TEST_CASE("three hops at most; what is further is named as the nearest") {
  Circle circle;
  circle.add("ann", 0.9).knows = {"bea"};
  circle.add("bea").knows = {"cay"};
  circle.add("cay").knows = {"dot"};
  circle.add("dot");
  CHECK(circle.worded(circle.to("cay").chains) == Texts{"ann>bea>cay"});
  const Path found = circle.to("dot");
  CHECK(found.chains.empty());
  CHECK(found.missing == Missing::hops);
  CHECK(circle.worded(found.nearest) == Texts{"ann>bea>cay>dot"});
}

TEST_CASE("ties hold both ways, by ids had before and whatever their case; the strongest counts") {
  Circle circle;
  Acquaintance& ann = circle.add("ann", 1.0);
  ann.formerly = {"anna"};
  ann.org = "works";
  Acquaintance& tom = circle.add("tom", 1.0);
  tom.referred_by = "ANNA";
  tom.knows = {"ann"};
  tom.org = "works";
  const Chain to_tom = circle.to("tom").chains.at(1);
  CHECK(circle.worded(to_tom) == "ann>tom");
  CHECK(to_tom.hops[0].tie == Tie::referred);
  CHECK(to_tom.value == doctest::Approx(0.8));
  const Chain to_ann = circle.to("ann").chains.at(1);
  CHECK(to_ann.hops[0].tie == Tie::referred_by);
  circle.ties.colleagues = 0.9;
  CHECK(circle.to("tom").chains.at(1).hops[0].tie == Tie::colleagues);
}

TEST_CASE("colleagues: one organisation by id, name or free text") {
  Circle circle;
  circle.organisations.emplace_back();
  circle.organisations[0].id = "works";
  circle.organisations[0].name = "Analytical Engines";
  circle.add("ann", 1.0).org = "works";
  circle.add("bea", 0.9).org = "ANALYTICAL engines";
  circle.add("cay", 1.0).org = "Café Noir";
  circle.add("dot").org = "cafe noir";
  circle.add("tom").org = "Analytical Engines";
  CHECK(circle.worded(circle.to("tom").chains) == Texts{"ann>tom", "bea>tom"});
  CHECK(circle.to("tom").chains[0].hops[0].organisation == "Analytical Engines");
  CHECK(circle.worded(circle.to("dot").chains) == Texts{"cay>dot"});
}

TEST_CASE("former colleagues: posts at one place whose times overlap") {
  CHECK(former_colleagues({post("works", "2020")}, "", {post("works", "2021")}, ""));
  CHECK(former_colleagues({post("works", "2020")}, "", {}, "works"));
  // bob came from elsewhere in the year ada left, or after
  CHECK_FALSE(former_colleagues({post("works", "2020")}, "", {post("else", "2020")}, "works"));
  CHECK(former_colleagues({post("works", "2020")}, "", {post("else", "2020-11")}, "works"));
  CHECK_FALSE(former_colleagues({post("works", "2019-12")}, "",
                                {post("works", "2022"), post("else", "2020")}, ""));
  // an end that isn't known is open, but where no end of either is
  CHECK(former_colleagues({post("works")}, "", {post("works", "2021")}, ""));
  CHECK(former_colleagues({post("works")}, "", {}, "works"));
  CHECK_FALSE(former_colleagues({post("works")}, "", {post("works")}, ""));
  CHECK_FALSE(former_colleagues({post("works", "2020")}, "", {post("other", "2020")}, ""));
}

TEST_CASE("the order of past posts in the file doesn't matter") {
  const std::vector<model::Past> oldest_first{post("else", "2018"), post("works", "2022")},
      newest_first{post("works", "2022"), post("else", "2018")};
  for (const auto& posts : {oldest_first, newest_first}) {
    CHECK(former_colleagues(posts, "", {post("works", "2019")}, ""));
    CHECK_FALSE(former_colleagues(posts, "", {post("works", "2018-06")}, ""));
  }
}

TEST_CASE("the archived are no hop, but may be the target") {
  Circle circle;
  circle.add("ann", 0.9).knows = {"bea"};
  Acquaintance& bea = circle.add("bea", 0.9);
  bea.archived = true;
  bea.org = "works";
  bea.knows = {"tom"};
  circle.add("tom");
  CHECK(circle.to("tom").missing == Missing::ties);
  CHECK(circle.worded(circle.to("bea").chains) == Texts{"bea", "ann>bea"});
  CHECK(circle.to_organisation("works").missing == Missing::people);
}

TEST_CASE("an organisation: whoever of its people is reached best") {
  Circle circle;
  circle.add("ann", 0.9).knows = {"tom"};
  circle.add("tea", 0.3).org = "works";
  circle.add("tom", 0.2).org = "Works";
  CHECK(circle.worded(circle.to_organisation("works").chains) == Texts{"ann>tom", "tea", "tom"});
  CHECK(circle.to_organisation("nowhere").missing == Missing::people);
}

TEST_CASE(
    "a warmth of 0 comes last; who was never touched is no first person, but may be nearest") {
  Circle circle;
  circle.add("ann", 0.0).knows = {"tom"};
  circle.add("bea").knows = {"tom"};
  circle.add("cay", 0.01).knows = {"bea"};
  circle.add("tom");
  const Path found = circle.to("tom");
  CHECK(circle.worded(found.chains) == Texts{"cay>bea>tom", "ann>tom"});
  CHECK(found.chains[1].value == 0);
  circle.people[0].warmth.reset();
  circle.people[2].warmth.reset();
  const Path untouched = circle.to("tom");
  CHECK(untouched.missing == Missing::touch);
  CHECK(circle.worded(untouched.nearest) == Texts{"ann>tom", "bea>tom", "cay>bea>tom"});
}

TEST_CASE("cycles, references to nobody and to oneself, one person alone, nobody") {
  Circle circle;
  circle.add("ann", 1.0).knows = {"ann", "bob", "ghost"};
  circle.add("bob").knows = {"ann"};
  circle.people[0].referred_by = "bob";
  circle.people[1].referred_by = "ann";
  circle.ties = {1, 1, 1, 1};
  const Path found = circle.to("bob");
  CHECK(circle.worded(found.chains) == Texts{"ann>bob"});
  CHECK(found.chains[0].value == 1);
  Circle alone;
  alone.add("ann");
  CHECK(alone.to("ann").missing == Missing::ties);
  CHECK(Circle().to_organisation("works").missing == Missing::people);
}

TEST_CASE("a large organisation costs a step a person") {
  Circle circle;
  std::vector<std::string> ids;
  for (int i = 0; i < 20000; ++i) ids.push_back("p" + std::to_string(100000 + i));
  for (const std::string& id : ids) {
    Acquaintance& one = circle.add(id);
    one.org = "works";
    one.past = {post("school", "2010"), post("school", "2012")};
  }
  circle.people[7].warmth = 0.5;
  const Path found = circle.to(ids.back());
  CHECK(circle.worded(found.chains) == Texts{ids[7] + ">" + ids.back()});
  CHECK(found.chains[0].value == doctest::Approx(0.2));
}

TEST_CASE("so do many who were there, of whom nearly none met") {
  Circle circle;
  std::vector<std::string> ids;
  for (int i = 0; i < 20000; ++i) ids.push_back("p" + std::to_string(100000 + i));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Acquaintance& one = circle.add(ids[i]);
    const bool left = i % 2 == 0;  // before the others came
    one.org = left ? "" : "works";
    one.past = {post(left ? "works" : "school", "2010")};
  }
  circle.people[0].warmth = 0.5;
  CHECK(circle.to_organisation("works").missing == Missing::touch);
  circle.people[0].past = {post("works", "2011")};
  const Path found = circle.to_organisation("works");
  REQUIRE(found.chains.size() == 1);
  CHECK(found.chains[0].value == doctest::Approx(0.15));
}
