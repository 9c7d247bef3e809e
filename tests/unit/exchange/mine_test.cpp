// Which mail addresses are the user's own.
#include "exchange/mine.hpp"

#include <doctest/doctest.h>

namespace nurture::exchange {
namespace {

const std::vector<std::string> mine{"dave@example.com", "d.*@old.example", "*@dave.example",
                                    "a*b*c@x.example"};

TEST_CASE("an address is one's own whatever its case, its tag or Gmail's name") {
  CHECK(is_mine("Dave@Example.COM", mine));
  CHECK(is_mine("dave+lists@example.com", mine));
  CHECK(is_mine("zoe@googlemail.com", {"zoe@gmail.com"}));
  CHECK_FALSE(is_mine("dave@example.com.evil.example", mine));
  CHECK_FALSE(is_mine("ada@example.com", mine));
  CHECK_FALSE(is_mine("", mine));
  CHECK_FALSE(is_mine("dave@example.com", {}));
}

TEST_CASE("a * stands for any text, an empty one too") {
  CHECK(is_mine("d.@old.example", mine));
  CHECK(is_mine("d.jones@old.example", mine));
  CHECK_FALSE(is_mine("djones@old.example", mine));
  CHECK(is_mine("anything@dave.example", mine));
  CHECK(is_mine("abc@x.example", mine));
  CHECK(is_mine("a1b2b3c@x.example", mine));
  CHECK_FALSE(is_mine("ac@x.example", mine));
  CHECK_FALSE(is_mine("abcd@x.example", mine));
}

}  // namespace
}  // namespace nurture::exchange
