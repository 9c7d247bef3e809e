// The days ahead, as `due` would have them if everyone listed were touched that day.
#pragma once

#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::cadence {

struct PlannedDay {
  Date day;
  std::vector<Due> listed;  ///< with the occasions that no day before it has shown
  int more = 0;             ///< others, due that day and beyond its capacity
  int again = 0;            ///< listed as well, with nothing that no day before it has shown
};

/// `days` days from `today` on (today among them); days with nobody are left out. A rule stands
/// once in a plan, on the first day that it brings somebody. What has a day of its own (a
/// follow-up, a date, a need) stands on that day as well, even where the day is full.
std::vector<PlannedDay> plan(const model::FactBook& book, Date today, int days,
                             const Scope& scope = {});

}  // namespace nurture::cadence
