// Which name was meant.
#include "cli/known.hpp"

#include <doctest/doctest.h>

using namespace nurture::cli;

namespace {
const std::vector<std::string> names{"add",    "archive", "due",    "forget",
                                     "follow", "history", "listen", "list"};
}

TEST_CASE("a name is itself, else the only one that begins so") {
  CHECK(meant("list", names) == "list");
  CHECK(meant("liste", names) == "listen");
  CHECK(meant("hist", names) == "history");
  CHECK(meant("li", names) == std::nullopt);
  CHECK(meant("x", names) == std::nullopt);
  CHECK(meant("", {"add"}) == std::nullopt);
}

TEST_CASE("habits are led on, and what deletes is never taken for something here") {
  const std::pair<std::string, std::string> table[] = {
      {"ls", "did you mean 'list'?"},
      {"new", "did you mean 'add'?"},
      {"find", "did you mean 'search'?"},
      {"a", "it may be add, archive"},
      {"fo", "it may be forget, follow"},
      {"lizt", "did you mean 'list'?"},
      {"rm", "'nurture archive' hides someone, 'nurture forget' deletes their file"},
      {"quixotic", "see nurture help"},
  };
  for (const auto& [typed, hint] : table) {
    const auto& shown = typed;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(hint_for_unknown(typed, names, "see nurture help") == hint);
  }
  CHECK(meant("rm", names) == std::nullopt);
  CHECK(meant("delete", names) == std::nullopt);
}
