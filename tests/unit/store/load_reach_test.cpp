// Loading a store of which something can't be reached: links, folders, pipes, calls that fail.
#include <cerrno>
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "store/load.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/store/loaded_store.hpp"

using namespace nurture;
using test::all_told;
using test::ids;
using test::MemoryFiles;
using test::root;
using test::store_of;

TEST_CASE("the settings are held to what contacts are") {
  const std::string path = root + "/nurture.yaml";
  const auto told_of = [](test::MemoryFiles& files) {
    base::Diagnostics diagnostics;
    CHECK(index::load_settings(files, root, diagnostics) == model::default_settings());
    return all_told(diagnostics);
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
  CHECK(index::load_settings(files, root, diagnostics).capacity == 3);
  CHECK(diagnostics.empty());
}

TEST_CASE("what found where a folder belongs, and leads nowhere, is not an empty folder") {
  auto files = store_of({{"orgs/acme.yaml", "name: Acme\n"}});
  files.put_link(root + "/contacts", "nowhere");
  files.put(root + "/library", "");
  files.put_link(root + "/orgs/more", "nowhere");
  const auto book = store::load(files, root);
  CHECK(all_told(book.diagnostics) ==
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
  CHECK(all_told(book.diagnostics) ==
        path +
            "/a:0:0 lies too deep, and is not read (move it up: 16 folders "
            "deep is enough)\n");
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
  CHECK(all_told(book.diagnostics) ==
        "contacts/circle:0:0 is the same folder as 'contacts' (remove the link)\n"
        "contacts/gone.yaml:0:0 is a link that leads nowhere\n"
        "contacts/out.yaml:0:0 leads out of the store and is not read\n"
        "contacts/outside:0:0 leads out of the store and is not read\n");
}

TEST_CASE("a link to what is read by another name is named, and nobody is there twice") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"},
                         {"contacts/team/bob.yaml", "name: Bob\n"},
                         {"orgs/mill.yaml", "name: Mill\n"},
                         {"shared/cay.yaml", "name: Cay\n"}});
  files.put_link(root + "/contacts/a.yaml", "ada.yaml");
  files.put_link(root + "/contacts/a-team", "team");
  files.put_link(root + "/contacts/b.yaml", "team/bob.yaml");
  files.put_link(root + "/contacts/c1.txt", "../shared/cay.yaml");
  files.put_link(root + "/contacts/c2.yaml", "../shared/cay.yaml");
  files.put_link(root + "/contacts/c3.yaml", "c2.yaml");
  files.put_link(root + "/contacts/m.yaml", "../orgs/mill.yaml");
  files.put_link(root + "/contacts/mills", "../orgs");
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada bob c2 ");
  CHECK(book.organisations.size() == 1);
  CHECK(book.unreadable == std::vector<std::string>{"contacts/a-team", "contacts/a.yaml",
                                                    "contacts/b.yaml", "contacts/c3.yaml",
                                                    "contacts/m.yaml", "contacts/mills"});
  CHECK(
      all_told(book.diagnostics)
          .starts_with(
              "contacts/a-team:0:0 is the same folder as 'contacts/team' (remove the link)\n"
              "contacts/a.yaml:0:0 is a link to contacts/ada.yaml (remove it)\n"
              "contacts/b.yaml:0:0 is a link to contacts/team/bob.yaml (remove it)\n"
              "contacts/c3.yaml:0:0 leads to the same file as contacts/c2.yaml (remove one of the "
              "links)\n"));
}

TEST_CASE("a folder behind a link is read once, and so is what else leads into it") {
  auto files = store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"shared/bob.yaml", "name: Bob\n"}});
  files.put_link(root + "/contacts/bob.yaml", "../shared/bob.yaml");
  files.put_link(root + "/contacts/shared", "../shared");
  const auto book = store::load(files, root);
  CHECK(ids(book) == "ada bob ");
  CHECK(all_told(book.diagnostics) ==
        "contacts/bob.yaml:0:0 is a link to contacts/shared/bob.yaml (remove it)\n");
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
  CHECK(all_told(book.diagnostics) ==
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
  CHECK(all_told(book.diagnostics).empty());
  CHECK(book.unreadable.empty());
}

TEST_CASE("whatever call fails, loading answers with the rest and says what is missing") {
  auto files =
      store_of({{"contacts/ada.yaml", "name: Ada\n"}, {"contacts/bob.yaml", "name: Bob\n"}});
  files.put(root + "/shared/link.yaml", "name: Link\n");
  files.put_link(root + "/contacts/link.yaml", "../shared/link.yaml");
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
