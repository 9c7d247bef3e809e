// The parts of stats(), each asked of the same people with the same state.
#pragma once

#include <optional>
#include <vector>

#include "cadence/state.hpp"
#include "insight/stats.hpp"

namespace nurture::insight {

/// Someone beside their part in the state of the day asked about. Both must outlive it.
struct Person {
  const model::Contact* contact = nullptr;
  const cadence::Party* party = nullptr;
};

using People = std::vector<Person>;

/// Of the archived as well, whose past happened. `capacity`: touches a day; empty = no bound, or
/// none that these people could be measured by.
/// Means are by the days of the period in weeks, of less than a week by one.
Consistency consistency(const People& people, const cadence::AgendaState& state, Days days,
                        std::optional<int> capacity);

/// Of people who aren't archived, and of organisations. A need that was won or lost after the day
/// asked about is ready on it: the file doesn't say what it was.
Pipeline pipeline(const People& people, const std::vector<const model::Organisation*>& orgs,
                  const cadence::AgendaState& state, Days days);

/// One a rating of the scale, and one for who has none of them.
template <typename OfRating>
std::vector<OfRating> one_a_rating(const model::Settings& settings) {
  std::vector<OfRating> all(settings.ratings.size() + 1);
  for (std::size_t i = 0; i < settings.ratings.size(); ++i)
    all[i].rating = settings.ratings[i].name;
  return all;
}

}  // namespace nurture::insight
