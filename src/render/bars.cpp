// Plots in the terminal, out of block characters.
#include "render/bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>
#include <string_view>

namespace nurture::render {

std::string bar(double value, double most, int columns) {
  constexpr std::array<std::string_view, 8> part{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (value <= 0 || most <= 0 || columns <= 0) return {};
  const double share = std::min(value / most, 1.0);
  const auto eighths = static_cast<std::size_t>(std::max(std::lround(share * columns * 8), 1L));
  std::string out;
  for (std::size_t full = 0; full < eighths / 8; ++full) out += "█";
  return out.append(part.at(eighths % 8));
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", share * 100);
}

}  // namespace nurture::render
