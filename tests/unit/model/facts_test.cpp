// What the agenda is told of a file, on a day.
#include "model/facts.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace nurture::model;

namespace {

Date day(std::string_view iso) {
  return nurture::base::parse_iso(iso).value();
}

Interaction on(std::string_view date, std::string channel) {
  Interaction interaction;
  interaction.date = day(date);
  interaction.channel = std::move(channel);
  return interaction;
}

Contact ada() {
  Contact contact;
  contact.id = "ada";
  contact.name = "Ada Lovelace";
  contact.interactions = {on("2026-09-01", "meeting"), on("2026-10-01", ""),
                          on("2026-11-02", "call"), on("2026-12-01", "note")};
  return contact;
}

Facts facts_of(const Contact& contact, std::string_view today) {
  return facts(contact, default_settings(), day(today));
}

}  // namespace

TEST_CASE("the last interaction on each channel is kept, by channel, up to the day") {
  const auto found = facts_of(ada(), "2026-11-23");
  CHECK(found.last ==
        std::vector<LastOn>{{"call", day("2026-11-02")}, {"meeting", day("2026-09-01")}});
  CHECK(found.first_reached == day("2026-09-01"));
}

TEST_CASE("an interaction without a channel was on the default channel") {
  const auto found = facts_of(ada(), "2026-10-15");
  CHECK(found.last.front() == LastOn{"call", day("2026-10-01")});
}

TEST_CASE("an attempt answers nothing, and is counted by day since the last touch") {
  auto contact = ada();
  for (auto& interaction : contact.interactions) {
    interaction.reached = false;
  }
  const auto found = facts_of(contact, "2027-01-01");
  CHECK(found.last.empty());
  CHECK(found.own_touches == std::vector<OwnTouch>{{day("2026-12-01"), "note", "", false}});
  CHECK(found.own_days ==
        std::vector<Date>{day("2026-12-01"), day("2026-11-02"), day("2026-10-01")});
  CHECK(found.attempts == Attempts{4, 4, day("2026-12-01"), ""});
  contact.interactions[0].reached = true;
  contact.interactions[2].channel = "note";
  CHECK(facts_of(contact, "2027-01-01").attempts == Attempts{3, 3, day("2026-12-01"), "note"});
  contact.interactions[3].from_them = true;
  CHECK(facts_of(contact, "2027-01-01").attempts == Attempts{2, 2, day("2026-11-02"), ""});
  contact.interactions.push_back(on("2026-12-10", "email"));  // a touch, and no talk
  contact.interactions.push_back(on("2026-12-11", "call"));
  contact.interactions.back().reached = false;
  CHECK(facts_of(contact, "2027-01-01").attempts == Attempts{1, 3, day("2026-12-11"), ""});
  contact.interactions.back().reached = true;
  CHECK(facts_of(contact, "2027-01-01").attempts == Attempts{});
  CHECK_FALSE(found.first_reached.has_value());
  CHECK(found.latest == day("2026-12-01"));
}

TEST_CASE("our own touches of the newest day are kept, with who of us") {
  auto contact = ada();
  contact.interactions.push_back(on("2026-11-23", "call"));
  contact.interactions.back().by = "dave";
  contact.interactions.push_back(on("2026-11-23", "email"));
  contact.interactions.push_back(on("2026-11-24", "call"));
  contact.interactions.back().from_them = true;
  const auto found = facts_of(contact, "2026-11-24");
  CHECK(found.own_touches == std::vector<OwnTouch>{{day("2026-11-23"), "call", "dave"},
                                                   {day("2026-11-23"), "email", ""}});
  CHECK(found.last.front() == LastOn{"call", day("2026-11-24")});
}

TEST_CASE("the order of interactions in the file changes nothing") {
  auto backward = ada();
  std::reverse(backward.interactions.begin(), backward.interactions.end());
  CHECK(facts_of(backward, "2026-11-23") == facts_of(ada(), "2026-11-23"));
}

TEST_CASE("closed needs and follow-ups are left out, the others keep their numbers") {
  auto contact = ada();
  contact.needs.resize(3);
  contact.needs[0].status = NeedStatus::lost;
  contact.needs[1].status = NeedStatus::won;
  contact.needs[1].closed = day("2026-12-01");
  contact.follow_ups.resize(3);
  contact.follow_ups[0].done = day("2026-11-20");
  contact.follow_ups[1].withdrawn = day("2026-11-20");
  auto found = facts_of(contact, "2026-11-23");
  CHECK(found.need_numbers == std::vector<int>{2, 3});
  CHECK(found.follow_up_numbers == std::vector<int>{3});
  CHECK(found.follow_up_done == day("2026-11-20"));
  found = facts_of(contact, "2026-12-01");
  CHECK(found.need_numbers == std::vector<int>{3});
}

TEST_CASE("from the latest day on, facts of any day are the same") {
  auto contact = ada();
  contact.follow_ups.resize(1);
  contact.follow_ups[0].done = day("2027-02-01");
  contact.needs.resize(2);
  contact.needs[0].noted = day("2027-06-01");
  contact.needs[1].status = NeedStatus::won;
  contact.needs[1].closed = day("2027-03-01");
  contact.archived = day("2027-09-01");
  const auto latest = facts_of(contact, "2026-11-23").latest.value();
  CHECK(latest == day("2027-03-01"));
  CHECK(facts(contact, default_settings(), latest) ==
        facts(contact, default_settings(), nurture::base::last_day));
  CHECK_FALSE(facts(contact, default_settings(), latest - 1) ==
              facts(contact, default_settings(), latest));
}

TEST_CASE("a book's facts count what could not be read, in whole or in part") {
  Book book;
  book.settings = default_settings();
  book.contacts = {ada(), ada()};
  book.contacts[1].flawed = true;
  book.organisations.resize(1);
  book.organisations[0].flawed = true;
  book.unreadable = {"contacts/bob.yaml"};
  const auto found = facts(book, day("2026-11-23"));
  CHECK(found.people.size() == 2);
  CHECK(found.unreadable == 3);
}
