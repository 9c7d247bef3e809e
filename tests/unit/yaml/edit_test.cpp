// Edits: which bytes change, in every layout a file may have.
#include "yaml/edit.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "yaml/reader.hpp"

using namespace nurture::yaml;

namespace {

struct Case {
  const char* about;
  std::string before;
  Change change;
  std::string after;
};

Shape contact_shape() {
  Shape interaction;
  interaction.order = {"date", "channel", "note", "next"};
  Shape follow_up;
  follow_up.order = {"due", "what", "done"};
  Shape shape;
  shape.order = {"name",  "org",   "rating",     "email",       "tags",
                 "about", "dates", "follow_ups", "interactions"};
  shape.last = "interactions";
  shape.inside = {{"interactions", interaction}, {"follow_ups", follow_up}};
  return shape;
}

std::string edited(const std::string& before, const std::vector<Change>& changes) {
  Reading reading = read(before);
  REQUIRE_MESSAGE(reading.document, before);
  return edit(*reading.document, changes, contact_shape());
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.about);
    std::string after;
    try {
      after = edited(one.before, {one.change});
    } catch (const Refused& refused) {
      after = std::string("refused: ") + refused.what();
    }
    CHECK(after == one.after);
  }
}

Value call(const std::string& date) {
  return map({{"date", scalar(date)}, {"channel", scalar("call")}});
}

}  // namespace

TEST_CASE("a scalar changes and nothing beside it") {
  check({
      {"plain", "name: Ada # her\norg: x\n", Set{{"name"}, scalar("Bob")},
       "name: Bob # her\norg: x\n"},
      {"the same text changes nothing", "name:   Ada\n", Set{{"name"}, scalar("Ada")},
       "name:   Ada\n"},
      {"single quotes stay", "name: 'Ada'\n", Set{{"name"}, scalar("Bob")}, "name: 'Bob'\n"},
      {"double quotes stay", "name: \"Ada\"\n", Set{{"name"}, scalar("a 'b' c")},
       "name: \"a 'b' c\"\n"},
      {"plain becomes quoted where it must", "name: Ada\n", Set{{"name"}, scalar("12:30")},
       "name: \"12:30\"\n"},
      {"CRLF stays", "name: Ada\r\norg: x\r\n", Set{{"org"}, scalar("z")},
       "name: Ada\r\norg: z\r\n"},
      {"a byte order mark stays", "\xEF\xBB\xBFname: Ada\n", Set{{"name"}, scalar("Bob")},
       "\xEF\xBB\xBFname: Bob\n"},
      {"nothing becomes a text", "name:\norg: x\n", Set{{"name"}, scalar("Ada")},
       "name: Ada\norg: x\n"},
      {"nothing before a comment", "name:   # who\norg: x\n", Set{{"name"}, scalar("Ada")},
       "name: Ada   # who\norg: x\n"},
      {"a text becomes nothing", "name: Ada # her\norg: x\n", Set{{"name"}, Value{}},
       "name: # her\norg: x\n"},
      {"a block stays a block", "about: |  # fair\n  One.\n  Two.\n\norg: x\n",
       Set{{"about"}, scalar("Three.\nFour.\n")},
       "about: |  # fair\n  Three.\n  Four.\n\norg: x\n"},
      {"its indentation stays", "about: |\n    One.\n", Set{{"about"}, scalar("Two.\nThree.\n")},
       "about: |\n    Two.\n    Three.\n"},
      {"one line needs no block", "about: |\n  One.\norg: x\n", Set{{"about"}, scalar("Two.")},
       "about: Two.\norg: x\n"},
      {"several lines make a block, the comment stays", "about: One. # c\norg: x\n",
       Set{{"about"}, scalar("One.\nTwo.")}, "about: |- # c\n  One.\n  Two.\norg: x\n"},
      {"several lines at the end of a file without a last break", "about: One.",
       Set{{"about"}, scalar("One.\nTwo.\n")}, "about: |\n  One.\n  Two.\n"},
      {"a text over several lines", "about: One\n  two # c\norg: x\n",
       Set{{"about"}, scalar("Three")}, "about: Three # c\norg: x\n"},
      {"in a list", "tags:\n  - a # first\n  - b\n", Set{{"tags", std::size_t{1}}, scalar("c")},
       "tags:\n  - a # first\n  - c\n"},
      {"in brackets", "tags: [a, 'b', c]\n", Set{{"tags", std::size_t{1}}, scalar("d")},
       "tags: [a, 'd', c]\n"},
      {"in an item's map",
       "follow_ups:\n  - due: 2026-11-02\n    what: call\n  - due: 2026-12-02\n    what: write\n",
       Set{{"follow_ups", std::size_t{1}, "what"}, scalar("visit")},
       "follow_ups:\n  - due: 2026-11-02\n    what: call\n  - due: 2026-12-02\n    what: visit\n"},
  });
}

TEST_CASE("a new key goes where the order has it") {
  check({
      {"behind the last that precedes it", "name: Ada\ntags: [a]\n", Set{{"org"}, scalar("x")},
       "name: Ada\norg: x\ntags: [a]\n"},
      {"an unknown one goes last", "name: Ada\ntags: [a]\n", Set{{"x-y"}, scalar("z")},
       "name: Ada\ntags: [a]\nx-y: z\n"},
      {"but never behind the last key", "name: Ada\ninteractions: []\n", Set{{"x-y"}, scalar("z")},
       "name: Ada\nx-y: z\ninteractions: []\n"},
      {"before all others, below the comment above them", "# Ada\norg: x\n",
       Set{{"name"}, scalar("Ada")}, "# Ada\nname: Ada\norg: x\n"},
      {"before the comments that follow", "name: Ada\n\n# where\norg: x\n",
       Set{{"rating"}, scalar("A")}, "name: Ada\n\n# where\norg: x\nrating: A\n"},
      {"behind a value of several lines", "about: |\n  One.\n\n  Two.\n\n# c\nx-a: 1\n",
       Set{{"dates"}, scalar("d")}, "about: |\n  One.\n\n  Two.\ndates: d\n\n# c\nx-a: 1\n"},
      {"without a last break", "name: Ada", Set{{"org"}, scalar("x")}, "name: Ada\norg: x\n"},
      {"with CRLF", "name: Ada\r\nx-a: 1\r\n", Set{{"org"}, scalar("x")},
       "name: Ada\r\norg: x\r\nx-a: 1\r\n"},
      {"first, behind a byte order mark", "\xEF\xBB\xBForg: x\n", Set{{"name"}, scalar("Ada")},
       "\xEF\xBB\xBFname: Ada\norg: x\n"},
      {"into an item",
       "follow_ups:\n  - due: 2026-11-02\n    what: call  # soon\n    # note\n  - due: "
       "2026-12-02\n",
       Set{{"follow_ups", std::size_t{0}, "done"}, scalar("2026-11-03")},
       "follow_ups:\n  - due: 2026-11-02\n    what: call  # soon\n    done: 2026-11-03\n    # "
       "note\n  - due: "
       "2026-12-02\n"},
      {"first into an item", "follow_ups:\n  - what: call\n",
       Set{{"follow_ups", std::size_t{0}, "due"}, scalar("2026-11-03")},
       "follow_ups:\n  - due: 2026-11-03\n    what: call\n"},
      {"into a single map that stands for a list", "follow_ups:\n  due: 2026-11-02\n",
       Set{{"follow_ups", std::size_t{0}, "done"}, scalar("2026-11-03")},
       "follow_ups:\n  due: 2026-11-02\n  done: 2026-11-03\n"},
      {"into braces", "follow_ups: [{due: 2026-11-02}] # c\n",
       Set{{"follow_ups", std::size_t{0}, "done"}, scalar("2026-11-03")},
       "follow_ups: [{due: 2026-11-02, done: 2026-11-03}] # c\n"},
      {"into empty braces", "owners: {}\n",
       Set{{"owners", "dave"}, map({{"capacity", scalar("6")}})},
       "owners: {dave: {capacity: \"6\"}}\n"},
      {"with the maps above it", "name: Ada\n", Set{{"x-a", "b"}, scalar("c")},
       "name: Ada\nx-a:\n  b: c\n"},
      {"into an empty file", "", Set{{"name"}, scalar("Ada")}, "name: Ada\n"},
      {"into a file of comments", "# Ada", Set{{"name"}, scalar("Ada")}, "# Ada\nname: Ada\n"},
      {"behind a document marker", "---\n", Set{{"name"}, scalar("Ada")}, "---\nname: Ada\n"},
      {"a list of words goes in brackets", "name: Ada\n", Set{{"tags"}, list({"a", "b"})},
       "name: Ada\ntags: [a, b]\n"},
      {"a text of several lines as a block", "name: Ada\n", Set{{"about"}, scalar("One.\nTwo.\n")},
       "name: Ada\nabout: |\n  One.\n  Two.\n"},
  });
}

TEST_CASE("a new item goes right behind the one before it") {
  const Insert log{{"interactions"}, 1, call("2026-11-02")};
  const std::string one = "interactions:\n  - date: 2026-11-01\n    channel: call\n";
  const std::string item = "  - date: 2026-11-02\n    channel: call\n";
  check({
      {"at the end", one, log, one + item},
      {"not indented", "interactions:\n- date: 2026-11-01\n", log,
       "interactions:\n- date: 2026-11-01\n- date: 2026-11-02\n  channel: call\n"},
      {"before comments that follow", one + "  # todo\n# end\n", log,
       one + item + "  # todo\n# end\n"},
      {"before keys that follow", one + "x-a: 1\n", log, one + item + "x-a: 1\n"},
      {"behind a trailing comment", "interactions:\n  - date: 2026-11-01 # c\n", log,
       "interactions:\n  - date: 2026-11-01 # c\n" + item},
      {"without a last break", "interactions:\n  - date: 2026-11-01", log,
       "interactions:\n  - date: 2026-11-01\n" + item},
      {"with CRLF", "interactions:\r\n  - date: 2026-11-01\r\n", log,
       "interactions:\r\n  - date: 2026-11-01\r\n  - date: 2026-11-02\r\n    channel: call\r\n"},
      {"with more blanks behind the dash", "interactions:\n  -   date: 2026-11-01\n", log,
       "interactions:\n  -   date: 2026-11-01\n  -   date: 2026-11-02\n      channel: call\n"},
      {"first", one, Insert{{"interactions"}, 0, call("2026-10-01")},
       "interactions:\n  - date: 2026-10-01\n    channel: call\n  - date: 2026-11-01\n    channel: "
       "call\n"},
      {"behind a block", "interactions:\n  - note: |\n      a\n      b\n\n\nx-a: 1\n", log,
       "interactions:\n  - note: |\n      a\n      b\n" + item + "\n\nx-a: 1\n"},
      {"in brackets", "interactions: [{date: 2026-11-01}] # c\n", log,
       "interactions: [{date: 2026-11-01}, {date: 2026-11-02, channel: call}] # c\n"},
      {"in brackets over several lines", "interactions: [\n  {date: 2026-11-01} # c\n  ]\n", log,
       "interactions: [\n  {date: 2026-11-01}, # c\n  {date: 2026-11-02, channel: call}\n  ]\n"},
      {"words in brackets", "tags: [a, b]\n", Insert{{"tags"}, 1, scalar("c")},
       "tags: [a, c, b]\n"},
      {"in front, in brackets", "tags: [a, b]\n", Insert{{"tags"}, 0, scalar("c")},
       "tags: [c, a, b]\n"},
  });
}

TEST_CASE("a list is made where there is none yet") {
  const Insert log{{"interactions"}, 0, call("2026-11-02")};
  const std::string item = "  - date: 2026-11-02\n    channel: call\n";
  check({
      {"no key", "name: Ada\n", log, "name: Ada\ninteractions:\n" + item},
      {"dashes as the file has them", "tags:\n- a\n- b\n", log,
       "tags:\n- a\n- b\ninteractions:\n- date: 2026-11-02\n  channel: call\n"},
      {"a key without a value", "interactions: # none yet\n# end\n", log,
       "interactions: # none yet\n" + item + "# end\n"},
      {"an empty list", "interactions: []  # none yet\n# end\n", log,
       "interactions:  # none yet\n" + item + "# end\n"},
      {"an empty list without a last break", "interactions: []", log, "interactions:\n" + item},
      {"an empty list of words", "tags: []\n", Insert{{"tags"}, 0, scalar("a")}, "tags: [a]\n"},
      {"a list of words", "name: Ada\n", Insert{{"tags"}, 0, scalar("a")},
       "name: Ada\ntags: [a]\n"},
      {"a single word", "tags: a # c\n", Insert{{"tags"}, 1, scalar("b")}, "tags: [a, b] # c\n"},
      {"a single text with a comma", "tags: a, b\n", Insert{{"tags"}, 1, scalar("c")},
       "tags: [\"a, b\", c]\n"},
      {"a single map", "interactions:\n  date: 2026-11-01\n  channel: call\n",
       Insert{{"interactions"}, 1, call("2026-11-02")},
       "interactions:\n- date: 2026-11-01\n  channel: call\n- date: 2026-11-02\n  channel: call\n"},
      {"a single map in braces", "interactions: {date: 2026-11-01}\n",
       Insert{{"interactions"}, 1, call("2026-11-02")},
       "interactions: [{date: 2026-11-01}, {date: 2026-11-02, channel: call}]\n"},
  });
}

TEST_CASE("what is removed goes with its lines and nothing else") {
  check({
      {"a key with its trailing comment", "name: Ada\norg: x # c\n# next\ntags: [a]\n",
       Remove{{"org"}}, "name: Ada\n# next\ntags: [a]\n"},
      {"the comment above stays", "name: Ada\n# where\norg: x\n", Remove{{"org"}},
       "name: Ada\n# where\n"},
      {"a value of several lines", "name: Ada\nabout: |\n  One.\n\n  Two.\n\norg: x\n",
       Remove{{"about"}}, "name: Ada\n\norg: x\n"},
      {"what is not there", "name: Ada\n", Remove{{"org"}}, "name: Ada\n"},
      {"an item", "tags:\n  - a\n  - b # c\n  - c\n", Remove{{"tags", std::size_t{1}}},
       "tags:\n  - a\n  - c\n"},
      {"the last item takes its key along", "name: Ada\ntags:\n  - a\norg: x\n",
       Remove{{"tags", std::size_t{0}}}, "name: Ada\norg: x\n"},
      {"the first key of an item", "dates:\n  - what: x # c\n    date: 12-10\n",
       Remove{{"dates", std::size_t{0}, "what"}}, "dates:\n  - date: 12-10\n"},
      {"in brackets, the first", "tags: [a, b, c]\n", Remove{{"tags", std::size_t{0}}},
       "tags: [b, c]\n"},
      {"in brackets, the last", "tags: [a, b, c ]\n", Remove{{"tags", std::size_t{2}}},
       "tags: [a, b ]\n"},
      {"in braces", "x-a: {b: 1, c: 2}\n", Remove{{"x-a", "b"}}, "x-a: {c: 2}\n"},
      {"a single value as item 0", "name: Ada\ntags: a\n", Remove{{"tags", std::size_t{0}}},
       "name: Ada\n"},
      {"the only key", "# Ada\nname: Ada\n", Remove{{"name"}}, "# Ada\n"},
      {"comments on lines of their own stay",
       "tags: # all\n  # one\n  - a # A\n\n  # two\n  - b\n  # end\norg: x\n", Remove{{"tags"}},
       "  # one\n  # two\n  # end\norg: x\n"},
      {"so do those inside an item",
       "dates:\n  - date: 12-10 # d\n    # hers\n    what: x\n  - b\n",
       Remove{{"dates", std::size_t{0}}}, "dates:\n    # hers\n  - b\n"},
      {"what only looks like one goes", "name: Ada\nabout: |\n  # One.\n  Two.\norg: x\n",
       Remove{{"about"}}, "name: Ada\norg: x\n"},
      {"in a text of several lines, too", "name: Ada\nabout: \"One\n  # Two\n  Three\"\norg: x\n",
       Remove{{"about"}}, "name: Ada\norg: x\n"},
      {"before a text that would take them up, the change is refused",
       "about: |\n  One.\ntags:\n  # one\n  - a\n", Remove{{"tags"}},
       "refused: line 3, column 1: the change can't be made here without changing something else"},
  });
}

TEST_CASE("a whole list or map that is set changes only where it differs") {
  check({
      {"an item more", "tags:\n  - a # first\n  - b\n", Set{{"tags"}, list({"a", "b", "c"})},
       "tags:\n  - a # first\n  - b\n  - c\n"},
      {"two items less", "tags:\n  - a\n  - b # keep\n  - c\n", Set{{"tags"}, list({"b"})},
       "tags:\n  - b # keep\n"},
      {"a map's keys", "x-a:\n  b: 1 # one\n  c: 2\n",
       Set{{"x-a"}, map({{"b", scalar("1")}, {"d", scalar("e")}})}, "x-a:\n  b: 1 # one\n  d: e\n"},
      {"a word for a list", "tags:\n  - a\n  - b\n", Set{{"tags"}, scalar("c")}, "tags: c\n"},
      {"a list for a word", "tags: a # c\n", Set{{"tags"}, list({"b", "c"})}, "tags: [b, c] # c\n"},
      {"an empty list", "tags:\n  - a\n", Set{{"tags"}, list(std::vector<Value>{})}, "tags: []\n"},
  });
}

TEST_CASE("what can't be edited safely is refused with its line") {
  check({
      {"an alias", "a: &x 1\nb: *x\n", Set{{"b"}, scalar("2")},
       "refused: line 2, column 4: an anchor, a tag or an alias is in the way"},
      {"an anchor", "a: &x 1\nb: *x\n", Set{{"a"}, scalar("2")},
       "refused: line 1, column 7: an anchor, a tag or an alias is in the way"},
      {"what holds an anchor", "a:\n  - &x 1\nb: *x\n", Remove{{"a"}},
       "refused: line 2, column 3: what would go holds an anchor, a tag or an alias"},
      {"comments inside", "tags:\n  - a\n  # why\n  - b\n", Set{{"tags"}, scalar("c")},
       "refused: line 2, column 3: comments inside the value would be lost"},
      {"a block at the end of a file without a last break", "about: |\n  One.",
       Set{{"x-a"}, scalar("b")},
       "refused: line 2, column 7: the change can't be made here without changing something else"},
      {"the long form", "? name\n: Ada\n", Set{{"name"}, scalar("Bob")},
       "refused: line 2, column 3: a key in the long form ('? key') is in the way"},
      {"an item that is not there", "tags: [a]\n", Set{{"tags", std::size_t{3}}, scalar("b")},
       "refused: the list has no item 4"},
      {"a key of a word", "tags: a\n", Set{{"tags", "x"}, scalar("b")},
       "refused: no key 'x' can be set there: it is not a map"},
  });
}

TEST_CASE("a file that is full is not to be filled by hand") {
  const std::string full = "about: " + std::string((4u << 20) - 20, 'a') + "\n";
  const Reading reading = read(full);
  REQUIRE(reading.document);
  try {
    edit(*reading.document, {Set{{"org"}, scalar("a longer name")}}, contact_shape());
    FAIL("made");
  } catch (const Refused& refused) {
    CHECK(refused.hint() ==
          "move what is old or long into a file of its own, outside the store; then try again");
  }
}

TEST_CASE("several changes are made in order") {
  const std::string after =
      edited("name: Ada\nfollow_ups:\n  - due: 2026-11-02\n    what: call\n",
             {Insert{{"interactions"}, 0, call("2026-11-02")},
              Set{{"follow_ups", std::size_t{0}, "done"}, scalar("2026-11-02")},
              Set{{"org"}, scalar("x")}});
  CHECK(
      after ==
      "name: Ada\norg: x\nfollow_ups:\n  - due: 2026-11-02\n    what: call\n    done: 2026-11-02\n"
      "interactions:\n  - date: 2026-11-02\n    channel: call\n");
}

TEST_CASE("items that go in together stand as if each had gone in by itself") {
  const std::string items = "- date: 2026-01-02\n  note: a\n- date: 2026-03-04  # said\n";
  const std::vector<Change> changes{Insert{{"interactions"}, 0, call("2026-01-01")},
                                    Insert{{"interactions"}, 1, call("2026-01-01")},
                                    Insert{{"interactions"}, 3, call("2026-02-01")},
                                    Insert{{"interactions"}, 5, call("2026-04-01")},
                                    Insert{{"interactions"}, 6, call("2026-05-01")},
                                    Insert{{"tags"}, 0, scalar("x")}};
  for (const std::string& text :
       {"name: Ada\ninteractions:\n" + items, "interactions:\n" + items + "\n# end\nname: Ada\n",
        std::string("interactions:\n  - date: 2026-01-02\n\n  -   date: 2026-03-04\n"),
        "interactions:\n" + items.substr(0, items.size() - 1),
        std::string("interactions: [{date: 2026-01-02}, {date: 2026-03-04}]\n"),
        std::string("interactions:\r\n- date: 2026-01-02\r\n- date: 2026-03-04\r\n")}) {
    CAPTURE(text);
    std::string one_by_one = text;
    for (const Change& change : changes) one_by_one = edited(one_by_one, {change});
    CHECK(edited(text, changes) == one_by_one);
  }
}

TEST_CASE("no change gives back the same bytes") {
  const std::string text = "\xEF\xBB\xBFname:  Ada\r\n\r\n\t\r\n# c";
  CHECK(edited(text, {}) == text);
}

TEST_CASE("a text that yaml-cpp can't read is changed as our own reader confirms") {
  const std::string before = "name: Ada\ntags: [why?]\ncalls:\n  - date: 2026-11-02\n";
  REQUIRE_FALSE(second_reading(before));
  const Reading reading = read(before);
  REQUIRE(reading.document);
  CHECK(edit(*reading.document, {Insert{{"calls"}, 1, map({{"date", scalar("2026-11-03")}})}},
             {}) == before + "  - date: 2026-11-03\n");
  CHECK(edit(*reading.document, {Insert{{"tags"}, 1, scalar("b?")}}, {}) ==
        "name: Ada\ntags: [why?, \"b?\"]\ncalls:\n  - date: 2026-11-02\n");
}

TEST_CASE("a single text that ends early in brackets is quoted when it becomes an item") {
  for (const char* text : {"why?", "https://x.y", "a, b", "a:b"}) {
    const Reading reading = read("tags: " + std::string(text) + "\n");
    REQUIRE(reading.document);
    CHECK(edit(*reading.document, {Insert{{"tags"}, 1, scalar("b")}}, {}) ==
          "tags: [\"" + std::string(text) + "\", b]\n");
  }
}
