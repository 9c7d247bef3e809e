// A change of many files: synced as one, given up at an interrupt while nothing is in its place
// yet, and as quick to clear up after a kill as it was to make.
#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

#include "store/journal.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/store/saving.hpp"

namespace nurture::store {
namespace {

std::vector<Step> new_people(std::size_t count, const std::string& folder = "contacts") {
  std::vector<Step> steps;
  for (std::size_t number = 0; number < count; ++number) {
    const auto name = "new-" + std::to_string(number);
    steps.push_back(text_step(Kind::create, folder + "/" + name + ".yaml", "name: " + name + "\n"));
  }
  return steps;
}

constexpr std::size_t many = most_synced_singly + 1;

/// The calls that a save makes below the store, in order.
struct Watched {
  People people;
  FailingFiles files{people.files};
  std::vector<std::string> calls;

  Watched() {
    files.before = [&](const std::string& call, const std::string& path) {
      if (path.starts_with(root)) calls.push_back(call);
    };
  }
  void save(std::vector<Step> steps) {
    auto system = people.with(files);
    store::save(system, root, "test", std::move(steps));
  }
  auto count(const std::string& call) const { return std::ranges::count(calls, call); }
  auto place(const std::string& call) const { return std::ranges::find(calls, call); }
};

TEST_CASE("many drafts are synced as one before the first is put in its place") {
  Watched watched;
  watched.save(new_people(many));
  CHECK(watched.count("write_new") == 0);
  CHECK(watched.count("write_new_unsynced") == static_cast<int>(many));
  CHECK(watched.count("sync_all") == 1);
  CHECK(watched.count("sync_folder") == 1);  // the one folder that they came to
  CHECK(watched.place("sync_all") < watched.place("rename_to_new"));
}

TEST_CASE("a few drafts, and many where the disk can't be synced as a whole, are synced each") {
  for (const bool local : {true, false}) {
    Watched watched;
    watched.people.files.syncs_all = local;
    const std::size_t count = local ? most_synced_singly : many;
    watched.save(new_people(count));
    CHECK(watched.count("write_new") == static_cast<int>(count));
    CHECK(watched.count("write_new_unsynced") == 0);
    CHECK(watched.count("sync_all") == 0);
  }
}

TEST_CASE("many folders are synced as one; what lies on another disk is synced by itself") {
  Watched watched;
  watched.people.files.put_folder(root + "/contacts/far");
  watched.people.files.info_of(root + "/contacts/far").device = 7;
  auto steps = new_people(many, "contacts/far");
  for (std::size_t number = 0; number < many; ++number) {
    const auto folder = "contacts/team-" + std::to_string(number);
    auto own = new_people(1, folder);
    steps.push_back(std::move(own.front()));
  }
  watched.save(std::move(steps));
  CHECK(watched.count("write_new") == static_cast<int>(many));
  CHECK(watched.count("write_new_unsynced") == static_cast<int>(many));
  CHECK(watched.count("sync_all") == 2);  // the drafts, and the folders
  CHECK(watched.count("sync_folder") == 1);
}

TEST_CASE("a new file of many has the mode of its folder's group, as one alone has") {
  People people;
  people.files.put_folder(root + "/contacts", 02770);
  save_in(people, new_people(many));
  CHECK(people.files.info_of(root + "/contacts/new-0.yaml").mode == 0660);
}

TEST_CASE("an interrupt while the drafts are written takes them away, and the store is as it was") {
  for (const std::size_t count : {std::size_t{1}, many}) {
    Watched watched;
    const auto before = watched.people.all();
    int drafts = 0;
    watched.files.before = [&](const std::string& call, const std::string& path) {
      if (!call.starts_with("write_new") || !path.starts_with(root)) return;
      if (++drafts == static_cast<int>(count)) watched.people.files.interrupt_waits = true;
    };
    auto system = watched.people.with(watched.files);
    try {
      save(system, root, "test", new_people(count));
      FAIL("made all the same");
    } catch (const base::Error& error) {
      CHECK(error.exit() == base::Exit::interrupted);
      CHECK(error.what() == std::string("interrupted: nothing was written"));
    }
    CHECK(watched.people.all() == before);
    watched.people.files.interrupt_waits = false;
    CHECK_THROWS_WITH(undo(system, root), "nothing to undo");
  }
}

TEST_CASE("from the first file in its place on an interrupt waits until all of them are") {
  Watched watched;
  watched.files.before = [&](const std::string& call, const std::string& path) {
    if (call == "rename_to_new" && path.starts_with(root)) {
      watched.people.files.interrupt_waits = true;
    }
  };
  watched.save(new_people(many));
  CHECK(watched.people.all().size() == untouched.size() + many);
}

TEST_CASE("a change that a kill left halfway is finished, interrupt or not") {
  Watched watched;
  int placed = 0;
  watched.files.before = [&](const std::string& call, const std::string& path) {
    if (call != "rename_to_new" || !path.starts_with(root)) return;
    if (++placed == 3) watched.files.crash_at = watched.files.calls + 1;
  };
  CHECK_THROWS_AS(watched.save(new_people(many)), Crash);
  CHECK(watched.people.all().size() == untouched.size() + many);  // 2 files, the rest drafts
  watched.people.files.interrupt_waits = true;
  const auto failure = failure_of(watched.people.system(), new_people(1, "orgs"));
  CHECK(failure.what.starts_with("interrupted: nothing was written"));
  CHECK(watched.people["contacts/new-16.yaml"] == "name: new-16\n");
  CHECK(watched.people.all().size() == untouched.size() + many);
}

TEST_CASE("progress counts a draft as half of its file's work, and ends with all files") {
  People people;
  auto system = people.system();
  std::vector<std::size_t> shown;
  save(system, root, "test", new_people(4), [&](std::size_t done, std::size_t of) {
    CHECK(of == 4);
    shown.push_back(done);
  });
  CHECK(shown == std::vector<std::size_t>{0, 1, 1, 2, 2, 3, 3, 4});
}

}  // namespace
}  // namespace nurture::store
