// A whole store into a book: what is found, what is left out and named, and that nothing hides the
// rest.
#include "store/load.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "base/text.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/support/memory_files.hpp"

using namespace nurture;
using test::MemoryFiles;

namespace {

const std::string root = "/home/ada/people";

MemoryFiles store_of(const std::vector<std::pair<std::string, std::string>>& files) {
  MemoryFiles memory;
  memory.put(root + "/nurture.yaml", "format: 1\n");
  for (const auto& [path, text] : files) {
    memory.put(root + "/" + path, text);
  }
  return memory;
}

/// "path:line:column message (hint)", a line each.
std::string told(const base::Diagnostics& diagnostics) {
  std::string all;
  for (const auto& one : diagnostics) {
    all += fmt::format("{}:{}:{} {}{}\n", one.path, one.line, one.column, one.message,
                       one.hint.empty() ? "" : " (" + one.hint + ")");
  }
  return all;
}

std::string ids(const model::Book& book) {
  std::string all;
  for (const auto& contact : book.contacts) {
    all += contact.id + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("people, organisations and items are found, in subfolders too, and stand by id") {
  auto files = store_of({{"contacts/zoe.yaml", "name: Zoë\n"},
                         {"contacts/friends/ada.yaml", "name: Ada\n"},
                         {"orgs/uk/engines.yaml", "name: Engines\n"},
                         {"library/paper.yaml", "title: Paper\n"},
                         {"contacts/田中太郎.yaml", "name: 田中太郎\n"}});
  const auto book = store::load(files, root);
  CHECK(told(book.diagnostics).empty());
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
  CHECK(told(book.diagnostics).empty());
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
  CHECK(told(book.diagnostics).empty());
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
  const auto all = told(book.diagnostics);
  for (const auto* line : {
           "contacts/ada.sync-conflict-20260101-120000-ABCDEF.yaml:0:0 is a copy of "
           "contacts/ada.yaml and is not read (put what is missing into contacts/ada.yaml, then "
           "delete it)\n",
           "contacts/ada.yaml.orig:0:0 a copy that an editor or a merge left is not read",
           "contacts/bob.yml:0:0 only files that end in '.yaml' are read (rename it to "
           "'bob.yaml')\n",
           "contacts/eve.YAML:0:0 only files that end in '.yaml' are read (rename it to "
           "'eve.yaml')\n",
       }) {
    CAPTURE(line);
    CHECK(all.find(line) != std::string::npos);
  }
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
  const std::string rule = ":0:0 an id is lower case letters and digits with '-' between";
  CHECK(told(book.diagnostics) ==
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
  const auto all = told(book.diagnostics);
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
  CHECK(told(book.diagnostics)
            .starts_with("contacts/bob.yaml:2:1 duplicate key 'name' (first on line 1)"));
}

TEST_CASE("who names a rating, channel or programme that isn't there is flawed, and stays") {
  auto files = store_of({
      {"contacts/ada.yaml", "name: Ada\nrating: Z\n"},
      {"contacts/bob.yaml", "name: Bob\ncadence: [every week, every 6 weeks by cal]\n"},
      {"contacts/cay.yaml", "name: Cay\nprogramme: {name: newcomr}\nsince: 2026-01-01\n"},
      {"contacts/dan.yaml",
       "name: Dan\ninteractions:\n  - date: 2026-01-01\n    channel: phonecall\n"},
      {"contacts/eve.yaml", "name: Eve\nprogramme: {name: newcomer, skipped: [4]}\n"},
      {"contacts/fay.yaml", "name: Fay\nlevel: boss\n"},
      {"orgs/engines.yaml", "name: Engines\nrating: AA\n"},
  });
  const auto book = store::load(files, root);
  CHECK(told(book.diagnostics) ==
        "contacts/ada.yaml:2:9 unknown rating 'Z' (the settings have A, B, C, D)\n"
        "contacts/bob.yaml:2:23 unknown channel 'cal' (did you mean 'call'?)\n"
        "contacts/cay.yaml:2:19 unknown programme 'newcomr' (did you mean 'newcomer'?)\n"
        "contacts/dan.yaml:4:14 unknown channel 'phonecall' (the settings have article, call, "
        "email, event, "
        "lunch, meeting, message, newsletter, note, visit)\n"
        "contacts/eve.yaml:2:38 programme 'newcomer' has no step 4\n"
        "contacts/fay.yaml:2:8 unknown level 'boss' (the settings have executive, management, "
        "staff)\n"
        "orgs/engines.yaml:2:9 unknown rating 'AA' (the settings have A, B, C, D)\n");
  std::string flawed;
  for (const auto& contact : book.contacts) {
    flawed += contact.flawed ? contact.id + " " : "";
  }
  CHECK(flawed == "ada bob cay dan eve ");
  CHECK(book.organisations.at(0).flawed);
}

TEST_CASE("owners are held against the settings once there are any") {
  auto files =
      store_of({{"contacts/ada.yaml",
                 "name: Ada\nowner: dav\ninteractions:\n  - date: 2026-01-01\n    by: eve\n"}});
  CHECK(told(store::load(files, root).diagnostics).empty());
  files.put(root + "/nurture.yaml", "owners: {dave: {}}\n");
  CHECK(told(store::load(files, root).diagnostics) ==
        "contacts/ada.yaml:2:8 unknown owner 'dav' (did you mean 'dave'?)\n"
        "contacts/ada.yaml:5:9 unknown owner 'eve' (the settings have dave)\n");
}

TEST_CASE("broken settings are named, and the defaults hold") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"}});
  files.put(root + "/nurture.yaml", "capacity: 3\ncapacity: 4\n");
  const auto book = store::load(files, root);
  CHECK(told(book.diagnostics)
            .starts_with("nurture.yaml:2:1 duplicate key 'capacity' (first on line 1)"));
  CHECK(book.settings == model::default_settings());
  CHECK(ids(book) == "ada ");
}

TEST_CASE("the settings are held to what contacts are") {
  const std::string path = root + "/nurture.yaml";
  const auto told_of = [](test::MemoryFiles& files) {
    base::Diagnostics diagnostics;
    CHECK(store::load_settings(files, root, diagnostics) == model::default_settings());
    return told(diagnostics);
  };
  auto files = store_of({});
  files.put("/etc/nurture.yaml", "capacity: 3\n");
  files.put(root + "/shared/nurture.yaml", "capacity: 3\n");
  files.put_link(path, "/etc/nurture.yaml");
  CHECK(told_of(files) == "nurture.yaml:0:0 can't be read: it leads out of the store\n");
  files.remove(path);
  files.put_link(path, "nowhere");
  CHECK(told_of(files) == "nurture.yaml:0:0 can't be read: it is a link that leads nowhere\n");
  files.remove(path);
  files.put_folder(path);
  CHECK(told_of(files) == "nurture.yaml:0:0 can't be read: is a directory\n");
  files.remove(path);
  files.put(path, "capacity: 3\n" + std::string(system::most_file_bytes, '#'));
  CHECK(told_of(files) == "nurture.yaml:0:0 can't be read: file too large\n");
  files.remove(path);
  files.put_link(path, "shared/nurture.yaml");
  base::Diagnostics diagnostics;
  CHECK(store::load_settings(files, root, diagnostics).capacity == 3);
  CHECK(diagnostics.empty());
}

TEST_CASE("what stands where a folder belongs, and leads nowhere, is not an empty folder") {
  auto files = store_of({{"orgs/acme.yaml", "name: Acme\n"}});
  files.put_link(root + "/contacts", "nowhere");
  files.put(root + "/library", "");
  files.put_link(root + "/orgs/more", "nowhere");
  const auto book = store::load(files, root);
  CHECK(told(book.diagnostics) ==
        "contacts:0:0 is a link that leads nowhere\n"
        "library:0:0 the folder can't be read: not a directory\n"
        "orgs/more:0:0 is a link that leads nowhere\n");
  CHECK(book.unreadable == std::vector<std::string>{"contacts", "library", "orgs/more"});
}

TEST_CASE("folders below folders without end are not followed to the end") {
  std::string path = "contacts";
  for (int i = 0; i < 16; ++i) path += "/a";
  auto files =
      store_of({{path + "/ada.yaml", "name: Ada\n"}, {path + "/a/bob.yaml", "name: Bob\n"}});
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada ");
  CHECK(told(book.diagnostics) ==
        path +
            "/a:0:0 lies too deep, and is not read (move it up: 16 folders "
            "deep is enough)\n");
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

TEST_CASE("links are followed inside the store, and never out of it") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"shared/bob.yaml", "name: Bob\n"}});
  files.put("/etc/passwd.yaml", "name: Root\n");
  files.put_link(root + "/contacts/bob.yaml", "../shared/bob.yaml");
  files.put_link(root + "/contacts/out.yaml", "/etc/passwd.yaml");
  files.put_link(root + "/contacts/gone.yaml", "nowhere.yaml");
  files.put_link(root + "/contacts/outside", "/etc");
  files.put_link(root + "/contacts/circle", "../contacts");
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada bob ");
  CHECK(told(book.diagnostics) ==
        "contacts/gone.yaml:0:0 is a link that leads nowhere\n"
        "contacts/out.yaml:0:0 leads out of the store and is not read\n"
        "contacts/outside:0:0 leads out of the store and is not read\n");
}

TEST_CASE("a store that is itself reached by a link is read") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"}});
  files.put_link("/people", root);
  CHECK(ids(store::load(files, "/people")) == "ada ");
}

TEST_CASE("a file or folder that may not be read is named with the reason") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"},
                         {"contacts/secret/bob.yaml", "name: Bob\n"},
                         {"contacts/cay.yaml", "name: Cay\n"}});
  files.put_folder(root + "/contacts/secret", 0);
  files.info_of(root + "/contacts/cay.yaml").mode = 0;
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada ");
  CHECK(told(book.diagnostics) ==
        "contacts/cay.yaml:0:0 can't be read: permission denied\n"
        "contacts/secret:0:0 the folder can't be read: permission denied\n");
  CHECK(book.unreadable == std::vector<std::string>{"contacts/cay.yaml", "contacts/secret"});
}

TEST_CASE("a file that goes while we read is simply not there") {
  auto files =
      store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"contacts/bob.yaml", "name: Bob\n"}});
  test::FailingFiles failing(files);
  failing.before = [&](const std::string& call, const std::string& path) {
    if (call == "read" && path.ends_with("bob.yaml") && files.there(path)) {
      files.remove(path);
    }
  };
  const auto book = store::load(failing, root);
  CHECK(ids(book) == "ada ");
  CHECK(told(book.diagnostics).empty());
  CHECK(book.unreadable.empty());
}

TEST_CASE("whatever call fails, loading answers with the rest and says what is missing") {
  auto files =
      store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"contacts/bob.yaml", "name: Bob\n"}});
  files.put_link(root + "/contacts/link.yaml", "ada.yaml");
  test::FailingFiles counting(files);
  counting.looks_fail = true;
  store::load(counting, root);
  REQUIRE(counting.calls > 3);
  for (int call = 1; call <= counting.calls; ++call) {
    CAPTURE(call);
    test::FailingFiles failing(files);
    failing.looks_fail = true;
    failing.fail_at = call;
    failing.code = EIO;
    const auto book = store::load(failing, root);
    CHECK((ids(book) == "ada bob link " || !book.unreadable.empty()));
    // Whoever located the store has followed its own links already.
    const bool matters = !failing.failed.empty() && failing.failed_path != root;
    if (matters) CHECK_FALSE(book.diagnostics.empty());
  }
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
