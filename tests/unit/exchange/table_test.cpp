// Comma-separated text as rows.
#include "exchange/tables/table.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "exchange/kinds.hpp"
#include "tests/unit/yaml/corpus.hpp"

namespace nurture::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Table& table) {
  Rows rows;
  for (const Row& row : table.rows) rows.emplace_back(row.fields.begin(), row.fields.end());
  return rows;
}

Rows rows_of(std::string_view text) {
  return rows_of(read_table(text));
}

TEST_CASE("fields are what RFC 4180 says, however the file was sloppy") {
  const struct {
    std::string_view text;
    Rows rows;
  } cases[] = {
      {"", {}},
      {"a,b", {{"a", "b"}}},
      {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"a,b\n\n\r\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,\n,b\n,\n", {{"a", ""}, {"", "b"}}},
      {"\"a\",\"b,\"\"c\"\"\nd\"\n", {{"a", "b,\"c\"\nd"}}},
      {"\"\",\"\"\"\"\n", {{"", "\""}}},
      {" a , \"b\"\n", {{" a ", " \"b\""}}},
      {"5\" pipe,b\n", {{"5\" pipe", "b"}}},
      {"\"ab\"c,d\n", {{"abc", "d"}}},
      {"\"a\"\"\",b\n", {{"a\"", "b"}}},
      {std::string_view("a\0b,c\n", 6), {{std::string("a\0b", 3), "c"}}},
      {"\"a\r\nb\",c\r\n", {{"a\r\nb", "c"}}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(rows_of(one.text) == one.rows);
  }
}

TEST_CASE("the delimiter is the one that most records agree on, or the one that sep= names") {
  CHECK(delimiter_of("a,b\n1,2\n") == ',');
  CHECK(delimiter_of("name;note\nAda;likes, as ever, fencing\nBob;no\n") == ';');
  CHECK(delimiter_of("name\tnote\nAda\ta;b;c\n") == '\t');
  CHECK(delimiter_of("a|b|c\n1|2|3\n") == '|');
  CHECK(delimiter_of("a@b.example\nc@d.example\n") == ',');
  CHECK(delimiter_of("\"a;b;c\",1\n\"d;e;f\",2\n") == ',');
  CHECK(delimiter_of("name,note\nAda,\"one; two\nthree; four\nfive; six\"\n") == ',');
  CHECK(rows_of("sep=;\r\na;b,c\r\n") == Rows{{"a", "b,c"}});
  CHECK(rows_of("\"sep=|\"\na|b\n") == Rows{{"a", "b"}});
  const Table named = read_table("sep=;\na;b\n");
  CHECK(named.rows.front().number == 2);
  CHECK(named.rows.front().line == 2);
}

TEST_CASE("rows know their number and line, over cells of many lines") {
  const Table table = read_table("a,b\n\"x\ny\r\nz\",1\n\n2,3\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].number == 2);
  CHECK(table.rows[1].line == 2);
  CHECK(table.rows[2].number == 4);
  CHECK(table.rows[2].line == 6);
}

TEST_CASE("a quote that never ends is named where it began, and the next line goes on") {
  std::string text = "a,b\n1,2\n3,\"4\n";
  for (int i = 0; i < 1000; ++i) text += "5,6\n";
  for (const std::string end : {"", "7,\"8\"\n", "\"9\",10\n"}) {
    CAPTURE(end);
    const Table table = read_table(text + end);
    REQUIRE(table.unclosed.size() == 1);
    CHECK(table.unclosed.front().row == 3);
    CHECK(table.unclosed.front().line == 3);
    CHECK(table.rows.size() == 1002 + (end.empty() ? 0 : 1));
    CHECK(table.rows[2].line == 4);
  }
  // The line of the quote, where its row began before.
  const Table later = read_table("a,b\n\"1\n2\",\"3\n4,5\n", ',');
  REQUIRE(later.unclosed.size() == 1);
  CHECK(later.unclosed.front().line == 3);
  CHECK(rows_of(later) == Rows{{"a", "b"}, {"4", "5"}});
}

TEST_CASE("many quotes that never end, and cells of 10 MB, take linear time") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "\"a,b\n";
  CHECK(read_table(text, ',').unclosed.size() == 200'000);
  const std::string cell(10'000'000, 'x');
  const Table table = read_table("a,b\n\"" + cell + "\",2\n" + cell + ",3\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].fields[0].size() == cell.size());
  CHECK(table.rows[2].fields[0].size() == cell.size());
}

TEST_CASE("a row that a cut goes through is none, and its lines tell nothing of the delimiter") {
  const std::string_view text = "a,b\n1,2\n3,\"x;y\nz;u\nv;w\n";
  CHECK(delimiter_of(text, true) == ',');
  CHECK(rows_of(read_table(text, 0, 10, true)) == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of(read_table("a,b\n1,2\n3,4", 0, 10, true)) == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of(read_table("a,b\n1,2\n3,4\n", 0, 10, true)).size() == 3);
  // A file's front ends in a cell, and what a delimiter is guessed from does, too.
  std::string note;
  while (note.size() < (std::size_t{2} << 20)) note += "one; two\n";
  const std::string sheet = "a,b\n1,2\n3,\"" + note + "\"\n";
  CHECK(rows_of(read_front({"x", sheet}, 10)) == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of(sheet) == Rows{{"a", "b"}, {"1", "2"}, {"3", note}});
}

TEST_CASE("a large file is known by its front, wherever that ends") {
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += "well; said, as ever; twice\n";
  struct Large {
    std::string_view kind, header, row, end;
  };
  for (const Large& one :
       {Large{"csv", "Name,Email,Notes\n", "Ada,ada@example.com,\"", "\"\n"},
        Large{"log", "Date,Who,Channel,Note\n", "2026-11-02,ada,call,\"", "\"\n"},
        Large{"messages", "CONVERSATION ID,FROM,TO,DATE,CONTENT\n",
              "1,Ada,Bob,2025-06-01 14:03:22 UTC,\"", "\"\n"}}) {
    for (int rows = 3; rows < 60; ++rows) {
      std::string text(one.header);
      while (text.size() < 70'000) {
        text += one.row;
        for (int i = 0; i < rows; ++i) text += lines;
        text += one.end;
      }
      const Kind* const kind = kind_of({"x", text});
      CAPTURE(rows);
      REQUIRE(kind != nullptr);
      CHECK(kind->name == one.kind);
    }
  }
}

TEST_CASE("the spectrum of RFC 4180 reads as its JSON says") {
  if (!yaml::test::has_corpora()) return;
  int files = 0;
  for (const auto& path : yaml::test::sorted(yaml::test::corpora() / "csv" / "spectrum")) {
    if (path.extension() != ".csv") continue;
    CAPTURE(path.string());
    auto twin = path;
    const auto expected =
        nlohmann::ordered_json::parse(yaml::test::slurp(twin.replace_extension(".json")));
    const Rows rows = rows_of(yaml::test::slurp(path));
    nlohmann::ordered_json read = nlohmann::ordered_json::array();
    for (std::size_t i = 1; i < rows.size(); ++i) {
      REQUIRE(rows[i].size() == rows[0].size());
      auto& row = read.emplace_back();
      for (std::size_t column = 0; column < rows[i].size(); ++column)
        row[rows[0][column]] = rows[i][column];
    }
    CHECK(read == expected);
    ++files;
  }
  CHECK(files == 7);
}

}  // namespace
}  // namespace nurture::exchange
