// Days and times as mail programs write them.
//
//   [weekday[,]] day month year [hour:minute[:second]] [zone]     RFC 5322, RFC 822
//   [weekday] month day hour:minute[:second] [zone] year          asctime; lines of an mbox
//   year-month-day[T…]
//
// A comment may stand anywhere.
#include <array>
#include <charconv>

#include "base/mime_read.hpp"
#include "base/strings.hpp"

namespace nurture::base {
namespace {

std::string without_comments(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) plain += c;
    if (c == ')' && depth > 0 && --depth == 0) plain += ' ';
  }
  return plain;
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = error == std::errc() && end == text.data() + text.size() && value >= 0;
  return all ? std::optional(value) : std::nullopt;
}

/// 1 to 12 by its English name, or at least three letters of it; 0: none.
int month_of(std::string_view word) {
  constexpr std::size_t telling = 3;
  constexpr std::string_view fronts = "janfebmaraprmayjunjulaugsepoctnovdec";
  if (word.size() < telling) return 0;
  const std::string low = lower(word);
  const std::size_t at = fronts.find(std::string_view(low).substr(0, telling));
  if (at == fronts.npos || at % telling != 0) return 0;
  const int month = static_cast<int>(at / telling) + 1;
  return low == "sept" || lower(month_name(month)).starts_with(low) ? month : 0;
}

/// Minutes of the day; empty where it is no time.
std::optional<int> minute_of(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = whole_number(word.substr(0, colon));
  const std::string_view rest = word.substr(colon + 1);
  const auto minute = whole_number(rest.substr(0, rest.find(':')));
  if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
  return *hour % 24 * 60 + *minute;
}

int full_year(int year, std::size_t digits) {
  constexpr int pivot = 50, century = 100;
  if (digits <= 2) return year + (year < pivot ? 2000 : 1900);
  return digits == 3 && year < 10 * century ? year + 1900 : year;
}

struct TimeParts {
  int day = 0, month = 0;
  std::optional<int> year, minute;

  void take(std::string_view word) {
    if (const auto time = minute_of(word)) {
      if (!minute) minute = time;
    } else if (const auto number = whole_number(word)) {
      take_number(*number, word.size());
    } else if (month == 0) {
      month = month_of(word);
    }
  }
  /// The first is the day, the next the year; a zone is signed, and so no number.
  void take_number(int number, std::size_t digits) {
    if (day == 0 && digits <= 2) {
      day = number;
    } else if (day != 0 && month != 0 && !year) {
      year = full_year(number, digits);
    }
  }
};

}  // namespace

std::optional<MailTime> mail_time(std::string_view value) {
  constexpr std::size_t longest = 1000, iso_length = 10;
  constexpr int earliest = 1900;
  std::string text = without_comments(unfolded(value.substr(0, longest)));
  if (const auto day = parse_iso(trim(text).substr(0, iso_length))) return MailTime{*day, 0};
  TimeParts parts;
  std::string word;
  for (const char c : text + " ") {
    const bool dash = c == '-' && !word.empty();  // 26-Oct-2026
    if (c != ' ' && c != '\t' && c != ',' && !dash) {
      word += c;
      continue;
    }
    if (!word.empty()) parts.take(word);
    word.clear();
  }
  if (!parts.year || *parts.year < earliest) return std::nullopt;
  const auto day = date_of(*parts.year, parts.month, parts.day);
  return day ? std::optional(MailTime{*day, parts.minute.value_or(0)}) : std::nullopt;
}

}  // namespace nurture::base
