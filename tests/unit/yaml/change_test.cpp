// Whether two texts mean the same but for an item: what stands between a wrong edit and the file.
#include <doctest/doctest.h>
#include <string>
#include <utility>

#include "yaml/edit_parts.hpp"
#include "yaml/reader.hpp"

using namespace nurture;
using yaml::Document;
using yaml::Insert;

namespace {

Document document(const std::string& text) {
  auto reading = yaml::read(text);
  REQUIRE(reading.document);
  return std::move(*reading.document);
}

bool but_for(const std::string& before, const std::string& after, const Insert& insert) {
  return yaml::same_but_for(document(before), document(after), insert);
}

bool same(const std::string& one, const std::string& other) {
  const auto a = document(one);
  const auto b = document(other);
  const bool by_node = yaml::same_tree(a.root(), b.root());
  CHECK(yaml::same_tree(a.root(), b.root().value()) == by_node);
  CHECK(yaml::same_tree(b.root(), a.root()) == by_node);
  return by_node;
}

const Insert third{{std::string("a")}, 2, yaml::scalar("z")};

}  // namespace

TEST_CASE("trees are the same by meaning") {
  CHECK(same("a: b\nc: [d]\n", "c:\n  - 'd'\na: \"b\"\n"));
  CHECK(same("a: &x b\nc: *x\n", "a: b\nc: b\n"));
  CHECK_FALSE(same("a: b\n", "a: c\n"));
  CHECK_FALSE(same("a: b\n", "a: [b]\n"));
  CHECK_FALSE(same("a: ''\n", "a:\n"));
  CHECK_FALSE(same("a: b\n", "a: b\nc: d\n"));
  CHECK_FALSE(same("a: b\nc: d\n", "a: b\ne: d\n"));
  CHECK_FALSE(same("a: [b, c]\n", "a: [c, b]\n"));
  CHECK_FALSE(same("a: [b]\n", "a: [b, b]\n"));
}

TEST_CASE("an item more, and nothing else") {
  CHECK(but_for("a: [x, y]\nb: c\n", "b: c\na: [x, y, z]\n", third));
  CHECK(but_for("a: [x, y, w]\n", "a: [x, y, z, w]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\n", "a: [x, y]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\n", "a: [x, z, y]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\n", "a: [x, v, z]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\n", "a: [x, y, v]\n", third));
  CHECK_FALSE(but_for("a: [x, y, w]\n", "a: [x, y, z, v]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\nb: c\n", "a: [x, y, z]\nb: d\n", third));
  CHECK_FALSE(but_for("a: [x, y]\nb: c\n", "a: [x, y, z]\n", third));
  CHECK_FALSE(but_for("a: [x, y]\n", "a: [x, y, z]\nb: c\n", third));
  CHECK_FALSE(but_for("a: [x, y]\nb: c\n", "a: [x, y, z]\nd: c\n", third));
  CHECK_FALSE(but_for("b: c\n", "b: c\n", third));
  CHECK_FALSE(but_for("a: [x]\n", "a: [x, z]\n", third));
  CHECK_FALSE(but_for("- x\n", "a: [x, y, z]\n", third));
}

TEST_CASE("a list below other keys") {
  const Insert below{{std::string("a"), std::string("b")}, 0, yaml::scalar("z")};
  CHECK(but_for("a: {b: [x], c: d}\n", "a: {b: [z, x], c: d}\n", below));
  CHECK_FALSE(but_for("a: {b: [x], c: d}\n", "a: {b: [z, x], c: e}\n", below));
}

TEST_CASE("where an item has its place") {
  const auto two = document("a: [x, y]\nb: c\n");
  CHECK(yaml::has_place(two, third));
  CHECK_FALSE(yaml::has_place(two, {{std::string("a")}, 3, yaml::scalar("z")}));
  CHECK_FALSE(yaml::has_place(two, {{std::string("b")}, 0, yaml::scalar("z")}));
  CHECK_FALSE(yaml::has_place(two, {{std::string("d")}, 0, yaml::scalar("z")}));
  CHECK_FALSE(yaml::has_place(two, {{std::string("a"), std::size_t{0}}, 0, yaml::scalar("z")}));
}
