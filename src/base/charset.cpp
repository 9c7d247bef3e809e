// Text in other charsets as UTF-8.
#include "base/charset.hpp"

#include "base/utf8.hpp"

namespace nurture::base {

Decoded decode(std::string_view bytes) {
  return {std::string(bytes), ""};
}

std::optional<std::string> decode(std::string_view bytes, std::string_view /*charset*/) {
  return std::string(bytes);
}

}  // namespace nurture::base
