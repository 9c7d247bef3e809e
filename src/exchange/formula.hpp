// Cells that a spreadsheet would take for formulas (=1+1, +44 …, @SUM), and the ' that keeps it
// from it.
#pragma once

#include <string>
#include <string_view>

namespace nurture::exchange {

/// Whether behind any ' at the front something stands that begins a formula.
inline bool may_be_formula(std::string_view cell) {
  const std::size_t at = cell.find_first_not_of('\'');
  return at != cell.npos && std::string_view("=+-@\t\r").find(cell[at]) != std::string_view::npos;
}

inline std::string guarded(std::string_view cell) {
  return (may_be_formula(cell) ? "'" : "") + std::string(cell);
}

/// The same back.
inline std::string_view unguarded(std::string_view cell) {
  return cell.starts_with('\'') && may_be_formula(cell) ? cell.substr(1) : cell;
}

}  // namespace nurture::exchange
