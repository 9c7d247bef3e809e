// What to do for somebody next, in words.
#include "render/suggest.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;
using insight::Opening;
using insight::Reason;
using insight::Suggestion;

namespace {

/// One touch, by call.
insight::Suggestions one(Opening opening, std::vector<Reason> reasons = {}) {
  insight::Suggestions made;
  made.touches = {{"call", "+44 20", nullptr, {}, std::move(opening), std::move(reasons)}};
  return made;
}

std::string text(const insight::Suggestions& made) {
  const model::Book all = book();
  return suggestions_text(all.contacts.front(), made, all, today(), Style{});
}

Json json(const insight::Suggestions& made) {
  const model::Book all = book();
  return parsed(suggestions_json(all.contacts.front(), made, all, today()));
}

}  // namespace

TEST_CASE("a touch: how, what to begin with, what to send, why") {
  model::LibraryItem paper;
  paper.id = "paper";
  paper.title = "ERP white paper";
  auto made =
      one({Opening::Kind::need, "replace the ERP"},
          {{Reason::Kind::rule, "every 4 weeks by call"}, {Reason::Kind::answered, "", 2, 3}});
  made.balance = {1, 2, 0, 3};
  made.touches.front().item = &paper;
  made.touches.front().fits = {{insight::Shared::Kind::need, "replace the ERP", "erp", ""}};
  CHECK(text(made) ==
        "Ada Lovelace                             Head of Engineering, Analytical Engines\n"
        "of the last 6 touches: 1 to give, 2 to ask, 0 social, 3 unmarked\n"
        "\n"
        " 1  call +44 20\n"
        "    say    this made me think of your \"replace the ERP\"\n"
        "    send   \"ERP white paper\" (need \"replace the ERP\")\n"
        "    why    the rule asks for it: every 4 weeks by call · answered 2 of 3\n");
  const Json document = json(made);
  CHECK(document["balance"]["unmarked"] == 3);
  const Json& touch = document["suggest"][0];
  CHECK(touch["item"] == "paper");
  CHECK(touch["title"] == "ERP white paper");
  CHECK(touch["fits"][0] ==
        Json{{"kind", "need"}, {"text", "replace the ERP"}, {"word", "erp"}, {"org", nullptr}});
  CHECK(touch["reasons"][1] ==
        Json{{"kind", "answered"}, {"text", nullptr}, {"count", 2}, {"of", 3}});
  CHECK(touch["opening"]["kind"] == "need");
}

TEST_CASE("each opening in its words") {
  const auto said = [](Opening opening, const std::string& words) {
    return has(text(one(std::move(opening))), "    say    " + words + "\n");
  };
  using Kind = Opening::Kind;
  CHECK(said({Kind::promise, "ask how the linen went", day(2026, 11, 16)},
             "as you promised for 16 November: ask how the linen went"));
  CHECK(json(one({Kind::promise, "ask", day(2026, 11, 16)}))["suggest"][0]["opening"] ==
        Json{{"kind", "promise"},
             {"text", "ask"},
             {"date", "2026-11-16"},
             {"channel", nullptr},
             {"when", nullptr}});
  CHECK(said({Kind::next, "ask", day(2026, 10, 15)}, "as you planned on 15 October: ask"));
  CHECK(said({Kind::last, "On hold.\nMore.", day(2026, 10, 15), "call"},
             "since the call on 15 October: On hold. …"));
  CHECK(said({Kind::need, "the ERP"}, "is \"the ERP\" still on your mind?"));
  CHECK(said({Kind::need, "the ERP", {}, {}, base::parse_period("2028-Q4")},
             "\"the ERP\" (Q4 2028): where does it stand?"));
  CHECK(said({Kind::need, "the ERP", {}, {}, base::parse_period("2026-10")},
             "what has become of \"the ERP\"?"));
  CHECK(said({Kind::about, "Fencing."}, "something personal: Fencing."));
  CHECK(said({Kind::met, "EACL"}, "where you met: EACL"));
  CHECK_FALSE(has(text(one({})), "say"));
  CHECK(json(one({}))["suggest"][0]["opening"].is_null());
}

TEST_CASE("each reason in its words") {
  const auto why = [](Reason reason, const std::string& words) {
    return has(text(one({}, {std::move(reason)})), "    why    " + words + "\n");
  };
  using Kind = Reason::Kind;
  CHECK(why({Kind::promise, "newcomer 2 of 3"}, "promised: newcomer 2 of 3"));
  CHECK(why({Kind::usual}, "your usual channel"));
  CHECK(why({Kind::no_address, "call"}, "no phone number, so no call"));
  CHECK(why({Kind::no_address, "article"}, "no mail address, so no article"));
  CHECK(why({Kind::no_answer, "call"}, "no answer by call twice in a row"));
  CHECK(why({Kind::change}, "a change from the last three"));
  CHECK(why({Kind::worth, "A"}, "worth its cost (rating A)"));
}

TEST_CASE("too many asks are said, and who was never touched or is archived") {
  auto made = one({});
  CHECK(has(text(made), "never touched yet\n"));
  made.balance = {0, 3, 0, 0};
  made.asks_in_a_row = 3;
  CHECK(has(text(made), "three asks in a row: something for them first\n"));
  made.asks_in_a_row = 4;
  CHECK(has(text(made), "4 asks in a row: something for them first\n"));
  made.asks_in_a_row = 2;
  CHECK_FALSE(has(text(made), "in a row"));
  model::Book all = book();
  all.contacts.front().archived = day(2026, 11, 1);
  CHECK(has(suggestions_text(all.contacts.front(), made, all, today(), Style{}),
            "archived since 1 November\n"));
}

TEST_CASE("nothing of a file acts on a terminal") {
  auto made = one({Opening::Kind::about, "\x1b[2J"}, {{Reason::Kind::promise, "\x07"}});
  made.touches.front().address = "\x1b]8";
  CHECK(text(made).find_first_of("\x1b\x07") == std::string::npos);
}
