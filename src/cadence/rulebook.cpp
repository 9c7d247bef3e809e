// From settings to a rulebook, and from a rule and a history to days.
#include "cadence/rulebook.hpp"

#include <algorithm>

namespace nurture::cadence {

ReadyCadence ready(const model::Cadence& cadence, const Channels& channels,
                   const base::WorkCalendar& calendar) {
  ReadyCadence result;
  double shortest = 0;
  for (const auto& rule : cadence.rules) {
    const double days = base::estimated_workdays(calendar, rule.every);
    if (result.rules.empty() || days < shortest) {
      shortest = days;
      result.fastest = result.rules.size();
    }
    result.rules.push_back(
        {rule, rule.by_any ? channels.all() : channels.answering(rule.channels)});
  }
  result.by_any =
      !result.rules.empty() && std::all_of(result.rules.begin(), result.rules.end(),
                                           [](const ReadyRule& one) { return one.rule.by_any; });
  return result;
}

Rulebook::Rulebook(const model::Settings& all, Date from, Date until)
    : settings(&all), channels(all), workdays_(all.calendar, from, until) {
  for (const auto& rating : all.ratings) {
    ratings.push_back(ready(rating.cadence, channels, all.calendar));
  }
  for (const auto& [name, owner] : all.owners) {
    if (owner.away.empty()) continue;
    of_owner_.try_emplace(name, model::calendar_of(all, name), from, until);
  }
}

const Workdays& Rulebook::workdays(std::string_view owner) const {
  const auto found = of_owner_.find(owner);
  return found != of_owner_.end() ? found->second : workdays_;
}

Date beginning(const model::Facts& facts, const History& history, bool organisation) {
  if (organisation) return history.first_touch;
  if (facts.since) return *facts.since;
  return facts.added.value_or(history.first_reached);
}

std::optional<RuleState> work_out(const ReadyRule& ready, const History& history, Date beginning,
                                  const Workdays& workdays) {
  const auto& [every, latest, by_any, channels] = ready.rule;
  RuleState state;
  state.answered = last_answer(history, ready.columns);
  state.counts_from = state.answered != never ? state.answered : beginning;
  if (state.counts_from == never) return std::nullopt;
  state.falls_on = workdays.add(state.counts_from, every);
  state.due = workdays.next(state.falls_on);
  state.latest = workdays.add(state.counts_from, latest.value_or(base::twice(every)));
  // "No meeting yet" of someone we talk to all the time: nobody is late for it at once.
  if (state.answered == never && history.last_touch != never) {
    state.latest = std::max(state.latest, workdays.add(history.last_touch, every));
  }
  return state;
}

}  // namespace nurture::cadence
