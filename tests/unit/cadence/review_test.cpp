// Whom a look through the lost is about, and when it is due.
#include "cadence/review.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::test;

namespace {

model::Contact called(std::string id, const std::string& rating,
                      const std::vector<std::string>& days) {
  model::Contact made = person(std::move(id), rating);
  for (const auto& one : days) made.interactions.push_back(call(one));
  return made;
}

/// Whom the review shows, each with its reasons: "ada lost 4.3, bob unrated".
std::string reviewed(const model::Book& book, std::string_view today, cadence::Scope scope = {}) {
  const model::FactBook facts = model::facts(book, day(today));
  const cadence::AgendaState state(facts, facts.settings, day(today), day(today) + 100, scope);
  std::string text;
  for (const cadence::ToReview& one : people_to_review(state, day(today))) {
    text += (text.empty() ? "" : ", ") + std::string(state.id(one.who));
    if (one.why.lost) text += " lost";
    if (one.why.cold) text += " cold";
    if (one.why.undecided) text += " undecided";
    if (one.why.unrated) text += " unrated";
  }
  return text;
}

}  // namespace

TEST_CASE(
    "a review lists those lost, cold and unrated, longest silence first, then the undecided") {
  auto cold = called("cold", "D", {"2026-08-03", "2026-08-05", "2026-08-07", "2026-08-10"});
  auto lost = called("lost", "A", {"2026-01-05"});
  auto undecided = called("undecided", "undecided", {"2026-11-02"});
  auto unrated = called("unrated", "", {"2026-11-20"});
  auto fine = called("fine", "B", {"2026-11-19"});
  auto own = called("own", "", {"2026-11-20"});
  own.cadence = test::cadence({"monthly"});
  const auto all = book({cold, lost, undecided, unrated, fine, own});
  CHECK(reviewed(all, "2026-11-23") ==
        "lost lost, cold cold, unrated unrated, undecided undecided");
}

TEST_CASE("whoever was never touched has been silent since they were added") {
  auto early = called("early", "", {}), late = called("late", "", {"2026-06-01"});
  early.added = day("2026-05-01");
  const auto unknown = called("a-stranger", "", {});
  CHECK(reviewed(book({late, unknown, early}), "2026-11-23") ==
        "early unrated, late unrated, a-stranger unrated");
}

TEST_CASE("of the undecided those come first of whom most is known") {
  auto nothing = called("a", "undecided", {}), once = called("b", "undecided", {"2026-06-01"});
  auto twice = called("c", "undecided", {"2026-06-01", "2026-06-01", "2026-07-01"});
  auto wants = called("d", "undecided", {"2026-06-01", "2026-07-01"});
  wants.needs.push_back(need("2027-01", "a boiler"));
  CHECK(reviewed(book({nothing, once, twice, wants}), "2026-11-23") ==
        "d undecided, c undecided, b undecided, a undecided");
}

TEST_CASE(
    "a review leaves out the archived, the snoozed, those without a cadence, and who was looked "
    "at") {
  auto ada = called("ada", "", {"2026-01-05"});
  const auto shown = [&] { return reviewed(book({ada}), "2026-11-23"); };
  REQUIRE(shown() == "ada lost unrated");
  SUBCASE("archived") {
    ada.archived = day("2026-11-23");
  }
  SUBCASE("snoozed") {
    ada.snooze = day("2026-11-24");
  }
  SUBCASE("cadence: none") {
    ada.cadence = model::Cadence{};
  }
  SUBCASE("reviewed today") {
    ada.reviewed = day("2026-11-23");
  }
  SUBCASE("reviewed within the quarter") {
    ada.reviewed = day("2026-08-24");
  }
  CHECK(shown().empty());
}

TEST_CASE("a look stands for review_every, and one in the future isn't there") {
  auto ada = called("ada", "", {"2026-01-05"});
  ada.reviewed = day("2026-08-23");
  CHECK(reviewed(book({ada}), "2026-11-22").empty());
  CHECK(reviewed(book({ada}), "2026-11-23") == "ada lost unrated");
  ada.reviewed = day("2026-11-24");
  CHECK(reviewed(book({ada}), "2026-11-23") == "ada lost unrated");
  auto monthly = book({ada});
  monthly.contacts.front().reviewed = day("2026-11-23");
  monthly.settings.review_every = std::nullopt;  // as a quarter then
  CHECK(reviewed(monthly, "2027-02-22").empty());
  CHECK_FALSE(reviewed(monthly, "2027-02-23").empty());
}

TEST_CASE("a review is due once review_every has passed since the newest look at somebody") {
  auto ada = called("ada", "", {"2026-01-05"}), bob = called("bob", "A", {"2026-11-20"});
  ada.reviewed = day("2026-03-02");
  bob.reviewed = day("2026-08-20");
  bob.archived = day("2026-08-20");  // an archiving is a look as well
  const auto due = [&](std::string_view today) { return agenda(book({ada, bob}), today).review; };
  CHECK_FALSE(due("2026-11-19"));
  CHECK(due("2026-11-20") == cadence::ReviewDue{day("2026-11-20"), 1});
  CHECK(due("2026-11-23") == cadence::ReviewDue{day("2026-11-20"), 1});
  CHECK_FALSE(due("2026-11-22"));  // a Sunday
  ada.reviewed = day("2026-11-23");
  CHECK_FALSE(due("2026-11-23"));
}

TEST_CASE(
    "before the first look a review counts from the first of them, and moves to a working day") {
  auto ada = called("ada", "", {"2026-09-04"}), bob = called("bob", "", {"2026-08-22"});
  const auto all = book({ada, bob});
  CHECK_FALSE(agenda(all, "2026-11-20").review);
  CHECK(agenda(all, "2026-11-23").review == cadence::ReviewDue{day("2026-11-23"), 2, true});
  bob.added = day("2026-08-03");
  CHECK(agenda(book({ada, bob}), "2026-11-23").review ==
        cadence::ReviewDue{day("2026-11-03"), 2, true});
  CHECK_FALSE(agenda(book({called("nothing-known", "", {})}), "2026-11-23").review);
}

TEST_CASE("no review without somebody to look at, nor where the settings want none") {
  auto ada = called("ada", "A", {"2024-01-05", "2026-11-20"});
  CHECK_FALSE(agenda(book({ada}), "2026-11-23").review);
  ada.rating = "";
  auto all = book({ada});
  CHECK(agenda(all, "2026-11-23").review);
  all.settings.review_every = std::nullopt;
  CHECK_FALSE(agenda(all, "2026-11-23").review);
}

TEST_CASE("a review is the scope's, and takes no place of the day") {
  auto ada = called("ada", "", {"2024-01-05"}), bob = called("bob", "", {"2024-01-05"});
  ada.owner = "mei";
  bob.owner = "dave";
  bob.reviewed = day("2026-11-02");
  auto all = book({ada, bob});
  all.settings.capacity = 1;
  CHECK_FALSE(agenda(all, "2026-11-23").review);  // dave looked at bob
  const auto hers = agenda(all, "2026-11-23", {"mei"});
  CHECK(hers.review == cadence::ReviewDue{day("2024-04-05"), 1, true});
  CHECK(hers.listed.size() == 1);
  CHECK_FALSE(agenda(all, "2026-11-23", {"dave"}).review);
}
