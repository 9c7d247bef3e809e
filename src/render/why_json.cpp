// `why` as one JSON document.
#include <nlohmann/json.hpp>

#include "render/explained.hpp"
#include "render/json.hpp"
#include "render/person.hpp"

namespace nurture::render {
namespace {

std::string origin_name(cadence::Origin origin) {
  switch (origin) {
    case cadence::Origin::contact_cadence:
      return "cadence";
    case cadence::Origin::contact_rating:
      return "rating";
    case cadence::Origin::organisation_rating:
      return "organisation";
    case cadence::Origin::default_rating:
      return "default";
    case cadence::Origin::need:
      return "need";
  }
  return {};
}

Json json_rule(const cadence::RuleReason& reason, cadence::Origin origin) {
  Json made;
  made["rule"] = model::to_text(reason.rule);
  made["origin"] = origin_name(reason.need.empty() ? origin : cadence::Origin::need);
  made["answered"] = json_day(reason.answered);
  made["channel"] = json_text(reason.channel);
  made["counts_from"] = json_day(reason.counts_from);
  made["counts_from_key"] = json_text(reason.counts_from_key);
  made["falls_on"] = base::iso(reason.falls_on);
  made["due"] = base::iso(reason.due);
  made["latest"] = base::iso(reason.latest);
  made["need"] = json_text(reason.need);
  return made;
}

Json json_places(const Places& places) {
  Json made;
  made["cadence"] = json_text(places.cadence);
  made["rating"] = json_text(places.rating);
  made["organisation_rating"] = json_text(places.organisation_rating);
  made["settings_rating"] = json_text(places.settings_rating);
  made["default_rating"] = json_text(places.default_rating);
  made["first_touch"] = json_text(places.first_touch);
  made["need_lead"] = json_text(places.need_lead);
  made["snooze"] = json_text(places.snooze);
  made["archived"] = json_text(places.archived);
  made["since"] = json_text(places.since);
  made["added"] = json_text(places.added);
  return made;
}

}  // namespace

std::string why_json(const cadence::Explanation& explanation, const Places& places,
                     const model::Book& book, base::Date today) {
  const model::Contact* contact = model::find_contact(book, explanation.contact);
  Json document = json_document(today);
  document["contact"] = explanation.contact;
  document["name"] = contact != nullptr ? Json(contact->name) : Json();
  document["origin"] = origin_name(explanation.origin);
  document["rules"] = Json::array();
  for (const cadence::RuleReason& reason : explanation.rules)
    document["rules"].push_back(json_rule(reason, explanation.origin));
  document["last_touch"] = json_day(explanation.last_touch);
  document["last_channel"] = json_text(explanation.last_channel);
  document["due"] = json_explained(explanation);
  document["before"] = json_texts(explanation.before);
  document["places"] = json_places(places);
  return json_print(document);
}

}  // namespace nurture::render
