// Keys, as the bytes that a terminal sends for them.
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "system/terminal.hpp"

namespace nurture::system {

TEST_CASE("bytes are taken apart into keys") {
  std::string bytes =
      "aé田👩\x1b[A\x1bOH\x1b[1;5D\x1b[200~\x1b"
      "b\x7f\r\xff";
  std::vector<std::string> keys;
  for (std::string key; !(key = take_key(bytes, false)).empty();) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"a", "é", "田", "👩", "\x1b[A", "\x1bOH", "\x1b[1;5D",
                                         "\x1b[200~",
                                         "\x1b"
                                         "b",
                                         "\x7f", "\r", "\xff"});
  CHECK(bytes.empty());
}

TEST_CASE("a key that isn't whole yet waits for the rest, unless nothing more comes") {
  for (const std::string part : {"\x1b", "\x1b[", "\x1b[1;5", "\x1bO", "\xe7\x94"}) {
    CAPTURE(part);
    std::string bytes = part;
    CHECK(take_key(bytes, false).empty());
    CHECK(bytes == part);
    CHECK(take_key(bytes, true) == part);
    CHECK(bytes.empty());
  }
  std::string twice = "\x1b\x1b[A";
  CHECK(take_key(twice, false) == "\x1b");
  CHECK(take_key(twice, false) == "\x1b[A");
}

}  // namespace nurture::system
