// Domains with letters beyond ASCII: "xn--bcher-kva.example" is "bücher.example".
#pragma once

#include <string>
#include <string_view>

namespace nurture::exchange {

/// Each label that begins with xn-- as RFC 3492 decodes it; one that can't be stays as it is.
std::string unicode_domain(std::string_view domain);

}  // namespace nurture::exchange
