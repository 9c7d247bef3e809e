// Looking back: which days and whom it is about; channels, costs, and what touches wanted.
#include "insight/stats.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;

TEST_CASE("a period holds its first and its last day, and nothing of the future") {
  const auto found = stats(book({touched(
      "ada", "monthly", {"2026-08-31", "2026-09-01", "2026-11-23", "2026-11-24", "2027-01-01"})}));
  CHECK(found.consistency.touches == 2);
  CHECK(found.mix.all.ours == 2);
  CHECK(found.consistency.ratings.front().touches == 2);
}

TEST_CASE("only channels that don't count leave no touch, and no share") {
  const auto found = stats(book({touched("ada", "monthly", {"2026-09-06"}, "newsletter")}));
  CHECK(found.consistency.touches == 0);
  CHECK(found.consistency.weeks_with_touch == 0);
  REQUIRE(found.mix.channels.size() == 1);
  CHECK(found.mix.channels[0].ours == 1);
  CHECK_FALSE(found.mix.channels[0].counts);
  CHECK_FALSE(found.mix.channels[0].share);
  CHECK(found.mix.balance == insight::Balance{});
  CHECK(found.pipeline.ratings.front().never_touched == 1);
}

TEST_CASE("the past of the archived counts, what they left open doesn't") {
  auto ada = person("ada", "A", "2026-09-10");
  ada.archived = day("2026-11-23");
  ada.needs = {need("2027")};
  ada.follow_ups = {follow_up("2026-11-01")};
  const auto gone = stats(book({ada}));
  CHECK(gone.people == 0);
  CHECK(gone.archived == 1);
  CHECK(gone.consistency.touches == 1);
  CHECK(gone.mix.all.ours == 1);
  CHECK(gone.pipeline.ratings.empty());
  CHECK(gone.pipeline.follow_ups == 0);
  CHECK(gone.pipeline.needs[2].by_horizon == std::array{0, 0, 0, 0, 0});
  ada.archived = day("2026-11-24");  // as if it weren't there
  CHECK(stats(book({ada})).pipeline.follow_ups == 1);
}

TEST_CASE("only who is asked about, whatever order the book has them in") {
  auto ada = person("ada", "A", "2026-09-10"), bob = person("bob", "D", "2026-09-11");
  auto works = organisation("works");
  works.follow_ups = {follow_up("2026-11-01")};
  insight::StatsQuestion question{autumn, {}, {}, {}, true};
  question.person = [](const model::Contact& one) { return one.id == "bob"; };
  question.organisation = [](const model::Organisation&) { return false; };
  const auto found = insight::stats(book({bob, ada}, {works}), question);
  CHECK(found.people == 1);
  CHECK(found.pipeline.follow_ups == 0);
  REQUIRE(found.consistency.ratings.size() == 1);
  CHECK(found.consistency.ratings[0].rating == "D");
}

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
