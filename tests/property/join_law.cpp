// Laws of joining two files, and of moving: nothing is lost, nothing gets worse, one undo brings
// back every byte.
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/property/merge_people.hpp"
#include "tests/unit/commands/program.hpp"

using namespace nurture;
using test::Random;
using yaml::Value;

namespace {

const std::string ada = "contacts/ada.yaml", bob = "contacts/bob.yaml", cem = "contacts/cem.yaml",
                  acme = "orgs/acme.yaml";

std::string named(std::string text, const std::string& name) {
  const std::size_t place = text.find("name:");
  return text.replace(place, text.find_first_of("\r\n", place) - place, "name: " + name);
}

/// Two seeded people, a third who refers to both, and an organisation.
struct SeededStore : test::Program {
  explicit SeededStore(Random& random) {
    const std::string base = test::some_contact(random);
    const std::string other = random.chance(50) ? base : test::some_contact(random);
    file(ada, named(test::someone_wild(base, random).text, "Ada"));
    file(bob, named(test::someone_wild(other, random).text, "Bob"));
    file(cem,
         "name: Cem\nknows: [bob, ada] # both\nreferred_by: bob\npast:\n  - org: Acme\n"
         "    successor: bob\ninteractions:\n  - date: 2026-05-01\n    introduced:\n      - bob\n");
    file(acme, "name: Acme\n");
    before = all();
  }

  std::map<std::string, std::string> all() {
    std::map<std::string, std::string> texts;
    for (const std::string& path : {ada, bob, cem, acme}) texts[path] = file(path);
    return texts;
  }

  /// What `check` calls an error.
  std::multiset<std::string> errors() {
    std::multiset<std::string> messages;
    const auto document = nlohmann::json::parse(run({"check", "--json"}).out);
    for (const auto& one : document["diagnostics"]) {
      if (one["severity"] == "error") messages.insert(one["message"].get<std::string>());
    }
    return messages;
  }

  void check_undone() {
    CHECK(run({"undo"}).status == 0);
    CHECK(all() == before);
  }

  std::map<std::string, std::string> before;
};

std::vector<Value> interactions(const std::string& text) {
  const Value tree = test::tree_of(text);
  const Value* const list = yaml::find(tree, "interactions");
  if (!list || list->kind == yaml::Kind::absent) return {};
  return list->kind == yaml::Kind::list ? list->items : std::vector<Value>{*list};
}

std::ptrdiff_t copies(const std::vector<Value>& all, const Value& item) {
  return std::count_if(all.begin(), all.end(),
                       [&](const Value& one) { return yaml::same_meaning(one, item); });
}

/// In their order, whatever stands between them.
bool stand_in(const std::vector<Value>& these, const std::vector<Value>& all) {
  auto next = all.begin();
  return std::all_of(these.begin(), these.end(), [&](const Value& one) {
    next = std::find_if(next, all.end(),
                        [&](const Value& other) { return yaml::same_meaning(one, other); });
    return next != all.end() && (++next, true);
  });
}

bool worse(const std::multiset<std::string>& after, const std::multiset<std::string>& before) {
  return !std::includes(before.begin(), before.end(), after.begin(), after.end());
}

/// Behind a text of lines a comment that is indented as they are would be one of them.
bool has_deep_comment(const SeededStore& store) {
  return (store.before.at(ada) + store.before.at(bob)).find("\n    #") != std::string::npos;
}

/// False: it was refused, as it may be where something is wrong before.
bool check_join(SeededStore& store, bool prefer_bob) {
  const auto errors = store.errors();
  const test::Ran ran = store.run({"join", "ada", "bob", "--prefer", prefer_bob ? "bob" : "ada"});
  CAPTURE(ran.err);
  CAPTURE(store.before[ada]);
  CAPTURE(store.before[bob]);
  if ((!errors.empty() || has_deep_comment(store)) && ran.status != 0) {
    CHECK(store.all() == store.before);
    return false;
  }
  REQUIRE(ran.status == 0);
  CAPTURE(store.file(ada));
  CHECK(store.file(bob).empty());
  CHECK_FALSE(worse(store.errors(), errors));
  const auto first = interactions(store.before[ada]), second = interactions(store.before[bob]);
  const auto joined = interactions(store.file(ada));
  CHECK(stand_in(first, joined));
  for (const auto* side : {&first, &second}) {
    for (const Value& one : *side)
      CHECK(copies(joined, one) == std::max(copies(first, one), copies(second, one)));
  }
  CHECK(store.file(cem) ==
        "name: Cem\nknows: [ada] # both\nreferred_by: ada\npast:\n  - org: Acme\n"
        "    successor: ada\ninteractions:\n  - date: 2026-05-01\n    introduced:\n      - ada\n");
  store.check_undone();
  return true;
}

constexpr std::uint64_t rounds = 60;

}  // namespace

TEST_CASE("joining two people loses no interaction, and one undo brings back every byte") {
  const auto seed = test::seed();
  MESSAGE("seed ", seed);
  std::uint64_t joined = 0;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    CAPTURE(seed + round);
    Random random(seed + round);
    SeededStore store(random);
    joined += check_join(store, random.chance(50)) ? 1 : 0;
  }
  CHECK(joined > rounds / 2);
}

TEST_CASE("a move makes no file worse, and one undo brings back every byte") {
  const auto seed = test::seed();
  MESSAGE("seed ", seed);
  for (std::uint64_t round = 0; round < rounds; ++round) {
    CAPTURE(seed + round);
    Random random(seed + round);
    SeededStore store(random);
    const auto errors = store.errors();
    const auto logged = interactions(store.before[ada]);
    const test::Ran ran = store.run({"move", "ada", "--to", "New Co", "--title", "CTO"});
    CAPTURE(ran.err);
    CAPTURE(store.before[ada]);
    if (!errors.empty() && ran.status != 0) continue;
    REQUIRE(ran.status == 0);
    CHECK_FALSE(worse(store.errors(), errors));
    CHECK(interactions(store.file(ada)) == logged);
    store.check_undone();
  }
}
