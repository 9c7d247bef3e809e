// The words of a person's name.
#include "exchange/formal_name.hpp"

#include <doctest/doctest.h>

namespace nurture::exchange {
namespace {

TEST_CASE("the family's name is the last word, with the particles before it") {
  CHECK(formal_name("Ada Lovelace") == FormalName{"", "Ada", "Lovelace", ""});
  CHECK(formal_name("Zoë van der Berg") == FormalName{"", "Zoë", "van der Berg", ""});
  CHECK(formal_name("María de la Cruz") == FormalName{"", "María", "de la Cruz", ""});
  CHECK(formal_name("La Toya Jackson") == FormalName{"", "La Toya", "Jackson", ""});
  CHECK(formal_name("Plato") == FormalName{"", "Plato", "", ""});
  CHECK(formal_name("") == FormalName{});
}

TEST_CASE("titles stand before a name, degrees and Jr. behind it") {
  CHECK(formal_name("Dr. Åsa Maria Lindqvist") == FormalName{"Dr.", "Åsa Maria", "Lindqvist", ""});
  CHECK(formal_name("Bob J. Jones Jr.") == FormalName{"", "Bob J.", "Jones", "Jr."});
  CHECK(formal_name("Zoë van der Berg, PMP") == FormalName{"", "Zoë", "van der Berg", "PMP"});
  CHECK(formal_name("Dr.") == FormalName{"", "Dr.", "", ""});
}

TEST_CASE("names are compared without them") {
  using Words = std::vector<std::string>;
  CHECK(bare_words("Prof. Dr. Ada Lovelace, PhD") == Words{"ada", "lovelace"});
  CHECK(bare_words("Dr.") == Words{"dr"});
  CHECK(same_first_name({"ada", "lovelace"}, {"a", "lovelace"}));
  CHECK(same_first_name({"ada", "lovelace"}, {"lovelace", "ada"}));
  CHECK(same_first_name({"ada", "lovelace"}, {"ada"}));
  CHECK_FALSE(same_first_name({"anna", "muller"}, {"peter", "muller"}));
}

}  // namespace
}  // namespace nurture::exchange
