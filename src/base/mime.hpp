// What a mail needs of RFC 5322, 2045 and 2047: encoded headers and bodies. Knows no agenda.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"

namespace nurture::base {

/// "Name: value" folded to lines of at most 76 bytes, RFC 2047 encoded words where the value is not
/// printable ASCII; CR, LF and other control characters never survive. Ends in CRLF.
std::string mime_header(std::string_view name, std::string_view value);
/// The body in quoted-printable, lines ended by CRLF.
std::string quoted_printable(std::string_view body);
/// local@domain that can stand in a header as it is (RFC 5322 dot-atom, UTF-8 refused).
bool valid_address(std::string_view address);

}  // namespace nurture::base
