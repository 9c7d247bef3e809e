// The bounded day: of all who are due, those whom the capacity has room for, and nobody dropped.
#pragma once

#include <optional>
#include <vector>

#include "cadence/state.hpp"

namespace nurture::cadence {

/// Whom we touched or tried already on the day asked about.
struct DoneToday {
  /// promise: and a follow-up of theirs was closed that day, or is due and open.
  enum class How : char { not_yet, rest, promise };
  std::vector<How> parties;  ///< empty = nobody
  int people = 0;

  How how(std::optional<std::size_t> party) const {
    return party && *party < parties.size() ? parties[*party] : How::not_yet;
  }
};

/// Of an owner's scope: those whom the owner touched or tried, whoever keeps the relationship.
DoneToday done_on(const AgendaState& state, Date day, const Scope& scope);

/// What no touch answers (an organisation with nobody to approach) would stand first every day
/// until somebody writes the file: together with the follow-ups it gets no more
/// than the half of the capacity that isn't kept for the rest, unless room is left. While somebody
/// is past their latest day, first touches get no more than half of what is left for the rest.
struct BoundedDay {
  std::vector<Line> listed;  ///< in order; those brought forward come last
  std::vector<Line> more;    ///< in order
};

BoundedDay bounded_day(const AgendaState& state, Date day, const DoneToday& done = {});

struct PlannedTouch {
  Line line;
  std::size_t column = 0;  ///< of the channel that answers most of what stands
};

/// What playing a day means: everyone listed is touched, and the follow-ups due by then are done.
/// Channels are chosen for all before the first touch changes what stands.
std::vector<PlannedTouch> touches_of(const AgendaState& state, const BoundedDay& bounded, Date day);

/// The person whom a line asks to touch; empty: an organisation with nobody to approach.
std::optional<std::size_t> person(const AgendaState& state, const Line& line);

}  // namespace nurture::cadence
