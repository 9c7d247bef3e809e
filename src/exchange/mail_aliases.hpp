// The aliases of mutt and neomutt.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_mail_aliases(const Source& source);
/// An alias of one address is somebody; one of several is a tag of those whom it names.
Reading read_mail_aliases(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
