// From a file's values to what the agenda needs of them.
#include "model/facts.hpp"

#include <algorithm>

#include "base/text_order.hpp"

namespace nurture::model {
namespace {

void raise_to(std::optional<Date>& newest, std::optional<Date> day) {
  if (day && (!newest || *newest < *day)) {
    newest = day;
  }
}

/// Open, or closed on a later day.
bool undecided(const Need& need, Date today) {
  const bool decided = need.status == NeedStatus::won || need.status == NeedStatus::lost;
  return !decided || (need.closed && *need.closed > today);
}

template <typename To>
void keep_need(To& to, const Need& need, int number, Date today) {
  if (undecided(need, today)) {
    to.needs.push_back(need);
    to.need_numbers.push_back(number);
  }
}

template <typename To>
void keep_follow_up(To& to, const FollowUp& follow_up, int number, Date today) {
  if (open_on(follow_up, today)) {
    to.follow_ups.push_back(follow_up);
    to.follow_up_numbers.push_back(number);
  }
  if (follow_up.done && *follow_up.done <= today) {
    raise_to(to.follow_up_done, follow_up.done);
  }
}

/// Calls visit(item, number) for each, 1 = the first.
template <typename T, typename Visit>
void number_each(const std::vector<T>& all, Visit visit) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    visit(all[i], static_cast<int>(i) + 1);
  }
}

void remember_last(std::vector<TouchTally::Last>& last, std::string_view channel, Date date) {
  for (auto& one : last) {
    if (base::same_text(one.channel, channel)) {
      one.date = std::max(one.date, date);
      return;
    }
  }
  last.push_back({channel, date});
}

void remember_own(TouchTally& tally, const Touch& touch, std::string_view channel) {
  if (!tally.own.empty() && touch.date < tally.own_day) return;
  if (touch.date != tally.own_day) tally.own.clear();
  tally.own_day = touch.date;
  tally.own.push_back({channel, touch.by});
}

void copy_person(const Contact& contact, Facts& facts) {
  facts.id = contact.id;
  facts.name = contact.name;
  facts.org = contact.org;
  facts.title = contact.title;
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

void clear(Facts& facts) {
  const auto clear_all = [](auto&... lists) { (lists.clear(), ...); };
  const auto reset_all = [](auto&... values) { (values.reset(), ...); };
  clear_all(facts.id, facts.name, facts.org, facts.title, facts.owner, facts.rating, facts.level,
            facts.segment, facts.tags, facts.last, facts.own_touches, facts.needs, facts.follow_ups,
            facts.need_numbers, facts.follow_up_numbers, facts.dates, facts.past);
  reset_all(facts.cadence, facts.programme, facts.since, facts.added, facts.snooze, facts.archived,
            facts.first_reached, facts.follow_up_done, facts.latest);
}

void clear(TouchTally& tally) {
  tally.last.clear();
  tally.own.clear();
  tally.first_reached.reset();
  tally.latest.reset();
}

void add(TouchTally& tally, const Touch& touch, const Settings& settings, Date today) {
  raise_to(tally.latest, touch.date);
  if (touch.date > today || !touch.reached) {
    return;
  }
  const std::string_view channel =
      touch.channel.empty() ? std::string_view(settings.default_channel) : touch.channel;
  remember_last(tally.last, channel, touch.date);
  if (!touch.from_them) {
    remember_own(tally, touch, channel);
  }
  if (!tally.first_reached || touch.date < *tally.first_reached) {
    tally.first_reached = touch.date;
  }
}

void add(Facts& facts, TouchTally& tally) {
  std::sort(tally.last.begin(), tally.last.end(),
            [](const auto& a, const auto& b) { return a.channel < b.channel; });
  facts.last.reserve(tally.last.size());
  for (const auto& [channel, date] : tally.last) {
    facts.last.push_back({std::string(channel), date});
  }
  for (const auto& [channel, by] : tally.own) {
    facts.own_touches.push_back({tally.own_day, std::string(channel), std::string(by)});
  }
  facts.first_reached = tally.first_reached;
  raise_to(facts.latest, tally.latest);
}

void add(Facts& facts, const Need& need, int number, Date today) {
  keep_need(facts, need, number, today);
  raise_to(facts.latest, need.closed);
}

void add(Facts& facts, const FollowUp& follow_up, int number, Date today) {
  keep_follow_up(facts, follow_up, number, today);
  raise_to(facts.latest, follow_up.done);
  raise_to(facts.latest, follow_up.withdrawn);
}

void add(Facts& facts, const Past& post) {
  if (post.successor == "wanted") {
    facts.past.push_back(post);
  }
}

Facts facts(const Contact& contact, const Settings& settings, Date today) {
  Facts result;
  copy_person(contact, result);
  result.dates = contact.dates;
  number_each(contact.needs,
              [&](const Need& need, int number) { add(result, need, number, today); });
  number_each(contact.follow_ups,
              [&](const FollowUp& one, int number) { add(result, one, number, today); });
  TouchTally tally;
  for (const auto& one : contact.interactions) {
    add(tally, Touch{one.date, one.channel, one.by, one.from_them, one.reached}, settings, today);
  }
  add(result, tally);
  for (const auto& post : contact.past) {
    add(result, post);
  }
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
  result.dates = organisation.dates;
  number_each(organisation.needs,
              [&](const Need& need, int number) { keep_need(result, need, number, today); });
  number_each(organisation.follow_ups,
              [&](const FollowUp& one, int number) { keep_follow_up(result, one, number, today); });
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
