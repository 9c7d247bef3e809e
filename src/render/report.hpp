// The look back and ahead as one page that can be handed on: report --html.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/forecast.hpp"
#include "cadence/plan.hpp"
#include "insight/coverage.hpp"
#include "insight/garden.hpp"
#include "insight/hindsight.hpp"
#include "render/lists.hpp"

namespace nurture::render {

/// What the page shows, each part of the same people on the same day.
struct Report {
  base::Date today;
  std::string owner;  ///< whose people; empty = everyone's
  insight::Garden garden;
  std::vector<cadence::PlannedDay> week;
  insight::Stats stats;
  std::vector<insight::Coverage> coverage;  ///< of the targets, the thinnest first
  std::vector<StandingNeed> needs;          ///< open ones, by horizon
  cadence::Forecast forecast;               ///< without remedies
  std::optional<insight::Pace> pace;
};

/// What others may see only where it was asked for.
struct ReportShows {
  bool ratings = false;
  bool notes = false;  ///< of interactions, and the approach for the next time
};

/// No script, nothing fetched. `book`: everyone's.
std::string report_html(const Report& report, const model::Book& book, ReportShows shows);

}  // namespace nurture::render
