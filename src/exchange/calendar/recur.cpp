// What comes again in a calendar, on days.
//
// Each period (a day, a week, a month, a year) is asked day by day what the rule takes of it, then
// BYSETPOS chooses among these. That is a tenth of the code of a generator for each combination,
// and a year has but 366 days.
#include "exchange/calendar/recur.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

using base::Civil;
using base::Date;
using base::Weekday;
using Every = RecurrenceRule::Every;

constexpr std::array<std::string_view, 7> weekday_codes{"mo", "tu", "we", "th", "fr", "sa", "su"};
constexpr int days_of_week = 7;

std::optional<int> number_in(std::string_view text, int least, int most) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
    return std::nullopt;
  return value;
}

std::optional<Weekday> weekday_of(std::string_view text) {
  const auto found = std::ranges::find(weekday_codes, text);
  if (found == weekday_codes.end()) return std::nullopt;
  return static_cast<Weekday>(found - weekday_codes.begin());
}

template <typename T>
bool holds(const std::vector<T>& all, T one) {
  return std::ranges::find(all, one) != all.end();
}

/// Numbers from -most to most without 0, or from 1 on.
bool take_numbers(std::string_view text, bool from_end, int most, std::vector<int>& into) {
  for (const std::string& part : base::split(text, ',')) {
    const auto number = number_in(base::trim(part), from_end ? -most : 1, most);
    if (!number || *number == 0) return false;
    if (!holds(into, *number)) into.push_back(*number);
  }
  return true;
}

bool take_weekdays(std::string_view text, std::vector<RuleWeekday>& into) {
  constexpr int most_weeks = 53;
  for (const std::string& part : base::split(text, ',')) {
    const std::string_view word = base::trim(part);
    const std::size_t code = word.size() < 2 ? 0 : word.size() - 2;
    const auto day = weekday_of(word.substr(code));
    const auto nth = code == 0 ? 0 : number_in(word.substr(0, code), -most_weeks, most_weeks);
    if (!day || !nth || (code > 0 && *nth == 0)) return false;
    if (!holds(into, RuleWeekday{*nth, *day})) into.push_back({*nth, *day});
  }
  return true;
}

bool take_every(std::string_view text, Every& every) {
  constexpr std::array<std::string_view, 4> words{"daily", "weekly", "monthly", "yearly"};
  const auto found = std::ranges::find(words, text);
  if (found != words.end()) every = static_cast<Every>(found - words.begin());
  return found != words.end();
}

bool take_part(std::string_view name, std::string_view value, RecurrenceRule& rule) {
  constexpr int most = 1'000'000'000;
  if (name == "interval") {
    const auto number = number_in(value, 1, most);
    rule.interval = number.value_or(0);
    return number.has_value();
  }
  if (name == "count") {
    rule.count = number_in(value, 1, most);
    return rule.count.has_value();
  }
  if (name == "until") {
    rule.until = value;
    return !value.empty();
  }
  if (name == "wkst") {
    const auto day = weekday_of(value);
    rule.week_start = day.value_or(Weekday::mon);
    return day.has_value();
  }
  if (name == "bymonth") return take_numbers(value, false, 12, rule.months);
  if (name == "bymonthday") return take_numbers(value, true, 31, rule.month_days);
  if (name == "bysetpos") return take_numbers(value, true, 366, rule.positions);
  return name == "byday" && take_weekdays(value, rule.weekdays);
}

int month_length(int year, int month) {
  const Date first = *base::date_of(year, month, 1);
  return base::add_months(first, 1) - first;
}

/// Whether the `place`-th of `length` days, from 0, is the nth of its weekday among them.
bool is_nth(int nth, int place, int length) {
  return nth > 0 ? place / days_of_week + 1 == nth
                 : (length - 1 - place) / days_of_week + 1 == -nth;
}

class Recurrence {
 public:
  Recurrence(const RecurrenceRule& rule, Date start, Date last, std::size_t most,
             std::size_t& patience)
      : rule_(rule), start_(start), last_(last), most_(most), patience_(patience) {
    const Civil first = base::civil(start);
    // What the rule leaves open is the first day's.
    if (rule_.month_days.empty() && rule_.weekdays.empty()) {
      if (rule_.every == Every::week) rule_.weekdays = {{0, base::weekday(start)}};
      if (rule_.every == Every::month || rule_.every == Every::year) rule_.month_days = {first.day};
      if (rule_.every == Every::year && rule_.months.empty()) rule_.months = {first.month};
    }
  }

  std::vector<Date> take() {
    for (long long period = 0; !full(); period += rule_.interval) {
      const auto first = first_of(period);
      if (!first || *first > last_) break;
      take_period(*first, length_of(*first));
    }
    return std::move(days_);
  }

 private:
  bool full() const { return days_.size() >= most_ || patience_ == 0 || counted(); }
  bool counted() const {
    return rule_.count && days_.size() >= static_cast<std::size_t>(*rule_.count);
  }

  /// The first day of the period so many after the one that holds the start; empty beyond the
  /// calendar.
  std::optional<Date> first_of(long long period) const {
    const Civil at = base::civil(start_);
    if (rule_.every == Every::month || rule_.every == Every::year) {
      const bool each_year = rule_.every == Every::year;
      const long long month_number =
          each_year ? (at.year + period) * 12 : at.year * 12LL + at.month - 1 + period;
      if (month_number / 12 > base::civil(base::last_day).year) return std::nullopt;
      return base::date_of(static_cast<int>(month_number / 12),
                           static_cast<int>(month_number % 12) + 1, 1);
    }
    const bool weekly = rule_.every == Every::week;
    const int into_week = (static_cast<int>(base::weekday(start_)) -
                           static_cast<int>(rule_.week_start) + days_of_week) %
                          days_of_week;
    const long long day =
        start_.days - (weekly ? into_week : 0) + period * (weekly ? days_of_week : 1);
    if (day > base::last_day.days) return std::nullopt;
    return Date{static_cast<std::int32_t>(day)};
  }

  int length_of(Date first) const {
    if (rule_.every == Every::day) return 1;
    if (rule_.every == Every::week) return days_of_week;
    return base::add_months(first, rule_.every == Every::month ? 1 : 12) - first;
  }

  /// A day is asked for each number of the rule.
  void take_patience(int days) {
    constexpr std::size_t numbers_at_once = 16;
    const std::size_t numbers = rule_.months.size() + rule_.month_days.size() +
                                rule_.positions.size() + rule_.weekdays.size();
    const std::size_t cost = static_cast<std::size_t>(days) * (1 + numbers / numbers_at_once);
    patience_ -= std::min(patience_, cost);
  }

  void take_period(Date first, int length) {
    take_patience(length);
    std::vector<Date> set;
    for (int i = 0; i < length; ++i)
      if (const Date day{first.days + i}; takes(day, i, length)) set.push_back(day);
    for (std::size_t i = 0; i < set.size() && days_.size() < most_ && !counted(); ++i)
      if (set[i] >= start_ && set[i] <= last_ && has_position(i, set.size()))
        days_.push_back(set[i]);
  }

  bool has_position(std::size_t place, std::size_t of) const {
    return rule_.positions.empty() || holds(rule_.positions, static_cast<int>(place) + 1) ||
           holds(rule_.positions, static_cast<int>(place) - static_cast<int>(of));
  }

  /// `place` and `length`: of the period.
  bool takes(Date day, int place, int length) const {
    const Civil at = base::civil(day);
    if (!rule_.months.empty() && !holds(rule_.months, at.month)) return false;
    const bool by_day = !rule_.month_days.empty(), by_weekday = !rule_.weekdays.empty();
    if (!by_day && !by_weekday) return true;
    const int of_month = month_length(at.year, at.month);
    if (by_day && !holds(rule_.month_days, at.day) &&
        !holds(rule_.month_days, at.day - of_month - 1))
      return false;
    const bool in_year = rule_.every == Every::year && rule_.months.empty();
    return !by_weekday || std::ranges::any_of(rule_.weekdays, [&](const RuleWeekday& one) {
      if (one.day != base::weekday(day)) return false;
      return one.nth == 0 ||
             (in_year ? is_nth(one.nth, place, length) : is_nth(one.nth, at.day - 1, of_month));
    });
  }

  RecurrenceRule rule_;
  Date start_, last_;
  std::size_t most_;
  std::size_t& patience_;
  std::vector<Date> days_;
};

}  // namespace

std::optional<RecurrenceRule> parse_recurrence(std::string_view text) {
  std::string plain = base::lower(text);
  std::erase(plain, '\\');  // as a text's semicolons would be escaped
  RecurrenceRule rule;
  bool known = false;
  for (const std::string& part : base::split(plain, ';')) {
    const std::string_view word = base::trim(part);
    if (word.empty()) continue;  // a trailing semicolon
    const std::size_t equals = word.find('=');
    if (equals == word.npos) return std::nullopt;
    const std::string_view name = base::trim(word.substr(0, equals)),
                           value = base::trim(word.substr(equals + 1));
    const bool frequency = name == "freq";
    known = known || frequency;
    if (frequency ? !take_every(value, rule.every) : !take_part(name, value, rule))
      return std::nullopt;
  }
  const bool counted = std::ranges::any_of(rule.weekdays, &RuleWeekday::nth);
  if (!known || (counted && (rule.every == Every::day || rule.every == Every::week)))
    return std::nullopt;
  return rule;
}

std::vector<Date> recurrence_days(const RecurrenceRule& rule, Date start, Date last,
                                  std::size_t most, std::size_t& patience) {
  return Recurrence(rule, start, last, most, patience).take();
}

std::vector<Date> recurrence_days(const RecurrenceRule& rule, Date start, Date last,
                                  std::size_t most) {
  std::size_t patience = std::string_view::npos;
  return recurrence_days(rule, start, last, most, patience);
}

}  // namespace nurture::exchange
