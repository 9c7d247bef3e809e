// What may reach a terminal.
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;

TEST_CASE("control characters and escapes are shown, never sent") {
  CHECK(printable("Ada") == "Ada");
  CHECK(printable("\x1b[31mred\x07") == "\\x1b[31mred\\x07");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(printable("\x7f") == "\\x7f");
  CHECK(printable("\u0085\u009B") == "\\u0085\\u009b");
  CHECK(printable("\u202Eevil\u202C \u2066x\u2069") == "\\u202eevil\\u202c \\u2066x\\u2069");
  CHECK(printable("a\rb") == "a\\x0db");
}

TEST_CASE("letters of all scripts, emoji and direction marks stay") {
  for (const char* text :
       {"é", "田中", "👩‍🚀", "שלום\u200F", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u00A0"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("newlines and tabs stay in several lines and are spaces in one") {
  CHECK(printable("a\tb\nc\r\nd\u2028e", true) == "a\tb\nc\nd\ne");
  CHECK(printable("a\tb\nc\r\nd\u2028e") == "a b c d e");
}

TEST_CASE("bad UTF-8 is shown as U+FFFD") {
  CHECK(printable("a\xFFz") == "a\uFFFDz");
  CHECK(printable("\xC2\x1b") == "\uFFFD\\x1b");
}

TEST_CASE("no byte sequence gets a control character through") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second), 'm'};
      const std::string shown = printable({bytes, 3});
      for (std::string_view rest = shown; !rest.empty(); rest.remove_prefix(front(rest).length)) {
        const CodePoint next = front(rest);
        if (!next.valid || next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0)) {
          FAIL(shown);
        }
      }
    }
  }
}

TEST_CASE("one line is the first that says something") {
  CHECK(one_line("\n\n  Sent the\t white  paper. \r\nShe liked it.") == "Sent the white paper.");
  CHECK(one_line("") == "");
  CHECK(one_line(" \n\t\n") == "");
}

TEST_CASE("a text is invisible where it holds white space and format characters alone") {
  CHECK(invisible(""));
  CHECK(invisible(" \t\r\n\v\f"));
  CHECK(invisible("\u00a0\u2003\u200b\u2028\u3000\ufeff"));
  CHECK_FALSE(invisible("\u200bA"));
  CHECK_FALSE(invisible("田"));
  CHECK_FALSE(invisible("-"));
}
