// Adding, changing, renaming and putting away people.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

using Words = std::vector<std::string>;
const std::string ada = "contacts/ada-lovelace.yaml";

struct Book : Program {
  Book() { file(ada, "# mine\nname: Ada Lovelace\nrating: A\ntags: [client, london]\n"); }
};

}  // namespace

TEST_CASE("a new person has a file in the order of the table") {
  Program book;
  const Ran result =
      book.run({"add", "Ada", "Lovelace", "email=ada@example.com", "rating=A",
                "org=Analytical Engines", "tags=client,london", "since=3 weeks ago"});
  CHECK(result.out == "added Ada Lovelace: contacts/ada-lovelace.yaml, since 2 November 2026\n");
  CHECK(result.err.empty());
  CHECK(book.file(ada) ==
        "name: Ada Lovelace\norg: Analytical Engines\nrating: A\nemail: ada@example.com\n"
        "tags: [client, london]\nsince: 2026-11-02\nadded: 2026-11-23\n");
}

TEST_CASE("ids are made of names") {
  const std::pair<const char*, const char*> rows[] = {
      {"Søren Ångström", "contacts/soren-angstrom.yaml"},
      {"田中太郎", "contacts/田中太郎.yaml"},
      {"../../etc/passwd", "contacts/etc-passwd.yaml"},
      {"con", "contacts/con-1.yaml"},
      {"!!!", "contacts/contact-1.yaml"},
      {"Ada-Lovelace?", "contacts/ada-lovelace-2.yaml"},
  };
  for (const auto& [name, path] : rows) {
    const auto& shown = name;  // clang 14 captures no structured binding
    CAPTURE(shown);
    Book book;
    CHECK(book.run({"add", "--again", name}).status == 0);
    CHECK(book.file(path).find("name: ") == 0);
  }
}

TEST_CASE("a namesake is asked about, and without a terminal not added") {
  Book book;
  const Ran refused = book.run({"add", "ada lovelace"});
  CHECK(refused.status == 3);
  CHECK(refused.err.find("there is already Ada Lovelace (ada-lovelace)") != std::string::npos);
  CHECK(book.file("contacts/ada-lovelace-2.yaml").empty());
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  CHECK(book.run({"add", "ada lovelace"}).status == 3);
  book.terminal.input = "y\n";
  CHECK(book.run({"add", "ada lovelace"}).status == 0);
  CHECK(book.file("contacts/ada-lovelace-2.yaml").find("name: ada lovelace") == 0);
}

TEST_CASE("a bulk change of more than a few asks") {
  Book book;
  for (const char* name : {"Dora", "Emil", "Fay", "Gus"}) book.run({"add", name, "tags=choir"});
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  CHECK(book.run({"set", "--tag", "choir", "rating=A"}).status == 1);
  CHECK(book.file("contacts/dora.yaml").find("rating") == std::string::npos);
  book.terminal.input = "y\n";
  const Ran ran = book.run({"set", "--tag", "choir", "rating=a"});
  CHECK(ran.err.find("change 4 people?") != std::string::npos);
  CHECK(book.file("contacts/gus.yaml").find("rating: A") != std::string::npos);
  CHECK(book.run({"undo"}).status == 0);  // all of it
  CHECK(book.file("contacts/dora.yaml").find("rating") == std::string::npos);
}

TEST_CASE("what nobody can be is refused, and nothing is written") {
  Program book;
  const std::pair<Words, const char*> rows[] = {
      {{"add", "   "}, "a person needs a name"},
      {{"add", "rating=A"}, "a person needs a name"},
      {{"add", "Ada", "ratng=A"}, "unknown key 'ratng'\nhint: did you mean 'rating'"},
      {{"add", "Ada", "rating=Q"}, "'Q'"},
      {{"add", "Ada", "interactions=x"}, "use nurture log"},
      {{"add", "Ada", "since=2026-02-30"}, "2026-02-30"},
      {{"add", "Ada", "cadence=every 0 days"}, "every 0 days"},
      {{"add", "Ada", "tags-=x"}, "takes away"},
  };
  for (const auto& [words, message] : rows) {
    const auto& shown = message;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const Ran result = book.run(words);
    CHECK(result.status == 2);
    CHECK(result.err.find(message) != std::string::npos);
  }
  CHECK(book.files.list(book.root + "/contacts").empty());
}

TEST_CASE("people are found where a key names one") {
  Book book;
  CHECK(book.after({"add", "Bob King", "referred_by=lovelace"}, "contacts/bob-king.yaml")
            .find("referred_by: ada-lovelace\n") != std::string::npos);
  CHECK(book.run({"add", "Cem", "knows=nobody"}).status == 3);
}

TEST_CASE("set changes just its key") {
  const std::pair<Words, const char*> rows[] = {
      {{"rating=B"}, "# mine\nname: Ada Lovelace\nrating: B\ntags: [client, london]\n"},
      {{"rating="}, "# mine\nname: Ada Lovelace\ntags: [client, london]\n"},
      {{"tags+=speaker"},
       "# mine\nname: Ada Lovelace\nrating: A\ntags: [client, london, speaker]\n"},
      {{"tags+=client"}, "# mine\nname: Ada Lovelace\nrating: A\ntags: [client, london]\n"},
      {{"tags-=client"}, "# mine\nname: Ada Lovelace\nrating: A\ntags: [london]\n"},
      {{"tags-=client,london"}, "# mine\nname: Ada Lovelace\nrating: A\n"},
      {{"title=Head, of all"},
       "# mine\nname: Ada Lovelace\ntitle: Head, of all\nrating: A\ntags: [client, london]\n"},
      {{"x-shoe=42"},
       "# mine\nname: Ada Lovelace\nrating: A\ntags: [client, london]\nx-shoe: \"42\"\n"},
  };
  for (const auto& [assignments, expected] : rows) {
    const auto& shown = assignments;  // clang 14 captures no structured binding
    CAPTURE(shown.front());
    Book book;
    Words words{"set", "ada"};
    words.insert(words.end(), assignments.begin(), assignments.end());
    CHECK(book.after(words, ada) == expected);
  }
}

TEST_CASE("set says what it did, or that there was nothing to do") {
  Book book;
  CHECK(book.run({"set", "ada", "rating=B", "tags-=london"}).out ==
        "Ada Lovelace: rating B, tags - london\n");
  CHECK(book.run({"set", "ada", "rating=B"}).out == "Ada Lovelace: nothing to change\n");
}

TEST_CASE("what a list loses when it is set anew is named") {
  Book book;
  CHECK(book.run({"set", "ada", "tags=speaker,london"}).out ==
        "Ada Lovelace: tags speaker, london (dropped: client)\n");
  CHECK(book.run({"set", "ada", "tags="}).out ==
        "Ada Lovelace: no tags (dropped: speaker, london)\n");
  CHECK(book.run({"set", "ada", "tags=one"}).out == "Ada Lovelace: tags one\n");
}

TEST_CASE("an organisation that is only near one is kept as text, and said") {
  Book book;
  book.file("orgs/kestrel-bio.yaml", "name: Kestrel Bio\n");
  const std::string said = "no organisation 'Kestrel' (did you mean kestrel-bio?): kept as text\n";
  CHECK(book.run({"set", "ada", "org=Kestrel"}).err == said);
  CHECK(book.file(ada).find("org: Kestrel\n") != std::string::npos);
  CHECK(book.run({"add", "Bob King", "org=Kestrel"}).err == said);
  for (const char* known : {"org=kestrel-bio", "org=Kestrel Bio", "org=Something else", "org="}) {
    CAPTURE(known);
    CHECK(book.run({"set", "ada", known}).err.empty());
  }
}

TEST_CASE("a birthday is a date, an address can be reached") {
  Book book;
  CHECK(book.run({"set", "ada", "birthday=1985-12-01"}).err ==
        "nurture: unknown key 'birthday'\n"
        "hint: a day to remember is a date: nurture date add WHO 1985-12-01 birthday\n");
  CHECK(book.run({"set", "ada", "email=foo"}).err ==
        "nurture: 'foo' is not a mail address\nhint: as in email=ada@example.com\n");
  CHECK(book.run({"add", "Bob", "phone=abc"}).status == 2);
  CHECK(book.run({"set", "ada", "email-=foo"}).status == 0);
  CHECK(book.run({"set", "ada", "email=a@b", "phone=+44 20"}).status == 0);
}

TEST_CASE("where the index is there, only the file at hand is read of them all") {
  Book book;
  book.file(ada, "name: Ada Lovelace\ninteractions:\n  - {date: 2026-11-02, sent: PAPER}\n");
  book.file("contacts/bob-king.yaml", "name: Bob King\nknows: ada-lovelace\norg: engines\n");
  book.file("orgs/engines.yaml", "name: Engines\nparent: mills\n");
  book.file("orgs/mills.yaml", "name: Mills\n");
  book.file("library/paper.yaml", "title: Paper\n");
  book.file("library/talks/other.yaml", "title: Other\n");
  REQUIRE(book.run({"due"}).status == 0);
  CHECK(book.read_for({"set", "ada-lovelace", "rating=B", "knows=bob-king"}) ==
        ada + " contacts/bob-king.yaml ");
  CHECK(book.read_for({"set", "ada-lovelace", "tags+=client"}) == ada + " ");
  CHECK(book.read_for({"history", "ada-lovelace"}) == ada + " ");
  CHECK(book.read_for({"show", "ada-lovelace"}) == ada + " ");
  CHECK(book.read_for({"suggest", "ada-lovelace"}) == ada + " ");
  CHECK(book.read_for({"due"}) == "contacts/bob-king.yaml orgs/engines.yaml ");
  CHECK(book.read_for({"log", "ada-lovelace", "x", "--sent", "OTHER"}) == ada + " ");
  CHECK(book.read_for({"programme", "list"}) == ada + " ");
  CHECK(book.read_for({"add", "Dora"}).empty());
  CHECK(book.read_for({"rename", "ada-lovelace", "Ada King", "--id"}) ==
        ada + " contacts/dora.yaml ");
}

TEST_CASE("set refuses what would not be sound") {
  Book book;
  const std::string before = book.file(ada);
  for (const char* assignment : {"rating=Q", "level=managment", "name=", "rating+=B", "nonsense",
                                 "tags+=", "cadence=sometimes", "Rating=A"}) {
    CAPTURE(assignment);
    CHECK(book.run({"set", "ada", assignment}).status == 2);
  }
  CHECK(book.file(ada) == before);
}

TEST_CASE("a flaw that was there before does not stop another key") {
  Book book;
  book.file(ada, "name: Ada Lovelace\nrating: Q\n");
  CHECK(book.run({"set", "ada", "title=Head"}).status == 0);
}

TEST_CASE("rename changes the name, and the id on request") {
  Book book;
  CHECK(book.run({"rename", "ada", "Ada", "King"}).out == "Ada Lovelace is now Ada King\n");
  CHECK(book.file(ada).find("name: Ada King\n") != std::string::npos);
  CHECK(book.run({"rename", "ada", "--id"}).out ==
        "Ada King: the id is now ada-king (formerly ada-lovelace)\n");
  CHECK(book.file("contacts/ada-king.yaml").find("formerly: [ada-lovelace]\n") !=
        std::string::npos);
  CHECK_FALSE(book.files.there(book.root + "/" + ada));
  CHECK(book.run({"rename", "ada-lovelace", "Ada"}).status == 0);  // the old id still finds her
  CHECK(book.run({"rename", "ada"}).status == 2);
}

TEST_CASE("archive and unarchive") {
  Book book;
  CHECK(book.after({"archive", "ada"}, ada).find("archived: 2026-11-23\n") != std::string::npos);
  CHECK(book.run({"archive", "ada"}).out == "Ada Lovelace is archived already\n");
  CHECK(book.after({"unarchive", "ada"}, ada).find("archived") == std::string::npos);
  CHECK(book.run({"unarchive", "ada"}).out == "Ada Lovelace was not archived\n");
}

TEST_CASE("forget asks, and undo brings back") {
  Book book;
  const std::string before = book.file(ada);
  book.file("contacts/bob.yaml", "name: Bob\nknows: [ada-lovelace]\n");
  CHECK(book.run({"forget", "ada"}).status == 2);
  book.terminal.interactive = true;
  book.terminal.input = "n\n";
  CHECK(book.run({"forget", "ada"}).status == 1);
  CHECK(book.file(ada) == before);
  const Ran gone = book.run({"forget", "ada", "--yes"});
  CHECK(gone.err ==
        "still named by Bob: nurture check says where\n"
        "undo, the index and drafts may still have it; nurture config --forget-traces\n"
        "deletes all of these, of every store\n");
  CHECK_FALSE(book.files.there(book.root + "/" + ada));
  CHECK(book.run({"undo"}).out ==
        "took back 'forget: Ada Lovelace' (contacts/ada-lovelace.yaml)\n");
  CHECK(book.file(ada) == before);
}

TEST_CASE("snooze until a day ahead") {
  Book book;
  CHECK(book.after({"snooze", "ada", "2", "weeks"}, ada).find("snooze: 2026-12-07\n") !=
        std::string::npos);
  CHECK(book.run({"snooze", "ada", "2 weeks"}).err.empty());
  book.file(ada,
            "name: Ada Lovelace\ndates:\n  - date: 12-01\n    what: birthday\n  - date: 12-24\n"
            "    what: name day\nfollow_ups:\n  - due: 2026-11-27\n    what: send it\n"
            "  - due: 2026-12-27\n    what: call\n");
  CHECK(book.run({"snooze", "ada", "2 weeks"}).err ==
        "still due: follow-up send it (due 27 November): nurture follow-up move ada-lovelace 1 "
        "--to WHEN\nstill due: birthday, 1 December\n");
  CHECK(book.run({"snooze", "ada", "yesterday"}).status == 2);
  CHECK(book.run({"snooze", "ada", "today"}).status == 2);
  CHECK(book.after({"snooze", "ada", "off"}, ada).find("snooze") == std::string::npos);
  CHECK(book.run({"snooze", "ada", "off"}).out == "Ada Lovelace was not snoozed\n");
}

TEST_CASE("undo takes back the last change, whatever it was") {
  Book book;
  const std::string before = book.file(ada);
  book.run({"set", "ada", "rating=B"});
  CHECK(book.run({"undo"}).out ==
        "took back 'set: Ada Lovelace, rating B' (contacts/ada-lovelace.yaml)\n");
  CHECK(book.file(ada) == before);
  CHECK(book.run({"undo"}).status == 1);
}

TEST_CASE("show names those who refer to someone, however they write the id") {
  test::Program program;
  program.file("contacts/ada-king.yaml", "name: Ada King\nformerly: [ada-byron]\norg: Engines\n");
  program.file("contacts/bob.yaml", "name: Bob Plain\nknows: [ada-king]\norg: Engines\n");
  program.file("contacts/eve.yaml", "name: Eve Escaped\nknows: [\"\\x61da-king\"]\n");
  program.file("contacts/old.yaml", "name: Old Id\nreferred_by: ada-byron\n");
  program.file("contacts/zoe.yaml", "name: Zoe Stranger\nabout: ada-king is no reference here\n");
  const std::string page = program.run({"show", "ada-king"}).out;
  CAPTURE(page);
  CHECK(page.find("Bob Plain, Eve Escaped") != page.npos);
  CHECK(page.find("colleagues  Bob Plain") != page.npos);
  CHECK(page.find("Old Id") != page.npos);
  CHECK(page.find("Zoe") == page.npos);
}

TEST_CASE("a key that is given twice is refused, and nothing is changed") {
  const std::string before = Book().file(ada);
  for (const Words& words :
       {Words{"owner=a", "owner=b"}, Words{"tags=a", "tags+=b"}, Words{"tags+=b", "tags-=a,b"}}) {
    CAPTURE(words.back());
    Book book;
    const Ran result = book.run({"set", "ada", words[0], words[1]});
    CHECK(result.status == 2);
    CHECK(result.err.find("is given twice\nhint: give each key once") != std::string::npos);
    CHECK(book.file(ada) == before);
  }
  Book book;
  CHECK(book.run({"set", "ada", "tags+=a", "tags+=b", "tags-=client"}).status == 0);
  CHECK(book.run({"add", "Zed", "owner=a", "owner=b"}).status == 2);
  CHECK(book.run({"add", "Zed", "tags+=a", "tags+=b"}).status == 2);
  CHECK(book.file("contacts/zed.yaml").empty());
}

TEST_CASE("a time zone is a name of the tz database") {
  Book book;
  const Ran refused = book.run({"set", "ada", "timezone=London time"});
  CHECK(refused.status == 2);
  CHECK(refused.err ==
        "nurture: 'London time' is not a time zone\nhint: as in timezone=Europe/London\n");
  CHECK(book.run({"add", "Bob", "timezone=../../etc/passwd"}).status == 2);
  CHECK(
      book.after({"set", "ada", "timezone=Europe/London"}, ada).find("timezone: Europe/London\n") !=
      std::string::npos);
}

TEST_CASE("today's list and a person's page say the hour there, on the day itself alone") {
  Program book;
  book.file(ada,
            "name: Ada Lovelace\nrating: A\nphone: '+81 3'\ntimezone: Asia/Tokyo\n"
            "since: 2026-01-05\n");
  book.clock.offsets = {{"Asia/Tokyo", 540}};
  const auto says = [&](const std::vector<std::string>& words, const std::string& text) {
    return book.run(words).out.find(text) != std::string::npos;
  };
  const std::string hour = "(it is 18:00 there)";
  CHECK(says({"due"}, hour));
  CHECK(says({"show", "ada"}, "Asia/Tokyo, 18:00 there"));
  CHECK_FALSE(says({"due", "--today", "2026-11-23"}, hour));
  CHECK_FALSE(says({"due", "--html"}, hour));
  CHECK_FALSE(says({"due", "--mail", "ada@example.com"}, hour));
  CHECK_FALSE(says({"show", "ada", "--today", "2026-11-23"}, "there"));
  book.clock.since_1970 += 8LL * 3600;  // past midnight in Tokyo
  CHECK(says({"due"}, "(it is 02:00 there)"));
  book.clock.offset_minutes = 540;
  CHECK_FALSE(says({"due"}, "there)"));
  book.clock.offset_minutes = 0;
  book.clock.offsets.clear();
  CHECK_FALSE(says({"due"}, "there)"));
  CHECK(says({"show", "ada"}, "timezone    Asia/Tokyo\n"));
}

}  // namespace nurture::test
