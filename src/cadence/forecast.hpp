// The year ahead, played day by day with the functions that make every morning's list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::cadence {

/// How the people of one rating fare in the played days.
struct RatingForecast {
  std::string rating;  ///< effective; empty: of those who have none of the scale, the undecided too
  int people = 0;      ///< of the scope, not archived
  int touches = 0;  ///< of them and of whom their organisations are approached by, whatever stood
  int answers = 0;  ///< to rules of their own, and waits past a latest day in the end
  /// Days from an answer to the next, in intervals of the rule; 1 = on the due day. A wait that was
  /// past its due day already when the play began counts as if it had fallen due that day: what
  /// lies behind can't be mended. 0 = nobody's turn came.
  double longest_wait = 0;
  std::string longest_contact;  ///< whose wait that was
  double on_time = 1;  ///< share of the answers that came by the latest day; 1 where there was none
};

/// One played working day (and any other day with a touch).
struct ForecastDay {
  Date day;
  int listed = 0;  ///< people touched that day, early ones among them
  int early = 0;   ///< brought forward by levelling
  int more = 0;    ///< due as well, beyond the capacity; 0 = a day that is not over capacity
};

/// What the days came to. A touch is one person on one day, whatever stood: the ratings' touches
/// and the days' listed have the same sum.
struct Play {
  double load = 0;    ///< 1 = just what the bound can carry; 0 without one
  bool holds = true;  ///< nobody waits past their latest day
  int touches = 0;
  std::vector<RatingForecast> ratings;  ///< best first; those without people or touches left out
  std::vector<ForecastDay> days;
  int days_over = 0;  ///< days with someone due beyond the bound

  double longest_wait() const;  ///< of anybody, in intervals
};

/// A change that was tried by playing the same days with it: it holds.
struct Remedy {
  enum class Kind { capacity, rating };
  Kind kind = Kind::capacity;
  std::string rating;       ///< kind rating: which one
  std::string value;        ///< "9", or "every 8 months": what to write in nurture.yaml
  int capacity = 0;         ///< kind capacity: the number
  double load = 0;          ///< with it
  double longest_wait = 0;  ///< in intervals, of anybody, with it
  int days_over = 0;        ///< days over capacity, with it
};

constexpr int most_capacity = 4;  ///< times the present one: beyond that it is no remedy

struct Forecast {
  Date from, until;             ///< the played days, both included
  std::optional<int> capacity;  ///< of the scope; empty = no bound
  Play at_capacity;
  std::optional<Play> at_pace;   ///< the same days with as many people as we really reach or try
  std::vector<Remedy> remedies;  ///< none where it holds at the capacity; each with the smallest
                                 ///< change that holds

  /// Neither more capacity nor a slower rating would let it hold.
  bool beyond_remedy() const { return !at_capacity.holds && remedies.empty(); }
};

/// The days to play, and for whom.
struct Course {
  const model::FactBook& book;
  Date from;
  int days = 365;
  Scope scope{};
};

/// Without remedies. `pace`: people a working day, above 0; 1.4 is played as 1, 1, 2, 1, 2 people.
/// Cost: about as much as two agendas of the people who are due for each day.
Forecast play(const Course& course, std::optional<double> pace = {});
/// With remedies, which cost 20 times that.
Forecast forecast(const Course& course, std::optional<double> pace = {});

/// What the log has of someone.
struct Logged {
  Date day;
  std::size_t person = 0;    ///< their place in the book by id
  std::string_view channel;  ///< the default one resolved
  bool reached = true;       ///< false: an attempt of ours
};

/// The days as they were: what was logged, in order of day, in place of each day's list. No days,
/// and no load.
Play replay(const Course& course, const std::vector<Logged>& log);

}  // namespace nurture::cadence
