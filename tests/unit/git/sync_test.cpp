// Sync against those who are faster.
#include "git/sync.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "tests/support/test_system.hpp"
#include "tests/unit/git/repository.hpp"

using namespace nurture;
using test::Repository;

namespace {

git::SyncPlan plan_of_people() {
  git::SyncPlan plan;
  plan.parts = {"contacts"};
  plan.meaning.is_moved = [](const auto&, const auto&, const auto&) { return false; };
  plan.meaning.merge = [](const auto&, const auto&, const auto&, const auto&) { return true; };
  return plan;
}

/// `store` has Ada and a remote that has her, and Bob.
void make_both(Repository& store, Repository& there) {
  store.write("contacts/ada.yaml", "name: Ada\n");
  store.commit();
  there.run({"config", "receive.denyCurrentBranch", "ignore"});
  store.run({"remote", "add", "origin", there.folder.path()});
  store.git.act({"push", "--quiet", "origin", "main"});
  there.run({"reset", "--hard", "--quiet"});
  there.write("contacts/bob.yaml", "name: Bob\n");
  there.commit("over there");
}

bool is_for(const test::FakeProcess::Call& call, const char* command) {
  return std::find(call.command.begin(), call.command.end(), command) != call.command.end();
}

}  // namespace

TEST_CASE("a store in which others commit all the time is synced all the same") {
  if (!test::git_is_here()) return;
  Repository store, there;
  make_both(store, there);
  store.write("contacts/cy.yaml", "name: Cy\n");
  store.commit("here");

  // Whenever we have pushed, another nurture has committed, unless it has to wait.
  int commits = 0, waits = 0;
  test::FakeProcess process;
  process.play = [&](const test::FakeProcess::Call& call) {
    if (is_for(call, "push") && commits < 20) {
      try {
        const auto lock = store.files.lock(store.folder / ".git", 0);
        store.write("contacts/x-" + std::to_string(++commits) + ".yaml", "name: X\n");
        store.commit();
      } catch (const base::Error&) {
        ++waits;
      }
    }
    return store.process.capture(call.command, call.input, call.variables);
  };
  test::FixedClock clock;
  test::FakeEnvironment environment;
  test::FakeTerminal terminal;
  system::System system{clock, environment, store.files, process, terminal};
  const auto synced = git::sync(system, store.folder.path(), plan_of_people());
  CHECK(synced.conflicts.empty());
  CHECK(commits == 3);
  CHECK(waits == 1);
  CHECK(store.run({"rev-parse", "HEAD"}) == there.run({"rev-parse", "main"}));
  CHECK(store.files.info(store.folder / "contacts/bob.yaml"));
}

TEST_CASE("what came is brought in once another git has done with the index, or that is said") {
  if (!test::git_is_here()) return;
  Repository store, there;
  make_both(store, there);
  const std::string lock = store.folder / ".git/index.lock";
  int merges = 0, locked = 3;
  test::FakeProcess process;
  process.play = [&](const test::FakeProcess::Call& call) {
    if (is_for(call, "merge") && ++merges <= locked) store.write(".git/index.lock", "");
    const auto result = store.process.capture(call.command, call.input, call.variables);
    if (is_for(call, "merge") && merges < locked) store.files.remove(lock);
    return result;
  };
  test::FixedClock clock;
  test::FakeEnvironment environment;
  test::FakeTerminal terminal;
  system::System system{clock, environment, store.files, process, terminal};
  std::string why;
  try {
    git::sync(system, store.folder.path(), plan_of_people());
  } catch (const base::Error& error) {
    why = error.what();
  }
  CHECK(why == "cannot bring in what came: git's lock '" + lock +
                   "' is there: another git is at work, or one was killed; remove it if none runs");
  CHECK_FALSE(store.files.info(store.folder / "contacts/bob.yaml"));
  store.files.remove(lock);
  merges = 0;
  locked = 0;
  CHECK(git::sync(system, store.folder.path(), plan_of_people()).conflicts.empty());
  CHECK(store.files.info(store.folder / "contacts/bob.yaml"));
}
