// The habits that every JSON document of nurture keeps, and the values of people that they hold.
#include "render/json.hpp"

#include <cmath>
#include <fmt/core.h>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/effective.hpp"
#include "model/standing.hpp"
#include "render/entry.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

/// None of the keys is there yet.
void add_members(Json& object, JsonMembers members) {
  auto& all = object.get_ref<Json::object_t&>();
  for (const JsonMember& member : members) all.emplace_back(member.key, std::move(member.value));
}

// What to do, where there is somebody to do it for.
Json json_first_suggestion(const Line& line, const model::Book& book, Date today) {
  if (line.contact == nullptr) return {};
  return json_suggestion(first_suggestion(line, book, today));
}

Json json_post(const model::Past& post) {
  return json_object({{"org", json_text(post.org)},
                      {"title", json_text(post.title)},
                      {"until", post.until ? Json(post.until->text) : Json()},
                      {"successor", json_text(post.successor)}});
}

/// The numbers are those of the file, which other commands take.
template <typename Item, typename Make>
Json json_numbered(const std::vector<Item>& items, Make make, Date today) {
  int number = 0;
  return json_list(items, [&](const Item& item) { return make(item, ++number, today); });
}

}  // namespace

Json json_object(JsonMembers members) {
  Json object = Json::object();
  add_members(object, members);
  return object;
}

std::string json_document(Date today, JsonMembers members) {
  Json document = json_object({{"format", 1}, {"today", today}});
  add_members(document, members);
  return json_print(document);
}

std::string json_print(const Json& document) {
  const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
  std::string shown;
  shown.reserve(text.size());
  for (std::string_view rest = text; !rest.empty();) {
    const base::CodePoint next = base::front(rest);
    // Below 0x20 are the document's own line breaks: in texts they are escaped already.
    if (next.value >= 0x7F && base::acts_on_terminal(next.value)) {
      shown += fmt::format("\\u{:04x}", static_cast<unsigned>(next.value));
    } else {
      shown += rest.substr(0, next.length);
    }
    rest.remove_prefix(next.length);
  }
  return shown;
}

Json json_text(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json json_number(int number) {
  return number > 0 ? Json(number) : Json();
}

Json json_decimal(double value) {
  return std::round(value * 100) / 100;
}

Json json_organisation(std::string_view org, const model::Book& book) {
  if (org.empty()) return {};
  const model::Organisation* organisation = model::find_organisation(book, org);
  if (organisation == nullptr) return json_object({{"id", nullptr}, {"name", org}});
  return json_object({{"id", organisation->id}, {"name", organisation->name}});
}

Json json_whose(const std::string& id, const std::string& name, bool organisation) {
  return json_object({{"contact", json_text(organisation ? "" : id)},
                      {"org", json_text(organisation ? id : "")},
                      {"name", name}});
}

Json json_cadence(const std::optional<model::Cadence>& cadence) {
  if (!cadence) return {};
  return json_list(cadence->rules, [](const model::Rule& rule) { return model::to_text(rule); });
}

Json json_interaction(const model::Interaction& interaction, const model::Settings& settings) {
  return json_object({{"date", interaction.date},
                      {"channel", channel_of(interaction, settings)},
                      {"by", json_text(interaction.by)},
                      {"intent", json_text(interaction.intent)},
                      {"from", json_text(interaction.from_them ? "them" : "")},
                      {"reached", interaction.reached},
                      {"note", json_text(interaction.note)},
                      {"next", interaction.next},
                      {"sent", json_text(interaction.sent)},
                      {"introduced", interaction.introduced},
                      {"message_id", json_text(interaction.message_id)},
                      {"event", json_text(interaction.event)}});
}

Json json_last(const model::Interaction* last, const model::Settings& settings) {
  if (last == nullptr) return {};
  return json_object({{"date", last->date},
                      {"channel", channel_of(*last, settings)},
                      {"note", json_text(last->note)}});
}

Json json_need(const model::Need& need, int number, Date today) {
  return json_object({{"number", number},
                      {"what", need.what},
                      {"status", model::to_text(need.status)},
                      {"open", model::open_on(need, today)},
                      {"when", need.when ? Json(need.when->text) : Json()},
                      {"obstacle", json_text(need.obstacle)},
                      {"competitor", json_text(need.competitor)},
                      {"noted", need.noted},
                      {"closed", need.closed}});
}

Json json_follow_up(const model::FollowUp& follow_up, int number, Date today) {
  return json_object({{"number", number},
                      {"due", follow_up.due},
                      {"what", json_text(follow_up.what)},
                      {"by", follow_up.by},
                      {"programme", json_text(follow_up.programme)},
                      {"open", model::open_on(follow_up, today)},
                      {"done", follow_up.done},
                      {"withdrawn", follow_up.withdrawn}});
}

Json json_date(const model::Anniversary& date) {
  return json_object({{"date", base::to_text(date.date)},
                      {"what", json_text(date.what)},
                      {"year", json_number(date.year.value_or(0))},
                      {"lead", date.lead.count > 0 ? Json(base::to_text(date.lead)) : Json()}});
}

Json json_contact(const model::Contact& contact, const model::Book& book, Date today) {
  const auto interaction = [&](const model::Interaction& one) {
    return json_interaction(one, book.settings);
  };
  return json_object({{"id", contact.id},
                      {"path", contact.path},
                      {"name", contact.name},
                      {"uid", json_text(contact.uid)},
                      {"source", contact.source},
                      {"also", contact.also},
                      {"formerly", contact.formerly},
                      {"org", json_organisation(contact.org, book)},
                      {"title", json_text(contact.title)},
                      {"level", json_text(contact.level)},
                      {"role", json_text(contact.role)},
                      {"owner", json_text(contact.owner)},
                      {"rating", json_text(contact.rating)},
                      {"cadence", json_cadence(contact.cadence)},
                      {"segment", json_text(contact.segment)},
                      {"email", contact.email},
                      {"phone", contact.phone},
                      {"address", contact.address},
                      {"timezone", json_text(contact.timezone)},
                      {"url", contact.url},
                      {"tags", contact.tags},
                      {"about", json_text(contact.about)},
                      {"since", contact.since},
                      {"added", contact.added},
                      {"met", json_text(contact.met)},
                      {"referred_by", json_text(contact.referred_by)},
                      {"knows", contact.knows},
                      {"warmth", contact.warmth},
                      {"reviewed", contact.reviewed},
                      {"dates", json_list(contact.dates, json_date)},
                      {"needs", json_numbered(contact.needs, json_need, today)},
                      {"follow_ups", json_numbered(contact.follow_ups, json_follow_up, today)},
                      {"snooze", contact.snooze},
                      {"past", json_list(contact.past, json_post)},
                      {"archived", contact.archived},
                      {"interactions", json_list(contact.interactions, interaction)}});
}

Json json_occasion(const cadence::Occasion& occasion) {
  return json_object({{"kind", kind_name(occasion.kind)},
                      {"due", occasion.due},
                      {"latest", occasion.latest},
                      {"rule", occasion.rule ? Json(model::to_text(*occasion.rule)) : Json()},
                      {"text", json_text(occasion.text)},
                      {"years", json_number(occasion.years.value_or(0))}});
}

Json json_attempts(const model::Attempts& attempts) {
  if (attempts.days == 0) return {};
  return json_object({{"days", attempts.days}, {"last", attempts.last}});
}

Json json_explanation(const cadence::Explanation& explanation) {
  const std::optional<cadence::Due>& due = explanation.due;
  return json_object({{"due", next_due(explanation)},
                      {"latest", due ? Json(due->latest) : Json()},
                      {"days_due", due ? Json(due->days_due) : Json()},
                      {"days_late", due ? Json(due->days_late) : Json()},
                      {"early", due ? Json(due->early) : Json()},
                      {"place", json_number(explanation.place)},
                      {"listed", explanation.listed},
                      {"comes", explanation.comes},
                      {"rating", json_text(explanation.rating)},
                      {"snooze", explanation.snooze},
                      {"rests", explanation.rests},
                      {"attempts", json_attempts(explanation.attempts)},
                      {"only_way", json_text(explanation.only_way)},
                      {"undecided", explanation.undecided},
                      {"agenda_of", explanation.agenda_of},
                      {"archived", explanation.archived},
                      {"occasions", json_list(explanation.standing, json_occasion)},
                      {"coming", json_list(explanation.coming, json_occasion)}});
}

Json json_shared(const insight::Shared& shared) {
  using enum insight::Shared::Kind;
  return json_object({{"kind", shared.kind == need  ? "need"
                               : shared.kind == tag ? "tag"
                                                    : "segment"},
                      {"text", shared.text},
                      {"word", json_text(shared.word)},
                      {"org", json_text(shared.organisation)}});
}

Json json_suggestion(const insight::Suggestion& suggestion) {
  return json_object({{"channel", suggestion.channel},
                      {"item", suggestion.item != nullptr ? Json(suggestion.item->id) : Json()}});
}

Json json_line(const Line& line, const model::Book& book, Date today) {
  const model::Contact nobody;
  const model::Contact& contact = line.contact != nullptr ? *line.contact : nobody;
  const model::Organisation* organisation = line.organisation;
  const model::Need* need = pressing_need(line, today);
  const model::Interaction* next = standing_next(contact, today);
  return json_object(
      {{"contact", json_text(line.due.contact)},
       {"name", json_text(name_of(line))},
       {"org", json_organisation(organisation != nullptr ? organisation->id : contact.org, book)},
       {"rating", json_text(rating_of(line, book))},
       {"owner", json_text(organisation != nullptr ? organisation->owner : contact.owner)},
       {"due", line.due.due},
       {"latest", line.due.latest},
       {"days_due", line.due.days_due},
       {"days_late", line.due.days_late},
       {"early", line.due.early},
       {"occasions", json_list(line.due.occasions, json_occasion)},
       {"context", json_list(line.due.context, json_occasion)},
       {"attempts", json_attempts(line.due.attempts)},
       {"only_way", json_text(line.due.only_way)},
       {"last", json_last(last_touch(contact, book.settings, today), book.settings)},
       {"need", need != nullptr ? Json(need->what) : Json()},
       {"next", next != nullptr ? Json(*next->next) : Json()},
       {"suggest", json_first_suggestion(line, book, today)},
       {"email", contact.email},
       {"phone", contact.phone}});
}

}  // namespace nurture::render
