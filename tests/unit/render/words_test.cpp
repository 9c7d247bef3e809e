// The wording of reasons.
#include "render/words.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;
using cadence::Kind;
using cadence::Occasion;

namespace {

std::string worded(const Occasion& occasion, bool early = false) {
  cadence::Due due;
  due.early = early;
  return reason(occasion, due, book(), today()).text;
}

Occasion of_cadence(const std::string& rule, base::Date due, base::Date latest) {
  Occasion made = cadence_occasion();
  made.rule = std::get<model::Rule>(model::parse_rule(rule));
  made.due = due;
  made.latest = latest;
  return made;
}

Occasion of(Kind kind, base::Date due, std::string text) {
  Occasion made;
  made.kind = kind;
  made.due = due;
  made.day = due;
  made.text = std::move(text);
  return made;
}

Occasion need_for(const char* period) {
  Occasion made = need_occasion();
  made.when = base::parse_period(period);
  return made;
}

}  // namespace

TEST_CASE("spans are rounded for people") {
  const std::pair<int, std::string> table[] = {{0, "0 days"},
                                               {1, "1 day"},
                                               {11, "11 days"},
                                               {20, "20 days"},
                                               {21, "3 weeks"},
                                               {77, "11 weeks"},
                                               {91, "13 weeks"},
                                               {92, "3 months"},
                                               {365, "12 months"},
                                               {547, "18 months"},
                                               {639, "21 months"},
                                               {670, "1 year 10 months"},
                                               {731, "2 years"},
                                               {762, "2 years 1 month"},
                                               {1004, "2 years 9 months"},
                                               {1096, "3 years"},
                                               {3800, "10 years"},
                                               {-11, "11 days"}};
  for (const auto& [days, text] : table) CHECK(span(days) == text);
}

TEST_CASE("a distance says on which side of today a day lies") {
  const std::pair<int, std::string> table[] = {
      {0, "today"}, {1, "tomorrow"}, {-1, "yesterday"}, {5, "in 5 days"}, {-21, "3 weeks ago"}};
  for (const auto& [days, text] : table) CHECK(distance(today() + days, today()) == text);
}

TEST_CASE("a period is named as people say it") {
  const std::pair<const char*, std::string> table[] = {{"2026-12-01", "1 December"},
                                                       {"2028-10", "October 2028"},
                                                       {"2028-Q4", "Q4 2028"},
                                                       {"2028", "2028"}};
  for (const auto& [text, name] : table)
    CHECK(period_name(*base::parse_period(text), today()) == name);
}

TEST_CASE("a cadence says since when it is due and until when it may wait") {
  const auto call = [](base::Date due, base::Date latest) {
    return worded(of_cadence("every 4..6 weeks by call", due, latest));
  };
  CHECK(call(today() - 11, today() + 3) ==
        "due 11 days ago (every 4..6 weeks by call), may wait until 26 November");
  CHECK(call(today() - 1, today() + 13) ==
        "due yesterday (every 4..6 weeks by call), may wait until 6 December");
  CHECK(call(today() - 14, today()) ==
        "due 14 days ago (every 4..6 weeks by call), today at the latest");
  CHECK(call(today() - 28, today() + 5) ==
        "due 4 weeks ago (every 4..6 weeks by call), may wait until 28 November");
  CHECK(call(today(), today() + 14) ==
        "due today (every 4..6 weeks by call), may wait until 7 December");
}

TEST_CASE("past the latest day it speaks of reconnecting once touch is lost, and blames nobody") {
  Occasion late = of_cadence("every 4 weeks", today() - 30, today() - 2);
  late.answered = today() - 55;
  CHECK(worded(late) == "due 4 weeks ago (every 4 weeks), 2 days late");
  late.answered = today() - 58;
  CHECK(worded(late) == "due 4 weeks ago (every 4 weeks): reconnect");
}

TEST_CASE("a rule that nothing has answered yet is worded so") {
  Occasion none = of_cadence("every 3 months by meeting", today() - 3, today() + 80);
  none.answered.reset();
  CHECK(worded(none) ==
        "due 3 days ago (every 3 months by meeting; no meeting yet), may wait until 11 February "
        "2027");
  none.due = today();
  CHECK(worded(none) ==
        "due today (every 3 months by meeting; no meeting yet), may wait until 11 February 2027");
}

TEST_CASE("a tightened cadence names the need that holds it") {
  Occasion tight = of_cadence("every 3 weeks", today() - 2, today() + 19);
  tight.tightened = true;
  tight.text = "replace the ERP";
  CHECK(worded(tight) ==
        "due 2 days ago (every 3 weeks for \"replace the ERP\"), may wait until 12 December");
}

TEST_CASE("what is brought forward says from when it would be due") {
  CHECK(worded(of_cadence("every 6 weeks", day(2026, 12, 3), day(2027, 1, 14)), true) ==
        "early, from 3 December: every 6 weeks");
}

TEST_CASE("a first touch says since when it waits") {
  CHECK(worded(of(Kind::first, today(), "")) == "first touch");
  CHECK(worded(of(Kind::first, day(2026, 11, 20), "")) == "first touch, due since 20 November");
}

TEST_CASE("a first touch says where they met") {
  model::Book all = book();
  all.contacts[0].met = "EACL conference, Dublin";
  cadence::Due due = ada_due();
  due.occasions = {of(Kind::first, day(2026, 11, 20), "")};
  CHECK(reasons(due, all, today()) ==
        "first touch, due since 20 November (met: EACL conference, Dublin)");
}

TEST_CASE("late is red, past due yellow, a promise bold, and what is due today plain") {
  const auto paints = [](const Occasion& occasion) {
    const Phrase made = reason(occasion, {}, book(), today());
    return std::pair{made.paint, made.text.substr(0, std::min(made.marked, made.text.size()))};
  };
  const auto rule = [](int due, int latest) {
    return of_cadence("every week", today() + due, today() + latest);
  };
  CHECK(paints(rule(-9, -2)) == std::pair{Paint::red, std::string("due 9 days ago")});
  CHECK(paints(rule(-9, 0)) == std::pair{Paint::yellow, std::string("due 9 days ago")});
  CHECK(paints(rule(0, 7)) == std::pair{Paint::plain, std::string("due today")});
  CHECK(paints(of(Kind::follow_up, today(), "call")) ==
        std::pair{Paint::bold, std::string("follow-up due today: call")});
}

TEST_CASE("under the heading of a day ahead nothing is told from today") {
  const auto under = [](const Occasion& occasion, base::Date heading) {
    cadence::Due due;
    due.occasions = {occasion};
    return planned_reasons(due, book(), heading);
  };
  const Occasion rule = of_cadence("every 6 weeks", day(2026, 12, 3), day(2026, 12, 20));
  CHECK(under(rule, day(2026, 12, 3)) == "every 6 weeks");
  CHECK(under(rule, day(2026, 12, 7)) == "every 6 weeks, due since 3 December");
  const Occasion promise = of(Kind::follow_up, day(2026, 12, 3), "call");
  CHECK(under(promise, day(2026, 12, 3)) == "follow-up: call");
  CHECK(under(promise, day(2026, 12, 4)) == "follow-up: call, due since 3 December");
  CHECK(under(of(Kind::date, day(2026, 12, 5), "birthday"), day(2026, 12, 4)) ==
        "birthday on 5 December");
  CHECK(under(need_for("2027-03"), day(2026, 12, 1)) == "need: replace the ERP, for March 2027");
  Occasion held = rule;
  held.tightened = true;
  held.text = "replace the ERP";
  CHECK(under(held, day(2026, 12, 3)) == "every 6 weeks for \"replace the ERP\"");
}

TEST_CASE("a follow-up is named by its day and what it is about") {
  CHECK(worded(of(Kind::follow_up, day(2026, 11, 5), "send the white paper")) ==
        "follow-up due 5 November, 18 days ago: send the white paper");
  CHECK(worded(of(Kind::follow_up, today(), "call")) == "follow-up due today: call");
  CHECK(worded(of(Kind::follow_up, day(2025, 11, 5), "")) ==
        "follow-up due 5 November 2025, 13 months ago");
}

TEST_CASE("a need is worded by its horizon") {
  CHECK(worded(need_for("2027-02-08")) == "need: replace the ERP, in 11 weeks");
  CHECK(worded(need_for("2026-Q4")) == "need: replace the ERP, now (Q4 2026)");
  CHECK(worded(need_for("2026-11-23")) == "need: replace the ERP, today");
  CHECK(worded(need_for("2026-10")) ==
        "need: replace the ERP, planned for October 2026: still open?");
}

TEST_CASE("a date is worded by its distance") {
  const auto birthday = [](int days) {
    Occasion made = of(Kind::date, today() - 10, "birthday");
    made.day = today() + days;
    return worded(made);
  };
  CHECK(birthday(0) == "birthday today");
  CHECK(birthday(1) == "birthday tomorrow");
  CHECK(birthday(5) == "birthday in 5 days, 28 November");
  CHECK(birthday(-3) == "birthday 3 days ago, 20 November");
}

TEST_CASE("a date whose first year is known says how many years it is") {
  Occasion made = of(Kind::date, today() - 10, "birthday");
  made.day = today() + 2;
  made.years = 41;
  CHECK(worded(made) == "birthday in 2 days, 25 November: turns 41");
  CHECK(occasion_name(made) == "birthday, turns 41");
  made.day = today() - 2;
  CHECK(worded(made) == "birthday 2 days ago, 21 November: turned 41");
  made.day = today();
  made.text = "wedding anniversary";
  CHECK(worded(made) == "wedding anniversary today: 41 years");
}

TEST_CASE("an organisation's own occasion on a person's line says whose it is") {
  cadence::Due due = ada_due();
  due.occasions[1].organisation = "analytical-engines";
  CHECK(reason_list(due, book(), today())[1].text ==
        "need: replace the ERP, in 11 weeks (Analytical Engines)");
  due.organisation = "analytical-engines";
  CHECK(reason_list(due, book(), today())[1].text == "need: replace the ERP, in 11 weeks");
}

TEST_CASE("reasons are joined, and no escape of a file gets through") {
  cadence::Due due = ada_due();
  due.occasions[1].text = "a\x1b]0;title\x07\nb";
  CHECK(reasons(due, book(), today()) ==
        "due 11 days ago (every 4..6 weeks by call), may wait until 26 November · "
        "need: a\\x1b]0;title\\x07 b, in 11 weeks");
}

TEST_CASE("kinds have the names that the JSON promises") {
  const std::pair<Kind, std::string> table[] = {{Kind::cadence, "cadence"},
                                                {Kind::first, "first"},
                                                {Kind::follow_up, "follow-up"},
                                                {Kind::need, "need"},
                                                {Kind::date, "date"}};
  for (const auto& [kind, name] : table) CHECK(kind_name(kind) == name);
}
