// When two ids are one, and what a new one is.
#include "base/ids.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;

TEST_CASE("ids are one under folding") {
  CHECK(same_id("bob", "Bob"));
  CHECK(same_id("zoe", "zoé"));
  CHECK(same_id("김철수", "\u1100\u1175\u11B7\u110E\u1165\u11AF\u1109\u116E"));  // as a Mac has it
  CHECK_FALSE(same_id("bob", "bo"));
  CHECK_FALSE(same_id("", "b"));
}

TEST_CASE("an id is a file's name on every system") {
  for (const auto& [name, id] :
       {std::pair{"Con", "con-1"}, std::pair{"aux", "aux-1"}, std::pair{"NUL", "nul-1"},
        std::pair{"prn", "prn-1"}, std::pair{"COM1", "com1-1"}, std::pair{"lpt9", "lpt9-1"},
        std::pair{"com0", "com0"}, std::pair{"Lpt 9", "lpt-9"}, std::pair{"Console", "console"},
        std::pair{"Søren Ångström", "soren-angstrom"}, std::pair{"👩‍🚀", ""}}) {
    const std::string wanted = id;  // clang 14 captures no structured binding
    CAPTURE(wanted);
    CHECK(id_of_name(name) == wanted);
    CHECK(id_of_name(wanted) == wanted);
  }
}

TEST_CASE("plain ids are what folding leaves alone at a glance") {
  CHECK(plain_id("ada-lovelace-2"));
  CHECK(plain_id(""));
  for (const char* id : {"Ada", "zoé", "ada lovelace", "ada_1", "田中太郎"}) {
    CAPTURE(id);
    CHECK_FALSE(plain_id(id));
  }
}

TEST_CASE("a fingerprint is the same on every machine and for ever") {
  CHECK(fingerprint("") == "cbf29ce484222325");
  CHECK(fingerprint("foobar") == "85944171f73967e8");  // of FNV's own test suite
  CHECK(fingerprint("\xC3\xA9") != fingerprint("\xC3\xA8"));
}
