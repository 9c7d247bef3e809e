// Warmth from days with touches.
#include "model/warmth.hpp"

#include <algorithm>
#include <cstdlib>

#include "model/effective.hpp"

namespace nurture::model {
namespace {

constexpr double full_points = 30;
constexpr double fast_decay_days = 730, slow_decay_days = 2190;
constexpr int fewest_for_a_rhythm = 4;

double points(const TouchDays& days) {
  constexpr int most_unanswered = 3;
  return 3.0 * days.talks + std::min(days.ours, days.theirs) +
         0.5 * std::min(most_unanswered, std::abs(days.ours - days.theirs));
}

double decay(int silent_days) {
  return 0.75 * std::min(1.0, silent_days / fast_decay_days) +
         0.25 * std::min(1.0, silent_days / slow_decay_days);
}

}  // namespace

double warmth(const Facts& facts, const Settings& settings, Date today) {
  if (facts.warmth) return *facts.warmth;
  const LastOn* const last = last_touch(facts, settings);
  if (last == nullptr) return 0;
  return std::min(1.0, points(facts.touch_days) / full_points) * (1 - decay(today - last->date));
}

Closeness closeness(const Facts& facts, const Settings& settings, Date today) {
  constexpr double known = 0.1, warm = 0.4, close = 0.7;
  if (!facts.warmth && gone_silent(facts, settings, today)) return Closeness::cold;
  const double value = warmth(facts, settings, today);
  return value >= close   ? Closeness::close
         : value >= warm  ? Closeness::warm
         : value >= known ? Closeness::known
                          : Closeness::cold;
}

std::string_view to_text(Closeness closeness) {
  switch (closeness) {
    case Closeness::cold:
      return "cold";
    case Closeness::known:
      return "known";
    case Closeness::warm:
      return "warm";
    case Closeness::close:
      return "close";
  }
  return {};
}

std::optional<double> own_gap(const Facts& facts, const Settings& settings) {
  const LastOn* const last = last_touch(facts, settings);
  if (last == nullptr) return std::nullopt;
  return own_gap(*facts.first_touch, last->date, facts.touch_days.all);
}

std::optional<double> own_gap(Date first, Date last, int days) {
  if (days < fewest_for_a_rhythm) return std::nullopt;
  return static_cast<double>(last - first) / (days - 1);
}

bool gone_silent(const Facts& facts, const Settings& settings, Date today) {
  const auto gap = own_gap(facts, settings);
  return gap && gone_silent(*gap, today - last_touch(facts, settings)->date);
}

bool gone_silent(double own_gap, int silent_days) {
  return silent_days > gaps_to_silence * own_gap;
}

bool approached_before(const ApproachKey& one, const ApproachKey& other) {
  if (one.last_touch != other.last_touch) {
    return one.last_touch > other.last_touch;  // never is less than any day
  }
  if (one.rank != other.rank) {
    return one.rank < other.rank;
  }
  return one.id < other.id;
}

}  // namespace nurture::model
