// The words by which people find someone.
#include "base/finding.hpp"

#include <doctest/doctest.h>

#include "base/fold.hpp"

using namespace nurture::base;

namespace {

using Words = std::vector<std::string>;

bool begin_each(const std::string& names, const Words& words) {
  return finds({"", words}, "", names);
}

}  // namespace

TEST_CASE("a name of nothing but pictures is found by them") {
  CHECK(find_words("👩‍🚀").size() == 1);
  CHECK(find_words("— 👩‍🚀 … ★") == find_words("👩‍🚀 ★"));
  CHECK(find_words("Ada 👩‍🚀") == Words{"ada"});
  CHECK(find_words("- + $ ^ … —") == Words{});
  CHECK(find_words("") == Words{});
}

TEST_CASE("Arabic is found as people type it, and its ids stay as it is written") {
  CHECK(find_words("أحمد") == find_words("احمد"));
  CHECK(find_words("إبراهيم آدم ٱلله") == find_words("ابراهيم ادم الله"));
  CHECK(find_words("فاطمة") == find_words("فاطمه"));
  CHECK(find_words("مصطفى") == find_words("مصطفي"));
  CHECK(find_words("مؤمن عائشة") == find_words("مومن عايشه"));
  CHECK(find_words("مُحَمَّد") == find_words("محمد"));
  CHECK(find_words("محمـــد") == find_words("محمد"));
  CHECK(find_words("علی کریم") == find_words("علي كريم"));  // from a Persian keyboard
  CHECK(find_words("محمد") != find_words("محمود"));
  CHECK(slug("أحمد فاطمة") == "أحمد-فاطمة");
}

TEST_CASE("each wanted word begins a word of its own") {
  CHECK(begin_each("max mustermann", {"max", "m"}));
  CHECK(begin_each("max mustermann", {"m", "max"}));
  CHECK_FALSE(begin_each("max", {"max", "m"}));
  CHECK_FALSE(begin_each("anna lee", {"a", "an"}));
  CHECK(begin_each("anna adams lee", {"a", "an", "l"}));
  CHECK(begin_each("ada ada", {"ada", "ada"}));
  CHECK_FALSE(begin_each("ada", {"ada", "ada"}));
  CHECK_FALSE(begin_each("ada", {}));
  CHECK_FALSE(begin_each("", {"a"}));
}

TEST_CASE("one name of several has all the words, none of them twice") {
  CHECK(begin_each("ada lovelace\ncountess of lovelace", {"count", "love"}));
  CHECK_FALSE(begin_each("ada lovelace\ncountess", {"ada", "count"}));
  CHECK_FALSE(begin_each("ada\nadam", {"ad", "adam"}));
}

TEST_CASE("what is typed finds by the beginning of an id, or by words of a name") {
  CHECK(finds(wanted(" ADA-l"), "ada-lovelace", spelled("The Countess")));
  CHECK(finds(wanted("love AD"), "countess", spelled("Ada Lovelace")));
  CHECK_FALSE(finds(wanted("lovelace"), "ada-lovelace", spelled("The Countess")));
  CHECK_FALSE(finds(wanted(" "), "ada-lovelace", spelled("Ada Lovelace")));
}
