// Dates as people type them: "last fri", "in 2 weeks", "3 nov 2026", "2026-Q1". One grammar for
// every option.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/date.hpp"

namespace nurture::base {

/// Where a day without a year lies: `past` for `log -d`, `future` everywhere else.
enum class Tense { past, future };

/// Why a phrase was refused, ready for a message: "'03/04/2026' is ambiguous", "write 2026-04-03 or …".
struct Refusal {
  std::string message;
  std::string hint;
};

/// A phrase as the period it names; a single day has first == last. `next week` is the day a week from
/// today (its Monday is `next mon`).
std::variant<Period, Refusal> read_period(std::string_view phrase, Date today, Tense tense);
/// As read_period, as one day: a month, quarter or year stands for its first day (past: its last).
std::variant<Date, Refusal> read_day(std::string_view phrase, Date today, Tense tense);

}  // namespace nurture::base
