// The table of a text's lines, held against a slow and simple one.
#include "yaml/line_table.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "yaml/skim.hpp"

using namespace nurture;
using yaml::TableLine;

namespace {

std::vector<TableLine> slowly(std::string_view text) {
  std::vector<TableLine> lines;
  TableLine line;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ':') line.colons = line.colons == 0 ? 1 : 2;
    if (text[at] == '#') line.number_sign = true;
    line.end = static_cast<std::uint32_t>(at);
    if (text[at] == '\n') {
      lines.push_back(line);
      line = {};
    }
  }
  if (!text.empty() && text.back() != '\n') {
    line.end = static_cast<std::uint32_t>(text.size());
    lines.push_back(line);
  }
  return lines;
}

std::vector<TableLine> quickly(yaml::LineTable& table, const std::string& text) {
  REQUIRE(table.take(text));
  return {table.lines().begin(), table.lines().end()};
}

}  // namespace

TEST_CASE("a line ends at its break or the text's, and tells its colons and number signs") {
  yaml::LineTable table;
  CHECK(quickly(table, "").empty());
  CHECK(quickly(table, "a") == std::vector<TableLine>{{1, 0, false}});
  CHECK(quickly(table, "a:\nb: c: d: e #f\n\n a:b#c") ==
        std::vector<TableLine>{{2, 1, false}, {16, 2, true}, {17, 0, false}, {24, 1, true}});
}

TEST_CASE("a table is the same wherever its blocks fall") {
  std::mt19937 random(20261128);
  yaml::LineTable table;  // its memory is used again and again
  constexpr std::string_view letters = ":: ##  ab\n\r";
  for (std::size_t size = 0; size < 400; ++size) {
    std::string text;
    while (text.size() < size) {
      const char next = letters[random() % letters.size()];
      text += next == '\r' ? "\r\n" : std::string(1, next);
    }
    CAPTURE(text);
    CHECK(quickly(table, text) == slowly(text));
  }
}

TEST_CASE("a table is refused where the bytes aren't plain") {
  yaml::LineTable table;
  const std::string lines(130, 'a');
  for (const std::string text : {"a\tb", "a\rb", "\x7f", "\xFF", "\x1b"}) {
    CAPTURE(text);
    CHECK_FALSE(table.take(text));
    CHECK_FALSE(table.take(lines + text + lines));
  }
  CHECK(table.take(lines + "Søren: 田中\r\n" + lines));
}
