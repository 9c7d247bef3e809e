// What an unfinished line expects.
#include "cli/expected.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace nurture::cli {
namespace {

Action add_one(Args& args) {
  static std::string who;
  static std::vector<std::string> what;
  args.word("WHO", who, "who");
  args.words("WHAT", what, "what");
  return {};
}

Action log(Args& args) {
  static std::string who;
  static std::vector<std::string> note;
  static std::optional<std::string> channel;
  static bool flag = false;
  args.word("CONTACT", who, "who");
  args.words("NOTE", note, "what");
  args.option("-c,--channel", "CHANNEL", channel, "how");
  args.flag("-e,--editor", flag, "edit");
  return {};
}

Action need(Args& args) {
  args.subcommand("add", "one", add_one);
  return {};
}

constexpr Command commands[] = {{"log", "", Group::every_day, log},
                                {"need", "", Group::pipeline, need}};

using Words = std::vector<std::string>;

bool offers(const Words& line, const std::string& word) {
  const auto words = expected(commands, line).words;
  return std::any_of(words.begin(), words.end(),
                     [&](const Choice& choice) { return choice.word == word; });
}

}  // namespace

TEST_CASE("an unfinished line expects what its place takes") {
  const std::pair<Words, const char*> rows[] = {
      {{"log", ""}, "CONTACT"},
      {{"log", "ada", ""}, "NOTE"},
      {{"log", "ada", "a", "b"}, "NOTE"},
      {{"log", "-c", ""}, "CHANNEL"},
      {{"log", "-ec", ""}, "CHANNEL"},
      {{"log", "--channel", "call", ""}, "CONTACT"},
      {{"log", "--channel=ca"}, "CHANNEL"},
      {{"log", "-e", ""}, "CONTACT"},
      {{"log", "--", "-c"}, "CONTACT"},
      {{"--store", "x", "log", ""}, "CONTACT"},
      {{"log", "--store", ""}, "DIR"},
      {{"--store", ""}, "DIR"},
      {{"need", "add", ""}, "WHO"},
      {{"need", "add", "ada", ""}, "WHAT"},
      {{"help", "log", ""}, ""},
      {{"nonsense", ""}, ""},
      {{"log", "-x", ""}, "CONTACT"},
  };
  for (const auto& [line, value] : rows) {
    const std::string last = line.size() < 2 ? line.back() : line[line.size() - 2];
    CAPTURE(last);
    CHECK(expected(commands, line).value == value);
  }
}

TEST_CASE("commands, subcommands and options are offered where they may stand") {
  CHECK(offers({""}, "log"));
  CHECK(offers({"l"}, "help"));
  CHECK(offers({"--"}, "--version"));
  CHECK(offers({"--store", "x", ""}, "need"));
  CHECK(offers({"help", ""}, "need"));
  CHECK_FALSE(offers({"help", ""}, "help"));
  CHECK(offers({"need", ""}, "add"));
  CHECK(offers({"help", "need", ""}, "add"));
  CHECK(offers({"log", "-"}, "--channel"));
  CHECK(offers({"log", "-"}, "--today"));
  CHECK_FALSE(offers({"log", "--", "-"}, "--channel"));
}

TEST_CASE("the value behind an equals sign, and the store of the line") {
  const Expected value = expected(commands, {"--store", "a b", "log", "--channel=ca"});
  CHECK(value.front == "--channel=");
  CHECK(value.typed == "ca");
  CHECK(value.store == "a b");
  CHECK(expected(commands, {"log", "--store=x", ""}).store == "x");
}

}  // namespace nurture::cli
