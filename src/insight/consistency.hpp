// How steadily we were in touch: weeks, touches, and whether they came in time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "insight/people.hpp"

namespace nurture::insight {

/// A week, month, quarter or year that has a day of the period.
struct Stretch {
  base::Period period;  ///< the whole of it, even where the period has only a part
  int touches = 0;      ///< of the period's days

  bool operator==(const Stretch&) const = default;
};

/// How the people of one rating fared, each judged by the cadence that is theirs today: files don't
/// say which one stood before.
///
/// An answer is a day on which a touch answered a rule that had something to count from; the first
/// touch of all answers none. It came in time unless it was later than the latest day of a rule it
/// answered (and than the working day that the rule fell due on).
struct RatingConsistency {
  std::string rating;       ///< effective; empty where the default one is no rating
  int touches = 0;          ///< of the period
  int answers = 0;          ///< of the period
  int waiting = 0;          ///< people past a latest day on the last day
  double on_time = 1;       ///< share of answers and waiting; 1 where there is neither
  double longest_wait = 0;  ///< in intervals of the rule, of answers and of waits that go on past
                            ///< their due day; 0 = there was none
  std::string longest_contact;

  bool operator==(const RatingConsistency&) const = default;
};

struct Consistency {
  int touches = 0;
  int from_them = 0;  ///< of these: they wrote or called
  int weeks = 0;      ///< from Monday, that have a day of the period
  int weeks_with_touch = 0;
  double ours_a_week = 0;                  ///< touches that were ours, a mean
  std::optional<double> capacity_a_week;   ///< what the capacity would have held; empty = no bound
  base::Span unit = base::Span::week;      ///< of the stretches: the finest with 18 of them at most
  std::vector<Stretch> stretches;          ///< in order, none left out
  std::vector<RatingConsistency> ratings;  ///< best first; those with nothing to tell left out
};

/// Of the archived as well, whose past happened. `capacity`: touches a day; empty = no bound, or
/// none that these people could be measured by.
/// Means are by the days of the period in weeks, of less than a week by one.
Consistency consistency(const People& people, const cadence::Board& board, Days days,
                        std::optional<int> capacity);

}  // namespace nurture::insight
