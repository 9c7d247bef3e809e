// Three-way merges by lines: input -> text with markers.
#include "merge/lines.hpp"

#include <doctest/doctest.h>

using namespace nurture::merge;
using namespace nurture::yaml;

namespace {

struct Row {
  const char *base, *ours, *theirs, *merged;
};

std::string merged(const Row& row) {
  return merge_lines(row.base, row.ours, row.theirs, "\n").with_markers({"o", "t", 3});
}

}  // namespace

TEST_CASE("changes of different lines both count, also where they touch") {
  const Row rows[] = {
      {"a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"},
      {"a\nb\n", "A\nb\n", "a\nB\n", "A\nB\n"},
      {"a\nb\n", "a\n", "A\nb\n", "A\n"},
      {"a\nb\nc\n", "A\nB\nc\n", "a\nB\nC\n", "A\nB\nC\n"},
      {"a\nb\n", "a\nx\nb\n", "a\nb\ny\n", "a\nx\nb\ny\n"},
      {"a\n", "A\n", "a\nb\n", "A\nb\n"},
      {"a\n", "A\n", "x\na\n", "x\nA\n"},
      {"a\nb\nc\nd\n", "a\nd\n", "a\nb\nc\nd\ne\n", "a\nd\ne\n"},
      {"", "", "a\n", "a\n"},
      {"a\nb", "a\nb\nc", "x\na\nb", "x\na\nb\nc"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.base);
    CAPTURE(row.ours);
    CAPTURE(row.theirs);
    CHECK(merged(row) == row.merged);
    CHECK(merged({row.base, row.theirs, row.ours, nullptr}) == row.merged);
  }
}

TEST_CASE("the same change of both sides is made once") {
  CHECK(merged({"a\nb\n", "a\nx\nb\n", "a\nx\nb\n", nullptr}) == "a\nx\nb\n");
  CHECK(merged({"a\nb\nc\n", "b\nC\n", "b\nC\n", nullptr}) == "b\nC\n");
}

TEST_CASE("a line changed in two ways, and two additions in one place, have markers") {
  const Row rows[] = {
      {"a\nb\nc\n", "a\nB\nc\n", "a\nX\nc\n", "a\n<<< o\nB\n===\nX\n>>> t\nc\n"},
      {"a\n", "a\nb\n", "a\nc\n", "a\n<<< o\nb\n===\nc\n>>> t\n"},
      {"a\nb\n", "b\n", "A\nb\n", "<<< o\n===\nA\n>>> t\nb\n"},
      {"a\n", "x\ny\n", "a\nz\n", "<<< o\nx\ny\n===\na\nz\n>>> t\n"},
      {"a\nb\n", "A\nB\n", "a\nX\n", "A\n<<< o\nB\n===\nX\n>>> t\n"},
      {"a", "b", "c", "<<< o\nb\n===\nc\n>>> t\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.ours);
    CAPTURE(row.theirs);
    CHECK(merged(row) == row.merged);
  }
}

TEST_CASE("line breaks of another kind are no change, and those of ours stay") {
  CHECK(merged({"a\nb\n", "a\r\nb\r\n", "a\nB\n", nullptr}) == "a\r\nB\n");
  CHECK(same_lines("a\r\nb", "a\nb"));
  CHECK_FALSE(same_lines("a\nb\n", "a\nb"));
}

TEST_CASE("with both, no line is a conflict, and none stands twice") {
  const Script script = merge_lines("", "# a\n# b\n", "# b\n# c\n", "\n");
  CHECK(script.with_both() == "# a\n# b\n# c\n");
}
