// What `log` asks at a terminal, and what it says where there is none.
#include <doctest/doctest.h>

#include "tests/unit/commands/log_book.hpp"

namespace nurture::test {

TEST_CASE("a name that goes on is asked about") {
  LogBook book;
  const Ran refused = book.run({"log", "ada", "lovelace", "called"});
  CHECK(refused.status == 2);
  CHECK(refused.err ==
        "nurture: 'lovelace' looks like the rest of Ada Lovelace's name\n"
        "hint: quote the name: nurture log 'ada lovelace' …\n");
  CHECK(book.run({"log", "king", "bob", "hi"}).status ==
        2);  // also where the start alone is not clear
  CHECK(book.run({"log", "ada", "Lovelace called"}).status == 0);  // quoted: it is the note's
  book.terminal.interactive = true;
  for (const char* yes : {"y\n", "\n"}) {
    LogBook asked;
    asked.terminal.interactive = true;
    asked.terminal.input = yes;
    CHECK(asked.run({"log", "ada", "lovelace", "called"}).status == 0);
    CHECK(asked.file(ada).find("note: called\n") != std::string::npos);
  }
  book.terminal.input = "n\n";
  CHECK(book.after({"log", "ada", "lovelace", "called"}, ada).find("note: lovelace called\n") !=
        std::string::npos);
}

TEST_CASE("a note that says nobody was reached is asked about") {
  LogBook book;
  book.terminal.interactive = true;
  for (const char* yes : {"\n", "y\n", "yes\n"}) {
    book.terminal.input = yes;
    const Ran result = book.run({"log", "ada", "no", "answer"});
    CHECK(result.out ==
          "logged Ada Lovelace: call, no answer, Mon 23 November · next 25 November\n");
    CHECK(result.err == "was nobody reached? Then it is logged as an attempt [Y/n] ");
  }
  book.terminal.input = "n\n";
  CHECK(book.run({"log", "ada", "voicemail"}).out ==
        "logged Ada Lovelace: call, Mon 23 November · next 14 December\n");
  for (const std::vector<std::string>& clear :
       {std::vector<std::string>{"log", "ada", "no answer to our proposal yet"},
        {"log", "ada", "no answer", "--from-them"},
        {"log", "ada", "no answer", "-c", "email"},
        {"log", "ada", "no answer", "--no-answer"}}) {
    CHECK(book.run(clear).err.empty());
  }
}

TEST_CASE("an attempt that a terminal found out leaves the follow-up open") {
  LogBook book;
  book.file(ada, "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-20\n    what: call\n");
  book.terminal.interactive = true;
  book.terminal.input = "\n";
  CHECK(book.after({"log", "ada", "left a message"}, ada) ==
        "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-20\n    what: call\ninteractions:\n"
        "  - date: 2026-11-23\n    channel: call\n    reached: false\n"
        "    note: left a message\n");
}

TEST_CASE("without a terminal it says how to make an attempt of it") {
  LogBook book;
  CHECK(book.run({"log", "ada", "no", "answer"}).err ==
        "this counts as a talk; if nobody was reached: nurture log --amend "
        "--no-answer ada-lovelace\n");
  CHECK(book.after({"log", "ada", "--amend", "--no-answer"}, ada).find("reached: false") !=
        std::string::npos);
  CHECK(book.run({"log", "ada", "--amend", "no", "answer", "at", "all"}).err.empty());
  book.file(ada, "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-20\n    what: call\n");
  CHECK(book.run({"log", "ada", "voicemail"}).err ==
        "this counts as a talk; if nobody was reached: nurture undo, and log it with "
        "--no-answer\n");
  book.file(ada, "name: Ada Lovelace\ninteractions:\n  - date: 2026-11-23\n");
  CHECK(book.run({"log", "ada", "-d", "last fri", "voicemail"}).err.find("--amend") ==
        std::string::npos);  // which would mean a later one
}

TEST_CASE("^C where something is asked writes nothing, says so and dies of it") {
  const std::pair<std::vector<std::string>, std::string> rows[] = {
      {{"log", "ada"}, "half a note"},
      {{"log", "ada", "voicemail"}, ""},
      {{"log", "ada", "lovelace", "called"}, "y"},
      {{"log", "king", "hi"}, "1"},
      {{"forget", "ada"}, "y"},
  };
  for (const auto& [words, typed] : rows) {
    const std::string shown = words.back();
    CAPTURE(shown);
    LogBook book;
    const std::string before = book.file(ada);
    book.terminal.interactive = true;
    book.environment.variables["TERM"] = "xterm";
    book.terminal.input = typed + "\x03";
    const Ran result = book.run(words);
    CHECK(result.status == 130);
    CHECK(book.terminal.interrupted);
    CHECK(result.out.empty());
    CHECK(result.err.ends_with("interrupted: nothing was written\n"));
    CHECK(book.file(ada) == before);
  }
}

TEST_CASE("a note that was typed in an editor outlives ^C") {
  LogBook book;
  book.file(ada, "name: Ada Lovelace\n");
  book.environment.variables["EDITOR"] = "ed";
  book.environment.variables["TERM"] = "xterm";
  book.process.play = [&](const FakeProcess::Call& call) {
    book.files.put(call.command.back(), "no answer\n");
    return system::ProcessResult{};
  };
  book.terminal.interactive = true;
  book.terminal.input = "\x03";
  const Ran result = book.run({"log", "ada", "-e"});
  CHECK(result.status == 130);
  CHECK(result.err.find("the note is kept in '/home/ada/.cache/nurture/drafts/") !=
        std::string::npos);
}

}  // namespace nurture::test
