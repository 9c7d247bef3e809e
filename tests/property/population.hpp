// Seeded people for the laws and the simulator: so many, asking for so much, touched at some time
// before the first day.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "model/facts.hpp"

namespace nurture::test {

/// The same numbers on every machine: the standard's distributions may differ, its engine may not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  /// 0 .. below - 1.
  int below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(bound)); }
  bool chance(int percent) { return below(100) < percent; }

 private:
  std::mt19937_64 engine_;
};

/// $NURTURE_SEED, else one of the clock's; printed, so that it can be given back.
std::uint64_t seed();

/// Working days of the ratings A to D.
constexpr std::array<int, 4> intervals{10, 30, 65, 130};

struct Wanted {
  int people = 400;
  double load = 1;
  std::uint64_t seed = 1;
  model::Date start;
  bool settled = false;  ///< the latest day first has been kept to for long before the start
};

/// People on single-interval cadences in working days, rated 10 : 25 : 30 : 35 in a hundred, but as
/// many up- or downgraded as it takes to come as close below the load as they can. Each was touched
/// once, less than an interval before the start, so that nobody is late yet; where it has settled,
/// less than what people of that rating wait at that load. Nothing else stands; the capacity is
/// set.
model::FactBook population(const Wanted& wanted);

/// Adds people whom nobody has touched yet, all added on one day.
void import_people(model::FactBook& book, int count, model::Date day, Random& random);

/// A store with a bit of everything: all occasions, owners, organisations, snoozes, odd days.
model::Book motley(int people, std::uint64_t seed, model::Date today);

}  // namespace nurture::test
