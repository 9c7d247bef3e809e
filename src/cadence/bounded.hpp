// The bounded day: of all who are due, those whom the capacity has room for, and nobody dropped.
#pragma once

#include <vector>

#include "cadence/board.hpp"

namespace nurture::cadence {

/// Whom we touched already on the day asked about.
struct Done {
  enum class How : char {
    not_yet,
    touched,
    follow_up
  };                      ///< follow_up: touched, and one was done that day
  std::vector<How> rows;  ///< empty = nobody
  int people = 0;

  How how(std::optional<std::size_t> row) const {
    return row && *row < rows.size() ? rows[*row] : How::not_yet;
  }
};

/// Of an owner's scope: those whom the owner touched, whoever keeps the relationship.
Done done_on(const Board& board, Date day, const Scope& scope);

/// What no touch answers (a post to fill, an organisation with nobody to approach) would stand
/// first every day until somebody writes the file: together with the follow-ups it gets no more
/// than the half of the capacity that isn't kept for the rest, unless room is left.
struct BoundedDay {
  std::vector<Line> listed;  ///< in order; those brought forward come last
  std::vector<Line> more;    ///< in order
};

BoundedDay bounded_day(const Board& board, Date day, const Done& done = {});

struct Touch {
  Line line;
  std::size_t column = 0;  ///< of the channel that answers most of what stands
};

/// What playing a day means: everyone listed is touched, and the follow-ups due by then are done.
/// Channels are chosen for all before the first touch changes what stands.
std::vector<Touch> touches_of(const Board& board, const BoundedDay& bounded, Date day);

/// Row of the person whom a line asks to touch; empty: an organisation with nobody to approach.
std::optional<std::size_t> person(const Board& board, const Line& line);

/// Whom levelling brings forward to `day` (a working day), soonest due first.
std::vector<Line> brought_forward(const Board& board, Date day);

}  // namespace nurture::cadence
