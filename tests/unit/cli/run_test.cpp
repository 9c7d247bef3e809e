// The whole program around a command: which one runs, what is said, which status is returned.
#include <cerrno>
#include <doctest/doctest.h>

#include "base/date_words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/session.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

Action speak(Args& args) {
  args.json();
  args.epilogue("nurture speak");
  return [](Session& session) {
    session.out().print("today is " + base::iso(session.today()) + "\n");
    return base::Exit::due;
  };
}

Action fail(Args&) {
  return [](Session&) -> base::Exit {
    throw base::Error("cannot do '\x1b[31mthat'", "do this", base::Exit::no_contact);
  };
}

Action crash(Args&) {
  return [](Session&) -> base::Exit { throw std::runtime_error("out of luck"); };
}

constexpr Command commands[] = {{"speak", "say the day", Group::every_day, speak},
                                {"fail", "throw an error", Group::people, fail},
                                {"crash", "throw something else", Group::care, crash},
                                {"spooling", "for another program", Group::plumbing, speak}};

struct Ran {
  int status = 0;
  std::string out, err;
};

Ran run_with(test::TestSystem& test, const Words& words) {
  system::System system = test.system();
  const int status = run(commands, system, words);
  return {status, test.terminal.out, test.terminal.err};
}

Ran ran(const Words& words) {
  test::TestSystem test;
  return run_with(test, words);
}

}  // namespace

TEST_CASE("the action's exit is the program's") {
  const Ran result = ran({"speak"});
  CHECK(result.status == 4);
  CHECK(result.out == "today is 2026-11-23\n");
  CHECK(result.err.empty());
}

TEST_CASE("--today stands in for the clock, before or behind the command") {
  CHECK(ran({"--today", "2027-01-02", "speak"}).out == "today is 2027-01-02\n");
  CHECK(ran({"speak", "--today=tomorrow"}).out == "today is 2026-11-24\n");
  CHECK(ran({"speak", "--today", "2026-02-30"}).status == 2);
}

TEST_CASE("an unknown command is refused with the nearest") {
  const Ran result = ran({"speek"});
  CHECK(result.status == 2);
  CHECK(result.err == "nurture: unknown command 'speek'\nhint: did you mean 'speak'?\n");
  CHECK(result.out.empty());
}

TEST_CASE("an error is worded once, and never sends an escape") {
  const Ran result = ran({"fail"});
  CHECK(result.status == 3);
  CHECK(result.err == "nurture: cannot do '\\x1b[31mthat'\nhint: do this\n");
  CHECK(ran({"--color=always", "fail"}).err.find("\x1b[") == 0);
}

TEST_CASE("what nobody expected is an error, too") {
  const Ran result = ran({"crash"});
  CHECK(result.status == 1);
  CHECK(result.err.find("internal error: out of luck") != std::string::npos);
}

TEST_CASE("without a command the program shows where to start, and help all that it can do") {
  const std::pair<Words, const char*> rows[] = {{{}, "every day  speak\n"},
                                                {{"--color", "never"}, "every day  speak\n"},
                                                {{"help"}, "every day\n  speak"},
                                                {{"--help"}, "every day\n  speak"},
                                                {{"-h"}, "every day\n  speak"}};
  for (const auto& [words, shown] : rows) {
    const Ran result = ran(words);
    CHECK(result.status == 0);
    CHECK(result.out.find(shown) != std::string::npos);
    CHECK(result.out.find("in and out") == std::string::npos);  // no group without a command
    CHECK(result.out.find("spooling") == std::string::npos);
  }
}

TEST_CASE("help tells how days and intervals are typed, and each of its examples is taken") {
  const std::string page = ran({"help", "dates"}).out;
  const std::size_t middle = page.find("\nintervals\n");
  REQUIRE(middle != std::string::npos);
  const base::Date today{20780};
  int days = 0;
  for (const std::string& line : base::split(page.substr(0, middle), '\n')) {
    if (!line.starts_with("  ") || line.starts_with("   ")) continue;
    for (const std::string& one : base::split(line.substr(2, line.find("  ", 2) - 2), ',')) {
      CAPTURE(one);
      const auto read = base::read_period(base::trim(one), today, base::Tense::future);
      CHECK(std::holds_alternative<base::Period>(read));
      ++days;
    }
  }
  CHECK(days >= 20);
  for (const char* shown : {"6 weeks", "10 workdays", "weekly", "quarterly"}) {
    CHECK(page.find(shown, middle) != std::string::npos);
    CHECK(base::parse_interval(shown).has_value());
  }
}

TEST_CASE("the beginning of the only one that people type is enough, its own name always is") {
  for (const char* typed : {"sp", "speak", "spooling"}) CHECK(ran({typed}).status == 4);
  CHECK(ran({"spo"}).err == "nurture: unknown command 'spo'\nhint: see nurture help\n");
  CHECK(ran({"help", "sp"}).out == ran({"help", "speak"}).out);
}

TEST_CASE("what an arrow key sends is refused before anything runs") {
  const Ran result = ran({"speak", "\x1b[A"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "nurture: '\\x1b[A' has a control character (\\x1b)\n"
        "hint: an arrow key, perhaps: leave it out\n");
  CHECK(ran({"fail", "two\nlines\tand a tab"}).err.find("control") == std::string::npos);
}

TEST_CASE("help of a command is its page, asked for either way") {
  const Ran result = ran({"help", "speak"});
  CHECK(result.status == 0);
  CHECK(result.out.find("nurture speak [options]") != std::string::npos);
  CHECK(ran({"speak", "--help"}).out == result.out);
  CHECK(ran({"help", "speek"}).status == 2);
}

TEST_CASE("the version is one line") {
  CHECK(ran({"--version"}).out == "nurture " NURTURE_VERSION "\n");
  CHECK(ran({"-V"}).out == "nurture " NURTURE_VERSION "\n");
}

TEST_CASE("wrong usage exits 2") {
  for (const Words& words :
       {Words{"speak", "loud"}, Words{"speak", "--loud"}, Words{"--loud"},
        Words{"speak", "--color", "green"}, Words{"\xff"}, Words{"speak", "--store"}}) {
    CHECK(ran(words).status == 2);
  }
}

TEST_CASE("a closed pipe ends quietly, a full disk is said") {
  test::TestSystem closed;
  closed.terminal.closed = true;
  const Ran quiet = run_with(closed, {"speak"});
  CHECK(quiet.status == 0);
  CHECK(quiet.err.empty());
  test::TestSystem full;
  full.terminal.out_error = ENOSPC;
  const Ran said = run_with(full, {"speak"});
  CHECK(said.status == 1);
  CHECK(said.err.find("nurture: ") == 0);
}

}  // namespace nurture::cli
