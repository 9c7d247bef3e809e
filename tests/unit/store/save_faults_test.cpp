// Every call that a save makes fails once, and kills its process once: each file is the old one or
// the new one, whole, the next save clears what was left, and what was acknowledged can be undone.
#include <cerrno>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <vector>

#include "store/journal.hpp"
#include "store/save.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/store/people.hpp"

namespace nurture::store {
namespace {

using namespace test;
using Kind = Step::Kind;

std::vector<Step> one_file() {
  return {log_step("contacts/ada.yaml", "hello")};
}

std::vector<Step> three_files() {
  return {log_step("contacts/ada.yaml", "hello"), log_step("contacts/bob.yaml", "hello"),
          log_step("contacts/cy.yaml", "hello")};
}

std::vector<Step> every_kind() {
  auto move = move_step("contacts/cy.yaml", "contacts/old/cyrus.yaml");
  move.changes = log_step("", "hello").changes;
  return {log_step("contacts/ada.yaml", "hello"),
          text_step(Kind::create, "orgs/acme.yaml", "name: Acme\n"),
          text_step(Kind::remove, "contacts/bob.yaml"), move};
}

using Contents = std::map<std::string, std::string>;

Contents contents(People& people) {
  Contents found;
  for (const auto& path : people.all()) found[path] = people[path];
  return found;
}

bool whole(const Contents& now, const Contents& before, const Contents& after) {
  const auto as_in = [](const Contents& texts, const std::string& path, const std::string& text) {
    const auto found = texts.find(path);
    return found != texts.end() && found->second == text;
  };
  for (const auto& [path, text] : now) {
    const bool draft = path.find(".nurture-") != std::string::npos;
    // A move is two steps: its text may be new before its name is.
    const bool moving = path == "contacts/cy.yaml" && text == People::text_of("cy") + logged;
    if (!draft && !moving && !as_in(before, path, text) && !as_in(after, path, text)) return false;
  }
  return true;
}

// Nobody vanishes whom no step removes.
bool nobody_lost(const Contents& now) {
  return now.contains("contacts/ada.yaml") && now.contains("nurture.yaml") &&
         now.contains("contacts/cy.yaml") + now.contains("contacts/old/cyrus.yaml") == 1;
}

Contents after_success(std::vector<Step> steps) {
  People people;
  auto system = people.system();
  save(system, root, "test", std::move(steps));
  return contents(people);
}

enum class Outcome { done, failed, dead };

Outcome try_save(system::System system, std::vector<Step> steps) {
  try {
    save(system, root, "test", std::move(steps));
    return Outcome::done;
  } catch (const base::Error&) {
    return Outcome::failed;
  } catch (const Crash&) {
    return Outcome::dead;
  }
}

void check_no_drafts_after_the_next_save(People& people) {
  auto system = people.system();
  save(system, root, "next", {set_step("nurture.yaml", "currency", "GBP")});
  for (const auto& path : people.all()) CHECK(path.find(".nurture-") == std::string::npos);
  undo(system, root);
}

// The number of calls that were cut short.
int try_every_call(std::vector<Step> (*steps)(), int code) {
  const auto before = after_success({}), after = after_success(steps());
  for (int n = 1;; ++n) {
    CAPTURE(n);
    CAPTURE(code);
    People people;
    FailingFiles files(people.files);
    (code == 0 ? files.crash_at : files.fail_at) = n;
    files.code = code;
    const auto outcome = try_save(people.with(files), steps());
    CAPTURE(files.failed);
    CHECK(whole(contents(people), before, after));
    CHECK(nobody_lost(contents(people)));
    if (outcome == Outcome::done) CHECK(contents(people).size() >= after.size());
    check_no_drafts_after_the_next_save(people);
    if (outcome == Outcome::done) CHECK(contents(people) == after);

    auto system = people.system();
    if (outcome != Outcome::dead && newest(system, root)) {
      undo(system, root);
      CHECK(contents(people) == before);
    }
    if (files.calls < n) return n - 1;
  }
}

TEST_CASE("whichever call fails or is the last of its process, every file is old or new, whole") {
  for (const auto steps : {one_file, three_files, every_kind}) {
    for (const int code : {0, EIO}) {
      CHECK(try_every_call(steps, code) >= 10);
    }
  }
}

}  // namespace
}  // namespace nurture::store
