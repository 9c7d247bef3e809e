// What people search by, and the ids made of it.
#include "base/fold.hpp"

#include <doctest/doctest.h>
#include <random>

#include "base/utf8.hpp"

using namespace nurture::base;
using Words = std::vector<std::string>;

namespace {

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("case and accents don't matter") {
  for (const Row& row :
       {Row{"Ada LOVELACE", "ada lovelace"}, Row{"Søren Ångström", "soren angstrom"},
        Row{"Łukasz Đurić", "lukasz duric"}, Row{"Strauß", "strauss"}, Row{"STRAUẞ", "strauss"},
        Row{"Æther Œuvre Þór Eiríður", "aether oeuvre thor eiridur"}, Row{"Nguyễn", "nguyen"},
        Row{"ǿ", "o"}, Row{"e\u0301", "e"}, Row{"é", "e"}, Row{"Straße\u0308", "strasse"}}) {
    CAPTURE(row.text);
    CHECK(fold(row.text) == row.expected);
  }
}

TEST_CASE("Turkish and Greek letters fold to one form") {
  CHECK(fold("Işık İnönü") == "isik inonu");
  CHECK(fold("ISPARTA") == fold("ısparta"));
  CHECK(fold("ΟΔΥΣΣΕΥΣ") == fold("Οδυσσεύς"));
  CHECK(fold("ΐ") == "ι");
}

TEST_CASE("marks that make another letter stay") {
  CHECK(fold("がぎ") == "がぎ");
  CHECK(fold("か\u3099") == "が");
  CHECK(fold("Андрей") == "андрей");
  CHECK(fold("Київ") == "київ");
  CHECK(fold("Алёна") == "алена");
  CHECK(fold("हिन्दी") == "हिन्दी");
  CHECK(fold("한국") == "한국");
  CHECK(fold("\u1112\u1161\u11AB") == "한");
}

TEST_CASE("vowel points, joiners and direction marks are left out") {
  CHECK(fold("מֹשֶׁה") == "משה");
  CHECK(fold("مُحَمَّد") == "محمد");
  CHECK(fold("a\u200Db\u200Ec\u00ADd\uFEFF") == "abcd");
}

TEST_CASE("compatibility forms are their plain letters") {
  CHECK(fold("Ａｄａ") == "ada");
  CHECK(fold("ﬁn") == "fin");
  CHECK(fold("ｶﾞ") == "ガ");
  CHECK(fold("ﷺ") == fold("صلى الله عليه وسلم"));
}

TEST_CASE("bytes that are not UTF-8 fold to U+FFFD") {
  CHECK(fold("A\xFFÉ") == "a\uFFFDe");
  CHECK(fold("\xC3") == "\uFFFD");
}

TEST_CASE("folding twice changes nothing") {
  constexpr unsigned seed = 8;
  std::mt19937 random(seed);
  constexpr std::pair<unsigned, unsigned> blocks[] = {
      {0x20, 0x250},    {0x300, 0x370},   {0x370, 0x700},   {0x900, 0x1200},   {0x1E00, 0x2200},
      {0x3040, 0x3100}, {0xAC00, 0xD7A4}, {0xF900, 0xFFFD}, {0x1F000, 0x1FB00}};
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    for (auto i = random() % 10; i > 0; --i) {
      const auto [first, end] = blocks[random() % std::size(blocks)];
      append(text, static_cast<char32_t>(first + random() % (end - first)));
    }
    const std::string once = fold(text);
    CAPTURE(seed);
    CAPTURE(round);
    REQUIRE(fold(once) == once);
    REQUIRE(slug(slug(text)) == slug(text));
  }
}

TEST_CASE("words are runs of letters and digits") {
  CHECK(words("Ada King-Noel, Countess of Lovelace (1815)") ==
        Words{"ada", "king", "noel", "countess", "of", "lovelace", "1815"});
  CHECK(words("O'Brien d’Arc") == Words{"o", "brien", "d", "arc"});
  CHECK(words("田中　太郎") == Words{"田中", "太郎"});
  CHECK(words("हिन्दी भाषा") == Words{"हिन्दी", "भाषा"});
  CHECK(words("") == Words{});
  CHECK(words("— 👩‍🚀 …") == Words{});
  CHECK(words("\u093F") == Words{});
}

TEST_CASE("an id is the folded words with hyphens between") {
  for (const Row& row :
       {Row{"Søren Ångström", "soren-angstrom"}, Row{"田中太郎", "田中太郎"},
        Row{"../../etc/passwd", "etc-passwd"}, Row{"-rf", "rf"}, Row{"👩‍🚀", ""},
        Row{"", ""}, Row{"  ", ""}, Row{"...", ""}, Row{"O'Brien", "o-brien"},
        Row{"A--B__C", "a-b-c"}, Row{"CON", "con"}, Row{"a/b\\c:d\ne", "a-b-c-d-e"},
        Row{"\x1b[31mred", "31mred"}, Row{"Ada \xFF Lovelace", "ada-lovelace"}, Row{"№ 5", "no-5"},
        Row{"$(rm -rf ~)", "rm-rf"}}) {
    CAPTURE(row.text);
    CHECK(slug(row.text) == row.expected);
  }
}

TEST_CASE("two Latin letters fold the same whatever stands behind them") {
  constexpr std::string_view other = "\u4E2D";  // beyond the table, and itself when folded
  for (char32_t first = 0; first < 0x180; ++first) {
    for (char32_t second = 0; second < 0x180; second += first < 0x80 ? 7 : 1) {
      std::string text;
      append(text, first);
      append(text, second);
      const auto long_way = fold(text + std::string(other));
      if (fold(text) + std::string(other) != long_way) {
        CAPTURE(static_cast<unsigned>(first));
        CAPTURE(static_cast<unsigned>(second));
        FAIL_CHECK(long_way);
      }
    }
  }
}

TEST_CASE("an id is cut to 64 bytes between characters") {
  CHECK(slug(std::string(100, 'a')) == std::string(64, 'a'));
  CHECK(slug(std::string(63, 'a') + " b") == std::string(63, 'a'));
  CHECK(slug(std::string(62, 'a') + " b") == std::string(62, 'a') + "-b");
  CHECK(slug(std::string(63, 'a') + "田") == std::string(63, 'a'));
  CHECK(slug(std::string(61, 'a') + "田") == std::string(61, 'a') + "田");
  // क with its vowel sign: six bytes that stay together.
  CHECK(slug(std::string(60, 'a') + "कि") == std::string(60, 'a'));
  CHECK(slug(std::string(58, 'a') + "कि") == std::string(58, 'a') + "कि");
}
