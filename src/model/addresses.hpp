// What somebody can be reached by.
#pragma once

#include <string_view>

namespace nurture::model {

/// With an @ between two others: whether such a place exists only a mail can tell.
bool may_be_email(std::string_view text);
/// With a digit in it.
bool may_be_phone(std::string_view text);

}  // namespace nurture::model
