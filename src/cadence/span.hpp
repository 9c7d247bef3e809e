// Occasions as stretches of days: everything that stands, or will stand if nothing happens first.
//
//   due ──────────── latest ─────── until       a span stands from `from` through `until`;
//   from ─── it stands ──────────────┘          touching the person makes their spans anew
//
// Spans carry numbers only, so that ten thousand people can be judged, and a year played, without a
// word; occasion() finds the words for the few that are shown.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "cadence/rule.hpp"

namespace nurture::cadence {

/// A place in a list. There are hundreds of thousands of spans, and no such list is that long.
using Item = std::uint32_t;

struct Span {
  Kind kind = Kind::cadence;
  bool floating = false;  ///< due on whatever day is asked about: nothing says since when
  Item item = 0;          ///< place of the rule, need, follow-up, date, step or post in its list
  /// Cadence: the best rating's (`item` is a rule of that), held by this need.
  std::optional<Item> need;
  Date from, until;  ///< first and last day it stands
  Date due;          ///< the day it reports
  std::optional<Date> latest;
  Date falls_on, counts_from;  ///< cadence and first touch: see RuleState; a snooze moves both
                               ///< along with `due`
  Date answered = never;       ///< cadence
  Date early;                  ///< cadence: the first day that levelling may bring it forward to
  Date day;                    ///< date: the day itself; need: its first day

  bool stands(Date today) const { return from <= today && today <= until; }
  Date due_on(Date today) const { return floating ? today : due; }
  /// Nothing says how long the floating ones have waited. A day some weeks from whatever day is
  /// asked about would never come nearer, and they would stand behind everyone else for good.
  std::optional<Date> latest_on(Date today) const { return floating ? today : latest; }
};

/// One step of a programme beside the columns that answer it.
struct ReadyStep {
  base::Interval offset;
  std::vector<std::size_t> columns;
};

/// What all people share.
struct Ground {
  const model::Settings* settings;
  Channels channels;
  Workdays workdays;
  std::vector<ReadyCadence> ratings;  ///< in the order of the settings
  std::map<std::string, std::vector<ReadyStep>> programmes;

  Ground(const model::Settings& all, Date from, Date until);
};

/// A person, or an organisation in the shape of one: its facts are its own occasions with the
/// history of all its people.
struct Subject {
  const model::Facts* facts = nullptr;
  const ReadyCadence* cadence = nullptr;  ///< null: none of its own, as an organisation may have
  History history;
  Date follow_ups_done = never;  ///< while playing: follow-ups due by then are done

  /// `cadence: none`.
  bool unbound() const { return cadence != nullptr && cadence->rules.empty(); }
};

/// Every span that doesn't end before `from`; of yearly dates those that begin by `until`.
void find_spans(const Subject& subject, const Ground& ground, Date from, Date until,
                std::vector<Span>& spans);

/// The span in words, as it stands (or will) on `today`.
Occasion occasion(const Span& span, const Subject& subject, const Ground& ground, Date today);

}  // namespace nurture::cadence
