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

/// One rule, worked out.
struct RuleReason {
  model::Rule rule;
  std::optional<Date> answered;     ///< last answer; empty = none yet
  std::string channel;              ///< the answer's
  std::optional<Date> counts_from;  ///< where nothing has answered: since, added or the first
                                    ///< interaction that reached
  std::string counts_from_key;      ///< "since", "added" or "interactions"
  Date falls_on;                    ///< before it is moved to a working day
  Date due, latest;                 ///< on a working day, a snooze taken into account
  bool latest_by_touch = false;     ///< nothing answered it: the latest day is by the last touch
  int moved = 0;                    ///< days that a snooze, or its need, moved it
  Date waits_from;                  ///< from where the order counts the wait
  Date from;                        ///< the day it stands from, later than `due` where it is held
  Held held = Held::no;
  std::string need;  ///< origin need: what tightens it
};

/// A person or an organisation.
struct ExplainedParty {
  std::string id;
  bool organisation = false;
};

struct Explanation {
  ExplainedParty who;
  std::optional<Date> archived, snooze;  ///< what keeps them off, if it does today
  bool undecided = false;                ///< never due by a rule before they are rated
  std::string rating;                    ///< effective
  Origin origin = Origin::default_rating;
  std::vector<RuleReason>
      rules;  ///< none: `cadence: none`, archived, or never touched (first touch alone)
  std::optional<Date> last_touch;
  std::string last_channel;
  model::Attempts attempts;
  std::string only_way;            ///< as of Due
  std::optional<Date> rests;       ///< nobody was reached: rules, dates and needs wait until then
  std::vector<Occasion> standing;  ///< what stands today
  std::vector<Occasion> coming;    ///< what comes next, by day (the next of each)
  std::optional<Due> due;          ///< today's line, if there is one: theirs, or the one in which
                                   ///< they stand for their organisation, or it stands with them
  std::optional<std::string> agenda_of;  ///< they are on another owner's agenda; `place` is there
  int place = 0;              ///< in today's order, from 1 (the early stand last); 0 = not due
  bool listed = false;        ///< within today's capacity
  std::optional<Date> comes;  ///< due on a day that is no working day: when they will be listed
  std::vector<std::string> before;  ///< ids that stand before it, in order
};

/// The rule that falls due first, but for a need's; null where there is none.
const RuleReason* first_rule(const Explanation& explanation);

/// Throws std::out_of_range where nobody has that id; an organisation needs occasions of its own,
/// or it has nothing to explain (and is empty).
Explanation explain(const model::FactBook& book, const ExplainedParty& who, Date today,
                    const Scope& scope = {});
/// A person's.
inline Explanation explain(const model::FactBook& book, const std::string& contact, Date today,
                           const Scope& scope = {}) {
  return explain(book, ExplainedParty{contact, false}, today, scope);
}

}  // namespace nurture::cadence
