// Lists that become other lists: what stays of them keeps its lines.
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

using namespace nurture::yaml;

namespace {

struct ListCase {
  const char* about;
  std::string before;
  Change change;
  std::string after;
};

void check_lists(const std::vector<ListCase>& cases) {
  for (const ListCase& one : cases) {
    CAPTURE(one.about);
    Reading reading = read(one.before);
    REQUIRE(reading.document);
    std::string after;
    try {
      after = edit(*reading.document, {one.change}, {});
    } catch (const Refused& refused) {
      after = std::string("refused: ") + refused.what();
    }
    CHECK(after == one.after);
  }
}

}  // namespace

TEST_CASE("an item that two lists have keeps its lines and comments") {
  check_lists({
      {"an item that stays keeps its comment wherever it stands",
       "tags:\n  - a # A\n  - b\n  - c # C\n", Set{{"tags"}, list({"c", "b"})},
       "tags:\n  - c # C\n  - b\n"},
      {"what comes in its place gets none", "tags:\n  - a # A\n  - b # B\n",
       Set{{"tags"}, list({"x", "b"})}, "tags:\n  - x\n  - b # B\n"},
      {"nothing of it stays", "tags:\n  # all\n  - a # A\n  - b\norg: x\n",
       Set{{"tags"}, list({"x", "z"})}, "tags:\n  # all\n  - x\n  - z\norg: x\n"},
      {"the same item twice", "tags:\n  - a # 1\n  - b\n  - a # 2\n",
       Set{{"tags"}, list({"b", "a", "c"})}, "tags:\n  - b\n  - a # 2\n  - c\n"},
      {"in brackets", "tags: [a, 'b', c]\n", Set{{"tags"}, list({"c", "b", "d"})},
       "tags: [c, b, d]\n"},
      {"a map is changed key by key", "dates:\n  - date: 12-10 # d\n    what: x\n  - b\n",
       Set{{"dates"},
           list(std::vector<Value>{map({{"date", scalar("12-11")}, {"what", scalar("x")}}),
                                   scalar("c")})},
       "dates:\n  - date: 12-11 # d\n    what: x\n  - c\n"},
  });
}

TEST_CASE("an item moves with its own lines") {
  const std::string two =
      "interactions:\n  - note: one # 1\n  # between\n  - # first\n    note: |  # why\n      two\n"
      "    # own\n    x-foo: bar # baz\n  # end\n";
  const Path path{"interactions"};
  check_lists({
      {"to the front", two, MoveItem{path, 1, 0},
       "interactions:\n  - # first\n    note: |  # why\n      two\n    # own\n    x-foo: bar # "
       "baz\n"
       "  - note: one # 1\n  # between\n  # end\n"},
      {"to the end", two, MoveItem{path, 0, 1},
       "interactions:\n  # between\n  - # first\n    note: |  # why\n      two\n    # own\n"
       "    x-foo: bar # baz\n  - note: one # 1\n  # end\n"},
      {"nowhere", two, MoveItem{path, 1, 1}, two},
      {"nowhere, alone", "tags: a  # A\n", MoveItem{{"tags"}, 0, 0}, "tags: a  # A\n"},
      {"from the end of a file without a last break", "tags:\r\n- a\r\n- b # B",
       MoveItem{{"tags"}, 1, 0}, "tags:\r\n- b # B\r\n- a\r\n"},
      {"to that end", "tags:\n- a # A\n- b", MoveItem{{"tags"}, 0, 1}, "tags:\n- b\n- a # A\n"},
      {"a text at that end stays as it is", "tags:\n  - a\n  - |\n    b\n    c",
       MoveItem{{"tags"}, 1, 0}, "tags:\n  - |-\n    b\n    c\n  - a\n"},
      {"in brackets", "tags: [a, b, c]\n", MoveItem{{"tags"}, 2, 0}, "tags: [c, a, b]\n"},
      {"behind a dash", "x-a:\n  - - a\n    - b # B\n", MoveItem{{"x-a", std::size_t{0}}, 1, 0},
       "refused: line 3, column 7: comments of what moves would be lost"},
      {"in brackets with comments", "tags: [\n  a, # A\n  b\n  ]\n", MoveItem{{"tags"}, 1, 0},
       "refused: line 3, column 3: comments inside the brackets would be lost"},
      {"what goes out of brackets has its comment behind the comma",
       "tags: [\n  a,\n  b, # B\n  ]\n", Remove{{"tags", std::size_t{1}}},
       "refused: line 3, column 3: comments inside the brackets would be lost"},
      {"a comment behind the brackets stays", "tags: [a, \"#b\"] # C\n",
       Remove{{"tags", std::size_t{0}}}, "tags: [\"#b\"] # C\n"},
      {"what is not there", "tags: [a]\n", MoveItem{{"tags"}, 2, 0},
       "refused: the list has only 1 items"},
  });
}
