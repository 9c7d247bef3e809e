// Mail addresses, numbers and pages without what makes no difference.
#include "model/addresses.hpp"

#include <utility>

#include "base/strings.hpp"

namespace nurture::model {

std::string plain_address(std::string_view email) {
  return base::lower(base::trim(email));
}

std::string domain_of(std::string_view email) {
  const std::size_t at = email.rfind('@');
  return at == std::string_view::npos ? "" : plain_address(email.substr(at + 1));
}

std::string plain_page(std::string_view url) {
  std::string plain = plain_address(url);
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (plain.starts_with(start)) plain.erase(0, start.size());
  }
  while (plain.ends_with('/')) plain.pop_back();
  return plain;
}

PlainNumber plain_number(std::string_view phone) {
  std::string text(base::trim(phone));
  constexpr std::string_view trunk = "(0)";  // dialled inside the country alone
  if (const auto place = text.find(trunk); place != std::string::npos && place > 0)
    text.erase(place, trunk.size());
  PlainNumber number;
  number.international = text.starts_with('+') || text.starts_with("00");
  for (const char c : text) {
    const bool leading_zero = c == '0' && number.digits.empty();
    if (c >= '0' && c <= '9' && !leading_zero) number.digits += c;
  }
  return number;
}

bool same_number(std::string_view phone, std::string_view other) {
  const PlainNumber a = plain_number(phone), b = plain_number(other);
  if (a.digits.empty() || b.digits.empty()) return false;
  if (a.digits == b.digits) return true;
  if (a.international && b.international) return false;
  const auto& [longer, shorter] = a.digits.size() > b.digits.size() ? std::pair(a.digits, b.digits)
                                                                    : std::pair(b.digits, a.digits);
  return shorter.size() >= telling_digits && longer.ends_with(shorter);
}

}  // namespace nurture::model
