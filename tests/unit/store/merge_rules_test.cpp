// Rules of a file that both sides keep and a merge by keys would break.
#include <doctest/doctest.h>
#include <string>

#include "store/merge.hpp"

using namespace nurture;
using merge::Outcome;
using model::File;

namespace {

struct Row {
  File file;
  std::string base, ours, theirs, merged, why;
};

void check_row(const Row& row) {
  CAPTURE(row.ours);
  CAPTURE(row.theirs);
  const auto merged = store::merge_by_rules(row.base, row.ours, row.theirs, row.file, {});
  CHECK(merged.text == row.merged);
  CHECK(merged.why == row.why);
  CHECK((merged.outcome == Outcome::conflict) == !row.why.empty());
  const auto other = store::merge_by_rules(row.base, row.theirs, row.ours, row.file, {});
  CHECK(other.outcome == merged.outcome);
  CHECK(other.why == row.why);
}

}  // namespace

TEST_CASE("a key that would break a rule both sides keep is a conflict of its lines") {
  check_row({File::settings, "ratings:\n  - A: weekly\n  - B: monthly\ndefault_rating: A\n",
             "ratings:\n  - A: weekly\n  - B: monthly\ndefault_rating: B\n",
             "ratings:\n  - A: weekly\ndefault_rating: A\n",
             "ratings:\n  - A: weekly\n<<<<<<< ours\ndefault_rating: B\n=======\n"
             "default_rating: A\n>>>>>>> theirs\n",
             "default_rating: unknown rating 'B'"});
}

TEST_CASE("what a side breaks itself, and what is kept, merges by its keys") {
  check_row({File::settings, "capacity: 8\n", "capacity: 8\ndefault_rating: Z\n", "capacity: 9\n",
             "capacity: 9\ndefault_rating: Z\n", ""});
  check_row({File::settings,
             "ratings:\n  - A: weekly\n  - B: monthly\n  - C: yearly\ndefault_rating: A\n",
             "ratings:\n  - A: weekly\n  - B: monthly\n  - C: yearly\ndefault_rating: B\n",
             "ratings:\n  - A: weekly\n  - B: monthly\ndefault_rating: A\n",
             "ratings:\n  - A: weekly\n  - B: monthly\ndefault_rating: B\n", ""});
}
