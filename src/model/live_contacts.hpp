// Who of an organisation's people is still a contact, and who is the only one.
#pragma once

#include <map>
#include <optional>

#include "model/facts.hpp"

namespace nurture::model {

/// Days after the last touch in which somebody is a live contact: later three quarters of the
/// warmth are gone.
constexpr int live_days = 730;

/// Not archived, and touched within `live_days`.
bool is_live(bool archived, std::optional<Date> last_touch, Date today);
bool is_live(const Facts& facts, const Settings& settings, Date today);

/// The one of these for whom `live(one)` holds; empty: nobody, or several.
template <typename People, typename Live>
std::optional<typename People::value_type> only_live(const People& people, Live live) {
  std::optional<typename People::value_type> only;
  for (const auto& one : people) {
    if (!live(one)) continue;
    if (only) return std::nullopt;
    only = one;
  }
  return only;
}

/// Everyone who is the only live contact of a target organisation: their place in the book, and the
/// organisation's. Cost: one look at everyone.
std::map<std::size_t, std::size_t> only_ways(const FactBook& book, Date today);

}  // namespace nurture::model
