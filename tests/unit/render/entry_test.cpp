// What every form of the agenda shows of one line.
#include "render/entry.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::string detail(const Entry& entry, const std::string& label) {
  for (const Labelled& found : entry.details)
    if (found.label == label) return found.text;
  return "(none)";
}

std::string reach(const std::string& rule, std::vector<std::string> phone,
                  std::vector<std::string> email, const model::Attempts& attempts = {}) {
  model::Contact contact = person("a", "A");
  contact.phone = std::move(phone);
  contact.email = std::move(email);
  cadence::Occasion occasion = cadence_occasion();
  occasion.rule = std::get<model::Rule>(model::parse_rule(rule));
  cadence::Due due;
  due.occasions = {occasion};
  due.attempts = attempts;
  const model::Settings settings = model::default_settings();
  return to_text(ways_to_reach(contact, insight::asked(due, settings), settings));
}

}  // namespace

TEST_CASE("a person's line tells who, why, last, next and with what") {
  const model::Book all = book();
  const Entry made = entry(a_day(all).lines.front(), all, today());
  CHECK(made.word == "ada");
  CHECK(made.name == "Ada Lovelace");
  CHECK(made.role == "Head of Engineering, Analytical Engines");
  CHECK(made.rating == "A");
  CHECK(detail(made, "last") ==
        "call, 15 October: Project on hold until spring; budget round in February.");
  CHECK(made.next == "ask how the budget round went");
  CHECK(made.ways == std::vector<Way>{{"call", "+44 20 7946 0018", ""}});
  CHECK(detail(made, "then") == "(none)");
}

TEST_CASE("what fits is named beside the ways, and behind a way that may carry it") {
  model::Book all = book();
  model::LibraryItem paper;
  paper.id = "paper";
  paper.title = "ERP\nwhite paper";
  paper.tags = {"client"};
  all.library = {paper};
  const auto with = [&](const cadence::Due& due, std::string_view shown = {}) {
    return with_text(entry(line_of(due, all), all, today()), shown);
  };
  CHECK(with(ada_due()) == "call +44 20 7946 0018, or send \"ERP white paper\"");
  CHECK(with(ada_due(), "+44 20 7946 0018") == "call, or send \"ERP white paper\"");
  cadence::Due due = ada_due();
  due.channel = "article";
  due.occasions = {follow_up_occasion()};
  due.occasions.front().channels = {"article"};
  CHECK(with(due) == "article ada@example.com: \"ERP white paper\"");
  due.occasions.front().channels = {"lunch", "article"};
  CHECK(with(due) == "article ada@example.com or lunch, or send \"ERP white paper\"");
  all.contacts[0].interactions.back().sent = "paper";
  CHECK(with(ada_due()) == "call +44 20 7946 0018");
}

TEST_CASE("a later interaction that is no touch is shown as well") {
  model::Book all = book();
  all.contacts[0].interactions.push_back(interaction(day(2026, 11, 20), "call", ""));
  all.contacts[0].interactions.back().reached = false;
  const Entry made = entry(line_of(ada_due(), all), all, today());
  CHECK(detail(made, "then") == "call, 20 November, no answer");
  CHECK(detail(made, "last").rfind("call, 15 October", 0) == 0);
}

TEST_CASE("a next that is older than the last touch bears its day") {
  model::Book all = book();
  all.contacts[0].interactions.push_back(interaction(day(2026, 11, 2), "email", ""));
  const Entry made = entry(line_of(ada_due(), all), all, today());
  CHECK(made.next == "ask how the budget round went (15 October)");
}

TEST_CASE("an organisation's line names whom to approach, or that nobody is known") {
  const model::Book all = book();
  cadence::Due due = ada_due();
  due.organisation = "analytical-engines";
  const Entry through = entry(line_of(due, all), all, today());
  CHECK(through.name == "Analytical Engines");
  CHECK(through.rating == "B");
  CHECK(through.role == "through Ada Lovelace, Head of Engineering, Analytical Engines");
  due.contact.clear();
  const Entry alone = entry(line_of(due, all), all, today());
  CHECK(alone.role == "nobody to approach yet");
  CHECK(alone.details.empty());
  CHECK(alone.next.empty());
}

TEST_CASE("the way to reach someone is the channel wanted, with its address") {
  const std::vector<std::string> phone{"+44 1"};
  const std::vector<std::string> email{"a@example.com"};
  CHECK(reach("every week by call", phone, email) == "call +44 1");
  CHECK(reach("every week by email", phone, email) == "email a@example.com");
  CHECK(reach("every week by message", {}, email) == "message a@example.com");
  CHECK(reach("every week by call", {}, email) == "call (no phone number) or email a@example.com");
  CHECK(reach("every week by visit", phone, email) == "visit");
  CHECK(reach("every week by call or meeting", phone, email) == "call +44 1 or meeting");
  CHECK(reach("every week", phone, email) == "call +44 1");
  CHECK(reach("every week by call or lunch", {}, email) == "lunch");
  CHECK(reach("every week by email", phone, {}) == "email (no mail address) or call +44 1");
  CHECK(reach("every week", {}, {}) == "call (no phone number or mail address yet)");
}

TEST_CASE("the hour where somebody lives is said of the way by which they are spoken to") {
  model::Book all = book();
  Line line = a_day(all).lines.front();
  line.time_there = 14 * 60 + 5;
  CHECK(with_text(entry(line, all, today())) == "call +44 20 7946 0018 (it is 14:05 there)");
  line.time_there = 0;
  CHECK(with_text(entry(line, all, today())) == "call +44 20 7946 0018 (it is 00:00 there)");
  all.contacts[0].phone.clear();
  CHECK(with_text(entry(line, all, today())).find("there") == std::string::npos);
}

TEST_CASE("the rating in effect is their own, else the organisation's, else the default") {
  const model::Book all = book();
  CHECK(effective_rating(all.contacts[0], all) == "A");
  CHECK(effective_rating(all.contacts[1], all) == "B");
  CHECK(effective_rating(all.contacts[2], all) == "C");
}

TEST_CASE("the pressing need is the open one with the nearest horizon, of whom the line is for") {
  model::Contact contact = person("a", "A");
  model::Organisation organisation = engines();
  Line line;
  CHECK(pressing_need(line, today()) == nullptr);
  line.contact = &contact;
  CHECK(pressing_need(line, today()) == nullptr);
  contact.needs.resize(3);
  auto& needs = contact.needs;
  needs[0].what = "some day";
  needs[1].what = "later", needs[1].when = base::parse_period("2029");
  needs[2].what = "soon", needs[2].when = base::parse_period("2027-02");
  CHECK(pressing_need(line, today())->what == "soon");
  needs[2].status = model::NeedStatus::won;
  CHECK(pressing_need(line, today())->what == "later");
  line.organisation = &organisation;
  CHECK(pressing_need(line, today()) == nullptr);
}

TEST_CASE("nothing of a file reaches a terminal unseen") {
  model::Book all = book();
  all.contacts[0].name = "Ada\x1b[2J";
  all.contacts[0].title = "\x07 Head";
  all.contacts[0].phone = {"\x1b]8;;http://x\x1b\\1"};
  const Entry made = entry(line_of(ada_due(), all), all, today());
  for (const std::string& text : {made.name, made.role, to_text(made.ways)})
    CHECK(text.find_first_of("\x1b\x07") == std::string::npos);
}

TEST_CASE("a later attempt stands beside the last touch") {
  const model::Settings settings = model::default_settings();
  model::Contact contact = person("a", "A");
  contact.interactions = {interaction(day(2026, 10, 1), "call", "counts"),
                          interaction(day(2026, 11, 2), "call", "no answer")};
  contact.interactions[1].reached = false;
  const auto shown = last_and_then(contact, settings, today());
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].second->note == "counts");
  CHECK(shown[1].first == "then");
  CHECK(shown[1].second->note == "no answer");
}

TEST_CASE("who didn't answer twice on one channel is tried on another, if there is one") {
  const model::Attempts twice{2, 2, day(2026, 11, 20), "call"};
  const std::vector<std::string> phone{"+44 1"}, email{"a@example.com"};
  CHECK(reach("every 6 weeks by call", phone, email, twice) ==
        "email a@example.com (no answer by call)");
  CHECK(reach("every 6 weeks by call", phone, {}, twice) == "message +44 1 (no answer by call)");
  CHECK(reach("every 6 weeks by call or lunch", phone, email, twice) == "lunch");
  CHECK(reach("every 6 weeks by email", phone, email, twice) == "email a@example.com");
}

TEST_CASE("a line says how often someone was tried, and what else is open") {
  model::Book all = book();
  model::Contact& ada = all.contacts.front();
  model::Interaction tried;
  tried.date = day(2026, 11, 20);
  tried.reached = false;
  ada.interactions.push_back(tried);
  cadence::Due due = ada_due();
  due.attempts = {3, 3, tried.date, "call"};
  cadence::Occasion need;
  need.kind = cadence::Kind::need;
  need.text = "somebody to trust";
  need.due = today();
  cadence::Occasion promise;
  promise.kind = cadence::Kind::follow_up;
  promise.text = "ask again";
  promise.due = day(2026, 12, 1);
  promise.day = promise.due;
  due.context = {need, promise};
  const Entry made = entry(line_of(due, all), all, today());
  CHECK(detail(made, "then") == "tried 3 times, last by call, 20 November, no answer");
  CHECK(detail(made, "also") ==
        "need: somebody to trust · follow-up due 1 December, in 8 days: ask again");
}
