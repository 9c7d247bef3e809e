// The building blocks of a page.
#include "render/layout.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using namespace nurture::render;

TEST_CASE("prose takes the terminal's width, up to what an eye can follow") {
  CHECK(measure({80, false}) == 80);
  CHECK(measure({100, false}) == 100);
  CHECK(measure({250, false}) == 100);
}

TEST_CASE("a text from a file becomes one line without control characters") {
  CHECK(clean("  two\n lines") == "two lines");
  CHECK(clean("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(clean("a\tb   c") == "a b c");
}

TEST_CASE("the first line of a note says when there is more") {
  CHECK(first_line("") == "");
  CHECK(first_line("one\n") == "one");
  CHECK(first_line("\none\n\ntwo\n") == "one …");
}

TEST_CASE("the lines of a text keep blank ones only between others") {
  CHECK(clean_lines("\none\n\ntwo\n\n") == std::vector<std::string>{"one", "", "two"});
  CHECK(clean_lines("\n \n").empty());
}

TEST_CASE("two ends of a line meet the measure, and part where they don't fit") {
  CHECK(two_ends({20, false}, "left", "right") == "left           right\n");
  CHECK(two_ends({10, false}, "left", "right") == "left\nright\n");
  CHECK(two_ends({8, false}, "left side", "") == "left si…\n");
  CHECK(two_ends({20, false}, "田中", "right") == "田中           right\n");
}

TEST_CASE("a labelled text hangs under its first line") {
  CHECK(labelled({30, false}, {2, 6}, "last", "one two three four five six") ==
        "  last  one two three four\n"
        "        five six\n");
  CHECK(labelled({30, false}, {2, 6}, "last", "").empty());
}

TEST_CASE("a labelled text of too many lines is cut, and says so") {
  CHECK(labelled({30, false}, {2, 6, 1}, "last", "one two three four five six") ==
        "  last  one two three four …\n");
}

TEST_CASE("blank paragraphs carry no spaces") {
  CHECK(labelled({30, false}, {1, 6}, "about", std::vector<std::string>{"one", "", "two"}) ==
        " about one\n\n       two\n");
}

TEST_CASE("parts share a line as long as they fit") {
  const std::vector<Phrase> parts{{"eleven days past"}, {""}, {"a need"}, {"a date"}};
  CHECK(labelled_parts({40, false}, {1, 0}, "", parts) == " eleven days past · a need · a date\n");
  CHECK(labelled_parts({30, false}, {1, 0}, "", parts) == " eleven days past · a need\n a date\n");
}

TEST_CASE("numbers are ordinals and counts in English") {
  const std::pair<int, std::string> table[] = {
      {1, "1st"},   {2, "2nd"},   {3, "3rd"},   {4, "4th"},     {11, "11th"},
      {12, "12th"}, {13, "13th"}, {21, "21st"}, {102, "102nd"}, {111, "111th"}};
  for (const auto& [number, text] : table) CHECK(ordinal(number) == text);
  CHECK(counted(1, "person", "people") == "1 person");
  CHECK(counted(0, "person", "people") == "0 people");
}

TEST_CASE("a bar is drawn in eighths of a column") {
  CHECK(bar(8, 8, 4) == "████");
  CHECK(bar(4, 8, 4) == "██");
  CHECK(bar(1, 8, 1) == "▏");
  CHECK(bar(15, 16, 2) == "█▉");
}

TEST_CASE("a bar is never longer than its room, nor invisible for something") {
  CHECK(bar(100, 8, 4) == "████");
  CHECK(bar(0.001, 8, 4) == "▏");
  CHECK(bar(0, 8, 4).empty());
  CHECK(bar(1, 0, 4).empty());
  CHECK(bar(-1, 8, 4).empty());
}

TEST_CASE("columns line up for é, 田中 and emoji sequences") {
  CHECK(table({{"name"}, {"n", Column::number}}, {{"é", "1"}, {"田中", "20"}, {"👩‍🚀", "3"}},
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
  const std::vector<Column> columns{{"", Column::whole}, {}, {}};
  const std::vector<Cells> rows{{"fixed", "a column of some width", "another that is long"}};
  CHECK(table(columns, rows, {60, false}) ==
        "fixed  a column of some width  another that is long\n");
  CHECK(table(columns, rows, {45, false}) == "fixed  a column of some width  another that…\n");
  CHECK(table(columns, rows, {30, false}) == "fixed  a column of…   another…\n");
}

TEST_CASE("where no row fits a line each is told below its first cell") {
  CHECK(table({{" rating", Column::whole},
               {"touches", Column::number},
               {"longest wait", Column::number}},
              {{" A", "39", "11.1 intervals"}, {" B", "", "–"}}, {24, false}) ==
        " A\n"
        "   touches 39\n"
        "   longest wait 11.1\n"
        "   intervals\n"
        " B\n"
        "   longest wait –\n");
}

TEST_CASE("no row at all leaves the titles") {
  CHECK(table({{"a"}, {"b"}}, {}, {80, false}) == "a  b\n");
}
