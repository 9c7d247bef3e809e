// Taking a change out of a text that has changed since.
#include "store/take_back.hpp"

#include <doctest/doctest.h>
#include <optional>
#include <string>

namespace nurture::store {
namespace {

const std::optional<std::string> refused;

TEST_CASE(
    "a change is taken back where other lines were changed since, and refused where the same "
    "were") {
  struct {
    std::string name, before, after, current;
    std::optional<std::string> result;
  } const cases[] = {
      {"nothing since", "a\nb\n", "a\nX\nb\n", "a\nX\nb\n", "a\nb\n"},
      {"back already", "a\nb\n", "a\nX\nb\n", "a\nb\n", refused},
      {"a line above, apart", "a\nb\n", "a\nb\nX\n", "A\nb\nX\n", "A\nb\n"},
      {"a line below, apart", "a\nb\nc\n", "X\na\nb\nc\n", "X\na\nb\nC\n", "a\nb\nC\n"},
      {"on both sides", "a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", "A\nb\nX\nd\nE\n", "A\nb\nc\nd\nE\n"},
      {"the same line", "a\nb\n", "a\nX\n", "a\nY\n", refused},
      {"the line next to it", "a\nb\n", "a\nb\nX\n", "a\nB\nX\n", refused},
      {"lines added right behind", "a\n", "a\nX\n", "a\nX\nmore\n", refused},
      {"an item added right behind an item", "l:\n  - a\n", "l:\n  - a\n  - X\n    x: 1\n",
       "l:\n  - a\n  - X\n    x: 1\n  - Y\n    y: 1\n", "l:\n  - a\n  - Y\n    y: 1\n"},
      {"an item added right before an item", "l:\n  - a\n", "l:\n  - a\n  - X\n",
       "l:\n  - a\n  - Y\n  - X\n", "l:\n  - a\n  - Y\n"},
      {"a line added to the item", "l:\n  - a\n", "l:\n  - a\n  - X\n",
       "l:\n  - a\n  - X\n    more: 1\n", refused},
      {"an item of another list right behind", "l:\n  - a\n", "l:\n  - a\n  - X\n",
       "l:\n  - a\n  - X\n- b\n", refused},
      {"the added lines were removed by hand, and others", "a\nb\nc\n", "a\nb\nc\nX\n", "b\nc\n",
       refused},
      {"a file without a last line break", "a\nb", "a\nb\nX\n", "A\na\nb\nX\n", "A\na\nb"},
      {"everything emptied", "a\n", "a\nX\n", "", refused},
      {"other line breaks", "a\r\nb\r\nc\r\n", "a\r\nb\r\nX\r\nc\r\n", "A\r\nb\r\nX\r\nc\r\n",
       "A\r\nb\r\nc\r\n"},
      {"two places of ours, one of theirs between", "1\n2\n3\n4\n5\n6\n7\n",
       "1\nX\n3\n4\n5\nY\n7\n", "1\nX\n3\nfour\n5\nY\n7\n", "1\n2\n3\nfour\n5\n6\n7\n"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.name);
    CHECK(take_back(each.before, each.after, each.current) == each.result);
  }
}

TEST_CASE("texts that differ everywhere count as one change, in bounded memory") {
  std::string before, after, current;
  for (int i = 0; i < 3000; ++i) {
    before += "b" + std::to_string(i) + "\n";
    after += "a" + std::to_string(i) + "\n";
  }
  current = after + "\n";
  CHECK(take_back(before, after, after) == before);
  CHECK_FALSE(take_back(before, after, current));
}

}  // namespace
}  // namespace nurture::store
