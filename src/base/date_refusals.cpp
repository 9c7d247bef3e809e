// Why a phrase names no day, and how it could be written instead.
#include <algorithm>
#include <fmt/core.h>

#include "base/date_question.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::base {
namespace {

constexpr std::string_view ways =
    "write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'";

/// A typed text that can stand in a message: a phrase may be a pasted page.
std::string quoted(std::string_view text) {
  constexpr std::size_t most_bytes = 400;
  constexpr int most_columns = 60;
  return truncate(printable(text.substr(0, most_bytes)), most_columns);
}

/// The digit runs of a word like 3/4/2026, if one separator stands between them.
std::vector<std::string> numbers(std::string_view word) {
  const auto at = word.find_first_of("/.-");
  if (at == std::string_view::npos) {
    return {};
  }
  std::vector<std::string> found = split(word, word[at]);
  const bool fit = std::all_of(found.begin(), found.end(), [](std::string_view run) {
    return !run.empty() && run.size() <= 4 &&
           run.find_first_not_of("0123456789") == std::string_view::npos;
  });
  return fit ? found : std::vector<std::string>{};
}

int value(const std::string& digits) {
  return std::stoi(digits);
}

/// "30 February 2026", or what is wrong with the month.
std::string missing(int year, int month, int day) {
  if (month < 1 || month > 12) {
    return fmt::format("month {}", month);
  }
  return fmt::format("{} {} {:04}", day, month_name(month), year);
}

Refusal not_iso(const Question& question, std::string_view iso_form) {
  return {fmt::format("cannot read '{}' as a date", quoted(question.phrase)),
          fmt::format("write {}", iso_form)};
}

Refusal year_first(const Question& question, int year, int month, int day) {
  const auto date = date_of(year, month, day);
  return date ? not_iso(question, iso(*date)) : refused_day(question, missing(year, month, day));
}

/// Day first and month first, where there are such days.
Refusal two_orders(const Question& question, std::string_view word, std::optional<Date> day_first,
                   std::optional<Date> month_first) {
  if (day_first && month_first && *day_first != *month_first) {
    return {fmt::format("'{}' is ambiguous", quoted(word)),
            fmt::format("write {} or {}", iso(*day_first), iso(*month_first))};
  }
  if (day_first || month_first) {
    return not_iso(question, iso(day_first ? *day_first : *month_first));
  }
  return {fmt::format("'{}' is no day of any month", quoted(word)), std::string(ways)};
}

std::optional<Date> without_its_year(const Question& question, int month, int day) {
  const auto found = without_year(question, [month, day](int year) -> std::optional<Period> {
    const auto date = date_of(year, month, day);
    return date ? std::optional(day_period(*date)) : std::nullopt;
  });
  return found ? std::optional(found->first) : std::nullopt;
}

std::optional<Refusal> refused_numbers(const Question& question, std::string_view word,
                                       const std::vector<std::string>& parts) {
  if (parts.size() == 3 && parts[0].size() == 4) {
    return year_first(question, value(parts[0]), value(parts[1]), value(parts[2]));
  }
  if (parts.size() == 3) {
    const int year = value(parts[2]) + (parts[2].size() == 2 ? 2000 : 0);
    return two_orders(question, word, date_of(year, value(parts[1]), value(parts[0])),
                      date_of(year, value(parts[0]), value(parts[1])));
  }
  if (parts.size() == 2 && parts[0].size() == 4 && parts[1].size() <= 2) {
    const auto month = date_of(value(parts[0]), value(parts[1]), 1);
    return month ? not_iso(question, period_of(Span::month, *month).text)
                 : refused_day(question, missing(value(parts[0]), value(parts[1]), 1));
  }
  if (parts.size() == 2) {
    return two_orders(question, word, without_its_year(question, value(parts[1]), value(parts[0])),
                      without_its_year(question, value(parts[0]), value(parts[1])));
  }
  return std::nullopt;
}

/// 20261102, or an ISO day with a time behind it: the day in it.
std::optional<Date> day_inside(std::string_view word) {
  if (const auto day = parse_iso(word.substr(0, 10))) {
    return day;
  }
  if (word.size() != 8) {
    return std::nullopt;
  }
  return parse_iso(
      fmt::format("{}-{}-{}", word.substr(0, 4), word.substr(4, 2), word.substr(6, 2)));
}

/// 2026-w54, 2026-q5.
std::optional<Refusal> refused_iso_part(const Question& question, std::string_view word) {
  const bool shaped = word.size() > 6 && word.size() <= 8 && word[4] == '-' &&
                      word.find_first_not_of("0123456789", 6) == std::string_view::npos;
  if (!shaped || (word[5] != 'w' && word[5] != 'q')) {
    return std::nullopt;
  }
  return refused_day(question, fmt::format("{} {} in {}", word[5] == 'w' ? "week" : "quarter",
                                           word.substr(6), word.substr(0, 4)));
}

}  // namespace

Refusal refused_phrase(const Question& question) {
  if (blank(question.phrase)) {
    return {"a date is missing", std::string(ways)};
  }
  return {fmt::format("cannot read '{}' as a date", quoted(question.phrase)), std::string(ways)};
}

Refusal refused_day(const Question& question, std::string_view day) {
  return {fmt::format("'{}' is impossible: there is no {}", quoted(question.phrase), day),
          std::string(ways)};
}

Refusal refused_word(std::string_view word, const Question& question,
                     const std::vector<std::string>& known) {
  Refusal refusal = refused_phrase(question);
  const std::string suggestion = did_you_mean(word, known);
  if (!suggestion.empty()) {
    refusal.hint = suggestion;
  }
  return refusal;
}

Refusal refused_number(std::string_view word, const Question& question) {
  if (const auto refusal = refused_numbers(question, word, numbers(word))) {
    return *refusal;
  }
  if (const auto refusal = refused_iso_part(question, word)) {
    return *refusal;
  }
  if (const auto day = day_inside(word)) {
    return not_iso(question, iso(*day));
  }
  return refused_phrase(question);
}

}  // namespace nurture::base
