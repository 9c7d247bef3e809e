// Commands in messages that can be typed as they stand.
#pragma once

#include <string>

namespace nurture::cli {

/// The text as a shell takes it for one word: in quotes where it must be.
std::string shell_word(const std::string& text);

}  // namespace nurture::cli
