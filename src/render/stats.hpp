// Looking back over a period.
#pragma once

#include <string>

#include "insight/stats.hpp"
#include "render/style.hpp"

namespace nurture::render {

std::string stats_text(const insight::Stats& stats, const model::Settings& settings,
                       const Style& style);
/// On the last day of the period.
std::string stats_json(const insight::Stats& stats, const model::Settings& settings);

}  // namespace nurture::render
