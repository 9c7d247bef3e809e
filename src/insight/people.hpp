// The parts of stats(), each asked of the same people with the same state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

/// A day on which a touch answered a rule that had something to count from.
struct Answer {
  Date day;
  bool in_time = true;
  double intervals = 0;              ///< waited, the most of the rules that it answered
  std::vector<std::size_t> columns;  ///< of the channels of that day's touches
};

/// How somebody waited, played from the log with the cadence that is theirs today.
struct Waits {
  std::vector<Answer> answers;  ///< of the period
  bool late_now = false;        ///< past a latest day on the last day
  double going_on = 0;          ///< intervals, the most of the waits that go on
  enum class Rules : char { none, kept, missed };
  std::vector<Rules> on;  ///< of each day asked about; none: nothing to count from, or archived
};

/// `on`: days to look at, ascending.
Waits waits(const Person& person, const cadence::Rulebook& rulebook, Days days,
            const std::vector<Date>& on);
using AllWaits = std::vector<Waits>;  ///< beside the people

void add(const Waits& waits, const std::string& contact, RatingConsistency& into);
void add(const Answer& answer, const std::string& contact, RatingConsistency& into);

std::vector<Stretch> stretches(Days days);
base::Span stretch_unit(Days days);

/// What they began took none of our time.
struct Costs {
  double cost = 0;
  std::int64_t minutes = 0;
};
/// Of a touch or an attempt of ours on that channel.
Costs costs_of(const model::Interaction& one, const model::Settings& settings);

Roads roads(const People& people, const std::vector<const model::Organisation*>& orgs,
            const model::Book& book, Date until);
std::vector<Group> groups(By by, const People& people,
                          const std::vector<const model::Organisation*>& orgs,
                          const AllWaits& waits, const model::Book& book, const Mix& mix,
                          const cadence::Rulebook& rulebook, Days days);

/// Of the archived as well, whose past happened. `capacity`: touches a day; empty = no bound, or
/// none that these people could be measured by.
/// Means are by the days of the period in weeks, of less than a week by one.
Consistency consistency(const People& people, const AllWaits& waits,
                        const cadence::AgendaState& state, Days days, std::optional<int> capacity);

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
