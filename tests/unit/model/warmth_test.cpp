// How well we know somebody, and whom to approach first.
#include "model/warmth.hpp"

#include <doctest/doctest.h>

namespace model = nurture::model;
using model::approached_before;
using model::Closeness;
using nurture::base::Date;

namespace {

const model::Settings settings = model::default_settings();
const Date today{20000};

model::Interaction interaction(int days_ago, const char* channel, bool from_them = false) {
  model::Interaction one;
  one.date = today - days_ago;
  one.channel = channel;
  one.from_them = from_them;
  return one;
}

model::Facts person(std::vector<model::Interaction> interactions) {
  model::Contact contact;
  contact.interactions = std::move(interactions);
  return model::facts(contact, settings, today);
}

model::Facts talks(int count, int every, int last) {
  std::vector<model::Interaction> all;
  for (int i = count - 1; i >= 0; --i) all.push_back(interaction(last + i * every, "call"));
  return person(std::move(all));
}

double warmth(const model::Facts& facts) {
  return model::warmth(facts, settings, today);
}

Closeness closeness(const model::Facts& facts) {
  return model::closeness(facts, settings, today);
}

}  // namespace

TEST_CASE("the examples of the manual") {
  CHECK(warmth(talks(10, 30, 30)) == doctest::Approx(0.97).epsilon(0.01));
  CHECK(warmth(talks(1, 1, 365)) == doctest::Approx(0.06).epsilon(0.05));
  CHECK(warmth(talks(12, 100, 730)) == doctest::Approx(0.17).epsilon(0.02));
  CHECK(warmth(person({})) == 0);
}

TEST_CASE("days count, not messages, and out of order as well") {
  const auto once = person({interaction(10, "call")});
  const auto thrice =
      person({interaction(10, "call"), interaction(10, "visit"), interaction(10, "call")});
  CHECK(warmth(once) == warmth(thrice));
  const auto mixed = person({interaction(10, "call"), interaction(20, "email"),
                             interaction(10, "email"), interaction(20, "email", true)});
  CHECK(mixed.touch_days == model::TouchDays{2, 1, 2, 1});
}

TEST_CASE("one-way writing comes to a point and a half, answers to one each") {
  std::vector<model::Interaction> sent, both;
  for (int day = 40; day > 0; --day) {
    sent.push_back(interaction(day, "email"));
    both.push_back(interaction(day, "email"));
    both.push_back(interaction(day, "email", true));
  }
  CHECK(warmth(person(sent)) == doctest::Approx(1.5 / 30).epsilon(0.01));
  CHECK(warmth(person(both)) == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("attempts and newsletters warm nobody") {
  auto attempt = interaction(5, "call");
  attempt.reached = false;
  CHECK(warmth(person({attempt, interaction(4, "newsletter")})) == 0);
}

TEST_CASE("what the file says wins") {
  auto facts = talks(1, 1, 3000);
  facts.warmth = 0.9;
  CHECK(warmth(facts) == 0.9);
  CHECK(closeness(facts) == Closeness::close);
}

TEST_CASE("warmth has four words") {
  auto facts = person({});
  struct Row {
    double warmth;
    Closeness word;
  };
  const Row rows[] = {{0.09, Closeness::cold}, {0.1, Closeness::known}, {0.39, Closeness::known},
                      {0.4, Closeness::warm},  {0.69, Closeness::warm}, {0.7, Closeness::close}};
  for (const auto& row : rows) {
    CAPTURE(row.warmth);
    facts.warmth = row.warmth;
    CHECK(closeness(facts) == row.word);
  }
}

TEST_CASE("silence beyond eight of the own gaps is cold, four touches make a rhythm") {
  CHECK(closeness(talks(12, 10, 80)) == Closeness::close);
  CHECK(closeness(talks(12, 10, 81)) == Closeness::cold);
  CHECK(model::own_gap(talks(4, 10, 5), settings) == 10.0);
  CHECK_FALSE(model::own_gap(talks(3, 10, 5), settings));
  CHECK_FALSE(model::gone_silent(talks(3, 1, 700), settings, today));
}

TEST_CASE("the more recent touch comes first, then the better rating, then the first id") {
  CHECK(approached_before({Date{10}, 3, "zoe"}, {Date{9}, 0, "ada"}));
  CHECK(approached_before({Date{10}, 1, "zoe"}, {Date{10}, 2, "ada"}));
  CHECK(approached_before({Date{10}, 1, "ada"}, {Date{10}, 1, "zoe"}));
  CHECK_FALSE(approached_before({Date{10}, 1, "ada"}, {Date{10}, 1, "ada"}));
}

TEST_CASE("someone never touched comes after anyone who was") {
  CHECK(approached_before({Date{-100000}, 3, "zoe"}, {{}, 0, "ada"}));
  CHECK_FALSE(approached_before({{}, 0, "ada"}, {Date{-100000}, 3, "zoe"}));
}
