// What stands in a mail's headers and bodies: RFC 5322 with its obsolete forms, RFC 2047, RFC 6532.
// mime.hpp writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace nurture::base {

/// A header's value up to its end, as one line: a line break with a blank behind it is that blank,
/// any other ends it.
std::string unfolded(std::string_view value);
/// An unstructured value: unfolded, its encoded words read, those side by side joined. Bytes beyond
/// ASCII are UTF-8 where that is valid, else Windows-1252. What was encoded may be a control
/// character.
std::string header_text(std::string_view value);

struct MailAddress {
  std::string name;     ///< empty: none; may hold control characters, as header_text()
  std::string address;  ///< never empty

  bool operator==(const MailAddress&) const = default;
};

/// Who stands in a From, To, Cc: groups, comments, routes, semicolons between, missing brackets.
/// A comment behind an address without a name is its name. The name is never taken for the address.
/// Linear.
std::vector<MailAddress> mail_addresses(std::string_view value);

/// A Date header, as it is written there: no zone is heeded.
struct MailTime {
  Date day;
  int minute = 0;  ///< of that day; 0 where it says none

  auto operator<=>(const MailTime&) const = default;
};

/// "Mon, 26 Oct 2026 09:30:00 +0100", what RFC 822 had, and asctime's "Mon Oct 26 09:30:00 2026".
/// Two digits of a year are 2000 to 2049, 1950 to 1999. Empty where there is no such day.
std::optional<MailTime> mail_time(std::string_view value);

/// The first of a Message-ID or References, in its brackets; empty where there is none.
std::string first_message_id(std::string_view value);

/// Bytes: what isn't two hexadecimal digits behind an "=" stays as it is; with `soft_breaks` a line
/// that ends in "=" goes on in the next.
std::string from_quoted_printable(std::string_view text, bool soft_breaks = false);
/// Bytes; what isn't of the alphabet is passed over.
std::string from_base64(std::string_view text);

/// A value with parameters: Content-Type, Content-Disposition.
struct MimeValue {
  std::string value;                                            ///< lower case: "text/plain"
  std::vector<std::pair<std::string, std::string>> parameters;  ///< names in lower case

  std::string_view parameter(std::string_view name) const;  ///< empty where there is none
};

MimeValue mime_value(std::string_view value);

}  // namespace nurture::base
