// A row of a spreadsheet as somebody.
#pragma once

#include <optional>
#include <string>

#include "exchange/record.hpp"
#include "exchange/tables/sheet.hpp"

namespace nurture::exchange {

/// What is said of a value that can't be meant goes to `warnings`. A row without a name or address
/// has an empty name.
PersonRecord person_of(const Row& row, const Sheet& sheet, const Source& source,
                       const ReadOptions& options, base::Diagnostics& warnings);

}  // namespace nurture::exchange
