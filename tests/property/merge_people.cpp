// Contacts as people write them, and what somebody does to one.
#include "tests/property/merge_people.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "codec/codec.hpp"
#include "yaml/reader.hpp"

namespace nurture::test {
namespace {

using yaml::Value;

template <std::size_t n>
std::string one_of(Random& random, const std::array<const char*, n>& words) {
  return words.at(static_cast<std::size_t>(random.below(static_cast<int>(n))));
}

std::size_t index_below(Random& random, std::size_t bound) {
  return static_cast<std::size_t>(random.below(static_cast<int>(bound)));
}

std::string some_day(Random& random) {
  const int month = 1 + random.below(12);
  return fmt::format("2026-{:02}-{:02}", month, 1 + random.below(28));
}

constexpr std::array ratings{"A", "B", "C", "D"};
constexpr std::array channels{"call", "email", "lunch"};
constexpr std::array notes{"left a message", "spoke: all well", "One.\nTwo.\n", "no # comment",
                           "Budget round in spring, says she; then we'll see"};
constexpr std::array removable{"rating", "email", "tags", "about", "since", "org", "needs"};
constexpr std::array statuses{"latent", "aware", "ready"};
constexpr std::array words{"client", "london", "fencing", "no", "erp", "golf"};

Value interaction(Random& random) {
  Value value = yaml::map({{"date", yaml::scalar(some_day(random))},
                           {"channel", yaml::scalar(one_of(random, channels))},
                           {"note", yaml::scalar(one_of(random, notes))}});
  if (random.chance(20)) value.entries.emplace_back("next", yaml::scalar("ask again"));
  return value;
}

std::string comment(Random& random) {
  static int number = 0;
  return fmt::format("# comment {} {}", ++number, random.below(1000));
}

void change(Person& person, const yaml::Change& change) {
  try {
    person.text =
        yaml::edit(document_of(person.text), {change}, codec::shape(model::File::contact));
  } catch (const yaml::Refused&) {
    return;
  }
}

void log(Person& person, Random& random) {
  const Value entry = interaction(random);
  const base::Date day = *base::parse_iso(entry.entries.front().second.text);
  const std::size_t index = codec::insertion_index(document_of(person.text), day);
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
  const Value word = yaml::scalar(one_of(random, words));
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
    change(person,
           yaml::Insert{{"follow_ups"},
                        size,
                        yaml::map({{"due", yaml::scalar("2027-" + some_day(random).substr(5))},
                                   {"what", yaml::scalar(one_of(random, notes))}})});
    return;
  }
  const std::size_t index = index_below(random, size);
  const std::string key = random.chance(50) ? "done" : "what";
  const Value* due = yaml::find(list->items[index], "due");
  const std::string place = fmt::format("follow-up {} {}", due->text, key);
  const std::string value = key == "done" ? some_day(random) : "reworded " + some_day(random);
  change(person, yaml::Set{{"follow_ups", index, key}, yaml::scalar(value)});
  if (due->text.starts_with("2026")) person.settings[place] = value;  // both have it
}

/// A comment in front of a key or item, or behind a value.
void remark(Person& person, Random& random) {
  const yaml::Document document = document_of(person.text);
  const auto steps = static_cast<std::ptrdiff_t>(index_below(random, document.root().size()));
  const yaml::Ref::Entry entry = *std::next(document.root().entries().begin(), steps);
  const bool crlf = person.text.find("\r\n") != std::string::npos;
  const std::string line = comment(random);
  person.text.insert(entry.key.node().range.begin, line + (crlf ? "\r\n" : "\n"));
  person.comments.push_back(line);
}

void about(Person& person, Random& random) {
  constexpr std::array lines{"Two children.", "Fencing.", "Hates small talk."};
  const std::string line = one_of(random, lines);
  const std::size_t at = person.text.find(line);
  if (at == std::string::npos) return;
  const std::string value = "About " + some_day(random);
  person.text.replace(at, line.size(), value);
  person.settings["about " + line] = value;
}

void change_somehow(Person& person, Random& random) {
  switch (random.below(8)) {
    case 0:
      set(person, "rating", one_of(random, ratings));
      break;
    case 1:
      set(person, "org", one_of(random, words));
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

/// A list of the contact that has items; empty where none has.
std::string some_list(const Value& tree, Random& random) {
  std::vector<std::string> lists;
  for (const auto& [key, value] : tree.entries) {
    if (value.kind == yaml::Kind::list && !value.items.empty()) lists.push_back(key);
  }
  return lists.empty() ? std::string() : lists[index_below(random, lists.size())];
}

void remove_something(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const std::string list = some_list(tree, random);
  if (list.empty() || random.chance(40)) {
    const std::string key = one_of(random, removable);
    return change(person, yaml::Remove{{key}});
  }
  const std::size_t size = yaml::find(tree, list)->items.size();
  change(person, yaml::Remove{{list, index_below(random, size)}});
}

void edit_item(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const Value* list = yaml::find(tree, "interactions");
  if (list == nullptr || list->items.empty()) return;
  const std::size_t index = index_below(random, list->items.size());
  const std::string key = random.chance(70) ? "note" : "date";
  const Value value = yaml::scalar(key == "note" ? one_of(random, notes) : some_day(random));
  change(person, yaml::Set{{"interactions", index, key}, value});
}

void swap_items(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const std::string key = some_list(tree, random);
  if (key.empty()) return;
  Value list = *yaml::find(tree, key);
  std::swap(list.items.front(), list.items[index_below(random, list.items.size())]);
  change(person, yaml::Set{{key}, list});
}

void add_need(Person& person, Random& random) {
  const Value tree = tree_of(person.text);
  const Value* list = yaml::find(tree, "needs");
  if (list != nullptr && random.chance(60)) {
    const std::string status = one_of(random, statuses);
    return change(person, yaml::Set{{"needs", std::size_t{0}, "status"}, yaml::scalar(status)});
  }
  change(person, yaml::Insert{{"needs"},
                              list == nullptr ? 0 : list->items.size(),
                              yaml::map({{"what", yaml::scalar(one_of(random, words))},
                                         {"when", yaml::scalar("2028-11")}})});
}

}  // namespace

yaml::Document document_of(const std::string& text) {
  yaml::Reading reading = yaml::read(text);
  REQUIRE_MESSAGE(reading.document, text);
  return std::move(*reading.document);
}

yaml::Value tree_of(const std::string& text) {
  return document_of(text).root().value();
}

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
  for (int left = 1 + random.below(5); left > 0; --left) {
    day = std::max(day, some_day(random));
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

Person someone(const std::string& base, Random& random) {
  Person person;
  person.text = base;
  for (int left = 1 + random.below(5); left > 0; --left) {
    change_somehow(person, random);
  }
  return person;
}

Person someone_wild(const std::string& base, Random& random) {
  Person person = someone(base, random);
  for (int left = 1 + random.below(4); left > 0; --left) {
    constexpr std::array changes{remove_something, edit_item, swap_items, add_need, change_somehow};
    changes.at(index_below(random, changes.size()))(person, random);
  }
  return person;
}

}  // namespace nurture::test
