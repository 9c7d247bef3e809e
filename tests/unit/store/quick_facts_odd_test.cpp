// Contacts made of every key with usual and odd values, in usual and odd styles: quick facts never
// differ from the long way. The seed of each case is its number.
#include <doctest/doctest.h>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "tests/support/quick_law.hpp"

using namespace nurture;
using test::Way;

namespace {

using Words = std::vector<std::string>;

class Odd {
 public:
  explicit Odd(unsigned seed)
      : random_(seed), oddness_(std::vector<std::size_t>{0, 1, 3, 10}[below(4)]) {}

  std::string contact() {
    std::string text = mostly("# met\n", {"\n", "---\n", "\xEF\xBB\xBF"});
    for (const auto& key : model::keys(model::File::contact)) {
      const bool wanted = key.required ? !strange() : chance(25);
      if (wanted) add(text, key, "");
      if (wanted && strange()) add(text, key, "");
      if (strange())
        text += pick({"x-own: a\n", "x-own: [a]\n", "nick: b\n", "\n", "  # c\n", "...\n"});
    }
    if (chance(3)) text = with_carriage_returns(text);
    if (chance(5) && !text.empty()) text.pop_back();
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  bool strange() { return chance(oddness_); }
  std::string pick(const Words& from) { return from[below(from.size())]; }
  /// Nearly always the first.
  std::string mostly(const std::string& usual, const Words& others) {
    return strange() ? pick(others) : usual;
  }

  static std::string with_carriage_returns(const std::string& text) {
    std::string all;
    for (const char c : text) all += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return all;
  }

  void add(std::string& text, const model::Key& key, const std::string& indent) {
    const std::string head = indent + std::string(key.name) + ":";
    if (strange()) {
      text += head + pick({"\n", " # nothing\n", " []\n", " {}\n", " ~\n", "\n\n", " ''\n"});
    } else if (key.type == model::Type::record) {
      add_records(text, head, key, indent);
    } else if (key.many && chance(50)) {
      add_list(text, head, key, indent);
    } else {
      text += head + mostly(" ", {"  ", "", "\t"}) + styled(value(key), indent) + "\n";
    }
  }

  void add_list(std::string& text, const std::string& head, const model::Key& key,
                const std::string& indent) {
    const auto count = below(4);
    if (chance(50)) {
      text += head + " [";
      for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? ", " : "") + value(key);
      text += mostly("]\n", {",]\n", "]  # c\n", "\n", "] x\n"});
      return;
    }
    text += head + "\n";
    const auto deeper = indent + mostly("  ", {"", " ", "    "});
    for (std::size_t i = 0; i < count; ++i) {
      text += deeper + mostly("- ", {"-   ", "-", "- - "}) + styled(value(key), deeper) + "\n";
    }
  }

  void add_records(std::string& text, const std::string& head, const model::Key& key,
                   const std::string& indent) {
    text += head + mostly("\n", {" # c\n", " []\n", "\n\n", " &a\n"});
    const auto dash = indent + mostly("  ", {"", " ", "    "});
    for (std::size_t count = below(4); count > 0; --count) {
      bool first = true;
      for (const auto& inside : model::keys(key.inside)) {
        if (!inside.required && !chance(40)) continue;
        if (inside.required && strange()) continue;
        std::string entry;
        add(entry, inside, dash + mostly("  ", {" ", "   "}));
        if (first) entry.replace(0, dash.size() + 1, dash + "-");
        first = false;
        text += entry;
        if (chance(5)) text += pick({"\n", "# c\n", "        # c\n"});
      }
    }
  }

  std::string value(const model::Key& key) {
    if (key.name == "cadence") {
      return mostly(pick({"every 6 weeks", "none", "every 4..6 weeks by call", "weekly by any",
                          "every 2 months by call or visit"}),
                    {"None", "every week by pigeon", "often"});
    }
    if (key.name == "level") return mostly("staff", {"executive", "boss"});
    if (key.name == "rating") return mostly("A", {"B", "D", "X"});
    if (key.name == "owner" || (key.name == "by" && !key.many)) {
      return mostly("dave", {"mei", "nobody"});
    }
    if (key.name == "channel" || key.name == "by") {
      return mostly(pick({"call", "email", "meeting"}), {"pigeon", "newsletter"});
    }
    if (key.name == "successor") return pick({"none", "bob"});
    switch (key.type) {
      case model::Type::day:
        return mostly(pick({"2026-11-02", "2025-02-28", "2027-01-15"}), {"2026-02-30", "2026-1-1"});
      case model::Type::calendar_day:
        return mostly(pick({"12-10", "2027-03-01"}), {"02-29", "13-01", "1-1"});
      case model::Type::period:
        return mostly(pick({"2028-11", "2028", "2028-Q4", "2028-W47", "2028-11-03"}), {"2028-13"});
      case model::Type::interval:
        return mostly(pick({"60 days", "2w", "a month", "0 days"}), {"soon"});
      case model::Type::boolean:
        return mostly(pick({"false", "true"}), {"True", "no", "FALSE"});
      case model::Type::choice:
        return mostly(std::string(key.choices.substr(0, key.choices.find(' '))), {"won", "odd"});
      default:
        return pick({"Ada Lovelace", "007", "no", "it's", "a & b", "ada@example.com", "Søren 田中",
                     "https://example.com/#x", "+44 20 7946", "C#", "-5", "a:b", "<1f3@e>"});
    }
  }

  std::string styled(const std::string& value, const std::string& indent) {
    if (!strange()) return quoted(value);
    switch (below(5)) {
      case 0:
        return value + pick({"  # why", " ", "   ", " #", "#", ": x", ":", " ? x", "\t"});
      case 1:
        return pick({"|\n", ">-\n", "|+\n", "|2\n", "| # c\n"}) + indent +
               pick({"  ", "   ", " ", ""}) + value +
               pick({"", "\n\n" + indent + "    more", "\n"});
      case 2:
        return value + "\n" + indent + pick({"  more", " more", "more", "  # c"});
      case 3:
        return pick({"&a ", "*a ", "!!str ", "[", "{", "@", "%", "- ", "? ", ": ", "\"", "'"}) +
               value;
      default:
        break;
    }
    return pick({"'it''s'", "\"a\tb\"", "'a' b", "\"a\"#b", "''", "\"\"", "'a: b'", "\"# a\""});
  }

  std::string quoted(const std::string& value) {
    const auto way = below(20);
    return way == 0 ? "\"" + value + "\"" : way == 1 ? "'" + value + "'  # why" : value;
  }

  std::mt19937_64 random_;
  std::size_t oddness_;  ///< chance of a strange value or style, in a hundred
};

}  // namespace

TEST_CASE("contacts of every key, usual and odd") {
  auto settings = model::default_settings();
  settings.owners["dave"].capacity = 3;
  settings.owners["mei"].capacity = 3;
  const auto today = *base::date_of(2026, 11, 23);
  int quick = 0;
  int doubted = 0;
  for (unsigned seed = 1; seed <= 20'000; ++seed) {
    const auto text = Odd(seed).contact();
    for (const auto day : {today, base::last_day}) {
      const auto way = test::way_of(text, settings, day);
      CAPTURE(seed);
      CAPTURE(text);
      REQUIRE(way != Way::quick_broken);
      ++(way == Way::quick ? quick : doubted);
    }
  }
  std::cout << "odd contacts: " << quick << " quick, " << doubted << " the long way\n";
  CHECK(quick > 4'000);
  CHECK(doubted > 4'000);
}
