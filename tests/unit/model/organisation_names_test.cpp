// Organisations by whatever refers to them.
#include "model/organisation_names.hpp"

#include <doctest/doctest.h>

using namespace nurture::model;

TEST_CASE("an id goes before a former id, that before a name, that before a folded name") {
  std::vector<OrganisationFacts> all(3);
  all[0].id = "acme";
  all[0].name = "Bolt";
  all[1].id = "bolt";
  all[1].name = "Café Noir";
  all[1].formerly = {"old"};
  all[2].id = "cafe";
  all[2].name = "old";
  OrganisationNames names(pointers(all));
  CHECK(names.find("acme") == 0u);
  CHECK(names.find("bolt") == 1u);
  CHECK(names.find("Bolt") == 0u);
  CHECK(names.find("old") == 1u);
  CHECK(names.find("CAFE noir") == 1u);
  CHECK(names.find("CAFE noir") == 1u);  // from memory
  CHECK(!names.find("nobody"));
  CHECK(!names.find(""));
  CHECK(!OrganisationNames({}).find("acme"));
}
