// From a rule and a history to days.
#include "cadence/rule.hpp"

#include <algorithm>

namespace nurture::cadence {
namespace {

/// Where a rule counts from that nothing has answered yet.
Date beginning(const History& history, const model::Facts& facts) {
  if (facts.since) {
    return *facts.since;
  }
  return facts.added ? *facts.added : history.first_reached;
}

}  // namespace

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
  result.load = shortest > 0 ? 1 / shortest : 0;
  return result;
}

base::Interval latest_interval(const model::Rule& rule) {
  return rule.latest ? *rule.latest : base::twice(rule.every);
}

std::optional<RuleState> work_out(const ReadyRule& ready, const History& history,
                                  const model::Facts& facts, const Workdays& workdays) {
  RuleState state;
  state.answered = last_answer(history, ready.columns);
  state.counts_from = state.answered != never ? state.answered : beginning(history, facts);
  if (state.counts_from == never) {
    return std::nullopt;
  }
  state.falls_on = workdays.add(state.counts_from, ready.rule.every);
  state.due = workdays.next(state.falls_on);
  state.latest = workdays.add(state.counts_from, latest_interval(ready.rule));
  // "No meeting yet" of someone we talk to all the time: nobody is late for it at once.
  if (state.answered == never && history.last_touch != never) {
    state.latest = std::max(state.latest, workdays.add(history.last_touch, ready.rule.every));
  }
  return state;
}

}  // namespace nurture::cadence
