// A small book and a day of it, as every test of this room shows it: today is Monday 23 November
// 2026.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "render/day.hpp"
#include "render/json.hpp"
#include "render/person.hpp"

namespace nurture::render::sample {

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Columns of the longest line.
inline int widest(const std::string& text) {
  int most = 0;
  for (const std::string& line : base::split(text, '\n')) most = std::max(most, base::width(line));
  return most;
}

inline Json parsed(const std::string& document) {
  return Json::parse(document);
}

inline base::Date day(int year, int month, int number) {
  return *base::date_of(year, month, number);
}

inline base::Date today() {
  return day(2026, 11, 23);
}

inline model::Rule call_rule() {
  return {{4, base::Unit::week}, base::Interval{6, base::Unit::week}, false, {"call"}};
}

inline model::Interaction interaction(base::Date date, std::string channel, std::string note) {
  model::Interaction made;
  made.date = date;
  made.channel = std::move(channel);
  made.note = std::move(note);
  return made;
}

inline model::Contact ada() {
  model::Contact made;
  made.id = "ada-lovelace";
  made.path = "contacts/ada-lovelace.yaml";
  made.name = "Ada Lovelace";
  made.org = "analytical-engines";
  made.title = "Head of Engineering";
  made.owner = "dave";
  made.rating = "A";
  made.cadence = model::Cadence{{call_rule()}};
  made.email = {"ada@example.com", "ada@home.example"};
  made.phone = {"+44 20 7946 0018"};
  made.tags = {"client", "london"};
  made.about = "Two children. Fencing.\nHates small talk.\n";
  made.referred_by = "charles-babbage";
  made.met = "EACL conference, Dublin";
  made.knows = {"mary-somerville"};
  made.dates = {{{12, 10, std::nullopt}, "birthday", {}}};
  model::Need need;
  need.what = "replace the ERP";
  need.when = base::parse_period("2027-02-08");
  need.obstacle = "already has a solution";
  made.needs = {need};
  made.follow_ups = {{day(2026, 11, 5), "send the white paper", day(2026, 11, 4), std::nullopt},
                     {day(2027, 2, 1), "call about the budget", std::nullopt, std::nullopt}};
  made.interactions = {interaction(day(2026, 9, 2), "email", "Sent the minutes."),
                       interaction(day(2026, 10, 15), "call",
                                   "Project on hold until spring; budget round in February.\n")};
  made.interactions.back().next = "ask how the budget round went";
  return made;
}

inline model::Contact person(std::string id, std::string name) {
  model::Contact made;
  made.path = "contacts/" + id + ".yaml";
  made.id = std::move(id);
  made.name = std::move(name);
  return made;
}

inline model::Organisation engines() {
  model::Organisation made;
  made.id = "analytical-engines";
  made.path = "orgs/analytical-engines.yaml";
  made.name = "Analytical Engines";
  made.rating = "B";
  return made;
}

inline model::Book book() {
  model::Book made;
  made.settings = model::default_settings();
  made.contacts = {ada(), person("charles-babbage", "Charles Babbage"),
                   person("mary-somerville", "Mary Somerville"), person("tanaka", "田中太郎")};
  made.contacts[1].org = "analytical-engines";
  made.contacts[3].title = "部長";
  made.organisations = {engines()};
  return made;
}

inline cadence::Occasion cadence_occasion() {
  cadence::Occasion made;
  made.due = day(2026, 11, 12);
  made.latest = day(2026, 11, 26);
  made.rule = call_rule();
  made.answered = day(2026, 10, 15);
  return made;
}

inline cadence::Occasion need_occasion() {
  cadence::Occasion made;
  made.kind = cadence::Kind::need;
  made.due = day(2026, 11, 10);
  made.text = "replace the ERP";
  made.when = base::parse_period("2027-02-08");
  made.number = 1;
  return made;
}

inline cadence::Occasion follow_up_occasion() {
  cadence::Occasion made;
  made.kind = cadence::Kind::follow_up;
  made.due = day(2026, 11, 5);
  made.day = made.due;
  made.text = "send the white paper";
  made.number = 1;
  return made;
}

inline cadence::Due ada_due() {
  cadence::Due made;
  made.contact = "ada-lovelace";
  made.due = day(2026, 11, 10);
  made.latest = day(2026, 11, 26);
  made.days_due = 13;
  made.occasions = {cadence_occasion(), need_occasion()};
  return made;
}

inline cadence::Due tanaka_due() {
  cadence::Due made;
  made.contact = "tanaka";
  made.due = day(2026, 11, 5);
  made.days_due = 18;
  made.occasions = {follow_up_occasion()};
  return made;
}

/// Ada and 田中太郎 of `book`, which must outlive the day.
inline Day a_day(const model::Book& book) {
  Day made;
  made.agenda.today = today();
  made.agenda.capacity = 8;
  made.agenda.done_today = 1;
  made.agenda.load = 0.8333;
  made.agenda.default_rating = 3;
  made.agenda.unreadable = 1;
  made.lines = {{ada_due(), model::find_contact(book, "ada-lovelace"), nullptr, "ada"},
                {tanaka_due(), model::find_contact(book, "tanaka"), nullptr, "tanaka"}};
  made.more = 23;
  return made;
}

inline cadence::Explanation explanation() {
  cadence::Explanation made;
  made.who = {"ada-lovelace", false};
  made.rating = "A";
  made.origin = cadence::Origin::contact_cadence;
  cadence::RuleReason rule;
  rule.rule = call_rule();
  rule.answered = day(2026, 10, 15);
  rule.waits_from = day(2026, 10, 15);
  rule.channel = "call";
  rule.falls_on = rule.due = rule.from = day(2026, 11, 12);
  rule.latest = day(2026, 11, 26);
  made.rules = {rule};
  made.last_touch = day(2026, 10, 15);
  made.last_channel = "call";
  made.standing = ada_due().occasions;
  made.due = ada_due();
  made.place = 3;
  made.listed = true;
  made.before = {"tanaka", "mary-somerville"};
  return made;
}

inline Places places() {
  Places made;
  made.cadence = "contacts/ada-lovelace.yaml:9";
  made.rating = "contacts/ada-lovelace.yaml:3";
  made.settings_rating = "nurture.yaml:4";
  made.default_rating = "nurture.yaml:8";
  made.need_lead = "nurture.yaml:20";
  return made;
}

}  // namespace nurture::render::sample
