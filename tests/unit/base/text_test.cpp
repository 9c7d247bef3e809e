// What may reach a terminal, and what a shell takes for one word.
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

TEST_CASE("a control character is found and shown, a tab and line breaks are text") {
  const std::pair<std::string, std::optional<std::string>> table[] = {
      {"", {}},
      {"plain, 田中, é, 👩‍🚀", {}},
      {"two\nlines\tand a tab", {}},
      {"of Windows\r\nhere", {}},
      {"\xff no UTF-8", {}},
      {"an arrow \x1b[A", "\\x1b"},
      {"a bell\x07", "\\x07"},
      {"back\rto the start", "\\x0d"},
      {"at the end\r", "\\x0d"},
      {"deleted\x7f", "\\x7f"},
      {"C1 \xc2\x9b"
       "2J",
       "\\u009b"},
  };
  for (const auto& [text, found] : table) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(control_character(text) == found);
  }
}

TEST_CASE("what acts on a terminal, and what only looks odd") {
  for (const char32_t acting : U"\n\x1b\x7f\x80\x9b\x9f\u2028\u2029\u202a\u202e\u2066\u2069") {
    CAPTURE(static_cast<unsigned>(acting));
    CHECK(acts_on_terminal(acting));  // the literal's last, NUL, too
  }
  for (const char32_t seen :
       std::u32string(U" ~\u00a0\u061c\u200d\u200e\u200f\u202f\u2065\ufffd")) {
    CAPTURE(static_cast<unsigned>(seen));
    CHECK_FALSE(acts_on_terminal(seen));
  }
}

TEST_CASE("a word is quoted where a shell would take it otherwise") {
  CHECK(shell_word("/home/ada/people") == "/home/ada/people");
  CHECK(shell_word("zoé") == "zoé");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("two words") == "'two words'");
  CHECK(shell_word("it's") == "'it'\\''s'");
  CHECK(shell_word("~") == "'~'");
  CHECK(shell_word("=ls") == "'=ls'");
  CHECK(shell_word("a=b") == "a=b");
  CHECK(shell_word("\\'; x") == "''\\\\''\\''; x'");
  CHECK(shell_word("$HOME") == "'$HOME'");
  CHECK(shell_quoted("plain") == "'plain'");
  CHECK(shell_id("ada") == "ada");
  CHECK(shell_id("-rf") == "-- -rf");
}
