// The journal, and taking changes back.
#include "store/journal.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "store/save.hpp"
#include "tests/unit/store/people.hpp"

namespace nurture::store {
namespace {

using namespace test;
using Kind = Step::Kind;
using Paths = std::vector<std::string>;

const std::string journal = "/home/ada/.local/state/nurture/journal";

Paths journal_files(const People& people) {
  Paths found;
  for (const auto& path : people.files.paths()) {
    if (path.starts_with(journal)) found.push_back(path);
  }
  return found;
}

void remember(system::System& system, const std::string& of, const JournalEntry& entry) {
  Journal opened(system, of);
  opened.finish(opened.begin(entry));
}

void save_in(People& people, const std::string& what, std::vector<Step> steps) {
  auto system = people.system();
  save(system, root, what, std::move(steps));
}

std::string undo_in(People& people) {
  auto system = people.system();
  try {
    return undo(system, root).what;
  } catch (const base::Error& error) {
    return error.what();
  }
}

TEST_CASE("an entry comes back as it was noted, whatever its texts hold") {
  People people;
  auto system = people.system();
  const JournalEntry entries[] = {
      {"log: Ada", {{"contacts/ada.yaml", "old\n", "new\n"}}},
      {"", {}},
      {"end\n", {{"a\nb.yaml", std::nullopt, "end\n"}, {"none", "before none\n", std::nullopt}}},
      {"bytes", {{"x", std::string("\0\xff\r\n", 4), ""}}},
      {"undo: x", {{"x", "a", "b"}}, "00000012", {}},
      {"x", {}, {}, "permission denied"},
  };
  for (const auto& entry : entries) {
    remember(system, root, entry);
    CHECK(newest(system, root) == entry);
  }
  CHECK_FALSE(newest(system, "/home/ada/other"));
}

TEST_CASE("entries are for their user alone, and the last 50 are kept") {
  People people;
  auto system = people.system();
  for (int i = 1; i <= 60; ++i) remember(system, root, {std::to_string(i), {}});
  const auto files = journal_files(people);
  REQUIRE(files.size() == 50);
  CHECK(files.front().ends_with("/00000011"));
  CHECK(newest(system, root)->what == "60");
  CHECK(people.files.info(files.front())->mode == 0600);
  CHECK(people.files.info(journal)->mode == 0700);
}

TEST_CASE("an entry that was cut short is refused: an older change is never taken for it") {
  People people;
  auto system = people.system();
  save_in(people, "older", {log_step("contacts/ada.yaml", "hello")});
  remember(system, root, {"torn", {{"a", "2", "3"}}});
  const auto path = journal_files(people).back();
  const auto text = people.files.content(path);
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    people.files.put(path, text.substr(0, size));
    CHECK_FALSE(newest(system, root));
    CHECK(undo_in(people) == "cannot undo the last change: its note in the journal was cut short");
  }
  people.files.put(path, text + "more");
  CHECK(newest(system, root)->what == "torn");
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
}

TEST_CASE("a note of another store, in the folder of this one, is none of its changes") {
  People people;
  people.files.put(journal + "/" + base::fingerprint(root) + "/00000007",
                   "nurture journal 1\nroot 6 /other\nwhat 5 log: \nend\n");
  auto system = people.system();
  CHECK_FALSE(Journal(system, root).newest());
  CHECK(Journal(system, root).all().empty());
}

TEST_CASE("what is added to an entry holds in place of what it said of these files before") {
  People people;
  auto system = people.system();
  Journal opened(system, root);
  const auto number = opened.begin({"x", {{"a", "1", "2"}, {"b", "1", "2"}}});
  opened.amend(number, {{"b", "3", "4"}});
  opened.amend(number, {{"c", {}, "5"}});
  const auto whole = people.files.content(journal_files(people).back());
  opened.finish(number);
  const std::vector<FileChange> first{{"a", "1", "2"}, {"b", "3", "4"}},
      all{{"a", "1", "2"}, {"b", "3", "4"}, {"c", {}, "5"}};
  CHECK(newest(system, root)->files == all);
  for (std::size_t size = whole.rfind("file "); size < whole.size(); ++size) {
    CAPTURE(size);
    people.files.put(journal_files(people).back(), whole.substr(0, size));
    CHECK(newest(system, root)->files == first);
  }
}

TEST_CASE("a change that the journal can't take stands in the way of every older one") {
  People people;
  const auto none = people.environment.variables;
  save_in(people, "older", {log_step("contacts/bob.yaml", "hello")});
  people.environment.variables["XDG_STATE_HOME"] = "/proc";
  people.files.put("/proc/nurture", "no folder");
  save_in(people, "unnoted", {log_step("contacts/ada.yaml", "hello")});
  people.environment.variables = none;
  const std::string refused = "cannot undo 'unnoted': it could not be noted in the journal (";
  CHECK(undo_in(people).starts_with(refused));
  save_in(people, "later", {log_step("contacts/cy.yaml", "hello")});
  CHECK(undo_in(people) == "later");
  CHECK(undo_in(people).starts_with(refused));
  CHECK(undo_in(people).starts_with(refused));
  CHECK(people["contacts/bob.yaml"] == People::text_of("bob") + logged);
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(people.all() ==
        Paths{"contacts/ada.yaml", "contacts/bob.yaml", "contacts/cy.yaml", "nurture.yaml"});
}

TEST_CASE("without a HOME nothing is kept") {
  People people;
  people.environment.variables.clear();
  auto system = people.system();
  CHECK_THROWS_AS(remember(system, root, {"x", {}, {}, {}}), base::Error);
  CHECK_FALSE(newest(system, root));
}

TEST_CASE("changes are taken back one by one, the newest first, until there is nothing left") {
  People people;
  const auto before = people["contacts/ada.yaml"];
  save_in(people, "first", {log_step("contacts/ada.yaml", "hello")});
  save_in(people, "second",
          {log_step("contacts/ada.yaml", "hello"), log_step("contacts/bob.yaml", "hello")});
  CHECK(undo_in(people) == "second");
  CHECK(people["contacts/ada.yaml"] == before + logged);
  CHECK(people["contacts/bob.yaml"] == People::text_of("bob"));
  CHECK(undo_in(people) == "first");
  CHECK(people["contacts/ada.yaml"] == before);
  CHECK(undo_in(people) == "nothing to undo");
}

TEST_CASE("a new file goes, a removed one comes back, a moved one returns") {
  People people;
  const auto before = people.all();
  auto move = move_step("contacts/cy.yaml", "contacts/cyrus.yaml");
  move.changes = set_step("", "name", "Cyrus").changes;
  save_in(people, "join",
          {text_step(Kind::create, "orgs/acme.yaml", "name: Acme\n"),
           text_step(Kind::remove, "contacts/bob.yaml"), move});
  CHECK(people.all() ==
        Paths{"contacts/ada.yaml", "contacts/cyrus.yaml", "nurture.yaml", "orgs/acme.yaml"});
  CHECK(undo_in(people) == "join");
  CHECK(people.all() == before);
  for (const std::string name : {"ada", "bob", "cy"}) {
    CHECK(people["contacts/" + name + ".yaml"] == People::text_of(name));
  }
}

TEST_CASE("what was changed in other lines since stays") {
  People people;
  save_in(people, "log", {log_step("contacts/ada.yaml", "hello")});
  const auto path = root + "/contacts/ada.yaml";
  people.files.put(
      path, "# mine\n" + people.files.content(path) + "  - date: 2026-11-24\n    note: by hand\n");
  CHECK(undo_in(people) == "log");
  CHECK(people["contacts/ada.yaml"] ==
        "# mine\n" + People::text_of("ada") + "  - date: 2026-11-24\n    note: by hand\n");
}

TEST_CASE(
    "what was changed in lines beside it since stays, wherever it hangs together with nothing") {
  struct {
    std::string name;
    std::string before, after, since, left;
  } const cases[] = {
      {"an entry behind it of the list that it began", "name: Ada # n\n",
       "name: Ada # n\ninteractions:\n  - date: 2026-11-23\n    note: one\n",
       "name: Ada # n\ninteractions:\n  - date: 2026-11-23\n    note: one\n"
       "  - date: 2026-11-23\n    note: by hand # h\n",
       "name: Ada # n\ninteractions:\n  - date: 2026-11-23\n    note: by hand # h\n"},
      {"the entry above", "name: Ada\ninteractions:\n  - date: 2026-11-01\n    note: \"x\" # c\n",
       "name: Ada\ninteractions:\n  - date: 2026-11-01\n    note: \"x\" # c\n"
       "  - date: 2026-11-23\n    note: one\n",
       "name: Ada\ninteractions:\n  - date: 2026-11-01\n    note: \"y\" # c\n"
       "  - date: 2026-11-23\n    note: one\n",
       "name: Ada\ninteractions:\n  - date: 2026-11-01\n    note: \"y\" # c\n"},
      {"an entry behind two lists that grew", "name: Ada\nfollow_ups:\n  - due: 2027-01-01\n",
       "name: Ada\nfollow_ups:\n  - due: 2027-01-01\n  - due: 2027-02-01\ninteractions:\n"
       "  - date: 2026-11-23\n",
       "name: Ada\nfollow_ups:\n  - due: 2027-01-01\n  - due: 2027-02-01\ninteractions:\n"
       "  - date: 2026-11-23\n  - date: 2026-11-24\n",
       "name: Ada\nfollow_ups:\n  - due: 2027-01-01\ninteractions:\n  - date: 2026-11-24\n"},
      {"the key below", "name: Ada\ntitle: X # t\nrating: A\n",
       "name: Ada\ntitle: Y # t\nrating: A\n", "name: Ada\ntitle: Y # t\nrating: B # r\n",
       "name: Ada\ntitle: X # t\nrating: B # r\n"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.name);
    People people;
    const std::string path = "contacts/ada.yaml";
    people.files.put(root + "/" + path, each.before);
    Step step = text_step(Kind::replace, path, each.after);
    step.expected = each.before;
    save_in(people, "test", {step});
    people.files.put(root + "/" + path, each.since);
    CHECK(undo_in(people) == "test");
    CHECK(people[path] == each.left);
  }
}

TEST_CASE("what can't be merged is refused, and nothing is changed") {
  struct {
    std::string name;
    std::vector<Step> steps;
    std::string path;
    std::optional<std::string> since;  ///< empty = removed by hand
    std::string what;
  } const cases[] = {
      {"the same lines",
       {log_step("contacts/ada.yaml", "hello")},
       "contacts/ada.yaml",
       People::text_of("ada") + "  - date: 2026-11-23\n    note: goodbye\n",
       "cannot undo 'test': 'contacts/ada.yaml' was changed since, in the same lines"},
      {"a merge that is no YAML",
       {set_step("contacts/ada.yaml", "title", "Dr")},
       "contacts/ada.yaml",
       "name: ada\nname: ada\n# ada\nname: ada\ntitle: Dr\n",
       "cannot undo 'test': 'contacts/ada.yaml' was changed since, in the same lines"},
      {"gone",
       {log_step("contacts/ada.yaml", "hello")},
       "contacts/ada.yaml",
       std::nullopt,
       "cannot undo 'test': 'contacts/ada.yaml' was moved or removed since"},
      {"a new file that was changed",
       {text_step(Kind::create, "orgs/acme.yaml", "name: Acme\n")},
       "orgs/acme.yaml",
       "name: Acme Ltd\n",
       "cannot undo 'test': 'orgs/acme.yaml' was changed since"},
      {"a removed file that was made anew",
       {text_step(Kind::remove, "contacts/bob.yaml")},
       "contacts/bob.yaml",
       "name: Bob\n",
       "cannot undo 'test': 'contacts/bob.yaml' was made anew since"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.name);
    People people;
    auto steps = each.steps;
    steps.push_back(log_step("contacts/cy.yaml", "hello"));
    save_in(people, "test", steps);
    const auto path = root + "/" + each.path;
    each.since ? people.files.put(path, *each.since) : people.files.remove(path);
    CHECK(undo_in(people) == each.what);
    CHECK(people["contacts/cy.yaml"] == People::text_of("cy") + logged);
    CHECK(people[each.path] == each.since.value_or(""));
    CHECK(journal_files(people).size() == 1);
  }
}

TEST_CASE("an undo that would leave touches out of their order is refused") {
  People people;
  const std::string path = "contacts/ada.yaml", head = "name: Ada\ninteractions:\n";
  const std::string second = "  - date: 2026-10-02\n";
  people.files.put(root + "/" + path, head + second + "  - date: 2026-10-03\n    note: x\n");
  Step step = text_step(Kind::replace, path, head + "  - date: 2026-10-01\n    note: x\n" + second);
  step.expected = people[path];
  save_in(people, "test", {step});
  const std::string now = people[path] + "  - date: 2026-11-20\n    note: by hand\n";
  people.files.put(root + "/" + path, now);
  CHECK(undo_in(people).starts_with("cannot undo 'test': 'contacts/ada.yaml' was changed since"));
  CHECK(people[path] == now);
}

TEST_CASE("a comment that two things would bring along is no reason to have it twice") {
  People people;
  const std::string path = "contacts/ada.yaml", before = "name: Ada\n# t\ntitle: X\nrating: A\n";
  people.files.put(root + "/" + path, before);
  Step step = text_step(Kind::replace, path, "name: Ada\n# t\nrating: A\n");
  step.expected = before;
  save_in(people, "test", {step});
  people.files.put(root + "/" + path, "name: Ada\n# t\n");
  CHECK(undo_in(people).starts_with("cannot undo 'test': 'contacts/ada.yaml' was changed since"));
  CHECK(people[path] == "name: Ada\n# t\n");
}

TEST_CASE("an undo that was cut short is finished by the next") {
  People people;
  save_in(people, "log",
          {log_step("contacts/ada.yaml", "hello"), log_step("contacts/bob.yaml", "hello")});
  people.files.put(root + "/contacts/ada.yaml", People::text_of("ada"));
  CHECK(undo_in(people) == "log");
  CHECK(people["contacts/bob.yaml"] == People::text_of("bob"));
}

TEST_CASE("what was taken back by hand is named without a file, and forgotten") {
  People people;
  save_in(people, "first", {log_step("contacts/bob.yaml", "hello")});
  save_in(people, "log", {log_step("contacts/ada.yaml", "hello")});
  people.files.put(root + "/contacts/ada.yaml", People::text_of("ada"));
  auto system = people.system();
  const Undone nothing = undo(system, root);
  CHECK(nothing.what == "log");
  CHECK(nothing.paths.empty());
  CHECK(undo(system, root).paths == std::vector<std::string>{"contacts/bob.yaml"});
}

TEST_CASE("a failed change that was made in part can be taken back") {
  People people;
  people.files.put(root + "/contacts/x.yaml", "name: x\n");
  auto move = move_step("contacts/x.yaml", "orgs/x.yaml");
  people.files.put_folder(root + "/orgs", 0500);
  auto system = people.system();
  CHECK_THROWS_AS(save(system, root, "half", {log_step("contacts/ada.yaml", "hello"), move}),
                  base::Error);
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(undo_in(people) == "half");
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada"));
}

}  // namespace
}  // namespace nurture::store
