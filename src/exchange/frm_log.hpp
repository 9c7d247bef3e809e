// frm's log of touches, which lies beside its cards.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_frm_log(const Source& source);
/// A touch a line; whom it means says the card's file, else the name.
Reading read_frm_log(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
