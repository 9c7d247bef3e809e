// Addresses, numbers and pages however they are written.
#include "model/addresses.hpp"

#include <doctest/doctest.h>
#include <utility>

namespace nurture::model {

TEST_CASE("one number in its national and international forms") {
  const std::pair<const char*, const char*> same[] = {
      {"+44 20 7946 0018", "020 7946 0018"},    {"+44 20 7946 0018", "0044 20 7946 0018"},
      {"+44 (0)20 7946 0018", "+442079460018"}, {"020-7946-0018", "(020) 7946 0018"},
      {"+353 21 555 0133", "021 555 0133"},     {"555 0133", "555-0133"},
      {"+47 22 33 44 55", "22334455"},          {"+39 06 1234 5678", "06 1234 5678"},
      {"+1 212 555 0133", "(212) 555-0133"},    {"+46 70 555 01 00", "070-555 01 00"},
  };
  for (const auto& [one, other] : same) {
    const auto& shown = one;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(same_number(one, other));
    CHECK(same_number(other, one));
  }
}

TEST_CASE("other numbers are not taken for it") {
  const std::pair<const char*, const char*> others[] = {
      {"+44 20 7946 0018", "+1 20 7946 0018"},
      {"+44 20 7946 0018", "020 7946 0019"},
      {"555 0133", "021 555 0133"},          // of which town?
      {"+49 170 5550100", "070-555 01 00"},  // 491 is no country
      {"", ""},
      {"none", "none"},
  };
  for (const auto& [one, other] : others) {
    const auto& shown = one;
    CAPTURE(shown);
    CHECK_FALSE(same_number(one, other));
  }
}

TEST_CASE("addresses and pages are the same but for case and clothes") {
  CHECK(plain_address(" Ada@Example.COM ") == "ada@example.com");
  CHECK(domain_of("Ada@Example.COM") == "example.com");
  CHECK(domain_of("ada").empty());
  CHECK(plain_page("https://www.Example.com/ada/") == "example.com/ada");
  CHECK(plain_page("example.com/ada") == "example.com/ada");
}

}  // namespace nurture::model
