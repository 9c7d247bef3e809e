// Merging three files as git hands them over, git played by the test.
#include "store/merge_files.hpp"

#include <cerrno>
#include <doctest/doctest.h>

#include "tests/support/failing_files.hpp"
#include "tests/support/test_system.hpp"

using namespace nurture;

namespace {

struct Driver : test::TestSystem {
  store::MergeFiles which{"/home/ada/O", "/home/ada/A", "/home/ada/B", "contacts/ada.yaml"};

  Driver(const char* base, const char* ours, const char* theirs) {
    files.put(which.base, base);
    files.put(which.ours, ours);
    files.put(which.theirs, theirs);
  }

  void git_answers(int status, const std::string& text) {
    process.play = [=](const test::FakeProcess::Call&) {
      return system::ProcessResult{status, text, {}};
    };
  }

  store::MergedFiles run() { return store::merge_files(files, process, which, {}); }
  std::string result() { return files.content(which.ours); }
};

constexpr const char* twice = "name: b\nname: c\n";  // no YAML that nurture reads

}  // namespace

TEST_CASE("a merge by meaning replaces ours, without git and without leftovers") {
  Driver driver("name: a\norg: x\n", "name: b\norg: x\n", "name: a\norg: y\n");
  const auto merged = driver.run();
  CHECK_FALSE(merged.conflict);
  CHECK(merged.note.empty());
  CHECK(driver.result() == "name: b\norg: y\n");
  CHECK(driver.process.calls.empty());
  CHECK(driver.files.paths().size() == 3);
}

TEST_CASE("a true conflict leaves markers") {
  Driver driver("name: a\n", "name: b\n", "name: c\n");
  CHECK(driver.run().conflict);
  CHECK(driver.result() == "<<<<<<< ours\nname: b\n=======\nname: c\n>>>>>>> theirs\n");
}

TEST_CASE("what can't be read is merged as text by git, and that is said") {
  Driver driver("name: a\n", "name: b\n", twice);
  driver.git_answers(1, "<<<<<<< ours\n…\n");
  const auto merged = driver.run();
  CHECK(merged.conflict);
  CHECK(driver.result() == "<<<<<<< ours\n…\n");
  CHECK(merged.note ==
        "'contacts/ada.yaml' was not merged by meaning (theirs, line 2: duplicate key 'name' "
        "(first on line 1)); its lines were merged as text");
  const std::vector<std::string> command{
      "git",  "merge-file", "-p",     "-q", "--marker-size=7", "-L",          "ours",       "-L",
      "base", "-L",         "theirs", "--", "/home/ada/A",     "/home/ada/O", "/home/ada/B"};
  REQUIRE(driver.process.calls.size() == 1);
  CHECK(driver.process.calls.front().command == command);
}

TEST_CASE("a clean text merge counts where a side was unreadable itself") {
  Driver driver("name: a\n", "name: b\n", twice);
  driver.git_answers(0, "name: b\nname: c\n");
  CHECK_FALSE(driver.run().conflict);
  CHECK(driver.result() == "name: b\nname: c\n");
}

TEST_CASE("a clean text merge that says something else is a conflict of the whole file") {
  const char* whole = "<<<<<<< ours\n{name: b}\n=======\n{name: c}\n>>>>>>> theirs\n";
  Driver conflict("{name: a}\n", "{name: b}\n", "{name: c}\n");
  conflict.git_answers(0, "{name: b}\n");
  CHECK(conflict.run().conflict);
  CHECK(conflict.result() == whole);
  Driver unreadable_base(twice, "name: b\n", "name: c\n");
  unreadable_base.git_answers(0, twice);
  CHECK(unreadable_base.run().conflict);
  CHECK(unreadable_base.result() == "<<<<<<< ours\nname: b\n=======\nname: c\n>>>>>>> theirs\n");
}

TEST_CASE("what is too large to be read is merged as text by git") {
  const std::string large = "name: b\nabout: " + std::string(5 << 20, 'x') + "\n";
  Driver driver("name: a\n", large.c_str(), "name: c\n");
  CHECK_THROWS_AS(driver.run(), system::FileError);
  CHECK(driver.result() == large);
  driver.git_answers(1, "<<<<<<< ours\n…\n");
  const auto merged = driver.run();
  CHECK(merged.conflict);
  CHECK(merged.note.ends_with("); its lines were merged as text"));
  CHECK(driver.result() == "<<<<<<< ours\n…\n");
}

TEST_CASE("without git both versions stand whole between markers") {
  for (const int status : {126, 127, 128, 255}) {
    Driver driver("name: a\n", "name: b\n", twice);
    driver.git_answers(status, "");
    CHECK(driver.run().conflict);
    CHECK(driver.result() == "<<<<<<< ours\nname: b\n=======\nname: b\nname: c\n>>>>>>> theirs\n");
  }
}

TEST_CASE("where the merged file can't be written, ours is as it was") {
  for (int call = 1; call < 12; ++call) {
    Driver driver("name: a\norg: x\n", "name: b\norg: x\n", "name: a\norg: y\n");
    test::FailingFiles failing(driver.files);
    failing.fail_at = call;
    failing.code = ENOSPC;
    bool failed = false;
    try {
      store::merge_files(failing, driver.process, driver.which, {});
    } catch (const system::FileError&) {
      failed = true;
    }
    CHECK(driver.result() == (failed ? "name: b\norg: x\n" : "name: b\norg: y\n"));
  }
}

TEST_CASE("the driver's draft stands under its folder's lock: a log beside it clears none") {
  Driver driver("name: a\norg: x\n", "name: b\norg: x\n", "name: a\norg: y\n");
  test::FailingFiles files(driver.files);
  bool locked = false;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "write_new") return;
    CHECK_THROWS_AS(driver.files.lock("/home/ada"), system::FileError);
    locked = true;
  };
  store::merge_files(files, driver.process, driver.which, {});
  CHECK(locked);
  driver.which.locked = true;
  const auto held = driver.files.lock("/home/ada");
  driver.files.put(driver.which.ours, "name: b\norg: x\n");
  CHECK_FALSE(driver.run().conflict);
}
