// What a mail needs of RFC 5322, 2045 and 2047: encoded headers and bodies. Knows no agenda.
#pragma once

#include <string>
#include <string_view>

namespace nurture::base {

/// "Name: value" folded to lines of at most 76 bytes, RFC 2047 encoded words where the value is not
/// printable ASCII; runs of white space, CR, LF and other control characters become one space. Ends
/// in CRLF. An ASCII word stays as it is, so that `Søren <s@example.com>` encodes the name alone;
/// only a word with an @ may be longer than a line.
std::string mime_header(std::string_view name, std::string_view value);
/// The body in quoted-printable, lines of at most 76 bytes ended by CRLF (the last one, too); an
/// empty body stays empty. Bad UTF-8 as U+FFFD.
std::string quoted_printable(std::string_view body);
/// local@domain that can stand in a header as it is (RFC 5322 dot-atom, UTF-8 refused; a domain of
/// one label will do, a literal like [192.0.2.1] won't).
bool valid_address(std::string_view address);

}  // namespace nurture::base
