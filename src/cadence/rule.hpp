// A cadence rule at work: what answered it, when it falls due, and the latest day.
#pragma once

#include <optional>
#include <vector>

#include "cadence/history.hpp"
#include "cadence/workdays.hpp"
#include "model/facts.hpp"

namespace nurture::cadence {

/// A rule beside the columns of the channels that answer it.
struct ReadyRule {
  model::Rule rule;
  std::vector<std::size_t> columns;
};

struct ReadyCadence {
  std::vector<ReadyRule> rules;  ///< empty = `cadence: none`
  std::size_t fastest = 0;       ///< the rule with the shortest first interval
  bool by_any = false;           ///< every rule is `by any`
  double load = 0;               ///< touches a working day, an estimate; 0 where there are no rules
};

ReadyCadence ready(const model::Cadence& cadence, const Channels& channels,
                   const base::WorkCalendar& calendar);

/// The window's second interval, or twice the first.
base::Interval latest_interval(const model::Rule& rule);

struct RuleState {
  Date answered = never;  ///< `never`: nothing has answered it yet
  Date counts_from =
      never;      ///< the answer; else `since`, `added` or the first interaction that reached
  Date falls_on;  ///< counts_from + interval
  Date due;       ///< falls_on moved to the next working day
  Date latest;
};

/// Empty where there is no day to count from.
std::optional<RuleState> work_out(const ReadyRule& ready, const History& history,
                                  const model::Facts& facts, const Workdays& workdays);

}  // namespace nurture::cadence
