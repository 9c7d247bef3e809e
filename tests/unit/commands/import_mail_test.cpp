// Mail through the whole program: a mailbox that changes while it is read, and what an import
// leaves alone.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

using namespace nurture;
using test::Program;
using test::Ran;

namespace {

const std::string to_me =
    "From: grace@navy.example\nTo: ada@home.example\nDate: 20 Nov 2026 09:30\n"
    "Message-ID: <g1@navy.example>\nSubject: Compilers\n\nhello\n";
const std::string from_me =
    "From: ada@home.example\nTo: Grace <grace@navy.example>\nDate: 21 Nov 2026 09:30\n"
    "Message-ID: <a1@home.example>\nSubject: Re: Compilers\n\nhello\n";

struct Mailbox : Program {
  const std::string box = "/home/ada/mail", contact = root + "/contacts/grace-hopper.yaml";

  Mailbox() {
    for (const char* folder : {"/cur", "/new", "/tmp"}) files.put_folder(box + folder);
    files.put(contact, "name: Grace Hopper\nemail: grace@navy.example\n");
    files.put("/home/ada/.config/nurture/config.yaml", "mail: ada@home.example\n");
  }

  bool has(const std::string& text) {
    return files.content(contact).find(text) != std::string::npos;
  }
};

}  // namespace

TEST_CASE("a message that moves from new to cur while it is read is found again") {
  Mailbox world;
  world.files.put(world.box + "/new/1.a.host", to_me);
  test::FailingFiles moving(world.files);
  moving.before = [&](const std::string& call, const std::string& path) {
    if (call != "read" || !path.ends_with("/new/1.a.host")) return;
    world.files.remove(world.box + "/new/1.a.host");
    world.files.put(world.box + "/cur/1.a.host:2,S", to_me);
  };
  const Ran ran = world.run_with(moving, {"import", world.box});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("1 message: 1 completed, 1 touch") != std::string::npos);
  CHECK(world.has("message_id: <g1@navy.example>"));
}

TEST_CASE("a message that went meanwhile is named, and the others are read") {
  Mailbox world;
  world.files.put(world.box + "/new/1.a.host", to_me);
  world.files.put(world.box + "/new/2.b.host", from_me);
  test::FailingFiles going(world.files);
  going.before = [&](const std::string& call, const std::string& path) {
    if (call == "read" && path.ends_with("/new/1.a.host"))
      world.files.remove(world.box + "/new/1.a.host");
  };
  const Ran ran = world.run_with(going, {"import", world.box});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("1.a.host: no such file") != std::string::npos);
  CHECK(world.has("message_id: <a1@home.example>"));
}

TEST_CASE("an import closes no follow-up, and a second one writes nothing") {
  Mailbox world;
  world.files.put(world.contact,
                  "name: Grace Hopper\nemail: grace@navy.example\nfollow_ups:\n"
                  "  - due: 2026-11-20\n    what: write\n");
  world.files.put(world.box + "/cur/1.a:2,S", to_me);
  world.files.put(world.box + "/cur/2.b:2,S", from_me);
  CHECK(world.run({"import", world.box}).out.find("2 touches") != std::string::npos);
  CHECK_FALSE(world.has("done:"));
  const std::string before = world.files.content(world.contact);
  const auto paths = world.files.paths();
  CHECK(world.run({"import", world.box}).out.find("1 unchanged") != std::string::npos);
  CHECK(world.files.content(world.contact) == before);
  CHECK(world.files.paths() == paths);
}

TEST_CASE("a touch that was moved to another day is known by its message") {
  Mailbox world;
  world.files.put(world.box + "/cur/1.a:2,S", to_me);
  world.files.put(world.contact,
                  "name: Grace Hopper\nemail: grace@navy.example\ninteractions:\n"
                  "  - date: 2026-11-02\n    channel: call\n    message_id: <g1@navy.example>\n");
  CHECK(world.run({"import", world.box}).out.find("1 unchanged") != std::string::npos);
}

TEST_CASE("without an address of one's own nothing is read") {
  Mailbox world;
  world.files.remove("/home/ada/.config/nurture/config.yaml");
  world.files.put(world.box + "/cur/1.a:2,S", to_me);
  const Ran ran = world.run({"import", world.box});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("nurture config mail you@example.com") != std::string::npos);
}

TEST_CASE("a message on standard input is logged once") {
  Mailbox world;
  world.terminal.input = to_me;
  CHECK(world.run({"log", "--from-mail"}).status == 0);
  CHECK(world.has("note: Compilers"));
  const std::string before = world.files.content(world.contact);
  world.terminal.input = to_me;
  CHECK(world.run({"log", "--from-mail"}).out.find("logged already") != std::string::npos);
  CHECK(world.files.content(world.contact) == before);
}
