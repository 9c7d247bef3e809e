// Reading: what a text means, where each part of it stands, and what is no YAML.
#include "yaml/reader.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <string>
#include <vector>

#include "tests/unit/yaml/corpus.hpp"
#include "yaml/edit.hpp"
#include "yaml/value.hpp"

using namespace nurture::yaml;

namespace {

struct Flawed {
  std::string text;
  std::string expected;  ///< line:column: message
};

std::string first_flaw(const std::string& text) {
  const Reading reading = read(text);
  if (reading.document) return "read";
  const Flaw& flaw = reading.flaws.front();
  return fmt::format("{}:{}: {}", flaw.position.line, flaw.position.column, flaw.message);
}

Document document(const std::string& text) {
  Reading reading = read(text);
  if (!reading.document) FAIL(first_flaw(text));
  return std::move(*reading.document);
}

template <typename One>
std::vector<One> all(const Children<One>& some) {
  return {some.begin(), some.end()};
}

/// One text a level: &a1 [*a0, …, *a0], ten times each.
std::string alias_bomb(int levels) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < levels; ++level) {
    text += fmt::format("a{0}: &a{0} [", level);
    for (int i = 0; i < 10; ++i) text += fmt::format("{}*a{}", i > 0 ? ", " : "", level - 1);
    text += "]\n";
  }
  return text;
}

}  // namespace

TEST_CASE("what is no YAML, or not ours, is named with line and column") {
  const std::vector<Flawed> table = {
      {"name: Ada\nname: Bob\n", "2:1: duplicate key 'name' (first on line 1)"},
      {"a: {b: 1, b: 2}\n", "1:11: duplicate key 'b' (first on line 1)"},
      {"a: 'x\n", "1:4: a quote that is never closed"},
      {"é: \"x\n", "1:4: a quote that is never closed"},
      {"a: [b\n", "1:4: a '[' without its ']'"},
      {"a: {b: c\n", "1:4: a '{' without its '}'"},
      {"a: [b\n]\n", "2:1: a line inside brackets that is not indented"},
      {"a: [b c: d e]]\n", "1:14: text after the end of a value"},
      {"name Ada\norg: x\n", "1:1: a line without a colon: 'name Ada'"},
      {"org: x\nname Ada\n", "2:1: a line without a colon: 'name Ada'"},
      {"org: x\nname:Ada\n", "2:1: a line without a colon: 'name:Ada'"},
      {"note: met: yes\n", "1:10: ': ' inside a text without quotes"},
      {"note: one\n  two: three\n", "2:6: ': ' inside a text without quotes"},
      {"a: 'b' c\n", "1:8: text after the end of a value"},
      {"a:\n\tb: c\n", "2:1: a tab as indentation"},
      {"a:\n  b: c\n\td: e\n", "3:1: a tab as indentation"},
      {"- a\nb: c\n", "2:1: a line among list items that is not one"},
      {"a: b\n- c\n", "2:1: a list item among keys"},
      {"a:\n  b: c\n d: e\n", "3:2: indented deeper than the lines it stands with"},
      {"a: 'b'\n  c: d\n", "2:3: indented deeper than the lines it stands with"},
      {"a: - b\n", "1:4: a list or key that must begin on a line of its own"},
      {"[a]: b\n", "1:1: a key that is not a text"},
      {"? [a]\n: b\n", "1:1: a key that is not a text"},
      {": a\n", "1:1: a ':' without a key before it"},
      {"a: 1\n---\nb: 2\n", "2:1: a second document"},
      {"a: 1\n...\nb: 2\n", "3:1: a second document"},
      {"a: *b\n", "1:4: an unknown alias: '*b'"},
      {"a: &b [*b]\n", "1:8: an alias inside what it stands for"},
      {"a: !e!x b\n", "1:4: an undefined tag: '!e!x'"},
      {"a: @b\n", "1:4: a text can't begin with '@'"},
      {"a: %b\n", "1:4: a text can't begin with '%'"},
      {"a: \"\\q\"\n", "1:5: an escape that means nothing: '\\q'"},
      {"a: \"\\ud800\"\n", "1:5: an escape that means nothing: '\\u'"},
      {"a: |x\n", "1:5: text after '|' or '>'"},
      {"a: |\n    \n  b\n", "2:1: a blank line indented deeper than the text below it"},
      {std::string("a: b\0c\n", 7), "1:5: a NUL byte"},
      {"a: b\x1B[31m\n", "1:5: a control character (U+001B)"},
      {"a: \xC2\x9B\n", "1:4: a control character (U+009B)"},
      {"a: b\nc: \xFFx\n", "2:4: bytes that are not UTF-8"},
      {std::string("\xFF\xFE"
                   "a\0:\0",
                   6),
       "1:1: UTF-16, not UTF-8"},
      {std::string("a\0:\0 \0b\0", 8), "1:1: UTF-16, not UTF-8"},
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "2:1: an unresolved merge conflict"},
      {"<<<<<<<< ours\na: 1\n========\na: 2\n>>>>>>>> x\n", "1:1: an unresolved merge conflict"},
      {"%YAML 2.0\n---\na: b\n", "1:1: a YAML version that is not 1.x"},
      {std::string(100'000, '['), "1:65: nested deeper than 64 levels"},
      {alias_bomb(9), "4:45: aliases that stand for more than 10000 values"},
  };
  for (const Flawed& one : table) {
    CAPTURE(one.text.substr(0, 100));
    CHECK(first_flaw(one.text) == one.expected);
  }
}

TEST_CASE("all duplicate keys are reported, in the order of the text") {
  const Reading reading = read("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n");
  REQUIRE(reading.flaws.size() == 2);
  CHECK(reading.flaws[0].position.line == 4);
  CHECK(reading.flaws[1].position.line == 5);
  CHECK(reading.flaws[1].excerpt == "a: 2");
  CHECK(reading.flaws[1].hint == "keep one of them");
}

TEST_CASE("scalars are read as their text, and only nothing is absent") {
  const Document read = document("a: 007\nb: no\nc: null\nd: ~\ne:\nf: ''\ng: 1.10\n");
  CHECK(read.root().value() == map({{"a", scalar("007")},
                                    {"b", scalar("no")},
                                    {"c", scalar("null")},
                                    {"d", scalar("~")},
                                    {"e", Value{}},
                                    {"f", scalar("")},
                                    {"g", scalar("1.10")}}));
}

TEST_CASE("an empty text, a comment and a marker have an absent root") {
  for (const char* text : {"", "\n\n", "# c", "\xEF\xBB\xBF", "---\n", "...\n"}) {
    CHECK(document(text).root().kind() == Kind::absent);
  }
}

TEST_CASE("each key, value and item knows its bytes") {
  const std::string text =
      "\xEF\xBB\xBFname: 'Ada'  # c\r\n"
      "about: |  # c\r\n  One.\r\n\r\n  Two.\r\n\r\n"
      "tags:\r\n- a b\r\n# c\r\n-   x: [1, {y: z}]\r\n    w: plain\r\n      text # c\r\n"
      "none: # c\r\n";
  const Document read = document(text);
  const auto entries = all(read.root().entries());
  CHECK(entries[0].key.bytes() == "name");
  CHECK(entries[0].value.bytes() == "'Ada'");
  CHECK(entries[1].value.bytes() == "|  # c\r\n  One.\r\n\r\n  Two.");
  CHECK(entries[1].value.text() == "One.\n\nTwo.\n");
  const auto items = all(entries[2].value.items());
  CHECK(items[0].bytes() == "a b");
  CHECK(items[1].bytes() == "x: [1, {y: z}]\r\n    w: plain\r\n      text");
  CHECK(items[1].find("x")->bytes() == "[1, {y: z}]");
  CHECK(items[1].find("w")->text() == "plain text");
  CHECK(entries[3].value.node().range.begin == text.find("none:") + 5);
  CHECK(entries[3].value.kind() == Kind::absent);
  CHECK(entries[2].value.bytes() ==
        text.substr(text.find("- a b"), text.find(" # c\r\nnone") - text.find("- a b")));
  CHECK(items[1].find("w")->position().line == 11);
  CHECK(items[1].find("w")->position().column == 8);
  CHECK(entries[0].key.position().column == 1);
}

TEST_CASE("a kept block ends with its last blank line") {
  const Document read = document("a: |+\n  x\n\n\nb: 1\n");
  CHECK(read.root().find("a")->bytes() == "|+\n  x\n\n");
  CHECK(read.root().find("a")->text() == "x\n\n\n");
}

TEST_CASE("a lone carriage return ends a line") {
  const Document read = document("a: 1\rb: 2\r");
  CHECK(read.root().find("b")->position().line == 2);
}

TEST_CASE("aliases are the nodes of their anchor") {
  const Document read = document("a: &x {b: c}\nd: *x\ne: [*x, *x]\n");
  CHECK(read.root().find("d")->value() == read.root().find("a")->value());
  CHECK(read.root().find("d")->node().aliased);
  CHECK(all(read.root().find("e")->items())[1].find("b")->text() == "c");
}

TEST_CASE("an anchor's name that comes again stands for the latest node that took it") {
  const Document read = document("a: &x\n  b: &x 1\n  c: *x\nd: *x\n");
  CHECK(read.root().find("a")->find("c")->text() == "1");
  CHECK(read.root().find("d")->text() == "1");
}

TEST_CASE("a huge scalar and a huge file are read in time, and refused beyond the limit") {
  const auto start = std::chrono::steady_clock::now();
  std::string note = "a: |\n";
  while (note.size() < (4u << 20) - 100)
    note += "  a line of a very long note that somebody pasted into the file\n";
  CHECK(document(note).root().find("a")->text().size() > 3u << 20);
  Limits limits;
  limits.bytes = note.size() - 1;
  CHECK(read(note, limits).flaws.at(0).message.find("the limit is") != std::string::npos);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("ten thousand interactions are read and appended to without quadratic cost") {
  const auto start = std::chrono::steady_clock::now();
  std::string text = "name: Ada\ninteractions:\n";
  for (int i = 0; i < 10'000; ++i) {
    text += "  - date: 2026-11-02\n    channel: call\n    note: |\n" + std::string(6, ' ') +
            std::string(300, 'x') + "\n";
  }
  const Document read = document(text);
  const std::string after =
      edit(read, {Insert{{"interactions"}, 10'000, map({{"date", scalar("2026-11-03")}})}}, {});
  CHECK(after == text + "  - date: 2026-11-03\n");
  CHECK(read.position(text.size() - 1).line == 40'002);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("a line that is like most others means the same with a comment behind it") {
  // The comment leads the reader the long way: both ways make the same nodes.
  const std::string plain =
      "name: Ada\nlist:\n  - date: 2026-11-02\n    note: \"it's well\"\n  - one\nend: x\n";
  const std::string commented =
      "name: Ada # a\nlist:\n  - date: 2026-11-02 # b\n    note: \"it's well\" # c\n  - one # d\n"
      "end: x # e\n";
  const Reading quick = read(plain), slow = read(commented);
  REQUIRE(quick.document);
  REQUIRE(slow.document);
  CHECK(quick.document->root().value() == slow.document->root().value());
  CHECK(quick.document->root().size() == 3);
}

TEST_CASE("a text goes on in a deeper line whatever its first line is like") {
  const Reading reading = read("a: one\n  two\nb:\n  - three\n    four\n  - c: five\n      six\n");
  REQUIRE(reading.document);
  const Ref root = reading.document->root();
  CHECK(root.find("a")->text() == "one two");
  CHECK(all(root.find("b")->items())[0].text() == "three four");
  CHECK(all(root.find("b")->items())[1].find("c")->text() == "five six");
}

TEST_CASE("yaml-cpp reads the same wherever it reads at all") {
  if (!test::has_corpora()) return;
  // The classes in which yaml-cpp 0.7 differs from YAML 1.2: blanks at the end of block scalars and
  // of quoted lines.
  int same = 0;
  std::vector<std::string> differing;
  for (const char* folder : {"comment-layout", "real", "pyyaml", "variants", "suite"}) {
    for (auto path : test::sorted(test::corpora() / "yaml" / folder)) {
      if (std::filesystem::is_directory(path)) path /= "in.yaml";
      const std::string text = test::slurp(path);
      const Reading reading = read(text);
      const auto second = second_reading(text);
      if (!reading.document || !second) continue;
      if (same_meaning(reading.document->root().value(), *second)) {
        ++same;
      } else {
        differing.push_back(path.parent_path().filename().string() + "/" +
                            path.filename().string());
      }
    }
  }
  fmt::print("yaml-cpp: {} read alike, {} otherwise\n", same, differing.size());
  for (const std::string& name : differing) fmt::print("  {}\n", name);
  CHECK(same > 300);
  CHECK(differing.size() <= 12);
}
