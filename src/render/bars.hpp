// Plots in the terminal, out of block characters, and how shares and waits are worded beside them.
#pragma once

#include <string>
#include <string_view>

namespace nurture::render {

/// A bar of `value` where `most` fills `columns`, in eighths of a column; something is drawn for
/// any value above 0.
std::string bar(double value, double most, int columns);

/// "87 %".
std::string percent(double share);
/// Below a table with "in time" and "longest wait".
constexpr std::string_view waits_explained =
    "in time: by the latest day that the rating allows; a wait of 1 interval ends on the due day, "
    "one of 2 took twice as long";

}  // namespace nurture::render
