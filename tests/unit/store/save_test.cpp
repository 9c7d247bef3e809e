// Saving: what is refused, and what is kept.
#include "store/save.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/failing_files.hpp"
#include "tests/unit/store/saving.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

TEST_CASE("an edit adds its lines, keeps all others, and leaves nothing behind") {
  People people;
  const auto saved = save_in(people, {log_step("contacts/ada.yaml", "hello")});
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(saved.paths == Paths{"contacts/ada.yaml"});
  CHECK(saved.notes.empty());
  CHECK(people.all() == untouched);
}

TEST_CASE("an earlier reading counts only where its very bytes stand there") {
  People people;
  const auto reading = [](const std::string& text) {
    return std::make_shared<const yaml::Document>(std::move(*yaml::read(text).document));
  };
  auto fresh = log_step("contacts/ada.yaml", "hello"),
       stale = log_step("contacts/bob.yaml", "hello");
  fresh.reading = reading(People::text_of("ada"));
  stale.reading = reading("name: somebody else\n");
  save_in(people, {fresh, stale});
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(people["contacts/bob.yaml"] == People::text_of("bob") + logged);
}

TEST_CASE("an edit that changes nothing writes nothing") {
  People people;
  FailingFiles files(people.files);
  Paths writes;
  files.before = [&](const std::string& call, const std::string& path) {
    if (call == "write_new" || call == "exchange") writes.push_back(path);
  };
  auto system = people.with(files);
  const auto saved = save(system, root, "test", {set_step("contacts/ada.yaml", "name", "ada")});
  CHECK(saved.paths.empty());
  CHECK(writes.empty());
}

TEST_CASE("a file keeps its mode and group") {
  People people;
  people.files.info_of(root + "/contacts/ada.yaml").mode = 0664;
  people.files.info_of(root + "/contacts/ada.yaml").group = 77;
  save_in(people, {log_step("contacts/ada.yaml", "hello")});
  CHECK(people.files.info_of(root + "/contacts/ada.yaml").mode == 0664);
  CHECK(people.files.info_of(root + "/contacts/ada.yaml").group == 77);
}

TEST_CASE("a new file and its folder are for their user alone") {
  People people;
  const auto saved =
      save_in(people, {text_step(Kind::create, "orgs/deep/acme.yaml", "name: Acme\n")});
  CHECK(saved.paths == Paths{"orgs/deep/acme.yaml"});
  CHECK(people["orgs/deep/acme.yaml"] == "name: Acme\n");
  CHECK(people.files.info_of(root + "/orgs/deep/acme.yaml").mode == 0600);
  CHECK(people.files.info_of(root + "/orgs/deep").mode == 0700);
}

TEST_CASE("where the folder is its group's, so is what is made in it") {
  for (const unsigned shared : {02770u, 02750u, 02700u}) {
    CAPTURE(shared);
    People people;
    auto& folder = people.files.info_of(root + "/contacts");
    folder.mode = shared;
    folder.group = 77;
    save_in(people, {text_step(Kind::create, "contacts/dave.yaml", "name: Dave\n"),
                     text_step(Kind::create, "contacts/deep/eve.yaml", "name: Eve\n")});
    const auto dave = people.files.info_of(root + "/contacts/dave.yaml");
    CHECK(dave.mode == (0600u | (shared & 060u)));
    CHECK(dave.group == 77);
    CHECK(people.files.info_of(root + "/contacts/deep").mode == shared);
    CHECK(people.files.info_of(root + "/contacts/deep/eve.yaml").mode == dave.mode);
  }
}

TEST_CASE("a new file never replaces one") {
  People people;
  const auto failure =
      failure_of(people.system(), {text_step(Kind::create, "contacts/ada.yaml", "x")});
  CHECK(failure.what == "cannot make 'contacts/ada.yaml': there is such a file already");
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada"));
}

TEST_CASE("a replacement is made on exactly the text it was meant for") {
  People people;
  const auto old = People::text_of("ada");
  save_in(people, {text_step(Kind::replace, "contacts/ada.yaml", "name: Ada\n", old)});
  CHECK(people["contacts/ada.yaml"] == "name: Ada\n");
  const auto failure = failure_of(
      people.system(), {text_step(Kind::replace, "contacts/ada.yaml", "name: X\n", old)});
  CHECK(failure.what == "'contacts/ada.yaml' was changed in the meantime");
  CHECK(people["contacts/ada.yaml"] == "name: Ada\n");
}

TEST_CASE("a move takes its changes along, and names both places") {
  People people;
  auto step = move_step("contacts/ada.yaml", "contacts/team/ada-king.yaml");
  step.changes = set_step("", "name", "Ada King").changes;
  const auto saved = save_in(people, {step});
  CHECK(saved.paths == Paths{"contacts/ada.yaml", "contacts/team/ada-king.yaml"});
  CHECK(people.all() == Paths{"contacts/bob.yaml", "contacts/cy.yaml",
                              "contacts/team/ada-king.yaml", "nurture.yaml"});
  CHECK(people["contacts/team/ada-king.yaml"].find("name: Ada King\n") != std::string::npos);
}

TEST_CASE("a move never replaces a file") {
  People people;
  const auto failure =
      failure_of(people.system(), {move_step("contacts/ada.yaml", "contacts/bob.yaml")});
  CHECK(failure.what ==
        "cannot move 'contacts/ada.yaml' to 'contacts/bob.yaml': there is such a file already");
  CHECK(people.all() == untouched);
}

TEST_CASE("a file is removed if it is the one that was meant") {
  People people;
  const auto failure =
      failure_of(people.system(), {text_step(Kind::remove, "contacts/ada.yaml", {}, "other")});
  CHECK(failure.what == "'contacts/ada.yaml' was changed in the meantime");
  save_in(people, {text_step(Kind::remove, "contacts/ada.yaml", {}, People::text_of("ada")),
                   text_step(Kind::remove, "contacts/bob.yaml")});
  CHECK(people.all() == Paths{"contacts/cy.yaml", "nurture.yaml"});
}

TEST_CASE("each folder that a file came to or left is synced when all stand") {
  People people;
  FailingFiles files(people.files);
  std::vector<std::pair<std::string, std::string>> calls;
  files.before = [&](const std::string& call, const std::string& path) {
    calls.emplace_back(call, path);
  };
  auto system = people.with(files);
  save(system, root, "test",
       {log_step("contacts/ada.yaml", "hello"),
        text_step(Kind::create, "orgs/acme.yaml", "name: Acme\n"),
        move_step("contacts/cy.yaml", "contacts/old/cyrus.yaml")});
  const auto is_put = [](const auto& call) {
    return call.first == "exchange" ||
           (call.first == "rename_to_new" && call.second.starts_with(root));
  };
  const auto last_put = std::find_if(calls.rbegin(), calls.rend(), is_put).base();
  REQUIRE(last_put != calls.begin());
  for (const std::string folder : {"/contacts", "/contacts/old", "/orgs"}) {
    const std::pair<std::string, std::string> synced{"sync_folder", root + folder};
    CHECK_MESSAGE(std::find(last_put, calls.end(), synced) != calls.end(), folder);
  }
}

TEST_CASE("nothing is written that the next reader would reject; what was wrong before may stay") {
  People people;
  const auto failure = failure_of(people.system(), {set_step("contacts/ada.yaml", "name", "")});
  CHECK(failure.what == "cannot change 'contacts/ada.yaml': 'name' is empty");
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada"));
  people.files.put(root + "/contacts/ada.yaml", "name: ''\n");
  save_in(people, {set_step("contacts/ada.yaml", "rating", "A")});
  CHECK(people["contacts/ada.yaml"] == "name: ''\nrating: A\n");
}

TEST_CASE("edits of one file are made together, anything else twice is refused") {
  People people;
  const auto saved = save_in(
      people, {log_step("contacts/ada.yaml", "hello"), log_step("contacts/ada.yaml", "hello")});
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged + logged);
  CHECK(saved.paths == Paths{"contacts/ada.yaml"});
  const auto failure = failure_of(people.system(), {log_step("contacts/bob.yaml", "hello"),
                                                    text_step(Kind::remove, "contacts/bob.yaml")});
  CHECK(failure.what == "cannot change 'contacts/bob.yaml' twice in one step");
}

TEST_CASE("a path that is none of the store's is refused") {
  People people;
  people.files.put("/home/ada/secret.yaml", "name: secret\n");
  for (const std::string path :
       {"", "/home/ada/secret.yaml", "../secret.yaml", "contacts/../../secret.yaml",
        "contacts//ada.yaml", "./nurture.yaml", "contacts/"}) {
    CAPTURE(path);
    const auto failure = failure_of(people.system(), {set_step(path, "name", "x")});
    CHECK(failure.what == "cannot write '" + path + "': not a path inside the store");
  }
  CHECK(people.files.content("/home/ada/secret.yaml") == "name: secret\n");
}

TEST_CASE("nothing is written through a link that leads out of the store") {
  People people;
  people.files.put("/home/ada/secret.yaml", "name: secret\n");
  people.files.put_link(root + "/contacts/link.yaml", "../../secret.yaml");
  people.files.put_link(root + "/orgs", "/home/ada");
  struct {
    Step step;
    std::string path;
  } const cases[] = {
      {set_step("contacts/link.yaml", "name", "x"), "contacts/link.yaml"},
      {set_step("orgs/secret.yaml", "name", "x"), "orgs/secret.yaml"},
      {text_step(Kind::create, "orgs/new.yaml", "name: x\n"), "orgs/new.yaml"},
      {text_step(Kind::remove, "orgs/secret.yaml"), "orgs/secret.yaml"},
      {move_step("contacts/ada.yaml", "orgs/new.yaml"), "orgs/new.yaml"},
  };
  for (const auto& [step, path] : cases) {
    const auto& shown = path;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const auto failure = failure_of(people.system(), {step});
    CHECK(failure.what == "cannot write '" + path + "': a link leads out of the store");
  }
  CHECK(people.files.content("/home/ada/secret.yaml") == "name: secret\n");
}

TEST_CASE("a link inside the store stays one: its file changes") {
  People people;
  people.files.put_link(root + "/contacts/link.yaml", "ada.yaml");
  const auto saved = save_in(people, {log_step("contacts/link.yaml", "hello")});
  CHECK(saved.paths == Paths{"contacts/ada.yaml"});
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
  CHECK(people.files.info(root + "/contacts/link.yaml")->kind == system::FileKind::link);
  const auto failure = failure_of(people.system(), {text_step(Kind::remove, "contacts/link.yaml")});
  CHECK(failure.what == "cannot remove 'contacts/link.yaml': it is a link");
}

TEST_CASE("a file that can't be read as YAML is not changed, and the place is named") {
  People people;
  people.files.put(root + "/contacts/bob.yaml", "name: Bob\nname: Bob\n");
  const auto failure = failure_of(people.system(), {log_step("contacts/ada.yaml", "hello"),
                                                    log_step("contacts/bob.yaml", "hello")});
  CHECK(failure.what.starts_with("cannot change 'contacts/bob.yaml': line 2, column 1: "));
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada"));
}

TEST_CASE("a file that isn't there can't be changed") {
  People people;
  const auto failure = failure_of(people.system(), {log_step("contacts/nobody.yaml", "hello")});
  CHECK(failure.what == "cannot change 'contacts/nobody.yaml': no such file or directory");
}

TEST_CASE("a file that can't be removed is there as before, and that is told") {
  People people;
  FailingFiles files(people.files);
  files.before = [&](const std::string& call, const std::string& path) {
    if (call == "remove" && path.starts_with(root)) throw system::file_error("remove", path, 1);
  };
  const auto failure =
      failure_of(people.with(files), {text_step(Kind::remove, "contacts/bob.yaml")});
  CHECK(failure.what == "cannot write 'contacts/bob.yaml': operation not permitted");
  CHECK(people.all() == untouched);
}

TEST_CASE("a store that is read-only says so, with a way out") {
  People people;
  people.files.info_of(root).mode = 0500;
  const auto failure = failure_of(people.system(), {log_step("contacts/ada.yaml", "hello")});
  CHECK(failure.what == "cannot write 'contacts/ada.yaml': permission denied");
  CHECK(failure.hint ==
        "check who may write to '/home/ada/people' and whether its disk is mounted read-only");
}

TEST_CASE("what failed later names what was changed before") {
  People people;
  FailingFiles files(people.files);
  int exchanges = 0;
  files.before = [&](const std::string& call, const std::string&) {
    if (call == "exchange" && ++exchanges == 3) throw system::file_error("exchange", "x", 5);
  };
  const auto failure = failure_of(people.with(files), {log_step("contacts/ada.yaml", "hello"),
                                                       log_step("contacts/bob.yaml", "hello"),
                                                       log_step("contacts/cy.yaml", "hello")});
  CHECK(
      failure.what ==
      "cannot write 'contacts/cy.yaml': input/output error; already changed: 'contacts/ada.yaml', "
      "'contacts/bob.yaml'");
}

TEST_CASE("a journal that can't be written fails no change, but is told") {
  People people;
  people.files.put_folder("/home/ada/.local", 0500);
  const auto saved = save_in(people, {log_step("contacts/ada.yaml", "hello")});
  REQUIRE(saved.notes.size() == 1);
  CHECK(saved.notes[0].starts_with("undo can't take this back: cannot make the folder '"));
  CHECK(people["contacts/ada.yaml"] == People::text_of("ada") + logged);
}

}  // namespace
}  // namespace nurture::store
