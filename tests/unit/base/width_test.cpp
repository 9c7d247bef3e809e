// Columns on a terminal, and texts cut and padded to them.
#include "base/width.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <string>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "tests/support/skip.hpp"

using namespace nurture::base;

namespace {

struct Row {
  std::string text;
  int width;
};

std::ifstream corpus(const std::string& file) {
  std::ifstream in(std::string(NURTURE_ROOT) + "/../shared/corpora/unicode/" + file);
  if (!in) {
    nurture::test::skip("no corpora/unicode/" + file);
  }
  return in;
}

/// The text of a JSON string; only the escapes that the corpus has.
std::string json_text(std::string_view json) {
  std::string text;
  char32_t high = 0;
  for (std::size_t i = 1; i + 1 < json.size(); ++i) {
    if (json[i] != '\\') {
      text += json[i];
    } else if (json[++i] == 'u') {
      const auto unit =
          static_cast<char32_t>(std::stoul(std::string(json.substr(i + 1, 4)), nullptr, 16));
      i += 4;
      if (unit >= 0xD800 && unit < 0xDC00) {
        high = unit;
      } else if (unit >= 0xDC00 && unit < 0xE000) {
        append(text, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
      } else {
        append(text, unit);
      }
    } else {
      constexpr std::string_view letters = "bfnrt";
      constexpr std::string_view controls = "\b\f\n\r\t";
      const auto found = letters.find(json[i]);
      text += found == std::string_view::npos ? json[i] : controls[found];
    }
  }
  return text;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < 0x20; });
}

}  // namespace

TEST_CASE("letters take one column, east Asian ones two, marks none") {
  for (const Row& row :
       {Row{"", 0}, Row{"Ada", 3}, Row{"é", 1}, Row{"e\u0301", 1}, Row{"田中", 4}, Row{"ｱ", 1},
        Row{"Ａ", 2}, Row{"한국", 4}, Row{"\u1112\u1161\u11AB", 2}, Row{"ไทย", 3}, Row{"क्षि", 2},
        Row{"שָׁלוֹם", 4}, Row{"±", 1}, Row{"…", 1}, Row{"a\u200Bb", 2}, Row{"\u00AD", 1}}) {
    CAPTURE(row.text);
    CHECK(width(row.text) == row.width);
  }
}

TEST_CASE("an emoji takes two columns however many code points it has") {
  for (const Row& row :
       {Row{"😀", 2}, Row{"👩‍🚀", 2}, Row{"👨‍👩‍👧‍👦", 2}, Row{"👍🏽", 2},
        Row{"🇩🇪", 2}, Row{"🇩🇪🇫🇷", 4}, Row{"🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2}, Row{"1️⃣", 2},
        Row{"☺", 1}, Row{"☺️", 2}, Row{"❤️‍🔥", 2}, Row{"A\uFE0F", 1},
        Row{"👩‍🚀 Ada", 6}}) {
    CAPTURE(row.text);
    CHECK(width(row.text) == row.width);
  }
}

TEST_CASE("control characters count nothing and a bad byte one") {
  CHECK(width("a\x01\x7F") == 1);
  CHECK(width("\u0085") == 0);
  CHECK(width("a\xFF\xC3") == 3);
}

TEST_CASE("characters add up to the text") {
  const std::string text = "Ada 田 👩‍🚀 e\u0301 🇩🇪\xFF!";
  std::string again;
  std::vector<int> widths;
  for (std::string_view rest = text; !rest.empty();
       rest.remove_prefix(first_character(rest).text.size())) {
    again += first_character(rest).text;
    widths.push_back(first_character(rest).width);
  }
  CHECK(again == text);
  CHECK(widths == std::vector<int>{1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 1});
}

TEST_CASE("a text is cut between characters, with an ellipsis for what is missing") {
  struct Cut {
    const char* text;
    int columns;
    const char* expected;
  };
  for (const Cut& row :
       {Cut{"Ada Lovelace", 12, "Ada Lovelace"}, Cut{"Ada Lovelace", 11, "Ada Lovela…"},
        Cut{"Ada Lovelace", 5, "Ada…"}, Cut{"Ada Lovelace", 1, "…"}, Cut{"Ada", 0, ""},
        Cut{"Ada", -1, ""}, Cut{"", 0, ""}, Cut{"田中太郎", 8, "田中太郎"},
        Cut{"田中太郎", 7, "田中太…"}, Cut{"田中太郎", 6, "田中…"},
        Cut{"👩‍🚀👩‍🚀", 3, "👩‍🚀…"},
        Cut{"e\u0301e\u0301e\u0301", 2, "e\u0301…"}}) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(nurture::base::truncate(row.text, row.columns) == row.expected);
  }
}

TEST_CASE("padding counts columns and never cuts") {
  CHECK(pad("é", 3) == "é  ");
  CHECK(pad("田中", 5) == "田中 ");
  CHECK(pad("👩‍🚀", 4) == "👩‍🚀  ");
  CHECK(pad("Ada", 2) == "Ada");
  CHECK(pad("", -1) == "");
}

TEST_CASE("names of all locales are as wide as wcwidth says") {
  // wcwidth lets a joiner swallow whatever letter follows it; only a conjunct (after a virama)
  // does.
  const std::string swallowed = "मानन\u200Dधर";
  int taken = 0;
  for (const char* file : {"person-names-cldr.tsv", "name-parts-faker.tsv"}) {
    std::ifstream in = corpus(file);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
      const auto cells = split(line, '\t');
      const std::string& name = cells.at(2);
      if (name == swallowed) {
        continue;
      }
      CAPTURE(name);
      CHECK(width(name) == std::stoi(cells.back()));
      ++taken;
    }
  }
  MESSAGE("names: " << taken << " taken");
}

TEST_CASE("sequences are as wide as wcwidth's own tests say") {
  // Rows with control characters are left out: printable() takes these away before anything is
  // measured. wcwidth lets a joiner swallow whatever follows it; terminals draw the letter.
  const std::vector<std::string> known{"\u263A\u200Da\u200Db\uFE0F", "xx\u200D\U0001F384",
                                       "a\u200D\U0001F600"};
  std::ifstream in = corpus("wcwidth-tests.tsv");
  std::string line;
  std::getline(in, line);
  int taken = 0;
  int left_out = 0;
  int differing = 0;
  while (std::getline(in, line)) {
    const auto cells = split(line, '\t');
    const std::string text = json_text(cells.at(2));
    if (has_control(text)) {
      ++left_out;
      continue;
    }
    CAPTURE(cells.at(0));
    CAPTURE(text);
    const bool same = width(text) == std::stoi(cells.at(3));
    (same ? taken : differing) += 1;
    CHECK((same || std::find(known.begin(), known.end(), text) != known.end()));
  }
  MESSAGE("wcwidth-tests.tsv: " << taken << " taken, " << left_out << " left out, " << differing
                                << " differ on purpose");
}
