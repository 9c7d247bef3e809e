// Making a store, the user's config, and editing by hand.
#include <cerrno>
#include <doctest/doctest.h>

#include "codec/codec.hpp"
#include "edits/new_store.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

const std::string config_path = "/home/ada/.config/nurture/config.yaml";
const std::string ada = "contacts/ada.yaml";

struct Desk : Program {
  Desk() {
    file(ada, "name: Ada\n");
    environment.variables["EDITOR"] = "ed";
  }
  /// Each run of the editor leaves the next of these.
  void editor(std::vector<std::string> texts) {
    process.play = [this, texts = std::move(texts),
                    next = std::size_t{0}](const FakeProcess::Call& call) mutable {
      files.put(call.command.back(), texts.at(next++));
      return system::ProcessResult{};
    };
  }
};

model::Settings decoded(const std::string& text) {
  const yaml::Reading reading = yaml::read(text);
  REQUIRE(reading.document.has_value());
  const auto settings = codec::decode_settings(*reading.document, "nurture.yaml");
  CHECK(settings.diagnostics.empty());
  return settings.value.value_or(model::Settings{});
}

}  // namespace

TEST_CASE("a new store's settings are the program's defaults, all of them") {
  CHECK(decoded(edits::new_settings(false)) == model::default_settings());
}

TEST_CASE("a personal store has a week of seven days and a small day") {
  const model::Settings settings = decoded(edits::new_settings(true));
  CHECK(settings.capacity == 2);
  CHECK(settings.calendar.workdays ==
        std::array<bool, 7>{true, true, true, true, true, true, true});
  CHECK(model::find_rating(settings, "A") != nullptr);
}

TEST_CASE("the first store becomes the user's own") {
  Program program;
  program.environment.folder = "/home/ada";
  const Ran made = program.run({"init", "kin"});
  CHECK(made.status == 0);
  CHECK(made.out.find("made a store in /home/ada/kin: contacts/, orgs/, library/, "
                      ".gitattributes, .gitignore, nurture.yaml\n") == 0);
  CHECK(made.err.find("git is not installed") != std::string::npos);
  CHECK(made.out.find("this is now your default store") != std::string::npos);
  CHECK(program.files.content(config_path) == "store: /home/ada/kin\n");
  CHECK(program.files.content("/home/ada/kin/nurture.yaml") == edits::new_settings(false));
  const Ran second = program.run({"init", "--personal", "friends"});
  CHECK(second.out.find("your default store is still /home/ada/kin") != std::string::npos);
  CHECK(program.files.content(config_path) == "store: /home/ada/kin\n");
}

TEST_CASE("a store that came as a clone becomes the user's own where there is none") {
  Program program;
  CHECK(program.run({"init"}).out.find("this is now your default store") != std::string::npos);
  CHECK(program.files.content(config_path) == "store: /home/ada/people\n");
  program.files.put("/home/ada/clone/nurture.yaml", "format: 1\n");
  program.environment.folder = "/home/ada";
  CHECK(program.run({"init", "clone"}).out.find("your default") == std::string::npos);
  CHECK(program.files.content(config_path) == "store: /home/ada/people\n");
  program.files.remove(config_path);
  program.files.put("/home/ada/.local/share/nurture/nurture.yaml", "format: 1\n");
  CHECK(program.run({"init", "clone"}).out.find("your default") == std::string::npos);
  CHECK_FALSE(program.files.there(config_path));
}

TEST_CASE("init in a store adds what is missing and changes nothing") {
  Program program;
  program.files.put(config_path, "store: /home/ada/people\n");
  const Ran result = program.run({"init"});
  CHECK(result.out ==
        "/home/ada/people is a store already; added library/, .gitattributes, .gitignore\n");
  CHECK(program.file("nurture.yaml") == "format: 1\n");
  CHECK(program.files.content(config_path) == "store: /home/ada/people\n");
  CHECK(program.run({"init"}).out == "/home/ada/people is a store already\n");
  program.file("plain", "x");
  CHECK(program.run({"init", "plain"}).status == 2);
}

TEST_CASE("another's store doesn't become one's own where one has one") {
  Program program;
  program.files.put("/home/ada/.local/share/nurture/nurture.yaml", "format: 1\n");
  program.run({"init"});
  CHECK_FALSE(program.files.there(config_path));
}

TEST_CASE("an init that is cut short at any call is made whole by the next") {
  for (int n = 1;; ++n) {
    CAPTURE(n);
    Program program;
    program.environment.folder = "/home/ada/new";
    program.files.put_folder("/home/ada/new");
    FailingFiles failing(program.files);
    failing.crash_at = n;
    try {
      program.run_with(failing, {"init"});
    } catch (const Crash&) {
    }
    CHECK(program.run({"init"}).status == 0);
    CHECK(program.files.content("/home/ada/new/nurture.yaml") == edits::new_settings(false));
    CHECK(program.files.content("/home/ada/new/.gitignore").ends_with("\n.*.nurture-*\n"));
    CHECK_FALSE(program.files.content("/home/ada/new/.gitattributes").empty());
    CHECK(program.files.content(config_path) == "store: /home/ada/new\n");
    for (const auto& path : program.files.paths()) {
      CHECK(path.find(".nurture-") == std::string::npos);
      CHECK(path.find(".displaced-") == std::string::npos);
    }
    if (failing.calls < n) break;
  }
}

TEST_CASE("config shows where things lie, and sets the user's own") {
  Program program;
  CHECK(program.run({"config", "me", "dave"}).out == "me: dave\n");
  CHECK(program.files.content(config_path) == "me: dave\n");
  CHECK(program.run({"config", "me"}).out == "dave\n");
  const Ran shown = program.run({"config"});
  CHECK(shown.out.find("store         /home/ada/people (the folder you are in)\n") == 0);
  CHECK(shown.out.find("  me          dave\n") != std::string::npos);
  CHECK(program.run({"config", "--json"}).out.find("\"me\": \"dave\"") != std::string::npos);
  CHECK(program.run({"config", "me", "--unset"}).out == "me is not set\n");
  CHECK(program.run({"config", "editr"}).err.find("did you mean 'editor'?") != std::string::npos);
  CHECK(program.run({"config", "store", "/nowhere"}).status == 2);
}

TEST_CASE("config answers where there is no store") {
  Program program;
  program.environment.folder = "/home/ada";
  const Ran result = program.run({"config"});
  CHECK(result.status == 0);
  CHECK(result.out.find("store         none: ") == 0);
}

TEST_CASE("edit writes what the editor leaves") {
  Desk desk;
  desk.editor({"name: Ada Lovelace\n"});
  CHECK(desk.run({"edit", "ada"}).out == "changed contacts/ada.yaml\n");
  CHECK(desk.file(ada) == "name: Ada Lovelace\n");
  CHECK(desk.process.calls.back().command.back() == "/home/ada/.cache/nurture/drafts/ada.yaml");
  CHECK(desk.files.list("/home/ada/.cache/nurture/drafts").empty());
  desk.editor({"name: Ada Lovelace\n"});
  CHECK(desk.run({"edit", "ada"}).out == "nothing changed in contacts/ada.yaml\n");
}

TEST_CASE("a text with an error does not get in, and is not lost") {
  Desk desk;
  desk.editor({"name: [Ada\n"});
  const Ran result = desk.run({"edit", "ada"});
  CHECK(result.status == 1);
  CHECK(result.err.find("contacts/ada.yaml:") == 0);
  CHECK(result.err.find("your text is kept in '/home/ada/.cache/nurture/drafts/ada.yaml'") !=
        std::string::npos);
  CHECK(desk.file(ada) == "name: Ada\n");
  CHECK(desk.files.content("/home/ada/.cache/nurture/drafts/ada.yaml") == "name: [Ada\n");
}

TEST_CASE("on a terminal one can go back into the editor") {
  Desk desk;
  desk.terminal.interactive = true;
  desk.terminal.input = "e\n";
  desk.editor({"name: [Ada\n", "name: Ada B\n"});
  CHECK(desk.run({"edit", "ada"}).status == 0);
  CHECK(desk.file(ada) == "name: Ada B\n");
}

TEST_CASE("a file that changed meanwhile is not written over") {
  Desk desk;
  desk.process.play = [&](const FakeProcess::Call& call) {
    desk.files.put(call.command.back(), "name: Mine\n");
    desk.file(ada, "name: Theirs\n");
    return system::ProcessResult{};
  };
  const Ran result = desk.run({"edit", "ada"});
  CHECK(result.status == 1);
  CHECK(result.err.find("your text is kept in '/home/ada/.cache/nurture/drafts/ada.yaml'") !=
        std::string::npos);
  CHECK(desk.file(ada) == "name: Theirs\n");
}

TEST_CASE("what an editor saves after it came back at once gets in by the next edit") {
  Desk desk;
  const std::string draft = "/home/ada/.cache/nurture/drafts/ada.yaml";
  desk.file(ada, "name: Ada\ntitle: Dr\nemail: a@b.c\nlevel: staff\n");
  desk.editor({desk.file(ada)});
  const Ran first = desk.run({"edit", "ada"});
  CHECK(first.out == "nothing changed in contacts/ada.yaml\n");
  CHECK(first.err.find("is picked up by: nurture edit contacts/ada.yaml") != std::string::npos);
  desk.files.put(draft, "name: Ada L\ntitle: Dr\nemail: a@b.c\nlevel: staff\n");
  const Ran between = desk.run({"set", "ada", "level=management"});
  CHECK(between.err.find("what you saved in '" + draft + "' is not in the store yet") !=
        std::string::npos);
  const Ran second = desk.run({"edit", "ada"});
  CHECK(second.out == "changed contacts/ada.yaml\n");
  CHECK(second.err == "picked up: what you saved in '" + draft + "'\n");
  CHECK(desk.file(ada) == "name: Ada L\ntitle: Dr\nemail: a@b.c\nlevel: management\n");
  CHECK(desk.files.list("/home/ada/.cache/nurture/drafts").empty());
}

TEST_CASE("a note that is saved after the editor came back is logged by the next log -e") {
  Desk desk;
  desk.editor({""});
  CHECK(desk.run({"log", "ada", "-e"}).status == 1);
  desk.files.put("/home/ada/.cache/nurture/drafts/note-ada.txt", "On hold.\n");
  CHECK(desk.run({"log", "ada", "-e"}).status == 0);
  CHECK(desk.file(ada).find("note: On hold.\n") != std::string::npos);
  CHECK(desk.files.list("/home/ada/.cache/nurture/drafts").empty());
}

TEST_CASE("an answer that can't be written says that the change is made") {
  Desk desk;
  desk.terminal.out_error = ENOSPC;
  const Ran ran = desk.run({"log", "ada", "hello"});
  CHECK(ran.status == 1);
  CHECK(ran.err ==
        "nurture: cannot write standard output: no space left on device\n"
        "hint: done all the same: 'log: Ada, call, 2026-11-23'\n");
}

TEST_CASE("edit opens files that can't be read, and the settings") {
  Desk desk;
  desk.file("contacts/bob.yaml", "name: [Bob\n");
  desk.editor({"name: Bob\n", "format: 1\ncapacity: 3\n"});
  CHECK(desk.after({"edit", "bob"}, "contacts/bob.yaml") == "name: Bob\n");
  CHECK(desk.after({"edit", "nurture.yaml"}, "nurture.yaml") == "format: 1\ncapacity: 3\n");
  CHECK(desk.run({"edit", "nobody"}).status == 3);
}

TEST_CASE("a store that is not the user's own is named") {
  Program program;
  program.file(ada, "name: Ada\n");
  program.files.put("/home/ada/mine/nurture.yaml", "format: 1\n");
  program.files.put(config_path, "store: /home/ada/mine\n");
  CHECK(program.run({"set", "ada", "title=x"}).err == "in the store '/home/ada/people'\n");
}

}  // namespace nurture::test
