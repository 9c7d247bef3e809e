// The bounded day: who is due, why, and in which order. Reasons are data; render/ words them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/facts.hpp"

namespace nurture::cadence {

using base::Date;

enum class Kind : char { cadence, first, follow_up, need, date };

/// Why something that is due doesn't stand yet.
enum class Held : char {
  no,
  snooze,
  promise,  ///< a follow-up within what a rule allows
  attempts  ///< nobody was reached: they rest
};

/// One reason to reach out that stands on the day asked about.
struct Occasion {
  Kind kind = Kind::cadence;
  Date due;
  std::optional<Date> latest;         ///< last acceptable day; empty where there is none
  std::optional<model::Rule> rule;    ///< cadence: which rule
  std::vector<std::string> channels;  ///< follow-up: whose touch closes it; empty = any that counts
  /// What: of a follow-up, need or date; of a tightened cadence the need that holds it.
  std::string text;
  std::optional<Date> answered;      ///< cadence: the last answer; empty = nothing has answered yet
  std::optional<base::Period> when;  ///< need: its horizon
  std::optional<Date> day;           ///< date: the day itself; follow-up: its due day
  std::optional<int> years;          ///< date: since the first one, where its year is known
  bool tightened = false;            ///< cadence: the best rating's, held by the need in `text`
  std::string organisation;          ///< id, where the occasion is the organisation's own
  int number = 0;                    ///< follow-up, need: its number in the file, from 1
  Date from;  ///< the day it stands from; later than `due` where a snooze, a promise or an attempt
              ///< holds it

  bool operator==(const Occasion&) const = default;
};

/// One line of the agenda: a person, or an organisation (then `contact` is whom to approach).
struct Due {
  std::string contact;                ///< id; empty: an organisation with nobody to approach
  std::optional<std::size_t> person;  ///< the contact's place in the fact book
  std::string organisation;           ///< id, where the line stands for an organisation; else empty
  Date due;                           ///< the earliest of the occasions
  std::optional<Date> latest;         ///< the earliest latest
  int days_due = 0;                   ///< today - due
  int days_late = 0;                  ///< days past the latest day, at least 0
  bool early = false;  ///< brought forward by levelling; `due` is then its own day in the future
  std::vector<Occasion> occasions;  ///< in the order of the day: the reason for the place first
  /// What else is open and doesn't stand: needs (dated or not), dates within their lead, promises
  /// to come.
  std::vector<Occasion> context;
  model::Attempts attempts;  ///< the contact's
  std::string only_way;      ///< id of the target organisation whose only live contact this is
  /// What a touch would best be by: the channel that answers most of the occasions, a promise that
  /// names its own counted twice; the default channel if it answers as many.
  std::string channel;

  bool operator==(const Due&) const = default;
};

/// Whose agenda.
struct Scope {
  std::optional<std::string> owner;  ///< theirs and nobody's; empty = everyone's
};

/// The look through the lost, where it is due: see cadence/review.hpp.
struct ReviewDue {
  Date due;
  int people = 0;      ///< to look at
  bool first = false;  ///< nobody was reviewed yet

  bool operator==(const ReviewDue&) const = default;
};

struct Agenda {
  Date today;
  bool workday = true;
  std::optional<int> capacity;  ///< empty = no bound
  int done_today =
      0;            ///< people whom we (of an owner's scope: they) already touched or tried today
  double load = 0;  ///< of the scope; 1 = just what the capacity can carry; 0 without a bound
  std::vector<Due> listed;  ///< what fits today, in order; those brought forward come last
  int beyond = 0;           ///< due as well, and beyond the day's capacity (or not for a day off)
  std::vector<Due> more;    ///< these, in order; empty unless their words were asked for
  std::optional<ReviewDue> review;  ///< takes none of the capacity
  int default_rating = 0;           ///< people of the scope judged by the default rating
  int undecided = 0;                ///< people of the scope whose rating is to be decided
  int unknown_owner = 0;            ///< people whose owner the settings don't have: nobody's
  int unreadable = 0;
};

enum class Words { listed, all };

/// Cost: O(n log n) in people.
Agenda agenda(const model::FactBook& book, Date today, const Scope& scope = {},
              Words words = Words::all);

}  // namespace nurture::cadence
