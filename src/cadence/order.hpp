// The order of a day: who comes first when there are more than it holds.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string_view>

#include "cadence/window.hpp"

namespace nurture::cadence {

/// How much of what they may wait somebody has waited: s / a^1.2, where s = days since the rule
/// counts and a = days from there to its latest day. Compared exactly, as s^5 / a^6; the most
/// urgent is the least, so that it comes first.
class Urgency {
 public:
  Urgency() = default;  ///< nobody waits
  /// Negative days are taken for none, and at least one may be waited.
  Urgency(int waited, int allowed);
  /// Before all others: nothing says since when they wait.
  static Urgency unknown();

  std::strong_ordering operator<=>(const Urgency& other) const;
  bool operator==(const Urgency& other) const { return (*this <=> other) == 0; }

 private:
  std::uint32_t waited_ = 0, allowed_ = 1;
  double logarithm_ =
      -std::numeric_limits<double>::infinity();  ///< of the number; near ones are compared exactly
};

/// Follow-ups, today's first, then the oldest; then dates and needs, the nearest day first;
/// then rules by urgency. Ties by rating, then id.
///
/// Going by s / a is the strategy "highest relative wait first" of bamboo trimming (Kuszmaul,
/// "Bamboo Trimming Revisited", SPAA 2022, proves a bound for the latest day first); the exponent
/// gives short intervals a little more.
struct SortKey {
  enum class Group : char { follow_up, day, rule };
  Group group = Group::rule;
  bool older = false;     ///< a follow-up of an earlier day
  std::int32_t days = 0;  ///< follow-up: its day; date, need: between it and today
  Urgency urgency;
  std::uint32_t rank = 0;  ///< of the rating, 0 = best
  std::string_view id;

  auto operator<=>(const SortKey&) const = default;
};

/// Where that one window puts its party on `today`.
SortKey sort_key(const Window& window, const Party& party, Date today);

}  // namespace nurture::cadence
