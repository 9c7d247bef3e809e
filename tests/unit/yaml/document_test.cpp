// Looking things up in a document.
#include "yaml/document.hpp"

#include <doctest/doctest.h>
#include <string>

#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

using namespace nurture::yaml;

TEST_CASE("positions count lines of every kind and columns in code points") {
  const std::string text = "\xEF\xBB\xBFna: \xC3\xA9\xC3\xA9 # \xE7\x94\xB0\r\nb: 1\nc: 2\rd: 3";
  const Reading reading = read(text);
  REQUIRE(reading.document);
  const auto place = [&](const char* word) {
    const Position position = reading.document->position(text.find(word));
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  CHECK(place("na") == "1:1");
  CHECK(place("#") == "1:8");
  CHECK(place("b:") == "2:1");
  CHECK(place("1\n") == "2:4");
  CHECK(place("c:") == "3:1");
  CHECK(place("d:") == "4:1");
  CHECK(reading.document->position(text.size()).line == 4);
  CHECK(reading.document->position(text.size() + 100).line == 4);
}

TEST_CASE("positions in a long text agree with counting from its start") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "key" + std::to_string(i) + ": value\r\n";
  const Reading reading = read(text);
  REQUIRE(reading.document);
  for (std::size_t offset = 0; offset < text.size(); offset += 9'973) {
    const Position fast = reading.document->position(offset);
    const Position slow = position_in(text, offset);
    CHECK(fast.line == slow.line);
    CHECK(fast.column == slow.column);
  }
}

TEST_CASE("a line is shown without its break, cut between characters") {
  const std::string text =
      "a: b\r\nc: " + std::string(99, 'x') + std::string("\xC3\xA9") + std::string(200, 'y') + "\n";
  const Reading reading = read(text);
  REQUIRE(reading.document);
  CHECK(reading.document->line_at(0) == "a: b");
  CHECK(reading.document->line_at(4) == "a: b");
  CHECK(reading.document->line_at(8).size() == 200);
  const Reading wide = read("c: " + std::string(196, 'x') + "\xC3\xA9y\n");
  CHECK(wide.document->line_at(0).size() == 199);
}

TEST_CASE("a value is found by its key, and nothing where there is none") {
  const Reading reading = read("a: 1\nb: [x, y]\nc:\n");
  const Ref root = reading.document->root();
  CHECK(root.find("a")->text() == "1");
  CHECK((*std::next(root.find("b")->items().begin())).text() == "y");
  CHECK(root.find("c")->kind() == Kind::absent);
  CHECK(!root.find("d"));
  CHECK(!root.find("a")->find("x"));
  CHECK(std::distance(root.entries().begin(), root.entries().end()) == 3);
  const auto none = root.find("a")->entries();
  CHECK(none.begin() == none.end());
}

TEST_CASE("views outlive a move of the document") {
  Reading reading = read("a: \"x\\ty\"\nb: short\n");
  const Document moved = std::move(*reading.document);
  CHECK(moved.root().find("a")->text() == "x\ty");
  CHECK(moved.root().find("b")->text() == "short");
}
