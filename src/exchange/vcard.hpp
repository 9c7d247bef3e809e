// vCard 2.1, 3.0 and 4.0, as phones, address books and other programs write them.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

/// Its first line says so; of a file that is called a card, any line.
bool is_vcard(const Source& source);
/// Every card, one in another and one that never ends as well; pictures, sounds and keys are
/// passed over undecoded.
Reading read_vcard(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
