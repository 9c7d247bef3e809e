// Laws of merging what no table describes, on seeded trees: two people change a value each.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "merge/merge.hpp"
#include "store/merge.hpp"
#include "tests/property/population.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

using namespace nurture;
using yaml::Kind;
using yaml::Path;
using yaml::Value;

namespace {

/// Maps, lists of maps, of words and of lists, and words.
Value some_tree(test::Random& random, int depth) {
  const int kind = depth == 0 ? 9 : random.below(10);
  if (kind < 4) {
    Value map = yaml::map({{"kept", yaml::scalar("k")}});
    for (int i = random.below(4); i >= 0; --i) {
      map.entries.emplace_back(fmt::format("k{}", i), some_tree(random, depth - 1));
    }
    return map;
  }
  if (kind < 6) {
    std::vector<Value> items;
    for (int i = 1 + random.below(4); i >= 0; --i) {
      items.push_back(yaml::map({{"n", yaml::scalar(std::to_string(i))},
                                 {"v", some_tree(random, depth - 1)},
                                 {"w", yaml::scalar("w")}}));
    }
    return yaml::list(std::move(items));
  }
  if (kind < 7) return yaml::list({"a", "b", "a", "c"});
  return yaml::scalar(fmt::format("word {}", random.below(5)));
}

/// Every path to a word that is no item of a list.
void collect(const Value& at, Path& path, std::vector<Path>& found) {
  if (at.kind == Kind::scalar && std::holds_alternative<std::string>(path.back())) {
    found.push_back(path);
  }
  for (const auto& [key, value] : at.entries) {
    path.emplace_back(key);
    collect(value, path, found);
    path.pop_back();
  }
  for (std::size_t i = 0; i < at.items.size(); ++i) {
    path.emplace_back(i);
    collect(at.items[i], path, found);
    path.pop_back();
  }
}

const Value* value_at(const Value& tree, const Path& path) {
  const Value* at = &tree;
  for (const yaml::Step& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      at = yaml::find(*at, *key);
    } else {
      const std::size_t index = std::get<std::size_t>(step);
      at = index < at->items.size() ? &at->items[index] : nullptr;
    }
    if (at == nullptr) return nullptr;
  }
  return at;
}

std::string changed(const std::string& base, const Path& path, const std::string& text) {
  const yaml::Reading reading = yaml::read(base);
  REQUIRE(reading.document);
  return yaml::edit(*reading.document, {yaml::Set{path, yaml::scalar(text)}}, {});
}

merge::Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  return store::merge_by_rules(base, ours, theirs, model::File::contact, {});
}

/// In blocks or in brackets.
std::string text_of(const Value& tree, bool flow) {
  if (!flow) return yaml::emit(yaml::map({{"name", yaml::scalar("A")}, {"x-own", tree}}), {});
  const yaml::Reading reading = yaml::read("name: A\nx-own: {f: {}}\n");
  return yaml::edit(*reading.document, {yaml::Set{{"x-own", "f"}, tree}}, {});
}

}  // namespace

TEST_CASE("two values of one's own merge, and one in two ways is a conflict") {
  const auto seed = test::seed();
  MESSAGE("seed ", seed);
  for (std::uint64_t round = 0; round < 200; ++round) {
    CAPTURE(seed + round);
    test::Random random(seed + round);
    const std::string base = text_of(some_tree(random, 4), random.chance(30));
    Path start;
    std::vector<Path> paths;
    const Value tree = yaml::read(base).document->root().value();
    start.emplace_back(std::string("x-own"));
    collect(*yaml::find(tree, "x-own"), start, paths);
    if (paths.empty()) continue;
    const auto some_path = [&] {
      return paths[static_cast<std::size_t>(random.below(static_cast<int>(paths.size())))];
    };
    const Path x = some_path();
    const Path y = some_path();
    const std::string ours = changed(base, x, "of ours");
    const std::string theirs = changed(base, y, "of theirs");
    CAPTURE(base);
    CAPTURE(ours);
    CAPTURE(theirs);
    const merge::Merged one = merged(base, ours, theirs);
    const merge::Merged other = merged(base, theirs, ours);
    CAPTURE(one.text);
    CHECK(one.outcome == other.outcome);
    CHECK((one.outcome == merge::Outcome::clean) == (x != y));
    CHECK(merged(base, ours, base).text == ours);
    CHECK(merged(base, base, ours).text == ours);
    if (one.outcome != merge::Outcome::clean) continue;
    const Value both = yaml::read(one.text).document->root().value();
    REQUIRE(value_at(both, x));
    CHECK(*value_at(both, x) == yaml::scalar("of ours"));
    CHECK(*value_at(both, y) == yaml::scalar("of theirs"));
    CHECK(merge::reads_as(other.text, both));
    CHECK(merge::reads_as(changed(changed(base, x, "of ours"), y, "of theirs"), both));
  }
}
