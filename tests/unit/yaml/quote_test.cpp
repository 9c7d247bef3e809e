// What is written reads back as the same text: here, in yaml-cpp, and in PyYAML where it is there.
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/unit/yaml/corpus.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"
#include "yaml/render.hpp"

using namespace nurture::yaml;

namespace {

std::string on_one_line(const std::string& text) {
  return written(text, {});
}

/// Texts that some reader or other makes something else of.
std::vector<std::string> tricky() {
  std::vector<std::string> texts = {"",
                                    " ",
                                    "~",
                                    "null",
                                    "Null",
                                    "NULL",
                                    "true",
                                    "True",
                                    "TRUE",
                                    "false",
                                    "yes",
                                    "Yes",
                                    "YES",
                                    "no",
                                    "No",
                                    "on",
                                    "off",
                                    "y",
                                    "Y",
                                    "n",
                                    "N",
                                    "0",
                                    "007",
                                    "08",
                                    "1.10",
                                    "1_000",
                                    "1,000",
                                    "-1",
                                    "+1",
                                    "+44 20 7946 0018",
                                    "1e3",
                                    "1E+5",
                                    "0x1F",
                                    "0o17",
                                    "0b101",
                                    "12:30",
                                    "12:30:45",
                                    "190:20:30.15",
                                    ".5",
                                    "5.",
                                    ".",
                                    "..",
                                    "...",
                                    "---",
                                    "-",
                                    "--",
                                    ".inf",
                                    "-.INF",
                                    ".NaN",
                                    "2026-11-02",
                                    "2026-1-2",
                                    "2026-02-30",
                                    "2026-11-02 10:00",
                                    "2026-11-02T10:00:00Z",
                                    "0000-00-00",
                                    "2028-11",
                                    "12-10",
                                    "2028-Q4",
                                    "=",
                                    "<<",
                                    "<1f3@example.com>",
                                    "a: b",
                                    "a:b",
                                    "a:",
                                    ":a",
                                    ":",
                                    "a #b",
                                    "a#b",
                                    "#a",
                                    "# a",
                                    "- a",
                                    "-a",
                                    "? a",
                                    "?a",
                                    "?",
                                    "[a]",
                                    "{a}",
                                    "a, b",
                                    "a]",
                                    "&a",
                                    "*a",
                                    "!a",
                                    "!!str",
                                    "|",
                                    ">",
                                    "'",
                                    "''",
                                    "'a'",
                                    "\"",
                                    "\"a\"",
                                    "it's",
                                    "say \"x\"",
                                    "a\\b",
                                    "\\",
                                    "%a",
                                    "@a",
                                    "`a`",
                                    " a",
                                    "a ",
                                    "\ta",
                                    "a\t",
                                    "a\tb",
                                    "a\nb",
                                    "a\n",
                                    "\na",
                                    "\n",
                                    "\n\n",
                                    "a\n\n",
                                    "a\n\nb",
                                    "  a\nb",
                                    "a\n  b\n",
                                    " \n",
                                    "a\n \nb",
                                    "a \nb \n",
                                    "a\r\nb",
                                    "a\rb",
                                    "\x01",
                                    "\x1b[31m",
                                    std::string("a\0b", 3),
                                    "\x7f",
                                    "\xC2\x85",
                                    "a\xC2\xA0",
                                    "\xE2\x80\xA8",
                                    "a\xE2\x80\xA9z",
                                    "\xEF\xBB\xBF",
                                    "\xEF\xBB\xBFname",
                                    "\xEF\xBF\xBF",
                                    "\xF0\x9F\x91\xA9",
                                    "\xE7\x94\xB0\xE4\xB8\xAD",
                                    "#\nb",
                                    "---\nb",
                                    "a\n---\n",
                                    "a\n...\n",
                                    "a\n# b",
                                    "key: |\n  x",
                                    "<<<<<<< x",
                                    "\ta\n\tb",
                                    "a\n\tb",
                                    "{{ x }}",
                                    "${{ x }}",
                                    "a: ",
                                    "http://x.y/z?a=b#c",
                                    "a [b]",
                                    "0x",
                                    "1e",
                                    "e1",
                                    "1-2",
                                    "nan",
                                    "inf",
                                    "NaN",
                                    "Infinity"};
  texts.push_back(std::string(10'000, 'x'));
  return texts;
}

/// Short texts of the characters that mean something to YAML, the same ones in every run. As many
/// as NURTURE_SWEEP says, or what a suite has time for.
std::vector<std::string> swept() {
  static const std::vector<std::string> letters = {"a",
                                                   "b",
                                                   "1",
                                                   "-",
                                                   "?",
                                                   ":",
                                                   ",",
                                                   "[",
                                                   "]",
                                                   "{",
                                                   "}",
                                                   "#",
                                                   "&",
                                                   "*",
                                                   "!",
                                                   "|",
                                                   ">",
                                                   "'",
                                                   "\"",
                                                   "%",
                                                   "@",
                                                   "`",
                                                   "~",
                                                   "=",
                                                   "<",
                                                   ".",
                                                   "_",
                                                   "+",
                                                   "\\",
                                                   "/",
                                                   " ",
                                                   " ",
                                                   " ",
                                                   "\t",
                                                   "\n",
                                                   ":",
                                                   "?",
                                                   "-",
                                                   "e",
                                                   "T",
                                                   "0",
                                                   "\xC2\xA0",
                                                   "\xE3\x80\x80",
                                                   "\xE2\x80\x83",
                                                   "\xC2\x85",
                                                   "\xE2\x80\xA8",
                                                   "\xEF\xBB\xBF",
                                                   "\xC3\xA9"};
  const char* wanted = std::getenv("NURTURE_SWEEP");
  const int count = wanted == nullptr ? 1'000 : std::atoi(wanted);
  std::minstd_rand random(20261129);
  const auto below = [&](std::size_t bound) { return random() % bound; };
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::string text;
    for (std::size_t left = 1 + below(5); left > 0; --left) text += letters[below(letters.size())];
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> naughty() {
  std::vector<std::string> texts = tricky();
  for (std::string& text : swept()) texts.push_back(std::move(text));
  const auto path = test::corpora() / "unicode/naughty-strings.json";
  if (!test::has_corpora()) return texts;
  const auto parsed = nlohmann::json::parse(test::slurp(path), nullptr, false);
  for (const auto& entry : parsed) {
    if (entry.is_string()) texts.push_back(entry.get<std::string>());
  }
  return texts;
}

/// Every text as a value of a key, an item of a block, in brackets, and as a key.
Value everywhere(const std::string& text) {
  Value flow = list({"x"});
  flow.items.push_back(scalar(text));
  const Value item = map({{"note", scalar(text)}, {"z", scalar("z")}});
  Value keyed = map({{"a", scalar(text)},
                     {"f", flow},
                     {"l", list(std::vector<Value>{item, scalar(text), item})}});
  if (text.size() < 1000 && text != "a" && text != "f" && text != "l")
    keyed.entries.emplace_back(text, scalar("v"));
  return keyed;
}

/// The text in brackets: as an item, a key and a value.
Value bracketed(const std::string& text) {
  const std::string key = text.size() < 1000 ? text : "long";
  return list(std::vector<Value>{scalar(text), map({{key, scalar(text)}}), scalar(text)});
}

/// A python that has PyYAML; empty where there is none.
std::string python() {
  for (const char* name : {"python3", "/usr/bin/python3"}) {
    if (std::system(fmt::format("{} -c 'import yaml' 2>/dev/null", name).c_str()) == 0) return name;
  }
  return {};
}

}  // namespace

TEST_CASE("quotes stand where a reader would make something else of the text") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"Ada", "Ada"},
      {"Ada Lovelace, London", "Ada Lovelace, London"},
      {"2026-11-02", "2026-11-02"},
      {"2028-11", "2028-11"},
      {"12-10", "12-10"},
      {"every 4..6 weeks by call", "every 4..6 weeks by call"},
      {"<1f3@example.com>", "<1f3@example.com>"},
      {"https://example.com/ada", "https://example.com/ada"},
      {"2026-02-30", "\"2026-02-30\""},
      {"+44 20 7946 0018", "\"+44 20 7946 0018\""},
      {"no", "\"no\""},
      {"007", "\"007\""},
      {"12:30", "\"12:30\""},
      {"", "\"\""},
      {"he said: \"no\"", "'he said: \"no\"'"},
      {"C:\\ # d", "'C:\\ # d'"},
      {"a\xE2\x80\xA8z", "\"a\\u2028z\""},
      {"a\tb", "\"a\\tb\""},
      {"One.\nTwo.\n", "|\n  One.\n  Two."},
      {"One.\nTwo.", "|-\n  One.\n  Two."},
      {"  One.\nTwo.", "|2-\n    One.\n  Two."},
      {"One.\n\n", "\"One.\\n\\n\""},
      {"One.\r\nTwo.\n", "\"One.\\r\\nTwo.\\n\""},
  };
  for (const auto& [text, expected] : table) CHECK(on_one_line(text) == expected);
}

TEST_CASE("every text that is written reads back as the same text") {
  for (const std::string& text : naughty()) {
    const Value value = everywhere(text);
    CAPTURE(text);
    const std::string file = emit(value, {});
    const Reading reading = read(file);
    REQUIRE(reading.document);
    CHECK(reading.document->root().value() == value);
    const auto second = second_reading(file);
    REQUIRE(second);
    CHECK(*second == value);
    const std::string brackets = in_flow(bracketed(text)) + "\n";
    const Reading flow = read(brackets);
    REQUIRE(flow.document);
    CHECK(flow.document->root().value() == bracketed(text));
    CHECK(second_reading(brackets) == bracketed(text));
  }
}

TEST_CASE("PyYAML reads the same texts") {
  const std::string reader = python();
  if (reader.empty()) {
    nurture::test::skip("no python3 with PyYAML");
    return;
  }
  const auto folder = std::filesystem::temp_directory_path() /
                      fmt::format("nurture-quote-{}", std::random_device{}());
  std::filesystem::create_directories(folder);
  nlohmann::json expected = nlohmann::json::array();
  std::ofstream blocks(folder / "texts.yaml", std::ios::binary);
  for (const std::string& text : naughty()) {
    expected.push_back(text);
    blocks << "---\n" << emit(everywhere(text), {});
  }
  blocks.close();
  std::ofstream flows(folder / "flows.yaml", std::ios::binary);
  for (const std::string& text : naughty()) flows << "- " << in_flow(bracketed(text)) << '\n';
  flows.close();
  std::ofstream(folder / "texts.json", std::ios::binary) << expected.dump();
  const std::string command = fmt::format("{} '{}/tests/unit/yaml/pyyaml_reads.py' '{}'", reader,
                                          NURTURE_ROOT, folder.string());
  CHECK(std::system(command.c_str()) == 0);
  std::filesystem::remove_all(folder);
}
