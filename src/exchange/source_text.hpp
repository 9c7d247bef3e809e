// The text of a file that somebody else's program wrote.
#pragma once

#include <string>

#include "exchange/record.hpp"

namespace nurture::exchange {

/// Valid UTF-8, line breaks as they were: decoded from --encoding where one is named, else by what
/// the bytes look like; what was taken then, unless it is UTF-8, is one of the reading's remarks.
/// Throws base::Error (Exit::usage) where nobody here knows the encoding named.
std::string text_of(const Source& source, const ReadOptions& options, Reading& reading);

}  // namespace nurture::exchange
