// What git prints of a change, read back.
#include "git/patch.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using git::FileChange;

namespace {

std::vector<FileChange> take_all(std::string_view text) {
  auto changes = git::take_patch(text);
  CHECK(text.empty());
  return changes;
}

}  // namespace

TEST_CASE("a hunk has its lines from 0, and what stands before them where it has none") {
  const auto changes = take_all(
      "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n"
      "@@ -2,0 +3,2 @@ a heading\n+one\n+two\n@@ -5 +6,0 @@\n-gone\n@@ -9,2 +9 @@\n-a\n-b\n+c\n");
  REQUIRE(changes.size() == 1);
  CHECK(changes[0] == FileChange{"x", "", false, false, {{2, 0, 2}, {4, 1, 0}, {8, 2, 1}}});
}

TEST_CASE("lines of a text never pass for a patch's own") {
  const auto changes = take_all(
      "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n"
      "--- a/y\n-@@ -1 +1 @@\n\\ No newline at end of file\n+++ b/y\n+diff --git a/z b/z\n"
      "\\ No newline at end of file\n"
      "diff --git a/n b/n\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/n\n"
      "@@ -0,0 +1 @@\n+x\n");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].hunks.size() == 1);
  CHECK(changes[1] == FileChange{"n", "", true, false, {{0, 0, 1}}});
}

TEST_CASE("files are new, gone, moved, or of no account") {
  const auto changes = take_all(
      "diff --git a/gone b/gone\ndeleted file mode 100644\nindex 1..0\n--- a/gone\n+++ /dev/null\n"
      "@@ -1 +0,0 @@\n-x\n"
      "diff --git a/old b/new\nsimilarity index 100%\nrename from old\nrename to new\n"
      "diff --git a/mode b/mode\nold mode 100644\nnew mode 100755\n"
      "diff --git a/empty b/empty\nnew file mode 100644\nindex 0000000..e69de29\n");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0] == FileChange{"gone", "", false, true, {{0, 1, 0}}});
  CHECK(changes[1] == FileChange{"new", "old", false, false, {}});
}

TEST_CASE("a name with blanks ends in a tab, and a strange one is quoted as in C") {
  const auto changes = take_all(
      "diff --git a/my x b/my x\nindex 1..2 100644\n--- a/my x\t\n+++ b/my x\t\n@@ -1 +1 "
      "@@\n-a\n+b\n"
      "diff --git \"a/\\303\\251 \\\"q\\\"\\t\" \"b/\\303\\251 \\\"q\\\"\\t\"\nindex 1..2 100644\n"
      "--- \"a/\\303\\251 \\\"q\\\"\\t\"\n+++ \"b/\\303\\251 \\\"q\\\"\\t\"\n@@ -1 +1 "
      "@@\n-a\n+b\n");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].path == "my x");
  CHECK(changes[1].path == "é \"q\"\t");
}

TEST_CASE("what is no patch is left where it is") {
  std::string_view text = "diff --git a/x b/x\nold mode 1\nnew mode 2\n012345 678901\ndiff --git";
  CHECK(git::take_patch(text).empty());
  CHECK(text == "012345 678901\ndiff --git");
}
