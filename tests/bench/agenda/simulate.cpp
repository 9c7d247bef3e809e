// The simulator: six years of working days, our order of the day beside five others.
//
//   bench_agenda [SEED]
//
// Prints, for each population, load and order, the longest wait in intervals by rating and the
// share of touches on time (within twice the interval). People are on 10 / 30 / 65 / 130-workday
// cadences (A to D).
#include <chrono>
#include <cstdlib>
#include <fmt/core.h>
#include <string>

#include "tests/property/play.hpp"
#include "tests/property/population.hpp"

using namespace nurture;
using test::Policy;

namespace {

constexpr int six_years = 6 * 365 + 1;
constexpr model::Date start{20'780};  // Monday 23 November 2026

struct Order {
  Policy policy;
  const char* name;
};

constexpr Order orders[] = {
    {Policy::ours, "urgency s / a^1.2"},
    {Policy::unlevelled, "  without levelling"},
    {Policy::ratio, "s / a"},
    {Policy::latest_day, "latest day first"},
    {Policy::best_rating, "best rating first"},
    {Policy::most_days_late, "most days late first"},
    {Policy::random, "random"},
};

void simulate(const model::FactBook& book, std::uint64_t seed) {
  for (const auto& order : orders) {
    const auto waits = test::play(book, {start, six_years, 0, order.policy, seed});
    fmt::print("  {:<22}", order.name);
    for (const auto& one : waits) {
      fmt::print("{:>6.1f}", one.longest);
    }
    fmt::print("   ");
    for (const auto& one : waits) {
      const double share = one.touches == 0 ? 1 : static_cast<double>(one.on_time) / one.touches;
      fmt::print("{:>5.0f}%", 100 * share);
    }
    fmt::print("\n");
  }
}

void print_head(const std::string& title, const model::FactBook& book) {
  fmt::print("\n{}, capacity {}\n  {:<22}{:>6}{:>6}{:>6}{:>6}   {:>6}{:>6}{:>6}{:>6}\n", title,
             *book.settings.capacity, "", "A", "B", "C", "D", "A", "B", "C", "D");
}

}  // namespace

int main(int argc, char** argv) {
  const auto seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1ULL;
  fmt::print("seed {}: longest wait in intervals, and share on time, by rating\n", seed);
  for (const int people : {60, 400, 2000}) {
    for (const double load : {0.8, 0.95, 1.0, 1.3, 1.8}) {
      const auto book = test::population({people, load, seed, start});
      print_head(fmt::format("{} people, load {}", people, load), book);
      simulate(book, seed);
    }
  }
  for (const int people : {400, 2000}) {
    test::Random random(seed);
    auto book = test::population({people, 0.8, seed, start});
    test::import_people(book, 300, start + 365, random);
    print_head(fmt::format("{} people, load 0.8, and 300 imported in one day", people), book);
    simulate(book, seed);
  }
  return EXIT_SUCCESS;
}
