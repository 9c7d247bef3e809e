// From a file's values to what the agenda needs of them.
#include "model/facts.hpp"

#include <algorithm>
#include <functional>

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

/// The channel's entry, with the newest day.
const TouchTally::Last& remember_last(TouchTally& tally, std::string_view channel, Date date,
                                      const ChannelTable& channels) {
  for (auto& one : tally.last) {
    if (base::same_text(one.channel, channel)) {
      one.date = std::max(one.date, date);
      return one;
    }
  }
  const auto* const known = channels.find(channel);
  if (known == nullptr) return tally.last.emplace_back(TouchTally::Last{channel, date});
  return tally.last.emplace_back(
      TouchTally::Last{channel, date, known->counts, known->talks, known->converses});
}

/// Files are in the order of days, so that a day's touches mostly follow each other.
void remember_day(TouchTally& tally, const Touch& touch, bool is_talk) {
  if (tally.days.empty() || tally.days.back().date != touch.date)
    tally.days.push_back({touch.date});
  TouchTally::Day& day = tally.days.back();
  day.talk = day.talk || is_talk;
  day.ours = day.ours || (!is_talk && !touch.from_them);
  day.theirs = day.theirs || (!is_talk && touch.from_them);
}

TouchDays touch_days_of(std::vector<TouchTally::Day>& days) {
  const auto earlier = [](const auto& one, const auto& other) { return one.date < other.date; };
  if (!std::is_sorted(days.begin(), days.end(), earlier))
    std::sort(days.begin(), days.end(), earlier);
  TouchDays count;
  for (std::size_t i = 0; i < days.size();) {
    TouchTally::Day day = days[i];
    for (++i; i < days.size() && days[i].date == day.date; ++i) {
      day.talk = day.talk || days[i].talk;
      day.ours = day.ours || days[i].ours;
      day.theirs = day.theirs || days[i].theirs;
    }
    ++count.all;
    count.talks += day.talk ? 1 : 0;
    count.ours += day.ours ? 1 : 0;
    count.theirs += day.theirs ? 1 : 0;
  }
  return count;
}

void remember_own(TouchTally& tally, const Touch& touch, std::string_view channel) {
  if (!tally.own.empty() && touch.date < tally.own_day) return;
  if (touch.date != tally.own_day) tally.own.clear();
  tally.own_day = touch.date;
  tally.own.push_back({channel, touch.by, touch.reached});
}

void lower_to(std::optional<Date>& oldest, Date day) {
  if (!oldest || day < *oldest) oldest = day;
}

/// Those since the last answer; of the days since the last touch, too.
Attempts attempts_of(TouchTally& tally) {
  std::optional<Date> last_touch;
  for (const auto& one : tally.last) {
    if (one.counts) raise_to(last_touch, one.date);
  }
  auto& all = tally.attempts;
  std::erase_if(all, [&](const auto& one) { return one.date <= tally.last_answer; });
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.date < b.date; });
  Attempts attempts;
  for (const auto& one : all) {
    const bool another = attempts.before_talk == 0 || one.date != attempts.last;
    attempts.before_talk += another ? 1 : 0;
    attempts.days += another && one.date > last_touch ? 1 : 0;
    attempts.last = one.date;
  }
  const auto count = all.size();
  const bool two = count > 1 && all[count - 2].date > last_touch;
  if (two && all[count - 1].channel == all[count - 2].channel) {
    attempts.twice_on = all.back().channel;
  }
  return attempts;
}

void copy_person(const Contact& contact, Facts& facts) {
  facts.id = contact.id;
  facts.name = contact.name;
  facts.org = contact.org;
  facts.title = contact.title;
  facts.owner = contact.owner;
  facts.rating = contact.rating;
  facts.level = contact.level;
  facts.role = contact.role;
  facts.segment = contact.segment;
  facts.tags = contact.tags;
  facts.cadence = contact.cadence;
  facts.since = contact.since;
  facts.added = contact.added;
  facts.snooze = contact.snooze;
  facts.archived = contact.archived;
  facts.reviewed = contact.reviewed;
  facts.warmth = contact.warmth;
  facts.past = contact.past;
}

}  // namespace

ChannelTable::ChannelTable(const Settings& settings) : settings_(&settings) {
  for (const auto& [name, channel] : settings.channels)
    all_.push_back({name, channel.counts, stands_for(settings, name, settings.default_channel),
                    model::converses(settings, name)});
}

const ChannelTable::Channel* ChannelTable::find(std::string_view name) const {
  for (const Channel& one : all_)
    if (base::same_text(one.name, name)) return &one;
  return nullptr;
}

void clear(Facts& facts) {
  const auto clear_all = [](auto&... lists) { (lists.clear(), ...); };
  const auto reset_all = [](auto&... values) { (values.reset(), ...); };
  clear_all(facts.id, facts.name, facts.org, facts.title, facts.owner, facts.rating, facts.level,
            facts.role, facts.segment, facts.tags, facts.past, facts.last, facts.own_touches,
            facts.own_days, facts.needs, facts.follow_ups, facts.need_numbers,
            facts.follow_up_numbers, facts.dates);
  reset_all(facts.cadence, facts.since, facts.added, facts.snooze, facts.archived, facts.reviewed,
            facts.warmth, facts.first_reached, facts.first_touch, facts.follow_up_done,
            facts.latest);
  facts.attempts = {};
  facts.touch_days = {};
}

void keep_newest(std::vector<Date>& days, Date day) {
  constexpr std::size_t kept = 3;
  const auto at = std::lower_bound(days.begin(), days.end(), day, std::greater<>());
  if (at == days.end() ? days.size() == kept : *at == day) return;
  days.insert(at, day);
  if (days.size() > kept) days.pop_back();
}

void clear(TouchTally& tally) {
  tally.last.clear();
  tally.own.clear();
  tally.own_days.clear();
  tally.attempts.clear();
  tally.days.clear();
  tally.first_reached.reset();
  tally.first_touch.reset();
  tally.last_answer.reset();
  tally.latest.reset();
}

void add(TouchTally& tally, const Touch& touch, const ChannelTable& channels, Date today) {
  raise_to(tally.latest, touch.date);
  if (touch.date > today || (!touch.reached && touch.from_them)) {
    return;
  }
  const std::string_view channel =
      touch.channel.empty() ? std::string_view(channels.settings().default_channel) : touch.channel;
  if (!touch.from_them) {
    remember_own(tally, touch, channel);
  }
  if (!touch.reached) {
    keep_newest(tally.own_days, touch.date);
    tally.attempts.push_back({touch.date, channel});
    return;
  }
  lower_to(tally.first_reached, touch.date);
  const auto& last = remember_last(tally, channel, touch.date, channels);
  if (!last.counts) return;
  lower_to(tally.first_touch, touch.date);
  remember_day(tally, touch, last.converses);
  if (last.talks || touch.from_them) raise_to(tally.last_answer, touch.date);
  if (!touch.from_them) keep_newest(tally.own_days, touch.date);
}

void add(Facts& facts, TouchTally& tally) {
  std::sort(tally.last.begin(), tally.last.end(),
            [](const auto& a, const auto& b) { return a.channel < b.channel; });
  facts.last.reserve(tally.last.size());
  for (const auto& one : tally.last) {
    facts.last.push_back({std::string(one.channel), one.date});
  }
  for (const auto& one : tally.own) {
    facts.own_touches.push_back(
        {tally.own_day, std::string(one.channel), std::string(one.by), one.reached});
  }
  facts.own_days = tally.own_days;
  facts.attempts = attempts_of(tally);
  facts.touch_days = touch_days_of(tally.days);
  facts.first_reached = tally.first_reached;
  facts.first_touch = tally.first_touch;
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

Facts facts(const Contact& contact, const ChannelTable& channels, Date today) {
  Facts result;
  copy_person(contact, result);
  result.dates = contact.dates;
  number_each(contact.needs,
              [&](const Need& need, int number) { add(result, need, number, today); });
  number_each(contact.follow_ups,
              [&](const FollowUp& one, int number) { add(result, one, number, today); });
  TouchTally tally;
  for (const auto& one : contact.interactions) {
    add(tally, Touch{one.date, one.channel, one.by, one.from_them, one.reached}, channels, today);
  }
  add(result, tally);
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
  const ChannelTable channels(book.settings);
  for (const auto& contact : book.contacts) {
    result.people.push_back(facts(contact, channels, today));
    result.unreadable += contact.flawed ? 1 : 0;
  }
  result.organisations.reserve(book.organisations.size());
  for (const auto& organisation : book.organisations) {
    result.organisations.push_back(facts(organisation, today));
    result.unreadable += organisation.flawed ? 1 : 0;
  }
  result.library.reserve(book.library.size());
  for (const auto& item : book.library) {
    result.library.push_back(item);
    result.library.back().about.clear();
  }
  return result;
}

}  // namespace nurture::model
