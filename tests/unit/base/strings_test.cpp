// Trimming, splitting, joining.
#include "base/strings.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;
using Parts = std::vector<std::string>;

TEST_CASE("white space goes from both ends, or from the end alone") {
  CHECK(trim(" \t\r\na b\v\f ") == "a b");
  CHECK(trim("") == "");
  CHECK(trim(" \n ") == "");
  CHECK(trim_end("  a ") == "  a");
  CHECK(trim("\u00A0a") == "\u00A0a");
}

TEST_CASE("blank is nothing but white space") {
  CHECK(blank(""));
  CHECK(blank(" \t\n"));
  CHECK_FALSE(blank(" x "));
}

TEST_CASE("splitting gives one part more than there are separators") {
  CHECK(split("", ',') == Parts{""});
  CHECK(split("a", ',') == Parts{"a"});
  CHECK(split(",a,,b,", ',') == Parts{"", "a", "", "b", ""});
}

TEST_CASE("joining undoes splitting") {
  for (const char* text : {"", ",", "a,b", ",,a,"}) {
    CHECK(join(split(text, ','), ",") == text);
  }
  CHECK(join({}, ", ") == "");
  CHECK(join({"a", "b"}, " or ") == "a or b");
}

TEST_CASE("lower case is ASCII's alone") {
  CHECK(lower("ÄBC-Z09") == "Äbc-z09");
}
