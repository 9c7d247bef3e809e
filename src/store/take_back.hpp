// Taking one change back out of a text that has changed since: a three-way merge by lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nurture::store {

/// `current` without the change from `before` to `after`. Empty where lines of that change, or
/// lines that touch them, were changed since. A list item that was added right before or behind an
/// added one doesn't count as touching.
std::optional<std::string> take_back(std::string_view before, std::string_view after,
                                     std::string_view current);

}  // namespace nurture::store
