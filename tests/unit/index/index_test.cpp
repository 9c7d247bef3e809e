// The index as a file: what is written comes back, and a change of another index is no change of
// it.
#include "index/index.hpp"

#include <doctest/doctest.h>

#include "tests/support/memory_files.hpp"

using namespace nurture;
using namespace nurture::index;

namespace {

const IndexKey key{"/cache/index", "/store", "format: 1\n"};

IndexEntry ada(std::string_view summary) {
  return {"contacts/ada.yaml", model::File::contact, {}, summary};
}

std::string summary_in(test::MemoryFiles& files) {
  Index index;
  if (!read_index(files, key, index)) return "no index";
  return index.entries.size() == 1 ? std::string(index.entries[0].summary) : "not one entry";
}

}  // namespace

TEST_CASE("a part that was appended to another index changes nothing") {
  test::MemoryFiles files;
  write_index(files, key, {}, {ada("first")}, 0);
  Index index;
  REQUIRE(read_index(files, key, index));
  append_index(files, key, index.sum + 1, {}, {ada("of another")});
  CHECK(summary_in(files) == "first");
  append_index(files, key, index.sum, {}, {ada("second")});
  CHECK(summary_in(files) == "second");
}

TEST_CASE("an index of another root, other settings or another file is none") {
  test::MemoryFiles files;
  write_index(files, key, {}, {ada("first")}, 0);
  Index index;
  CHECK(read_index(files, key, index));
  CHECK_FALSE(read_index(files, {key.place, "/store2", key.settings}, index));
  CHECK_FALSE(read_index(files, {key.place, key.root, "format: 2\n"}, index));
  CHECK(index.entries.empty());
}
