// Intervals: how they are written, and where they lead.
//
//   interval = count unit | unit in full | adverb; letters in any case
//   count    = digits | a | an | one … twelve
//   unit     = d | day | wd | workday | working day | business day | w | wk | week |
//              fortnight | m | mo | mth | month | qtr | quarter | y | yr | year
//              (in the plural, too, but for those of one letter)
#include "base/interval.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/core.h>
#include <limits>

#include "base/text.hpp"

namespace nurture::base {
namespace {

constexpr double days_a_year = 365.2425;  // the mean of the Gregorian calendar

struct UnitName {
  std::string_view name;
  Interval one;
};

constexpr std::array unit_names{
    UnitName{"d", {1, Unit::day}},
    UnitName{"day", {1, Unit::day}},
    UnitName{"wd", {1, Unit::workday}},
    UnitName{"workday", {1, Unit::workday}},
    UnitName{"working day", {1, Unit::workday}},
    UnitName{"business day", {1, Unit::workday}},
    UnitName{"w", {1, Unit::week}},
    UnitName{"wk", {1, Unit::week}},
    UnitName{"week", {1, Unit::week}},
    UnitName{"fortnight", {2, Unit::week}},
    UnitName{"m", {1, Unit::month}},
    UnitName{"mo", {1, Unit::month}},
    UnitName{"mth", {1, Unit::month}},
    UnitName{"month", {1, Unit::month}},
    UnitName{"qtr", {3, Unit::month}},
    UnitName{"quarter", {3, Unit::month}},
    UnitName{"y", {1, Unit::year}},
    UnitName{"yr", {1, Unit::year}},
    UnitName{"year", {1, Unit::year}},
};

/// What stands for an interval by itself: "every month", "monthly".
constexpr std::array whole_phrases{
    UnitName{"day", {1, Unit::day}},       UnitName{"workday", {1, Unit::workday}},
    UnitName{"week", {1, Unit::week}},     UnitName{"fortnight", {2, Unit::week}},
    UnitName{"month", {1, Unit::month}},   UnitName{"quarter", {3, Unit::month}},
    UnitName{"year", {1, Unit::year}},     UnitName{"daily", {1, Unit::day}},
    UnitName{"weekly", {1, Unit::week}},   UnitName{"fortnightly", {2, Unit::week}},
    UnitName{"monthly", {1, Unit::month}}, UnitName{"quarterly", {3, Unit::month}},
    UnitName{"yearly", {1, Unit::year}},   UnitName{"annually", {1, Unit::year}},
};

constexpr std::array<std::string_view, 12> number_words{"one",  "two", "three",  "four",
                                                        "five", "six", "seven",  "eight",
                                                        "nine", "ten", "eleven", "twelve"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <typename Names>
std::optional<Interval> named(const Names& names, std::string_view word) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [word](const UnitName& each) { return each.name == word; });
  return found == names.end() ? std::nullopt : std::optional(found->one);
}

/// The unit of a word, in the singular or the plural.
std::optional<Interval> unit_of(std::string_view word) {
  const auto one = named(unit_names, word);
  if (one || word.size() < 3 || !word.ends_with('s')) return one;
  return named(unit_names, word.substr(0, word.size() - 1));
}

std::optional<int> count_of(std::string_view word) {
  if (word == "a" || word == "an") return 1;
  const auto spelled = std::find(number_words.begin(), number_words.end(), word);
  if (spelled != number_words.end()) return static_cast<int>(spelled - number_words.begin()) + 1;
  constexpr std::size_t most_digits = 7;  // far past the bound of any unit, far below overflow
  if (word.empty() || word.size() > most_digits) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

struct UnitRow {
  std::string_view name;
  int most;  ///< of them: a thousand years
};

/// In the order of Unit.
constexpr std::array unit_rows{UnitRow{"day", 365'243}, UnitRow{"workday", 365'243},
                               UnitRow{"week", 52'178}, UnitRow{"month", 12'000},
                               UnitRow{"year", 1'000}};

const UnitRow& row_of(Unit unit) {
  return unit_rows.at(static_cast<std::size_t>(unit));
}

}  // namespace

std::optional<Interval> parse_interval(std::string_view text) {
  const std::string lowered = lower(trim(text));
  const std::string_view phrase = lowered;
  if (const auto whole = named(whole_phrases, phrase)) return whole;
  // The count ends where its digits do ("6w", "6 w"), or at the first space ("a week").
  const auto* const end = !phrase.empty() && is_digit(phrase.front())
                              ? std::find_if_not(phrase.begin(), phrase.end(), is_digit)
                              : std::find(phrase.begin(), phrase.end(), ' ');
  const auto length = static_cast<std::size_t>(end - phrase.begin());
  const auto count = count_of(phrase.substr(0, length));
  const auto one = unit_of(trim(phrase.substr(length)));
  if (!count || !one || *count > row_of(one->unit).most / one->count) return std::nullopt;
  return Interval{*count * one->count, one->unit};
}

std::string to_text(Interval interval) {
  return fmt::format("{} {}{}", interval.count, row_of(interval.unit).name,
                     interval.count == 1 ? "" : "s");
}

Interval twice(Interval interval) {
  const std::int64_t count = std::int64_t{interval.count} * 2;
  constexpr std::int64_t limit = std::numeric_limits<int>::max();
  return {static_cast<int>(std::clamp(count, -limit, limit)), interval.unit};
}

double estimated_days(const WorkCalendar& calendar, Interval interval) {
  switch (interval.unit) {
    case Unit::day:
      return interval.count;
    case Unit::workday:
      return interval.count * 7.0 / workdays_a_week(calendar);
    case Unit::week:
      return interval.count * 7.0;
    case Unit::month:
      return interval.count * days_a_year / 12;
    case Unit::year:
      return interval.count * days_a_year;
  }
  return 0;
}

double estimated_workdays(const WorkCalendar& calendar, Interval interval) {
  if (interval.unit == Unit::workday) return interval.count;
  return estimated_days(calendar, interval) * workdays_a_week(calendar) / 7.0;
}

}  // namespace nurture::base
