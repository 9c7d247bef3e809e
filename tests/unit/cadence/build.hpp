// Small books in a few words, for the tests of the agenda.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cadence/agenda.hpp"
#include "model/book.hpp"
#include "model/facts.hpp"

namespace nurture::test {

using base::Date;

inline Date day(std::string_view iso) {
  return base::parse_iso(iso).value();
}

inline model::Rule rule(std::string_view text) {
  return std::get<model::Rule>(model::parse_rule(text));
}

inline model::Cadence cadence(const std::vector<std::string>& rules) {
  model::Cadence result;
  for (const auto& one : rules) {
    result.rules.push_back(rule(one));
  }
  return result;
}

inline model::Interaction call(std::string_view date, std::string channel = "call") {
  model::Interaction interaction;
  interaction.date = day(date);
  interaction.channel = std::move(channel);
  return interaction;
}

inline model::Interaction attempt(std::string_view date, std::string channel = "call") {
  auto interaction = call(date, std::move(channel));
  interaction.reached = false;
  return interaction;
}

inline model::FollowUp follow_up(std::string_view due, std::string what = "send the paper") {
  model::FollowUp result;
  result.due = day(due);
  result.what = std::move(what);
  return result;
}

inline model::Need need(std::string_view when, std::string what = "replace the ERP") {
  model::Need result;
  result.what = std::move(what);
  result.when = base::parse_period(when).value();
  return result;
}

inline model::Anniversary anniversary(std::string_view date, base::Interval lead = {},
                                      std::string what = "birthday") {
  return {base::parse_calendar_day(date).value(), std::move(what), lead};
}

/// Rated B (every 6 weeks) and touched on a day, unless told otherwise.
inline model::Contact person(std::string id, std::string rating = "B",
                             std::string_view touched = "") {
  model::Contact contact;
  contact.id = id;
  contact.path = "contacts/" + id + ".yaml";
  contact.name = std::move(id);
  contact.rating = std::move(rating);
  if (!touched.empty()) {
    contact.interactions.push_back(call(touched));
  }
  return contact;
}

inline model::Organisation organisation(std::string id) {
  model::Organisation result;
  result.id = id;
  result.path = "orgs/" + id + ".yaml";
  result.name = std::move(id);
  return result;
}

inline model::Book book(std::vector<model::Contact> contacts,
                        std::vector<model::Organisation> organisations = {}) {
  model::Book result;
  result.settings = model::default_settings();
  result.contacts = std::move(contacts);
  result.organisations = std::move(organisations);
  return result;
}

inline cadence::Agenda agenda(const model::Book& book, std::string_view today,
                              const cadence::Scope& scope = {}) {
  return cadence::agenda(model::facts(book, day(today)), day(today), scope);
}

/// Whom the lines name: the person, or the organisation with nobody to approach.
inline std::vector<std::string> ids(const std::vector<cadence::Due>& lines) {
  std::vector<std::string> result;
  for (const auto& line : lines) {
    result.push_back(line.contact.empty() ? line.organisation : line.contact);
  }
  return result;
}

/// The one line of a book with one person; empty where nobody is due.
inline std::optional<cadence::Due> only(const model::Contact& contact, std::string_view today) {
  const auto result = agenda(book({contact}), today);
  return result.listed.empty() ? std::nullopt : std::optional(result.listed.front());
}

/// "cadence 2026-11-09 latest 2026-12-21", each occasion of the only line; "" where nobody is due.
inline std::string standing(const model::Contact& contact, std::string_view today) {
  static constexpr const char* kinds[] = {"cadence", "first", "follow-up", "need", "date"};
  const auto found = agenda(book({contact}), today);
  std::string text;
  for (const auto* lines : {&found.listed, &found.more}) {
    for (const auto& line : *lines) {
      for (const auto& occasion : line.occasions) {
        text += text.empty() ? "" : ", ";
        text += kinds[static_cast<std::size_t>(occasion.kind)];
        text += " " + base::iso(occasion.due);
        text += occasion.latest ? " latest " + base::iso(*occasion.latest) : "";
      }
    }
  }
  return text;
}

}  // namespace nurture::test
