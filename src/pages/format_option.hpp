// --format of due, agenda and list.
#pragma once

#include <string>

#include "render/format.hpp"

namespace nurture::pages {

/// Throws (Exit::usage) with the fields there are where the template can't be read.
render::Format read_format(const std::string& text);

}  // namespace nurture::pages
