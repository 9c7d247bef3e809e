// Merging what no table describes: base, ours, theirs -> the merged text, byte for byte.
#include <doctest/doctest.h>

#include "merge/merge.hpp"

using namespace nurture::merge;
using namespace nurture::yaml;

namespace {

struct Row {
  std::string base, ours, theirs, merged;
};

Merged merge_row(const Row& row) {
  Policy policy;
  policy.kind = Policy::Kind::any;
  return merge(row.base, row.ours, row.theirs, policy);
}

void check(const Row& row, Outcome outcome) {
  CAPTURE(row.base);
  CAPTURE(row.ours);
  CAPTURE(row.theirs);
  const Merged one = merge_row(row);
  CHECK(one.text == row.merged);
  CHECK(one.outcome == outcome);
  const Merged other = merge_row({row.base, row.theirs, row.ours, {}});
  CHECK(other.outcome == outcome);
  if (outcome == Outcome::clean) CHECK(reads_as(other.text, *one.meaning));
}

}  // namespace

TEST_CASE("a map of one's own merges key by key, however deep") {
  check({"x-crm:\n  stage: lead\n  score: 3\n", "x-crm:\n  stage: customer\n  score: 3\n",
         "x-crm:\n  stage: lead\n  score: 4\n", "x-crm:\n  stage: customer\n  score: 4\n"},
        Outcome::clean);
  check({"x-crm: {stage: lead, score: 3}\n", "x-crm: {stage: customer, score: 3}\n",
         "x-crm: {stage: lead, score: 4}\n", "x-crm: {stage: customer, score: 4}\n"},
        Outcome::clean);
  check({"x-crm:\n  deal:\n    sum: 3\n    by: ada\n", "x-crm:\n  deal:\n    sum: 4\n    by: ada\n",
         "x-crm:\n  deal:\n    sum: 3\n    by: bob\n    on: may\n",
         "x-crm:\n  deal:\n    sum: 4\n    by: bob\n    on: may\n"},
        Outcome::clean);
  check({"x-crm:\n  # how far\n  stage: lead\n  score: 3\n",
         "x-crm:\n  # how far, roughly\n  stage: lead\n  score: 3\n",
         "x-crm:\n  # how far\n  stage: lead\n  score: 4  # guessed\n",
         "x-crm:\n  # how far, roughly\n  stage: lead\n  score: 4  # guessed\n"},
        Outcome::clean);
}

TEST_CASE("of a map of one's own only the key set in two ways has markers") {
  check({"x-crm:\n  stage: lead\n  score: 3\n", "x-crm:\n  stage: a\n  score: 4\n",
         "x-crm:\n  stage: b\n  score: 3\n",
         "x-crm:\n<<<<<<< ours\n  stage: a\n=======\n  stage: b\n>>>>>>> theirs\n  score: 4\n"},
        Outcome::conflict);
  check({"x-crm:\n  stage: lead\n", "x-crm: none\n", "x-crm:\n  stage: b\n",
         "<<<<<<< ours\nx-crm: none\n=======\nx-crm:\n  stage: b\n>>>>>>> theirs\n"},
        Outcome::conflict);
}

TEST_CASE("a list of words is a set that keeps its order") {
  check({"x-l: [a, b]\n", "x-l: [a, b, c]\n", "x-l: [a]\n", "x-l: [a, c]\n"}, Outcome::clean);
  check({"x-l:\n  - a\n  - b\n", "x-l:\n  - z\n  - a\n  - b\n", "x-l:\n  - a\n  - b\n  - c\n",
         "x-l:\n  - z\n  - a\n  - b\n  - c\n"},
        Outcome::clean);
}

TEST_CASE("words that stand twice are no set: items in one place are a conflict") {
  check({"x-l: [a, a]\n", "x-l: [b, a]\n", "x-l: [a, a, c]\n", "x-l: [b, a, c]\n"}, Outcome::clean);
  check({"x-l:\n  - a\n  - a\n", "x-l:\n  - a\n  - a\n  - b\n", "x-l:\n  - a\n  - a\n  - c\n",
         "<<<<<<< ours\nx-l:\n  - a\n  - a\n  - b\n=======\nx-l:\n  - a\n  - a\n  - c\n>>>>>>> "
         "theirs\n"},
        Outcome::conflict);
  // Whichever side is chosen between the markers is what that side wrote.
  check({"x-l: [a, b]\n", "x-l: [b, a]\n", "x-l: [a, b, b]\n",
         "<<<<<<< ours\nx-l: [b, a]\n=======\nx-l: [a, b, b]\n>>>>>>> theirs\n"},
        Outcome::conflict);
  check({"x-l: [[1, 2], [3, 4]]\n", "x-l: [[1, 5], [3, 4]]\n", "x-l: [[3, 4], [1, 2]]\n",
         "<<<<<<< ours\nx-l: [[1, 5], [3, 4]]\n=======\nx-l: [[3, 4], [1, 2]]\n>>>>>>> theirs\n"},
        Outcome::conflict);
}

TEST_CASE("a list of maps merges item by item") {
  const std::string base = "x-l:\n  - n: 1\n    v: a\n  - n: 2\n    v: b\n";
  check({base, "x-l:\n  - n: 1\n    v: A\n  - n: 2\n    v: b\n",
         "x-l:\n  - n: 1\n    v: a\n  - n: 2\n    v: B\n",
         "x-l:\n  - n: 1\n    v: A\n  - n: 2\n    v: B\n"},
        Outcome::clean);
  check({base, "x-l:\n  - n: 1\n    v: A\n  - n: 2\n    v: b\n",
         "x-l:\n  - n: 1\n    v: a\n    w: c\n  - n: 2\n    v: b\n",
         "x-l:\n  - n: 1\n    v: A\n    w: c\n  - n: 2\n    v: b\n"},
        Outcome::clean);
  check({base, "x-l:\n  - n: 2\n    v: b\n", base + "  - n: 3\n    v: c\n",
         "x-l:\n  - n: 2\n    v: b\n  - n: 3\n    v: c\n"},
        Outcome::clean);
}

TEST_CASE("fields of different things never mix") {
  check({"x-l:\n  - name: a\n    of: x\n", "x-l:\n  - name: b\n    of: x\n",
         "x-l:\n  - name: a\n    of: x\n    tel: 1\n",
         "<<<<<<< ours\nx-l:\n  - name: b\n    of: x\n=======\nx-l:\n  - name: a\n    of: x\n    "
         "tel: 1\n"
         ">>>>>>> theirs\n"},
        Outcome::conflict);
}

TEST_CASE("new items of both sides in one place both stay where a key tells them apart") {
  check({"x-l:\n  - id: 1\n", "x-l:\n  - id: 1\n  - id: 3\n", "x-l:\n  - id: 1\n  - id: 2\n",
         "x-l:\n  - id: 1\n  - id: 2\n  - id: 3\n"},
        Outcome::clean);
}

TEST_CASE("a text of several lines merges by its lines") {
  check({"x-t: |\n  one\n  two\n  three\n", "x-t: |\n  ONE\n  two\n  three\n",
         "x-t: |\n  one\n  two\n  THREE\n", "x-t: |\n  ONE\n  two\n  THREE\n"},
        Outcome::clean);
}

TEST_CASE("what is tied by anchors merges by its lines where those say what is meant") {
  check({"x-a:\n  p: &p 1\n  q: *p\n  r: 2\n  s: 0\n  t: 3\n",
         "x-a:\n  p: &p 1\n  q: *p\n  r: 4\n  s: 0\n  t: 3\n",
         "x-a:\n  p: &p 1\n  q: *p\n  r: 2\n  s: 0\n  t: 5\n",
         "x-a:\n  p: &p 1\n  q: *p\n  r: 4\n  s: 0\n  t: 5\n"},
        Outcome::clean);
}

TEST_CASE("a list at the top of a file merges as well") {
  check({"- id: 1\n  v: a\n- id: 2\n  v: b\n", "- id: 1\n  v: A\n- id: 2\n  v: b\n",
         "- id: 1\n  v: a\n- id: 2\n  v: B\n", "- id: 1\n  v: A\n- id: 2\n  v: B\n"},
        Outcome::clean);
}
