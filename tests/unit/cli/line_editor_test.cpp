// One line being typed.
#include "cli/line_editor.hpp"

#include <doctest/doctest.h>

#include "system/terminal.hpp"

using namespace nurture;
using namespace nurture::cli;

namespace {

const std::vector<std::string> history{"first note", "second note"};

/// The line after these keys, "|" where the cursor stands.
std::string typed(std::string keys, const std::string& there = "", Completer completer = {}) {
  LineEditor editor(there, history, std::move(completer));
  while (!keys.empty()) editor.press(system::take_key(keys, true));
  std::string text = editor.text();
  return text.insert(editor.cursor(), "|");
}

Completer words(std::vector<std::string> all) {
  return [all = std::move(all)](const std::string& front) {
    std::vector<std::string> found;
    for (const std::string& word : all)
      if (word.starts_with(front)) found.push_back(word);
    return found;
  };
}

}  // namespace

TEST_CASE("the keys that people know from readline move and change") {
  const std::pair<std::string, std::string> table[] = {
      {"on hold", "on hold|"},
      {"on hold\x1b[D\x1b[Dx", "on hox|ld"},
      {"on hold\x01not ", "not |on hold"},
      {"on hold\x1b[H\x1b[C\x1b[3~", "o| hold"},
      {"on hold\x01\x05!", "on hold!|"},
      {"on hold\x17", "on |"},
      {"on hold\x15", "|"},
      {"on hold\x01\x1b[C\x1b[C\x0b", "on|"},
      {"on hold\x17\x01\x19 ", "hold |on "},
      {"on hold\x1b[1;5D\x7f", "on|hold"},
      {"on hold\x1b"
       "b\x1b"
       "b\x1b"
       "d",
       "| hold"},
      {"on\x02\x02\x02\x06\x04", "o|"},
      {"\x7f\x1b[D\x1b[C\x17\x0b", "|"},
  };
  for (const auto& [keys, line] : table) {
    const auto& shown = keys;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(typed(keys) == line);
  }
}

TEST_CASE("a character of several code points is one step and one deletion") {
  CHECK(typed("田中\x1b[Dx") == "田x|中");
  CHECK(typed("e\u0301a\x1b[D\x7f") == "|a");
  CHECK(typed("👩‍🚀!\x02\x7f") == "|!");
}

TEST_CASE("nothing but printable characters gets into the text") {
  CHECK(typed("a\x1b[15~\x1b[1;2P\x1b[Z\x1bq\x07\x1f\x1b[99;99Rb") == "ab|");
  CHECK(typed(std::string("a\xff\xc2\x9b") + "b") == "ab|");
}

TEST_CASE("what is pasted is text to its end: nothing in it enters or completes") {
  CHECK(typed("\x1b[200~two\r\nlines\tand \x1b[Amore\x1b[201~!", "", words({"two lines"})) ==
        "two  lines and more!|");
}

TEST_CASE("the arrows go through what was typed before, and back to the line") {
  CHECK(typed("new\x1b[A") == "second note|");
  CHECK(typed("new\x1b[A\x1b[A\x1b[A") == "first note|");
  CHECK(typed("new\x10\x10\x0e\x0e\x0e") == "new|");
  CHECK(typed("\x1b[Ax\x1b[B", "there") == "there|");
}

TEST_CASE("Tab completes as far as it is clear, and offers the rest") {
  const Completer channels = words({"call", "email", "meeting", "message"});
  CHECK(typed("c\t", "", channels) == "call|");
  CHECK(typed("m\t", "", channels) == "me|");
  CHECK(typed("x\t", "", channels) == "x|");
  CHECK(typed("a\t") == "a|");
  LineEditor editor("me", history, channels);
  editor.press("\t");
  CHECK(editor.take_offers() == std::vector<std::string>{"meeting", "message"});
  CHECK(editor.take_offers().empty());
  CHECK(editor.text() == "me");
}

TEST_CASE("Enter, ^C, ^Z and ^D end the line, ^D only where it is empty") {
  using Outcome = LineEditor::Outcome;
  LineEditor editor("", history, {});
  CHECK(editor.press("\r") == Outcome::entered);
  CHECK(editor.press("\n") == Outcome::entered);
  CHECK(editor.press("\x03") == Outcome::interrupted);
  CHECK(editor.press("\x1a") == Outcome::suspended);
  CHECK(editor.press("\x04") == Outcome::left);
  CHECK(editor.press("a") == Outcome::more);
  CHECK(editor.press("\x04") == Outcome::more);
}
