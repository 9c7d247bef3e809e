// Saving on a real disk: the same as in memory, and beside other processes.
#include <doctest/doctest.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "store/journal.hpp"
#include "store/save.hpp"
#include "tests/support/access_list.hpp"
#include "tests/support/skip.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/store/people.hpp"

namespace nurture::store {
namespace {

using namespace test;
using Kind = Step::Kind;

/// The people of the tests in a folder of their own, with the journal beside them.
struct OnDisk : TestSystem {
  TemporaryFolder folder;
  system::RealFiles real;
  std::string store;

  OnDisk() : store(folder / "people") {
    environment.variables = {{"HOME", folder.path()}};
    real.make_folders(store + "/contacts", 0700);
    real.write_new(store + "/nurture.yaml", "format: 1\n", 0600, {});
    for (const std::string name : {"ada", "bob", "cy"}) {
      real.write_new(store + "/contacts/" + name + ".yaml", People::text_of(name), 0600, {});
    }
  }
  system::System system() { return with(real); }
  std::string operator[](const std::string& path) {
    return real.read(store + "/" + path, 1u << 20);
  }
  std::vector<std::string> names(const std::string& path) {
    std::vector<std::string> found;
    for (const auto& entry : real.list(store + path)) found.push_back(entry.name);
    return found;
  }
};

using Names = std::vector<std::string>;

TEST_CASE("every kind of change is made on a disk, and taken back") {
  OnDisk disk;
  auto system = disk.system();
  auto move = move_step("contacts/cy.yaml", "contacts/old/cyrus.yaml");
  move.changes = log_step("", "hello").changes;
  save(system, disk.store, "all",
       {log_step("contacts/ada.yaml", "hello"), text_step(Kind::remove, "contacts/bob.yaml"),
        text_step(Kind::create, "orgs/acme.yaml", "name: Acme\n"), move});
  CHECK(disk["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(disk["contacts/old/cyrus.yaml"] == People::text_of("cy") + logged);
  CHECK(disk["orgs/acme.yaml"] == "name: Acme\n");
  CHECK(disk.names("") == Names{"contacts", "nurture.yaml", "orgs"});
  CHECK(disk.names("/contacts") == Names{"ada.yaml", "old"});

  CHECK(undo(system, disk.store).what == "all");
  CHECK(disk.names("/contacts") == Names{"ada.yaml", "bob.yaml", "cy.yaml", "old"});
  for (const std::string name : {"ada", "bob", "cy"}) {
    CHECK(disk["contacts/" + name + ".yaml"] == People::text_of(name));
  }
  CHECK(disk.names("/orgs").empty());
}

bool log_all(OnDisk& disk, int writer, int logs) {
  try {
    auto system = disk.system();
    for (int log = 0; log < logs; ++log) {
      const auto note = "n" + std::to_string(writer) + "-" + std::to_string(log);
      save(system, disk.store, note,
           {log_step("contacts/ada.yaml", note), log_step("contacts/bob.yaml", note)});
    }
    return true;
  } catch (const base::Error&) {
    return false;
  }
}

TEST_CASE("a changed file keeps its access control list") {
  OnDisk disk;
  auto system = disk.system();
  const auto ada = disk.store + "/contacts/ada.yaml";
  if (!give_access_list(ada)) {
    skip("no access control lists here");
    return;
  }
  save(system, disk.store, "log", {log_step("contacts/ada.yaml", "hello")});
  CHECK(disk["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(access_list_of(ada) == some_access_list());
}

TEST_CASE("processes that log on the same people at once lose nothing, and leave nothing") {
  constexpr int writers = 3, logs = 4;
  OnDisk disk;
  for (int writer = 0; writer < writers; ++writer) {
    if (::fork() == 0) ::_exit(log_all(disk, writer, logs) ? 0 : 1);
  }
  for (int writer = 0; writer < writers; ++writer) {
    int status = 0;
    REQUIRE(::wait(&status) > 0);
    CHECK(status == 0);
  }
  for (const std::string path : {"contacts/ada.yaml", "contacts/bob.yaml"}) {
    const auto text = disk[path];
    for (int number = 0; number < writers * logs; ++number) {
      const auto note =
          "note: n" + std::to_string(number / logs) + "-" + std::to_string(number % logs) + "\n";
      const auto at = text.find(note);
      CHECK(at != std::string::npos);
      CHECK(text.find(note, at + 1) == std::string::npos);
    }
  }
  CHECK(disk.names("") == Names{"contacts", "nurture.yaml"});
}

}  // namespace
}  // namespace nurture::store
