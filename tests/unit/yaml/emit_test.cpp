// New files: the style that the manual shows.
#include <doctest/doctest.h>

#include "yaml/edit.hpp"
#include "yaml/render.hpp"

using namespace nurture::yaml;

namespace {

std::string emitted(const Value& map) {
  return emit(map, {});
}

}  // namespace

TEST_CASE("a new file has the style of the manual") {
  const Value interaction = map({{"date", scalar("2026-11-02")},
                                 {"channel", scalar("call")},
                                 {"note", scalar("One.\nTwo.\n")}});
  const Value contact = map({
      {"name", scalar("Ada Lovelace")},
      {"tags", list({"client", "london"})},
      {"phone", scalar("+44 20 7946 0018")},
      {"about", scalar("Two children.\nFencing.\n")},
      {"owners", map({})},
      {"programme", map({{"name", scalar("newcomer")}, {"skipped", list({"2"})}})},
      {"empty", Value{}},
      {"interactions",
       list(std::vector<Value>{interaction, map({{"date", scalar("2026-11-04")}})})},
  });
  CHECK(emitted(contact) ==
        "name: Ada Lovelace\n"
        "tags: [client, london]\n"
        "phone: \"+44 20 7946 0018\"\n"
        "about: |\n"
        "  Two children.\n"
        "  Fencing.\n"
        "owners: {}\n"
        "programme:\n"
        "  name: newcomer\n"
        "  skipped: [\"2\"]\n"
        "empty:\n"
        "interactions:\n"
        "  - date: 2026-11-02\n"
        "    channel: call\n"
        "    note: |\n"
        "      One.\n"
        "      Two.\n"
        "  - date: 2026-11-04\n");
}

TEST_CASE("a list of words that is too long for a line is a block") {
  std::vector<std::string> words(12, "a-word");
  CHECK(emitted(map({{"tags", list(words)}})).substr(0, 18) == "tags:\n  - a-word\n ");
  words.resize(9);
  CHECK(emitted(map({{"tags", list(words)}})).substr(0, 7) == "tags: [");
}

TEST_CASE("lists in lists and texts in lists") {
  const Value inner = list(std::vector<Value>{map({{"a", scalar("b")}})});
  CHECK(emitted(
            map({{"x", list(std::vector<Value>{inner, list({"w"}), scalar("c\nd"), Value{}})}})) ==
        "x:\n  - - a: b\n  - [w]\n  - |-\n    c\n    d\n  -\n");
}

TEST_CASE("keys stand in the order of the shape") {
  Shape shape;
  shape.order = {"name", "org"};
  shape.last = "log";
  CHECK(emit(map({{"log", scalar("l")},
                  {"org", scalar("o")},
                  {"x-a", scalar("x")},
                  {"name", scalar("m")}}),
             shape) == "name: m\norg: o\nx-a: x\nlog: l\n");
}

TEST_CASE("a text that is not UTF-8 can't be written") {
  CHECK_THROWS_AS(emitted(map({{"a", scalar("\xFF")}})), nurture::base::Error);
}

TEST_CASE("what would be too much to read again can't be written, and it says so") {
  std::vector<Value> many(60000, map({{"date", scalar("2026-11-02")}, {"note", scalar("x")}}));
  try {
    emitted(map({{"interactions", list(many)}}));
    FAIL("it was written");
  } catch (const nurture::base::Error& error) {
    CHECK(std::string(error.what()).starts_with("this can't be written as YAML: "));
    CHECK(error.hint().empty());
  }
}

TEST_CASE("an empty map is an empty file") {
  CHECK(emitted(map({})).empty());
}

TEST_CASE("the place of a new key") {
  Shape shape;
  shape.order = {"a", "b", "c"};
  shape.last = "z";
  using Keys = std::vector<std::string>;
  CHECK(place_of("b", Keys{"a", "c"}, shape) == 1);
  CHECK(place_of("a", Keys{"b", "c"}, shape) == 0);
  CHECK(place_of("c", Keys{"b", "x", "a", "y"}, shape) == 3);
  CHECK(place_of("x", Keys{"a", "z"}, shape) == 1);
  CHECK(place_of("z", Keys{"a"}, shape) == 1);
  CHECK(place_of("", Keys{"x"}, Shape{}) == 1);
}

TEST_CASE("numbers and booleans that are meant as such bear no quotes, words like them do") {
  CHECK(emitted(map({{"a", bare("false")}, {"b", scalar("false")}})) == "a: false\nb: \"false\"\n");
  CHECK(emitted(map({{"a", list({bare("2"), scalar("3")})}})) == "a: [2, \"3\"]\n");
  CHECK(bare("2") == scalar("2"));
}
