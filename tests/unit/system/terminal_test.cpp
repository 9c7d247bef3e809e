// The standard streams, played by pipes and files; keys, as the bytes that a terminal sends for
// them.
#include "system/terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "base/error.hpp"
#include "system/files.hpp"
#include "tests/support/skip.hpp"
#include "tests/support/temporary_folder.hpp"

namespace nurture::system {
namespace {

struct Pipe {
  int read = -1, write = -1;

  Pipe() {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    read = ends[0];
    write = ends[1];
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_read();
    close_write();
  }
  void close_read() {
    if (read >= 0) ::close(read);
    read = -1;
  }
  void close_write() {
    if (write >= 0) ::close(write);
    write = -1;
  }
  void fill(const std::string& text) { REQUIRE(::write(write, text.data(), text.size()) >= 0); }
  std::string drain() {
    close_write();
    std::string text;
    char chunk[4096];
    for (ssize_t got = 0; (got = ::read(read, chunk, sizeof chunk)) > 0;) {
      text.append(chunk, static_cast<std::size_t>(got));
    }
    return text;
  }
};

TEST_CASE("lines are read without their breaks, the last one without one, too") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  in.fill("one\ntwo\r\n\nthree");
  in.close_write();
  CHECK(terminal.read_line() == "one");
  CHECK(terminal.read_line() == "two");
  CHECK(terminal.read_line() == "");
  CHECK(terminal.read_line() == "three");
  CHECK_FALSE(terminal.read_line());
}

TEST_CASE("all the rest of the input comes after the lines that were read") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  in.fill("one\ntwo\nthree\n");
  in.close_write();
  CHECK(terminal.read_line() == "one");
  CHECK(terminal.read_all(100) == "two\nthree\n");
  CHECK(terminal.read_all(100).empty());
}

TEST_CASE("more input than asked for is refused") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  in.fill("12345");
  in.close_write();
  CHECK_THROWS_AS(terminal.read_all(4), base::Error);
}

TEST_CASE("what is printed arrives at a flush, before what is said on standard error") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  CHECK(terminal.write_out("answer\n"));
  CHECK(terminal.write_out("more\n"));
  terminal.flush();
  terminal.write_error("note\n");
  CHECK(out.drain() == "answer\nmore\n");
  CHECK(err.drain() == "note\n");
}

TEST_CASE("no pipe is a terminal, and it has no columns") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  CHECK_FALSE(terminal.input_is_terminal());
  CHECK_FALSE(terminal.output_is_terminal());
  CHECK_FALSE(terminal.error_is_terminal());
  CHECK_FALSE(terminal.columns());
  CHECK_FALSE(terminal.rows());
}

TEST_CASE("a reader that has gone is told once, as no error") {
  Pipe in, out, err;
  RealTerminal terminal(in.read, out.write, err.write);
  out.close_read();
  CHECK(terminal.write_out("small"));  // nobody knows yet
  CHECK_NOTHROW(terminal.flush());
  CHECK_FALSE(terminal.write_out("more"));
  CHECK_NOTHROW(terminal.flush());
}

TEST_CASE("a full disk behind standard output is an error") {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (full < 0) {
    test::skip("no /dev/full");
    return;
  }
  Pipe in, err;
  RealTerminal terminal(in.read, full, err.write);
  CHECK(terminal.write_out("answer"));
  CHECK_THROWS_WITH(terminal.flush(), "cannot write standard output: no space left on device");
  ::close(full);
}

TEST_CASE("standard streams that were closed fail, and no file takes their place") {
  const test::TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    for (const int number : {0, 1, 2}) ::close(number);
    RealTerminal terminal;
    const int file = ::open((folder / "data").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    bool told = false;
    try {
      terminal.write_out("answer");
      terminal.flush();
    } catch (const base::Error& error) {
      told = std::string(error.what()) == "cannot write standard output: bad file descriptor";
    }
    terminal.write_error("note");
    ::_exit(file > 2 && told && !terminal.read_line() ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(RealFiles().read(folder / "data", 100).empty());
}

TEST_CASE("bytes are taken apart into keys") {
  std::string bytes =
      "aé田👩\x1b[A\x1bOH\x1b[1;5D\x1b[200~\x1b"
      "b\x7f\r\xff";
  std::vector<std::string> keys;
  for (std::string key; !(key = take_key(bytes, false)).empty();) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"a", "é", "田", "👩", "\x1b[A", "\x1bOH", "\x1b[1;5D",
                                         "\x1b[200~",
                                         "\x1b"
                                         "b",
                                         "\x7f", "\r", "\xff"});
  CHECK(bytes.empty());
}

TEST_CASE("a key that isn't whole yet waits for the rest, unless nothing more comes") {
  for (const std::string part : {"\x1b", "\x1b[", "\x1b[1;5", "\x1bO", "\xe7\x94"}) {
    CAPTURE(part);
    std::string bytes = part;
    CHECK(take_key(bytes, false).empty());
    CHECK(bytes == part);
    CHECK(take_key(bytes, true) == part);
    CHECK(bytes.empty());
  }
  std::string twice = "\x1b\x1b[A";
  CHECK(take_key(twice, false) == "\x1b");
  CHECK(take_key(twice, false) == "\x1b[A");
}

}  // namespace
}  // namespace nurture::system
