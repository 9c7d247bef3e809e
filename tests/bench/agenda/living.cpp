// The living world: two years as people live, our order of the day beside four others.
//
//   bench_living [SEEDS]
//
// 250 people, capacity 8, holidays, mornings that are skipped, calls that nobody answers, emails
// after two of them, promises and snoozes out of talks, needs, birthdays, and two fairs where 25
// people are met. Who doesn't answer rests under every order: only the order differs. Prints
// medians over the seeds.
#include <algorithm>
#include <cstdlib>
#include <fmt/core.h>
#include <string>
#include <vector>

#include "cadence/day.hpp"
#include "tests/property/play.hpp"
#include "tests/property/population.hpp"

using namespace nurture;
using base::Date;
using cadence::PartyNumber;
using test::Policy;

namespace {

constexpr Date start{20'780};  // Monday 23 November 2026
constexpr int two_years = 2 * 365;
constexpr int people = 250;
constexpr int at_a_fair = 25;
constexpr std::array fairs{120, 400};  // days after the start
constexpr int skipped_mornings = 12;   // in a hundred
constexpr int promises = 20;           // in a hundred talks
constexpr int snoozes = 5;             // the same: "not before spring"
constexpr std::size_t ratings = 4;

/// How often somebody picks up, in a hundred calls: most people do, some seldom, some never.
int picks_up(test::Random& random) {
  const int kind = random.below(100);
  return kind < 70 ? 70 + random.below(25) : kind < 90 ? 30 + random.below(25) : random.below(8);
}

constexpr int hardly_ever = 8;

struct World {
  model::FactBook book;
  std::vector<int> answers;  ///< of each person
};

model::Facts person(int number, test::Random& random) {
  model::Facts facts;
  facts.id = fmt::format("p{:03}", number);
  const int percent = random.below(100);
  facts.rating = percent < 10 ? "A" : percent < 35 ? "B" : percent < 65 ? "C" : "D";
  if (random.chance(30)) {
    facts.dates.push_back({{1 + random.below(12), 1 + random.below(28), {}}, "birthday", {}});
  }
  if (random.chance(15)) {
    const auto when = base::period_of(base::Span::month, start + 60 + random.below(two_years));
    facts.needs.push_back({"need", model::NeedStatus::latent, when, "", "", {}, {}});
    facts.need_numbers = {1};
  }
  return facts;
}

World world(std::uint64_t seed) {
  test::Random random(seed);
  World made;
  made.book.settings = model::default_settings();
  made.book.settings.calendar.holidays = {*base::parse_holidays("12-24..01-01"),
                                          *base::parse_holidays("08-02..08-13")};
  for (int i = 0; i < people; ++i) {
    auto facts = person(i, random);
    const auto& cadence = model::find_rating(made.book.settings, facts.rating)->cadence;
    const double interval =
        base::estimated_days(made.book.settings.calendar, cadence.rules.front().every);
    const Date day = start - (1 + random.below(static_cast<int>(interval)));
    facts.last = {{"call", day}};
    facts.first_reached = facts.first_touch = day;
    made.book.people.push_back(std::move(facts));
  }
  for (std::size_t fair = 0; fair < fairs.size(); ++fair) {
    for (int i = 0; i < at_a_fair; ++i) {
      auto facts = person(people + static_cast<int>(fair) * at_a_fair + i, random);
      facts.added = start + fairs.at(fair);
      made.book.people.push_back(std::move(facts));
    }
  }
  for (std::size_t i = 0; i < made.book.people.size(); ++i) {
    made.answers.push_back(picks_up(random));
  }
  return made;
}

/// What two years came to.
struct Outcome {
  std::array<double, ratings> longest{};  ///< wait in intervals, by rating
  int touches = 0, attempts = 0, longest_run = 0, slots = 0, on_the_unreachable = 0, never = 0;
  std::vector<int> after_a_fair;  ///< days to the first touch
};

class Life {
 public:
  Life(World& world, Policy policy, std::uint64_t seed)
      : world_(world),
        policy_(policy),
        random_(seed),
        state_(world.book, world.book.settings, start, start + two_years + 100, {}),
        call_(state_.rulebook().channels.column("call")),
        email_(state_.rulebook().channels.column("email")),
        runs_(state_.parties().size()),
        calls_(state_.parties().size()),
        since_(state_.parties().size()) {
    for (std::size_t i = 0; i < since_.size(); ++i) {
      const auto& facts = world_.book.people[i];
      since_[i] = facts.last.empty() ? *facts.added : facts.last.front().date;
    }
  }

  Outcome live() {
    for (int i = 0; i < two_years; ++i) {
      const Date day = start + i;
      const bool skipped = random_.chance(skipped_mornings);
      if (!skipped && state_.workdays().contains(day)) live_through(day);
    }
    for (PartyNumber who = 0; who < since_.size(); ++who) {
      count_wait(who, start + two_years);
      outcome_.never += never_touched(who) ? 1 : 0;
    }
    return outcome_;
  }

 private:
  void live_through(Date day) {
    for (const auto& line : listed(day)) {
      const auto who = line.who;
      ++outcome_.slots;
      outcome_.on_the_unreachable += world_.answers[who] < hardly_ever ? 1 : 0;
      if (calls_[who] == 2) {
        touch(line, email_, day, false);
      } else if (random_.chance(world_.answers[who])) {
        touch(line, call_, day, true);
      } else {
        ++runs_[who];
        ++calls_[who];
        ++outcome_.attempts;
        outcome_.longest_run = std::max(outcome_.longest_run, runs_[who]);
        state_.attempt(line, day);
      }
    }
  }

  void touch(const cadence::Line& line, std::size_t column, Date day, bool talk) {
    const auto who = line.who;
    if (never_touched(who)) outcome_.after_a_fair.push_back(day - since_[who]);
    count_wait(who, day);
    ++outcome_.touches;
    calls_[who] = 0;
    if (talk) runs_[who] = 0;
    auto& facts = world_.book.people[who];
    std::erase_if(facts.follow_ups, [&](const auto& one) { return one.due <= day; });
    if (talk && random_.chance(promises)) {
      facts.follow_ups.push_back({day + 7 * (1 + random_.below(8)), "promise", {}, {}});
    }
    if (talk && random_.chance(snoozes)) facts.snooze = day + 7 * (4 + random_.below(16));
    // What was agreed is no wait: it begins as if they fell due on the day they come back.
    const Date back = facts.snooze.value_or(day);
    since_[who] = std::max(day, back - static_cast<int>(interval(who)));
    facts.follow_up_numbers.resize(facts.follow_ups.size(), 1);
    state_.touch(line, column, day);
  }

  bool never_touched(PartyNumber who) const {
    return state_.parties()[who].history.last_touch == cadence::never;
  }

  std::vector<cadence::Line> listed(Date day) {
    if (policy_ == Policy::ours) return cadence::bounded_day(state_, day).listed;
    auto lines = state_.standing(day);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      order.emplace_back(test::urgency(state_.parties()[lines[i].who], policy_, day), i);
    }
    std::sort(order.begin(), order.end());
    std::vector<cadence::Line> result;
    const auto capacity = static_cast<std::size_t>(*state_.capacity());
    for (std::size_t i = 0; i < std::min(order.size(), capacity); ++i) {
      result.push_back(lines[order[i].second]);
    }
    return result;
  }

  double interval(PartyNumber who) const {
    const auto every = state_.parties()[who].cadence->rules.front().rule.every;
    return base::estimated_days(world_.book.settings.calendar, every);
  }

  /// Of those who pick up: the others' waits are no order's fault.
  void count_wait(PartyNumber who, Date day) {
    if (world_.answers[who] < hardly_ever || never_touched(who) || day < since_[who]) return;
    auto& longest = outcome_.longest.at(state_.parties()[who].rank);
    longest = std::max(longest, (day - since_[who]) / interval(who));
  }

  World& world_;
  Policy policy_;
  test::Random random_;
  cadence::AgendaState state_;
  std::size_t call_, email_;
  std::vector<int> runs_;   ///< attempts at one person since the last talk
  std::vector<int> calls_;  ///< and since the last touch: two, and then an email
  std::vector<Date> since_;
  Outcome outcome_;
};

template <typename T>
T median(std::vector<T> all) {
  if (all.empty()) return {};
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

template <typename Of>
double median_of(const std::vector<Outcome>& all, Of of) {
  std::vector<double> values;
  for (const auto& one : all) values.push_back(of(one));
  return median(values);
}

void print(const char* name, const std::vector<Outcome>& all) {
  fmt::print("{:<22}", name);
  for (std::size_t i = 0; i < ratings; ++i) {
    fmt::print("{:>6.1f}", median_of(all, [&](const auto& one) { return one.longest.at(i); }));
  }
  const auto share = [](const auto& one) { return 100.0 * one.on_the_unreachable / one.slots; };
  const auto tries = [](const auto& one) { return 1.0 * one.attempts / one.touches; };
  fmt::print("{:>9.2f}{:>6.0f}{:>8.0f} %", median_of(all, tries),
             median_of(all, [](const auto& one) { return one.longest_run; }),
             median_of(all, share));
  fmt::print("{:>8.0f}{:>8.0f}\n",
             median_of(all, [](const auto& one) { return median(one.after_a_fair); }),
             median_of(all, [](const auto& one) { return one.never; }));
}

}  // namespace

int main(int argc, char** argv) {
  const int seeds = argc > 1 ? std::atoi(argv[1]) : 8;
  fmt::print(
      "Longest wait in intervals by rating (of those who pick up), attempts a touch, the\n"
      "longest run of attempts at one person, the share of slots that go to those who hardly\n"
      "ever pick up, days from a fair to the first touch, people never touched.\n\n"
      "{:<22}{:>6}{:>6}{:>6}{:>6}{:>9}{:>6}{:>10}{:>8}{:>8}\n",
      "", "A", "B", "C", "D", "attempts", "run", "slots", "fair", "never");
  const std::pair<Policy, const char*> orders[] = {
      {Policy::ours, "urgency s / a^1.2"},
      {Policy::ratio, "s / a"},
      {Policy::latest_day, "latest day first"},
      {Policy::best_rating, "best rating first"},
      {Policy::most_days_late, "most days late first"}};
  for (const auto& [policy, name] : orders) {
    std::vector<Outcome> all;
    for (int seed = 1; seed <= seeds; ++seed) {
      auto made = world(static_cast<std::uint64_t>(seed));
      all.push_back(Life(made, policy, static_cast<std::uint64_t>(seed)).live());
    }
    print(name, all);
  }
  return EXIT_SUCCESS;
}
