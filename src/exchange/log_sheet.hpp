// A log in a spreadsheet: a row a touch, with somebody who must be known. What people keep by hand
// (date, who, channel, note, next), and the activities that CRMs export.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

/// By its headers: a day, who, and what of it.
bool is_log(const Source& source);
/// Two equal rows are one. --map takes date, who, channel, note, next, direction, outcome, by,
/// intent.
Reading read_log(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
