// Facts straight from bytes: which files they take, and that they never differ from the long way.
#include "index/quick_facts.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <vector>

#include "tests/support/quick_law.hpp"
#include "tests/support/skip.hpp"

using namespace nurture;
using test::Way;
using test::way_of;

namespace {

const base::Date far_day = base::last_day;
const base::Date today = *base::date_of(2026, 11, 23);

model::Settings settings() {
  auto settings = model::default_settings();
  settings.owners["dave"].capacity = 3;
  settings.owners["mei"].capacity = 3;
  return settings;
}

Way way(const std::string& bytes) {
  const auto known = settings();
  const auto now = way_of(bytes, known, today);
  return now == Way::quick ? way_of(bytes, known, far_day) : now;
}

/// How many texts took each way, and the first that broke the law.
struct Tally {
  int quick = 0, doubted = 0, broken = 0;
  std::string first_broken;

  void add(const std::string& bytes) {
    switch (way(bytes)) {
      case Way::quick:
        ++quick;
        break;
      case Way::doubted:
        ++doubted;
        break;
      case Way::quick_broken:
        if (broken++ == 0) first_broken = bytes;
        break;
    }
  }

  void tell(const char* what) const {
    std::cout << what << ": " << quick << " quick, " << doubted << " the long way\n";
    CAPTURE(first_broken);
    CHECK(broken == 0);
  }
};

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Every file below, sorted.
std::vector<std::string> texts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> all;
  for (const auto& path : paths) all.push_back(slurp(path));
  return all;
}

const std::string plain_contact = R"(# met on the train
name: Ada Lovelace
uid: urn:uuid:4fbe8971
also: [Ada King, AAL]
org: analytical-engines
title: 'Head of "Engineering"'
level: management
role: champion
owner: dave
rating: A   # since spring
cadence: every 4..6 weeks by call
segment: fintech
email:
  - ada@example.com
phone: "+44 20 7946 0018"
url: https://example.com/ada
tags:
- client
- london
about: |
  Two children. Fencing: hates small talk.

    # not a comment
since: 2024-03-02
warmth: 0.85
reviewed: 2026-09-30
dates:
  - date: 12-10
    what: birthday
  - date: 2027-03-01
    what: contract renewal
    lead: 60 days
needs:
  - what: replace the ERP
    status: aware
    when: 2028-Q4
    obstacle: 'it''s early'
    noted: 2026-11-02
  - what: done
    status: won
    closed: 2026-01-15
follow_ups:
  - due: 2027-02-01
    what: call about the budget
  - due: 2026-11-05
    by: article
    programme: newcomer
    done: 2026-11-04
past:
  - org: royal-society
    until: 2025-12
    successor: bob
x-own: kept
interactions:
  - date: 2026-11-02
    channel: call
    note: On hold until spring; budget round in February.
    next: ""
  # between
  - date: 2026-11-04
    channel: email
    by: mei
    intent: give
    from: them
    introduced: [bob, eve]
    message_id: <1f3@example.com>
    note: |
      Sent the white paper.
  - date: 2026-11-20
    reached: false
  - date: 2027-01-01
    channel: meeting
)";

}  // namespace

TEST_CASE("the plain shape is taken, whatever it says") {
  CHECK(way(plain_contact) == Way::quick);
  auto windows = plain_contact;
  for (auto at = windows.find('\n'); at != windows.npos; at = windows.find('\n', at + 2)) {
    windows.insert(at, "\r");
  }
  CHECK(way(windows) == Way::quick);
  index::QuickContact contact;
  REQUIRE(index::quick_contact(plain_contact, "ada", settings(), today, contact));
  CHECK(contact.names.also == std::vector<std::string_view>{"Ada King", "AAL"});
  CHECK(contact.names.email == std::vector<std::string_view>{"ada@example.com"});
  const auto* const facts = &contact.facts;
  CHECK(facts->id == "ada");
  CHECK(facts->needs.at(0).obstacle == "it's early");
  CHECK(facts->follow_up_numbers == std::vector<int>{1});
  CHECK(facts->tags == std::vector<std::string>{"client", "london"});
  CHECK(facts->own_touches.at(0).date == *base::date_of(2026, 11, 20));
  CHECK_FALSE(facts->own_touches.at(0).reached);
  CHECK(facts->latest == base::date_of(2027, 1, 1));
}

TEST_CASE("what the long way would have a word to say about is doubted") {
  for (const auto* text : {
           "",
           "# nothing\n",
           "title: CFO\n",
           "name:\n",
           "name: ''\n",
           "name: \"\u200b\"\n",
           "name: Ada\nname: Bob\n",
           "name: Ada\nx-a: b\nx-a: c\n",
           "name: Ada\nnick: A\n",
           "name: Ada\nrating: X\n",
           "name: Ada\nlevel: boss\n",
           "name: Ada\nrole: saboteur\n",
           "name: Ada\nwarmth: 1.5\n",
           "name: Ada\nwarmth: hot\n",
           "name: Ada\nowner: nobody\n",
           "name: Ada\nprogramme: newcomer\n",
           "name: Ada\nfollow_ups:\n  - due: 2026-11-02\n    by: pigeon\n",
           "name: Ada\nfollow_ups:\n  - due: 2026-11-02\n    by: newsletter\n",
           "name: Ada\ncadence: sometimes\n",
           "name: Ada\ncadence: every week by pigeon\n",
           "name: Ada\ncadence: [none, every week]\n",
           "name: Ada\nsince: 2026-02-30\n",
           "name: Ada\nfollow_ups:\n  - what: no day\n",
           "name: Ada\nneeds:\n  - what: a\n    status: perhaps\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n    channel: pigeon\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n    from: us\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n    intent: sell\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n    reached: perhaps\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n    by: nobody\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n   note: a\n",
           "name: Ada\ninteractions:\n  - date: 2026-11-02\n      note: a\n",
           "name: Ada\ntags: [a\n",
           "name: Ada\n---\nname: Bob\n",
           "\tname: Ada\n",
           " name: Ada\n",
           "name: Ada\n  Lovelace\n",
       }) {
    CAPTURE(text);
    CHECK(way(text) == Way::doubted);
  }
}

TEST_CASE("a store whose default channel is unknown is read the long way") {
  auto odd = settings();
  odd.default_channel = "pigeon";
  index::QuickContact contact;
  CHECK_FALSE(index::quick_contact("name: Ada\n", "ada", odd, today, contact));
}

TEST_CASE("every key of the table is taken") {
  const auto value = [](const model::Key& key) -> std::string {
    if (key.name == "cadence") return "every 6 weeks";
    if (key.name == "level") return "staff";
    if (key.name == "role") return "champion";
    if (key.name == "rating") return "A";
    if (key.name == "channel" || (key.name == "by" && key.many)) return "call";
    if (key.name == "owner" || key.name == "by") return "dave";
    switch (key.type) {
      case model::Type::day:
      case model::Type::calendar_day:
      case model::Type::period:
        return "2026-11-02";
      case model::Type::interval:
        return "2 weeks";
      case model::Type::boolean:
        return "true";
      case model::Type::whole_number:
        return "1985";
      case model::Type::share:
        return "0.5";
      case model::Type::choice:
        return std::string(key.choices.substr(0, key.choices.find(' ')));
      default:
        return "text";
    }
  };
  for (const auto& key : model::keys(model::File::contact)) {
    std::string text = "name: Ada\n";
    if (key.type == model::Type::record && key.many) {
      text += std::string(key.name) + ":\n";
      for (const auto& inside : model::keys(key.inside)) {
        text += (inside.required ? "  - " : "    ") + std::string(inside.name) + ": " +
                value(inside) + "\n";
      }
    } else if (key.name != "name") {
      text += std::string(key.name) + ": " + value(key) + "\n";
    }
    CAPTURE(text);
    CHECK(way(text) == Way::quick);
  }
}

TEST_CASE("the examples and the corpus, as they are") {
  Tally examples;
  for (const auto& text : texts(NURTURE_ROOT "/examples")) examples.add(text);
  examples.tell("examples");
  CHECK(examples.quick > 20);
  const std::filesystem::path corpus = NURTURE_ROOT "/../shared/corpora/yaml";
  if (!std::filesystem::exists(corpus)) {
    nurture::test::skip("no test data at " + corpus.string());
    return;
  }
  Tally others;
  for (const auto& text : texts(corpus)) {
    others.add(text);
    others.add("name: Ada\nabout: |\n  a\n" + text);
  }
  others.tell("corpus");
}

TEST_CASE("the examples with bytes and lines changed, added and taken away") {
  std::vector<std::string> seeds{plain_contact};
  for (const auto& text : texts(NURTURE_ROOT "/examples")) {
    if (way(text) == Way::quick) seeds.push_back(text);
  }
  const std::vector<std::string> pieces{"\n",   " ",       "  ", "#",    " #", ":",   ": ",  "- ",
                                        "'",    "\"",      "[",  "]",    ",",  "|\n", "&a ", "*a",
                                        "!t",   "\t",      "{",  "}",    "?",  "\r",  "\\",  "-",
                                        "\n\n", "\n---\n", "a",  "\xC3", "ü"};
  std::mt19937_64 random(20261123);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  Tally tally;
  for (int round = 0; round < 30'000; ++round) {
    auto text = seeds[below(seeds.size())];
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      const auto at = below(text.size() + 1);
      switch (below(4)) {
        case 0:
          text.insert(at, pieces[below(pieces.size())]);
          break;
        case 1:
          text.erase(at, 1 + below(3));
          break;
        case 2:
          text.replace(at, 1, pieces[below(pieces.size())]);
          break;
        default: {  // a line to some other place
          const auto begin = std::min(text.rfind('\n', at) + 1, text.size());
          const auto line = text.substr(begin, text.find('\n', begin) - begin) + "\n";
          text.insert(std::min(text.find('\n', below(text.size() + 1)), text.size() - 1) + 1, line);
        }
      }
      if (text.empty()) text = "\n";
    }
    tally.add(text);
  }
  tally.tell("changed examples");
  CHECK(tally.quick > 3'000);
  CHECK(tally.doubted > 3'000);
}
