// The settings made ready for thousands of people: channels as columns, each rule beside the
// columns that answer it, the working days of the store and of each owner.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cadence/history.hpp"
#include "cadence/workdays.hpp"
#include "model/facts.hpp"

namespace nurture::cadence {

struct ReadyRule {
  model::Rule rule;
  std::vector<std::size_t> columns;  ///< of the channels that answer it
};

struct ReadyCadence {
  std::vector<ReadyRule> rules;  ///< empty = `cadence: none`
  std::size_t fastest = 0;       ///< the rule with the shortest first interval
  bool by_any = false;           ///< every rule is `by any`
};

ReadyCadence ready(const model::Cadence& cadence, const Channels& channels,
                   const base::WorkCalendar& calendar);

struct Rulebook {
  const model::Settings* settings;
  Channels channels;
  std::vector<ReadyCadence> ratings;  ///< in the order of the settings

  /// Working days are looked up from `from` to `until`, and worked out beyond.
  Rulebook(const model::Settings& all, Date from, Date until);
  /// An owner's, without the days they are away; the store's for "" and unknown owners.
  const Workdays& workdays(std::string_view owner) const;
  const Workdays& workdays() const { return workdays_; }

 private:
  Workdays workdays_;
  std::map<std::string, Workdays, std::less<>> of_owner_;  ///< of those who are away some day
};

/// Where a rule counts from while nothing has answered it; `never`: it doesn't stand yet. A
/// person's: `since`, else `added`, else the first interaction that reached; an organisation's: the
/// first touch with one of its people.
Date beginning(const model::Facts& facts, const History& history, bool organisation);

struct RuleState {
  Date answered = never;     ///< `never`: nothing has answered it yet
  Date counts_from = never;  ///< the answer, else the beginning
  Date falls_on;             ///< counts_from + interval
  Date due;                  ///< falls_on moved to the next working day
  Date latest;               ///< counts_from + the window's second interval, else twice the first
};

/// Empty where there is no day to count from.
std::optional<RuleState> work_out(const ReadyRule& ready, const History& history, Date beginning,
                                  const Workdays& workdays);

}  // namespace nurture::cadence
