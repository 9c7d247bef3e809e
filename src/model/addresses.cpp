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
  const std::size_t first = text.find_first_of("0123456789");
  number.trunk = !number.international && first != std::string::npos && text[first] == '0';
  for (const char c : text) {
    const bool leading_zero = c == '0' && number.digits.empty();
    if (c >= '0' && c <= '9' && !leading_zero) number.digits += c;
  }
  return number;
}

namespace {

/// Italy's numbers keep their 0 behind it.
bool is_country_code(std::string_view digits) {
  constexpr std::string_view two_digits =
      " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 "
      "64 "
      "65 66 81 82 84 86 90 91 92 93 94 95 98 ";
  const auto is_two = [&](std::string_view code) {
    return two_digits.find(" " + std::string(code) + " ") != std::string_view::npos;
  };
  if (digits == "390") return true;
  if (digits.size() == 1) return digits == "1" || digits == "7";
  if (digits.size() == 2) return is_two(digits);
  return digits.size() == 3 && digits[0] != '1' && digits[0] != '7' && !is_two(digits.substr(0, 2));
}

}  // namespace

bool same_number(std::string_view phone, std::string_view other) {
  const PlainNumber a = plain_number(phone), b = plain_number(other);
  if (a.digits.empty() || b.digits.empty()) return false;
  if (a.digits == b.digits) return true;
  if (a.international && b.international) return false;
  const auto& [longer, shorter] =
      a.digits.size() > b.digits.size() ? std::pair(a, b) : std::pair(b, a);
  if (shorter.digits.size() < telling_digits || !longer.digits.ends_with(shorter.digits))
    return false;
  const std::size_t before = longer.digits.size() - shorter.digits.size();
  return !longer.international || !shorter.trunk ||
         is_country_code(std::string_view(longer.digits).substr(0, before));
}

}  // namespace nurture::model
