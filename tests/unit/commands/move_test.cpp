// A new post: two files, one change.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

const std::string ada = "contacts/ada.yaml", acme = "orgs/acme.yaml";

struct MoveBook : Program {
  MoveBook() {
    file(ada,
         "# mine\nname: Ada\norg: Acme\ntitle: Head # of all\n"
         "email: [a@acme.example, ada@home.example]\n");
    file(acme, "name: Acme\n# its own\n");
    file("contacts/bob.yaml", "name: Bob\n");
  }
  std::string refused(std::vector<std::string> words) {
    words.insert(words.begin(), {"move", "ada"});
    const std::string before = file(ada) + file(acme);
    const Ran ran = run(words);
    CHECK(ran.status == 2);
    CHECK(file(ada) + file(acme) == before);
    return ran.err;
  }
};

}  // namespace

TEST_CASE("a move changes only its lines in two files, and one undo brings both back") {
  MoveBook book;
  const std::string before = book.file(ada), home = book.file(acme);
  CHECK(book.after({"move", "ada", "--to", "New Co", "--drop", "A@ACME.example"}, ada) ==
        "# mine\nname: Ada\norg: New Co\nemail: [ada@home.example]\n"
        "dates:\n  - date: 2026-11-23\n    what: new post at New Co\n"
        "past:\n  - org: Acme\n    title: Head\n    until: 2026-11-23\n");
  CHECK(book.file(acme) ==
        "name: Acme\nfollow_ups:\n  - due: 2026-12-07\n"
        "    what: find a successor for Ada (Head)\n# its own\n");
  CHECK(book.run({"check"}).status == 0);
  CHECK(book.run({"undo"}).status == 0);
  CHECK(book.file(ada) == before);
  CHECK(book.file(acme) == home);
}

TEST_CASE("the follow-up falls on a day of work") {
  MoveBook book;
  book.file("nurture.yaml", "format: 1\nholidays: [2026-12-07..2026-12-09]\n");
  CHECK(book.after({"move", "ada", "--to", "New Co"}, acme).find("due: 2026-12-10") !=
        std::string::npos);
}

TEST_CASE("with a successor, or none to find, the old organisation is left alone") {
  for (const char* successor : {"bob", "none"}) {
    MoveBook book;
    const std::string home = book.file(acme);
    CHECK(book.after({"move", "ada", "--to", "New Co", "--successor", successor}, ada)
              .find(std::string("successor: ") + successor) != std::string::npos);
    CHECK(book.file(acme) == home);
  }
}

TEST_CASE("a month is enough of a date") {
  MoveBook book;
  CHECK(book.after({"move", "ada", "--to", "New Co", "--date", "2026-09"}, ada)
            .find("until: 2026-09\n") != std::string::npos);
}

TEST_CASE("whoever is archived, or left long ago, is not congratulated") {
  struct Row {
    const char *archived, *date, *said;
  };
  const Row rows[] = {{"", "2026-09-24", "on the agenda: new post at New Co\n"},
                      {"", "2026-09-23", ""},
                      {"", "2026-09", "on the agenda: new post at New Co\n"},
                      {"", "2025", ""},
                      {"archived: 2026-10-01\n", "today", "archived: on no agenda\n"},
                      {"archived: 2026-10-01\n", "2025", "archived: on no agenda\n"},
                      {"archived: 2027-10-01\n", "today", "on the agenda: new post at New Co\n"}};
  for (const Row& row : rows) {
    CAPTURE(row.archived);
    CAPTURE(row.date);
    MoveBook book;
    book.file(ada, std::string("name: Ada\norg: Old\n") + row.archived);
    const Ran ran = book.run({"move", "ada", "--to", "New Co", "--date", row.date});
    CHECK(ran.status == 0);
    CHECK(ran.out.substr(ran.out.find('\n') + 1) == row.said);
    const bool congratulated = std::string(row.said).starts_with("on the agenda");
    CHECK((book.file(ada).find("new post at New Co") != std::string::npos) == congratulated);
  }
}

TEST_CASE("a congratulation that stands yet is outdated by the next move") {
  struct Row {
    const char *dates, *logged;
    bool replaced;
  };
  const Row rows[] = {
      {"2026-11-23", "", true},
      {"2026-11-18", "", true},
      {"2026-11-18", "interactions:\n  - date: 2026-11-19\n    channel: call\n", false},
      {"2026-11-02", "", false},
      {"2026-12-01", "", false},
      {"11-23", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.dates);
    CAPTURE(row.logged);
    MoveBook book;
    const std::string old = std::string("  - date: ") + row.dates + "\n    what: new post at Old\n",
                      news = "  - date: 2026-11-23\n    what: new post at New Co\n";
    book.file(ada, "name: Ada\norg: Old\ndates:\n" + old + row.logged);
    CHECK(book.after({"move", "ada", "--to", "New Co"}, ada) ==
          "name: Ada\norg: New Co\ndates:\n" + (row.replaced ? news : old + news) +
              "past:\n  - org: Old\n    until: 2026-11-23\n" + row.logged);
    CHECK(book.run({"check"}).status == 0);
  }
}

TEST_CASE("what stays behind a move is said") {
  MoveBook book;
  book.file(ada,
            "name: Ada\norg: Old\nemail: [a@old.example, b@old.example]\nphone: 020 7946 0018\n"
            "needs:\n  - {what: x, status: won, closed: 2026-01-01}\n  - {what: y}\n"
            "follow_ups:\n  - {due: 2026-12-01, what: z}\n");
  const Ran ran = book.run({"move", "ada", "--to", "New Co", "--drop", "A@old.example"});
  CHECK(ran.out.find("kept: b@old.example, 020 7946 0018; what is gone of it:\n    nurture set ada "
                     "email-=b@old.example "
                     "phone-='020 7946 0018'\n"
                     "still open with Ada: need 2 \"y\"; follow-up 1 \"z (due 1 December)\"\n") !=
        std::string::npos);
  CHECK(book.run({"move", "bob", "--to", "New Co"}).out ==
        "Bob is now at New Co\non the agenda: new post at New Co\n");
}

TEST_CASE("a move that can't be is refused, and nothing is written") {
  MoveBook book;
  CHECK(book.refused({"--to", "ACME"}).find("is at 'Acme' already") != std::string::npos);
  CHECK(book.refused({"--to", "New Co", "--date", "2027"}).find("in the future") !=
        std::string::npos);
  CHECK(book.refused({"--to", "New Co", "--successor", "ada"}).find("after themselves") !=
        std::string::npos);
  CHECK(book.refused({"--to", "New Co", "--drop", "555"}).find("not an address or number") !=
        std::string::npos);
  CHECK(book.refused({"--to", "New\x1b[0m"}).find("control") != std::string::npos);
  CHECK(book.refused({"--successor", "bob"}).find("has left no organisation") != std::string::npos);
}

TEST_CASE("an organisation that can't be read is not taken for free text") {
  MoveBook book;
  book.file(acme, "name: [\n");
  const std::string before = book.file(ada);
  const Ran ran = book.run({"move", "ada", "--to", "New Co"});
  CHECK(ran.status == 1);
  CHECK(ran.err.find("'orgs/acme.yaml' can't be read") != std::string::npos);
  CHECK(book.file(ada) == before);
}

}  // namespace nurture::test
