// Addresses and numbers freed of what stands around them.
#include "exchange/source_text.hpp"

#include <doctest/doctest.h>

namespace nurture::exchange {
namespace {

TEST_CASE("an address is what stands behind mailto: and between angle brackets") {
  CHECK(bare_address("ada@x.example") == "ada@x.example");
  CHECK(bare_address(" MAILTO:ada@x.example ") == "ada@x.example");
  CHECK(bare_address("Ada Lovelace <ada@x.example>") == "ada@x.example");
  CHECK(bare_address("mailto:<mailto:ada@x.example>") == "ada@x.example");
  CHECK(bare_address("\x0Email\x0Eto: ada") == "mail to: ada");
  CHECK(bare_address("<ada") == "<ada");
  CHECK(bare_address("") == "");
}

TEST_CASE("what is read of a text is read of what is written of it") {
  for (const char* text : {"\x0Emailto:ada@x.example", "mailto:mailto:ada@x.example",
                           "<mailto:a@x>", "a<b<c>d>", "mailto: <\x01 mailto:a@x>"}) {
    const std::string once = bare_address(text);
    CHECK(bare_address(once) == once);
  }
  CHECK(without_scheme(" TEL:tel: +44 20", "tel:") == "+44 20");
}

}  // namespace
}  // namespace nurture::exchange
