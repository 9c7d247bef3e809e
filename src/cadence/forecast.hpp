// The year ahead, played day by day with the functions that make every morning's list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::cadence {

/// How the people of one rating fare in the played days.
struct RatingForecast {
  std::string rating;  ///< effective: their own, their organisation's or the default
  int people = 0;      ///< with a cadence, not archived
  int touches = 0;     ///< answers to their cadences, first touches left out
  /// Days from an answer to the next, in intervals of the rule; 1 = on the due day. A wait that was
  /// past its due day already when the play began counts as if it had fallen due that day: what
  /// lies behind can't be mended. 0 = nobody's turn came.
  double longest_wait = 0;
  std::string longest_contact;  ///< whose wait that was
  double on_time = 1;  ///< share of the answers that came by the latest day; 1 where there was none
};

/// One played working day (and any other day that listed someone).
struct ForecastDay {
  Date day;
  int listed = 0;  ///< touched that day, early ones among them
  int early = 0;   ///< brought forward by levelling
  int more = 0;    ///< due as well, beyond the capacity; 0 = a day that is not over capacity
};

/// A change that was tried by playing the same days with it.
struct Remedy {
  enum class Kind { capacity, rating };
  Kind kind = Kind::capacity;
  std::string rating;       ///< kind rating: which one
  std::string value;        ///< "9", or "every 8 months": what to write in nurture.yaml
  int capacity = 0;         ///< kind capacity: the number
  double load = 0;          ///< with it
  double longest_wait = 0;  ///< in intervals, of anybody, with it
  int days_over = 0;        ///< days over capacity, with it
  bool holds = false;       ///< nobody waits past their latest day with it
};

struct Forecast {
  Date from, until;                     ///< the played days, both included
  std::optional<int> capacity;          ///< of the scope; empty = no bound
  double load = 0;                      ///< 1 = just what the capacity can carry
  bool holds = true;                    ///< nobody waits past their latest day
  std::vector<RatingForecast> ratings;  ///< best first; those without people left out
  std::vector<ForecastDay> days;
  int days_over = 0;             ///< days with someone due beyond the capacity
  std::vector<Remedy> remedies;  ///< none where it holds as it is; each with the smallest change
                                 ///< that holds, if any does
};

/// Cost: about as much as `days` agendas of the people who are due; with remedies, 20 times that.
Forecast forecast(const model::FactBook& book, Date today, int days = 365, const Scope& scope = {});

}  // namespace nurture::cadence
