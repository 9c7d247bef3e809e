// Real programs, the ones that every POSIX system has; commands split as a shell splits them.
#include "system/process.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include "system/files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace nurture::system {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("a program's status is its own, or says why there is none") {
  RealProcess process;
  const test::TemporaryFolder folder;
  RealFiles().write_new(folder / "text", "no program", 0600, {});
  struct {
    Words command;
    int status;
  } const cases[] = {
      {{"true"}, 0},
      {{"false"}, 1},
      {{"sh", "-c", "exit 7"}, 7},
      {{"sh", "-c", "kill -TERM $$"}, 128 + SIGTERM},
      {{"nurture-no-such-program"}, 127},
      {{}, 127},
      {{folder / "text"}, 126},
  };
  for (const auto& [command, status] : cases) {
    const auto& shown = command;  // clang 14 captures no structured binding
    CAPTURE(shown.size());
    CHECK(process.run(command) == status);
    CHECK(process.capture(command, {}, {}).status == status);
  }
}

TEST_CASE("a program finds what it is given in its environment, and not what is taken away") {
  ::setenv("NURTURE_TEST_GIVEN", "ours", 1);
  ::setenv("NURTURE_TEST_TAKEN", "ours", 1);
  const auto result = RealProcess().capture(
      {"sh", "-c", "echo $NURTURE_TEST_GIVEN ${NURTURE_TEST_TAKEN-nothing} ${HOME+home}"}, {},
      {{"NURTURE_TEST_GIVEN", "theirs"}, {"NURTURE_TEST_TAKEN", std::nullopt}});
  CHECK(result.out == "theirs nothing home\n");
}

TEST_CASE("both outputs are caught, apart") {
  const auto result = RealProcess().capture({"sh", "-c", "echo out; echo err >&2; exit 3"}, {}, {});
  CHECK(result.out == "out\n");
  CHECK(result.err == "err\n");
  CHECK(result.status == 3);
}

TEST_CASE("words reach the program as they are, not through a shell") {
  const auto result =
      RealProcess().capture({"printf", "%s|", "a b", "$HOME", ";exit", "*"}, {}, {});
  CHECK(result.out == "a b|$HOME|;exit|*|");
}

TEST_CASE("more than a pipe holds goes through in every direction at once") {
  const std::string text(300'000, 'x');
  const auto result = RealProcess().capture({"sh", "-c", "tee /dev/stderr"}, text, {});
  CHECK(result.out.size() == text.size());
  CHECK(result.err.size() == text.size());
}

TEST_CASE("a program that leaves another one behind is not waited for") {
  const auto before = std::chrono::steady_clock::now();
  const auto result =
      RealProcess().capture({"sh", "-c", "echo said >&2; echo done; sleep 20 &"}, {}, {});
  CHECK(result.out == "done\n");
  CHECK(result.err == "said\n");
  CHECK(result.status == 0);
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(15));
}

TEST_CASE("a program's status is known even to those who were started with SIGCHLD ignored") {
  const auto before = ::signal(SIGCHLD, SIG_IGN);
  CHECK(RealProcess().capture({"sh", "-c", "exit 7"}, {}, {}).status == 7);
  CHECK(RealProcess().run({"sh", "-c", "exit 7"}) == 7);
  ::signal(SIGCHLD, before);
}

TEST_CASE("what can't be given or heard whole is no answer") {
  struct rlimit before {};
  ::getrlimit(RLIMIT_NOFILE, &before);
  const rlimit none{4, before.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &none);
  CHECK_THROWS_AS(RealProcess().capture({"true"}, "text", {}), base::Error);
  ::setrlimit(RLIMIT_NOFILE, &before);
}

TEST_CASE("a hook may write to /dev/stderr again and again") {
  const auto result = RealProcess().capture(
      {"sh", "-c", "echo one >/dev/stderr; echo two >/dev/stderr; exit 1"}, {}, {});
  CHECK(result.err == "one\ntwo\n");
}

TEST_CASE("a program need not read what it is given") {
  const std::string text(300'000, 'x');
  CHECK(RealProcess().capture({"true"}, text, {}).status == 0);
  CHECK(RealProcess().feed({"true"}, text));
  CHECK_FALSE(RealProcess().feed({"nurture-no-such-program"}, text));
}

TEST_CASE("a pager gets all of the text") {
  const test::TemporaryFolder folder;
  CHECK(RealProcess().feed({"sh", "-c", "cat > \"$0\"", folder / "seen"}, "page\n"));
  CHECK(RealFiles().read(folder / "seen", 100) == "page\n");
}

TEST_CASE("a program has SIGPIPE as a shell would give it, though nurture ignores it") {
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  const auto result = RealProcess().capture({"sh", "-c", "kill -PIPE $$; echo survived"}, {}, {});
  ::signal(SIGPIPE, before);
  CHECK(result.status == 128 + SIGPIPE);
  CHECK(result.out.empty());
}

TEST_CASE("an interrupt while an editor runs is the editor's") {
  CHECK(RealProcess().run({"sh", "-c", "kill -INT $PPID; exit 5"}) == 5);
}

TEST_CASE("an interrupt reaches the editor itself") {
  CHECK(RealProcess().run({"sh", "-c", "kill -INT $$"}) == 128 + SIGINT);
}

TEST_CASE("the lock on a folder is not inherited") {
  const test::TemporaryFolder folder;
  RealFiles files;
  const auto lock = files.lock(folder.path(), 1);
  const auto result = RealProcess().capture({"ls", "-l", "/proc/self/fd"}, {}, {});
  CHECK(result.out.find(folder.path()) == std::string::npos);
}

TEST_CASE("a command is split into words as in a shell, with nothing expanded") {
  struct {
    std::string text;
    std::vector<std::string> words;
  } const cases[] = {
      {"", {}},
      {"  \t\n", {}},
      {"vim", {"vim"}},
      {"vim -u NONE", {"vim", "-u", "NONE"}},
      {"  a \t b\n", {"a", "b"}},
      {"'/opt/my editor/bin' -w", {"/opt/my editor/bin", "-w"}},
      {"\"a b\"'c d'e", {"a bc de"}},
      {"a\\ b", {"a b"}},
      {"'a\\'", {"a\\"}},
      {R"("a\"b\\c\n")", {"a\"b\\c\\n"}},
      {"''", {""}},
      {"a '' b", {"a", "", "b"}},
      {"$HOME/*", {"$HOME/*"}},
      {"'never closed", {"never closed"}},
      {"ends in \\", {"ends", "in", "\\"}},
  };
  for (const auto& [text, words] : cases) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(split_command(text) == words);
  }
}

}  // namespace
}  // namespace nurture::system
