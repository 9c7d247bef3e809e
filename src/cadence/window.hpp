// Occasions as windows of days: everything that stands, or will stand if nothing happens first.
//
//   due ──────────── latest ─────── until       a window stands from `from` through `until`;
//   from ─── it stands ──────────────┘          touching the person makes their windows anew
//
// Windows carry numbers only, so that ten thousand people can be judged, and a year played, without
// a word; occasion() finds the words for the few that are shown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cadence/agenda.hpp"
#include "cadence/explain.hpp"
#include "cadence/rulebook.hpp"

namespace nurture::cadence {

/// A place in a list. There are hundreds of thousands of windows, and no such list is that long.
using Item = std::uint32_t;

struct Window {
  Kind kind = Kind::cadence;
  bool floating = false;  ///< due on whatever day is asked about: nothing says since when
  Held held = Held::no;   ///< why `from` lies behind `due`
  Item item = 0;          ///< place of the rule, need, follow-up or date in its list
  /// Cadence: the best rating's (`item` is a rule of that), held by this need.
  std::optional<Item> need;
  Date from, until;  ///< first and last day it stands
  Date due;          ///< the day it reports
  std::optional<Date> latest;
  Date counts_from;       ///< rules: see RuleState; neither a snooze nor a need moves it
  int moved = 0;          ///< rules: days that a snooze or a need moved them; nobody waits in these
  int length = 1;         ///< rules: days from there until it falls due, before any rounding
  Date answered = never;  ///< cadence
  Date early;             ///< cadence: the first day that levelling may bring it forward to
  Date day;               ///< date: the day itself; need: its first day; follow-up: its due day

  bool stands(Date today) const { return from <= today && today <= until; }
  Date due_on(Date today) const { return floating ? today : due; }
  std::optional<Date> latest_on(Date today) const { return floating ? today : latest; }
  /// Rules: from where the wait counts, in the order of the day.
  Date waits_from() const { return counts_from + moved; }
};

/// A person's facts, there already or made when they are first asked for.
class LazyFacts {
 public:
  LazyFacts() = default;
  LazyFacts(const model::Facts& there) : facts_(&there) {}
  LazyFacts(const model::FactSource& source, std::size_t place) : source_(&source), place_(place) {}

  const model::Facts& operator*() const {
    return facts_ != nullptr ? *facts_ : source_->at(place_);
  }
  const model::Facts* operator->() const { return &**this; }

 private:
  const model::Facts* facts_ = nullptr;  ///< null: the source has them
  const model::FactSource* source_ = nullptr;
  std::size_t place_ = 0;
};

/// A party's place in the agenda's state.
using PartyNumber = std::uint32_t;

/// A person, or an organisation that has occasions of its own. A hundred thousand stand side by
/// side: whatever isn't in here is a hundred thousand times not there.
struct Party {
  LazyFacts facts;  ///< of the few that are looked at again; the rest stands below
  std::string_view id;
  const ReadyCadence* cadence = nullptr;  ///< null: none of its own
  const Workdays* workdays = nullptr;     ///< its owner's
  History history;
  Date follow_ups_done = never;     ///< while playing: follow-ups due by then are done
  std::span<const Window> windows;  ///< of the state's
  Date next = base::last_day;       ///< no window stands before it
  const std::vector<PartyNumber>* people = nullptr;  ///< an organisation: its people
  std::optional<PartyNumber> belongs_to;             ///< a person: the organisation
  std::uint32_t rank = 0;  ///< of the effective rating; the scale's size if there is none
  std::uint32_t team = 0;  ///< place of the owner in AgendaState::teams(); 0 = nobody
  Origin origin = Origin::contact_cadence;  ///< of a person's cadence
  bool organisation = false;
  bool in_scope = true;
  bool undecided = false;
  bool unknown_owner = false;      ///< the settings don't have the owner
  std::uint16_t touch_days = 0;    ///< days with a touch
  std::uint16_t asked_a_year = 0;  ///< touches for needs and dates, from the state's first day on
  Date archived = forever, snooze = never;
  Date own_touch = never;  ///< day of our newest touch or attempt
  Date added = never, reviewed = never;

  /// `cadence: none`.
  bool unbound() const { return cadence != nullptr && cadence->rules.empty(); }
  bool archived_on(Date day) const { return archived <= day; }
  /// Somebody to touch for the organisation, now or once they are back.
  bool approachable_on(Date day) const { return !archived_on(day) && !undecided && !unbound(); }
  bool snoozed_on(Date day) const { return snooze > day; }
  void set_windows(std::span<const Window> all);
};

/// The day until which someone rests whom nobody reached: the 2^k-th working day after the last of
/// k days with an attempt since the last touch, but no later than their fastest rule's interval
/// after it, a first touch's 8 working days. `never` where there was none.
Date rests_until(const Party& party);
/// The same for what only a talk answers, with the days since the last talk: an email that nobody
/// answered doesn't make a need come up every day.
Date rests_before_talk(const Party& party);

/// Every window that doesn't end before `from`; of yearly dates those that begin by `until`.
/// `facts` are the party's.
void find_windows(const Party& party, const model::Facts& facts, const Rulebook& rulebook,
                  Date from, Date until, std::vector<Window>& windows);
/// The window in words, as it stands (or will) on `today`.
Occasion occasion(const Window& window, const Party& party, const Rulebook& rulebook, Date today);

}  // namespace nurture::cadence
