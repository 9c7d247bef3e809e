// People of a spreadsheet: comma-separated text of whatever program.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

/// Headers of a known program, or some that tell of people; rows with mail addresses in them; or a
/// list of those, one a line.
bool is_csv(const Source& source);
Reading read_csv(const Source& source, const ReadOptions& options);

/// The front of a file as text, up to the end of a line: enough to tell what it is. Empty where it
/// isn't text.
std::string front_of_text(const Source& source);

}  // namespace nurture::exchange
