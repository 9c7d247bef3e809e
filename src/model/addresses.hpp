// When two mail addresses, telephone numbers or pages are the same, however they are written.
#pragma once

#include <string>
#include <string_view>

namespace nurture::model {

/// Without what makes no difference: white space around it, and the case.
std::string plain_address(std::string_view email);
/// The part behind the @, plain; empty where there is none.
std::string domain_of(std::string_view email);
/// Without scheme, "www.", the case, and a slash at the end.
std::string plain_page(std::string_view url);

/// The digits of a number: "+44 (0)20 7946 0018" is 442079460018 and says its country,
/// "020 7946 0018" is 2079460018 and doesn't.
struct PlainNumber {
  std::string digits;
  bool international = false;
  bool trunk = false;  ///< dialled with a 0 in front, which the country's code stands for
};

PlainNumber plain_number(std::string_view phone);
/// Digits that tell a number from others of its town.
constexpr std::size_t telling_digits = 8;
/// Equal; or, where one doesn't say its country, that one with so many digits ends the other, and
/// what stands before is a country's code (ITU-T E.164) where the 0 stood for one.
bool same_number(std::string_view phone, std::string_view other);

}  // namespace nurture::model
