// The days ahead, as `due` would have them if everyone listed were touched that day.
#pragma once

#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::cadence {

struct PlannedDay {
  Date day;
  std::vector<Due> listed;  ///< each person once in a plan, on the first day they will be shown
  int more = 0;             ///< due that day and beyond its capacity
};

/// `days` days from `today` on (today among them); days with nobody are left out.
std::vector<PlannedDay> plan(const model::FactBook& book, Date today, int days,
                             const Scope& scope = {});

}  // namespace nurture::cadence
