// How much a file may hold.
#include "exchange/record.hpp"

#include <doctest/doctest.h>
#include <string>

#include "base/error.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

std::string said(const auto& work) {
  try {
    work();
  } catch (const base::Error& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("as many as may be are held, and one more is refused by number") {
  CHECK(said([] { hold_to(most_people, most_people, "people"); }).empty());
  CHECK(said([] { hold_to(most_people, most_people + 1, "people"); }) ==
        "more than 100,000 people");
  CHECK(said([] { hold_to(1'000'007, 2'000'000, "rows"); }) == "more than 1,000,007 rows");
  CHECK(said([] { hold_to(999, 1000, "rows"); }) == "more than 999 rows");
}

TEST_CASE("what is wrong with records is kept in order of their lines, up to a bound") {
  Flaws flaws;
  flaws.push_back({"a.csv", 3, 0, "third", {}, {}});
  flaws.append({{"a.csv", 1, 0, "first", {}, {}}, {"a.csv", 3, 0, "fourth", {}, {}}});
  flaws.sort_by_line();
  REQUIRE(flaws.size() == 3);
  CHECK(flaws[0].message == "first");
  CHECK(flaws[1].message == "third");
  CHECK(flaws.back().message == "fourth");
  CHECK(said([&] { flaws.append(base::Diagnostics(99'997)); }).empty());
  CHECK(said([&] { flaws.push_back({}); }) == "more than 100,000 flaws");
}

TEST_CASE("a book of as many cards as may be is read, and one of more is refused") {
  std::string cards;
  for (std::size_t i = 0; i < most_people; ++i) cards += "BEGIN:VCARD\nFN:A B\nEND:VCARD\n";
  const ReadOptions options;
  CHECK(read_vcard({"a.vcf", cards}, options).people.size() == most_people);
  cards += "BEGIN:VCARD\nFN:A B\nEND:VCARD\n";
  CHECK(said([&] { read_vcard({"a.vcf", cards}, options); }) == "more than 100,000 cards");
}

}  // namespace
}  // namespace nurture::exchange
