// What every form of the agenda shows of one line.
#include "render/entry.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/effective.hpp"
#include "model/standing.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using model::Interaction;

std::string first_of(const std::vector<std::string>& values) {
  return values.empty() ? std::string() : clean(values.front());
}

/// The channels of the first standing rule or step that names the one that is asked for, that one
/// first; of the first that names some where none does; else the default one.
std::vector<std::string> wanted_channels(const insight::Asked& asked,
                                         const model::Settings& settings) {
  const cadence::Occasion* by = insight::naming(asked.occasions, asked.channel);
  if (by == nullptr) {
    const auto names_some = [](const auto& one) { return !insight::channels_named(one).empty(); };
    const auto found = std::ranges::find_if(asked.occasions, names_some);
    if (found == asked.occasions.end()) return {settings.default_channel};
    by = &*found;
  }
  std::vector<std::string> channels = insight::channels_named(*by);
  std::stable_partition(channels.begin(), channels.end(),
                        [&](const auto& one) { return one == asked.channel; });
  return channels;
}

/// Empty where the person can't be reached on it.
std::optional<Way> way_on(const std::string& channel, const model::Contact& contact) {
  const std::optional<std::string> address = insight::address_on(channel, contact);
  if (!address) return {};
  return Way{clean(channel), clean(*address), ""};
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

}  // namespace

std::string with_note(const Interaction& interaction, const model::Settings& settings, Date today) {
  return joined({interaction_head(interaction, settings, today), first_line(interaction.note)},
                ": ");
}

namespace {

/// The person's, or whom to approach at the organisation.
std::string role_on(const Line& line, const model::Book& book) {
  if (line.contact == nullptr) return line.organisation == nullptr ? "" : "nobody to approach yet";
  const std::string own = role(*line.contact, book);
  if (line.organisation == nullptr) return own;
  return "through " + joined({clean(line.contact->name), own}, ", ");
}

}  // namespace

Line line_of(const cadence::Due& due, const model::Book& book) {
  return {due, model::find_contact(book, due.contact),
          model::find_organisation(book, due.organisation), ""};
}

std::string name_of(const Line& line) {
  if (line.organisation != nullptr) return line.organisation->name;
  return line.contact != nullptr ? line.contact->name : std::string();
}

const model::Need* pressing_need(const Line& line, Date today) {
  if (line.organisation != nullptr) return nearest_need(line.organisation->needs, today);
  return line.contact != nullptr ? nearest_need(line.contact->needs, today) : nullptr;
}

std::string rating_of(const Line& line, const model::Book& book) {
  if (line.organisation != nullptr) return line.organisation->rating;
  return line.contact != nullptr ? effective_rating(*line.contact, book) : std::string();
}

std::string effective_rating(const model::Contact& contact, const model::Book& book) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const auto rating = model::effective_rating(book.settings, contact.rating,
                                              organisation != nullptr ? organisation->rating : "");
  return std::string(rating.name);
}

std::string name_of(const std::string& id, const model::Book& book) {
  const model::Contact* found = model::find_contact(book, id);
  return clean(found != nullptr ? found->name : id);
}

std::string role(const model::Contact& contact, const model::Book& book) {
  return joined({clean(contact.title), clean(model::organisation_name(book, contact.org))}, ", ");
}

std::vector<std::pair<std::string, const Interaction*>> last_and_then(
    const model::Contact& contact, const model::Settings& settings, Date today) {
  const Interaction* touch = last_touch(contact, settings, today);
  const Interaction* last = newest(contact, today, [](const Interaction&) { return true; });
  std::vector<std::pair<std::string, const Interaction*>> found;
  if (touch != nullptr) found.emplace_back("last", touch);
  if (last != nullptr && (touch == nullptr || last->date > touch->date))
    found.emplace_back(touch != nullptr ? "then" : "last", last);
  return found;
}

std::string interaction_head(const Interaction& interaction, const model::Settings& settings,
                             Date today) {
  std::string head = clean(channel_of(interaction, settings));
  if (interaction.from_them) head += " from them";
  head += ", " + base::short_form(interaction.date, today);
  if (!interaction.reached) head += ", no answer";
  return head;
}

std::string next_approach(const model::Contact& contact, const model::Settings& settings,
                          Date today) {
  const Interaction* next = standing_next(contact, today);
  if (next == nullptr) return {};
  const Interaction* touch = last_touch(contact, settings, today);
  if (touch != nullptr && touch->date == next->date) return clean(*next->next);
  return fmt::format("{} ({})", clean(*next->next), base::short_form(next->date, today));
}

/// Not on the channel where nobody answered twice in a row, if they can be had otherwise.
std::vector<Way> without_unanswered(std::vector<Way> ways, const std::string& unanswered,
                                    const model::Contact& contact) {
  const auto is_that = [&](const Way& way) { return way.channel == unanswered; };
  if (unanswered.empty() || std::none_of(ways.begin(), ways.end(), is_that)) return ways;
  std::vector<Way> others = ways;
  std::erase_if(others, is_that);
  for (const char* channel : {"email", "message", "call"}) {
    if (!others.empty() || channel == unanswered) continue;
    if (std::optional<Way> way = way_on(channel, contact)) {
      way->remark = fmt::format("no answer by {}", unanswered);
      others.push_back(std::move(*way));
    }
  }
  return others.empty() ? ways : others;
}

std::vector<Way> ways_to_reach(const model::Contact& contact, const insight::Asked& asked,
                               const model::Settings& settings) {
  const std::vector<std::string> wanted = wanted_channels(asked, settings);
  std::vector<Way> ways;
  for (const std::string& channel : wanted)
    if (const std::optional<Way> way = way_on(channel, contact)) ways.push_back(*way);
  if (ways.empty()) return other_ways(contact, wanted);
  return without_unanswered(std::move(ways), asked.unanswered, contact);
}

std::string to_text(const std::vector<Way>& ways, std::string_view shown) {
  std::vector<std::string> parts;
  for (const Way& way : ways) {
    std::string part = joined({way.channel, way.address == shown ? "" : way.address}, " ");
    parts.push_back(way.remark.empty() ? part : fmt::format("{} ({})", part, way.remark));
  }
  return joined(parts, " or ");
}

std::string with_text(const Entry& entry, std::string_view shown) {
  const std::string how = to_text(entry.ways, shown);
  if (entry.item.empty()) return how;
  return fmt::format("{}{}\"{}\"", how, entry.written ? ": " : ", or send ", entry.item);
}

insight::Suggestion first_suggestion(const Line& line, const model::Book& book, Date today) {
  const insight::Asked asked = insight::asked(line.due, book.settings);
  return insight::suggest(*line.contact, asked, book, today).touches.front();
}

std::string role_and_rating(const Entry& entry, bool ratings) {
  return joined({entry.role, ratings ? behind("rating", entry.rating) : ""}, " · ");
}

/// What happened last, with how often they were tried since the last touch; and what is open beside
/// the reasons.
void add_details(Entry& made, const Line& line, const model::Book& book, Date today) {
  for (const auto& [label, one] : last_and_then(*line.contact, book.settings, today)) {
    std::string text = with_note(*one, book.settings, today);
    if (!one->reached && line.due.attempts.days > 1)
      text = fmt::format("tried {} times, last by {}", line.due.attempts.days, text);
    made.details.push_back({label, std::move(text)});
  }
  const std::string also = context(line.due, book, today);
  if (!also.empty()) made.details.push_back({"also", also});
}

/// To the first way by which they are spoken to, if any reaches them.
void add_time_there(std::vector<Way>& ways, int minutes, const model::Settings& settings) {
  const auto talk = std::ranges::find_if(ways, [&](const Way& way) {
    const bool reaches = !way.address.empty() || way.remark.empty();
    return reaches && model::converses(settings, way.channel);
  });
  if (talk == ways.end()) return;
  talk->remark = joined({talk->remark, fmt::format("it is {} there", time_of_day(minutes))}, ", ");
}

void add_approach(Entry& made, const Line& line, const model::Book& book, Date today) {
  const model::Settings& settings = book.settings;
  made.ways = ways_to_reach(*line.contact, insight::asked(line.due, settings), settings);
  if (line.time_there) add_time_there(made.ways, *line.time_there, settings);
  if (const model::LibraryItem* item = first_suggestion(line, book, today).item)
    made.item = clean(item->title);
  made.written = made.ways.size() == 1 && !model::converses(settings, made.ways.front().channel);
}

Entry entry(const Line& line, const model::Book& book, Date today) {
  Entry made;
  made.word = clean(line.word);
  made.name = clean(name_of(line));
  made.reasons = reason_list(line.due, book, today);
  made.role = role_on(line, book);
  made.rating = clean(rating_of(line, book));
  if (line.contact == nullptr) return made;
  add_details(made, line, book, today);
  made.next = next_approach(*line.contact, book.settings, today);
  add_approach(made, line, book, today);
  return made;
}

}  // namespace nurture::render
