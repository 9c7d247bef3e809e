// Words of a command line that can be typed as it stands.
#include "base/shell_word.hpp"

#include <algorithm>
#include <cctype>

#include "base/strings.hpp"

namespace nurture::base {

std::string shell_word(std::string_view text) {
  const auto plain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<signed char>(c) < 0 ||
           std::string_view("-_.,/@+:=").find(c) != std::string_view::npos;
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), plain) ? std::string(text)
                                                                       : shell_quoted(text);
}

std::string shell_quoted(std::string_view text) {
  return "'" + join(split(text, '\''), "'\\''") + "'";
}

}  // namespace nurture::base
