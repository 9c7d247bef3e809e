// How much a day holds, and how it shrinks while it is worked through.
#include "cadence/day.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using test::agenda;
using test::call;
using test::ids;
using test::person;
using Ids = std::vector<std::string>;

namespace {

/// `others` people overdue, `follow_ups` people with a follow-up due, capacity as given.
model::Book day_of(int follow_ups, int others, std::optional<int> capacity) {
  std::vector<model::Contact> people;
  for (int i = 0; i < follow_ups; ++i) {
    people.push_back(person(fmt::format("f{:02}", i), "B", "2026-11-19"));
    people.back().follow_ups = {test::follow_up("2026-11-20")};
  }
  for (int i = 0; i < others; ++i) {
    people.push_back(person(fmt::format("p{:02}", i), "B", "2026-01-01"));
  }
  auto book = test::book(std::move(people));
  book.settings.capacity = capacity;
  return book;
}

/// Logs a call of today, and closes the follow-ups.
void log(model::Book& book, const std::string& id, std::string_view today) {
  for (auto& contact : book.contacts) {
    if (contact.id == id) {
      contact.interactions.push_back(call(today));
      for (auto& one : contact.follow_ups) {
        one.done = test::day(today);
      }
    }
  }
}

struct HeldDay {
  int follow_ups, others, capacity;
  std::size_t listed, more;
};

}  // namespace

TEST_CASE("follow-ups are always listed, and at least half of the capacity stays for the rest") {
  const HeldDay cases[] = {
      {0, 12, 8, 8, 4}, {3, 12, 8, 8, 7}, {5, 12, 8, 9, 8},  {20, 12, 8, 24, 8},
      {5, 12, 5, 8, 9}, {0, 3, 8, 3, 0},  {20, 2, 8, 22, 0}, {2, 1, 1, 3, 0},
  };
  for (const auto& one : cases) {
    CAPTURE(one.follow_ups);
    CAPTURE(one.capacity);
    const auto day = agenda(day_of(one.follow_ups, one.others, one.capacity), "2026-11-23");
    CHECK(day.listed.size() == one.listed);
    CHECK(day.more.size() == one.more);
  }
}

TEST_CASE("without a bound everyone is listed") {
  const auto day = agenda(day_of(3, 40, std::nullopt), "2026-11-23");
  CHECK(day.listed.size() == 43);
  CHECK(day.load == 0);
  CHECK_FALSE(day.capacity.has_value());
}

TEST_CASE("organisations with nobody to approach take no more than half of the day from the rest") {
  struct Case {
    int empty, follow_ups, others;
    std::size_t listed_empty, listed;
  };
  for (const auto& one :
       {Case{20, 0, 12, 4, 8}, {20, 3, 12, 1, 8}, {20, 0, 2, 6, 8}, {3, 0, 12, 3, 8}}) {
    CAPTURE(one.empty);
    CAPTURE(one.others);
    auto book = day_of(one.follow_ups, one.others, 8);
    for (int i = 0; i < one.empty; ++i) {
      book.organisations.push_back(test::organisation(fmt::format("s{:02}", i)));
      book.organisations.back().needs = {test::need("2026-12")};
    }
    const auto listed = ids(agenda(book, "2026-11-23").listed);
    CHECK(listed.size() == one.listed);
    const auto empty = std::count_if(listed.begin(), listed.end(),
                                     [](const std::string& id) { return id.front() == 's'; });
    CHECK(static_cast<std::size_t>(empty) == one.listed_empty);
  }
}

TEST_CASE("a day that is worked through never fills up again, in whatever order") {
  for (const bool backward : {false, true}) {
    for (const int follow_ups : {0, 3, 12}) {
      CAPTURE(follow_ups);
      auto book = day_of(follow_ups, 20, 8);
      auto left = ids(agenda(book, "2026-11-23").listed);
      int done = 0;
      while (!left.empty()) {
        const auto next = backward ? left.back() : left.front();
        log(book, next, "2026-11-23");
        std::erase(left, next);
        ++done;
        const auto day = agenda(book, "2026-11-23");
        CHECK(ids(day.listed) == left);
        CHECK(day.done_today == done);
      }
    }
  }
}

TEST_CASE("someone touched today who is still due stays listed and takes no second place") {
  auto book = day_of(0, 12, 8);
  book.contacts[0].cadence = test::cadence({"every 4 weeks by meeting"});
  log(book, "p00", "2026-11-23");  // a call is no meeting
  const auto day = agenda(book, "2026-11-23");
  CHECK(day.done_today == 1);
  CHECK(day.listed.size() == 8);
}

TEST_CASE("a touch from them and a newsletter take none of our capacity, an attempt does") {
  auto book = day_of(0, 12, 8);
  book.contacts[0].interactions.push_back(call("2026-11-23"));
  book.contacts[0].interactions.back().from_them = true;
  book.contacts[1].interactions.push_back(call("2026-11-23"));
  book.contacts[1].interactions.back().reached = false;
  book.contacts[2].interactions.push_back(call("2026-11-23", "newsletter"));
  const auto day = agenda(book, "2026-11-23");
  CHECK(day.done_today == 1);
  CHECK(day.listed.size() == 7);
  CHECK(day.more.size() == 3);  // they reached us: p00 isn't due any more; p01 rests
}

TEST_CASE("who doesn't answer doesn't keep the other off the list") {
  auto book = test::book({person("ada", "A", "2026-10-01"), person("ben", "A", "2026-10-02")});
  book.settings.capacity = 1;
  CHECK(ids(agenda(book, "2026-11-23").listed) == Ids{"ada"});
  book.contacts[0].interactions.push_back(test::attempt("2026-11-23"));
  CHECK(agenda(book, "2026-11-23").listed.empty());
  CHECK(agenda(book, "2026-11-23").done_today == 1);
  CHECK(ids(agenda(book, "2026-11-24").listed) == Ids{"ben"});
  log(book, "ben", "2026-11-24");
  CHECK(ids(agenda(book, "2026-11-25").listed) == Ids{"ada"});
}

TEST_CASE("while somebody is late, first touches take at most half of what is left for the rest") {
  std::vector<model::Contact> people;
  for (int i = 0; i < 20; ++i) {
    people.push_back(person(fmt::format("fair{:02}", i), "B"));
    people.back().added = test::day("2026-11-19");
  }
  for (int i = 0; i < 3; ++i) {
    people.push_back(person(fmt::format("old{:02}", i), "B", "2026-08-01"));
  }
  auto book = test::book(std::move(people));
  book.settings.capacity = 8;
  auto listed = ids(agenda(book, "2026-11-24").listed);
  const auto from_the_fair = [](const std::string& id) { return id.starts_with("fair"); };
  CHECK(std::count_if(listed.begin(), listed.end(), from_the_fair) == 4);
  CHECK(listed.size() == 7);
  book.contacts.resize(20);  // nobody else is late
  CHECK(agenda(book, "2026-11-24").listed.size() == 8);
}

TEST_CASE("somebody touched today is a promise kept only where one was closed or is open") {
  auto book = day_of(1, 12, 4);  // one promise, two of the rest at least
  CHECK(agenda(book, "2026-11-23").listed.size() == 4);
  book.contacts[0].interactions.push_back(test::attempt("2026-11-23"));  // it stands, and rests
  auto day = agenda(book, "2026-11-23");
  CHECK(day.done_today == 1);
  CHECK(day.listed.size() == 3);
  CHECK(ids(agenda(book, "2026-11-24").listed).front() == "f00");
}

TEST_CASE("two touches of one person on one day are one") {
  auto book = day_of(0, 12, 8);
  log(book, "p00", "2026-11-23");
  log(book, "p00", "2026-11-23");
  CHECK(agenda(book, "2026-11-23").done_today == 1);
}

TEST_CASE("on a day off only follow-ups and dates are listed, the others are counted") {
  auto book = day_of(1, 3, 8);
  book.contacts.push_back(person("w", "B", "2026-11-01"));
  book.contacts.back().dates = {test::anniversary("11-22")};
  const auto day = agenda(book, "2026-11-22");
  CHECK_FALSE(day.workday);
  CHECK(ids(day.listed) == Ids{"f00", "w"});
  CHECK(ids(day.more) == Ids{"p00", "p01", "p02"});
}

TEST_CASE("an owner's agenda is theirs and nobody's, bounded by what they can do and did today") {
  auto book = day_of(0, 12, 8);
  book.settings.owners = {{"dave", {3, {}}}, {"eve", {}}};
  for (int i = 0; i < 6; ++i) {
    book.contacts[static_cast<std::size_t>(i)].owner = i % 2 == 0 ? "dave" : "eve";
  }
  const cadence::Scope daves{"dave"};
  auto day = agenda(book, "2026-11-23", daves);
  CHECK(day.capacity == 3);
  CHECK(ids(day.listed) == Ids{"p00", "p02", "p04"});
  CHECK(day.more.size() == 6);
  log(book, "p00", "2026-11-23");  // by nobody in particular: by the owner
  log(book, "p01", "2026-11-23");  // eve's
  log(book, "p03", "2026-11-23");
  book.contacts[3].interactions.back().by = "dave";  // dave helped out
  day = agenda(book, "2026-11-23", daves);
  CHECK(day.done_today == 2);
  CHECK(ids(day.listed) == Ids{"p02"});
  CHECK(agenda(book, "2026-11-23").done_today == 3);
}
