// Laws of merging on seeded contacts: two people change one contact, each in a few ways. The seed
// is printed; NURTURE_SEED gives it back, NURTURE_ROUNDS asks for more rounds.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "store/codec.hpp"
#include "store/merge.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"
#include "yaml/refine.hpp"

using namespace nurture;
using yaml::Value;

namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <std::size_t n>
  std::string one_of(const std::array<const char*, n>& words) {
    return words.at(below(n));
  }
  std::string day() { return fmt::format("2026-{:02}-{:02}", 1 + below(12), 1 + below(28)); }

 private:
  std::mt19937_64 engine_;
};

constexpr std::array ratings{"A", "B", "C", "D"};
constexpr std::array channels{"call", "email", "lunch"};
constexpr std::array notes{"left a message", "spoke: all well", "One.\nTwo.\n", "no # comment",
                           "Budget round in spring, says she; then we'll see"};
constexpr std::array words{"client", "london", "fencing", "no", "erp", "golf"};

yaml::Document document_of(const std::string& text) {
  yaml::Reading reading = yaml::read(text);
  REQUIRE_MESSAGE(reading.document, text);
  return std::move(*reading.document);
}

Value tree_of(const std::string& text) {
  return document_of(text).root().value();
}

Value interaction(Random& random) {
  Value value = yaml::map({{"date", yaml::scalar(random.day())},
                           {"channel", yaml::scalar(random.one_of(channels))},
                           {"note", yaml::scalar(random.one_of(notes))}});
  if (random.chance(20)) value.entries.emplace_back("next", yaml::scalar("ask again"));
  return value;
}

std::string comment(Random& random) {
  static int number = 0;
  return fmt::format("# comment {} {}", ++number, random.below(1000));
}

/// A contact as people write it: comments, blank lines, brackets or blocks.
std::string some_contact(Random& random) {
  const bool crlf = random.chance(15);
  std::string text = random.chance(10) ? "\xEF\xBB\xBF" : "";
  if (random.chance(30)) text += comment(random) + "\n";
  text += "name: Ada Lovelace\nrating: C   # for now\nemail: ada@example.com\n";
  text += random.chance(50) ? "tags: [client, london]\n" : "tags:\n- client\n- london  # mostly\n";
  text += "about: |\n  Two children.\n  Fencing.\n  Hates small talk.\nsince: 2024-03-02\n";
  if (random.chance(50)) text += "\n";
  if (random.chance(70)) {
    text +=
        "follow_ups:\n  # the first\n  - due: 2026-02-01\n    what: call\n"
        "  - due: 2026-05-05\n    what: send the paper\n";
  }
  text += "interactions:\n";
  std::string day = "2026-01-01";
  for (std::size_t left = 1 + random.below(5); left > 0; --left) {
    day = std::max(day, random.day());
    if (random.chance(20)) text += "    " + comment(random) + "\n";
    text += fmt::format("  - date: {}\n    channel: call\n    note: {}\n", day,
                        random.chance(50) ? "left a message" : "n" + std::to_string(left));
  }
  if (random.chance(20)) text += comment(random) + "\n";
  if (!crlf) return text;
  std::string broken;
  for (const char c : text) broken += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return broken;
}

/// One side: its text, and what it did.
struct Person {
  std::string text;
  std::vector<Value> logged;
  std::vector<std::string> comments;
  std::map<std::string, std::string> settings;  ///< of scalars, by their place
};

void change(Person& person, const yaml::Change& change) {
  try {
    person.text =
        yaml::edit(document_of(person.text), {change}, store::shape(model::File::contact));
  } catch (const yaml::Refused&) {
    return;
  }
}

void log(Person& person, Random& random) {
  const Value entry = interaction(random);
  const base::Date day = *base::parse_iso(entry.entries.front().second.text);
  const std::size_t index = store::insertion_index(document_of(person.text), day);
  const std::string before = person.text;
  change(person, yaml::Insert{{"interactions"}, index, entry});
  if (person.text != before) person.logged.push_back(entry);
}

void set(Person& person, const std::string& key, const std::string& value) {
  const std::string before = person.text;
  change(person, yaml::Set{{key}, yaml::scalar(value)});
  if (person.text != before) person.settings[key] = value;
  if (value == "C") person.settings.erase(key);  // as it was in the beginning
}

void tag(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const Value* tags = yaml::find(tree, "tags");
  Value list = tags == nullptr ? yaml::list(std::vector<Value>{}) : *tags;
  const Value word = yaml::scalar(random.one_of(words));
  const auto found = std::find(list.items.begin(), list.items.end(), word);
  if (found == list.items.end()) {
    list.items.push_back(word);
  } else if (list.items.size() > 1) {
    list.items.erase(found);
  }
  change(person, yaml::Set{{"tags"}, list});
}

void follow_up(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const Value* list = yaml::find(tree, "follow_ups");
  const std::size_t size = list == nullptr ? 0 : list->items.size();
  if (size == 0 || random.chance(50)) {
    change(person, yaml::Insert{{"follow_ups"},
                                size,
                                yaml::map({{"due", yaml::scalar("2027-" + random.day().substr(5))},
                                           {"what", yaml::scalar(random.one_of(notes))}})});
    return;
  }
  const std::size_t index = random.below(size);
  const std::string key = random.chance(50) ? "done" : "what";
  const Value* due = yaml::find(list->items[index], "due");
  const std::string place = fmt::format("follow-up {} {}", due->text, key);
  const std::string value = key == "done" ? random.day() : "reworded " + random.day();
  change(person, yaml::Set{{"follow_ups", index, key}, yaml::scalar(value)});
  if (due->text.starts_with("2026")) person.settings[place] = value;  // both have it
}

/// A comment in front of a key or item, or behind a value.
void remark(Person& person, Random& random) {
  const yaml::Document document = document_of(person.text);
  const auto entries = document.root().entries();
  const auto& entry = entries[random.below(entries.size())];
  const bool crlf = person.text.find("\r\n") != std::string::npos;
  const std::string line = comment(random);
  person.text.insert(entry.key.node().range.begin, line + (crlf ? "\r\n" : "\n"));
  person.comments.push_back(line);
}

void about(Person& person, Random& random) {
  constexpr std::array lines{"Two children.", "Fencing.", "Hates small talk."};
  const std::string line = random.one_of(lines);
  const std::size_t at = person.text.find(line);
  if (at == std::string::npos) return;
  const std::string value = "About " + random.day();
  person.text.replace(at, line.size(), value);
  person.settings["about " + line] = value;
}

Person someone(const std::string& base, Random& random) {
  Person person;
  person.text = base;
  for (std::size_t left = 1 + random.below(5); left > 0; --left) {
    switch (random.below(8)) {
      case 0:
        set(person, "rating", random.one_of(ratings));
        break;
      case 1:
        set(person, "org", random.one_of(words));
        break;
      case 2:
        tag(person, random);
        break;
      case 3:
        follow_up(person, random);
        break;
      case 4:
        remark(person, random);
        break;
      case 5:
        about(person, random);
        break;
      default:
        log(person, random);
    }
  }
  return person;
}

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

yaml::Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  return yaml::merge(base, ours, theirs, store::merge_policy(model::File::contact));
}

void check_round(const std::string& base, const Person& x, const Person& y) {
  const yaml::Merged one = merged(base, x.text, y.text);
  const yaml::Merged other = merged(base, y.text, x.text);
  CAPTURE(base);
  CAPTURE(x.text);
  CAPTURE(y.text);
  CAPTURE(one.text);
  CHECK(one.outcome == other.outcome);
  CHECK(one.conflicts == other.conflicts);
  REQUIRE((one.outcome == yaml::Outcome::clean || one.outcome == yaml::Outcome::conflict));
  CHECK((one.outcome == yaml::Outcome::conflict) == (clashes(x, y) > 0));
  for (const Person* person : {&x, &y}) {
    for (const std::string& line : person->comments) {
      CHECK_MESSAGE(one.text.find(line) != std::string::npos, line);
    }
  }
  if (one.outcome != yaml::Outcome::clean) return;
  CHECK(yaml::same_meaning(without_order(tree_of(one.text)), without_order(tree_of(other.text))));
  for (const Person* person : {&x, &y}) {
    for (const Value& item : person->logged) {
      CHECK(copies(one.text, item) == std::max(copies(x.text, item), copies(y.text, item)));
    }
  }
}

}  // namespace

TEST_CASE("two people's changes of one contact merge, but for one scalar set in two ways") {
  const std::uint64_t seed = number_from(
      "NURTURE_SEED",
      static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()));
  const std::uint64_t rounds = number_from("NURTURE_ROUNDS", 12);
  int conflicts = 0;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    CAPTURE(seed + round);
    Random random(seed + round);
    const std::string base = some_contact(random);
    const Person x = someone(base, random);
    const Person y = someone(base, random);
    conflicts += clashes(x, y) > 0 ? 1 : 0;
    check_round(base, x, y);
    for (const Person* person : {&x, &y}) {
      CHECK(merged(base, person->text, base).text == person->text);
      CHECK(merged(base, base, person->text).text == person->text);
      CHECK(merged(base, person->text, person->text).text == person->text);
    }
  }
  fmt::print("merge laws: NURTURE_SEED={}, {} rounds, {} with a true conflict\n", seed, rounds,
             conflicts);
}
