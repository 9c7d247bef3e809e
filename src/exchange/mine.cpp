// Which mail addresses are the user's own.
#include "exchange/mine.hpp"

#include <algorithm>

#include "exchange/people.hpp"

namespace nurture::exchange {
namespace {

// Each * takes as little as it can; only the last one may have to take more, and its tail is known.
bool fits_pattern(std::string_view text, std::string_view pattern) {
  const std::size_t first = pattern.find('*');
  if (first == std::string_view::npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, first))) return false;
  text.remove_prefix(first);
  pattern.remove_prefix(first + 1);
  for (std::size_t star = pattern.find('*'); star != std::string_view::npos;
       star = pattern.find('*')) {
    const std::size_t found = text.find(pattern.substr(0, star));
    if (found == std::string_view::npos) return false;
    text.remove_prefix(found + star);
    pattern.remove_prefix(star + 1);
  }
  return text.size() >= pattern.size() && text.ends_with(pattern);
}

}  // namespace

bool is_mine(std::string_view address, const std::vector<std::string>& mine) {
  const std::string key = address_key(address), plain = without_tag(key);
  return std::ranges::any_of(mine, [&](const std::string& one) {
    const std::string pattern = address_key(one);
    return fits_pattern(key, pattern) || fits_pattern(plain, pattern);
  });
}

}  // namespace nurture::exchange
