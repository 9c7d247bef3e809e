// Days as other programs write them.
#include "exchange/written_days.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace nurture::exchange {
namespace {

constexpr int outlooks_no_year = 4501;
constexpr std::size_t longest_day = 60;  // bytes: what is longer is prose

struct MonthPrefix {
  std::string_view text;  ///< folded
  int month;
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. The first that begins the
// word.
constexpr MonthPrefix month_prefixes[] = {
    {"jan", 1},  {"ene", 1},  {"gen", 1},  {"sty", 1},  {"feb", 2},  {"fev", 2},  {"lut", 2},
    {"mar", 3},  {"mrt", 3},  {"maar", 3}, {"marz", 3}, {"apr", 4},  {"avr", 4},  {"abr", 4},
    {"kwi", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},  {"mei", 5},  {"maj", 5},  {"juin", 6},
    {"jun", 6},  {"giu", 6},  {"cze", 6},  {"juil", 7}, {"jul", 7},  {"lug", 7},  {"lip", 7},
    {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sie", 8},  {"sep", 9},  {"set", 9},  {"wrz", 9},
    {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"paz", 10}, {"nov", 11}, {"lis", 11},
    {"dec", 12}, {"dez", 12}, {"dic", 12}, {"gru", 12},
};

int month_of(std::string_view word) {
  for (const MonthPrefix& one : month_prefixes)
    if (word.starts_with(one.text)) return one.month;
  return 0;
}

bool digit_of_day(char c) {
  return c >= '0' && c <= '9';
}

/// Numbers and words of a text, and what stands behind the first number.
struct Pieces {
  std::vector<std::string> numbers, words;
  char separator = 0;
};

Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  constexpr std::string_view between = " .,-/\t";
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = digit_of_day(text[at]);
    const std::size_t begin = at;
    while (at < text.size() && digit_of_day(text[at]) == digit &&
           between.find(text[at]) == between.npos)
      ++at;
    const std::string piece(text.substr(begin, at - begin));
    if (!piece.empty()) (digit ? pieces.numbers : pieces.words).push_back(piece);
    if (digit && pieces.numbers.size() == 1 && at < text.size()) pieces.separator = text[at];
    if (piece.empty()) ++at;
  }
  return pieces;
}

/// "2026-09-14T10:00Z" and "1/29/26, 2:37 PM" without the time.
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const std::size_t hour = text.substr(0, colon).find_last_not_of("0123456789");
  if (hour == std::string_view::npos) return {};
  return base::trim_end(text.substr(0, text.find_last_not_of("Tt, ", hour) + 1));
}

int value_of_digits(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

WrittenDay unreadable() {
  WrittenDay day;
  day.kind = WrittenDay::Kind::unreadable;
  return day;
}

WrittenDay plain_day(int day, int month, std::string_view year) {
  WrittenDay made;
  made.kind = WrittenDay::Kind::day;
  made.day = day;
  made.month = month;
  if (!year.empty()) made.year = value_of_digits(year);
  made.short_year = year.size() == 2;
  if (made.year == outlooks_no_year) made.kind = WrittenDay::Kind::none;
  return made;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 || digits.size() == 2;
}

/// 8 Feb 2026, Feb 8, 2026 Feb 8: the day is what can't be the year.
WrittenDay with_month(const Pieces& pieces, int month) {
  const auto& numbers = pieces.numbers;
  if (numbers.size() == 1 && numbers[0].size() <= 2)
    return plain_day(value_of_digits(numbers[0]), month, {});
  if (numbers.size() != 2) return unreadable();
  const bool year_first = numbers[0].size() == 4;
  const std::string& year = numbers[year_first ? 0 : 1];
  const std::string& day = numbers[year_first ? 1 : 0];
  return is_year(year) && day.size() <= 2 ? plain_day(value_of_digits(day), month, year)
                                          : unreadable();
}

WrittenDay of_numbers(const Pieces& pieces) {
  const auto& n = pieces.numbers;
  const bool dots = pieces.separator == '.';
  if (n.size() == 1 && n[0].size() == 8)
    return plain_day(value_of_digits(n[0].substr(6)), value_of_digits(n[0].substr(4, 2)),
                     n[0].substr(0, 4));
  if (n.size() == 3 && n[0].size() == 4 && n[1].size() <= 2 && n[2].size() <= 2)
    return plain_day(value_of_digits(n[2]), value_of_digits(n[1]), n[0]);
  const bool days = n.size() >= 2 && n[0].size() <= 2 && n[1].size() <= 2;
  if (n.size() == 3 && days && is_year(n[2])) {
    WrittenDay made = plain_day(value_of_digits(n[0]), value_of_digits(n[1]), n[2]);
    made.either = !dots && made.day != made.month;
    return made;
  }
  if (n.size() != 2 || !days) return unreadable();
  if (pieces.separator == '-')
    return plain_day(value_of_digits(n[1]), value_of_digits(n[0]), {});  // 03-07, as we write
  WrittenDay made = plain_day(value_of_digits(n[0]), value_of_digits(n[1]), {});
  made.either = !dots && made.day != made.month;
  return made;
}

}  // namespace

WrittenDay written_day(std::string_view cell) {
  const std::string_view text = base::trim(cell);
  if (text.empty()) return {};
  if (text.size() > longest_day) return unreadable();
  const Pieces pieces = pieces_of(base::fold(without_time(text)));
  if (pieces.numbers.empty()) return unreadable();
  const auto zero = [](const std::string& one) { return value_of_digits(one) == 0; };
  if (std::ranges::all_of(pieces.numbers, zero)) return {};
  if (text.starts_with("--") && pieces.numbers.size() == 2)
    return plain_day(value_of_digits(pieces.numbers[1]), value_of_digits(pieces.numbers[0]), {});
  int month = 0;
  for (const std::string& word : pieces.words)  // the last one: "mardi 8 février"
    if (const int named = month_of(word); named != 0) month = named;
  if (month != 0) return with_month(pieces, month);
  return pieces.words.empty() ? of_numbers(pieces) : unreadable();
}

void DayColumn::see(std::string_view cell, int line) {
  constexpr int months = 12;
  const WrittenDay written = written_day(cell);
  if (written.kind != WrittenDay::Kind::day || !written.either) return;
  int* seen = &undecided_line_;
  if (written.day > months && written.month <= months) seen = &day_first_line_;
  if (written.month > months && written.day <= months) seen = &month_first_line_;
  if (*seen != 0) return;
  *seen = line;
  if (seen == &undecided_line_) undecided_ = base::trim(cell);
}

DayOrder DayColumn::order(DayOrder asked, std::string_view column) const {
  const bool contradicts = day_first_line_ != 0 && month_first_line_ != 0;
  if (day_first_line_ != 0 && !contradicts) return DayOrder::day_first;
  if (month_first_line_ != 0 && !contradicts) return DayOrder::month_first;
  if (asked != DayOrder::unknown) return asked;
  constexpr std::string_view hint = "--dates dmy if the day stands first, --dates mdy if the month";
  if (contradicts)
    throw base::usage(
        fmt::format("the days of column '{}' contradict each other: in line {} the day stands "
                    "first, in line {} the month",
                    column, day_first_line_, month_first_line_),
        std::string(hint));
  if (undecided_line_ == 0) return DayOrder::unknown;
  throw base::usage(fmt::format("'{}' in column '{}' may be two days, and no other of the column "
                                "tells which",
                                undecided_, column),
                    std::string(hint));
}

std::optional<base::CalendarDay> day_of(const WrittenDay& written, DayOrder order,
                                        base::Date today) {
  if (written.kind != WrittenDay::Kind::day) return std::nullopt;
  base::CalendarDay made{written.month, written.day, written.year};
  if (written.either && order == DayOrder::month_first) std::swap(made.month, made.day);
  if (written.year && written.short_year) {
    constexpr int century = 100;
    const int this_year = base::civil(today).year;
    made.year = this_year - this_year % century + *written.year;
    const auto there = base::date_of(*made.year, made.month, made.day);
    if (there ? *there > today : *made.year > this_year) *made.year -= century;
  }
  constexpr int leap_year = 2000;
  const auto there = base::date_of(made.year.value_or(leap_year), made.month, made.day);
  return there ? std::optional(made) : std::nullopt;
}

std::optional<base::Date> date_of(const WrittenDay& written, DayOrder order, base::Date today) {
  const auto day = day_of(written, order, today);
  return day && day->year ? base::date_of(*day->year, day->month, day->day) : std::nullopt;
}

}  // namespace nurture::exchange
