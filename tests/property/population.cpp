// How the seeded people are made.
#include "tests/property/population.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>

namespace nurture::test {
namespace {

using base::Unit;

/// 0 = A.
std::string name(int rating) {
  return std::string(1, static_cast<char>('A' + rating));
}

model::Settings settings_in_workdays() {
  auto settings = model::default_settings();
  settings.default_rating = name(3);
  for (std::size_t i = 0; i < settings.ratings.size(); ++i) {
    model::Rule rule;
    rule.every = {intervals[i], Unit::workday};
    settings.ratings[i].cadence.rules = {rule};
  }
  return settings;
}

/// 10 : 25 : 30 : 35 in a hundred.
int rating_of(int percent) {
  return percent < 10 ? 0 : percent < 35 ? 1 : percent < 65 ? 2 : 3;
}

double asks(int rating) {
  return 1.0 / intervals[static_cast<std::size_t>(rating)];
}

/// Up- and downgrades until the people ask for no more than that, and hardly less.
void fit(std::vector<int>& ratings, double demand, Random& random) {
  double asked = 0;
  for (const int rating : ratings) {
    asked += asks(rating);
  }
  const auto change = [&](int from, int to) {
    for (std::size_t tries = 0; tries < ratings.size(); ++tries) {
      auto& rating =
          ratings[static_cast<std::size_t>(random.below(static_cast<int>(ratings.size())))];
      if (rating == from) {
        rating = to;
        asked += asks(to) - asks(from);
        return;
      }
    }
  };
  for (int i = 0; i < 20'000 && std::abs(asked - demand) > 0.002; ++i) {
    const int step = random.below(3);
    asked > demand ? change(step, step + 1) : change(step + 1, step);
  }
  while (asked > demand + 1e-9) {
    const double before = asked;
    change(2, 3);
    if (asked == before) {
      change(random.below(2), 3);
    }
  }
}

/// How many working days each rating waits where the latest day first has settled: everyone is
/// touched equally long before their latest day (twice the interval), but not before they are due,
/// and as many a day as there is capacity for. So the wait of interval T is max(T, 2T - early),
/// with the one `early` for which the sum of 1 / wait is the capacity.
std::array<int, 4> settled_waits(const std::vector<int>& ratings, int capacity) {
  const auto wait = [](int rating, double early) {
    const double interval = intervals[static_cast<std::size_t>(rating)];
    return std::max(interval, 2 * interval - early);
  };
  const auto touches_a_day = [&](double early) {
    double sum = 0;
    for (const int rating : ratings) {
      sum += 1 / wait(rating, early);
    }
    return sum;
  };
  double early = intervals.back();
  while (touches_a_day(early) > capacity) {
    early -= 0.1;
  }
  std::array<int, 4> waits{};
  for (std::size_t rating = 0; rating < waits.size(); ++rating) {
    waits[rating] = static_cast<int>(std::lround(wait(static_cast<int>(rating), early)));
  }
  return waits;
}

model::Facts touched_person(int number, int rating, const model::Settings& settings,
                            model::Date start, int longest, Random& random) {
  model::Facts facts;
  facts.id = fmt::format("p{:05}", number);
  facts.name = facts.id;
  facts.rating = name(rating);
  const int before = 1 + random.below(longest);
  const auto day = base::subtract(settings.calendar, start, {before, Unit::workday});
  facts.last = {{"call", day}};
  facts.first_reached = day;
  facts.own_touches = {{day, "call", ""}};
  facts.own_days = {day};
  facts.first_touch = day;
  facts.latest = day;
  return facts;
}

}  // namespace

std::uint64_t seed() {
  const char* given = std::getenv("NURTURE_SEED");
  if (given != nullptr) {
    return std::strtoull(given, nullptr, 10);
  }
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
             std::chrono::duration_cast<std::chrono::milliseconds>(now).count()) %
         1'000'000;
}

model::FactBook population(const Wanted& wanted) {
  Random random(wanted.seed);
  model::FactBook book;
  book.settings = settings_in_workdays();
  std::vector<int> ratings;
  double asked = 0;
  for (int i = 0; i < wanted.people; ++i) {
    ratings.push_back(rating_of(i % 100));
    asked += asks(ratings.back());
  }
  const int capacity = std::max(1, static_cast<int>(std::lround(asked / wanted.load)));
  book.settings.capacity = capacity;
  fit(ratings, wanted.load * capacity, random);
  const auto waits = wanted.settled ? settled_waits(ratings, capacity) : intervals;
  for (int i = 0; i < wanted.people; ++i) {
    const int rating = ratings[static_cast<std::size_t>(i)];
    book.people.push_back(touched_person(i, rating, book.settings, wanted.start,
                                         waits[static_cast<std::size_t>(rating)], random));
  }
  return book;
}

void import_people(model::FactBook& book, int count, model::Date day, Random& random) {
  for (int i = 0; i < count; ++i) {
    model::Facts facts;
    facts.id = fmt::format("q{:05}", i);
    facts.name = facts.id;
    facts.rating = name(rating_of(random.below(100)));
    facts.added = day;
    book.people.push_back(std::move(facts));
  }
}

}  // namespace nurture::test
