// Sorting by a text gives the order of the texts, whatever bytes they hold.
#include "base/text_order.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>

using namespace nurture::base;

namespace {

std::string some_text(std::mt19937& random) {
  constexpr std::string_view bytes("ab\0\x7F\x80\xFF", 6);
  std::string text(random() % 12, 'a');  // most share their first bytes
  for (std::size_t i = random() % 12; i < text.size(); ++i) text[i] = bytes[random() % 6];
  return text;
}

}  // namespace

TEST_CASE("a text's first bytes order as the text does") {
  CHECK(first_bytes("") == 0);
  CHECK(first_bytes("a") > first_bytes("Z"));
  CHECK(first_bytes("\xC3\xA9") > first_bytes("z"));
  CHECK(first_bytes("lovelace-ada") == first_bytes("lovelace"));
}

TEST_CASE("short texts are the same byte by byte") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text(size, 'a');
    CHECK(same_text(text, std::string(size, 'a')));
    CHECK_FALSE(same_text(text, text + 'a'));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'b';
      CAPTURE(other);
      CHECK_FALSE(same_text(text, other));
    }
  }
}

TEST_CASE("sorting by a text gives the order that comparing the texts gives") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> texts(random() % 40);
    for (auto& text : texts) text = some_text(random);
    auto expected = texts;
    std::sort(expected.begin(), expected.end());
    sort_by_text(texts, [](const std::string& text) { return std::string_view(text); });
    CHECK(texts == expected);
  }
}
