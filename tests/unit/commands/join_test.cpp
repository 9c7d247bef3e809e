// Two files of one person become one.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

const std::string ada = "contacts/ada.yaml", king = "contacts/king.yaml";

struct JoinBook : Program {
  JoinBook(const std::string& stays, const std::string& goes) {
    file(ada, "name: Ada\n" + stays);
    file(king, "name: Ada\n" + goes);
  }
  /// The file that stays, behind its name and the other's id.
  std::string joined(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"join", "ada", "king"});
    const std::string text = after(more, ada), head = "name: Ada\nformerly: [king]\n";
    return text.starts_with(head) ? text.substr(head.size()) : text;
  }
};

}  // namespace

TEST_CASE("each key has its way to become one") {
  struct Row {
    const char *stays, *goes, *joined;
  };
  const Row rows[] = {
      {"", "rating: B\n", "rating: B\n"},
      {"rating: B # mine\n", "rating: B\n", "rating: B # mine\n"},
      {"email: [a@x.de, b@x.de]\n", "email: [c@x.de, A@X.de]\n",
       "email: [a@x.de, b@x.de, c@x.de]\n"},
      {"phone: +44 20 7946 0018\n", "phone: 020 7946 0018\n", "phone: +44 20 7946 0018\n"},
      {"tags: [b, a]\n", "tags: [a, c]\n", "tags: [b, a, c]\n"},
      {"since: 2026-03-01\nadded: 2026-01-01\n", "since: 2025-03-01\nadded: 2026-02-02\n",
       "since: 2025-03-01\nadded: 2026-01-01\n"},
      {"reviewed: 2026-03-01\n", "reviewed: 2026-06-01\n", "reviewed: 2026-06-01\n"},
      {"archived: 2026-03-01\n", "", ""},
      {"", "archived: 2026-03-01\n", ""},
      {"archived: 2026-03-01\n", "archived: 2026-04-01\n", "archived: 2026-04-01\n"},
      {"about: Two children.\n", "about: two children.\n",
       "about: |\n  Two children.\n\n  two children.\n"},
      {"about: Two children.\n", "about: children\n", "about: Two children.\n"},
      {"x-shoe: 38\n", "x-hat: 57\n", "x-shoe: 38\nx-hat: 57\n"},
      {"title: ~\nsegment:\n", "title: Head\nsegment: fintech\nrole: null\ntags: []\n",
       "title: Head\nsegment: fintech\n"},
      {"", "x-size: 038\nx-name: \"null\"\n", "x-size: 038\nx-name: \"null\"\n"},
      {"knows: king\nreferred_by: king\n", "knows: ada\nreferred_by: ada\n", ""},
      {"past: {org: A, successor: king}\n", "", "past:\n  - org: A\n"},
      {"follow_ups:\n  - {due: 2027-01-01, what: call}\n",
       "follow_ups: {due: 2027-01-01, what: call}\n",
       "follow_ups:\n  - {due: 2027-01-01, what: call}\n"},
      {"interactions:\n  - {date: 2026-01-02, note: b}\n  - {date: 2026-01-02, note: a}\n",
       "interactions:\n  - {date: 2026-01-03, note: d}\n  - {date: 2026-01-02, note: c}\n",
       "interactions:\n  - {date: 2026-01-02, note: b}\n  - {date: 2026-01-02, note: a}\n"
       "  - date: 2026-01-02\n    note: c\n  - date: 2026-01-03\n    note: d\n"},
      // One mail, but each file says something else of it.
      {"interactions:\n  - date: 2026-01-02\n    message_id: <1@x>\n    note: a\n",
       "interactions:\n  - date: 2026-01-02\n    message_id: <1@x>\n    note: b\n",
       "interactions:\n  - date: 2026-01-02\n    message_id: <1@x>\n    note: a\n"
       "  - date: 2026-01-02\n    note: b\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.stays);
    CAPTURE(row.goes);
    JoinBook book(row.stays, row.goes);
    CHECK(book.joined() == row.joined);
    CHECK(book.file(king).empty());
    CHECK(book.run({"check"}).status == 0);
  }
}

TEST_CASE("the other's name goes on finding the person") {
  JoinBook book("also: AAL\n", "");
  book.file(king, "name: Ada King\nalso: [aal, Countess]\nformerly: byron\n");
  CHECK(book.after({"join", "ada", "king"}, ada) ==
        "name: Ada\nalso: [AAL, Countess, Ada King]\nformerly: [byron, king]\n");
  CHECK(book.run({"show", "byron"}).status == 0);
}

TEST_CASE("what differs is refused without a terminal, and nothing is written") {
  JoinBook book("x-shoe: 38\ntitle: Head\n", "x-shoe: 39\ntitle: Countess\n");
  const Ran ran = book.run({"join", "ada", "king"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("contacts/ada.yaml:2: x-shoe: 38\n  contacts/king.yaml:2: x-shoe: 39\n") !=
        std::string::npos);
  CHECK(book.file(king).find("39") != std::string::npos);
  CHECK(book.joined({"--prefer", "king"}) == "x-shoe: 39\ntitle: Countess\n");
  CHECK(book.terminal.err == "not kept of ada: x-shoe 38, title Head\n");
}

TEST_CASE("what the first file's values displace is said, too") {
  JoinBook book("title: Head\nrating: A\n", "title: Countess\nrating: A\n");
  CHECK(book.joined({"--prefer", "ada"}) == "title: Head\nrating: A\n");
  CHECK(book.terminal.err == "not kept of king: title Countess\n");
}

TEST_CASE("two ways to write one organisation are no difference, and the id is kept") {
  struct Row {
    const char *stays, *goes, *joined;
  };
  const Row rows[] = {{"Acme Works", "acme", "acme"},
                      {"acme", "Acme Works", "acme"},
                      {"ACME WORKS", "Acme Works Ltd", "ACME WORKS"}};
  for (const Row& row : rows) {
    CAPTURE(row.stays);
    CAPTURE(row.goes);
    for (const char* prefer : {"", "ada", "king"}) {
      JoinBook book(std::string("org: ") + row.stays + " # still\n",
                    std::string("org: ") + row.goes + "\n");
      book.file("orgs/acme.yaml", "name: Acme Works\n");
      const std::vector<std::string> more =
          *prefer ? std::vector<std::string>{"--prefer", prefer} : std::vector<std::string>{};
      CHECK(book.joined(more) == std::string("org: ") + row.joined + " # still\n");
      CHECK(book.terminal.err.empty());
    }
  }
  JoinBook free_text("org: Acme\n", "org: ACME\n");
  CHECK(free_text.run({"join", "ada", "king"}).status == 2);
}

TEST_CASE("at a terminal each key is asked for") {
  JoinBook book("title: Head\nrating: A\n", "title: Countess\nrating: B\n");
  book.terminal.interactive = true;
  book.terminal.input = "2\n\n";
  CHECK(book.run({"join", "ada", "king"}).status == 1);
  CHECK(book.file(king).find("Countess") != std::string::npos);
  book.terminal.input = "9\n2\n?\n1\n";
  CHECK(book.joined() == "title: Countess\nrating: A\n");
}

TEST_CASE("comments that can't be carried over are said before a terminal's join, and behind any") {
  JoinBook book("", "rating: A # for now\n");
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  const Ran asked = book.run({"join", "ada", "king"});
  CHECK(asked.status == 1);
  CHECK(asked.err.find("1 comment of contacts/king.yaml can't be carried over") !=
        std::string::npos);
  CHECK_FALSE(book.file(king).empty());
  book.terminal.interactive = false;
  CHECK(book.run({"join", "ada", "king"}).err.find("1 comment of contacts/king.yaml") !=
        std::string::npos);
}

TEST_CASE("a file that can't be read is not joined") {
  JoinBook book("rating: Q\n", "");
  const Ran ran = book.run({"join", "ada", "king"});
  CHECK(ran.status == 1);
  CHECK(ran.err.find("contacts/ada.yaml:2:9: ") != std::string::npos);
  CHECK_FALSE(book.file(king).empty());
}

}  // namespace nurture::test
