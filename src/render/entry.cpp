// What every form of the agenda shows of one line.
#include "render/entry.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

std::string first_of(const std::vector<std::string>& values) {
  return values.empty() ? std::string() : clean(values.front());
}

/// The channels of the first standing rule or step that names some, else the default one.
std::vector<std::string> wanted_channels(const std::vector<cadence::Occasion>& standing,
                                         const model::Settings& settings) {
  for (const cadence::Occasion& occasion : standing) {
    if (occasion.rule && !occasion.rule->channels.empty()) return occasion.rule->channels;
    if (!occasion.channels.empty()) return occasion.channels;
  }
  return {settings.default_channel};
}

enum class Needs { phone, email, either, nothing };

/// What the settings' own channels need; a meeting, or a channel of the user's, needs nothing.
Needs needs_of(std::string_view channel) {
  if (channel == "call") return Needs::phone;
  if (channel == "email" || channel == "article" || channel == "newsletter") return Needs::email;
  return channel == "message" ? Needs::either : Needs::nothing;
}

/// Empty where the person can't be reached on it.
std::optional<Way> way_on(const std::string& channel, const model::Contact& contact) {
  const std::string phone = first_of(contact.phone), email = first_of(contact.email);
  const Needs needs = needs_of(channel);
  std::string address;
  if (needs == Needs::phone || needs == Needs::either) address = phone;
  if (needs == Needs::email || (needs == Needs::either && phone.empty())) address = email;
  if (address.empty() && needs != Needs::nothing) return {};
  return Way{clean(channel), address, ""};
}

/// What is wanted, which a log is taken for, and whatever reaches them, where nothing wanted does.
std::vector<Way> other_ways(const model::Contact& contact, const std::vector<std::string>& wanted) {
  const std::string phone = first_of(contact.phone), email = first_of(contact.email);
  const std::string channel = clean(wanted.front());
  if (!email.empty()) return {{channel, "", "no phone number"}, {"email", email, ""}};
  if (!phone.empty()) return {{channel, "", "no mail address"}, {"call", phone, ""}};
  const std::string web = first_of(contact.url);
  if (!web.empty()) return {{channel, "", "no phone number or mail address"}, {"", web, ""}};
  return {{channel, "", "no phone number or mail address yet"}};
}

std::string with_note(const std::string& head, std::string_view note) {
  const std::string line = first_line(note);
  return line.empty() ? head : head + ": " + line;
}

void add(std::vector<Labelled>& details, std::string label, std::string text) {
  if (!text.empty()) details.push_back({std::move(label), std::move(text)});
}

/// The last touch, and a later interaction that was none (a newsletter, an attempt).
void add_last(std::vector<Labelled>& details, const model::Contact& contact,
              const model::Settings& settings, Date today) {
  const model::Interaction* touch = last_touch(contact, settings, today);
  const model::Interaction* newest = last_interaction(contact, today);
  if (touch != nullptr)
    add(details, "last", with_note(interaction_head(*touch, settings, today), touch->note));
  const bool later = newest != nullptr && (touch == nullptr || newest->date > touch->date);
  if (later && newest != touch)
    add(details, touch != nullptr ? "then" : "last",
        with_note(interaction_head(*newest, settings, today), newest->note));
}

std::string through(const model::Contact& contact, const model::Book& book) {
  return "through " + joined({clean(contact.name), role(contact, book)}, ", ");
}

}  // namespace

std::string effective_rating(const model::Contact& contact, const model::Book& book) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const auto rating = model::effective_rating(book.settings, contact.rating,
                                              organisation != nullptr ? organisation->rating : "");
  return std::string(rating.name);
}

std::string role(const model::Contact& contact, const model::Book& book) {
  const std::string where =
      contact.org.empty() ? std::string() : model::organisation_name(book, contact.org);
  return joined({clean(contact.title), clean(where)}, ", ");
}

std::string interaction_head(const model::Interaction& interaction, const model::Settings& settings,
                             Date today) {
  std::string head = clean(channel_of(interaction, settings));
  if (interaction.from_them) head += " from them";
  head += ", " + base::short_form(interaction.date, today);
  if (!interaction.reached) head += ", no answer";
  return head;
}

std::string next_approach(const model::Contact& contact, const model::Settings& settings,
                          Date today) {
  const model::Interaction* next = standing_next(contact, today);
  if (next == nullptr) return {};
  const model::Interaction* touch = last_touch(contact, settings, today);
  if (touch != nullptr && touch->date == next->date) return clean(*next->next);
  return fmt::format("{} ({})", clean(*next->next), base::short_form(next->date, today));
}

std::vector<Way> ways_to_reach(const model::Contact& contact,
                               const std::vector<cadence::Occasion>& standing,
                               const model::Settings& settings) {
  const std::vector<std::string> wanted = wanted_channels(standing, settings);
  std::vector<Way> ways;
  for (const std::string& channel : wanted)
    if (const std::optional<Way> way = way_on(channel, contact)) ways.push_back(*way);
  return ways.empty() ? other_ways(contact, wanted) : ways;
}

std::string to_text(const std::vector<Way>& ways, std::string_view shown) {
  std::vector<std::string> parts;
  for (const Way& way : ways) {
    std::string part = joined({way.channel, way.address == shown ? "" : way.address}, " ");
    parts.push_back(way.remark.empty() ? part : fmt::format("{} ({})", part, way.remark));
  }
  return joined(parts, " or ");
}

const model::Need* pressing_need(const std::vector<model::Need>& needs, Date today) {
  const model::Need* found = nullptr;
  for (const model::Need& need : needs) {
    if (!model::open_on(need, today)) continue;
    const bool nearer =
        found != nullptr && need.when && (!found->when || need.when->first < found->when->first);
    if (found == nullptr || nearer) found = &need;
  }
  return found;
}

Line line_of(const cadence::Due& due, const model::Book& book) {
  Line line;
  line.due = due;
  if (!due.contact.empty()) line.contact = model::find_contact(book, due.contact);
  if (!due.organisation.empty())
    line.organisation = model::find_organisation(book, due.organisation);
  return line;
}

Entry entry(const Line& line, const model::Book& book, Date today) {
  Entry made;
  made.word = line.word;
  made.reasons = reason_list(line.due, book, today);
  if (line.organisation != nullptr) {
    made.name = clean(line.organisation->name);
    made.rating = clean(line.organisation->rating);
    made.role = line.contact != nullptr ? through(*line.contact, book) : "nobody to approach yet";
  } else if (line.contact != nullptr) {
    made.name = clean(line.contact->name);
    made.rating = clean(effective_rating(*line.contact, book));
    made.role = role(*line.contact, book);
  }
  if (line.contact == nullptr) return made;
  add_last(made.details, *line.contact, book.settings, today);
  add(made.details, "next", next_approach(*line.contact, book.settings, today));
  made.ways = ways_to_reach(*line.contact, line.due.occasions, book.settings);
  return made;
}

}  // namespace nurture::render
