// Facts of many files at once: in order, the same as one by one, and none in the way of the others.
#include "store/read_facts.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

#include "tests/support/memory_files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace nurture;

namespace {

const base::Date today = *base::date_of(2026, 11, 23);

store::Entry entry(const std::string& id) {
  return {"contacts/" + id + ".yaml", id, model::File::contact};
}

/// Every seventh is unreadable, every eleventh has a flaw, every thirteenth goes the long way.
std::string text_of(int number) {
  if (number % 7 == 0) return "name: [\n";
  if (number % 11 == 0) return "name: Ada\nsince: never\n";
  if (number % 13 == 0) return "name: &a Ada\n";
  return "name: Ada " + std::to_string(number) + "\nrating: A\n";
}

}  // namespace

TEST_CASE("a thousand files come back in their order, whoever read them") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "contacts");
  std::vector<store::Entry> entries;
  for (int i = 0; i < 1000; ++i) {
    entries.push_back(entry("p" + std::to_string(i)));
    std::ofstream(folder / entries.back().path, std::ios::binary) << text_of(i);
  }
  system::RealFiles files;
  const auto settings = model::default_settings();
  const auto all = store::read_facts(files, folder.path(), entries, settings, today);
  REQUIRE(all.size() == entries.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(i);
    const auto alone = store::facts_of(text_of(static_cast<int>(i)), entries[i], settings, today);
    CHECK(all[i].facts == alone.facts);
    CHECK(all[i].diagnostics == alone.diagnostics);
    CHECK(all[i].counts_as_unreadable() == (i % 7 == 0 || i % 11 == 0));
    CHECK(alone.facts.has_value() == (i % 7 != 0));
  }
}

TEST_CASE("a file that went is nobody's, one that can't be read is named") {
  test::MemoryFiles files;
  files.put("/people/contacts/ada.yaml", "name: Ada\n");
  files.put("/people/contacts/bob.yaml", "name: Bob\n", 0);
  const auto all = store::read_facts(files, "/people", {entry("ada"), entry("bob"), entry("cy")},
                                     model::default_settings(), today);
  REQUIRE(all.size() == 3);
  CHECK(all[0].facts->name == "Ada");
  CHECK_FALSE(all[1].facts);
  CHECK(all[1].counts_as_unreadable());
  REQUIRE(all[1].diagnostics.size() == 1);
  CHECK(all[1].diagnostics[0].path == "contacts/bob.yaml");
  CHECK(all[1].diagnostics[0].message == "can't be read: permission denied");
  CHECK(all[2].gone);
  CHECK(all[2].diagnostics.empty());
  CHECK_FALSE(all[2].counts_as_unreadable());
}

TEST_CASE("the long way's diagnostics are those of loading") {
  const auto told = store::facts_of("name: Ada\nrating: X\nnick: a\n", entry("ada"),
                                    model::default_settings(), today);
  CHECK(told.facts->rating == "X");
  CHECK(told.flawed);
  REQUIRE(told.diagnostics.size() == 2);
  CHECK(told.diagnostics[0].message == "unknown key 'nick'");
  CHECK(told.diagnostics[1].message == "unknown rating 'X'");
}
