// Columns.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "render/lists.hpp"

using namespace nurture;
using namespace nurture::render;

TEST_CASE("columns line up for é, 田中 and emoji sequences") {
  CHECK(table({{"name"}, {"n", true}}, {{"é", "1"}, {"田中", "20"}, {"👩‍🚀", "3"}},
              {80, false}) ==
        "name   n\n"
        "é      1\n"
        "田中  20\n"
        "👩‍🚀     3\n");
}

TEST_CASE("titles that are all empty make no line, empty columns no gap") {
  CHECK(table({{}, {}, {}}, {{"a", "", "b"}, {"aa", "", "b"}}, {80, false}) == "a   b\naa  b\n");
}

TEST_CASE("no line ends in spaces") {
  CHECK(table({{}, {}}, {{"a", ""}, {"b", "long"}}, {80, false}) == "a\nb  long\n");
}

TEST_CASE("the last column that may shrink does first, then the one before it") {
  const std::vector<Column> columns{{"", false, false}, {}, {}};
  const std::vector<std::vector<std::string>> rows{
      {"fixed", "a column of some width", "another that is long"}};
  CHECK(table(columns, rows, {60, false}) ==
        "fixed  a column of some width  another that is long\n");
  CHECK(table(columns, rows, {45, false}) == "fixed  a column of some width  another that…\n");
  CHECK(table(columns, rows, {30, false}) == "fixed  a column of…   another…\n");
}

TEST_CASE("where no row fits a line each is told below its first cell") {
  CHECK(table({{" rating", false, false}, {"touches", true, false}, {"longest wait", true, false}},
              {{" A", "39", "11.1 intervals"}, {" B", "", "–"}}, {24, false}) ==
        " A\n"
        "   touches 39\n"
        "   longest wait 11.1\n"
        "   intervals\n"
        " B\n"
        "   longest wait –\n");
}

TEST_CASE("a short row is filled up, and no row at all leaves the titles") {
  CHECK(table({{"a"}, {"b"}}, {{"1"}}, {80, false}) == "a  b\n1\n");
  CHECK(table({{"a"}, {"b"}}, {}, {80, false}) == "a  b\n");
}
