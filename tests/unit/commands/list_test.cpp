// Who was where, and whom one of us was in touch with.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

struct ListBook : Program {
  ListBook() {
    file("nurture.yaml", "format: 1\nowners: {dave: {}, mei: {}}\n");
    file("orgs/acme.yaml", "name: Acme Ltd\nformerly: old-acme\n");
    file("contacts/ada.yaml",
         "name: Ada\norg: acme\nowner: mei\n"
         "interactions:\n  - {date: 2026-05-01, channel: call}\n"
         "  - {date: 2026-06-01, channel: newsletter, by: dave}\n");
    file("contacts/bob.yaml",
         "name: Bob\norg: New Co\npast:\n  - {org: old-acme, until: 2024}\n"
         "  - {org: Acme Ltd, until: 2025-12}\n  - {org: Elsewhere, until: 2026-02}\n"
         "interactions:\n  - {date: 2026-04-01, channel: call, by: tom}\n"
         "  - {date: 2026-05-05, channel: call, by: dave, reached: false}\n");
    file("contacts/cem.yaml",
         "name: Cem\norg: Elsewhere\npast: {org: acme}\narchived: 2026-01-01\n");
  }

  std::string ids(std::vector<std::string> words) {
    words.insert(words.begin(), {"list", "--sort", "name", "--format", "{id}"});
    const Ran ran = run(words);
    return ran.status == 0 ? ran.out : ran.err;
  }
};

}  // namespace

TEST_CASE("whoever is or was there is found, by every way to name the place") {
  ListBook book;
  for (const char* org : {"acme", "old-acme", "ACME LTD"})
    CHECK(book.ids({"--ever-at", org}) == "ada\nbob\n");
  CHECK(book.ids({"--ever-at", "elsewhere"}) == "bob\n");
  CHECK(book.ids({"--ever-at", "acme", "--archived"}) == "cem\n");
  CHECK(book.ids({"--ever-at", "acme", "--owner", "mei"}) == "ada\n");
  CHECK(book.ids({"--ever-at", "acmee"}).find("did you mean") != std::string::npos);
  CHECK(book.ids({"--org", "acme"}) == "ada\n");
}

TEST_CASE("of several posts at one place the last one tells until when") {
  ListBook book;
  const Ran ran = book.run({"list", "--ever-at", "acme"});
  CHECK(ran.out.find("until 2025-12") != std::string::npos);
  CHECK(ran.out.find("there") != std::string::npos);
  CHECK(book.run({"list", "--ever-at", "acme", "--archived"}).out.find("left") !=
        std::string::npos);
}

TEST_CASE("a touch is its owner's or whoever's it says, and no touch is nobody's") {
  ListBook book;
  CHECK(book.ids({"--touched-by", "mei"}) == "ada\n");
  CHECK(book.ids({"--touched-by", "dave"}).empty());    // a newsletter, and nobody reached
  CHECK(book.ids({"--touched-by", "Tom"}) == "bob\n");  // who left us, and stands in no settings
  CHECK(book.ids({"--touched-by", "mei,tom"}) == "ada\nbob\n");
  CHECK(book.ids({"--touched-by", "tim"}).find("did you mean 'tom'") != std::string::npos);
}

}  // namespace nurture::test
