// Monica 4's export.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_monica(const Source& source);
/// Contacts with what hangs on them: calls, conversations, activities, notes, tasks, reminders.
Reading read_monica(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
