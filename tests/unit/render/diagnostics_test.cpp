// Flaws of files.
#include <doctest/doctest.h>

#include "render/lists.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

base::Diagnostic flaw(int line, int column, std::string excerpt) {
  return {"contacts/bob.yaml",
          line,
          column,
          "duplicate key 'name'",
          "keep one of them",
          std::move(excerpt),
          base::Severity::error};
}

}  // namespace

TEST_CASE("a flaw has its place, its line, a caret and the way out") {
  CHECK(diagnostics_text({flaw(2, 3, "  name: Bob")}, {80, false}) ==
        "contacts/bob.yaml:2:3: duplicate key 'name'\n"
        "      name: Bob\n"
        "      ^\n"
        "hint: keep one of them\n");
}

TEST_CASE("places are as long as they are known") {
  base::Diagnostic bare = flaw(0, 0, "");
  bare.hint.clear();
  CHECK(diagnostics_text({bare}, {80, false}) == "contacts/bob.yaml: duplicate key 'name'\n");
  bare.line = 7;
  CHECK(diagnostics_text({bare}, {80, false}) == "contacts/bob.yaml:7: duplicate key 'name'\n");
  bare.path.clear();
  bare.line = 0;
  bare.severity = base::Severity::warning;
  CHECK(diagnostics_text({bare}, {80, false}) == "warning: duplicate key 'name'\n");
  CHECK(diagnostics_text({}, {80, false}).empty());
}

TEST_CASE("the caret stands under its character behind wide ones and escapes") {
  CHECK(has(diagnostics_text({flaw(2, 10, "about: 田\x1b!")}, {80, false}),
            "    about: 田\\x1b!\n"
            "                 ^\n"));
}

TEST_CASE("a caret may stand behind the last character, and stays away where it has no place") {
  CHECK(has(diagnostics_text({flaw(2, 5, "name")}, {80, false}), "    name\n        ^\n"));
  CHECK_FALSE(has(diagnostics_text({flaw(2, 9, "name")}, {80, false}), "^"));
}

TEST_CASE("of a long line the part around the spot is shown") {
  const std::string line = "note: " + std::string(300, 'x') + "\"" + std::string(300, 'y');
  const std::string text = diagnostics_text({flaw(2, 307, line)}, {60, false});
  const std::vector<std::string> lines = base::split(text, '\n');
  REQUIRE(lines.size() >= 3);
  CHECK(base::width(lines[1]) <= 60);
  CHECK(lines[1][lines[2].find('^') + std::string("…").size() - 1] == '"');
}

TEST_CASE("check as JSON has severity and hint, and null for an unknown place") {
  base::Diagnostic warning = flaw(0, 0, "");
  warning.severity = base::Severity::warning;
  warning.hint.clear();
  CHECK(
      parsed(diagnostics_json({flaw(2, 3, ""), warning})).dump() ==
      R"({"format":1,"diagnostics":[)"
      R"({"path":"contacts/bob.yaml","line":2,"column":3,"message":"duplicate key 'name'","severity":"error","hint":"keep one of them"},)"
      R"({"path":"contacts/bob.yaml","line":null,"column":null,"message":"duplicate key 'name'","severity":"warning","hint":null}]})");
}
