// Cells that a spreadsheet would take for formulas (=1+1, +44 …, @SUM), and the ' that keeps it
// from it.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace nurture::exchange {

/// Whether behind any ' at the front something stands that begins a formula.
inline bool may_be_formula(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  constexpr std::array<std::string_view, 11> starts{
      "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};  // the wide ones: in Japan
  return std::ranges::any_of(starts, [&](auto start) { return cell.starts_with(start); });
}

inline std::string guarded(std::string_view cell) {
  return (may_be_formula(cell) ? "'" : "") + std::string(cell);
}

/// The same back.
inline std::string_view unguarded(std::string_view cell) {
  return cell.starts_with('\'') && may_be_formula(cell) ? cell.substr(1) : cell;
}

}  // namespace nurture::exchange
