// Laws of merging on seeded contacts: two people change one contact, each in a few ways.
#include <algorithm>
#include <doctest/doctest.h>
#include <iterator>
#include <set>
#include <sstream>

#include "store/check.hpp"
#include "store/merge.hpp"
#include "tests/property/merge_people.hpp"
#include "yaml/reader.hpp"
#include "yaml/value.hpp"

using namespace nurture;
using test::Person;
using test::tree_of;
using yaml::Value;

namespace {

/// Scalars that both set, in two ways.
int clashes(const Person& a, const Person& b) {
  return static_cast<int>(std::count_if(a.settings.begin(), a.settings.end(), [&](const auto& one) {
    const auto other = b.settings.find(one.first);
    return other != b.settings.end() && other->second != one.second;
  }));
}

/// Tags have no order of their own.
Value without_order(Value tree) {
  for (auto& [key, value] : tree.entries) {
    if (key != "tags" || value.kind != yaml::Kind::list) continue;
    std::sort(value.items.begin(), value.items.end(),
              [](const Value& a, const Value& b) { return a.text < b.text; });
  }
  return tree;
}

std::size_t copies(const std::string& text, const Value& item) {
  const Value tree = tree_of(text);
  const Value* list = yaml::find(tree, "interactions");
  if (list == nullptr) return 0;
  if (list->kind == yaml::Kind::map) return yaml::same_meaning(*list, item) ? 1 : 0;
  return static_cast<std::size_t>(
      std::count_if(list->items.begin(), list->items.end(),
                    [&](const Value& one) { return yaml::same_meaning(one, item); }));
}

merge::Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  return store::merge_by_rules(base, ours, theirs, model::File::contact, {});
}

void check_round(const std::string& base, const Person& x, const Person& y) {
  const merge::Merged one = merged(base, x.text, y.text);
  const merge::Merged other = merged(base, y.text, x.text);
  CAPTURE(base);
  CAPTURE(x.text);
  CAPTURE(y.text);
  CAPTURE(one.text);
  CHECK(one.outcome == other.outcome);
  CHECK(one.conflicts == other.conflicts);
  REQUIRE((one.outcome == merge::Outcome::clean || one.outcome == merge::Outcome::conflict));
  CHECK((one.outcome == merge::Outcome::conflict) == (clashes(x, y) > 0));
  for (const Person* person : {&x, &y}) {
    for (const std::string& line : person->comments) {
      CHECK_MESSAGE(one.text.find(line) != std::string::npos, line);
    }
  }
  if (one.outcome != merge::Outcome::clean) return;
  CHECK(yaml::same_meaning(without_order(tree_of(one.text)), without_order(tree_of(other.text))));
  for (const Person* person : {&x, &y}) {
    for (const Value& item : person->logged) {
      CHECK(copies(one.text, item) == std::max(copies(x.text, item), copies(y.text, item)));
    }
  }
}

/// What one side alone changed, or both in the same way, comes out byte for byte.
void check_one_sided(const std::string& base, const Person& person) {
  CAPTURE(base);
  CAPTURE(person.text);
  CHECK(merged(base, person.text, base).text == person.text);
  CHECK(merged(base, base, person.text).text == person.text);
  CHECK(merged(base, person.text, person.text).text == person.text);
}

/// A text with markers as one side has it.
std::string taken(const std::string& text, bool ours) {
  std::string result;
  std::istringstream lines(text);
  char where = ' ';
  for (std::string line; std::getline(lines, line);) {
    const bool marker = line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") ||
                        (where == '<' && line.starts_with("======="));
    if (marker) where = line.front() == '>' ? ' ' : line.front();
    if (!marker && (where == ' ' || (where == '<') == ours)) result += line + "\n";
  }
  return result;
}

std::set<std::string> notes_in(const Value& tree) {
  std::set<std::string> notes;
  const Value* list = yaml::find(tree, "interactions");
  if (list == nullptr) return notes;
  for (const Value& item : list->items) {
    const Value* note = yaml::find(item, "note");
    if (note != nullptr) notes.insert(note->text);
  }
  return notes;
}

/// What `nurture check` says of the file by itself.
std::set<std::string> objections(const std::string& text, const model::Book& book) {
  constexpr base::Date latest{25'000};
  std::set<std::string> messages;
  for (const auto& one : store::check_text(text, "contacts/ada.yaml", codec::directory(book),
                                           book.settings, latest)) {
    messages.insert(one.message);
  }
  return messages;
}

template <typename T>
std::set<T> without(const std::set<T>& all, const std::set<T>& these) {
  std::set<T> rest;
  std::set_difference(all.begin(), all.end(), these.begin(), these.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

void check_wild_round(const std::string& base, const Person& x, const Person& y) {
  const merge::Merged one = merged(base, x.text, y.text);
  const merge::Merged other = merged(base, y.text, x.text);
  CAPTURE(base);
  CAPTURE(x.text);
  CAPTURE(y.text);
  CAPTURE(one.text);
  CAPTURE(other.text);
  CHECK(one.outcome == other.outcome);
  if (one.outcome == merge::Outcome::unwritable) {
    // Behind a text of lines a comment that is indented as they are would be one of them.
    CHECK((base + x.text + y.text).find("\n    #") != std::string::npos);
    return;
  }
  REQUIRE((one.outcome == merge::Outcome::clean || one.outcome == merge::Outcome::conflict));
  const Value ours = tree_of(taken(one.text, true));
  const Value theirs = tree_of(taken(one.text, false));
  std::set<std::string> notes = notes_in(ours);
  notes.merge(notes_in(theirs));
  const auto old = notes_in(tree_of(base));
  CHECK(without(without(notes_in(tree_of(x.text)), old), notes).empty());
  CHECK(without(without(notes_in(tree_of(y.text)), old), notes).empty());
  if (one.outcome != merge::Outcome::clean) return;
  CHECK(yaml::same_meaning(without_order(ours), without_order(tree_of(other.text))));
  const model::Book book;
  const auto fresh = without(without(objections(one.text, book), objections(x.text, book)),
                             objections(y.text, book));
  CHECK_MESSAGE(fresh.empty(), (fresh.empty() ? "" : *fresh.begin()));
}

constexpr std::uint64_t rounds = 150;

}  // namespace

TEST_CASE("two people's changes of one contact merge, but for one scalar set in two ways") {
  const auto seed = test::seed();
  int conflicts = 0;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    CAPTURE(seed + round);
    test::Random random(seed + round);
    const std::string base = test::some_contact(random);
    const Person x = test::someone(base, random);
    const Person y = test::someone(base, random);
    conflicts += clashes(x, y) > 0 ? 1 : 0;
    check_round(base, x, y);
    check_one_sided(base, x);
  }
  MESSAGE("seed ", seed, ": ", rounds, " rounds, ", conflicts, " with a true conflict");
}

TEST_CASE("whatever two people do to one contact, both get the same, and nothing is lost") {
  const auto seed = test::seed();
  MESSAGE("seed ", seed);
  for (std::uint64_t round = 0; round < rounds; ++round) {
    CAPTURE(seed + round);
    test::Random random(seed + round);
    const std::string base = test::some_contact(random);
    const Person x = test::someone_wild(base, random);
    const Person y = test::someone_wild(base, random);
    check_wild_round(base, x, y);
    check_one_sided(base, x);
  }
}
