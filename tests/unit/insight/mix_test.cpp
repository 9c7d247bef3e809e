// Channels, costs, and what touches wanted.
#include "insight/mix.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;

TEST_CASE("channels: most used first, theirs cost nothing, attempts do") {
  auto ada = person("ada");
  ada.interactions = {call("2026-09-01", "email"),
                      call("2026-09-02", "email"),
                      from_them(call("2026-09-03", "email")),
                      call("2026-09-04"),
                      unanswered(call("2026-09-05")),
                      from_them(unanswered(call("2026-09-06"))),
                      from_them(call("2026-09-07", "pigeon")),
                      call("2026-09-08", "newsletter")};
  auto book = test::book({ada});
  book.settings.channels["newsletter"].cost = 0.5;
  const auto mix = stats(book).mix;
  REQUIRE(mix.channels.size() == 4);
  CHECK(mix.channels[0] == insight::ChannelUse{"email", true, 2, 2.0 / 3, 1, 0, 2, 10});
  CHECK(mix.channels[1] == insight::ChannelUse{"call", true, 1, 1.0 / 3, 0, 2, 10, 40});
  CHECK(mix.channels[2] == insight::ChannelUse{"newsletter", false, 1, {}, 0, 0, 0.5, 0});
  CHECK(mix.channels[3] == insight::ChannelUse{"pigeon", false, 0, {}, 1, 0, 0, 0});
  CHECK(mix.all == insight::ChannelUse{"", false, 4, {}, 2, 2, 12.5, 50});
}

TEST_CASE("the balance is of our own touches") {
  auto ada = person("ada");
  ada.interactions = {meant(call("2026-09-01"), "give"),
                      meant(call("2026-09-01"), "give"),
                      meant(call("2026-09-02"), "ask"),
                      meant(call("2026-09-03"), "social"),
                      call("2026-09-04"),
                      meant(from_them(call("2026-09-05")), "ask"),
                      meant(unanswered(call("2026-09-06")), "ask"),
                      meant(call("2026-09-07", "newsletter"), "give"),
                      meant(call("2026-11-24"), "ask")};
  CHECK(stats(book({ada})).mix.balance == insight::Balance{2, 1, 1, 1});
}
