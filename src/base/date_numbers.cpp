// Days written in numbers that are no ISO form: 2026/3/12, 20260312, 11/2026, 13/04/2026, 12.3.
// Taken where they can mean one day only; with dots the day comes first.
#include <algorithm>
#include <fmt/core.h>

#include "base/date_question.hpp"
#include "base/text.hpp"

namespace nurture::base {
namespace {

constexpr std::string_view decimal_digits = "0123456789";

/// The digit runs of a word like 3/4/2026, and what stands between them.
struct Numbers {
  std::vector<std::string> runs;
  char separator = 0;
};

/// No runs where the word is anything else.
Numbers numbers(std::string_view word) {
  const auto at = word.find_first_of("/.-");
  if (at == std::string_view::npos) return {};
  Numbers found{split(word, word[at]), word[at]};
  if (found.separator == '.' && found.runs.back().empty()) found.runs.pop_back();  // 12.3.
  const bool fit = std::all_of(found.runs.begin(), found.runs.end(), [](std::string_view run) {
    const bool sized = run.size() == 1 || run.size() == 2 || run.size() == 4;
    return sized && run.find_first_not_of(decimal_digits) == run.npos;
  });
  return fit ? found : Numbers{};
}

int value(std::string_view run) {
  return std::stoi(std::string(run));
}

/// "30 February 2026", or what is wrong with the month.
std::string missing(int year, int month, int day) {
  if (month < 1 || month > 12) return fmt::format("month {}", month);
  return fmt::format("{} {} {:04}", day, month_name(month), year);
}

Reading full_date(const Question& question, int year, int month, int day) {
  const auto date = date_of(year, month, day);
  return date ? Reading{day_period(*date)}
              : Reading{refused_day(question, missing(year, month, day))};
}

Reading month_of_year(const Question& question, int year, int month) {
  const auto first = date_of(year, month, 1);
  return first ? Reading{period_of(Span::month, *first)}
               : Reading{refused_day(question, missing(year, month, 1))};
}

/// Day first and month first, where there are such days.
Reading two_orders(const Question& question, std::string_view word, std::optional<Date> day_first,
                   std::optional<Date> month_first) {
  if (day_first && month_first && *day_first != *month_first) {
    return refused_ambiguous(word, *day_first, *month_first);
  }
  if (day_first || month_first) return day_period(day_first ? *day_first : *month_first);
  Refusal refusal = refused_phrase(question);
  refusal.message = fmt::format("'{}' is not a day of any month", word);
  return refusal;
}

std::optional<Date> without_its_year(const Question& question, int month, int day) {
  const auto found = without_year(question, [&](int year) { return day_of(year, month, day); });
  return found ? std::optional(found->first) : std::nullopt;
}

/// 12.3.26 may be of 1926: the day in this century is offered, and not taken.
Reading day_of_short_year(const Question& question, std::string_view word, const Numbers& typed) {
  const int year = 2000 + value(typed.runs[2]);
  const int first = value(typed.runs[0]);
  const int second = value(typed.runs[1]);
  const auto day_first = date_of(year, second, first);
  const auto month_first = typed.separator == '.' ? std::nullopt : date_of(year, first, second);
  Reading reading = two_orders(question, word, day_first, month_first);
  if (const auto* const period = std::get_if<Period>(&reading)) {
    return refused_phrase(question, "write " + period->text);
  }
  return reading;
}

Reading three_numbers(const Question& question, std::string_view word, const Numbers& typed) {
  const auto& runs = typed.runs;
  if (runs[0].size() == 4) {
    return full_date(question, value(runs[0]), value(runs[1]), value(runs[2]));
  }
  if (runs[2].size() != 4) return day_of_short_year(question, word, typed);
  const int year = value(runs[2]);
  if (typed.separator == '.') return full_date(question, year, value(runs[1]), value(runs[0]));
  return two_orders(question, word, date_of(year, value(runs[1]), value(runs[0])),
                    date_of(year, value(runs[0]), value(runs[1])));
}

/// A month of a year, or a day of a month.
Reading two_numbers(const Question& question, std::string_view word, const Numbers& typed) {
  const int first = value(typed.runs[0]);
  const int second = value(typed.runs[1]);
  if (typed.runs[0].size() == 4 || typed.runs[1].size() == 4) {
    const bool year_first = typed.runs[0].size() == 4;
    return month_of_year(question, year_first ? first : second, year_first ? second : first);
  }
  const auto day_first = without_its_year(question, second, first);
  if (typed.separator != '.') {
    return two_orders(question, word, day_first, without_its_year(question, first, second));
  }
  if (!day_first && first < 24 && second < 60) return refused_time(word);
  return two_orders(question, word, day_first, day_first);
}

/// 10:30, 10:30:00, 3pm, 10.30am.
bool is_time(std::string_view word) {
  const bool half = word.ends_with("am") || word.ends_with("pm");
  const auto figures = word.substr(0, word.size() - (half ? 2 : 0));
  const auto colon = figures.find_first_not_of(decimal_digits);
  const bool shaped = figures.find_first_not_of("0123456789:.") == std::string_view::npos;
  const bool hour = colon == 1 || colon == 2 || (colon == figures.npos && figures.size() <= 2);
  return shaped && hour && (half || (colon != figures.npos && figures[colon] == ':'));
}

/// 2026-w54, 2026-q5.
std::optional<Refusal> refused_iso_part(const Question& question, std::string_view word) {
  const bool shaped = word.size() > 6 && word.size() <= 8 && word[4] == '-' &&
                      word.find_first_not_of(decimal_digits, 6) == std::string_view::npos;
  if (!shaped || (word[5] != 'w' && word[5] != 'q')) return std::nullopt;
  return refused_day(question, fmt::format("{} {} in {}", word[5] == 'w' ? "week" : "quarter",
                                           word.substr(6), word.substr(0, 4)));
}

}  // namespace

Reading read_numbers(std::string_view word, const Question& question) {
  const Numbers typed = numbers(word);
  if (typed.runs.size() == 3) return three_numbers(question, word, typed);
  if (typed.runs.size() == 2) return two_numbers(question, word, typed);
  if (is_time(word)) return refused_time(word);
  if (word.size() == 8 && word.find_first_not_of(decimal_digits) == std::string_view::npos) {
    return full_date(question, value(word.substr(0, 4)), value(word.substr(4, 2)),
                     value(word.substr(6)));
  }
  if (const auto refusal = refused_iso_part(question, word)) return *refusal;
  // An ISO day with a time behind it.
  if (const auto day = parse_iso(word.substr(0, 10))) return refused_time(word, iso(*day));
  return refused_phrase(question);
}

}  // namespace nurture::base
