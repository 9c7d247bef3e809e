// Which item of one list is which of another: two lists of words -> pairs.
#include "merge/pairs.hpp"

#include <doctest/doctest.h>

#include "yaml/value.hpp"

using namespace nurture::merge;
using namespace nurture::yaml;

namespace {

constexpr auto none = static_cast<std::size_t>(-1);
using Indices = std::vector<std::size_t>;

std::vector<Value> values_of(const std::vector<std::string>& words) {
  std::vector<Value> values;
  for (const auto& word : words) values.push_back(scalar(word));
  return values;
}

Items items_in(const std::vector<Value>& values) {
  Items items;
  for (const Value& value : values) items.push_back(&value);
  return items;
}

/// What a word is known by here: its first letter; a dash is known by nothing.
std::string first_letter(const Value& value) {
  return value.text == "-" ? std::string() : value.text.substr(0, 1);
}

struct Row {
  std::vector<std::string> base, side;
  Indices partners;  ///< of the side's items
};

using Step = void (*)(Pairs& pairs);

void check_rows(const std::vector<Row>& rows, Step step) {
  for (const Row& row : rows) {
    const auto base = values_of(row.base);
    const auto side = values_of(row.side);
    const Items old = items_in(base);
    const Items fresh = items_in(side);
    Pairs pairs(old, fresh);
    step(pairs);
    CAPTURE(row.base);
    CAPTURE(row.side);
    CHECK(pairs.of_side == row.partners);
    for (std::size_t j = 0; j < fresh.size(); ++j) {
      if (pairs.of_side[j] != none) CHECK(pairs.of_base[pairs.of_side[j]] == j);
    }
  }
}

}  // namespace

TEST_CASE("equal items pair once each, copies at the ends keep their places") {
  check_rows(
      {
          {{"a", "b"}, {"b", "a"}, {1, 0}},
          {{"a"}, {"a", "a"}, {0, none}},
          {{"a", "a"}, {"a"}, {0}},
          {{"a", "b", "a"}, {"b", "a"}, {1, 2}},
          {{}, {"a"}, {none}},
      },
      [](Pairs& pairs) { pairs.match_equal(); });
}

TEST_CASE("items with the same mark pair in order, those known by nothing never") {
  check_rows(
      {
          {{"a1", "a2", "b1"}, {"b9", "a9", "a8", "a7"}, {2, 0, 1, none}},
          {{"-", "a1"}, {"-", "a2"}, {none, 1}},
      },
      [](Pairs& pairs) { pairs.match(first_letter); });
}

TEST_CASE("lone items pair only between the same neighbours") {
  check_rows(
      {
          {{"x", "a1", "y"}, {"x", "a2", "y"}, {0, 1, 2}},
          {{"x", "y", "a1"}, {"x", "a2", "y"}, {0, none, 1}},
          {{"x", "a1", "a2", "y"}, {"x", "a3", "y"}, {0, none, 3}},
          {{"x", "a1", "y"}, {"x", "a2", "a3", "y"}, {0, none, none, 2}},
          {{"a1", "x", "a2"}, {"a3", "x", "a4"}, {0, 1, 2}},
          {{"y", "a1", "x"}, {"x", "a2", "y"}, {2, none, 0}},
      },
      [](Pairs& pairs) {
        pairs.match_equal();
        pairs.match_lone(first_letter);
      });
}

TEST_CASE("a canonical text is the same for the same meaning, and for no other") {
  const std::vector<Value> values{
      {},
      scalar(""),
      scalar("ab"),
      list({"ab"}),
      list({"a", "b"}),
      list({"b", "a"}),
      map({{"a", scalar("b")}}),
      map({{"a", scalar("1")}, {"b", scalar("2")}}),
      map({{"b", scalar("2")}, {"a", scalar("1")}}),
      map({{"a", list({"1"})}, {"b", scalar("2")}}),
      list(std::vector<Value>{map({{"a", scalar("1")}}), map({{"b", scalar("2")}})}),
  };
  for (const Value& a : values) {
    CHECK_FALSE(canonical(a).empty());
    for (const Value& b : values) CHECK((canonical(a) == canonical(b)) == same_meaning(a, b));
  }
}
