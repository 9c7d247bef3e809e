// Lines of a given width.
#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "base/width.hpp"

using namespace nurture::base;
using Lines = std::vector<std::string>;

TEST_CASE("lines break at spaces") {
  CHECK(wrap("the quick brown fox", 10) == Lines{"the quick", "brown fox"});
  CHECK(wrap("the quick brown fox", 9) == Lines{"the quick", "brown fox"});
  CHECK(wrap("the quick brown fox", 8) == Lines{"the", "quick", "brown", "fox"});
  CHECK(wrap("  the   quick\tbrown ", 80) == Lines{"the quick brown"});
}

TEST_CASE("a day stays with its month, wherever both fit a line") {
  CHECK(wrap("write 'name: Ada' there", 14) == Lines{"write", "'name: Ada'", "there"});
  CHECK(wrap("write 'name: Ada Lovelace' there", 14) ==
        Lines{"write", "'name: Ada", "Lovelace'", "there"});
  CHECK(wrap("until 23 November, then", 10) == Lines{"until 23", "November,", "then"});
  CHECK(wrap("may wait until 3 November, then", 20) == Lines{"may wait until", "3 November, then"});
  CHECK(wrap("the last one (3 November 2026)", 17) == Lines{"the last one", "(3 November 2026)"});
  CHECK(wrap("in 2026 November came 3 Novembers", 9) ==
        Lines{"in 2026", "November", "came 3", "Novembers"});
  CHECK(wrap("done: call · next 7 December", 20) == Lines{"done: call ·", "next 7 December"});
}

TEST_CASE("a command is not broken, wherever it fits a line") {
  CHECK(wrap("and 22 more: nurture due --all", 24) == Lines{"and 22 more:", "nurture due --all"});
  CHECK(wrap("and 22 more: nurture due --all", 12) ==
        Lines{"and 22 more:", "nurture due", "--all"});
}

TEST_CASE("there is always a line") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("   ", 10) == Lines{""});
  CHECK(wrap("\n", 10) == Lines{""});
}

TEST_CASE("a newline breaks, and an empty line stays") {
  CHECK(wrap("one\ntwo\n\nthree\n", 10) == Lines{"one", "two", "", "three"});
  CHECK(wrap("one\r\ntwo", 10) == Lines{"one", "two"});
}

TEST_CASE("a word longer than a line is cut between its characters") {
  CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrap("x abcdefgh y", 3) == Lines{"x", "abc", "def", "gh", "y"});
  CHECK(wrap("👩‍🚀👩‍🚀👩‍🚀", 5) ==
        Lines{"👩‍🚀👩‍🚀", "👩‍🚀"});
}

TEST_CASE("scripts without spaces break between characters, but not before a full stop") {
  CHECK(wrap("田中太郎", 4) == Lines{"田中", "太郎"});
  CHECK(wrap("田中。太郎", 4) == Lines{"田", "中。", "太郎"});
  CHECK(wrap("Ada 田中", 6) == Lines{"Ada 田", "中"});
}

TEST_CASE("a character wider than the line stands alone") {
  CHECK(wrap("田中", 1) == Lines{"田", "中"});
  CHECK(wrap("ab", 0) == Lines{"a", "b"});
}

TEST_CASE("no letter is lost and no line is too wide") {
  const std::string text =
      "Ada met 田中太郎 (東京) — «déjà vu» and 👩‍🚀; supercalifragilistic, "
      "e\u0301t "
      "voilà!";
  std::string letters = text;
  std::erase(letters, ' ');
  for (int columns = 2; columns < 40; ++columns) {
    std::string joined;
    for (const std::string& line : wrap(text, columns)) {
      CHECK(width(line) <= columns);
      CHECK(trim(line) == line);
      joined += line;
    }
    std::erase(joined, ' ');
    CHECK(joined == letters);
  }
}
