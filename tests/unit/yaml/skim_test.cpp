// Skimming: what is taken for certain, and what is doubted.
#include "yaml/skim.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace nurture;

namespace {

std::string taken(std::string_view rest) {
  const auto word = yaml::word(rest);
  CHECK(yaml::is_word(rest) == word.has_value());
  return word ? std::string(word->text) + (word->doubled ? "|doubled" : "") : "?";
}

/// The items between slashes; a '?' behind them where something was doubted.
std::string items(std::string_view rest) {
  yaml::Brackets brackets(rest);
  std::string all;
  while (const auto item = brackets.next()) all += std::string(*item) + "/";
  return all + (brackets.done() ? "" : "?");
}

/// "indent:content" of each line.
std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  yaml::LineTable table;
  REQUIRE(table.take(text));
  for (yaml::Skim skim(text, table); !skim.at_end(); skim.next()) {
    all.push_back(std::to_string(skim.indent()) + ":" + std::string(skim.content()));
  }
  return all;
}

/// The line behind the block that the text's first line begins; '?' where it is doubted.
std::string behind_block(std::string_view text, std::size_t indent = 0) {
  yaml::LineTable table;
  REQUIRE(table.take(text));
  yaml::Skim skim(text, table);
  if (!skim.pass_block(indent)) return "?";
  return skim.at_end() ? "end" : std::string(skim.content());
}

}  // namespace

TEST_CASE("plain bytes are printable UTF-8 in lines") {
  const std::string long_line(100, 'a');
  for (const std::string text :
       {"", "name: Ada\n", "name: Søren 田中 👩‍🚀\r\n", "a\r\n\r\nb"}) {
    CAPTURE(text);
    CHECK(yaml::plain_bytes(text));
    CHECK(yaml::plain_bytes(long_line + text + long_line));
  }
  using namespace std::string_literals;
  for (const std::string& text :
       {"a\tb"s, "a\0b"s, "a\x1b"s, "a\x7f"s, "a\rb"s, "\xEF\xBB\xBF"s + "a", "a\xC2\x85"s,
        "a\xC2\x9F"s, "a\xEF\xBF\xBE"s, "a\xFF"s, "\xC3"s, "\xED\xA0\x80"s}) {
    CAPTURE(text);
    CHECK_FALSE(yaml::plain_bytes(text));
    CHECK_FALSE(yaml::plain_bytes(long_line + text + long_line));
  }
  CHECK_FALSE(yaml::plain_bytes("a\r"));
}

TEST_CASE("a key ends at a colon before a blank or the line's end") {
  const auto both = [](std::string_view content) {
    const auto pair = yaml::pair(content);
    return pair ? std::string(pair->key) + "=" + std::string(pair->rest) : "?";
  };
  CHECK(both("name: Ada") == "name=Ada");
  CHECK(both("name:   Ada ") == "name=Ada ");
  CHECK(both("follow_ups:") == "follow_ups=");
  CHECK(both("x-own:  # why") == "x-own=");
  CHECK(both("name: #1") == "name=");
  CHECK(both("name: a#1") == "name=a#1");
  CHECK(both("- a: b") == "- a=b");  // no key, and nobody knows one of that name
  for (const auto* content : {"name", "name:Ada", "? a", "a:b: c", "- a"}) {
    CAPTURE(content);
    CHECK(both(content) == "?");
  }
  CHECK(yaml::is_plain_key("x-own_2"));
  for (const auto* key : {"", "2", "-a", "name ", "\"name\"", "- a", "<<", "Ärger", "{a", "&a b"}) {
    CAPTURE(key);
    CHECK_FALSE(yaml::is_plain_key(key));
  }
}

TEST_CASE("a word is a scalar that ends on its line") {
  CHECK(taken("Ada Lovelace") == "Ada Lovelace");
  CHECK(taken("Ada  # the first") == "Ada");
  CHECK(taken("Ada  # note: the first") == "Ada");
  CHECK(taken("C# and F#") == "C# and F#");
  CHECK(taken("https://example.com/#top") == "https://example.com/#top");
  CHECK(taken("-5") == "-5");
  CHECK(taken("\"a: b # c\"  # d") == "a: b # c");
  CHECK(taken("'it''s'") == "it''s|doubled");
  CHECK(taken("''") == "");
  CHECK(taken("\"\"") == "");
  for (const auto* rest :
       {"",       "a: b", "a:",   "a: # b",   "- a",     "-",       "? a",      ": a", "[a]",
        "{a: b}", "&a b", "*a",   "!t a",     "|",       "> ",      "%a",       "@a",  "`a`",
        "\"a",    "'a",   "'a''", "\"a\\n\"", "\"a\" b", "\"a\"#b", "\"a\": b", "'a'b"}) {
    CAPTURE(rest);
    CHECK(taken(rest) == "?");
  }
}

TEST_CASE("brackets hold words") {
  CHECK(items("[]") == "");
  CHECK(items("[ ]  # none") == "");
  CHECK(items("[client, london]") == "client/london/");
  CHECK(items("[ O'Brien & Sons , \"a, b\",'c' ] # d") == "O'Brien & Sons/a, b/c/");
  CHECK(items("[+44 20, ada@example.com]") == "+44 20/ada@example.com/");
  for (const auto* rest :
       {"[", "[a", "[a,]", "[,a]", "[a, , b]", "[a: b]", "[a, [b]]", "[a] b", "[a]#b", "[\"a\\n\"]",
        "['a''b']", "[\"a\": b]", "[#a]", "[&a b]", "[- a]", "[https://example.com]"}) {
    CAPTURE(rest);
    CHECK(items(rest).ends_with('?'));
  }
}

TEST_CASE("lines without blank ones and comments") {
  using Lines = std::vector<std::string>;
  CHECK(lines("a: b\n\n  # c\n   d: e\r\n  \r\nf") == Lines{"0:a: b", "3:d: e", "0:f"});
  CHECK(lines("").empty());
  CHECK(lines("# only\n\n").empty());
}

TEST_CASE("a block ends where a line stands no deeper than what holds it") {
  CHECK(behind_block("a: |\n  b\n  # no comment\n\n    c\nd: e\n") == "d: e");
  CHECK(behind_block("a: |\n\n  b\n") == "end");
  CHECK(behind_block("a: |\n  b\n# comment\nd: e\n") == "d: e");
  CHECK(behind_block("a: |\n  b\n   \n\nc: d\n") == "c: d");
  CHECK(behind_block("a: |\r\n  b\r\nc: d\r\n") == "c: d");
  CHECK(behind_block("    a: |\n      b\n  - c\n", 4) == "- c");
  CHECK(behind_block("a: |\nb: c\n") == "?");
  CHECK(behind_block("a: |\n") == "?");
  CHECK(behind_block("a: |\n   \n  b\n") == "?");
  CHECK(behind_block("a: |\n    b\n  c\n") == "?");
}

TEST_CASE("what stands behind a dash is a line of its own") {
  yaml::LineTable table;
  constexpr std::string_view text = "  -  date: x\n- # nothing\n";
  REQUIRE(table.take(text));
  yaml::Skim skim(text, table);
  REQUIRE(skim.at_item());
  REQUIRE(skim.enter_item());
  CHECK(skim.indent() == 5);
  CHECK(skim.content() == "date: x");
  skim.next();
  CHECK_FALSE(skim.enter_item());
}
