// The file of the program friends: friends.md.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_friends(const Source& source);
/// Friends, and for each that an activity names a touch on its day: a meeting, unless the options
/// say another channel. Notes go to what is said about them.
Reading read_friends(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
