// What was probably meant.
#include "base/nearest.hpp"

#include <doctest/doctest.h>

using namespace nurture::base;
using Names = std::vector<std::string>;

TEST_CASE("the distance counts insertions, removals, changes and swaps") {
  struct Row {
    const char* a;
    const char* b;
    int distance;
  };
  for (const Row& row :
       {Row{"", "", 0}, Row{"", "abc", 3}, Row{"due", "due", 0}, Row{"due", "deu", 1},
        Row{"kitten", "sitting", 3}, Row{"interacions", "interactions", 1}, Row{"ca", "abc", 3},
        Row{"Ångström", "angstrom", 0}, Row{"田中", "田巾", 1}, Row{"abcdef", "badcfe", 3}}) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b) == row.distance);
    CHECK(edit_distance(row.b, row.a) == row.distance);
  }
}

TEST_CASE("the nearest come first, and only if they are near") {
  const Names commands{"due", "log", "show", "agenda", "why", "snooze", "add", "undo", "list"};
  CHECK(nearest("deu", commands) == Names{"due"});
  CHECK(nearest("snoze", commands) == Names{"snooze"});
  CHECK(nearest("agneda", commands) == Names{"agenda"});
  CHECK(nearest("xyzzy", commands) == Names{});
  CHECK(nearest("", commands) == Names{});
  CHECK(nearest("DUE", commands) == Names{"due"});
}

TEST_CASE("a word that begins another is near to it") {
  CHECK(nearest("interact", {"name", "interactions"}) == Names{"interactions"});
  CHECK(nearest("a", {"add", "agenda", "list"}) == Names{"add", "agenda"});
  CHECK(nearest("showing", {"show", "s"}) == Names{"show"});
}

TEST_CASE("no more than asked for are named, ties in the order given") {
  CHECK(nearest("cat", {"bat", "car", "cut", "rat"}) == Names{"bat", "car", "cut"});
  CHECK(nearest("cat", {"bat", "car", "cut", "rat"}, 1) == Names{"bat"});
}

TEST_CASE("a suggestion is a question with one or several names") {
  CHECK(did_you_mean("deu", {"due"}) == "did you mean 'due'?");
  CHECK(did_you_mean("cat", {"bat", "car"}) == "did you mean 'bat' or 'car'?");
  CHECK(did_you_mean("cat", {"bat", "car", "cut", "rat"}) == "did you mean 'bat', 'car' or 'cut'?");
  CHECK(did_you_mean("xyzzy", {"due"}) == "");
}

TEST_CASE("a pasted page is near to nothing and costs nothing") {
  const std::string page(100'000, 'x');
  CHECK(nearest(page, {"due", page}) == Names{});
}
