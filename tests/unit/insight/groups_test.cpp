// Streaks, people in cadence, how long it took to a need, and the same figures a row a value.
#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;
using insight::By;

namespace {

insight::Consistency steady(const std::vector<std::string>& days) {
  return stats(book({touched("ada", "monthly", days)})).consistency;
}

std::vector<insight::Group> by(By by, const model::Book& book) {
  return insight::stats(book, {autumn, {}, {}, {}, true, by}).groups;
}

/// The stretch that ends on the last day.
insight::Stretch now(const model::Book& book) {
  return stats(book).consistency.stretches.back();
}

}  // namespace

TEST_CASE("a streak counts weeks with a touch in a row; this week may still come") {
  CHECK(steady({}).streak == 0);
  CHECK(steady({"2026-11-23"}).streak == 1);
  CHECK(steady({"2026-11-10", "2026-11-20"}).streak == 2);
  CHECK(steady({"2026-11-10", "2026-11-11", "2026-11-15"}).streak == 0);
  const auto both = steady({"2026-09-02", "2026-09-08", "2026-09-15", "2026-11-18"});
  CHECK(both.streak == 1);
  CHECK(both.longest_streak == 3);
}

TEST_CASE("who is in cadence was touched by then and is past no latest day") {
  auto ada = touched("ada", "every 2..3 weeks", {"2026-11-02"});
  CHECK(now(book({ada})).with_rules == 1);
  CHECK(now(book({ada})).in_cadence == 1);
  ada.interactions[0].date = day("2026-11-01");
  CHECK(now(book({ada})).in_cadence == 0);  // three weeks and a day ago
  CHECK(now(book({ada})).with_rules == 1);
  SUBCASE("nobody before the first touch") {
    ada.interactions.clear();
  }
  SUBCASE("not the archived") {
    ada.archived = day("2026-11-23");
  }
  SUBCASE("nor who has no rules") {
    ada.cadence = model::Cadence{};
  }
  CHECK(now(book({ada})).with_rules == 0);
}

TEST_CASE("people in cadence on a past day are those of that day's log") {
  auto ada = touched("ada", "every 2..3 weeks", {"2026-09-10", "2026-11-20"});
  const auto stretches = stats(book({ada})).consistency.stretches;
  REQUIRE(stretches.size() == 13);
  CHECK(stretches[0].with_rules == 0);  // the week of 31 August
  CHECK(stretches[1].in_cadence == 1);
  CHECK(stretches[3].in_cadence == 1);  // until 27 September
  CHECK(stretches[4].in_cadence == 0);
  CHECK(stretches[11].in_cadence == 1);  // until 22 November
  CHECK(stretches[11].answers == 1);
  CHECK(stretches[11].in_time == 0);
}

TEST_CASE("from the first touch to a need and to a sale: median, quartiles and touches") {
  auto ada = touched("ada", "monthly", {"2024-11-23", "2025-11-23", "2026-06-01"});
  for (const char* noted : {"2024-11-23", "2025-11-23", "2026-11-23"}) {
    ada.needs.push_back(need("2027"));
    ada.needs.back().noted = day(noted);
  }
  ada.needs[0].status = model::NeedStatus::won;
  ada.needs[0].closed = day("2025-11-24");
  const auto roads = stats(book({ada})).pipeline.roads;
  CHECK(roads.noted.count == 3);
  CHECK(roads.noted.over_a_year == 1);  // a year to the day is no more than a year
  CHECK(roads.noted.months.median == doctest::Approx(365 / (365.2425 / 12)));
  CHECK(roads.noted.months.low == doctest::Approx(182.5 / (365.2425 / 12)));
  CHECK(roads.noted.touches == insight::Spread{1.5, 2, 2.5});
  CHECK(roads.won.count == 1);
  CHECK(roads.won.over_a_year == 1);
  CHECK(roads.won.touches == insight::Spread{2, 2, 2});
}

TEST_CASE("an organisation's need counts from the first touch with any of its people") {
  auto ada = touched("ada", "monthly", {"2026-09-01"}),
       bob = touched("bob", "monthly", {"2026-08-01"});
  ada.org = bob.org = "works";
  auto works = organisation("works"), strangers = organisation("strangers");
  works.needs = {need("2027")};
  works.needs[0].noted = day("2026-09-01");
  strangers.needs = works.needs;
  const auto roads = stats(book({ada, bob}, {works, strangers})).pipeline.roads;
  CHECK(roads.noted.count == 1);
  CHECK(roads.noted.touches.median == 2);
  CHECK(roads.noted.months.median == doctest::Approx(31 / (365.2425 / 12)));
}

TEST_CASE("a need noted before the first touch took no time, and one to come isn't there") {
  auto ada = touched("ada", "monthly", {"2026-09-10"});
  ada.needs = {need("2027"), need("2028")};
  ada.needs[0].noted = day("2026-09-01");
  ada.needs[1].noted = day("2026-11-24");
  const auto roads = stats(book({ada})).pipeline.roads;
  CHECK(roads.noted.count == 1);
  CHECK(roads.noted.months == insight::Spread{});
  CHECK(roads.noted.touches == insight::Spread{});
}

TEST_CASE("by owner a touch is whose it was, and an owner who did nothing has a row") {
  auto ada = touched("ada", "monthly", {"2026-09-10", "2026-09-11"});
  ada.owner = "mei";
  ada.interactions[1].by = "boss";
  auto all = book({ada, touched("bob", "monthly", {})});
  all.settings.owners = {{"boss", {}}, {"idle", {}}, {"mei", {}}};
  const auto rows = by(By::owner, all);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].waits.rating == "boss");
  CHECK(rows[0].waits.touches == 1);
  CHECK(rows[0].people == 0);
  CHECK(rows[0].minutes == 20);
  CHECK(rows[1].waits.touches == 0);
  CHECK(rows[2].waits.rating == "mei");
  CHECK(rows[2].people == 1);
  CHECK(rows[2].waits.answers == 1);  // whoever gave it
  CHECK(rows[3].waits.rating.empty());
}

TEST_CASE("by channel an answer is each channel's that gave it") {
  auto ada = touched("ada", "monthly", {"2026-09-10"});
  ada.interactions.push_back(call("2026-09-20", "email"));
  ada.interactions.push_back(meant(call("2026-09-20", "lunch"), "give"));
  ada.interactions.push_back(call("2026-09-21", "newsletter"));
  const auto rows = by(By::channel, book({ada}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].waits.answers == 0);  // the first touch of all
  CHECK(rows[1].waits.rating == "email");
  CHECK(rows[1].waits.answers == 1);
  CHECK(rows[2].waits.rating == "lunch");
  CHECK(rows[2].waits.answers == 1);
  CHECK(rows[2].balance.give == 1);
  CHECK(rows[3].waits.rating == "newsletter");
  CHECK(rows[3].people == 0);
  CHECK(rows[3].waits.touches == 0);
}

TEST_CASE(
    "by segment and rating: the organisation's where the person has none, best rating first") {
  auto ada = touched("ada", "monthly", {"2026-09-10"}), bob = touched("bob", "monthly", {});
  ada.rating = "D";
  bob.rating = "";
  bob.org = "works";
  auto works = organisation("works");
  works.rating = "A";
  works.segment = "steel";
  works.needs = {need("2027")};
  const auto all = book({ada, bob}, {works});
  const auto ratings = by(By::rating, all);
  REQUIRE(ratings.size() == 2);
  CHECK(ratings[0].waits.rating == "A");
  CHECK(ratings[0].people == 1);
  CHECK(ratings[0].open == 1);
  CHECK(ratings[1].waits.rating == "D");
  const auto segments = by(By::segment, all);
  REQUIRE(segments.size() == 2);
  CHECK(segments[0].waits.rating == "steel");
  CHECK(segments[0].people == 1);
  CHECK(segments[1].waits.rating.empty());
}
