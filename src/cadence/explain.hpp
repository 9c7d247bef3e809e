// Why someone is due, or when they will be: every rule and number, and where each comes from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::cadence {

/// Which key a cadence comes from.
enum class Origin : char {
  contact_cadence,
  contact_rating,
  organisation_rating,
  default_rating,
  need
};

/// One rule of a person's, worked out.
struct RuleReason {
  model::Rule rule;
  std::optional<Date> answered;     ///< last answer; empty = none yet
  std::string channel;              ///< the answer's
  std::optional<Date> counts_from;  ///< where nothing has answered: since, added or the first
                                    ///< interaction that reached
  std::string counts_from_key;      ///< "since", "added" or "interactions"
  Date falls_on;                    ///< before it is moved to a working day
  Date due, latest;                 ///< as they hold: on a working day, a snooze taken into account
  std::string need;                 ///< origin need: what tightens it
};

struct Explanation {
  std::string contact;
  std::optional<Date> archived, snooze;  ///< what keeps them off, if it does today
  std::string rating;                    ///< effective
  Origin origin = Origin::default_rating;
  std::vector<RuleReason>
      rules;  ///< none: `cadence: none`, archived, or never touched (first touch alone)
  std::optional<Date> last_touch;
  std::string last_channel;
  std::vector<Occasion> standing;  ///< what stands today
  std::vector<Occasion> coming;    ///< what comes next, by day (the next of each)
  std::optional<Due> due;          ///< today's line, if there is one
  int place = 0;                   ///< in today's order, from 1 (the early stand last); 0 = not due
  bool listed = false;             ///< within today's capacity
  std::optional<Date> comes;  ///< due on a day that is no working day: when they will be listed
  std::vector<std::string> before;  ///< ids that stand before it, in order
};

/// Throws std::out_of_range where no contact has that id.
Explanation explain(const model::FactBook& book, const std::string& contact, Date today,
                    const Scope& scope = {});

}  // namespace nurture::cadence
