// Levelling: a flood (an import, a fair) would come back as a flood, so cadences move forward out
// of days that hold too much.
//
//   working day    0 (today)  1    2    3    4          the overflow of a day moves to the day
//   holds             2       3    3    3    9   c = 4  before it, from the last day backward,
//   levelled          …  ←  4  ← 4  ← 4  ← 4            as far as two thirds of each interval allow
#pragma once

#include <cstddef>
#include <vector>

#include "cadence/state.hpp"

namespace nurture::cadence {

constexpr int levelled_workdays = 60;
/// Days behind the last one played that hold as many working days, holidays and all.
constexpr int levelled_beyond = 100;

struct Movable {
  std::size_t who = 0;
  Date due;
  Date early;  ///< the first day it may move to
};

/// The place in `days` each of `movable` comes to stand at, in their order; `days.size()` for one
/// that isn't due within them. `days` are today and the working days after it; `fixed` is what each
/// of them holds besides. Of a full day those that stand first in `movable` move: pass them in the
/// order of their due days.
std::vector<std::size_t> level(const std::vector<Movable>& movable, const std::vector<Date>& days,
                               const std::vector<int>& fixed, int capacity);

/// Whom levelling brings forward to `day` (a working day), soonest due first.
std::vector<Line> brought_forward(const AgendaState& state, Date day);

}  // namespace nurture::cadence
