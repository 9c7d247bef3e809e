// Finding words in texts: what hits, which line is shown, and what of it is marked.
#include "pages/find_text.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

namespace {

using nurture::pages::Needle;

// The line with its marks in brackets; empty where nothing hits.
std::string shown(const std::vector<std::string>& words, std::string_view text) {
  Needle::Found found;
  if (!Needle(words).in(text, found)) return "";
  std::string line = found.line;
  for (auto mark = found.marks.rbegin(); mark != found.marks.rend(); ++mark) {
    line.insert(mark->second, "]").insert(mark->first, "[");
  }
  return line;
}

}  // namespace

TEST_CASE("a word is found inside a text, and marked as it is written there") {
  CHECK(shown({"budget"}, "the Budget round") == "the [Budget] round");
  CHECK(shown({"get"}, "the budget") == "the bud[get]");
  CHECK(shown({"budget"}, "nothing of it").empty());
}

TEST_CASE("case, accents and composition don't matter") {
  CHECK(shown({"angstrom"}, "bei Ångström AB") == "bei [Ångström] AB");
  CHECK(shown({"STRASSE"}, "Lange Straße 3") == "Lange [Straße] 3");
  CHECK(shown({"cafe"}, "Cafe\u0301 de la Paix") == "[Cafe\u0301] de la Paix");
  CHECK(shown({"χρονια"}, "Χρόνια πολλά") == "[Χρόνια] πολλά");
}

TEST_CASE("scripts without spaces are searched inside") {
  CHECK(shown({"中太"}, "田中太郎") == "田[中太]郎");
}

TEST_CASE("all of the words must be there, in any order, on any line") {
  CHECK(shown({"parts", "spare"}, "spare wheels and parts") == "[spare] wheels and [parts]");
  CHECK(shown({"spare parts"}, "parts, spare") == "[parts], [spare]");
  CHECK(shown({"spare", "parts"}, "spare wheels").empty());
  CHECK(shown({"one", "two"}, "one\nother\nand two") == "[one]");
}

TEST_CASE("the line with most of the words is shown, trimmed") {
  CHECK(shown({"one", "two"}, "one\n  one and two  \ntwo") == "[one] and [two]");
}

TEST_CASE("marks that touch or overlap are one") {
  CHECK(shown({"abc", "bcd"}, "xabcdx") == "x[abcd]x");
  CHECK(shown({"ab"}, "abab") == "[abab]");
}

TEST_CASE("bytes that are not UTF-8 are passed over") {
  CHECK(shown({"b"}, "a\xFF\xFE b") == "a\xFF\xFE [b]");
}

TEST_CASE("nothing to look for is refused") {
  CHECK_THROWS_AS(Needle({" ", ""}), nurture::base::Error);
  CHECK_THROWS_AS(Needle({}), nurture::base::Error);
}
