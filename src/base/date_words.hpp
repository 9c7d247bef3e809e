// Dates as people type them: "last fri", "in 2 weeks", "3 nov 2026", "2026-Q1". One grammar for
// every option.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/date.hpp"
#include "base/interval.hpp"

namespace nurture::base {

/// Where a day without a year lies: `past` for `log -d`, `future` everywhere else.
enum class Tense { past, future };

/// Why a phrase was refused, ready for a message: "'03/04/2026' is ambiguous" and "write 2026-04-03
/// or 2026-03-04".
struct Refusal {
  std::string message;
  std::string hint;  ///< never empty
};

/// A phrase as the period it names; a single day has first == last. Case and extra spaces don't
/// matter. The period's text is what a file would say: 2026-11-27, 2026-11, 2026-Q4, 2026.
///
///   today, yesterday, tomorrow, tmrw, now, tonight, last night, day after tomorrow
///   mon                                       where `tense` says
///   last fri, next fri                        before today, after today
///   this fri                                  the coming one; in the past the one of this week
///   fri next week                             of that week, from Monday
///   weekend, this weekend, last weekend       its Saturday; in the past its Sunday
///   this week, next month, last quarter       the whole of it
///   3 days ago, in 2 weeks, +2w, -3d          as intervals are written, workdays too
///   2w                                        in the direction that `tense` says
///   nov 3, 3rd of november, 3 nov 2026, the 15th
///   mon 23 nov                                refused if it is another weekday
///   fri 13                                    the nearest 13th that is a Friday
///   nov, nov 2026, q1, 2027 q1, w47, week 47
///   end of month, start of next year, last day of nov, eow, eom, eoq, eoy
///   2026-11-02, 2026-11, 2026-Q1, 2026-W47, 2026-W47-3, 2026
///   2026/11/2, 20261102, 11/2026, 2.11.2026, 2.11.   dots: the day comes first
///   13/11/2026, 11/13                         where they can mean one day only
///
/// What has no year is the nearest that `tense` allows, and today counts: `nov 23` on 23 November
/// is today, and a period that holds today is the one meant; a week 53 that the year before or
/// after doesn't have is refused. A bare weekday that is today's is
/// today in the past and a week from today in the future: who means today says so, or `this mon`.
std::variant<Period, Refusal> read_period(std::string_view phrase, Date today, Tense tense,
                                          const WorkCalendar& calendar = {});
/// As read_period, as one day: that of the period which is nearest to today, so that one to come
/// stands for its first day (`next month`: the 1st), one that is over for its last, and one that
/// holds today for today (`nov` on 23 November is 23 November).
std::variant<Date, Refusal> read_day(std::string_view phrase, Date today, Tense tense,
                                     const WorkCalendar& calendar = {});

}  // namespace nurture::base
