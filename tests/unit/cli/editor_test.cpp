// A text through the user's editor.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cli/prompt.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

struct Desk {
  test::TestSystem test;
  system::System system = test.system();
  Output output{system, "never"};
  Session session{system, {}, base::Date{20780}, true, output};

  // The editor as a function from text to text; it ends with `status`.
  void editor(const std::string& replacement, int status = 0) {
    test.process.play = [this, replacement, status](const test::FakeProcess::Call& call) {
      test.files.put(call.command.back(), replacement);
      return system::ProcessResult{status, {}, {}};
    };
  }
};

const std::string folder = "/home/ada/.cache/nurture/drafts/";

}  // namespace

TEST_CASE("what the editor leaves is the text; the draft is the user's alone") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "vim -u NONE";
  desk.editor("new\n");
  const Draft draft = edit_text(desk.session, "old\n", "ada.yaml");
  CHECK(draft.text == "new\n");
  CHECK(draft.path == folder + "ada.yaml");
  CHECK(desk.test.process.calls.at(0).command == Words{"vim", "-u", "NONE", folder + "ada.yaml"});
  drop_draft(desk.session, draft);
  CHECK_FALSE(desk.test.files.there(draft.path));
}

TEST_CASE("$VISUAL comes before $EDITOR, and the config before both") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.test.environment.variables["VISUAL"] = "visual";
  desk.editor("x");
  edit_text(desk.session, "", "a.txt");
  CHECK(desk.test.process.calls.back().command.front() == "visual");
  Desk configured;
  configured.test.environment.variables["VISUAL"] = "visual";
  configured.test.files.put("/home/ada/.config/nurture/config.yaml", "editor: mine\n");
  configured.editor("x");
  edit_text(configured.session, "", "a.txt");
  CHECK(configured.test.process.calls.back().command.front() == "mine");
}

TEST_CASE("an older draft is never written over") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.test.files.put(folder + "ada.yaml", "kept from before");
  desk.editor("x");
  CHECK(edit_text(desk.session, "", "ada.yaml").path == folder + "ada-2.yaml");
  CHECK(desk.test.files.content(folder + "ada.yaml") == "kept from before");
}

TEST_CASE("an editor that fails leaves the draft, and the message names it") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.editor("typed", 1);
  try {
    edit_text(desk.session, "", "ada.yaml");
    FAIL("was not refused");
  } catch (const base::Error& error) {
    CHECK(std::string(error.what()) == "the editor 'ed' ended with status 1");
    CHECK(error.hint() == "the text is kept in '" + folder + "ada.yaml'");
  }
  CHECK(desk.test.files.content(folder + "ada.yaml") == "typed");
}

TEST_CASE("an editor that fails before anything was typed leaves no draft") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.editor("same", 1);
  CHECK_THROWS_AS(edit_text(desk.session, "same", "ada.yaml"), base::Error);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml"));
}

TEST_CASE("without a wish there are sensible-editor and vi") {
  Desk desk;
  CHECK_THROWS_AS(edit_text(desk.session, "", "a.txt"), base::Error);
  REQUIRE(desk.test.process.calls.size() == 2);
  CHECK(desk.test.process.calls[0].command.front() == "sensible-editor");
  CHECK(desk.test.process.calls[1].command.front() == "vi");
}

TEST_CASE("questions end with the input") {
  Desk desk;
  desk.test.terminal.input = "yes\nN\n2\n";
  CHECK(confirm(desk.session, "sure?"));
  CHECK_FALSE(confirm(desk.session, "sure?"));
  CHECK(pick(desk.session, "which?", {"a", "b"}) == 1u);
  CHECK_FALSE(pick(desk.session, "which?", {"a", "b"}).has_value());
  CHECK_FALSE(confirm(desk.session, "sure?"));
  CHECK(desk.test.terminal.err.find("sure? [y/N] ") == 0);
}

}  // namespace nurture::cli
