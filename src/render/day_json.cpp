// The agenda as one JSON document, and a line of it.
#include <nlohmann/json.hpp>

#include "model/effective.hpp"
#include "render/day.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

Json json_last(const model::Contact* contact, const model::Settings& settings, Date today) {
  const model::Interaction* last =
      contact != nullptr ? last_touch(*contact, settings, today) : nullptr;
  if (last == nullptr) return {};
  Json made;
  made["date"] = base::iso(last->date);
  made["channel"] = channel_of(*last, settings);
  made["note"] = json_text(last->note);
  return made;
}

Json json_next(const model::Contact* contact, Date today) {
  const model::Interaction* next = contact != nullptr ? standing_next(*contact, today) : nullptr;
  return next != nullptr ? Json(*next->next) : Json();
}

Json json_pressing_need(const Line& line, Date today) {
  const model::Need* need = nullptr;
  if (line.organisation != nullptr)
    need = pressing_need(line.organisation->needs, today);
  else if (line.contact != nullptr)
    need = pressing_need(line.contact->needs, today);
  return need != nullptr ? Json(need->what) : Json();
}

/// Whom the line is about: an organisation where it stands for one, else the person.
void add_who(Json& made, const Line& line, const model::Book& book) {
  made["contact"] = json_text(line.due.contact);
  if (line.organisation != nullptr) {
    made["name"] = line.organisation->name;
    made["org"] = json_organisation(line.organisation->id, book);
    made["rating"] = json_text(line.organisation->rating);
    made["owner"] = json_text(line.organisation->owner);
    return;
  }
  made["name"] = line.contact != nullptr ? Json(line.contact->name) : Json();
  made["org"] = line.contact != nullptr ? json_organisation(line.contact->org, book) : Json();
  made["rating"] = line.contact != nullptr ? Json(effective_rating(*line.contact, book)) : Json();
  made["owner"] = line.contact != nullptr ? json_text(line.contact->owner) : Json();
}

// How to reach them, where there is somebody to reach.
Json json_suggestion(const Line& line) {
  if (line.contact == nullptr || line.due.channel.empty()) return {};
  Json made;
  made["channel"] = line.due.channel;
  made["item"] = nullptr;
  return made;
}

Json json_unjudged(const cadence::Agenda& agenda) {
  Json made;
  made["default_rating"] = agenda.default_rating;
  made["unreadable"] = agenda.unreadable;
  return made;
}

}  // namespace

Json json_occasion(const cadence::Occasion& occasion) {
  Json made;
  made["kind"] = kind_name(occasion.kind);
  made["due"] = base::iso(occasion.due);
  made["latest"] = json_day(occasion.latest);
  made["rule"] = occasion.rule ? Json(model::to_text(*occasion.rule)) : Json();
  made["text"] = json_text(occasion.text);
  made["years"] = json_number(occasion.years.value_or(0));
  return made;
}

Json json_occasions(const std::vector<cadence::Occasion>& occasions) {
  Json list = Json::array();
  for (const cadence::Occasion& occasion : occasions) list.push_back(json_occasion(occasion));
  return list;
}

Json json_line(const Line& line, const model::Book& book, Date today) {
  Json made;
  add_who(made, line, book);
  made["due"] = base::iso(line.due.due);
  made["latest"] = json_day(line.due.latest);
  made["days_due"] = line.due.days_due;
  made["days_late"] = line.due.days_late;
  made["early"] = line.due.early;
  made["occasions"] = json_occasions(line.due.occasions);
  made["last"] = json_last(line.contact, book.settings, today);
  made["need"] = json_pressing_need(line, today);
  made["next"] = json_next(line.contact, today);
  made["suggest"] = json_suggestion(line);
  made["email"] =
      json_texts(line.contact != nullptr ? line.contact->email : std::vector<std::string>{});
  made["phone"] =
      json_texts(line.contact != nullptr ? line.contact->phone : std::vector<std::string>{});
  return made;
}

Json json_due(const cadence::Due& due, const model::Book& book, Date today) {
  return json_line(line_of(due, book), book, today);
}

std::string day_json(const Day& day, const model::Book& book) {
  const cadence::Agenda& agenda = day.agenda;
  Json document = json_document(agenda.today);
  document["capacity"] = agenda.capacity ? Json(*agenda.capacity) : Json();
  document["done_today"] = agenda.done_today;
  document["load"] = json_decimal(agenda.load);
  document["more"] = day.more;
  document["unjudged"] = json_unjudged(agenda);
  document["diagnostics"] = json_diagnostics(day.diagnostics);
  document["due"] = Json::array();
  for (const Line& line : day.lines) document["due"].push_back(json_line(line, book, agenda.today));
  return json_print(document);
}

}  // namespace nurture::render
