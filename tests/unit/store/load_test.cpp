// A whole store into a book: what is found, what is left out and named, and that nothing hides the
// rest.
#include "store/load.hpp"

#include <cerrno>
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/store/loaded_store.hpp"

using namespace nurture;
using test::all_told;
using test::ids;
using test::MemoryFiles;
using test::root;
using test::store_of;

TEST_CASE("people, organisations and items are found, in subfolders too, and stand by id") {
  auto files = store_of({{"contacts/zoe.yaml", "name: Zoë\n"},
                         {"contacts/friends/ada.yaml", "name: Ada\n"},
                         {"orgs/uk/engines.yaml", "name: Engines\n"},
                         {"library/paper.yaml", "title: Paper\n"},
                         {"contacts/田中太郎.yaml", "name: 田中太郎\n"}});
  const auto book = store::load(files, root);
  CHECK(all_told(book.diagnostics).empty());
  CHECK(ids(book) == "ada zoe 田中太郎 ");
  CHECK(book.contacts[0].path == "contacts/friends/ada.yaml");
  CHECK(book.organisations.at(0).id == "engines");
  CHECK(book.library.at(0).id == "paper");
  CHECK(book.unreadable.empty());
}

TEST_CASE("a store without any folder is empty, and one without settings has the defaults") {
  MemoryFiles files;
  files.put_folder(root);
  const auto book = store::load(files, root);
  CHECK(all_told(book.diagnostics).empty());
  CHECK(book.contacts.empty());
  CHECK(book.settings == model::default_settings());
}

TEST_CASE("dotfiles and what is none of ours are passed over in silence") {
  auto files = store_of({{"contacts/.draft.yaml", "name: ["},
                         {"contacts/.git/x.yaml", "name: X\n"},
                         {"contacts/README.md", "hello"},
                         {"contacts/photo.jpg", "\xff"},
                         {"notes/bob.yaml", "name: Bob\n"}});
  const auto book = store::load(files, root);
  CHECK(all_told(book.diagnostics).empty());
  CHECK(book.contacts.empty());
}

TEST_CASE("what looks like ours and isn't read is named and counted") {
  auto files = store_of({
      {"contacts/ada.yaml", "name: Ada\n"},
      {"contacts/ada.sync-conflict-20260101-120000-ABCDEF.yaml", "name: Ada\n"},
      {"contacts/ada (Dave's conflicted copy 2026-01-01).yaml", "name: Ada\n"},
      {"contacts/ada_conflict-20260101-120000.yaml", "name: Ada\n"},
      {"contacts/ada (1).yaml", "name: Ada\n"},
      {"contacts/ada (copie en conflit de Jean).yaml", "name: Ada\n"},
      {"contacts/ada.yaml~", "name: Ada\n"},
      {"contacts/ada~", "name: Ada\n"},
      {"contacts/ada.yaml.orig", "name: Ada\n"},
      {"contacts/bob.yml", "name: Bob\n"},
      {"contacts/eve.YAML", "name: Eve\n"},
  });
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada ");
  CHECK(book.unreadable.size() == 10);
  CHECK(book.diagnostics.size() == 10);
  const auto all = all_told(book.diagnostics);
  for (const auto* line : {
           "contacts/ada.sync-conflict-20260101-120000-ABCDEF.yaml:0:0 is a copy of "
           "contacts/ada.yaml and is not read (put what is missing into contacts/ada.yaml, then "
           "delete it)\n",
           "contacts/ada.yaml.orig:0:0 left behind by an editor or a merge; not read",
           "contacts/bob.yml:0:0 only files that end in '.yaml' are read (rename it to "
           "'bob.yaml')\n",
           "contacts/eve.YAML:0:0 only files that end in '.yaml' are read (rename it to "
           "'eve.yaml')\n",
       }) {
    CAPTURE(line);
    CHECK(all.find(line) != std::string::npos);
  }
}

TEST_CASE("no hint renames a file to another one's name") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"},
                         {"contacts/ada.yml", "name: Ada Two\n"},
                         {"contacts/Bob Jones.yaml", "name: Bob\n"},
                         {"contacts/clients/bob-jones.yaml", "name: Bob Two\n"},
                         {"contacts/José.yaml", "name: José\n"},
                         {"contacts/jose.yaml", "name: José Two\n"},
                         {"contacts/con.yaml", "name: Con\n"},
                         {"contacts/con-1.yaml", "name: Con Two\n"},
                         {"contacts/Ren\xe9.yaml", "name: René\n"},
                         {"contacts/rene.yaml", "name: René Two\n"},
                         {"contacts/Eve.yaml", "name: Eve\n"},
                         {"orgs/eve.yaml", "name: Eve Ltd\n"}});
  const auto all = all_told(store::load(files, root).diagnostics);
  const std::string behind = "' is there already: compare the two, and delete or rename one)\n";
  for (const auto* taken : {"contacts/ada.yaml", "contacts/clients/bob-jones.yaml",
                            "contacts/jose.yaml", "contacts/con-1.yaml", "contacts/rene.yaml"}) {
    CAPTURE(taken);
    CHECK(all.find(std::string("('") + taken + behind) != std::string::npos);
  }
  CHECK(all.find("(rename the file to 'eve.yaml')\n") != std::string::npos);
  CHECK(all.find("mv ") == std::string::npos);
}

TEST_CASE("whose file begins as another's is no copy where it is about somebody else") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\nadded: 2026-11-01\n"},
                         {"contacts/ada-2.yaml", "name: Ada\nadded: 2026-11-01\n"},  // add --again
                         {"contacts/ada-lovelace.yaml", "name: Ada Lovelace\nadded: 2026-11-01\n"},
                         {"contacts/ada.sync-conflict-1.yaml", "name: Ada\nadded: 2026-11-02\n"},
                         {"contacts/bob.yaml", "name: Bob\nuid: u-1\n"},
                         {"contacts/bob 2.yaml", "name: Bob\nuid: u-2\n"},
                         {"contacts/conflict-resolution.yaml", "name: Conflict Resolution\n"},
                         {"contacts/dan (1).yaml", "name: Dan\n"},  // of nobody
                         {"contacts/eve.yaml", "name: Eve\n"},
                         {"contacts/eve-adams.yaml", "name: Eve\n"}});
  CHECK(ids(store::load(files, root)) ==
        "ada ada-2 ada-lovelace ada.sync-conflict-1 bob bob 2 conflict-resolution dan (1) eve "
        "eve-adams ");
}

TEST_CASE("a copy is told by its uid whatever it is called by now") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\nuid: u-1\n"},
                         {"contacts/ada-2.yaml", "name: Ada King\nuid: u-1\n"},
                         {"contacts/bob.yaml", "name: Bob\nadded: 2026-11-01\n"},
                         {"contacts/bob-desktop-7.yaml", "name: Bob\nadded: 2026-11-01\n"}});
  CHECK(ids(store::load(files, root)) == "ada bob ");
}

TEST_CASE("a name that is no id is read, with a word on what to call the file") {
  auto files = store_of({{"contacts/Ada.yaml", "name: Ada\n"},
                         {"contacts/bob smith.yaml", "name: Bob\n"},
                         {"contacts/Søren.yaml", "name: Søren\n"},
                         {"contacts/!!!.yaml", "name: X\n"}});
  const auto book = store::load(files, root);
  CHECK(book.contacts.size() == 4);
  CHECK(book.unreadable.empty());
  const std::string rule = ":0:0 an id is lower-case letters and digits, joined by '-'";
  CHECK(all_told(book.diagnostics) ==
        "contacts/!!!.yaml" + rule + "\n" +  //
            "contacts/Ada.yaml" + rule + " (rename the file to 'ada.yaml')\n" +
            "contacts/Søren.yaml" + rule + " (rename the file to 'soren.yaml')\n" +
            "contacts/bob smith.yaml" + rule + " (rename the file to 'bob-smith.yaml')\n");
  for (const auto& one : book.diagnostics) {
    CHECK(one.severity == base::Severity::warning);
  }
}

TEST_CASE("two files with one id are both named, and neither is read") {
  auto files = store_of({{"contacts/a/ada.yaml", "name: Ada\n"},
                         {"contacts/b/ADA.yaml", "name: Ada King\n"},
                         {"contacts/bob.yaml", "name: Bob\n"},
                         {"orgs/bob.yaml", "name: Bob & Sons\n"}});
  const auto book = store::load(files, root);
  CHECK(ids(book) == "bob ");
  CHECK(book.organisations.size() == 1);
  CHECK(book.unreadable == std::vector<std::string>{"contacts/a/ada.yaml", "contacts/b/ADA.yaml"});
  const auto all = all_told(book.diagnostics);
  CHECK(
      all.find("contacts/a/ada.yaml:0:0 has the same id as 'contacts/b/ADA.yaml': neither is read "
               "(rename one of them)\n") != std::string::npos);
  CHECK(all.find("contacts/b/ADA.yaml:0:0 has the same id as 'contacts/a/ada.yaml'") !=
        std::string::npos);
}

TEST_CASE("one broken file never hides the others, and has its line and column") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"},
                         {"contacts/bob.yaml", "name: Bob\nname: Robert\n"},
                         {"contacts/cay.yaml", "note: \"never closed\n"},
                         {"contacts/dan.yaml", ""},
                         {"contacts/eve.yaml", "- Eve\n"},
                         {"contacts/fay.yaml", std::string("name: F\0y\n", 10)},
                         {"contacts/gus.yaml", "name: Gus\nsince: 2026-02-30\n"}});
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada gus ");
  CHECK(book.unreadable.size() == 5);
  CHECK_FALSE(book.contacts[0].flawed);
  CHECK(book.contacts[1].flawed);
  REQUIRE(book.diagnostics.size() >= 6);
  CHECK(all_told(book.diagnostics)
            .starts_with("contacts/bob.yaml:2:1 duplicate key 'name' (first on line 1)"));
}

TEST_CASE("who names a rating or channel that isn't there is flawed, and stays") {
  auto files = store_of({
      {"contacts/ada.yaml", "name: Ada\nrating: Z\n"},
      {"contacts/bob.yaml", "name: Bob\ncadence: [every week, every 6 weeks by cal]\n"},
      {"contacts/cay.yaml", "name: Cay\nfollow_ups:\n  - due: 2026-01-01\n    by: cal\n"},
      {"contacts/dan.yaml",
       "name: Dan\ninteractions:\n  - date: 2026-01-01\n    channel: phonecall\n"},
      {"contacts/eve.yaml", "name: Eve\nfollow_ups:\n  - due: 2026-01-01\n    by: newsletter\n"},
      {"contacts/fay.yaml", "name: Fay\nlevel: boss\n"},
      {"orgs/engines.yaml", "name: Engines\nrating: AA\n"},
  });
  const auto book = store::load(files, root);
  CHECK(
      all_told(book.diagnostics) ==
      "contacts/ada.yaml:2:9 unknown rating 'Z' (the settings have A, B, C, D, undecided)\n"
      "contacts/bob.yaml:2:23 unknown channel 'cal' (did you mean 'call'?)\n"
      "contacts/cay.yaml:4:9 unknown channel 'cal' (did you mean 'call'?)\n"
      "contacts/dan.yaml:4:14 unknown channel 'phonecall' (the settings have article, call, "
      "email, event, "
      "lunch, meeting, message, newsletter, note, visit)\n"
      "contacts/eve.yaml:4:9 no touch can answer 'by: newsletter': newsletter doesn't count (name "
      "a channel that counts)\n"
      "contacts/fay.yaml:2:8 unknown level 'boss' (the settings have executive, management, "
      "staff)\n"
      "orgs/engines.yaml:2:9 unknown rating 'AA' (the settings have A, B, C, D)\n");
  std::string flawed;
  for (const auto& contact : book.contacts) {
    flawed += contact.flawed ? contact.id + " " : "";
  }
  CHECK(flawed == "ada bob cay dan ");
  CHECK(book.organisations.at(0).flawed);
}

TEST_CASE("owners are held against the settings once there are any") {
  auto files =
      store_of({{"contacts/ada.yaml",
                 "name: Ada\nowner: dav\ninteractions:\n  - date: 2026-01-01\n    by: eve\n"}});
  CHECK(all_told(store::load(files, root).diagnostics).empty());
  files.put(root + "/nurture.yaml", "owners: {dave: {}}\n");
  CHECK(all_told(store::load(files, root).diagnostics) ==
        "contacts/ada.yaml:2:8 unknown owner 'dav' (did you mean 'dave'?)\n"
        "contacts/ada.yaml:5:9 unknown owner 'eve' (the settings have dave)\n");
}

TEST_CASE("broken settings are named, and the defaults hold") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"}});
  files.put(root + "/nurture.yaml", "capacity: 3\ncapacity: 4\n");
  const auto book = store::load(files, root);
  CHECK(all_told(book.diagnostics)
            .starts_with("nurture.yaml:2:1 duplicate key 'capacity' (first on line 1)"));
  CHECK(book.settings == model::default_settings());
  CHECK(ids(book) == "ada ");
}

TEST_CASE("of a file that is all flaws the first hundred are told, and the rest counted") {
  std::string text = "name: Ada\ninteractions:\n";
  for (int i = 0; i < 1000; ++i) text += "  - {date: 2026-11-02, channel: pigeon}\n";
  auto files = store_of({{"contacts/ada.yaml", text}});
  const auto book = store::load(files, root);
  REQUIRE(book.diagnostics.size() == 101);
  CHECK(book.diagnostics[99].line == 102);
  CHECK(book.diagnostics[100].message == "and 900 more flaws");
  CHECK(book.contacts.at(0).flawed);
}

TEST_CASE("the order of diagnostics is that of the paths") {
  auto files = store_of({{"orgs/a.yaml", ""},
                         {"contacts/z.yaml", ""},
                         {"library/m.yaml", ""},
                         {"contacts/Y.yaml", "name: Y\n"}});
  std::string paths;
  for (const auto& one : store::load(files, root).diagnostics) {
    paths += one.path + " ";
  }
  CHECK(paths == "contacts/Y.yaml contacts/z.yaml library/m.yaml orgs/a.yaml ");
}

TEST_CASE("a document for editing throws with file, line and column") {
  auto files =
      store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"contacts/bob.yaml", "a: 1\na: 2\n"}});
  CHECK(store::load_document(files, root, "contacts/ada.yaml").text() == "name: Ada\n");
  const auto what = [&](const char* path) {
    try {
      store::load_document(files, root, path);
    } catch (const base::Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(what("contacts/bob.yaml") == "contacts/bob.yaml:2:1: duplicate key 'a' (first on line 1)");
  CHECK(what("contacts/cay.yaml").find("contacts/cay.yaml: can't be read: ") == 0);
}
