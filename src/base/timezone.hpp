// Names of time zones.
#pragma once

#include <string_view>

namespace nurture::base {

/// As the names in the tz database are made: "Europe/London", "America/Argentina/Ushuaia", "UTC".
/// Never a path out of it. Whether there is such a zone only the machine can tell.
bool may_be_timezone(std::string_view text);

}  // namespace nurture::base
