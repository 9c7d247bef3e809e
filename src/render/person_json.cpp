// `show` as one JSON document: every key of the file under its own name, and when the person is
// due.
#include <nlohmann/json.hpp>

#include "model/effective.hpp"
#include "render/explained.hpp"
#include "render/json.hpp"
#include "render/person.hpp"

namespace nurture::render {
namespace {

/// null: none of their own; []: `cadence: none`.
Json json_cadence(const std::optional<model::Cadence>& cadence) {
  if (!cadence) return {};
  Json rules = Json::array();
  for (const model::Rule& rule : cadence->rules) rules.push_back(model::to_text(rule));
  return rules;
}

Json json_programme(const std::optional<model::ProgrammeStart>& programme) {
  if (!programme) return {};
  Json made;
  made["name"] = programme->name;
  made["start"] = json_day(programme->start);
  made["skipped"] = programme->skipped;
  return made;
}

Json json_dates(const std::vector<model::Anniversary>& dates) {
  Json list = Json::array();
  for (const model::Anniversary& date : dates) list.push_back(json_date(date));
  return list;
}

Json json_past(const std::vector<model::Past>& past) {
  Json list = Json::array();
  for (const model::Past& post : past) {
    Json made;
    made["org"] = json_text(post.org);
    made["title"] = json_text(post.title);
    made["until"] = post.until ? Json(post.until->text) : Json();
    made["successor"] = json_text(post.successor);
    list.push_back(std::move(made));
  }
  return list;
}

/// `what(item, number)` for each; the numbers are those of the file, which other commands take.
template <typename Item, typename What>
Json numbered(const std::vector<Item>& items, What what) {
  Json list = Json::array();
  for (std::size_t index = 0; index < items.size(); ++index)
    list.push_back(what(items[index], static_cast<int>(index) + 1));
  return list;
}

void add_who(Json& made, const model::Contact& contact, const model::Book& book) {
  made["id"] = contact.id;
  made["path"] = contact.path;
  made["name"] = contact.name;
  made["uid"] = json_text(contact.uid);
  made["also"] = json_texts(contact.also);
  made["formerly"] = json_texts(contact.formerly);
  made["org"] = json_organisation(contact.org, book);
  made["title"] = json_text(contact.title);
  made["level"] = json_text(contact.level);
  made["owner"] = json_text(contact.owner);
  made["rating"] = json_text(contact.rating);
  made["cadence"] = json_cadence(contact.cadence);
  made["programme"] = json_programme(contact.programme);
  made["segment"] = json_text(contact.segment);
  made["email"] = json_texts(contact.email);
  made["phone"] = json_texts(contact.phone);
  made["url"] = json_texts(contact.url);
  made["tags"] = json_texts(contact.tags);
  made["about"] = json_text(contact.about);
}

void add_origin(Json& made, const model::Contact& contact) {
  made["since"] = json_day(contact.since);
  made["added"] = json_day(contact.added);
  made["met"] = json_text(contact.met);
  made["referred_by"] = json_text(contact.referred_by);
  made["knows"] = json_texts(contact.knows);
}

}  // namespace

Json json_interaction(const model::Interaction& interaction, const model::Settings& settings) {
  Json made;
  made["date"] = base::iso(interaction.date);
  made["channel"] = channel_of(interaction, settings);
  made["by"] = json_text(interaction.by);
  made["intent"] = json_text(interaction.intent);
  made["from"] = interaction.from_them ? Json("them") : Json();
  made["reached"] = interaction.reached;
  made["note"] = json_text(interaction.note);
  made["next"] = interaction.next ? Json(*interaction.next) : Json();
  made["sent"] = json_text(interaction.sent);
  made["message_id"] = json_text(interaction.message_id);
  return made;
}

Json json_need(const model::Need& need, int number, base::Date today) {
  Json made;
  made["number"] = number;
  made["what"] = need.what;
  made["status"] = model::to_text(need.status);
  made["open"] = model::open_on(need, today);
  made["when"] = need.when ? Json(need.when->text) : Json();
  made["obstacle"] = json_text(need.obstacle);
  made["competitor"] = json_text(need.competitor);
  made["noted"] = json_day(need.noted);
  made["closed"] = json_day(need.closed);
  return made;
}

Json json_follow_up(const model::FollowUp& follow_up, int number, base::Date today) {
  Json made;
  made["number"] = number;
  made["due"] = base::iso(follow_up.due);
  made["what"] = json_text(follow_up.what);
  made["open"] = model::open_on(follow_up, today);
  made["done"] = json_day(follow_up.done);
  made["withdrawn"] = json_day(follow_up.withdrawn);
  return made;
}

Json json_date(const model::Anniversary& date) {
  Json made;
  made["date"] = base::to_text(date.date);
  made["what"] = json_text(date.what);
  made["year"] = json_number(date.year.value_or(0));
  made["lead"] = date.lead.count > 0 ? Json(base::to_text(date.lead)) : Json();
  return made;
}

Json json_contact(const model::Contact& contact, const model::Book& book, base::Date today) {
  Json made;
  add_who(made, contact, book);
  add_origin(made, contact);
  made["dates"] = json_dates(contact.dates);
  made["needs"] = numbered(contact.needs, [&](const model::Need& need, int number) {
    return json_need(need, number, today);
  });
  made["follow_ups"] = numbered(contact.follow_ups, [&](const model::FollowUp& item, int number) {
    return json_follow_up(item, number, today);
  });
  made["snooze"] = json_day(contact.snooze);
  made["past"] = json_past(contact.past);
  made["archived"] = json_day(contact.archived);
  made["interactions"] = Json::array();
  for (const model::Interaction& interaction : contact.interactions)
    made["interactions"].push_back(json_interaction(interaction, book.settings));
  return made;
}

std::string person_json(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today) {
  Json document = json_document(today);
  document["contact"] = json_contact(contact, book, today);
  document["due"] = json_explained(explanation);
  return json_print(document);
}

}  // namespace nurture::render
