// Every call that a save or an undo makes fails once, and kills its process once: each file is the
// old one or the new one, whole, the next save clears what was left and finishes what was begun,
// what was acknowledged can be undone, and no older change is ever taken back for it.
#include <cerrno>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <utility>
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

/// So many that they are synced as one.
std::vector<Step> many_files() {
  std::vector<Step> steps{log_step("contacts/ada.yaml", "hello")};
  for (std::size_t number = 0; number < most_synced_singly; ++number) {
    const auto name = "new-" + std::to_string(number);
    steps.push_back(text_step(Kind::create, "contacts/" + name + ".yaml", "name: " + name + "\n"));
  }
  return steps;
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

std::string try_undo(People& people) {
  auto system = people.system();
  try {
    return undo(system, root).what;
  } catch (const base::Error& error) {
    return error.what();
  }
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void check_nothing_left(People& people) {
  for (const auto& path : people.all()) {
    CHECK_FALSE(has(path, ".nurture-"));
    CHECK_FALSE(has(path, ".displaced-"));
  }
}

const std::vector<Step>& older_step() {
  static const std::vector<Step> steps{set_step("nurture.yaml", "currency", "EUR")};
  return steps;
}

/// One more change before and one after, so that there is something to be taken for it.
struct Scene {
  People people;
  FailingFiles files{people.files};
  Contents before;
  Outcome outcome = Outcome::done;

  Scene() {
    auto system = people.system();
    save(system, root, "older", older_step());
    before = contents(people);
  }
  void run(std::vector<Step> steps, int n, int code) {
    (code == 0 ? files.crash_at : files.fail_at) = n;
    files.code = code;
    outcome = try_save(people.with(files), std::move(steps));
  }
  std::string save_next() {
    auto system = people.system();
    std::string notes;
    for (const auto& note :
         save(system, root, "next", {set_step("nurture.yaml", "currency", "GBP")}).notes) {
      notes += note + "\n";
    }
    return notes;
  }
};

Contents with_next(Contents texts) {
  auto& settings = texts["nurture.yaml"];
  settings.replace(settings.find("EUR"), 3, "GBP");
  return texts;
}

// The number of calls that were cut short.
template <typename Check>
int try_every_call(std::vector<Step> (*steps)(), int code, Check check) {
  Scene whole_scene;
  whole_scene.run(steps(), 0, 0);
  const auto after = contents(whole_scene.people);
  for (int n = 1;; ++n) {
    CAPTURE(n);
    CAPTURE(code);
    Scene scene;
    scene.run(steps(), n, code);
    CAPTURE(scene.files.failed);
    CHECK(whole(contents(scene.people), scene.before, after));
    CHECK(nobody_lost(contents(scene.people)));
    check(scene, after);
    if (scene.files.calls < n) return n - 1;
  }
}

// What a save after it finds, and an undo after that.
void next_save_clears(Scene& scene, const Contents& after) {
  const auto notes = scene.save_next();
  check_nothing_left(scene.people);
  const auto now = contents(scene.people);
  if (scene.outcome == Outcome::done) CHECK(now == with_next(after));
  // Of a dead one's files all are changed or none.
  if (scene.outcome == Outcome::dead) {
    const bool all = now == with_next(after), none = now == with_next(scene.before);
    CHECK((all || none));
  }
  CHECK(try_undo(scene.people) == "next");
  const auto undone = try_undo(scene.people);
  if (undone == "test") CHECK(contents(scene.people) == scene.before);
  if (undone == "older") CHECK(now == with_next(scene.before));
}

// What an undo right after it finds.
void next_undo_takes_back(Scene& scene, const Contents& after) {
  const auto now = contents(scene.people);
  const auto undone = try_undo(scene.people);
  CAPTURE(undone);
  if (undone == "test" || has(undone, "before it changed anything")) {
    check_nothing_left(scene.people);
    CHECK(contents(scene.people) == scene.before);
  } else if (undone == "older") {
    // Not a trace of the change: it failed as a whole, or died before its note.
    auto back = scene.before;
    back["nurture.yaml"] = "format: 1\n";
    CHECK(contents(scene.people) == back);
  } else {
    // The journal failed, and no change with it.
    CHECK(scene.outcome == Outcome::done);
    CHECK(has(undone, "cannot undo 'test': it could not be noted in the journal"));
    CHECK(now.at("contacts/ada.yaml") == after.at("contacts/ada.yaml"));
  }
}

TEST_CASE("whichever call fails or is the last of its process, every file is old or new, whole") {
  for (const auto steps : {one_file, three_files, every_kind, many_files}) {
    for (const int code : {0, EIO}) {
      CHECK(try_every_call(steps, code, next_save_clears) >= 10);
      CHECK(try_every_call(steps, code, next_undo_takes_back) >= 10);
    }
  }
}

TEST_CASE("an undo that is cut short at any call is made or not made, and can be repeated") {
  for (const auto steps : {one_file, three_files, every_kind}) {
    for (const int code : {0, EIO}) {
      for (int n = 1;; ++n) {
        CAPTURE(n);
        CAPTURE(code);
        Scene scene;
        auto system = scene.people.system();
        save(system, root, "test", steps());
        const auto after = contents(scene.people);
        (code == 0 ? scene.files.crash_at : scene.files.fail_at) = n;
        scene.files.code = code;
        try {
          auto failing = scene.people.with(scene.files);
          undo(failing, root);
        } catch (const base::Error&) {
        } catch (const Crash&) {
        }
        CHECK(whole(contents(scene.people), scene.before, after));
        const bool ended = scene.files.calls < n;
        if (n % 2 == 0 && !ended) {
          CHECK(has("test older", try_undo(scene.people)));
          if (contents(scene.people).at("nurture.yaml") == "format: 1\n") continue;
          check_nothing_left(scene.people);
          CHECK(contents(scene.people) == scene.before);
        } else {
          scene.save_next();
          const auto now = contents(scene.people);
          const bool made = now == with_next(scene.before), not_made = now == with_next(after);
          CHECK((made || (not_made && !ended) || code != 0));
          // An old text that couldn't be removed is unknown once its change is forgotten.
          if (scene.files.failed != "remove") check_nothing_left(scene.people);
        }
        if (ended) break;
      }
    }
  }
}

// An editor that saves just before the exchange, and a kill after it: the only copy is a draft.
TEST_CASE("what an editor saved while a writer was killed is in its file, or kept beside it") {
  const std::string saved = "name: ada\n# as the editor saved it\n";
  for (int n = 1;; ++n) {
    CAPTURE(n);
    Scene scene;
    bool done = false;
    scene.files.before = [&](const std::string& call, const std::string&) {
      if (call != "exchange" || std::exchange(done, true)) return;
      scene.people.files.put(root + "/contacts/ada.yaml", saved);
    };
    scene.run(one_file(), n, 0);
    if (done) {
      scene.save_next();
      int found = 0;
      for (const auto& [path, text] : contents(scene.people)) {
        if (has(text, "# as the editor saved it\n")) ++found;
      }
      CHECK(found >= 1);
    }
    if (scene.files.calls < n) break;
  }
}

}  // namespace
}  // namespace nurture::store
