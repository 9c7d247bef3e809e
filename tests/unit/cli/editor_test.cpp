// A text through the user's editor.
#include "cli/editor.hpp"

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
  Session session{system, {}, base::Date{20780}, output};

  Desk() { test.files.put("/home/ada/.local/share/nurture/nurture.yaml", "format: 1\n"); }
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
  const EditorDraft draft = edit_text(desk.session, "old\n", "ada.yaml", "edit x");
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
  edit_text(desk.session, "", "a.txt", "edit x");
  CHECK(desk.test.process.calls.back().command.front() == "visual");
  Desk configured;
  configured.test.environment.variables["VISUAL"] = "visual";
  configured.test.files.put("/home/ada/.config/nurture/config.yaml", "editor: mine\n");
  configured.editor("x");
  edit_text(configured.session, "", "a.txt", "edit x");
  CHECK(configured.test.process.calls.back().command.front() == "mine");
}

TEST_CASE("an older draft is never written over") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.test.files.put(folder + "ada.yaml", "kept from before");
  desk.editor("x");
  CHECK(edit_text(desk.session, "", "ada.yaml", "edit x").path == folder + "ada-2.yaml");
  CHECK(desk.test.files.content(folder + "ada.yaml") == "kept from before");
}

TEST_CASE("an editor that fails leaves the draft, and the message names it") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "ed";
  desk.editor("typed", 1);
  try {
    edit_text(desk.session, "", "ada.yaml", "edit x");
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
  CHECK_THROWS_AS(edit_text(desk.session, "same", "ada.yaml", "edit x"), base::Error);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml"));
}

TEST_CASE("without a wish there are sensible-editor and vi") {
  Desk desk;
  CHECK_THROWS_AS(edit_text(desk.session, "", "a.txt", "edit x"), base::Error);
  REQUIRE(desk.test.process.calls.size() == 2);
  CHECK(desk.test.process.calls[0].command.front() == "sensible-editor");
  CHECK(desk.test.process.calls[1].command.front() == "vi");
}

TEST_CASE("what is saved after an editor that came back at once is taken up by the same command") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "/usr/bin/code -n";
  desk.editor("old\n");
  const EditorDraft draft = edit_text(desk.session, "old\n", "ada.yaml", "edit contacts/ada.yaml");
  CHECK(draft.waiting);
  CHECK_FALSE(draft.changed());
  CHECK(desk.test.terminal.err ==
        "'/usr/bin/code' returned with nothing changed; to have it wait: nurture config editor "
        "'/usr/bin/code --wait'\n"
        "what you save in '" +
            folder +
            "ada.yaml' later is picked up by: nurture edit "
            "contacts/ada.yaml\n");
  drop_draft(desk.session, draft);
  CHECK(desk.test.files.content(folder + "ada.yaml") == "old\n");
  desk.test.terminal.err.clear();
  remind_of_drafts(desk.session);
  CHECK(desk.test.terminal.err.empty());

  desk.test.files.put(folder + "ada.yaml", "typed\n");
  remind_of_drafts(desk.session);
  CHECK(desk.test.terminal.err == "what you saved in '" + folder +
                                      "ada.yaml' is not in the store yet: nurture edit "
                                      "contacts/ada.yaml\n");
  desk.editor("another\n");
  CHECK(edit_text(desk.session, "", "bob.yaml", "edit contacts/bob.yaml").text == "another\n");
  const EditorDraft taken = edit_text(desk.session, "old\n", "ada.yaml", "edit contacts/ada.yaml");
  CHECK(taken.text == "typed\n");
  CHECK(taken.opened == "old\n");
  CHECK(desk.test.process.calls.size() == 2);
  drop_draft(desk.session, taken);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml"));
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml.waiting"));
}

TEST_CASE("a draft whose editor was killed together with nurture is named, and taken up") {
  struct Killed {};
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "vi";
  desk.test.process.play = [&](const test::FakeProcess::Call& call) -> system::ProcessResult {
    desk.test.files.put(call.command.back(), "typed\n");
    // Another terminal, while this editor is open.
    desk.test.files.put_link("/proc/" + std::to_string(desk.test.process.number) + "/exe",
                             desk.test.environment.program_path);
    remind_of_drafts(desk.session);
    CHECK(desk.test.terminal.err.empty());
    throw Killed{};
  };
  desk.test.files.put(desk.test.environment.program_path, "");
  CHECK_THROWS_AS(edit_text(desk.session, "old\n", "ada.yaml", "edit x"), Killed);
  desk.test.files.remove("/proc/" + std::to_string(desk.test.process.number) + "/exe");
  remind_of_drafts(desk.session);
  CHECK(desk.test.terminal.err ==
        "what you saved in '" + folder + "ada.yaml' is not in the store yet: nurture edit x\n");
  const EditorDraft taken = edit_text(desk.session, "old\n", "ada.yaml", "edit x");
  CHECK(taken.text == "typed\n");
  drop_draft(desk.session, taken);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml.waiting"));
}

TEST_CASE("on a terminal it is asked whether the editor is still open") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "my-editor";
  desk.test.terminal.interactive = true;
  desk.editor("old\n");
  desk.test.terminal.input = "\n";
  CHECK_FALSE(edit_text(desk.session, "old\n", "ada.yaml", "edit x").changed());
  CHECK(desk.test.terminal.err.find("if it is still open, save and press Enter: ") !=
        std::string::npos);
}

TEST_CASE("an editor that took its time is believed that nothing was to be changed") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "vi";
  desk.test.process.play = [&](const test::FakeProcess::Call&) {
    desk.test.clock.since_1970 += 5;
    return system::ProcessResult{};
  };
  const EditorDraft draft = edit_text(desk.session, "old\n", "ada.yaml", "edit x");
  CHECK_FALSE(draft.waiting);
  CHECK(desk.test.terminal.err.empty());
  drop_draft(desk.session, draft);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml"));
}

TEST_CASE("a draft in which nothing was saved for a week waits no longer") {
  Desk desk;
  desk.test.environment.variables["EDITOR"] = "code";
  desk.editor("old\n");
  edit_text(desk.session, "old\n", "ada.yaml", "edit x");
  remind_of_drafts(desk.session);
  CHECK(desk.test.files.there(folder + "ada.yaml"));
  desk.test.clock.since_1970 += 8 * 86400;
  remind_of_drafts(desk.session);
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml"));
  CHECK_FALSE(desk.test.files.there(folder + "ada.yaml.waiting"));
}

TEST_CASE("without a HOME drafts lie in a folder that is the user's alone, or nowhere") {
  const std::string place = "/tmp/nurture-drafts-1000";
  const std::map<std::string, std::string> at_store{
      {"EDITOR", "ed"}, {"NURTURE_STORE", "/home/ada/.local/share/nurture"}};
  Desk desk;
  desk.test.environment.variables = at_store;
  desk.test.files.put_folder("/tmp");
  desk.editor("x");
  CHECK(edit_text(desk.session, "", "a.txt", "edit x").path == place + "/a.txt");
  for (int flaw = 0; flaw < 3; ++flaw) {
    Desk other;
    other.test.environment.variables = at_store;
    other.editor("x");
    if (flaw == 2) {
      other.test.files.put_folder("/home/eve/drafts");
      other.test.files.put_link(place, "/home/eve/drafts");
    } else {
      other.test.files.put_folder(place, flaw == 0 ? 0755 : 0700);
      if (flaw == 1) other.test.files.info_of(place).user = 1001;
    }
    CHECK_THROWS_WITH_AS(edit_text(other.session, "", "a.txt", "edit x"),
                         ("'" + place + "' is not a folder that is yours alone").c_str(),
                         base::Error);
    CHECK(other.test.process.calls.empty());
  }
}

TEST_CASE("questions end with the input") {
  Desk desk;
  desk.test.terminal.input = "yes\nN\n 2 \n";
  CHECK(confirm(desk.session, "sure?"));
  CHECK_FALSE(confirm(desk.session, "sure?"));
  CHECK(pick(desk.session, {"a", "b"}) == 1u);
  CHECK_FALSE(pick(desk.session, {"a", "b"}).has_value());
  CHECK_FALSE(confirm(desk.session, "sure?"));
  CHECK(desk.test.terminal.err.find("sure? [y/N] ") == 0);
}

TEST_CASE("a number is asked for until it is one of those") {
  Desk desk;
  desk.test.terminal.input = "9\n?\n\n0\n1x\n2\n";
  CHECK(pick(desk.session, {"a", "b"}) == 1u);
  const std::string& said = desk.test.terminal.err;
  int times = 0;
  for (std::size_t at = 0; (at = said.find("1 or 2; ^D leaves\n", at)) != std::string::npos; ++at)
    ++times;
  CHECK(times == 5);
  CHECK_FALSE(pick(desk.session, {"a", "b", "c"}).has_value());
}

}  // namespace nurture::cli
