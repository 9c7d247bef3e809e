// People as a spreadsheet's rows, a column a key: what `export csv` writes and read_csv reads back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace nurture::exchange {

/// RFC 4180, UTF-8, CR LF. A header: `id`, then each key of contacts, in the order of a file; a row
/// each. See cells.hpp for lists. Unless `raw`, a cell that a spreadsheet would take for a formula
/// begins with ' (and one that begins so already, with one more).
std::string sheet_of(const std::vector<model::Contact>& people, bool raw);

}  // namespace nurture::exchange
