// Weeks, stretches, means and capacity: what a period is measured in. And who was in time: each
// answer judged on what was known the day before.
#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;

namespace {

insight::RatingConsistency rating(const model::Contact& contact, insight::Days days = autumn) {
  const auto ratings = stats(book({contact}), days).consistency.ratings;
  return ratings.empty() ? insight::RatingConsistency{} : ratings.front();
}

}  // namespace

TEST_CASE("weeks begin on Monday and count if a day of the period is in them") {
  struct Row {
    const char *from, *until;
    int weeks;
  };
  for (const Row& row : {Row{"2026-11-23", "2026-11-23", 1}, Row{"2026-11-22", "2026-11-23", 2},
                         Row{"2026-11-16", "2026-11-22", 1}, Row{"2025-11-24", "2026-11-23", 53}}) {
    CAPTURE(row.from);
    CHECK(stats(book({}), {day(row.from), day(row.until)}).consistency.weeks == row.weeks);
  }
  const auto found =
      stats(book({touched("ada", "monthly", {"2026-11-16", "2026-11-22", "2026-11-23"})}));
  CHECK(found.consistency.weeks == 13);
  CHECK(found.consistency.weeks_with_touch == 2);
}

TEST_CASE("a touch is what reached on a channel that counts, whoever began it") {
  auto ada = person("ada");
  ada.interactions = {call("2026-09-02"),
                      call("2026-09-03", ""),
                      from_them(call("2026-09-04", "email")),
                      unanswered(call("2026-09-05")),
                      call("2026-09-06", "newsletter"),
                      call("2026-09-07", "pigeon")};
  const auto found = stats(book({ada})).consistency;
  CHECK(found.touches == 3);
  CHECK(found.from_them == 1);
}

TEST_CASE("means are by the week, and by one week where the period is shorter") {
  auto book = test::book({touched("ada", "monthly", {"2026-11-10", "2026-11-17", "2026-11-23"})});
  book.contacts[0].interactions[0].from_them = true;
  const auto two_weeks = stats(book, {day("2026-11-10"), day("2026-11-23")}).consistency;
  CHECK(two_weeks.ours_a_week == doctest::Approx(1));
  CHECK(two_weeks.capacity_a_week.value() == doctest::Approx(40));
  const auto a_day = stats(book, {day("2026-11-23"), day("2026-11-23")}).consistency;
  CHECK(a_day.ours_a_week == doctest::Approx(1));
  CHECK(a_day.capacity_a_week.value() == doctest::Approx(8));
}

TEST_CASE(
    "capacity: holidays and days away off, an owner's own, none, and none where only some are "
    "asked "
    "about") {
  auto book = test::book({person("ada")});
  const insight::Days week{day("2026-12-21"), day("2026-12-27")};
  book.settings.calendar.holidays = {*base::parse_holidays("12-25")};
  CHECK(stats(book, week).consistency.capacity_a_week.value() == doctest::Approx(32));
  book.settings.owners["dave"].capacity = 3;
  CHECK(insight::stats(book, {week, {}, {}, "dave", true}).consistency.capacity_a_week.value() ==
        doctest::Approx(12));
  book.settings.owners["dave"].away = {*base::parse_holidays("2026-12-21..2026-12-22")};
  CHECK(insight::stats(book, {week, {}, {}, "dave", true}).consistency.capacity_a_week.value() ==
        doctest::Approx(6));
  CHECK_FALSE(insight::stats(book, {week, {}, {}, {}, false}).consistency.capacity_a_week);
  book.settings.capacity.reset();
  CHECK_FALSE(stats(book, week).capacity);
  CHECK_FALSE(stats(book, week).consistency.capacity_a_week);
}

TEST_CASE("stretches are as fine as a plot can show, and none is left out") {
  struct Row {
    const char* from;
    base::Span unit;
    std::size_t count;
    const char *first, *last;
  };
  for (const Row& row : {Row{"2026-11-23", base::Span::week, 1, "2026-W48", "2026-W48"},
                         Row{"2026-07-27", base::Span::week, 18, "2026-W31", "2026-W48"},
                         Row{"2026-07-26", base::Span::month, 5, "2026-07", "2026-11"},
                         Row{"2025-11-24", base::Span::month, 13, "2025-11", "2026-11"},
                         Row{"2024-01-01", base::Span::quarter, 12, "2024-Q1", "2026-Q4"},
                         Row{"2000-02-29", base::Span::year, 27, "2000", "2026"}}) {
    CAPTURE(row.from);
    const auto found = stats(book({}), {day(row.from), autumn.until}).consistency;
    CHECK(found.unit == row.unit);
    REQUIRE(found.stretches.size() == row.count);
    CHECK(found.stretches.front().period.text == row.first);
    CHECK(found.stretches.back().period.text == row.last);
  }
}

TEST_CASE("a touch is in the stretch of its day") {
  const auto found =
      stats(book({touched("ada", "monthly", {"2026-11-22", "2026-11-23", "2026-11-23"})}),
            {day("2026-11-16"), day("2026-11-23")})
          .consistency;
  REQUIRE(found.stretches.size() == 2);
  CHECK(found.stretches[0].touches == 1);
  CHECK(found.stretches[1].touches == 2);
}

TEST_CASE("an answer is in time through its latest day") {
  struct Row {
    const char *rule, *first, *second;
    double on_time, wait;
  };
  for (const Row& row : {
           Row{"every 10 days", "2026-09-01", "2026-09-11", 1, 1},
           Row{"every 10 days", "2026-09-01", "2026-09-21", 1, 2},
           Row{"every 10 days", "2026-09-01", "2026-09-22", 0, 2.1},
           Row{"every 10..15 days", "2026-09-01", "2026-09-16", 1, 1.5},
           Row{"every 10..15 days", "2026-09-01", "2026-09-17", 0, 1.6},
           Row{"every 10 days", "2026-08-01", "2026-09-01", 0, 3.1},  // it began before the period
           Row{"daily", "2026-09-04", "2026-09-07", 1, 3},  // due on Monday, latest on Sunday
           Row{"every 10 days by call", "2026-09-01", "2026-09-30", 0, 2.9},
       }) {
    CAPTURE(row.rule);
    CAPTURE(row.second);
    const auto until = day(row.second);
    const auto found =
        rating(touched("ada", row.rule, {row.first, row.second}), {day("2026-09-01"), until});
    CHECK(found.answers == 1);
    CHECK(found.waiting == 0);
    CHECK(found.on_time().value() == doctest::Approx(row.on_time));
    CHECK(found.longest_wait == doctest::Approx(row.wait));
    CHECK(found.longest_contact == "ada");
  }
}

TEST_CASE("the order of the file doesn't matter, and a day answers once") {
  const auto found = rating(
      touched("ada", "every 10..15 days", {"2026-09-30", "2026-09-15", "2026-09-01", "2026-09-15"}),
      {autumn.from, day("2026-09-30")});
  CHECK(found.touches == 4);
  CHECK(found.answers == 2);
  CHECK(found.on_time() == 1.0);
}

TEST_CASE("nothing is judged by where no rule counted from anything") {
  SUBCASE("the first touch of all") {
    CHECK(rating(touched("ada", "monthly", {"2026-11-20"})).answers == 0);
  }
  SUBCASE("cadence: none") {
    auto ada = touched("ada", "monthly", {"2026-09-01", "2026-11-20"});
    ada.cadence->rules.clear();
    const auto found = rating(ada);
    CHECK(found.touches == 2);
    CHECK(found.answers == 0);
    CHECK(found.longest_wait == 0);
  }
  SUBCASE("another channel than the rule's") {
    auto ada = touched("ada", "monthly by call", {"2026-11-01"});
    ada.interactions.push_back(call("2026-11-20", "email"));
    CHECK(rating(ada).answers == 0);
  }
  SUBCASE("no cadence at all: the default rating is none") {
    auto book = test::book({person("ada", "", "2026-11-20")});
    book.settings.default_rating = "";
    const auto found = stats(book);
    REQUIRE(found.consistency.ratings.size() == 1);
    CHECK(found.consistency.ratings[0].rating.empty());
    CHECK(found.consistency.ratings[0].touches == 1);
    CHECK(found.consistency.ratings[0].answers == 0);
  }
  SUBCASE("a day after the touch: added by an import") {
    auto ada = touched("ada", "monthly by meeting", {"2026-09-01"});
    ada.interactions.push_back(call("2026-10-20", "meeting"));
    ada.added = day("2026-11-20");
    CHECK(rating(ada).answers == 0);
  }
}

TEST_CASE("a rule that nothing had answered is judged from since") {
  auto ada = touched("ada", "monthly by meeting", {"2026-08-20"});
  ada.since = day("2026-08-01");
  ada.interactions.push_back(call("2026-11-02", "meeting"));
  const auto found = rating(ada);
  CHECK(found.answers == 1);
  CHECK(found.on_time() == 0.0);
  CHECK(found.longest_wait == doctest::Approx(3));
}

TEST_CASE("of several rules the late one tells") {
  auto ada = touched("ada", "every 10 days", {"2026-09-01", "2026-09-10", "2026-09-20"});
  ada.cadence = test::cadence({"every 10 days", "every 2 days by meeting"});
  ada.interactions.back().channel = "meeting";
  const auto found = rating(ada, {autumn.from, day("2026-09-20")});
  CHECK(found.answers == 2);
  CHECK(found.on_time().value() == doctest::Approx(0.5));
  CHECK(found.longest_wait == doctest::Approx(9.5));
}

TEST_CASE("by any, a newsletter answers") {
  auto ada = touched("ada", "monthly by any", {"2026-09-01", "2026-10-01"}, "newsletter");
  const auto found = rating(ada, {autumn.from, day("2026-10-10")});
  CHECK(found.touches == 0);
  CHECK(found.answers == 1);
  CHECK(found.on_time() == 1.0);
}

TEST_CASE("a wait that goes on past its latest day is late, unless it is put off or over") {
  auto ada = touched("ada", "every 10 days", {"2026-11-01"});
  CHECK(rating(ada).waiting == 1);
  CHECK(rating(ada).on_time() == 0.0);
  CHECK(rating(ada).longest_wait == doctest::Approx(2.2));
  CHECK(rating(ada, {autumn.from, day("2026-11-21")}).waiting == 0);
  CHECK(rating(ada, {autumn.from, day("2026-11-21")}).longest_wait == doctest::Approx(2));
  ada.snooze = day("2026-12-01");
  CHECK(rating(ada).waiting == 0);
  ada.snooze.reset();
  ada.archived = day("2026-11-23");
  CHECK(rating(ada).waiting == 0);
  CHECK(rating(ada).touches == 1);
}

TEST_CASE("ratings stand best first, with whoever waited longest") {
  auto ada = person("ada", "C", "2026-09-01");
  auto bob = person("bob", "A", "2026-09-01");
  auto eve = person("eve", "A", "2026-08-01");
  for (auto* one : {&bob, &eve}) one->interactions.push_back(call("2026-11-20"));
  const auto found = stats(book({ada, bob, eve})).consistency.ratings;
  REQUIRE(found.size() == 2);
  CHECK(found[0].rating == "A");
  CHECK(found[0].touches == 3);
  CHECK(found[0].longest_contact == "eve");
  CHECK(found[1].rating == "C");
  CHECK(found[1].longest_contact.empty());
}
