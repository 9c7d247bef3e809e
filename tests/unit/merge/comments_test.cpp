// Comments in a text, and those that merged lines have lost.
#include <doctest/doctest.h>

#include "merge/write.hpp"

using namespace nurture::merge;
using namespace nurture::yaml;

using Texts = std::vector<std::string>;

TEST_CASE("a comment is what stands behind a # that is no letter of a text") {
  struct Row {
    const char* text;
    Texts comments;
  };
  const Row rows[] = {
      {"", {}},
      {"a: b", {}},
      {"# one\na: b # two\n", {"# one", "# two"}},
      {"a: b#c  # d # e\r\n#f\r\n", {"# d # e", "#f"}},
      {"a: 'x # y' # z\nb: \"# q\"\n", {"# z"}},
      {"a: |  # head\n  # text\n  more\n# behind\n", {"# head", "# behind"}},
      {"a: [b, # in\n  c]\n- # broken", {}},
      {"a: [b, # in\n  c]\n", {"# in"}},
      {"a: &x b # c\nd: *x # e\n", {"# c", "# e"}},
      {"- # dash\n  a: b\n", {"# dash"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(comments_in(row.text) == row.comments);
  }
}

TEST_CASE("lost is what a side added and the merged lines have not, each once for both") {
  struct Row {
    std::optional<std::string> base, ours, theirs;
    const char *merged, *lost;
  };
  const Row rows[] = {
      {"a: b # old\n", "a: b # old\n", "a: c\n", "a: c\n", ""},
      {"a: b\n", "a: b # new\n", std::nullopt, "", "  # new\n"},
      {"a: b\n", "a: b # n\n", "a: c # new\n", "a: c # new\n", "  # n\n"},
      {"a: b\n", "a: b # n\n", "a: c # m\n", "a: c # m # n\n", ""},
      {"a: b\n", "a: b # n\n", "a: c # n\n", "", "  # n\n"},
      {std::nullopt, "# a\na: b\n", "a: b # c\n", "a: b\n", "  # a\n  # c\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.merged);
    CAPTURE(row.lost);
    CHECK(lost_comments({row.base, row.ours, row.theirs}, row.merged, 2, "\n") == row.lost);
  }
}
