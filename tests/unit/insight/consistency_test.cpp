// Weeks, stretches, means and capacity: what a period is measured in.
#include "insight/consistency.hpp"

#include <doctest/doctest.h>

#include "tests/unit/insight/asking.hpp"

using namespace nurture;
using namespace nurture::test;

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
    "capacity: holidays off, an owner's own, none, and none where only some are asked about") {
  auto book = test::book({person("ada")});
  const insight::Days week{day("2026-12-21"), day("2026-12-27")};
  book.settings.calendar.holidays = {*base::parse_calendar_day("12-25")};
  CHECK(stats(book, week).consistency.capacity_a_week.value() == doctest::Approx(32));
  book.settings.owners["dave"].capacity = 3;
  CHECK(insight::stats(book, {week, {}, {}, "dave", true}).consistency.capacity_a_week.value() ==
        doctest::Approx(12));
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
