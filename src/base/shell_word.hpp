// Words of a command line that can be typed as it stands.
#pragma once

#include <string>
#include <string_view>

namespace nurture::base {

/// The text as a shell takes it for one word: in quotes where it must be.
std::string shell_word(std::string_view text);
/// In quotes in any case.
std::string shell_quoted(std::string_view text);

}  // namespace nurture::base
