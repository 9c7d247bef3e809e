// Saving beside others: programs that know nothing of our lock, writers that died, and one that
// holds it.
#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "store/save.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/store/saving.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

TEST_CASE("whoever writes at the same moment keeps what they wrote, and the change is made on it") {
  for (const bool can_exchange : {true, false}) {
    CAPTURE(can_exchange);
    People people;
    people.files.can_exchange = can_exchange;
    FailingFiles files(people.files);
    int exchanges = 0;
    files.before = [&](const std::string& call, const std::string&) {
      // Where there are exchanges, every second one puts theirs back.
      if (call != "exchange" || ++exchanges > 5 || (can_exchange && exchanges % 2 == 0)) return;
      const auto path = root + "/contacts/ada.yaml";
      people.files.put(path, "# again\n" + people.files.content(path));
    };
    auto system = people.with(files);
    const auto saved = save(system, root, "test", {log_step("contacts/ada.yaml", "hello")});
    const std::string theirs = can_exchange ? "# again\n# again\n# again\n"
                                            : "# again\n# again\n# again\n# again\n# again\n";
    CHECK(people["contacts/ada.yaml"] == theirs + People::text_of("ada") + logged);
    CHECK(saved.notes.empty());
    CHECK(people.all() == untouched);
  }
}

TEST_CASE("against a program that never stops writing it gives up, and theirs stands") {
  People people;
  FailingFiles files(people.files);
  int writes = 0;
  bool ours_in_hand = false;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "exchange") return;
    // Every second exchange is the one that puts theirs back.
    ours_in_hand = !ours_in_hand;
    if (ours_in_hand)
      people.files.put(root + "/contacts/ada.yaml", "name: v" + std::to_string(++writes) + "\n");
  };
  const auto failure = failure_of(people.with(files), {log_step("contacts/ada.yaml", "hello")});
  CHECK(failure.what == "cannot change 'contacts/ada.yaml': another program keeps writing it");
  CHECK(people["contacts/ada.yaml"] == "name: v" + std::to_string(writes) + "\n");
  CHECK(people.all() == untouched);
}

TEST_CASE("who writes twice around an exchange loses neither text") {
  People people;
  FailingFiles files(people.files);
  int exchanges = 0;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "exchange" || ++exchanges > 2) return;
    people.files.put(root + "/contacts/ada.yaml",
                     exchanges == 1 ? "name: first\n" : "name: second\n");
  };
  auto system = people.with(files);
  const auto saved = save(system, root, "test", {set_step("contacts/ada.yaml", "title", "Dr")});
  CHECK(people["contacts/ada.yaml"] == "name: second\ntitle: Dr\n");
  const auto backup = root + "/contacts/ada.yaml.displaced-1";
  CHECK(saved.notes == Paths{"another program was writing at the same time: what it wrote is kept "
                             "in '" +
                             backup + "'"});
  CHECK(people.files.content(backup) == "name: first\n");
}

TEST_CASE("who opened ours before theirs was put back, and writes to it later, loses nothing") {
  People people;
  FailingFiles files(people.files);
  int exchanges = 0, waits = 0;
  files.before = [&](const std::string& call, const std::string& path) {
    if (call == "exchange" && ++exchanges == 1) {
      people.files.put(root + "/contacts/ada.yaml", "name: first\n");
    }
    if (call == "wait_for_writers" && ++waits == 2) people.files.append_unsynced(path, "# later\n");
  };
  auto system = people.with(files);
  const auto saved = save(system, root, "test", {set_step("contacts/ada.yaml", "title", "Dr")});
  const auto& now = people["contacts/ada.yaml"];
  CHECK(now.find("title: Dr\n") != std::string::npos);
  CHECK(now.ends_with("# later\n"));
  CHECK(people["contacts/ada.yaml.displaced-1"] == "name: first\n");
  CHECK(saved.notes.size() == 1);
}

TEST_CASE("theirs that can't be put back is kept beside ours") {
  People people;
  FailingFiles files(people.files);
  files.code = EIO;
  int exchanges = 0;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "exchange") return;
    if (++exchanges == 1) people.files.put(root + "/contacts/ada.yaml", "name: theirs\n");
    if (exchanges == 2) files.fail_at = files.calls + 1;
  };
  const auto failure = failure_of(people.with(files), {log_step("contacts/ada.yaml", "hello")});
  const auto backup = root + "/contacts/ada.yaml.displaced-1";
  CHECK(failure.what.find("it wrote is kept in '" + backup + "'") != std::string::npos);
  CHECK(people.files.content(backup) == "name: theirs\n");
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
}

TEST_CASE("a change that can't be made on theirs leaves theirs") {
  People people;
  FailingFiles files(people.files);
  bool done = false;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "exchange" || done) return;
    done = true;
    people.files.put(root + "/contacts/ada.yaml", "name: 'half\n");
  };
  const auto failure = failure_of(people.with(files), {log_step("contacts/ada.yaml", "hello")});
  CHECK(failure.what.starts_with("cannot change 'contacts/ada.yaml': line "));
  CHECK(people["contacts/ada.yaml"] == "name: 'half\n");
  CHECK(people.all() == untouched);
}

TEST_CASE("drafts of the dead go where the journal knows their text, and are kept where not") {
  People people;
  const auto put = [&](const std::string& name, const std::string& text) {
    people.files.put(root + "/" + name, text);
  };
  save_in(people, {log_step("contacts/ada.yaml", "hello")});
  put(".ada.yaml.nurture-1", People::text_of("ada"));                     // the old text
  put(".ada.yaml.nurture-2", People::text_of("ada") + "  - date: 2026");  // a part of the new one
  put(".ada.yaml.nurture-3", "name: Ada, as an editor saved her\n");
  put(".bob.yaml.nurture-4", "");
  put(".eve.yaml.nurture-5", "name: Eve\n");
  for (const std::string name : {".gitignore", ".nurture-1", ".a.nurture-", ".a.nurture-x1"}) {
    put(name, "x");
  }
  const auto saved = save_in(people, {log_step("contacts/bob.yaml", "hello")});
  Paths left = people.all();
  std::erase_if(left, [](const std::string& path) {
    return std::find(untouched.begin(), untouched.end(), path) != untouched.end();
  });
  CHECK(left == Paths{".a.nurture-", ".a.nurture-x1", ".gitignore", ".nurture-1",
                      "contacts/ada.yaml.displaced-1", "eve.yaml.displaced-1"});
  CHECK(people["contacts/ada.yaml.displaced-1"] == "name: Ada, as an editor saved her\n");
  CHECK(saved.notes.size() == 2);
}

TEST_CASE("what is appended after the exchange, by who had the file open, is not lost") {
  People people;
  FailingFiles files(people.files);
  bool done = false;
  files.before = [&](const std::string& call, const std::string& path) {
    if (call != "wait_for_writers" || std::exchange(done, true)) return;
    people.files.append_unsynced(path, "# appended\n");
  };
  auto system = people.with(files);
  const auto saved = save(system, root, "test", {set_step("contacts/ada.yaml", "title", "Dr")});
  CHECK(people["contacts/ada.yaml"].find("# appended\n") != std::string::npos);
  CHECK(people["contacts/ada.yaml"].find("title: Dr\n") != std::string::npos);
  CHECK(saved.notes.empty());
  CHECK(people.all() == untouched);
}

TEST_CASE("a file that another program keeps open stays where that program writes") {
  People people;
  people.files.written_to = true;
  const auto saved = save_in(people, {log_step("contacts/ada.yaml", "hello"),
                                      text_step(Kind::remove, "contacts/bob.yaml")});
  CHECK(saved.notes.size() == 2);
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(people["contacts/ada.yaml.displaced-1"] == People::text_of("ada"));
  CHECK(people["contacts/bob.yaml.displaced-1"] == People::text_of("bob"));
}

TEST_CASE("where the contacts are another disk, drafts lie there, and are cleared there") {
  People people;
  people.files.info_of(root + "/contacts").device = 2;
  people.files.put(root + "/contacts/.ada.yaml.nurture-1", "");
  FailingFiles files(people.files);
  Paths written;
  files.before = [&](const std::string& call, const std::string& path) {
    if (call == "write_new" && path.starts_with(root)) written.push_back(path);
  };
  auto system = people.with(files);
  save(system, root, "test", {log_step("contacts/ada.yaml", "hello")});
  CHECK(written == Paths{root + "/contacts/.ada.yaml.nurture-1"});
  CHECK(people.all() == untouched);
}

TEST_CASE("a store that another nurture writes to is waited for, not broken into") {
  People people;
  const auto lock = people.files.lock(root);
  const auto failure = failure_of(people.system(), {log_step("contacts/ada.yaml", "hello")});
  CHECK(failure.what.starts_with("cannot lock '/home/ada/people': "));
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada"));
}

}  // namespace
}  // namespace nurture::store
