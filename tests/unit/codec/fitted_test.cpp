// Every key of every file, with every kind of value that it isn't meant to have, and an item more.
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "codec/codec.hpp"
#include "yaml/reader.hpp"

using namespace nurture;
using model::File;
using model::Key;
using model::Type;

namespace {

struct Odd {
  const char* text;
  bool nothing = false;  ///< says nothing: the list begins afresh
};

constexpr Odd odd_values[] = {{"~", true},
                              {"null", true},
                              {"NULL", true},
                              {"\"\"", true},
                              {"''", true},
                              {"{}", true},
                              {"[]", true},
                              {"", true},
                              {"none"},
                              {"\"null\""},
                              {"5"},
                              {"call her"},
                              {"{a: b}"},
                              {"[[a]]"},
                              {"|\n  a\n  b"},
                              {"\n  a: b"},
                              {"{}  # none", true},
                              {"~  # none yet", true}};

yaml::Value item_of(const Key& key) {
  if (key.type != Type::record) return yaml::scalar("new");
  return yaml::map({{model::keys(key.inside).front().name, yaml::scalar("2026-11-02")}});
}

/// What an item more makes of the value: the new text, or the refusal.
std::string grown(File file, const Key& key, const std::string& value) {
  const std::string text = "x-first: 1\n" + std::string(key.name) + ": " + value + "\nx-last: 1\n";
  const yaml::Reading reading = yaml::read(text);
  REQUIRE(reading.document);
  const auto list = reading.document->root().find(key.name);
  const std::size_t count = list->kind() == yaml::Kind::absent ? 0
                            : list->kind() == yaml::Kind::list ? list->size()
                                                               : 1;
  const yaml::Change change = yaml::Insert{{std::string(key.name)}, count, item_of(key)};
  try {
    return yaml::edit(*reading.document, codec::fitted(*reading.document, {change}, file),
                      codec::shape(file));
  } catch (const yaml::Refused& refused) {
    CHECK_FALSE(refused.hint().empty());
    return std::string("refused: ") + refused.what();
  }
}

void check_grown(const Key& key, const Odd& odd, const std::string& result) {
  const bool single = key.type != Type::record && std::string_view(odd.text) != "{a: b}" &&
                      std::string_view(odd.text) != "\n  a: b";
  const bool is_list = odd.text[0] == '[';
  const bool is_block = odd.text[0] == '|';  // which becomes no item where it stands
  if (result.starts_with("refused: ")) {
    CHECK((is_block || !(odd.nothing || single || is_list)));
    CHECK(result.starts_with("refused: line "));
    CHECK(result.find(", column ") != std::string::npos);
    return;
  }
  CHECK((odd.nothing || single || is_list));
  const yaml::Reading after = yaml::read(result);
  REQUIRE(after.document);
  const auto list = after.document->root().find(key.name)->value();
  REQUIRE(list.kind == yaml::Kind::list);
  CHECK(list.items.size() == (odd.nothing ? 1 : 2));
  CHECK(yaml::Value(list.items.back()) == item_of(key));
  CHECK(result.starts_with("x-first: 1\n"));
  CHECK(result.find("x-last: 1\n") != std::string::npos);
  if (std::string_view(odd.text).find('#') != std::string_view::npos) {
    CHECK(result.find("# none") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("an item more makes a fresh list of nothing, or is refused with its place") {
  for (const File file : {File::contact, File::organisation, File::library_item, File::settings}) {
    for (const Key& key : model::keys(file)) {
      if (!key.many || key.type == Type::table) continue;
      for (const Odd& odd : odd_values) {
        CAPTURE(std::string(key.name));
        CAPTURE(odd.text);
        const std::string result = grown(file, key, odd.text);
        CAPTURE(result);
        check_grown(key, odd, result);
      }
    }
  }
}

TEST_CASE("a value put in the place of any other leaves that one value") {
  for (const Key& key : model::keys(File::contact)) {
    for (const Odd& odd : odd_values) {
      CAPTURE(std::string(key.name));
      CAPTURE(odd.text);
      const std::string text =
          "x-first: 1\n" + std::string(key.name) + ": " + odd.text + "\nx-last: 1\n";
      const yaml::Reading reading = yaml::read(text);
      REQUIRE(reading.document);
      const std::vector<yaml::Change> set = {
          yaml::Set{{std::string(key.name)}, yaml::scalar("new")}};
      const std::string after =
          yaml::edit(*reading.document, codec::fitted(*reading.document, set, File::contact),
                     codec::shape(File::contact));
      const yaml::Reading again = yaml::read(after);
      REQUIRE(again.document);
      CHECK(again.document->root().find(key.name)->value() == yaml::scalar("new"));
      CHECK(again.document->root().size() == 3);
    }
  }
}

TEST_CASE("a single record is an item, two more are two more, and other changes pass") {
  const yaml::Reading reading =
      yaml::read("interactions: {date: 2026-11-01}\nfollow_ups: ~\nname: [a, b]\n");
  REQUIRE(reading.document);
  const auto one = [](const char* key, const char* day) {
    return yaml::map({{key, yaml::scalar(day)}});
  };
  const std::vector<yaml::Change> changes = {
      yaml::Insert{{"interactions"}, 1, one("date", "2026-11-02")},
      yaml::Insert{{"follow_ups"}, 1, one("due", "2026-11-03")},
      yaml::Insert{{"follow_ups"}, 2, one("due", "2026-11-04")},
      yaml::Set{{"name"}, yaml::scalar("Ada")}};
  CHECK(yaml::edit(*reading.document, codec::fitted(*reading.document, changes, File::contact),
                   codec::shape(File::contact)) ==
        "interactions: [{date: 2026-11-01}, {date: 2026-11-02}]\nfollow_ups:\n"
        "  - due: 2026-11-03\n  - due: 2026-11-04\nname: Ada\n");
}
