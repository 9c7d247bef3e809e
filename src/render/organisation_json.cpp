// The documents of `org list` and `org show`.
#include "render/json.hpp"
#include "render/organisation.hpp"
#include "render/warmth.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Member;

Json json_member(const Member& one) {
  const model::Facts& facts = *one.facts;
  return json_object({{"contact", facts.id},
                      {"name", facts.name},
                      {"title", json_text(facts.title)},
                      {"level", json_text(facts.level)},
                      {"role", json_text(facts.role)},
                      {"owner", json_text(facts.owner)},
                      {"rating", json_text(facts.rating)},
                      {"last", one.last},
                      {"computed_warmth", json_warmth_number(one.warmth)},
                      {"closeness", to_text(one.closeness)},
                      {"live", one.live},
                      {"archived", facts.archived}});
}

Json json_ids(const std::vector<const model::Facts*>& people) {
  return json_list(people, [](const model::Facts* one) { return Json(one->id); });
}

Json json_introducer(const Introducer& one) {
  return json_object({{"contact", one.facts->id},
                      {"name", one.facts->name},
                      {"computed_warmth", json_warmth_number(one.warmth)},
                      {"closeness", to_text(one.closeness)},
                      {"knows", json_ids(one.knows)},
                      {"referred", json_ids(one.referred)}});
}

/// What is open, the organisation's own first; `make` is json_need or json_follow_up.
template <typename Item, typename Make>
Json json_open(const OrganisationPage& page, const std::vector<Item>& own,
               std::vector<Item> model::Facts::*items, std::vector<int> model::Facts::*numbers,
               Make make) {
  Json all = Json::array();
  const auto add = [&](const std::string& id, const std::string& name, bool organisation,
                       const Item& item, int number) {
    if (!model::open_on(item, page.today)) return;
    Json made = json_whose(id, name, organisation);
    made.update(make(item, number, page.today));
    all.push_back(std::move(made));
  };
  for (std::size_t i = 0; i < own.size(); ++i)
    add(page.organisation.id, page.organisation.name, true, own[i], static_cast<int>(i) + 1);
  for (const Member& one : page.people.now) {
    const std::vector<Item>& theirs = one.facts->*items;
    for (std::size_t i = 0; !one.archived && i < theirs.size(); ++i)
      add(one.facts->id, one.facts->name, false, theirs[i], (one.facts->*numbers)[i]);
  }
  return all;
}

Json json_dates(const OrganisationPage& page) {
  Json all = json_list(page.organisation.dates, [&](const model::Anniversary& date) {
    Json made = json_whose(page.organisation.id, page.organisation.name, true);
    made.update(json_date(date));
    return made;
  });
  for (const Member& one : page.people.now) {
    for (const model::Anniversary& date : one.facts->dates) {
      if (one.archived) break;
      Json made = json_whose(one.facts->id, one.facts->name, false);
      made.update(json_date(date));
      all.push_back(std::move(made));
    }
  }
  return all;
}

}  // namespace

std::string organisations_json(const std::vector<ListedOrganisation>& all, Date today) {
  return json_document(
      today, {{"orgs", json_list(all, [](const ListedOrganisation& one) {
                 const model::OrganisationFacts& facts = *one.facts;
                 const auto& warmest = one.summary.warmest;
                 return json_object({{"org", facts.id},
                                     {"name", facts.name},
                                     {"rating", json_text(facts.rating)},
                                     {"target", facts.target},
                                     {"segment", json_text(facts.segment)},
                                     {"owner", json_text(facts.owner)},
                                     {"tags", facts.tags},
                                     {"people", one.summary.people},
                                     {"live", one.summary.live},
                                     {"last", one.summary.last},
                                     {"closeness", json_text(warmest ? to_text(*warmest) : "")},
                                     {"needs", one.summary.needs}});
               })}});
}

std::string organisation_json(const OrganisationPage& page) {
  const model::Organisation& own = page.organisation;
  const auto leaver = [&](const insight::FormerMember& one) {
    return json_object({{"contact", one.facts->id},
                        {"name", one.facts->name},
                        {"title", json_text(one.post->title)},
                        {"until", one.post->until ? Json(one.post->until->text) : Json()},
                        {"org", json_organisation(one.facts->org, page.book)},
                        {"successor", json_text(one.post->successor)}});
  };
  const auto event = [&](const Event& one) {
    Json made = json_object({{"contact", one.contact->id}, {"name", one.contact->name}});
    made.update(json_interaction(*one.interaction, page.book.settings));
    return made;
  };
  const auto id = [](const model::Organisation* one) { return Json(one->id); };
  return json_document(
      page.today,
      {{"org", own.id},
       {"path", own.path},
       {"name", own.name},
       {"formerly", own.formerly},
       {"rating", json_text(own.rating)},
       {"target", own.target},
       {"cadence", json_cadence(own.cadence)},
       {"segment", json_text(own.segment)},
       {"owner", json_text(own.owner)},
       {"url", own.url},
       {"tags", own.tags},
       {"about", json_text(own.about)},
       {"parent", json_text(own.parent)},
       {"above", json_list(page.ancestry.above, id)},
       {"circle", page.ancestry.circle},
       {"children", json_list(page.children, id)},
       {"last", page.summary.last},
       {"closeness", json_text(page.summary.warmest ? to_text(*page.summary.warmest) : "")},
       {"people", json_list(page.people.now, json_member)},
       {"left", json_list(page.people.before, leaver)},
       {"introducers", json_list(page.introducers, json_introducer)},
       {"needs",
        json_open(page, own.needs, &model::Facts::needs, &model::Facts::need_numbers, json_need)},
       {"follow_ups", json_open(page, own.follow_ups, &model::Facts::follow_ups,
                                &model::Facts::follow_up_numbers, json_follow_up)},
       {"dates", json_dates(page)},
       {"interactions", json_list(page.events, event)}});
}

}  // namespace nurture::render
