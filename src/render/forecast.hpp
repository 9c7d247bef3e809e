// The year ahead: what was played, and what would mend it; and how true it was.
#pragma once

#include <optional>
#include <string>

#include "insight/hindsight.hpp"
#include "render/style.hpp"

namespace nurture::render {

std::string forecast_text(const cadence::Forecast& forecast,
                          const std::optional<insight::Pace>& pace, const Style& style);
std::string forecast_json(const cadence::Forecast& forecast,
                          const std::optional<insight::Pace>& pace, base::Date today);
std::string hindsight_text(const insight::Hindsight& seen, const Style& style);
std::string hindsight_json(const insight::Hindsight& seen, base::Date today);

}  // namespace nurture::render
