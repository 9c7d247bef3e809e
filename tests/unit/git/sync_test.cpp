// Sync against those who are faster.
#include "git/sync.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "tests/support/test_system.hpp"
#include "tests/unit/git/repository.hpp"

using namespace nurture;
using test::Repository;

TEST_CASE("a store in which others commit all the time is synced all the same") {
  if (!test::git_is_here()) return;
  Repository store, there;
  store.write("contacts/ada.yaml", "name: Ada\n");
  store.commit();
  there.run({"config", "receive.denyCurrentBranch", "ignore"});
  store.run({"remote", "add", "origin", there.folder.path()});
  store.git.act({"push", "--quiet", "origin", "main"});
  there.run({"reset", "--hard", "--quiet"});
  there.write("contacts/bob.yaml", "name: Bob\n");
  there.commit("over there");
  store.write("contacts/cy.yaml", "name: Cy\n");
  store.commit("here");

  // Whenever we have pushed, another nurture has committed, unless it has to wait.
  int commits = 0, waits = 0;
  test::FakeProcess process;
  process.play = [&](const test::FakeProcess::Call& call) {
    const auto& words = call.command;
    const bool pushes = std::find(words.begin(), words.end(), "push") != words.end();
    if (pushes && commits < 20) {
      try {
        const auto lock = store.files.lock(store.folder / ".git", 0);
        store.write("contacts/x-" + std::to_string(++commits) + ".yaml", "name: X\n");
        store.commit();
      } catch (const base::Error&) {
        ++waits;
      }
    }
    return store.process.capture(words, call.input, call.variables);
  };
  test::FixedClock clock;
  test::FakeEnvironment environment;
  test::FakeTerminal terminal;
  system::System system{clock, environment, store.files, process, terminal};
  git::SyncPlan plan;
  plan.parts = {"contacts"};
  plan.meaning.is_moved = [](const auto&, const auto&, const auto&) { return false; };
  plan.meaning.merge = [](const auto&, const auto&, const auto&, const auto&) { return true; };
  const auto synced = git::sync(system, store.folder.path(), plan);
  CHECK(synced.conflicts.empty());
  CHECK(commits == 3);
  CHECK(waits == 1);
  CHECK(store.run({"rev-parse", "HEAD"}) == there.run({"rev-parse", "main"}));
  CHECK(store.files.info(store.folder / "contacts/bob.yaml"));
}
