// One sweep backward over the days.
#include "cadence/levelling.hpp"

#include <algorithm>

namespace nurture::cadence {

std::vector<std::size_t> level(const std::vector<Movable>& movable, const std::vector<Date>& days,
                               const std::vector<int>& fixed, int capacity) {
  std::vector<std::size_t> place(movable.size(), days.size());
  std::vector<std::vector<std::size_t>> on(days.size());
  for (std::size_t i = 0; i < movable.size(); ++i) {
    const auto day = std::lower_bound(days.begin(), days.end(), movable[i].due);
    if (day != days.end()) {
      place[i] = static_cast<std::size_t>(day - days.begin());
      on[place[i]].push_back(i);
    }
  }
  for (std::size_t day = days.size(); day-- > 1;) {
    const auto held = fixed[day] + static_cast<int>(on[day].size());
    if (held <= capacity) {
      continue;
    }
    const auto end = std::partition(on[day].begin(), on[day].end(), [&](std::size_t one) {
      return movable[one].early <= days[day - 1];
    });
    const auto moved = std::min<std::ptrdiff_t>(held - capacity, end - on[day].begin());
    std::nth_element(on[day].begin(), on[day].begin() + moved, end);
    for (auto one = on[day].begin(); one != on[day].begin() + moved; ++one) {
      place[*one] = day - 1;
      on[day - 1].push_back(*one);
    }
  }
  return place;
}

}  // namespace nurture::cadence
