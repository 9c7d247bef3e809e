// What `nurture check` knows beyond a single file.
#include "store/check.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "store/load.hpp"
#include "tests/support/memory_files.hpp"

using namespace nurture;
using test::MemoryFiles;

namespace {

const std::string root = "/people";
const base::Date today = base::date_of(2026, 11, 23).value();

std::string told(const base::Diagnostics& diagnostics) {
  std::string all;
  for (const auto& one : diagnostics) {
    const bool error = one.severity == base::Severity::error;
    all += fmt::format("{}:{}:{} {}{}{}\n", one.path, one.line, one.column,
                       error ? "" : "warning: ", one.message,
                       one.hint.empty() ? "" : " (" + one.hint + ")");
  }
  return all;
}

/// Two people, two organisations and an item that are in order, and these files beside them.
MemoryFiles store_with(const std::vector<std::pair<std::string, std::string>>& more) {
  MemoryFiles files;
  files.put(root + "/nurture.yaml", "format: 1\n");
  files.put(root + "/contacts/ada-king.yaml",
            "name: Ada King\nformerly: [ada-byron]\nemail: ada@example.com\nuid: urn:1\n"
            "knows: [charles]\nreferred_by: charles\n");
  files.put(root + "/contacts/charles.yaml", "name: Charles\nknows: ada-byron\norg: nowhere-inc\n");
  files.put(root + "/orgs/engines.yaml", "name: Engines\nformerly: mills\nparent: society\n");
  files.put(root + "/orgs/society.yaml", "name: Société\n");
  files.put(root + "/library/paper.yaml", "title: Paper\n");
  for (const auto& [path, text] : more) {
    files.put(root + "/" + path, text);
  }
  return files;
}

std::string check(const std::vector<std::pair<std::string, std::string>>& more) {
  auto files = store_with(more);
  return told(store::check(files, root, store::load(files, root), today));
}

/// Of one contact, bob, with these lines below his name.
std::string check_bob(const std::string& text) {
  return check({{"contacts/bob.yaml", "name: Bob\n" + text}});
}

}  // namespace

TEST_CASE("a store in order has nothing to be told: former ids and free text hold") {
  CHECK(check({}).empty());
}

TEST_CASE("what loading warns of is an error here") {
  CHECK(check_bob("ratng: A\n") ==
        "contacts/bob.yaml:2:1 unknown key 'ratng' (did you mean 'rating'?)\n");
  CHECK(check({{"contacts/Bob.yaml", "name: Bob\n"}}) ==
        "contacts/Bob.yaml:0:0 an id is lower-case letters and digits, joined by '-' (rename the "
        "file to "
        "'bob.yaml')\n");
}

TEST_CASE("references that lead nowhere are named where they stand, with the nearest") {
  CHECK(check_bob("referred_by: charlse\n") ==
        "contacts/bob.yaml:2:14 there is no contact 'charlse' (did you mean 'charles'?)\n");
  CHECK(check_bob("knows: [charles, nobody-at-all]\n") ==
        "contacts/bob.yaml:2:18 there is no contact 'nobody-at-all'\n");
  CHECK(check_bob("knows: bob\n") == "contacts/bob.yaml:2:8 'bob' refers to itself\n");
  CHECK(check_bob("past:\n  - org: engines\n    successor: nobody-at-all\n"
                  "  - org: y\n    successor: none\n  - org: z\n    successor: charles\n") ==
        "contacts/bob.yaml:4:16 there is no contact 'nobody-at-all'\n");
  CHECK(check_bob("interactions:\n  - channel: call\n  - date: 2026-11-01\n    sent: papr\n") ==
        "contacts/bob.yaml:3:5 the key 'date' is missing\n"
        "contacts/bob.yaml:5:11 there is no item 'papr' in library/ (did you mean 'paper'?)\n");
}

TEST_CASE("a file that can't be read is there: its own line is enough") {
  CHECK(check({{"contacts/bob.yaml", "name: Bob\nknows: [cem, cem2]\n"},
               {"contacts/cem.yaml", "name: [Cem\n"}})
            .find("there is no contact 'cem2'") != std::string::npos);
  CHECK(check({{"contacts/bob.yaml", "name: Bob\nknows: [cem]\n"},
               {"contacts/cem.yaml", "name: [Cem\n"}})
            .find("there is no contact") == std::string::npos);
  CHECK(check({{"orgs/mine.yaml", "name: Mine\nparent: theirs\n"},
               {"orgs/theirs.yaml", "name: [Theirs\n"},
               {"library/two.yaml", "title: [Two\n"},
               {"contacts/bob.yaml",
                "name: Bob\ninteractions:\n  - date: 2026-11-01\n    sent: two\n"}})
            .find("there is no") == std::string::npos);
}

TEST_CASE("what nobody can be reached by is warned of") {
  CHECK(check_bob("email: [bob@example.com, bob.example.com]\nphone: soon\n") ==
        "contacts/bob.yaml:2:26 warning: 'bob.example.com' is not a mail address\n"
        "contacts/bob.yaml:3:8 warning: 'soon' is not a phone number\n");
}

TEST_CASE("what can't be a time zone is warned of; whether there is one, a machine may not know") {
  CHECK(check_bob("timezone: London time\n") ==
        "contacts/bob.yaml:2:11 warning: 'London time' is not a time zone (name it as "
        "Europe/London)\n");
  CHECK(check_bob("timezone: ../etc/passwd\n") ==
        "contacts/bob.yaml:2:11 warning: '../etc/passwd' is not a time zone (name it as "
        "Europe/London)\n");
  CHECK(check_bob("timezone: Europe/Atlantis\n").empty());
}

TEST_CASE("an interaction in the future is an error, other days in the future are warnings") {
  const std::string future = "2026-11-25 is in the future, and ignored until then\n";
  CHECK(check_bob("interactions:\n  - date: 2026-11-23\n  - date: 2026-11-25\n") ==
        "contacts/bob.yaml:4:11 " + future);
  CHECK(check_bob("follow_ups:\n  - due: 2026-12-01\n    done: 2026-11-25\n") ==
        "contacts/bob.yaml:4:11 warning: " + future);
  CHECK(check_bob("needs:\n  - what: ERP\n    noted: 2026-11-25\n") ==
        "contacts/bob.yaml:4:12 warning: " + future);
  CHECK(
      check_bob("since: 2027-01-01\nadded: 2027-01-01\nsnooze: 2020-01-01\narchived: 2027-01-01\n")
          .empty());
}

TEST_CASE("an entry from east of us may be a day ahead") {
  const std::string tomorrow = " warning: 2026-11-24 is tomorrow, and ignored until then\n";
  CHECK(check_bob("interactions:\n  - date: 2026-11-24\n") == "contacts/bob.yaml:3:11" + tomorrow);
  CHECK(check_bob("follow_ups:\n  - due: 2026-12-01\n    withdrawn: 2026-11-24\n") ==
        "contacts/bob.yaml:4:16" + tomorrow);
  CHECK(check_bob("needs:\n  - what: ERP\n    status: won\n    closed: 2026-11-24\n") ==
        "contacts/bob.yaml:5:13" + tomorrow);
}

TEST_CASE("what comes every year by its nature is warned of where it comes once") {
  CHECK(check_bob("dates:\n  - date: 1985-12-01\n    what: birthday\n") ==
        "contacts/bob.yaml:3:11 warning: 1985-12-01 comes once, and 'birthday' every year (write "
        "12-01, and year: 1985)\n");
  CHECK(check_bob("dates:\n  - date: 2026-12-01\n    what: birthday\n") ==
        "contacts/bob.yaml:3:11 warning: 2026-12-01 comes once, and 'birthday' every year (write "
        "12-01)\n");
  CHECK(check({{"orgs/mill.yaml", "name: Mill\ndates: {date: 1851-05-01, what: founded}\n"}}) ==
        "orgs/mill.yaml:2:15 warning: 1851-05-01 comes once, and 'founded' every year (write "
        "05-01, and year: 1851)\n");
  CHECK(check_bob("dates:\n  - date: 2019-12-01\n    what: 60th birthday\n").empty());
}

TEST_CASE("a date that was past when the file was made is warned of") {
  const std::string date = "dates:\n  - date: 2019-03-01\n    what: joined the board\n";
  const auto told = [](int line, const std::string& made) {
    return "contacts/bob.yaml:" + std::to_string(line) +
           ":11 warning: 2019-03-01 comes once, and was past when this file was made, on " + made +
           " (for every year write 03-01, and year: 2019; else take it out)\n";
  };
  CHECK(check_bob("added: 2026-11-01\n" + date) == told(4, "2026-11-01"));
  CHECK(check_bob("since: 2020-01-01\n" + date) == told(4, "2020-01-01"));
  CHECK(check_bob(date + "interactions:\n  - date: 2019-04-01\n") == told(3, "2019-04-01"));
  // It stood once, may have, or still does.
  CHECK(check_bob("added: 2018-11-01\nsince: 2026-01-01\n" + date).empty());
  CHECK(check_bob("since: 2018-11-01\n" + date).empty());
  CHECK(check_bob("added: 2019-03-08\n" + date).empty());
  CHECK(check_bob(date).empty());
}

TEST_CASE("the year of the first one stands beside what comes every year, and has been") {
  CHECK(check_bob("dates:\n  - date: 12-01\n    what: birthday\n    year: 1985\n").empty());
  CHECK(check_bob("dates:\n  - date: 1985-12-01\n    what: birthday\n    year: 1985\n") ==
        "contacts/bob.yaml:5:11 warning: stands beside a date that comes once (write 12-01 as the "
        "date)\n");
  CHECK(check_bob("dates:\n  - date: 12-01\n    year: 2027\n") ==
        "contacts/bob.yaml:4:11 warning: 2027 is in the future\n");
  CHECK(check_bob("dates:\n  - date: 12-01\n    what: birthday\n    year: 85\n") ==
        "contacts/bob.yaml:5:11 warning: 85 is more than a lifetime ago\n");
  CHECK(check_bob("dates:\n  - date: 12-01\n    what: founded\n    year: 1668\n").empty());
  CHECK(check_bob("dates:\n  - date: 12-01\n    year: '85-12'\n") ==
        "contacts/bob.yaml:4:11 'year': '85-12' is not a whole number from 1 to 1000000\n");
}

TEST_CASE("a day that nobody alive has seen was mistyped") {
  CHECK(check_bob("interactions:\n  - date: 1030-12-31\n") ==
        "contacts/bob.yaml:3:11 warning: 1030-12-31 is more than a lifetime ago\n");
  CHECK(check_bob("since: 0206-01-01\n") ==
        "contacts/bob.yaml:2:8 warning: 0206-01-01 is more than a lifetime ago\n");
  CHECK(check_bob("follow_ups:\n  - due: 1926-01-01\n").empty());
}

TEST_CASE("an attempt is ours, and never from them") {
  CHECK(check_bob("interactions:\n  - date: 2026-11-01\n    reached: false\n    from: them\n") ==
        "contacts/bob.yaml:4:14 warning: is an attempt of ours, and from them (keep one of the "
        "two)\n");
}

TEST_CASE("follow-ups and needs that contradict themselves are warned of") {
  CHECK(
      check_bob(
          "follow_ups:\n  - due: 2026-12-01\n    done: 2026-11-01\n    withdrawn: 2026-11-01\n") ==
      "contacts/bob.yaml:3:5 warning: is both done and withdrawn (keep one of the two)\n");
  CHECK(check_bob("needs:\n  - what: ERP\n    closed: 2026-11-01\n") ==
        "contacts/bob.yaml:4:13 warning: is closed, and its status is neither won nor lost\n");
  CHECK(check_bob("needs:\n  - what: ERP\n    status: won\n    noted: 2026-10-02\n    closed: "
                  "2026-10-01\n") ==
        "contacts/bob.yaml:6:13 warning: is closed before it was noted\n");
}

TEST_CASE("an id that two files claim is an error in each that says it had it") {
  CHECK(check_bob("formerly: [robert, ada-byron]\n") ==
        "contacts/ada-king.yaml:2:12 'ada-byron' is also an id of 'contacts/bob.yaml' (remove it "
        "from one of them)\n"
        "contacts/bob.yaml:2:20 'ada-byron' is also an id of 'contacts/ada-king.yaml' (remove it "
        "from one of them)\n");
  CHECK(check_bob("formerly: charles\n") ==
        "contacts/bob.yaml:2:11 'charles' is also an id of 'contacts/charles.yaml' (remove it from "
        "one of them)\n");
}

TEST_CASE("an address or uid that two people have is a warning for both") {
  CHECK(check_bob("email: [bob@example.com, ADA@example.com]\n") ==
        "contacts/ada-king.yaml:3:8 warning: 'ada@example.com' is also an address of "
        "'contacts/bob.yaml'\n"
        "contacts/bob.yaml:2:26 warning: 'ADA@example.com' is also an address of "
        "'contacts/ada-king.yaml'\n");
  CHECK(check_bob("uid: urn:1\n") ==
        "contacts/ada-king.yaml:4:6 warning: is the uid of 'contacts/bob.yaml', too\n"
        "contacts/bob.yaml:2:6 warning: is the uid of 'contacts/ada-king.yaml', too\n");
}

TEST_CASE("what earlier versions wrote says how to mend it") {
  CHECK(check_bob("programme: newcomer\n") ==
        "contacts/bob.yaml:2:1 unknown key 'programme' (steps are follow-ups now: nurture check "
        "--mend writes them)\n");
  CHECK(check_bob("past:\n  - org: x\n    successor: wanted\n") ==
        "contacts/bob.yaml:4:16 warning: a successor to find is a follow-up now (nurture check "
        "--mend writes it)\n");
}

TEST_CASE("a follow-up's channels are ones that a touch can be on") {
  CHECK(check_bob("follow_ups:\n  - due: 2026-11-01\n    by: [call, leter]\n")
            .starts_with("contacts/bob.yaml:4:9 unknown channel 'leter'"));
  CHECK(check_bob("follow_ups:\n  - due: 2026-11-01\n    by: newsletter\n") ==
        "contacts/bob.yaml:4:9 no touch can answer 'by: newsletter': newsletter doesn't "
        "count (name a channel that counts)\n");
  CHECK(check_bob("follow_ups:\n  - due: 2026-11-01\n    by: article\n    programme: gone\n")
            .empty());
}

TEST_CASE("an organisation's parent is there, and no circle leads back to it") {
  CHECK(check({{"orgs/x.yaml", "name: X\nparent: sociey\n"}}) ==
        "orgs/x.yaml:2:9 there is no organisation 'sociey' (did you mean 'society'?)\n");
  CHECK(check({{"orgs/x.yaml", "name: X\nparent: y\n"},
               {"orgs/y.yaml", "name: Y\nparent: x\n"},
               {"orgs/z.yaml", "name: Z\nparent: y\n"}}) ==
        "orgs/x.yaml:2:9 'x' is its own parent, directly or through others\n"
        "orgs/y.yaml:2:9 'y' is its own parent, directly or through others\n");
  CHECK(check({{"orgs/x.yaml", "name: X\nparent: x\n"}}) ==
        "orgs/x.yaml:2:9 'x' is its own parent, directly or through others\n");
  CHECK(check({{"orgs/x.yaml", "name: X\nparent: mills\n"}}).empty());
}

TEST_CASE("two organisations of one name are warned of, for people name them by it") {
  CHECK(
      check({{"orgs/x.yaml", "name: societe\n"}}) ==
      "orgs/society.yaml:1:7 warning: is also the name of 'orgs/x.yaml': 'org' may mean either\n"
      "orgs/x.yaml:1:7 warning: is also the name of 'orgs/society.yaml': 'org' may mean either\n");
  CHECK(check({{"orgs/x.yaml", "name: Societe, Ltd.\n"}}) ==
        "orgs/society.yaml:1:7 warning: is the name of 'orgs/x.yaml' but for its legal form: "
        "'org' may mean either\n"
        "orgs/x.yaml:1:7 warning: is the name of 'orgs/society.yaml' but for its legal form: "
        "'org' may mean either\n");
}

TEST_CASE("a text is checked as the file it is to be, before it is saved") {
  auto files = store_with({{"contacts/bob.yaml", "name: Bob\nemail: bob@example.com\n"}});
  index::Summaries summaries;
  index::load_summaries({files, root, {}}, today, summaries);
  const auto directory = store::directory(summaries);
  const auto check_text = [&](const std::string& text, const char* path) {
    return told(store::check_text(text, path, directory, summaries.settings(), today));
  };
  CHECK(check_text("name: Bob\nemail: bob@example.com\n", "contacts/bob.yaml").empty());
  CHECK(check_text("name: Bob\nratng: A\nrating: Z\nknows: nobody-at-all\n", "contacts/bob.yaml") ==
        "contacts/bob.yaml:2:1 unknown key 'ratng' (did you mean 'rating'?)\n"
        "contacts/bob.yaml:3:9 unknown rating 'Z' (the settings have A, B, C, D, undecided)\n"
        "contacts/bob.yaml:4:8 there is no contact 'nobody-at-all'\n");
  CHECK(check_text("name: Bob\nname: Bob\n", "contacts/bob.yaml")
            .starts_with("contacts/bob.yaml:2:1 duplicate key 'name' (first on line 1)"));
  CHECK(check_text("name: Société\nparent: engines\n", "orgs/society.yaml") ==
        "orgs/society.yaml:2:9 'society' is its own parent, directly or through others\n");
  CHECK(check_text("titel: Paper\n", "library/paper.yaml") ==
        "library/paper.yaml:1:1 unknown key 'titel' (did you mean 'title'?)\n"
        "library/paper.yaml:1:1 the key 'title' is missing\n");
  CHECK(check_text("capacity: 0\n", "nurture.yaml") ==
        "nurture.yaml:1:11 'capacity': '0' is not a whole number from 1 to 1000000\n");
}

TEST_CASE("what the others bear is the same by the summaries as by the book") {
  auto files = store_with({{"contacts/broken.yaml", "name: 'Broken\n"},
                           {"contacts/ada-king 2.yaml", "name: Ada King\nuid: urn:1\n"},
                           {"orgs/broken.yaml", "name: 'Broken\n"},
                           {"library/broken.yaml", "title: 'Broken\n"},
                           {"library/paper (1).yaml", "title: Paper\n"}});
  const auto book = store::load(files, root);
  index::Summaries summaries;
  index::load_summaries({files, root, {}}, today, summaries);
  const std::pair<const char*, const char*> texts[] = {
      {"contacts/new.yaml",
       "name: New\nformerly: [ada-king, ada-byron, broken]\nemail: ADA@example.com\nuid: urn:1\n"
       "knows: [charles, ada-byron, broken, nobody, 'ada-king 2']\nreferred_by: new\n"
       "interactions:\n  - {date: 2026-11-01, sent: paper}\n"
       "  - {date: 2026-11-01, sent: broken}\n  - {date: 2026-11-01, sent: papr}\n"},
      {"orgs/society.yaml", "name: ENGINES\nformerly: [mills, engines]\nparent: engines\n"},
      {"orgs/new.yaml", "name: New\nformerly: [broken]\nparent: mills\n"},
      {"orgs/newer.yaml", "name: Newer\nparent: broken\n"},
      {"orgs/newest.yaml", "name: Newest\nparent: enginse\n"},
  };
  std::string all;
  for (const auto& [path, text] : texts) {
    const auto by_book =
        told(store::check_text(text, path, codec::directory(book), book.settings, today));
    CHECK(told(store::check_text(text, path, store::directory(summaries), book.settings, today)) ==
          by_book);
    all += by_book;
  }
  for (const char* part :
       {"is also an id of 'contacts/ada-king.yaml'", "is also an id of 'contacts/broken.yaml'",
        "is also an address of 'contacts/ada-king.yaml'", "is the uid of 'contacts/ada-king.yaml'",
        "there is no contact 'nobody'", "there is no item 'papr'", "is its own parent",
        "is also the name of 'orgs/engines.yaml'", "is also an id of 'orgs/engines.yaml'",
        "there is no organisation 'enginse' (did you mean 'engines'?)"}) {
    CAPTURE(part);
    CHECK(all.find(part) != std::string::npos);
  }
}
