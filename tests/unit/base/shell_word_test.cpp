// Words that can be typed into a shell as they stand.
#include "base/shell_word.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;

TEST_CASE("a word is quoted where a shell would take it otherwise") {
  CHECK(shell_word("/home/ada/people") == "/home/ada/people");
  CHECK(shell_word("zoé") == "zoé");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("two words") == "'two words'");
  CHECK(shell_word("it's") == "'it'\\''s'");
  CHECK(shell_word("~") == "'~'");
  CHECK(shell_word("$HOME") == "'$HOME'");
  CHECK(shell_quoted("plain") == "'plain'");
}
