// The shape of a time zone's name.
#include "base/timezone.hpp"

#include <algorithm>
#include <string>

#include "base/strings.hpp"

namespace nurture::base {

bool may_be_timezone(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const auto parts = split(text, '/');
  return !text.empty() && std::ranges::all_of(parts, [&](const std::string& part) {
    const std::size_t other = part.find_first_not_of(letters);
    return !part.empty() && other != 0 &&
           part.find_first_not_of(std::string(letters) + "0123456789_+-") == std::string::npos;
  });
}

}  // namespace nurture::base
