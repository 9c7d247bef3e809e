// Plots in the terminal, out of block characters.
#pragma once

#include <string>

namespace nurture::render {

/// A bar of `value` where `most` fills `columns`, in eighths of a column; something is drawn for
/// any value above 0.
std::string bar(double value, double most, int columns);

}  // namespace nurture::render
