// yaml-cpp's reading of a text: the second opinion that an edit has to pass.
#pragma once

#include <optional>
#include <string_view>

#include "yaml/value.hpp"

namespace nurture::yaml {

/// Empty where yaml-cpp can't read the text, or has more than one document in it. Aliases are
/// expanded: only for texts that read() has accepted, whose expansion is bounded. 3 MB/s.
std::optional<Value> second_reading(std::string_view text);

}  // namespace nurture::yaml
