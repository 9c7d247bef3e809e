// abook's address book.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_abook(const Source& source);
Reading read_abook(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
