// The year ahead: what was played, and what would mend it; and how true it was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "insight/hindsight.hpp"
#include "render/layout.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Played days of one calendar month.
struct ForecastMonth {
  std::string name;  ///< "Nov 2026"
  int touches = 0, days_over = 0, most_over = 0;
};

std::vector<ForecastMonth> by_month(const cadence::Play& play);
/// "3 days too full, by up to 5 people"; empty where none is.
std::string over_cell(const ForecastMonth& month);
/// "It holds: nobody waits past their latest day, though 3 days are too full."
std::string outlook(const cadence::Play& play);
/// How each rating fares, and all together.
std::vector<Column> rating_columns();
std::vector<Cells> rating_rows(const cadence::Play& play);

std::string forecast_text(const cadence::Forecast& forecast,
                          const std::optional<insight::Pace>& pace, const Style& style);
std::string forecast_json(const cadence::Forecast& forecast,
                          const std::optional<insight::Pace>& pace, base::Date today);
std::string hindsight_text(const insight::Hindsight& seen, const Style& style);
std::string hindsight_json(const insight::Hindsight& seen, base::Date today);

}  // namespace nurture::render
