// What is open: needs by when they come, promises, and who has slipped away.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "insight/people.hpp"

namespace nurture::insight {

/// When a need comes, seen from the day asked about. What is still running is `near`.
enum class Horizon {
  past,       ///< its last day is over
  near,       ///< its first day is within `need_lead`
  this_year,  ///< not as near, and before the year ends
  later,
  undated
};

constexpr std::size_t horizons = 5;

struct OpenNeeds {
  model::NeedStatus status = model::NeedStatus::latent;  ///< latent, aware or ready
  std::array<int, horizons> by_horizon{};

  bool operator==(const OpenNeeds&) const = default;
};

/// Of one effective rating, the archived left out.
struct RatingPeople {
  std::string rating;  ///< empty where the default one is no rating
  int people = 0;
  /// Silent for more than `lost_after` intervals of their fastest rule, past its latest day, and
  /// not snoozed.
  int lost = 0;
  int never_touched = 0;  ///< nor is it agreed that they needn't be (`cadence: none`)

  bool operator==(const RatingPeople&) const = default;
};

struct Pipeline {
  std::array<OpenNeeds, 3> needs;     ///< ready, aware, latent
  int won = 0, lost = 0;              ///< closed in the period; without `closed` they are in none
  int follow_ups = 0;                 ///< open
  int overdue = 0;                    ///< of these: due before the day asked about
  std::vector<RatingPeople> ratings;  ///< best first; those without people left out
};

/// Of people who aren't archived, and of organisations. A need that was won or lost after the day
/// asked about is ready on it: the file doesn't say what it was.
Pipeline pipeline(const People& people, const std::vector<const model::Organisation*>& orgs,
                  const cadence::Board& board, Days days);

}  // namespace nurture::insight
