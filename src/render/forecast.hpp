// The year ahead: what was played, and what would mend it.
#pragma once

#include <string>

#include "cadence/forecast.hpp"
#include "render/style.hpp"

namespace nurture::render {

std::string forecast_text(const cadence::Forecast& forecast, const Style& style);
std::string forecast_json(const cadence::Forecast& forecast, base::Date today);

}  // namespace nurture::render
