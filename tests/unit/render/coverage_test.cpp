// The grid of coverage and its findings in words, at the widths of terminals.
#include "render/coverage.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::day;

namespace {

const auto today = day("2026-11-23");

model::Contact member(const std::string& id, const std::string& level, const std::string& owner) {
  model::Contact made = test::person(id, "B", "2026-11-02");
  made.org = "acme";
  made.level = level;
  made.owner = owner;
  return made;
}

model::Book book_of(std::vector<model::Contact> people) {
  model::Book book = test::book(std::move(people), {test::organisation("acme")});
  book.organisations.front().target = true;
  return book;
}

std::string text_of(const model::Book& book, int columns) {
  const auto facts = model::facts(book, today);
  const auto people = insight::people_of_organisations(facts, today);
  const auto coverage = insight::coverage(facts, 0, people[0], today);
  return render::coverage_text(coverage, "", today, {columns, false, false});
}

int widest(const std::string& text) {
  int columns = 0;
  for (const auto& line : base::split(text, '\n')) columns = std::max(columns, base::width(line));
  return columns;
}

}  // namespace

TEST_CASE("two lines a level, a column an owner") {
  const auto book = book_of({member("ada", "executive", "dave"), member("bob", "executive", "dave"),
                             member("cyd", "staff", "")});
  CHECK(text_of(book, 80) ==
        "acme                                                      target · best rating B\n"
        "3 people · 3 live · last 3 weeks ago\n"
        "\n"
        "            dave         no owner\n"
        "executive   2 · cold     –\n"
        "            3 weeks ago\n"
        "management  –            –\n"
        "staff       –            1 · cold\n"
        "                         3 weeks ago\n"
        "\n"
        " thin        nobody at management level\n"
        "             no champion or decision maker (nobody has a role)\n");
}

TEST_CASE("owners beyond the width of the terminal are rows") {
  std::vector<model::Contact> people;
  for (int i = 0; i < 40; ++i) {
    people.push_back(member("p" + std::to_string(i), "staff", "owner-number-" + std::to_string(i)));
  }
  const auto book = book_of(people);
  for (const int columns : {60, 80, 120}) {
    const auto text = text_of(book, columns);
    CAPTURE(text);
    CHECK(widest(text) <= columns);
    CHECK(text.find("owner-number-39") != text.npos);
  }
}

TEST_CASE("five thousand people are a few lines") {
  std::vector<model::Contact> people;
  for (int i = 0; i < 5000; ++i) {
    people.push_back(member("p" + std::to_string(i), i % 2 == 0 ? "staff" : "executive", "dave"));
  }
  auto book = book_of(people);
  book.settings.owners["dave"];
  book.settings.owners["mei"];
  for (const int columns : {60, 80, 120}) {
    const auto text = text_of(book, columns);
    CAPTURE(text);
    CHECK(widest(text) <= columns);
    CHECK(std::count(text.begin(), text.end(), '\n') < 20);
    CHECK(text.find("2500 · cold") != text.npos);
    CHECK(text.find("all 5000 live contacts are kept by dave") != text.npos);
  }
}

TEST_CASE("nobody is there yet, and nothing is a target") {
  CHECK(text_of(book_of({}), 80) ==
        "acme                                                      target · best rating C\n"
        "nobody here yet\n"
        "\n"
        "nurture add NAME org=acme\n");
  CHECK(render::coverages_text({}, today, {}) ==
        "No organisation is a target: nurture org set ORG target=true\n");
}

TEST_CASE("each finding in words") {
  using insight::Thin;
  const std::vector<insight::Somebody> ada{{"ada", "Ada"}};
  const auto name = [&](const insight::CoverageFinding& one) {
    return render::finding_name(one, today);
  };
  CHECK(name({Thin::level, {"executive", "staff"}, {}, {}, {}, 0}) ==
        "nobody at executive or staff level");
  CHECK(name({Thin::live, {}, ada, {}, {}, 0}) == "one live contact only: Ada");
  CHECK(name({Thin::live, {}, {}, {}, {}, 0}) == "no live contact");
  CHECK(name({Thin::role, {}, {}, {}, {}, 2}) == "no champion or decision maker");
  CHECK(name({Thin::champion, {}, ada, {}, {}, 0}) == "the champion left: Ada");
  CHECK(name({Thin::above, {"staff"}, {}, {}, day("2025-10-01"), 0}) ==
        "nobody above staff touched within 12 months, last 1 October 2025");
  CHECK(name({Thin::above, {"staff"}, {}, {}, {}, 0}) == "nobody above staff ever touched");
  CHECK(name({Thin::silent, {}, {}, {}, day("2026-10-01"), 0}) ==
        "no touch in 53 days, and nothing ahead");
  CHECK(name({Thin::silent, {}, {}, {}, {}, 0}) == "never touched, and nothing ahead");
}
