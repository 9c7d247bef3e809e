// Paint.
#include "render/style.hpp"

#include <doctest/doctest.h>

using namespace nurture::render;

TEST_CASE("without colour a text stays as it is") {
  for (const Paint colour : {Paint::plain, Paint::bold, Paint::dim, Paint::red, Paint::cyan})
    CHECK(paint({80, false}, colour, "Ada") == "Ada");
}

TEST_CASE("with colour a text is set in it and reset after") {
  CHECK(paint({80, true}, Paint::bold, "Ada") == "\x1b[1mAda\x1b[0m");
  CHECK(paint({80, true}, Paint::green, "Ada") == "\x1b[32mAda\x1b[0m");
}

TEST_CASE("plain and empty texts carry no escapes") {
  CHECK(paint({80, true}, Paint::plain, "Ada") == "Ada");
  CHECK(paint({80, true}, Paint::red, "").empty());
}
