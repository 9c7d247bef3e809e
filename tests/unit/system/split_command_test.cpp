// Commands in variables and the config, split as a shell splits them.
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "system/process.hpp"

namespace nurture::system {
namespace {

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
