// Looking back over a period.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "insight/stats.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// What is shown instead of the whole page.
struct StatsParts {
  std::optional<insight::By> by;
  bool heat = false;
};

std::string stats_text(const insight::Stats& stats, const StatsParts& parts,
                       const model::Settings& settings, const Style& style);
/// On the last day of the period.
std::string stats_json(const insight::Stats& stats, const StatsParts& parts,
                       const model::Settings& settings);

/// A table with a row each.
std::string groups_text(insight::By by, const std::vector<insight::Group>& groups,
                        const model::Settings& settings, const Style& style);
/// Weeks across, weekdays down, a character a day: darker with more touches. Where the terminal is
/// too narrow for all weeks they stand in bands below each other.
std::string heat_text(const std::map<base::Date, int>& touches, insight::Days days,
                      const Style& style);

constexpr int heat_shades = 4;
/// Of a day in the map, 0 = no touch, by thirds of the most that a day of it has.
int heat_shade(int touches, const std::map<base::Date, int>& all);

std::string to_text(insight::By by);
/// "20:05".
std::string hours(std::int64_t minutes);

}  // namespace nurture::render
