// Open needs and promises, and who has slipped away.
#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::Horizon;

TEST_CASE("open needs by when they come") {
  struct Row {
    const char* when;
    Horizon horizon;
  };
  const insight::Days until_july{day("2026-07-01"), day("2026-07-15")};
  for (const Row& row : {Row{"2026-07-14", Horizon::past}, Row{"2026-06", Horizon::past},
                         Row{"2026-07", Horizon::near}, Row{"2026", Horizon::near},
                         Row{"2026-10-13", Horizon::near}, Row{"2026-10-14", Horizon::this_year},
                         Row{"2026-12-31", Horizon::this_year}, Row{"2027", Horizon::later}}) {
    CAPTURE(row.when);
    auto ada = person("ada");
    ada.needs = {need(row.when)};
    const auto found = stats(book({ada}), until_july).pipeline;
    std::array<int, insight::horizons> expected{};
    expected.at(static_cast<std::size_t>(row.horizon)) = 1;
    CHECK(found.needs[2].by_horizon == expected);
  }
}

TEST_CASE("needs of people and organisations; won and lost in the period") {
  auto ada = person("ada");
  model::Need undated, won = need("2026-10"), before = won, after = won, later = won;
  undated.status = model::NeedStatus::aware;
  won.status = before.status = after.status = model::NeedStatus::won;
  won.closed = autumn.from;
  before.closed = autumn.from - 1;
  after.closed = autumn.until + 1;
  later.noted = autumn.until + 1;
  ada.needs = {undated, won, before, after, later};
  auto works = organisation("works");
  works.needs = {won, undated};
  works.needs[0].status = model::NeedStatus::lost;
  const auto found = stats(book({ada}, {works})).pipeline;
  CHECK(found.won == 1);
  CHECK(found.lost == 1);
  CHECK(found.needs[0].status == model::NeedStatus::ready);
  CHECK(found.needs[0].by_horizon == std::array{1, 0, 0, 0, 0});  // won only tomorrow
  CHECK(found.needs[1].by_horizon == std::array{0, 0, 0, 0, 2});
  CHECK(found.needs[2].by_horizon == std::array{0, 0, 0, 0, 0});
}

TEST_CASE("follow-ups: open, and overdue from the day after") {
  auto ada = person("ada");
  ada.follow_ups = {follow_up("2026-11-22"), follow_up("2026-11-23"), follow_up("2026-11-01"),
                    follow_up("2026-11-01")};
  ada.follow_ups[2].done = day("2026-11-23");
  ada.follow_ups[3].withdrawn = day("2026-11-24");
  const auto found = stats(book({ada})).pipeline;
  CHECK(found.follow_ups == 3);
  CHECK(found.overdue == 2);
}

TEST_CASE("lost is silent for more than lost_after intervals") {
  const auto lost = [](model::Contact contact) {
    return stats(book({std::move(contact)})).pipeline.ratings.front().lost;
  };
  auto ada = touched("ada", "every 10 days", {"2026-11-03"});
  CHECK(lost(ada) == 0);
  ada.interactions[0].date = day("2026-11-02");
  CHECK(lost(ada) == 1);
  ada.cadence = test::cadence({"every 10..30 days"});  // not past its latest day
  CHECK(lost(ada) == 0);
  ada.cadence = test::cadence({"every 10 days"});
  ada.snooze = day("2026-12-24");
  CHECK(lost(ada) == 0);
  ada.snooze.reset();
  ada.interactions.push_back(call("2026-11-20", "newsletter"));
  CHECK(lost(ada) == 1);
  ada.interactions.push_back(call("2026-11-24"));
  CHECK(lost(ada) == 1);
  ada.cadence = test::cadence({"every 10 days by any"});
  CHECK(lost(ada) == 0);
}

TEST_CASE("people by rating: those never touched, and none who needn't be") {
  auto ada = person("ada", "A"), bob = person("bob", "B"), eve = person("eve", "B");
  bob.cadence = model::Cadence{};
  eve.interactions = {unanswered(call("2026-11-01")), call("2026-11-24")};
  const auto found = stats(book({ada, bob, eve})).pipeline.ratings;
  REQUIRE(found.size() == 2);
  CHECK(found[0] == insight::RatingPeople{"A", 1, 0, 1});
  CHECK(found[1] == insight::RatingPeople{"B", 2, 0, 1});
}
