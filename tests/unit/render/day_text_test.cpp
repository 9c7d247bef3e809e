// The agenda in a terminal.
#include <doctest/doctest.h>

#include "render/layout.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

TEST_CASE("at 100 columns a day reads as the manual shows it") {
  const model::Book all = book();
  CHECK(
      day_text(a_day(all), all, {100, false}) ==
      R"(Monday 23 November                                                      25 to reach, 2 today, 1 done

 ada     Ada Lovelace · Head of Engineering, Analytical Engines                     +44 20 7946 0018
         due 11 days ago (every 4..6 weeks by call), may wait until 26 November
         need: replace the ERP, in 11 weeks
         last   call, 15 October: Project on hold until spring; budget round in February.
         next   ask how the budget round went

 tanaka  田中太郎 · 部長
         follow-up due 5 November, 18 days ago: send the white paper
         with   call (no phone number or mail address yet)

and 23 more: nurture due --all
3 people without a rating (treated as C), 1 file that can't be read: nurture check
)");
}

TEST_CASE("at 60 columns it wraps under its labels, and breaks between reasons") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines.resize(1);
  day.lines[0].word = "ada";
  CHECK(day_text(day, all, {60, false}) ==
        R"(Monday 23 November              24 to reach, 1 today, 1 done

 ada  Ada Lovelace · Head of Engineering, Analytical Engines
      due 11 days ago (every 4..6 weeks by call), may wait
      until 26 November
      need: replace the ERP, in 11 weeks
      last   call, 15 October: Project on hold until spring;
             budget round in February.
      next   ask how the budget round went
      with   call +44 20 7946 0018

and 23 more: nurture due --all
3 people without a rating (treated as C), 1 file that can't
be read: nurture check
)");
}

TEST_CASE("no line is wider than the terminal, at any width") {
  model::Book all = book();
  all.contacts[0].name = std::string(300, 'A') + " 田中 👩‍🚀";
  all.contacts[0].interactions.back().note =
      std::string(500, 'x') + " 田中太郎 " + std::string(90, 'y');
  const Day day = a_day(all);
  for (const int columns : {40, 57, 80, 120})
    CHECK(widest(day_text(day, all, {columns, false})) <= columns);
}

TEST_CASE("on a small screen the first stand in full, the rest in a line each") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines.push_back(day.lines[1]);
  const auto rows_of = [&](int rows) {
    const std::string text = day_text(day, all, {100, false}, rows);
    return std::count(text.begin(), text.end(), '\n');
  };
  CHECK(rows_of(0) == 18);
  CHECK(rows_of(19) == 18);  // and a prompt
  CHECK(rows_of(18) <= 17);
  CHECK(rows_of(15) == 14);
  CHECK(rows_of(5) == 14);  // the first in full all the same
  CHECK(
      day_text(day, all, {100, false}, 16) ==
      R"(Monday 23 November                                                      26 to reach, 3 today, 1 done

 ada     Ada Lovelace · Head of Engineering, Analytical Engines                     +44 20 7946 0018
         due 11 days ago (every 4..6 weeks by call), may wait until 26 November
         need: replace the ERP, in 11 weeks
         last   call, 15 October: Project on hold until spring; budget round in February.
         next   ask how the budget round went

 tanaka  田中太郎  follow-up due 5 November, 18 days ago: send the white paper
 tanaka  田中太郎  follow-up due 5 November, 18 days ago: send the white paper

all in full: nurture due -v
and 23 more: nurture due --all
3 people without a rating (treated as C), 1 file that can't be read: nurture check
)");
}

TEST_CASE("colour adds escapes and moves nothing") {
  const model::Book all = book();
  std::string coloured = day_text(a_day(all), all, {80, true});
  for (const char* code : {"\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[36m", "\x1b[0m"}) {
    CHECK(has(coloured, code));
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
  CHECK(has(day_text(day, all, {80, false}),
            "\nNobody is due today. The coming days: nurture agenda\n"));
  day.agenda.done_today = 2;
  CHECK(has(day_text(day, all, {80, false}), "\nNobody else is due today."));
  day.more = 4;
  CHECK(has(day_text(day, all, {80, false}), "\nDone for today.\n\nand 4 more"));
  day.agenda.workday = false;
  CHECK(day_text(day, all, {80, false}).find("Monday 23 November · not a working day") == 0);
  CHECK(has(day_text(day, {}, {80, false}), "\nNo people yet: nurture add NAME\n"));
}

TEST_CASE("the head counts people, and leaves out what is none") {
  const model::Book all = book();
  const auto head = [&](const Day& day) {
    const std::string text = day_text(day, all, {80, false});
    const std::string line = text.substr(0, text.find('\n'));
    return line.size() < 40 ? line : line.substr(line.rfind("  ") + 2);
  };
  Day day = a_day(all);
  day.more = 0;
  CHECK(head(day) == "2 to reach, 1 done");
  day.agenda.done_today = 12;
  day.lines[1].due.early = true;
  CHECK(head(day) == "1 to reach, 1 early, 12 done");
  day.lines.clear();
  day.more = 4;
  CHECK(head(day) == "4 to reach, 12 done");
  day.more = 0, day.agenda.done_today = 0;
  CHECK(head(day) == "Monday 23 November");
}

TEST_CASE("ratings are shown only where they were asked for") {
  const model::Book all = book();
  const auto text = [&](bool ratings) {
    return day_text(a_day(all), all, {100, false}, 0, ratings);
  };
  CHECK_FALSE(has(text(false), "rating A"));
  CHECK(has(text(true), "Analytical Engines · rating A"));
}

TEST_CASE("a word too long for its column pushes its own line only") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines[0].word = "ada-lovelace-of-analytical-engines";
  const std::string text = day_text(day, all, {100, false});
  CHECK(has(text, "\n ada-lovelace-of-analytical-engines  Ada Lovelace · "));
  CHECK(has(text, "\n tanaka            田中太郎"));
}

TEST_CASE("brief has a line a person and the same foot") {
  const model::Book all = book();
  CHECK(day_brief(a_day(all), all, {80, false}) ==
        R"(ada     Ada Lovelace  due 11 days ago (every 4..6 weeks by call), may wait unti…
tanaka  田中太郎      follow-up due 5 November, 18 days ago: send the white pap…
and 23 more: nurture due --all
3 people without a rating (treated as C), 1 file that can't be read:
nurture check
)");
}

TEST_CASE("brief says when nobody is due") {
  const model::Book all = book();
  Day day;
  day.agenda.today = today();
  CHECK(day_brief(day, all, {80, false}) ==
        "Nobody is due today. The coming days: nurture agenda\n");
}
