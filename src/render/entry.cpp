// What every form of the agenda shows of one line.
#include "render/entry.hpp"

#include <fmt/core.h>

#include "model/effective.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using model::Interaction;

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

/// Empty where the person can't be reached on it. A meeting, or a channel of the user's own, needs
/// no address.
std::optional<Way> way_on(const std::string& channel, const model::Contact& contact) {
  const std::string phone = first_of(contact.phone), email = first_of(contact.email);
  std::string address;
  if (channel == "call")
    address = phone;
  else if (channel == "message")
    address = phone.empty() ? email : phone;
  else if (channel == "email" || channel == "article" || channel == "newsletter")
    address = email;
  else
    return Way{clean(channel), "", ""};
  if (address.empty()) return {};
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

/// The newest up to today that `matches`; of several on one day the last in the file. Files are
/// mostly, but not always, in order of date.
template <typename Matches>
const Interaction* newest(const model::Contact& contact, Date today, Matches matches) {
  const Interaction* found = nullptr;
  for (const Interaction& interaction : contact.interactions) {
    if (interaction.date > today || !matches(interaction)) continue;
    if (found == nullptr || interaction.date >= found->date) found = &interaction;
  }
  return found;
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

const Interaction* last_touch(const model::Contact& contact, const model::Settings& settings,
                              Date today) {
  return newest(contact, today, [&](const Interaction& interaction) {
    return model::is_touch(interaction, settings);
  });
}

const Interaction* standing_next(const model::Contact& contact, Date today) {
  const Interaction* found = newest(
      contact, today, [](const Interaction& interaction) { return interaction.next.has_value(); });
  return found != nullptr && !found->next->empty() ? found : nullptr;
}

const model::Need* pressing_need(const Line& line, Date today) {
  const std::vector<model::Need>* needs = line.organisation != nullptr ? &line.organisation->needs
                                          : line.contact != nullptr    ? &line.contact->needs
                                                                       : nullptr;
  if (needs == nullptr) return nullptr;
  const model::Need* found = nullptr;
  for (const model::Need& need : *needs) {
    if (!model::open_on(need, today)) continue;
    const bool nearer =
        found != nullptr && need.when && (!found->when || need.when->first < found->when->first);
    if (found == nullptr || nearer) found = &need;
  }
  return found;
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

std::vector<Way> ways_to_reach(const model::Contact& contact,
                               const std::vector<cadence::Occasion>& standing,
                               const model::Attempts& attempts, const model::Settings& settings) {
  const std::vector<std::string> wanted = wanted_channels(standing, settings);
  std::vector<Way> ways;
  for (const std::string& channel : wanted)
    if (const std::optional<Way> way = way_on(channel, contact)) ways.push_back(*way);
  if (ways.empty()) return other_ways(contact, wanted);
  return without_unanswered(std::move(ways), attempts.twice_on, contact);
}

std::string to_text(const std::vector<Way>& ways, std::string_view shown) {
  std::vector<std::string> parts;
  for (const Way& way : ways) {
    std::string part = joined({way.channel, way.address == shown ? "" : way.address}, " ");
    parts.push_back(way.remark.empty() ? part : fmt::format("{} ({})", part, way.remark));
  }
  return joined(parts, " or ");
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

Entry entry(const Line& line, const model::Book& book, Date today) {
  Entry made;
  made.word = line.word;
  made.name = clean(name_of(line));
  made.reasons = reason_list(line.due, book, today);
  made.role = role_on(line, book);
  made.rating = clean(rating_of(line, book));
  if (line.contact == nullptr) return made;
  add_details(made, line, book, today);
  made.next = next_approach(*line.contact, book.settings, today);
  made.ways = ways_to_reach(*line.contact, line.due.occasions, line.due.attempts, book.settings);
  return made;
}

}  // namespace nurture::render
