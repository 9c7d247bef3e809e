// Colour, width and pager by what the environment and the terminal say.
#include "cli/output.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_system.hpp"

namespace nurture::cli {
namespace {

using Variables = std::map<std::string, std::string>;

render::Style style(const Variables& variables, bool terminal, const std::string& color = "auto") {
  test::TestSystem test;
  test.environment.variables = variables;
  test.terminal.interactive = terminal;
  if (terminal) test.terminal.width = 132;
  system::System system = test.system();
  return Output(system, color).style();
}

struct Paged {
  std::vector<test::FakeProcess::Call> calls;
  std::string out;
};

Paged page(const Variables& variables, int lines, bool terminal = true,
           const std::string& configured = "") {
  test::TestSystem test;
  test.environment.variables = variables;
  test.terminal.interactive = terminal;
  test.terminal.height = 10;
  test.process.play = [](const auto&) { return system::ProcessResult{}; };
  system::System system = test.system();
  std::string text;
  for (int i = 0; i < lines; ++i) text += "line\n";
  Output(system, "auto").page(text, configured);
  return {test.process.calls, test.terminal.out};
}

TEST_CASE("a message breaks at words on a terminal that is too narrow for it, and nowhere else") {
  test::TestSystem test;
  test.terminal.width = 40;
  auto system = test.system();
  Output(system, "never")
      .note(render::Paint::red,
            "nurture:", "both of these can't hold:\n  here: somebody's title\n  x");
  CHECK(test.terminal.err == "nurture: both of these can't hold:\n  here: somebody's title\n  x\n");
  test.terminal.err.clear();
  test.terminal.interactive = true;
  Output(system, "never")
      .note(render::Paint::red, "nurture:",
            "what came from there and what is here are in conflict:\n"
            "  contacts/ada.yaml:3: the same lines were changed two ways");
  CHECK(test.terminal.err ==
        "nurture: what came from there and what\n"
        "         is here are in conflict:\n"
        "  contacts/ada.yaml:3: the same lines\n"
        "  were changed two ways\n");
}

TEST_CASE("so does a message without a label; what is drawn, asked or copied stays as it is") {
  test::TestSystem test;
  test.terminal.width = 40;
  auto system = test.system();
  const std::string text = "  1  a line that is too long for this terminal, with words\nshort\n";
  Output(system, "never").note(text);
  CHECK(test.terminal.err == text);
  test.terminal.interactive = true;
  test.terminal.err.clear();
  Output(system, "never").note(text);
  CHECK(test.terminal.err ==
        "  1 a line that is too long for this\n  terminal, with words\nshort\n");
  for (const std::string as_it_is : {"a question that is longer than this narrow terminal: ",
                                     "\x1b[Jsomething drawn that is longer than the terminal\n",
                                     "    a command to copy, longer than the terminal\n"}) {
    test.terminal.err.clear();
    Output(system, "never").note(as_it_is);
    CHECK(test.terminal.err == as_it_is);
  }
}

}  // namespace

TEST_CASE("colour is for terminals that have it, unless someone says otherwise") {
  struct Row {
    Variables variables;
    bool terminal;
    const char* color;
    bool expected;
  };
  const Row rows[] = {
      {{{"TERM", "xterm"}}, true, "auto", true},
      {{{"TERM", "xterm"}}, false, "auto", false},
      {{{"TERM", "dumb"}}, true, "auto", false},
      {{}, true, "auto", false},
      {{{"TERM", "xterm"}, {"NO_COLOR", "1"}}, true, "auto", false},
      {{{"TERM", "xterm"}, {"NO_COLOR", ""}}, true, "auto", true},
      {{{"CLICOLOR_FORCE", "1"}}, false, "auto", true},
      {{{"CLICOLOR_FORCE", "0"}}, false, "auto", false},
      {{{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}, true, "auto", false},
      {{{"NO_COLOR", "1"}}, false, "always", true},
      {{{"TERM", "xterm"}, {"CLICOLOR_FORCE", "1"}}, true, "never", false},
  };
  int number = 0;
  for (const Row& row : rows) {
    CAPTURE(number++);
    CHECK(style(row.variables, row.terminal, row.color).colour == row.expected);
  }
}

TEST_CASE("a pipe has no right edge, unless $COLUMNS gives it one") {
  CHECK(style({}, false).whole);
  CHECK_FALSE(style({}, true).whole);
  CHECK_FALSE(style({{"COLUMNS", "100"}}, false).whole);
}

TEST_CASE("the width is $COLUMNS, else the terminal's, else 80") {
  CHECK(style({{"COLUMNS", "100"}}, true).columns == 100);
  CHECK(style({{"COLUMNS", "100"}}, false).columns == 100);
  CHECK(style({}, true).columns == 132);
  CHECK(style({}, false).columns == 80);
  for (const char* nonsense : {"", "0", "-3", "wide", "80x", "99999999999"}) {
    CAPTURE(nonsense);
    CHECK(style({{"COLUMNS", nonsense}}, false).columns == 80);
  }
  CHECK(style({{"COLUMNS", "3"}}, false).columns == 20);
}

TEST_CASE("long answers go through the pager, on a terminal only") {
  CHECK(page({}, 9).calls.empty());
  CHECK(page({}, 9).out.size() == 45);
  CHECK(page({}, 50, false).calls.empty());
  const Paged paged = page({}, 50);
  REQUIRE(paged.calls.size() == 1);
  CHECK(paged.calls[0].command == std::vector<std::string>{"less", "-FRX"});
  CHECK(paged.calls[0].input.size() == 250);
  CHECK(paged.out.empty());
}

TEST_CASE("the pager is the config's, else $PAGER's, in words") {
  CHECK(page({{"PAGER", "more -s"}}, 50).calls.at(0).command ==
        std::vector<std::string>{"more", "-s"});
  CHECK(page({{"PAGER", "more"}}, 50, true, "most").calls.at(0).command ==
        std::vector<std::string>{"most"});
  CHECK(page({{"PAGER", "cat"}}, 50).calls.empty());
  CHECK(page({{"PAGER", ""}}, 50).calls.empty());
}

TEST_CASE("without a pager the answer is printed all the same") {
  test::TestSystem test;
  test.terminal.interactive = true;
  test.terminal.height = 2;
  system::System system = test.system();
  Output(system, "never").page("a\nb\nc\n", "");
  CHECK(test.terminal.out == "a\nb\nc\n");
}

TEST_CASE("no name makes a message of its own") {
  test::TestSystem test;
  system::System system = test.system();
  Output(system, "never")
      .note(render::Paint::red, "nurture:", "cannot read 'a\nnurture: all well\x1b[2J':\n  b\n  c");
  CHECK(test.terminal.err == "nurture: cannot read 'a nurture: all well\\x1b[2J':\n  b\n  c\n");
}

TEST_CASE("a reader who has gone ends the program") {
  test::TestSystem test;
  test.terminal.closed = true;
  system::System system = test.system();
  Output output(system, "never");
  CHECK_THROWS_AS(output.print("answer"), ClosedPipe);
}

}  // namespace nurture::cli
