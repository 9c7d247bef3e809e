// Who is warmer.
#include "model/warmth.hpp"

#include <doctest/doctest.h>

using nurture::base::Date;
using nurture::model::warmer;

TEST_CASE("the more recent touch is warmer, then the better rating, then the first id") {
  CHECK(warmer({Date{10}, 3, "zoe"}, {Date{9}, 0, "ada"}));
  CHECK(warmer({Date{10}, 1, "zoe"}, {Date{10}, 2, "ada"}));
  CHECK(warmer({Date{10}, 1, "ada"}, {Date{10}, 1, "zoe"}));
  CHECK_FALSE(warmer({Date{10}, 1, "ada"}, {Date{10}, 1, "ada"}));
}

TEST_CASE("someone never touched is colder than anyone who was") {
  CHECK(warmer({Date{-100000}, 3, "zoe"}, {{}, 0, "ada"}));
  CHECK_FALSE(warmer({{}, 0, "ada"}, {Date{-100000}, 3, "zoe"}));
}
