// The same figures by rating, owner, segment or channel, a row each.
#include <algorithm>
#include <map>
#include <set>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

class Grouping {
 public:
  Grouping(By by, const model::Book& book, const cadence::Rulebook& rulebook, Days days)
      : by_(by), book_(book), settings_(*rulebook.settings), rulebook_(rulebook), days_(days) {
    if (by != By::owner) return;
    for (const auto& [name, owner] : settings_.owners) row(name);
  }

  void add(const Person& person, const Waits& waits) {
    const model::Contact& contact = *person.contact;
    for (const model::Interaction& one : contact.interactions)
      if (days_.contain(one.date)) add_interaction(person, one);
    if (by_ == By::channel) return add_answers(contact, waits);
    Group& group = row(name_of(person));
    insight::add(waits, contact.id, group.waits);
    if (model::archived_on(contact, days_.until)) return;
    ++group.people;
    for (const model::Need& need : contact.needs) add_need(need, group);
  }

  void add(const model::Organisation& organisation) {
    if (by_ == By::channel || organisation.needs.empty()) return;
    Group& group = row(name_of(organisation));
    for (const model::Need& need : organisation.needs) add_need(need, group);
  }

  std::vector<Group> rows(const Mix& mix) && {
    std::vector<Group> all;
    const auto take = [&](const std::string& name) {
      const auto found = rows_.find(name);
      if (found == rows_.end()) return;
      found->second.people += static_cast<int>(touched_[name].size());
      all.push_back(std::move(found->second));
      rows_.erase(found);
    };
    if (by_ == By::rating)
      for (const model::Rating& rating : settings_.ratings) take(rating.name);
    if (by_ == By::channel)
      for (const ChannelUse& use : mix.channels) take(use.channel);
    std::vector<std::string> rest;
    for (const auto& [name, group] : rows_)
      if (!name.empty()) rest.push_back(name);
    for (const std::string& name : rest) take(name);
    take("");
    return all;
  }

 private:
  Group& row(const std::string& name) {
    Group& group = rows_[name];
    group.waits.rating = name;
    return group;
  }

  std::string name_of(const Person& person) const {
    const model::Contact& contact = *person.contact;
    if (by_ == By::rating) return model::rating_name(settings_, person.party->rank);
    if (by_ == By::owner) return contact.owner;
    if (!contact.segment.empty()) return contact.segment;
    const model::Organisation* organisation = model::find_organisation(book_, contact.org);
    return organisation != nullptr ? organisation->segment : std::string();
  }

  std::string name_of(const model::Organisation& organisation) const {
    if (by_ == By::rating)
      return model::rating_name(settings_, model::rank(settings_, organisation.rating));
    return by_ == By::owner ? organisation.owner : organisation.segment;
  }

  /// Of who made it, else of who keeps the person.
  std::string name_of(const Person& person, const model::Interaction& one) const {
    if (by_ == By::channel) return channel_of(one, settings_);
    return by_ == By::owner && !one.by.empty() ? one.by : name_of(person);
  }

  void add_interaction(const Person& person, const model::Interaction& one) {
    const std::string name = name_of(person, one);
    Group& group = row(name);
    const Costs costs = costs_of(one, settings_);
    group.cost += costs.cost;
    group.minutes += costs.minutes;
    if (!is_touch(one, settings_)) return;
    ++group.waits.touches;
    if (!one.from_them) insight::add(one, group.balance);
    if (by_ == By::channel) touched_[name].insert(person.contact->id);
  }

  void add_answers(const model::Contact& contact, const Waits& waits) {
    for (const Answer& one : waits.answers)
      for (const std::size_t column : one.columns)
        insight::add(one, contact.id, row(rulebook_.channels.name(column)).waits);
  }

  void add_need(const model::Need& need, Group& group) const {
    group.open += model::open_on(need, days_.until) ? 1 : 0;
    const bool won = need.status == model::NeedStatus::won && need.closed;
    group.won += won && days_.contain(*need.closed) ? 1 : 0;
  }

  By by_;
  const model::Book& book_;
  const model::Settings& settings_;
  const cadence::Rulebook& rulebook_;
  Days days_;
  std::map<std::string, Group> rows_;
  std::map<std::string, std::set<std::string>> touched_;  ///< on each channel
};

}  // namespace

std::vector<Group> groups(By by, const People& people,
                          const std::vector<const model::Organisation*>& orgs,
                          const AllWaits& waits, const model::Book& book, const Mix& mix,
                          const cadence::Rulebook& rulebook, Days days) {
  Grouping grouping(by, book, rulebook, days);
  for (std::size_t i = 0; i < people.size(); ++i) grouping.add(people[i], waits[i]);
  for (const model::Organisation* one : orgs) grouping.add(*one);
  return std::move(grouping).rows(mix);
}

}  // namespace nurture::insight
