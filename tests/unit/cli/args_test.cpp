// What a command line means to the command that declared its words and options.
#include "cli/args.hpp"

#include <doctest/doctest.h>
#include <memory>

#include "base/error.hpp"
#include "cli/line.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

struct Taken {
  std::string who;
  Words rest, each, listed;
  std::optional<std::string> channel;
  std::optional<int> days;
  bool all = false;
};

Taken taken;  // NOLINT: a Command's declaration is a plain function, so a test's target can't be a
              // local

Action declare_all(Args& args) {
  args.word("WHO", taken.who, "who");
  args.words("NOTE", taken.rest, "what");
  args.option("-c,--channel", "CHANNEL", taken.channel, "how");
  args.options("--done", "N", taken.each, "which");
  args.lists("--tag", "TAG", taken.listed, "which tags");
  args.number("--days", "N", taken.days, "how many");
  args.flag("-a,--all", taken.all, "all");
  args.json();
  args.epilogue("nurture try ada");
  return [](Session&) { return base::Exit::done; };
}

Action declare_pair(Args& args) {
  args.subcommand("add", "put in", declare_all);
  args.subcommand("remove", "take out", declare_all);
  return {};
}

constexpr Command command{"try", "try it", Group::people, declare_all};
constexpr Command pair{"pair", "two of them", Group::people, declare_pair};

CommandLine read(const Words& words, const Command& of = command) {
  taken = Taken{};
  return understand(of, words, {});
}

base::Error refused(const Words& words, const Command& of = command) {
  try {
    read(words, of);
  } catch (const base::Error& error) {
    return error;
  }
  return base::Error("was not refused");
}

}  // namespace

TEST_CASE("words and options may stand in any order") {
  for (const Words& words :
       {Words{"ada", "-c", "call", "a", "note"}, Words{"-ccall", "ada", "a", "note"},
        Words{"ada", "a", "--channel=call", "note"}}) {
    read(words);
    CHECK(taken.who == "ada");
    CHECK(taken.rest == Words{"a", "note"});
    CHECK(taken.channel == "call");
  }
}

TEST_CASE("a word that means something to CLI11 stays a word") {
  for (const char* word :
       {"++", "[a,b]", "{}", "-", "", "a=b", "/x", "'quoted'", "\"", "%%", "-5"}) {
    CAPTURE(word);
    read({"ada", word});
    CHECK(taken.rest == Words{word});
  }
}

TEST_CASE("an option's value may be empty, begin with a dash or look like a list") {
  for (const char* value : {"", "-3d", "[a,b]", "--", "a,b"}) {
    CAPTURE(value);
    read({"ada", "--channel", value, "x"});
    CHECK(taken.channel == value);
    CHECK(taken.rest == Words{"x"});
  }
  read({"ada", "--channel=", "x"});
  CHECK(taken.channel == "");
  CHECK(taken.rest == Words{"x"});
}

TEST_CASE("two dashes end the options") {
  read({"ada", "--", "-c", "--all", "--"});
  CHECK(taken.rest == Words{"-c", "--all", "--"});
  CHECK_FALSE(taken.all);
}

TEST_CASE("an option has one value, said once or twice, and a collecting one all") {
  read({"ada", "-c", "call", "-c", "call", "--done", "1", "--done", "2", "--tag", "a,b", "--tag",
        "c"});
  CHECK(taken.channel == "call");
  CHECK(taken.each == Words{"1", "2"});
  CHECK(taken.listed == Words{"a", "b", "c"});
  const base::Error twice = refused({"ada", "-c", "call", "--channel", "email"});
  CHECK(std::string(twice.what()) == "'--channel' is given twice");
}

TEST_CASE("flags, short ones in a cluster, and numbers") {
  read({"ada", "-ac", "call", "--days", "7"});
  CHECK(taken.all);
  CHECK(taken.channel == "call");
  CHECK(taken.days == 7);
  CHECK(std::string(refused({"ada", "--days", "seven"}).what()) == "'seven' is not a whole number");
  CHECK(refused({"ada", "--days", "7x"}).exit() == base::Exit::usage);
  CHECK(refused({"ada", "--days", "99999999999"}).exit() == base::Exit::usage);
}

TEST_CASE("what every command takes") {
  const CommandLine line =
      read({"--store", "/x", "ada", "--today=2026-11-23", "--color", "never", "--json"});
  CHECK(line.common.store == "/x");
  CHECK(line.common.today == "2026-11-23");
  CHECK(line.common.color == "never");
  CHECK(line.common.json);
  CHECK(line.help.empty());
}

TEST_CASE("an unknown option is refused with the nearest") {
  const base::Error error = refused({"ada", "--chanel", "call"});
  CHECK(std::string(error.what()) == "unknown option '--chanel' of 'try'");
  CHECK(error.hint() == "did you mean '--channel'?");
  CHECK(error.exit() == base::Exit::usage);
  CHECK(std::string(refused({"ada", "-z"}).what()) == "unknown option '-z' of 'try'");
  CHECK(std::string(refused({"ada", "--zzzzzzzz=3"}).what()) ==
        "unknown option '--zzzzzzzz' of 'try'");
}

TEST_CASE("what is missing is named") {
  CHECK(std::string(refused({}).what()) == "'try' needs a contact or an organisation");
  CHECK(refused({}).hint() == "usage: nurture try [options] WHO [NOTE…]");
  CHECK(std::string(refused({"ada", "--channel"}).what()) == "option '--channel' needs a value");
}

TEST_CASE("help is given whatever else stands on the line") {
  for (const Words& words : {Words{"--help"}, Words{"-h"}, Words{"ada", "--zzz", "--help"}}) {
    const CommandLine line = read(words);
    CHECK(line.help.find("nurture try [options] WHO [NOTE…]") != std::string::npos);
    CHECK(line.help.find("-c, --channel CHANNEL") != std::string::npos);
    CHECK(line.help.find("  nurture try ada\n") != std::string::npos);
  }
}

TEST_CASE("a subcommand has words and help of its own") {
  read({"add", "ada", "-c", "call"}, pair);
  CHECK(taken.who == "ada");
  CHECK(taken.channel == "call");
  CHECK(read({"--store", "/x", "remove", "ada"}, pair).common.store == "/x");
  CHECK(read({"--help"}, pair).help.find("put in") != std::string::npos);
  CHECK(read({"add", "--help"}, pair).help.find("nurture pair add [options] WHO") !=
        std::string::npos);
  CHECK(std::string(refused({}, pair).what()) == "'pair' needs one of add, remove");
  CHECK(std::string(refused({"ax", "x"}, pair).what()) == "unknown command 'pair ax'");
  CHECK(refused({"remuve", "x"}, pair).hint() == "did you mean 'remove'?");
}

TEST_CASE("the command's word is the first that no option takes") {
  CHECK(first_word({"due"}) == 0);
  CHECK(first_word({"--store", "log", "due"}) == 2);
  CHECK(first_word({"--store=log", "due"}) == 1);
  CHECK(first_word({"--json", "due"}) == 1);
  CHECK(first_word({"--help"}) == 1);
  CHECK(first_word({"--store"}) == 1);
  CHECK(first_word({}) == 0);
}

}  // namespace nurture::cli
