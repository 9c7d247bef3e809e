// The order of a day: who comes first when there are more than it holds.
#pragma once

#include <cstdint>
#include <string_view>

#include "cadence/span.hpp"

namespace nurture::cadence {

/// Follow-ups, today's first, then the oldest; then dates, needs and successors, the nearest day
/// first (a post to fill has no day: last); then cadences, first touches and steps by the latest
/// acceptable day. Ties by rating, then id.
///
/// Going by the latest day is the deadline-driven strategy of Kuszmaul, "Bamboo Trimming Revisited:
/// Simple Algorithms Can Do Well Too" (SPAA 2022): nobody's wait grows without bound, and a shorter
/// cadence still comes first in its turn.
struct Place {
  enum class Group : char { follow_up, day, cadence };
  Group group = Group::cadence;
  bool older = false;  ///< a follow-up of an earlier day
  Date day;
  std::uint32_t rank = 0;  ///< of the rating, 0 = best
  std::string_view id;

  auto operator<=>(const Place&) const = default;
};

/// Where that one span puts its person on `today`.
Place place(const Span& span, Date today);

}  // namespace nurture::cadence
