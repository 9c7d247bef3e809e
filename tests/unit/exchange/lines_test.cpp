// Content lines: taken apart, decoded, escaped and folded.
#include "exchange/lines.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"

namespace nurture::exchange {
namespace {

std::vector<ContentLine> all_lines(std::string_view text) {
  std::vector<ContentLine> all;
  ContentLines lines(text);
  ContentLine line;
  while (lines.next(line)) all.push_back(line);
  return all;
}

ContentLine only_line(std::string_view text) {
  const auto all = all_lines(text);
  REQUIRE(all.size() == 1);
  return all.front();
}

TEST_CASE("a content line is a group, a name, parameters and a value") {
  const ContentLine line =
      only_line("item1.EMAIL;type=INTERNET,pref;X-A=\"a;b:c,d\":ada@example.com\r\n");
  CHECK(line.group == "item1");
  CHECK(line.name == "email");
  CHECK(has_type(line, "internet"));
  CHECK(has_type(line, "pref"));
  CHECK_FALSE(has_type(line, "work"));
  CHECK(parameter(line, "x-a") == "a;b:c,d");
  CHECK(parameter(line, "x-b").empty());
  CHECK(line.value == "ada@example.com");
}

TEST_CASE("bare parameters are types") {
  const ContentLine line = only_line("TEL;CELL;PREF:112");
  CHECK(has_type(line, "cell"));
  CHECK(has_type(line, "pref"));
}

TEST_CASE("types in one pair of quotes are several") {
  CHECK(has_type(only_line("TEL;TYPE=\"work,voice\":1"), "voice"));
}

TEST_CASE("circumflexes are undone in parameters") {
  CHECK(parameter(only_line("ADR;LABEL=\"a^nb^'c^^d^e\":;;"), "label") == "a\nb\"c^d^e");
}

TEST_CASE("a quote that never ends is a character like others") {
  const ContentLine line = only_line("X;A=\"b;C=d:value");
  CHECK(line.value == "value");
  CHECK(parameter(line, "c") == "d");
}

TEST_CASE("a folded line is one, and knows where it began") {
  const auto all = all_lines("A:1\r\n\r\nNOTE:one\r\n  two\r\n\tthree\r\nB:2");
  REQUIRE(all.size() == 3);
  CHECK(all[1].value == "one twothree");
  CHECK(all[1].number == 3);
  CHECK(all[2].number == 6);
}

TEST_CASE("line ends of every kind") {
  for (const char* end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    const std::string text = std::string("A:1") + end + "B:2" + end + " 3" + end + "C:4";
    const auto all = all_lines(text);
    REQUIRE(all.size() == 3);
    CHECK(all[1].value == "23");
    CHECK(all[2].number == 4);
  }
}

TEST_CASE("quoted-printable goes on behind a soft break, but not into the end of a card") {
  const auto all = all_lines("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=C3=\r\n=BC=\r\nEND:VCARD\r\n");
  REQUIRE(all.size() == 2);
  CHECK(text_value(all[0]) == "abü=");
  CHECK(all[1].name == "end");
  CHECK(text_value(only_line("NOTE;QUOTED-PRINTABLE:=3D=zz=4")) == "==zz=4");
}

TEST_CASE("base64 that nobody indented goes on to the next line that can't be it") {
  const auto all = all_lines(
      "PHOTO;ENCODING=BASE64:AAAA\nBBBB\nCCC=\nTEL:1\nKEY;BASE64:AAAA\n BBBB\n\nEND:VCARD");
  REQUIRE(all.size() == 4);
  CHECK(all[0].value == "AAAABBBBCCC=");
  CHECK(all[1].name == "tel");
  CHECK(all[2].value == "AAAABBBB");
}

TEST_CASE("parameters may be folded themselves") {
  const ContentLine line = only_line("NOTE;ENCODING=\r\n QUOTED-PRINTABLE:a=\r\n=20b");
  CHECK(text_value(line) == "a b");
}

TEST_CASE("what is no content line is a value without a name") {
  for (const char* text : {"no colon", "1;2", ":value", "a b,c:d", "\xFF\xFE:x"}) {
    const ContentLine line = only_line(text);
    CHECK(line.name.empty());
    CHECK(line.value == text);
  }
  CHECK(all_lines("").empty());
  CHECK(all_lines("\r\n \t\r\n\n").empty());
}

TEST_CASE("a value is bytes until its charset is known") {
  CHECK(text_value(only_line("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen")) ==
        "Jürgen");
  CHECK(text_value(only_line("FN;CHARSET=ISO-8859-1:J\xC3\xBCrgen")) == "Jürgen");
}

TEST_CASE("values are split where nothing is escaped") {
  const std::vector<std::string> parts{"a\\;b", "c\\\\", "", "d"};
  CHECK(split_escaped("a\\;b;c\\\\;;d", ';') == parts);
  CHECK(split_escaped("", ';') == std::vector<std::string>{""});
  CHECK(unescaped("a\\nb\\Nc\\,d\\;e\\\\f\\:g\\") == "a\nb\nc,d;e\\f:g\\");
}

TEST_CASE("escaping a text and reading it gives the text") {
  for (const char* text : {"", "plain", "a,b;c\\d", "one\ntwo\n", "\\n", "\\", "a\\,"}) {
    CHECK(unescaped(escaped(text)) == text);
    CHECK(split_escaped(escaped(text), ';').size() == 1);
    CHECK(split_escaped(escaped(text), ',').size() == 1);
  }
  CHECK(escaped("a\r\nb\rc") == "a\\nb\\nc");
}

TEST_CASE("lines are folded at 75 bytes, and no character is cut") {
  CHECK(folded("A:b") == "A:b\r\n");
  std::string line = "NOTE:";
  for (int i = 0; i < 100; ++i) line += "aü€😀";
  const std::string text = folded(line);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin <= 75);
    CHECK(base::valid_utf8(std::string_view(text).substr(begin, end - begin)));
    begin = end + 2;
  }
  CHECK("NOTE:" + only_line(text).value == line);
}

TEST_CASE("a line of megabytes, or of a million foldings, costs no more than its bytes") {
  std::string text = "NOTE:";
  for (int i = 0; i < 300'000; ++i) text += "\r\n a";
  CHECK(only_line(text).value.size() == 300'000);
  std::string headless = "X";
  for (int i = 0; i < 300'000; ++i) headless += "\r\n a";
  CHECK(only_line(headless).name.empty());
  CHECK(all_lines(std::string(300'000, '\r')).empty());
}

TEST_CASE("of a line that never seems to end the rest is dropped, and the next one is whole") {
  std::string text = "NOTE:x\n";
  for (int i = 0; i < 40; ++i) text += " " + std::string(std::size_t{100} << 10, 'y') + "\n";
  text += "TITLE:Countess\n";
  ContentLines lines(text);
  ContentLine line;
  REQUIRE(lines.next(line));
  CHECK(line.name == "note");
  CHECK(line.value.size() + std::string_view("NOTE:").size() == ContentLines::longest);
  REQUIRE(lines.next(line));
  CHECK(line.value == "Countess");
  CHECK(line.number == 42);
}

}  // namespace
}  // namespace nurture::exchange
