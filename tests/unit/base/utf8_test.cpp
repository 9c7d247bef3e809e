// UTF-8, strictly.
#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 37) {
    if (value >= 0xD800 && value <= 0xDFFF) {
      continue;
    }
    std::string text;
    append(text, value);
    const CodePoint read = front(text);
    if (read.value != value || read.length != text.size() || !read.valid || !valid_utf8(text)) {
      FAIL(static_cast<unsigned>(value));
    }
  }
}

TEST_CASE("what no text holds becomes U+FFFD when it is written") {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string text;
    append(text, value);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Row {
    std::string text;
    std::size_t at;
  };
  constexpr auto none = std::string::npos;
  for (const Row& row :
       {Row{"", none}, Row{"Ada", none}, Row{"é田👩", none}, Row{"a\x80", 1}, Row{"\xC0\x80", 0},
        Row{"\xC1\xBF", 0}, Row{"ab\xC3", 2}, Row{"\xE0\x80\x80", 0}, Row{"\xED\xA0\x80", 0},
        Row{"\xF0\x80\x80\x80", 0}, Row{"\xF4\x90\x80\x80", 0}, Row{"\xF5\x80\x80\x80", 0},
        Row{"é\xFF", 2}, Row{"\xE7\x94z", 0}}) {
    CAPTURE(row.text);
    CHECK(invalid_utf8_at(row.text) == row.at);
    CHECK(valid_utf8(row.text) == (row.at == none));
  }
}

TEST_CASE("code points are counted, a bad byte as one") {
  CHECK(code_points("") == 0);
  CHECK(code_points("Ada") == 3);
  CHECK(code_points("é田👩") == 3);
  CHECK(code_points("e\u0301") == 2);
  CHECK(code_points("a\xFF\xC3") == 3);
}
