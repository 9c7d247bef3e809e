// Aliases for mutt.
#include "exchange/neighbours/mail_aliases_write.hpp"

#include <doctest/doctest.h>

#include "exchange/readers.hpp"
#include "neighbours.hpp"

using namespace nurture;
using namespace nurture::exchange;
using namespace nurture::exchange::test;

namespace {

model::Contact with_mail(const std::string& id, const std::string& name, const Lines& email) {
  model::Contact made;
  made.id = id;
  made.name = name;
  made.email = email;
  return made;
}

}  // namespace

TEST_CASE("a line an address; nobody without one") {
  CHECK(mail_aliases_of({with_mail("ada", "Ada Lovelace", {"ada@a.example", "ada@b.example"}),
                         with_mail("bob", "Bob", {}), with_mail("eve", "Eve", {"no address"})})
            .text ==
        "alias ada Ada Lovelace <ada@a.example>\nalias ada.2 Ada Lovelace <ada@b.example>\n");
  CHECK(mail_aliases_of({with_mail("eve", "Eve", {"no address", "eve@bücher.example"})}).left_out ==
        Lines{"no address", "eve@bücher.example"});
}

TEST_CASE("what mutt would run, replace or take for a comment is escaped") {
  CHECK(mail_aliases_of({with_mail("ada", "Ada `id` $HOME #1", {"ada+$x`id`@a.example"})}).text ==
        "alias ada Ada \\`id\\` \\$HOME \\#1 <ada+\\$x\\`id\\`@a.example>\n");
  CHECK(mail_aliases_of({with_mail("ada", "Ada \"L\", PhD\nalias x", {"ada@a.example"})}).text ==
        "alias ada \"Ada \\\\\"L\\\\\", PhD alias x\" <ada@a.example>\n");
}

TEST_CASE("what mutt would take for more than a nick is none") {
  for (const char* id : {"bob evil@evil.example,", "-group x y", "o'c", "a\"b", "x;source y"}) {
    CAPTURE(id);
    CHECK(mail_aliases_of({with_mail(id, "Bob", {"O'Bob@b.example"})}).text ==
          "alias obob Bob <O'Bob@b.example>\n");
  }
}

TEST_CASE("who has no ASCII id is called as their address begins, each once") {
  CHECK(mail_aliases_of({with_mail("佐藤", "佐藤", {"Sato@a.example"}),
                         with_mail("sato", "Sato", {"s@a.example"})})
            .text ==
        "# in UTF-8; for mutt in another charset: set config_charset=utf-8 before this is read\n"
        "alias sato-2 佐藤 <Sato@a.example>\nalias sato Sato <s@a.example>\n");
}

TEST_CASE("reading them gives the names and addresses again") {
  const Reading reading = read_mail_aliases(
      {"aliases", mail_aliases_of({with_mail("ada", "Ada Lovelace", {"ada@a.example"}),
                                   with_mail("zoe", "Zoë #1", {"zoe@a.example"})})
                      .text},
      options_today());
  REQUIRE(reading.people.size() == 2);
  CHECK(reading.people[0].person.name == "Ada Lovelace");
  CHECK(reading.people[0].person.email == Lines{"ada@a.example"});
}
