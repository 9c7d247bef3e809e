// Playing day after day under several orders, with a tally of the waits.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "cadence/day.hpp"

namespace nurture::test {

enum class Policy { ours, unlevelled, latest_day, ratio, best_rating, most_days_late, random };

struct Waits {
  int touches = 0;
  double longest = 0;  ///< in intervals, those who still wait in the end among them
  int on_time = 0;     ///< touches no later than twice the interval
  int near = 0;        ///< touches within 1.2 intervals
};

struct Game {
  model::Date start;
  int days = 365;
  int warm_up = 0;  ///< days whose touches aren't counted
  Policy policy = Policy::ours;
  std::uint64_t seed = 1;  ///< of the random policy
};

/// What an order that isn't ours goes by; the least comes first. The line's own rules, and whatever
/// else stands, by its first window.
double urgency(const cadence::Party& party, Policy policy, model::Date day);

/// By rating. Waits are counted in working days: from touch to touch, and from the day somebody was
/// added to the first.
std::vector<Waits> play(const model::FactBook& book, const Game& game);

/// Writes down what really touching everyone listed would leave in the files: an interaction on the
/// line's channel, and `done` in the follow-ups due by then.
void log_all(model::Book& book, const std::vector<cadence::Due>& lines, model::Date day);

/// The longest of all.
double longest(const std::vector<Waits>& waits);

}  // namespace nurture::test
