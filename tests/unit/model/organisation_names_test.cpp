// Organisations by whatever refers to them.
#include "model/organisation_names.hpp"

#include <doctest/doctest.h>

using namespace nurture::model;

namespace {

Organisation organisation(std::string id, std::string name,
                          std::vector<std::string> formerly = {}) {
  Organisation made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.formerly = std::move(formerly);
  return made;
}

/// The id of whom a text means, "" for free text: asked of both forms of the rule.
class Meant {
 public:
  explicit Meant(std::vector<Organisation> by_id) {
    book_.organisations = std::move(by_id);
    facts_ = facts(book_, nurture::base::Date{20000}).organisations;
  }

  std::string operator()(const std::string& text) const {
    OrganisationNames names(pointers(facts_));
    const auto place = names.find(text);
    const auto* const one = find_organisation(book_, text);
    const std::string found = place ? facts_[*place].id : "";
    CHECK((one != nullptr ? one->id : "") == found);
    CHECK(names.find(text) == place);  // from memory
    return found;
  }

 private:
  Book book_;
  std::vector<OrganisationFacts> facts_;
};

}  // namespace

TEST_CASE("an id goes before a former id, that before a name, that before a folded name") {
  const Meant meant({organisation("acme", "Bolt"), organisation("bolt", "Café Noir", {"old"}),
                     organisation("cafe", "old")});
  CHECK(meant("acme") == "acme");
  CHECK(meant("bolt") == "bolt");
  CHECK(meant("Bolt") == "acme");
  CHECK(meant("BOLT") == "bolt");
  CHECK(meant("old") == "bolt");
  CHECK(meant("CAFE noir") == "bolt");
  CHECK(meant("acme\n") == "acme");  // as a block text ends
  CHECK(meant("nobody").empty());
  CHECK(meant("").empty());
  CHECK(!OrganisationNames({}).find("acme"));
}

TEST_CASE("legal forms at the end don't matter") {
  for (const char* const name : {"Kestrel Foods",
                                 "Kestrel Foods Ltd",
                                 "KESTREL FOODS LIMITED",
                                 "Kestrel Foods, Inc.",
                                 "Kestrel Foods L.L.C.",
                                 "Kestrel Foods plc",
                                 "Kestrel Foods Corp.",
                                 "Kestrel Foods & Co.",
                                 "Kestrel Foods GmbH",
                                 "Kestrel Foods GmbH & Co. KG",
                                 "Kestrel Foods AG",
                                 "Kestrel Foods e.V.",
                                 "Kestrel Foods e. V.",
                                 "Kestrel Foods AB",
                                 "Kestrel Foods A/S",
                                 "Kestrel Foods ApS",
                                 "Kestrel Foods Oy",
                                 "Kestrel Foods BV",
                                 "Kestrel Foods B.V.",
                                 "Kestrel Foods N.V.",
                                 "Kestrel Foods S.A.",
                                 "Kestrel Foods SARL",
                                 "Kestrel Foods S.A.S.",
                                 "Kestrel Foods S.r.l.",
                                 "Kestrel Foods SpA",
                                 "Kestrel Foods, S.L.",
                                 "Kestrel Foods Sp. z o.o.",
                                 "Kestrel Foods sp. z o. o.",
                                 "Kestrel Foods Kft.",
                                 "Kestrel Foods s.r.o.",
                                 "Kestrel Foods Pty Ltd",
                                 "Kestrel Foods Co., Ltd."}) {
    CAPTURE(name);
    CHECK(without_legal_form(name) == "kestrel foods");
    CHECK(Meant({organisation("kf", "Kestrel Foods")})(name) == "kf");
    CHECK(Meant({organisation("kf", name)})("kestrel foods") == "kf");
  }
  CHECK(without_legal_form("株式会社田中精機") == without_legal_form("田中精機"));
  CHECK(without_legal_form("田中精機 株式会社") == without_legal_form("田中精機"));
  CHECK(Meant({organisation("tanaka", "田中精機")})("田中精機株式会社") == "tanaka");
}

TEST_CASE("a form is a whole word at the end, and never the whole name") {
  CHECK(without_legal_form("Texaco") == "texaco");
  CHECK(without_legal_form("Limited Brands") == "limited brands");
  CHECK(without_legal_form("Ltd") == "ltd");
  CHECK(without_legal_form("Co & Co") == "co");
  CHECK(without_legal_form("株式会社") == "株式会社");
  CHECK(without_legal_form("").empty());
}

TEST_CASE("a name that folding gives to several is nobody's, unless it is written as one of them") {
  const Meant meant({organisation("acme-de", "Acme GmbH"), organisation("acme-uk", "Acme Ltd"),
                     organisation("bolt-1", "BOLT"), organisation("bolt-2", "Bolt")});
  CHECK(meant("Acme GmbH") == "acme-de");
  CHECK(meant("ACME LTD") == "acme-uk");
  CHECK(meant("Acme").empty());
  CHECK(meant("Acme Inc").empty());
  CHECK(meant("Bolt") == "bolt-2");
  CHECK(meant("bolt").empty());
}

TEST_CASE("the name that an organisation had when its file was made goes on meaning it") {
  const Meant meant({organisation("acme", "Acme"), organisation("kestrel-foods", "Kestrel"),
                     organisation("omega", "Omega", {"acme-ltd", "bolt-nut"}),
                     organisation("zeta", "Bolt & Nut")});
  CHECK(meant("Acme Ltd") == "omega");
  CHECK(meant("ACME, Ltd.") == "omega");
  CHECK(meant("Acme GmbH") == "acme");
  CHECK(meant("Kestrel Foods") == "kestrel-foods");
  CHECK(meant("Bolt & Nut") == "zeta");  // somebody of now is called so
  CHECK(meant("bolt & nut") == "zeta");
  CHECK(meant("Bolt, Nut") == "omega");
  CHECK(meant("!!!").empty());
  const Meant several({organisation("a", "Acme LTD"), organisation("b", "Acme ltd"),
                       organisation("c", "C", {"acme-ltd"})});
  CHECK(several("ACME LTD").empty());
}

TEST_CASE("a text is a name unless an id of now or before says the same first") {
  const OrganisationFacts acme =
      facts(organisation("acme", "Acme", {"bolt"}), nurture::base::Date{20000});
  CHECK(named_by_name(acme, "Acme"));
  CHECK(named_by_name(acme, "Acme Ltd"));
  CHECK(!named_by_name(acme, "acme"));
  CHECK(!named_by_name(acme, "ACME"));
  CHECK(!named_by_name(acme, "bolt"));
  CHECK(!named_by_name(acme, "Bolt"));
  const OrganisationFacts omega =
      facts(organisation("omega", "Omega Ltd", {"acme-ltd"}), nurture::base::Date{20000});
  CHECK(!named_by_name(omega, "Acme Ltd"));
  CHECK(named_by_name(omega, "omega ltd"));
}
