// Control characters.
#include "base/control.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;

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
