// The days of a card: birthdays, anniversaries, and others with a label.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "exchange/cards/vcard_card.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

/// As a card may say it; what it doesn't say is 0.
struct CardDay {
  int year = 0, month = 0, day = 0;
};

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> number(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  if (!all_digits(text) || text.size() > most_digits) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Three numbers with `separator` between.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, char separator) {
  const auto parts = base::split(text, separator);
  if (parts.size() != 3) return std::nullopt;
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto one = number(parts[i]);
    if (!one) return std::nullopt;
    numbers[i] = *one;
  }
  return numbers;
}

std::optional<CardDay> day_of(std::string_view text, DayOrder order) {
  constexpr std::size_t year_digits = 4, month_day_digits = 4, date_digits = 8;
  if (text.starts_with("--")) {
    std::string rest(text.substr(2));
    std::erase(rest, '-');
    if (rest.size() != month_day_digits || !all_digits(rest)) return std::nullopt;
    return CardDay{0, *number(rest.substr(0, 2)), *number(rest.substr(2))};
  }
  if (text.size() == date_digits && all_digits(text))
    return CardDay{*number(text.substr(0, 4)), *number(text.substr(4, 2)), *number(text.substr(6))};
  for (const char separator : {'-', '/', '.'}) {
    const auto found = three_numbers(text, separator);
    if (!found) continue;
    const auto [a, b, c] = *found;
    if (text.find(separator) == year_digits) return CardDay{a, b, c};
    constexpr int months = 12;
    if (separator == '.' || (separator == '/' && a > months)) return CardDay{c, b, a};
    if (separator == '/' && b > months) return CardDay{c, a, b};
    if (separator == '/' && order == DayOrder::day_first) return CardDay{c, b, a};
    if (separator == '/' && order == DayOrder::month_first) return CardDay{c, a, b};
  }
  return std::nullopt;
}

/// 1985, 1985-12, --12, ---10: something, but no day that comes back.
bool is_part_of_day(std::string_view text) {
  return text.starts_with("--") || all_digits(text) ||
         (text.size() == 7 && text[4] == '-' && number(text.substr(0, 4)));
}

/// Without a time of day behind it.
std::string_view day_part(std::string_view text) {
  const std::size_t end = text.find_first_of("Tt ");
  const bool timed = end != std::string_view::npos && end > 0 && all_digits(text.substr(0, 1)) &&
                     end + 1 < text.size() && all_digits(text.substr(end + 1, 1));
  return timed ? text.substr(0, end) : text;
}

/// Apple writes 1604 for a birthday without a year, and says so; others write 0000.
void leave_out_year(CardDay& day, const ContentLine& line) {
  const std::string_view omitted = parameter(line, "x-apple-omit-year");
  if (!omitted.empty() && number(omitted) == day.year) day.year = 0;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
  return text;
}

bool exists(const CardDay& day) {
  constexpr int leap_year = 2000;
  return base::date_of(day.year > 0 ? day.year : leap_year, day.month, day.day).has_value();
}

// A date as an export of ours has it: once, or with a lead.
model::Anniversary anniversary_of(const CardDay& day, const ContentLine& line,
                                  const std::string& what, int this_year) {
  model::Anniversary made;
  made.date = {day.month, day.day, {}};
  made.what = what;
  if (const auto lead = base::parse_interval(parameter(line, "x-nurture-lead"))) made.lead = *lead;
  if (day.year > 0 && parameter(line, "x-nurture-once") == "true") {
    made.date.year = day.year;
  } else if (day.year > 0 && day.year <= this_year) {
    made.year = day.year;
  }
  return made;
}

}  // namespace

void add_day(CardDraft& draft, const ContentLine& line, std::string_view value,
             const std::string& what) {
  const std::string text = single_line(value);
  if (text.empty()) return;
  auto day = day_of(day_part(text), draft.options.dates);
  if (!day) {
    if (base::lower(parameter(line, "value")) == "text" || is_part_of_day(text)) {
      draft.about.push_back(capitalised(what) + ": " + text);
    } else {
      draft.warn(line.number, what + " '" + base::printable(text) + "' is not a day: left out");
    }
    return;
  }
  leave_out_year(*day, line);
  if (!exists(*day)) {
    draft.warn(line.number, what + " " + base::printable(text) + " doesn't exist: left out");
    return;
  }
  const int this_year = base::civil(draft.options.today).year;
  auto made = anniversary_of(*day, line, what, this_year);
  if (day->year > this_year && !made.date.year)
    draft.warn(line.number,
               what + " " + base::printable(text) + " is in the future: the year is left out");
  auto& dates = draft.record.person.dates;
  if (std::ranges::find(dates, made) == dates.end()) dates.push_back(std::move(made));
}

}  // namespace nurture::exchange
