// Looking back over a period: one state for all of its questions; interactions summed up by channel
// and intent.
#include "insight/stats.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using model::Interaction;

/// The state has the people by id, whatever order the book has them in.
People people_of(const model::Book& book, const cadence::AgendaState& state,
                 const StatsQuestion& question) {
  std::vector<const model::Contact*> by_id;
  for (const model::Contact& contact : book.contacts) by_id.push_back(&contact);
  std::ranges::sort(by_id, {}, &model::Contact::id);
  People people;
  for (std::size_t i = 0; i < by_id.size(); ++i)
    if (!question.person || question.person(*by_id[i]))
      people.push_back({by_id[i], &state.parties()[i]});
  return people;
}

void add(const Interaction& one, const Costs& costs, ChannelUse& use) {
  int& kind = !one.reached ? use.attempts : one.from_them ? use.from_them : use.ours;
  ++kind;
  use.cost += costs.cost;
  use.minutes += costs.minutes;
}

void set_shares(std::vector<ChannelUse>& channels) {
  int ours = 0;
  for (const ChannelUse& one : channels) ours += one.counts ? one.ours : 0;
  for (ChannelUse& one : channels)
    if (one.counts && ours > 0) one.share = static_cast<double>(one.ours) / ours;
}

/// Of the archived as well, whose past happened.
Mix mix(const People& people, const model::Settings& settings, Days days) {
  std::map<std::string, ChannelUse> by_name;
  Mix result;
  for (const Person& person : people) {
    for (const Interaction& one : person.contact->interactions) {
      if (!days.contain(one.date)) continue;
      const std::string& name = channel_of(one, settings);
      const Costs costs = costs_of(one, settings);
      ChannelUse& use = by_name[name];
      use.channel = name;
      use.counts = counts(settings, name);
      add(one, costs, use);
      add(one, costs, result.all);
      if (!one.from_them && is_touch(one, settings)) add(one, result.balance);
    }
  }
  for (auto& [name, use] : by_name) result.channels.push_back(std::move(use));
  std::ranges::stable_sort(result.channels, std::greater(), [](const ChannelUse& one) {
    return std::pair(one.ours, one.from_them);
  });
  set_shares(result.channels);
  return result;
}

}  // namespace

Costs costs_of(const Interaction& one, const model::Settings& settings) {
  const auto known = settings.channels.find(channel_of(one, settings));
  if (one.from_them || known == settings.channels.end()) return {};
  return {known->second.cost, known->second.minutes};
}

void add(const Interaction& ours, Balance& balance) {
  int& kind = ours.intent == "give"     ? balance.give
              : ours.intent == "ask"    ? balance.ask
              : ours.intent == "social" ? balance.social
                                        : balance.unmarked;
  ++kind;
}

Stats stats(const model::Book& book, const StatsQuestion& question) {
  const Date today = question.days.until;
  const model::FactBook facts = model::facts(book, today);
  const cadence::AgendaState state(facts, facts.settings, today, today, {question.owner});
  const People people = people_of(book, state, question);
  std::vector<const model::Organisation*> organisations;
  for (const model::Organisation& one : book.organisations)
    if (!question.organisation || question.organisation(one)) organisations.push_back(&one);

  Stats result;
  result.days = question.days;
  result.archived =
      static_cast<int>(std::count_if(people.begin(), people.end(), [&](const auto& one) {
        return model::archived_on(*one.contact, today);
      }));
  result.people = static_cast<int>(people.size()) - result.archived;
  if (question.by_capacity) result.capacity = state.capacity();
  std::vector<Date> ends;
  for (const Stretch& one : stretches(question.days))
    ends.push_back(std::min(one.period.last, today));
  AllWaits waited;
  for (const Person& person : people)
    waited.push_back(waits(person, state.rulebook(), question.days, ends));
  result.consistency = consistency(people, waited, state, question.days, result.capacity);
  result.mix = mix(people, facts.settings, question.days);
  result.pipeline = pipeline(people, organisations, state, question.days);
  result.pipeline.roads = roads(people, organisations, book, today);
  if (question.by)
    result.groups = groups(*question.by, people, organisations, waited, book, result.mix,
                           state.rulebook(), question.days);
  return result;
}

}  // namespace nurture::insight
