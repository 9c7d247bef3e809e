// The user's own config.
#include "store/user_config.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::store {
namespace {

using test::TestSystem;

const std::string path = "/home/ada/.config/nurture/config.yaml";

UserConfig load(TestSystem& scene) {
  return load_user_config(scene.environment, scene.files);
}

void set(TestSystem& scene, const std::string& key, const std::string& value) {
  set_user_config(scene.environment, scene.files, key, value);
}

std::vector<std::string> messages(const UserConfig& config) {
  std::vector<std::string> found;
  for (const auto& each : config.diagnostics) {
    CHECK(each.path == config.path);
    found.push_back(std::to_string(each.line) + ": " + each.message +
                    (each.hint.empty() ? "" : "; " + each.hint));
  }
  return found;
}

TEST_CASE("without a file everything has its default") {
  TestSystem scene;
  const auto config = load(scene);
  CHECK(config.path == path);
  CHECK_FALSE(config.exists);
  CHECK(config.store.empty());
  CHECK_FALSE(config.commit_auto);
  CHECK(config.index);
  CHECK(config.diagnostics.empty());
}

TEST_CASE("without a HOME there is no config") {
  TestSystem scene;
  scene.environment.variables.clear();
  CHECK(load(scene).path.empty());
  CHECK_THROWS_AS(set(scene, "me", "ada"), base::Error);
}

TEST_CASE("one's other addresses are a list, or one; a * may stand in them") {
  TestSystem scene;
  scene.files.put(path, "also_mail: [dave@old.example, dave+*@example.com]\n");
  CHECK(load(scene).also_mail ==
        std::vector<std::string>{"dave@old.example", "dave+*@example.com"});
  scene.files.put(path, "also_mail: dave@old.example\n");
  CHECK(load(scene).also_mail == std::vector<std::string>{"dave@old.example"});
  scene.files.put(path, "also_mail: [dave, {a: b}]\n");
  CHECK(messages(load(scene)) ==
        std::vector<std::string>{"1: 'dave' is not a mail address; as in name@example.com, or "
                                 "name+*@example.com for all of them"});
}

TEST_CASE("a list is set by its words") {
  TestSystem scene;
  scene.files.put(path, "me: dave\n");
  set(scene, "also_mail", "dave@old.example dave+*@example.com");
  CHECK(load(scene).also_mail.size() == 2);
  CHECK(load(scene).me == "dave");
  CHECK_THROWS_AS(set(scene, "also_mail", "dave@old.example dave"), base::Error);
  set(scene, "also_mail", "");
  CHECK(load(scene).also_mail.empty());
}

TEST_CASE("every key is read") {
  TestSystem scene;
  scene.files.put(path,
                  "store: ~/people\neditor: vim -u NONE\npager: less -R\nmail: ada@example.com\n"
                  "me: ada\ncommit: auto\nindex: off\n");
  const auto config = load(scene);
  CHECK(config.exists);
  CHECK(config.store == "~/people");
  CHECK(config.editor == "vim -u NONE");
  CHECK(config.pager == "less -R");
  CHECK(config.mail == "ada@example.com");
  CHECK(config.me == "ada");
  CHECK(config.commit_auto);
  CHECK_FALSE(config.index);
  CHECK(config.diagnostics.empty());
}

TEST_CASE("a flaw is named with its line, and hides nothing else") {
  struct {
    std::string text;
    std::vector<std::string> messages;
  } const cases[] = {
      {"", {}},
      {"# nothing yet\n", {}},
      {"editor:\nme: ada\n", {}},
      {"me: ada\nedtor: vi\n", {"2: unknown key 'edtor'; did you mean 'editor'?"}},
      {"me: ada\ncommit: yes\n", {"2: 'commit' is 'auto' or 'off', not 'yes'"}},
      {"me: ada\nindex: auto\n", {"2: 'index' is 'on' or 'off', not 'auto'"}},
      {"me: ada\neditor: [vi, -R]\n", {"2: 'editor' is one word or text"}},
      {"me: ada\nmail: nobody\n",
       {"2: 'nobody' is not a mail address; write it as name@example.com"}},
      {"- me\n", {"1: expected lines like 'editor: vim'"}},
  };
  for (const auto& [text, expected] : cases) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    TestSystem scene;
    scene.files.put(path, text);
    const auto config = load(scene);
    CHECK(messages(config) == expected);
    if (text.find("me: ada") != std::string::npos) CHECK(config.me == "ada");
  }
}

TEST_CASE("a config that can't be read is diagnosed") {
  TestSystem scene;
  scene.files.put(path, "me: 'ada\n");
  CHECK(load(scene).diagnostics.size() == 1);
  scene.files.info_of(path).mode = 0;
  const auto config = load(scene);
  CHECK(messages(config) == std::vector<std::string>{"0: can't be read: permission denied"});
  CHECK_FALSE(config.readable);
  scene.files.remove(path);
  CHECK(load(scene).readable);
  scene.files.put_link(path, "nowhere");
  CHECK_FALSE(load(scene).readable);
}

TEST_CASE("the first key makes the file, for its user alone") {
  TestSystem scene;
  set(scene, "store", "/home/ada/people");
  CHECK(scene.files.content(path) == "store: /home/ada/people\n");
  CHECK(scene.files.info(path)->mode == 0600);
  CHECK(scene.files.info("/home/ada/.config/nurture")->mode == 0700);
}

TEST_CASE("a key is set, changed and removed, every other byte stays") {
  TestSystem scene;
  scene.files.put(path, "# mine\nme: ada   # me\n\npager: less\n", 0644);
  set(scene, "me", "dave");
  CHECK(scene.files.content(path) == "# mine\nme: dave   # me\n\npager: less\n");
  set(scene, "pager", "");
  CHECK(load(scene).pager.empty());
  CHECK(scene.files.content(path).starts_with("# mine\nme: dave   # me\n"));
  set(scene, "commit", "auto");
  CHECK(load(scene).commit_auto);
  CHECK(load(scene).diagnostics.empty());
  CHECK(scene.files.info(path)->mode == 0644);
  const auto text = scene.files.content(path);
  set(scene, "editor", "");
  CHECK(scene.files.content(path) == text);
}

TEST_CASE("a config that is a link stays one") {
  TestSystem scene;
  scene.files.put("/home/ada/dotfiles/config.yaml", "me: ada\n");
  scene.files.put_link(path, "/home/ada/dotfiles/config.yaml");
  set(scene, "me", "dave");
  CHECK(scene.files.content("/home/ada/dotfiles/config.yaml") == "me: dave\n");
  CHECK(scene.files.info(path)->kind == system::FileKind::link);
}

TEST_CASE("a key or value that is none is refused, and nothing is written") {
  TestSystem scene;
  struct {
    std::string key, value, what, hint;
  } const cases[] = {
      {"edtor", "vi", "unknown key 'edtor'", "did you mean 'editor'?"},
      {"zzzzzzzz", "1", "unknown key 'zzzzzzzz'",
       "the keys are store, me, mail, also_mail, timezone, editor, pager, commit, index, "
       "git_filters"},
      {"commit", "yes", "'commit' is 'auto' or 'off', not 'yes'", ""},
      {"mail", "ada", "'ada' is not a mail address", "write it as name@example.com"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.key);
    try {
      set(scene, each.key, each.value);
      FAIL("was taken");
    } catch (const base::Error& error) {
      CHECK(error.what() == each.what);
      CHECK(error.hint() == each.hint);
      CHECK(error.exit() == base::Exit::usage);
    }
  }
  CHECK_FALSE(scene.files.there(path));
}

TEST_CASE("a config that is broken is not written to") {
  TestSystem scene;
  scene.files.put(path, "me: 'ada\n");
  CHECK_THROWS_AS(set(scene, "pager", "less"), base::Error);
  CHECK(scene.files.content(path) == "me: 'ada\n");
}

TEST_CASE("whoever writes the config at the same moment keeps what they wrote") {
  TestSystem scene;
  scene.files.put(path, "me: ada\n");
  test::FailingFiles files(scene.files);
  bool done = false;
  files.before = [&](const std::string& call, const std::string&) {
    if (call != "exchange" || done) return;
    done = true;
    scene.files.put(path, "me: dave\n");
  };
  set_user_config(scene.environment, files, "pager", "less");
  const auto config = load(scene);
  CHECK(config.me == "dave");
  CHECK(config.pager == "less");
}

}  // namespace
}  // namespace nurture::store
