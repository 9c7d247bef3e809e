// Whom a reference leads to.
#include "model/references.hpp"

#include <doctest/doctest.h>

using namespace nurture;

TEST_CASE("a reference leads to who has the id or had it, whatever its case") {
  model::Contact ada;
  ada.id = "ada-king";
  ada.formerly = {"Ada-Byron"};
  for (const char* known : {"ada-king", "ADA-King", "ada-byron"}) {
    CAPTURE(known);
    CHECK(model::leads_to(known, ada));
    CHECK(model::any_leads_to({"bob", known}, ada));
  }
  CHECK_FALSE(model::leads_to("", ada));
  CHECK_FALSE(model::leads_to("ada", ada));
  CHECK_FALSE(model::any_leads_to({"bob"}, ada));
}

TEST_CASE("of many people: as written, folded, and last of all by an id that somebody had") {
  model::PeopleByReference people({{"Zoë", {}}, {"ada", {"bob", "eve"}}, {"bob", {}}});
  CHECK(people.find("ada") == 1);
  CHECK(people.find("ADA") == 1);
  CHECK(people.find("bob") == 2);
  CHECK(people.find("Eve") == 1);
  CHECK(people.find("zoe") == 0);
  CHECK_FALSE(people.find("").has_value());
  CHECK_FALSE(people.find("ghost").has_value());
}
