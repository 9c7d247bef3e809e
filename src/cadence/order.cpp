// Each occasion's place in the day.
#include "cadence/order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace nurture::cadence {
namespace {

/// A whole number of 256 bits, the lowest part first: five and six factors of a calendar's days
/// fit.
using Wide = std::array<std::uint32_t, 8>;

Wide product(std::uint32_t fifth, std::uint32_t sixth) {
  Wide number{1};
  for (int i = 0; i < 11; ++i) {
    const std::uint64_t factor = i < 5 ? fifth : sixth;
    std::uint64_t carry = 0;
    for (auto& part : number) {
      carry += part * factor;
      part = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  return number;
}

}  // namespace

Urgency::Urgency(int waited, int allowed)
    : waited_(static_cast<std::uint32_t>(std::max(0, waited))),
      allowed_(static_cast<std::uint32_t>(std::max(1, allowed))),
      logarithm_(5 * std::log(waited_) - 6 * std::log(allowed_)) {}

Urgency Urgency::unknown() {
  Urgency urgency;
  urgency.waited_ = urgency.allowed_ = std::numeric_limits<std::uint32_t>::max();
  urgency.logarithm_ = std::numeric_limits<double>::infinity();
  return urgency;
}

std::strong_ordering Urgency::operator<=>(const Urgency& other) const {
  constexpr double sure = 1e-9;  // far more than the logarithms can be wrong by
  if (logarithm_ > other.logarithm_ + sure) return std::strong_ordering::less;
  if (logarithm_ < other.logarithm_ - sure) return std::strong_ordering::greater;
  if (waited_ == other.waited_ && allowed_ == other.allowed_) return std::strong_ordering::equal;
  const Wide left = product(waited_, other.allowed_), right = product(other.waited_, allowed_);
  return std::lexicographical_compare_three_way(right.rbegin(), right.rend(), left.rbegin(),
                                                left.rend());
}

SortKey sort_key(const Window& window, const Party& party, Date today) {
  SortKey key;
  key.rank = party.rank;
  key.id = party.id;
  switch (window.kind) {
    case Kind::follow_up:
      key.group = SortKey::Group::follow_up;
      key.older = window.due != today;
      key.days = window.due.days;
      break;
    case Kind::date:
    case Kind::need:
      key.group = SortKey::Group::day;
      key.days = std::abs(window.day - today);
      break;
    case Kind::cadence:
    case Kind::first:
      key.urgency = window.floating
                        ? Urgency::unknown()
                        : Urgency(today - window.waits_from(),
                                  window.latest.value_or(window.due) - window.waits_from());
      break;
  }
  return key;
}

}  // namespace nurture::cadence
