// The agenda in a terminal.
#include "render/day_text.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "render/layout.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

TEST_CASE("at 100 columns a day reads as the manual shows it") {
  const model::Book all = book();
  CHECK(
      day_text(a_day(all), all, {100, false}) ==
      R"(Monday 23 November                                                           1 of 8 done · load 0.83

 ada     Ada Lovelace · Head of Engineering, Analytical Engines
         11 days past every 4..6 weeks by call, 3 left · "replace the ERP" in 11 weeks
         last   call, 15 October: Project on hold until spring; budget round in February.
         next   ask how the budget round went
         with   call +44 20 7946 0018

 tanaka  田中太郎 · 部長
         follow-up of 5 November: send the white paper
         with   call

and 23 more: nurture due --all
3 on the default rating, 1 unreadable: nurture check
)");
}

TEST_CASE("at 60 columns it wraps under its labels, and breaks between reasons") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines.resize(1);
  day.lines[0].word = "ada";
  CHECK(day_text(day, all, {60, false}) ==
        R"(Monday 23 November                   1 of 8 done · load 0.83

 ada  Ada Lovelace · Head of Engineering, Analytical Engines
      11 days past every 4..6 weeks by call, 3 left
      "replace the ERP" in 11 weeks
      last   call, 15 October: Project on hold until spring;
             budget round in February.
      next   ask how the budget round went
      with   call +44 20 7946 0018

and 23 more: nurture due --all
3 on the default rating, 1 unreadable: nurture check
)");
}

TEST_CASE("no line is wider than the terminal, at any width") {
  model::Book all = book();
  all.contacts[0].name = std::string(300, 'A') + " 田中 👩‍🚀";
  all.contacts[0].interactions.back().note =
      std::string(500, 'x') + " 田中太郎 " + std::string(90, 'y');
  const Day day = a_day(all);
  for (const int columns : {40, 57, 80, 120})
    for (const std::string& line : base::split(day_text(day, all, {columns, false}), '\n')) {
      CAPTURE(columns);
      CAPTURE(line);
      CHECK(base::width(line) <= columns);
    }
}

TEST_CASE("colour adds escapes and moves nothing") {
  const model::Book all = book();
  std::string coloured = day_text(a_day(all), all, {80, true});
  for (const char* code : {"\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"}) {
    CHECK(coloured.find(code) != std::string::npos);
    for (std::size_t at = 0; (at = coloured.find(code)) != std::string::npos;)
      coloured.erase(at, std::string(code).size());
  }
  CHECK(coloured == day_text(a_day(all), all, {80, false}));
}

TEST_CASE("a day with nobody on it says so, and what comes next") {
  const model::Book all = book();
  Day day;
  day.agenda.today = today();
  day.agenda.capacity = 8;
  CHECK(day_text(day, all, {80, false})
            .find("\nNobody is due today. The days ahead: nurture agenda\n") != std::string::npos);
  day.agenda.done_today = 2;
  CHECK(day_text(day, all, {80, false}).find("\nNobody else is due today.") != std::string::npos);
  day.more = 4;
  CHECK(day_text(day, all, {80, false}).find("\nDone for today.\n\nand 4 more") !=
        std::string::npos);
  day.agenda.workday = false;
  CHECK(day_text(day, all, {80, false}).find("Monday 23 November · no working day") == 0);
  CHECK(day_text(day, {}, {80, false}).find("\nNobody is in here yet: nurture add NAME\n") !=
        std::string::npos);
}

TEST_CASE("a day without a bound shows neither capacity nor load") {
  const model::Book all = book();
  Day day = a_day(all);
  day.agenda.capacity.reset();
  const std::string text = day_text(day, all, {80, false});
  CHECK(text.find(" 1 done\n") != std::string::npos);
  CHECK(text.find("load") == std::string::npos);
}

TEST_CASE("ratings are shown only where they were asked for") {
  const model::Book all = book();
  CHECK(day_plain(a_day(all), all, {100, false}, false).find("rating A") == std::string::npos);
  CHECK(day_plain(a_day(all), all, {100, false}, true).find("Analytical Engines · rating A") !=
        std::string::npos);
}

TEST_CASE("a word too long for its column pushes its own line only") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines[0].word = "ada-lovelace-of-analytical-engines";
  const std::string text = day_text(day, all, {100, false});
  CHECK(text.find("\n ada-lovelace-of-analytical-engines  Ada Lovelace · ") != std::string::npos);
  CHECK(text.find("\n tanaka            田中太郎") != std::string::npos);
}

TEST_CASE("brief has a line a person and the same foot") {
  const model::Book all = book();
  CHECK(day_brief(a_day(all), all, {80, false}) ==
        R"(ada     Ada Lovelace  11 days past every 4..6 weeks by call, 3 left · "replace…
tanaka  田中太郎      follow-up of 5 November: send the white paper
and 23 more: nurture due --all
3 on the default rating, 1 unreadable: nurture check
)");
}

TEST_CASE("brief says when nobody is due") {
  const model::Book all = book();
  Day day;
  day.agenda.today = today();
  CHECK(day_brief(day, all, {80, false}) ==
        "Nobody is due today. The days ahead: nurture agenda\n");
}
