// From a file's values to what the agenda needs of them.
#include "model/facts.hpp"

#include <algorithm>

namespace nurture::model {
namespace {

void raise_to(std::optional<Date>& newest, const std::optional<Date>& day) {
  if (day && (!newest || *newest < *day)) {
    newest = day;
  }
}

/// Open, or closed on a later day.
bool undecided(const Need& need, Date today) {
  const bool decided = need.status == NeedStatus::won || need.status == NeedStatus::lost;
  return !decided || (need.closed && *need.closed > today);
}

template <typename From, typename To>
void copy_occasions(const From& from, Date today, To& to) {
  for (std::size_t i = 0; i < from.needs.size(); ++i) {
    if (undecided(from.needs[i], today)) {
      to.needs.push_back(from.needs[i]);
      to.need_numbers.push_back(static_cast<int>(i) + 1);
    }
  }
  for (std::size_t i = 0; i < from.follow_ups.size(); ++i) {
    const auto& follow_up = from.follow_ups[i];
    if (open_on(follow_up, today)) {
      to.follow_ups.push_back(follow_up);
      to.follow_up_numbers.push_back(static_cast<int>(i) + 1);
    }
    if (follow_up.done && *follow_up.done <= today) {
      raise_to(to.follow_up_done, follow_up.done);
    }
  }
  to.dates = from.dates;
}

void remember_last(std::vector<LastOn>& last, const std::string& channel, Date date) {
  const auto place = std::lower_bound(
      last.begin(), last.end(), channel,
      [](const LastOn& one, const std::string& wanted) { return one.channel < wanted; });
  if (place == last.end() || place->channel != channel) {
    last.insert(place, {channel, date});
  } else {
    place->date = std::max(place->date, date);
  }
}

void remember_own(std::vector<OwnTouch>& touches, OwnTouch touch) {
  if (!touches.empty() && touch.date < touches.front().date) {
    return;
  }
  if (!touches.empty() && touch.date > touches.front().date) {
    touches.clear();
  }
  touches.push_back(std::move(touch));
}

void read_interaction(const Interaction& interaction, const Settings& settings, Facts& facts) {
  if (!interaction.reached) {
    return;
  }
  const auto& channel =
      interaction.channel.empty() ? settings.default_channel : interaction.channel;
  remember_last(facts.last, channel, interaction.date);
  if (!interaction.from_them) {
    remember_own(facts.own_touches, {interaction.date, channel, interaction.by});
  }
  if (!facts.first_reached || interaction.date < *facts.first_reached) {
    facts.first_reached = interaction.date;
  }
}

std::optional<Date> newest_day(const Contact& contact) {
  std::optional<Date> newest;
  for (const auto& interaction : contact.interactions) {
    raise_to(newest, interaction.date);
  }
  for (const auto& follow_up : contact.follow_ups) {
    raise_to(newest, follow_up.done);
    raise_to(newest, follow_up.withdrawn);
  }
  for (const auto& need : contact.needs) {
    raise_to(newest, need.closed);
  }
  return newest;
}

void copy_person(const Contact& contact, Facts& facts) {
  facts.id = contact.id;
  facts.name = contact.name;
  facts.org = contact.org;
  facts.owner = contact.owner;
  facts.rating = contact.rating;
  facts.level = contact.level;
  facts.segment = contact.segment;
  facts.tags = contact.tags;
  facts.cadence = contact.cadence;
  facts.programme = contact.programme;
  facts.since = contact.since;
  facts.added = contact.added;
  facts.snooze = contact.snooze;
  facts.archived = contact.archived;
}

}  // namespace

Facts facts(const Contact& contact, const Settings& settings, Date today) {
  Facts result;
  copy_person(contact, result);
  copy_occasions(contact, today, result);
  for (const auto& interaction : contact.interactions) {
    if (interaction.date <= today) {
      read_interaction(interaction, settings, result);
    }
  }
  std::copy_if(contact.past.begin(), contact.past.end(), std::back_inserter(result.past),
               [](const Past& post) { return post.successor == "wanted"; });
  result.latest = newest_day(contact);
  return result;
}

OrganisationFacts facts(const Organisation& organisation, Date today) {
  OrganisationFacts result;
  result.id = organisation.id;
  result.name = organisation.name;
  result.owner = organisation.owner;
  result.rating = organisation.rating;
  result.segment = organisation.segment;
  result.formerly = organisation.formerly;
  result.tags = organisation.tags;
  result.target = organisation.target;
  result.cadence = organisation.cadence;
  copy_occasions(organisation, today, result);
  return result;
}

FactBook facts(const Book& book, Date today) {
  FactBook result;
  result.settings = book.settings;
  result.unreadable = static_cast<int>(book.unreadable.size());
  result.people.reserve(book.contacts.size());
  for (const auto& contact : book.contacts) {
    result.people.push_back(facts(contact, book.settings, today));
    result.unreadable += contact.flawed ? 1 : 0;
  }
  result.organisations.reserve(book.organisations.size());
  for (const auto& organisation : book.organisations) {
    result.organisations.push_back(facts(organisation, today));
    result.unreadable += organisation.flawed ? 1 : 0;
  }
  return result;
}

}  // namespace nurture::model
