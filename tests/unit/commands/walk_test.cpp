// Walking through today's list.
#include <cerrno>
#include <doctest/doctest.h>

#include "tests/support/failing_files.hpp"
#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

const std::string ada = "contacts/ada.yaml";
const std::string bob = "contacts/bob.yaml";

// Ada and Bob are due today, in this order; answers come from a pipe.
struct Walk : Program {
  Walk() {
    file(ada, "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-23\n    what: send it\n");
    file(bob,
         "name: Bob King\nrating: A\ninteractions:\n  - date: 2026-10-26\n    channel: call\n"
         "    note: On hold\n    next: ask again\n");
  }

  Ran walk(const std::string& answers, const std::vector<std::string>& options = {}) {
    terminal.input = answers;
    std::vector<std::string> words{"due", "-i"};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What was printed last.
std::string last_line(const Ran& ran) {
  const std::size_t end = ran.out.size() - 1;
  return ran.out.substr(ran.out.rfind('\n', end - 1) + 1, end - ran.out.rfind('\n', end - 1) - 1);
}

}  // namespace

TEST_CASE("each person is shown as due shows them, with the progress") {
  Walk book;
  const Ran ran = book.walk("k\nk\n");
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "Monday 23 November"));
  CHECK(has(ran.out,
            "\n1 of 2\n ada  Ada Lovelace\n      follow-up due today: send it · first touch\n"));
  CHECK(has(ran.out, "\n2 of 2\n bob  Bob King\n"));
  CHECK(has(ran.out, "      last   call, 26 October: On hold\n"));
  CHECK(last_line(ran) == "kept for later 2; 2 left for today");
}

TEST_CASE("a log asks for the note, and by a key for channel, next and follow-up") {
  Walk book;
  const Ran ran =
      book.walk("k\nl\nBudget in spring\nc\nemail\nn\nask about it\nf\n2 weeks: call\n\n");
  CHECK(has(ran.out,
            "logged Bob King: email, Mon 23 November · follow-up: call (due 7 December) · next "
            "7 December\n"));
  CHECK(has(book.file(bob), "follow_ups:\n  - due: 2026-12-07\n    what: call\n"));
  CHECK(has(book.file(bob),
            "  - date: 2026-11-23\n    channel: email\n    note: Budget in spring\n"
            "    next: ask about it\n"));
  CHECK(last_line(ran) == "logged 1, kept for later 1; 1 left for today");
}

TEST_CASE("Enter leaves a channel, a note and what stands for the next time as they are") {
  Walk book;
  book.walk("k\nl\n\n\n");
  CHECK(book.file(bob).ends_with("    next: ask again\n  - date: 2026-11-23\n    channel: call\n"));
  Walk other;
  other.walk("k\nl\n\nn\n-\n\n");
  CHECK(other.file(bob).ends_with("    channel: call\n    next: \"\"\n"));
}

TEST_CASE("a touch closes the only follow-up that was due") {
  Walk book;
  const Ran ran = book.walk("l\n\n\n");
  CHECK(has(ran.out,
            "logged Ada Lovelace: call, Mon 23 November · done: send it (due 23 November) · next "
            "23 February 2027\n"));
  CHECK(has(book.file(ada), "    what: send it\n    done: 2026-11-23\n"));
}

TEST_CASE("of several follow-ups it asks which, until the answer is clear") {
  const std::string two =
      "name: Ada Lovelace\nfollow_ups:\n  - due: 2026-11-22\n    what: send it\n"
      "  - due: 2026-11-23\n    what: call her lawyer\n";
  for (const std::string answer : {"2", "lawyer", "9\n2", "nothing\nher lawyer"}) {
    CAPTURE(answer);
    Walk book;
    book.file(ada, two);
    const Ran ran = book.walk("l\n\n\n" + answer + "\n");
    CHECK(has(ran.err,
              "open follow-ups of Ada Lovelace:\n  1  send it (due 22 November)\n  2  call"));
    CHECK(has(book.file(ada), "what: call her lawyer\n    done: 2026-11-23\n"));
    CHECK(has(book.file(ada), "what: send it\n  - due"));
    CHECK(has(ran.err, "still open: send it: nurture follow-up done ada 1\n"));
  }
  Walk all;
  all.file(ada, two);
  CHECK_FALSE(has(all.walk("l\n\n\n1, 2\n").err, "still open"));
}

TEST_CASE("a wrong answer is said and asked again, and what was typed before stays") {
  Walk book;
  const Ran ran =
      book.walk("k\nl\nA note\nc\ncal\nemail\nf\n03/04/2026: x\nyesterday: x\ntomorrow: call\n\n");
  CHECK(has(ran.err, "unknown channel 'cal'\nhint: did you mean 'call'?\n"));
  CHECK(has(ran.err, "'03/04/2026' is ambiguous\nhint: "));
  CHECK(has(ran.err, "a follow-up of 22 November would be in the past\n"));
  CHECK(has(book.file(bob), "channel: email\n    note: A note\n"));
  CHECK(has(book.file(bob), "due: 2026-11-24\n"));
  Walk bytes;
  const Ran foreign = bytes.walk("k\nl\nnot \xff UTF-8\nan arrow \x1b[A\nbut this is\n\n");
  CHECK(has(foreign.err, "the answer is not UTF-8\n"));
  CHECK(has(foreign.err, "the answer has a control character (\\x1b)\n"));
  CHECK(has(bytes.file(bob), "note: but this is\n"));
}

TEST_CASE("an attempt is logged as one, and answers nothing") {
  Walk book;
  const Ran ran = book.walk("n\nvoice mail\nf\n2 days\n\n");
  CHECK(
      has(ran.out,
          "logged Ada Lovelace: call, no answer, Mon 23 November · follow-up on 25 November · next "
          "24 November\n"));
  CHECK(has(book.file(ada), "    reached: "));
  CHECK_FALSE(has(book.file(ada), "done:"));
  CHECK(last_line(ran) == "no answer 1; 1 left for today");
}

TEST_CASE("a snooze asks until when; Enter goes back") {
  Walk book;
  const Ran ran = book.walk("k\ns\n\ns\nfoo\ntoday\n2 weeks\n");
  CHECK(has(ran.err, "'today' is not in the future\n"));
  CHECK(has(ran.out, "Bob King is snoozed until 7 December\n"));
  CHECK(has(book.file(bob), "snooze: 2026-12-07\n"));
  CHECK(last_line(ran) == "snoozed 1, kept for later 1; 1 left for today");
  Walk standing;
  CHECK(has(standing.walk("s\n2 weeks\n").err,
            "still due: follow-up send it (due 23 November): nurture follow-up move ada 1 --to "
            "WHEN\n"));
}

TEST_CASE("leaving a question writes nothing of it") {
  for (const std::string typed : {"l\n", "l\nA note\n", "l\nA note\nn\nask\n", "s\n", "n\n\n"}) {
    CAPTURE(typed);
    Walk book;
    const std::string before = book.file(ada);
    const Ran ran = book.walk(typed);
    CHECK(ran.status == 0);
    CHECK(book.file(ada) == before);
    CHECK(last_line(ran) == "nothing was written; 2 left for today");
  }
}

TEST_CASE("^C leaves a question as ^D does, and at the keys ends the walk") {
  for (const std::string question :
       {"l", "lhalf a note", "n", "s2 we", "lA note\r", "lA note\rfx"}) {
    CAPTURE(question);
    Walk book;
    book.terminal.interactive = true;
    book.environment.variables["TERM"] = "xterm";
    const std::string before = book.file(ada);
    const Ran ran = book.walk(question + "\x03kk");
    CHECK(ran.status == 0);
    CHECK_FALSE(book.terminal.interrupted);
    CHECK(has(ran.err, question.starts_with('s') ? "nothing was snoozed" : "nothing was logged"));
    CHECK(book.file(ada) == before);
    CHECK(last_line(ran) == "kept for later 2; 2 left for today");
    CHECK(book.walk("k\x03k").status == 130);
    CHECK(book.terminal.interrupted);
  }
}

TEST_CASE("quitting and the end of the input keep what was written") {
  for (const std::string end : {"q\n", "quit\n", ""}) {
    Walk book;
    const Ran ran = book.walk("l\n\n\n" + end);
    CHECK(ran.status == 0);
    CHECK(has(book.file(ada), "done: 2026-11-23"));
    CHECK(last_line(ran) == "logged 1; 1 left for today");
  }
}

TEST_CASE("an answer is the start of a choice, in any case; others show what there is") {
  Walk book;
  const Ran ran = book.walk("\nzzz\n?\nKEEP\nKe\n");
  CHECK(has(ran.err, "  snooze     until a day; follow-ups are still due\n"));
  CHECK(last_line(ran) == "kept for later 2; 2 left for today");
}

TEST_CASE("more is the page, then the history") {
  Walk book;
  const Ran ran = book.walk("k\nm\nm\n");
  CHECK(has(ran.out, " history     2026-10-26  call  On hold"));
  CHECK(has(ran.out, "\n2026-10-26  call  On hold"));
}

TEST_CASE("an edit is read again, and shows the person as they are then") {
  Walk book;
  book.environment.variables["EDITOR"] = "ed";
  book.process.play = [&](const FakeProcess::Call& call) {
    book.files.put(call.command.back(),
                   "name: Ada King\nfollow_ups:\n  - due: 2026-11-23\n    what: send it now\n");
    return system::ProcessResult{};
  };
  const Ran ran = book.walk("e\nk\n");
  CHECK(has(ran.out,
            "changed contacts/ada.yaml\n\n ada  Ada King\n      follow-up due today: send it now · "
            "first touch\n"));
  book.process.play = [&](const FakeProcess::Call& call) {
    book.files.put(call.command.back(), "name: Ada King\narchived: 2026-11-01\n");
    return system::ProcessResult{};
  };
  const Ran gone = book.walk("e\nk\n");
  CHECK(has(gone.out,
            "changed contacts/ada.yaml\n\nAda King is not on today's list any more\n\n2 of 2\n"));
}

TEST_CASE("a walk reads the files of those on the list, and of nobody else") {
  Walk book;
  book.file("contacts/cem.yaml", "name: Cem\ninteractions:\n  - date: 2026-11-22\n");
  REQUIRE(book.run({"due"}).status == 0);
  book.terminal.input = "m\nm\nn\n\n\nm\nq\n";
  CHECK(book.read_for({"due", "-i"}) == ada + " " + bob + " ");
  CHECK(has(book.terminal.out, "no answer 1; 1 left for today"));
}

TEST_CASE("an editor that fails ends nothing") {
  Walk book;
  book.environment.variables["EDITOR"] = "ed";
  const Ran ran = book.walk("e\nl\nheard\n\n");
  CHECK(has(ran.err, "there is no editor 'ed'\nhint: "));
  CHECK(has(book.file(ada), "note: heard\n"));
}

TEST_CASE("what could not be written is tried again as it was typed") {
  Walk book;
  FailingFiles files(book.files);
  files.code = ENOSPC;
  files.before = [&](const std::string& call, const std::string&) {
    if (call == "write_new" && files.failed.empty()) files.fail_at = files.calls + 1;
  };
  book.terminal.input = "l\nA long note\n\n\nq\n";
  system::System view = book.with(files);
  CHECK(cli::run(commands::all(), view, {"due", "-i"}) == 0);
  CHECK(has(book.terminal.err, "no space left on device\nhint: "));
  CHECK(has(book.terminal.err, "it is not saved yet: Enter tries again, ^D gives up \n"));
  CHECK(has(book.terminal.out, "logged Ada Lovelace"));
  CHECK(has(book.file(ada), "note: A long note\n"));
}

TEST_CASE("an organisation without a person can be neither logged on nor snoozed") {
  Walk book;
  book.file(
      "orgs/engines.yaml",
      "name: Analytical Engines\nfollow_ups:\n  - due: 2026-11-20\n    what: find somebody\n");
  const Ran ran = book.walk("k\nl\nn\ns\nm\nk\n");
  CHECK(has(ran.out, "2 of 3\n Analytical Engines · nobody to approach yet\n"));
  CHECK(has(ran.err,
            "there is nobody at 'Analytical Engines' to log on yet\n"
            "hint: nurture add NAME org=engines\n"));
  CHECK(has(ran.err, "an organisation can't be snoozed\n"));
}

TEST_CASE("a touch with its person does not hide an organisation's own follow-up") {
  Walk book;
  book.file("orgs/engines.yaml",
            "name: Analytical Engines\nfollow_ups:\n  - due: 2026-11-20\n    what: the contract\n");
  book.file("contacts/cem.yaml",
            "name: Cem\norg: engines\ninteractions:\n  - date: 2026-11-20\n"
            "    channel: call\n");
  const Ran ran = book.walk("k\nl\n\n\n");
  CHECK(has(ran.out, "logged Cem: call, Mon 23 November"));
  CHECK(has(ran.err, "still open: the contract: nurture follow-up done engines 1\n"));
}

TEST_CASE("nobody on the list is nothing to walk through") {
  Walk book;
  CHECK(book.walk("", {"--level", "executive"}).err.empty());
  CHECK(book.walk("", {"--level", "executive", "--quiet"}).out.empty());
}

TEST_CASE("a walk goes with no other form") {
  for (const std::string option : {"--brief", "--json", "--html", "--once", "--exit-code"}) {
    CAPTURE(option);
    Walk book;
    CHECK(book.walk("k\nk\n", {option}).status == 2);
  }
}

TEST_CASE("answers are not shown a second time on a terminal") {
  Walk book;
  CHECK(has(book.walk("k\nq\n").err, "  ? k\n"));
  book.terminal.interactive = true;
  CHECK_FALSE(has(book.walk("k\nq\n").err, "  ? k\n"));
}

TEST_CASE("what lies beyond the day is counted") {
  Walk book;
  book.file("nurture.yaml", "format: 1\ncapacity: 1\n");
  book.file("contacts/cem.yaml",
            "name: Cem\nrating: C\ninteractions:\n  - date: 2026-01-05\n"
            "    channel: call\n");
  CHECK(last_line(book.walk("q\n")) ==
        "nothing was written; 2 left for today, and 1 more: nurture due --all");
  CHECK(last_line(book.walk("k\nk\nk\n", {"--all"})) ==
        "kept for later 3; 2 left for today, and 1 more: nurture due --all");
}

}  // namespace nurture::test
