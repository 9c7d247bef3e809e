// Plots.
#include <doctest/doctest.h>

#include "render/layout.hpp"

using nurture::render::bar;

TEST_CASE("a bar is drawn in eighths of a column") {
  CHECK(bar(8, 8, 4) == "████");
  CHECK(bar(4, 8, 4) == "██");
  CHECK(bar(1, 8, 1) == "▏");
  CHECK(bar(15, 16, 2) == "█▉");
}

TEST_CASE("a bar is never longer than its room, nor invisible for something") {
  CHECK(bar(100, 8, 4) == "████");
  CHECK(bar(0.001, 8, 4) == "▏");
  CHECK(bar(0, 8, 4).empty());
  CHECK(bar(1, 0, 4).empty());
  CHECK(bar(-1, 8, 4).empty());
}
