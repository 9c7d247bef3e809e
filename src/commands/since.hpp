// --since of those that look back.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"

namespace nurture::commands {

/// The first day of what was typed, `otherwise` if nothing was. Throws (Exit::usage) where it can't
/// be read.
base::Date read_since(const std::optional<std::string>& typed, base::Date today,
                      base::Date otherwise);

}  // namespace nurture::commands
