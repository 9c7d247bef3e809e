// Keeping count while days are played: touches by rating, and how long everybody waits, in
// intervals.
#pragma once

#include <vector>

#include "cadence/forecast.hpp"
#include "cadence/state.hpp"

namespace nurture::cadence {

/// Touches of anyone, and waits of the scope's people for their own cadences and first touches.
class Tally {
 public:
  /// The state must outlive the tally.
  Tally(const AgendaState& state, Date start);

  /// To be told before the state is: someone is touched on that day on a channel.
  void touched(std::size_t who, std::size_t column, Date day);
  /// Who still waits on the last day waits at least until then.
  void end(Date last);

  bool holds() const { return late_ == 0; }
  int touches() const { return touches_; }  ///< of all so far
  std::vector<RatingForecast> ratings() const;

 private:
  bool asked_about(const Party& party) const;
  int interval(const Window& window, const Party& party) const;
  bool answers(const Window& window, const Party& party, std::size_t column) const;
  void add_wait(std::size_t who, const Window& window, Date day, bool answered);

  const AgendaState& state_;
  Date start_;
  std::vector<RatingForecast> of_rating_;  ///< the last: of those whom the scale has no rating for
  std::vector<int> in_time_;               ///< of their answers
  int touches_ = 0;
  int late_ = 0;  ///< waits that went past their latest day
};

}  // namespace nurture::cadence
