// Dates that matter.
#include "model/dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace nurture::model {
namespace {

constexpr int lifetime_years = 120;

constexpr std::array<std::string_view, 4> birthdays{"birthday", "bday", "birth", "born"};
constexpr std::array<std::string_view, 5> yearly_names{"anniversary", "nameday", "jubilee",
                                                       "founded", "founding"};

/// What a text is about: "Ada's birthday", "birthday of her son"; but not "birthday party".
template <typename Names>
bool is_about(std::string_view what, const Names& names) {
  const std::vector<std::string> words = base::words(what);
  const auto named = [&](const std::string& word) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  return !words.empty() &&
         (named(words.back()) || (words.size() > 2 && words[1] == "of" && named(words[0])));
}

/// "60th birthday", "tenth anniversary", "golden anniversary": that one, and no other.
bool numbered(std::string_view what) {
  constexpr std::array<std::string_view, 35> ordinals{
      "first",      "second",     "third",     "fourth",    "fifth",       "sixth",
      "seventh",    "eighth",     "ninth",     "tenth",     "eleventh",    "twelfth",
      "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
      "nineteenth", "twentieth",  "thirtieth", "fortieth",  "fiftieth",    "sixtieth",
      "seventieth", "eightieth",  "ninetieth", "hundredth", "centenary",   "silver",
      "ruby",       "golden",     "diamond",   "platinum",  "round"};
  const std::vector<std::string> words = base::words(what);
  return what.find_first_of("0123456789") != std::string_view::npos ||
         std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end();
         });
}

bool is_name_day(std::string_view what) {
  const std::vector<std::string> words = base::words(what);
  return words.size() > 1 && words.back() == "day" && words[words.size() - 2] == "name";
}

}  // namespace

bool is_birthday(std::string_view what) {
  return is_about(what, birthdays);
}

bool comes_yearly(std::string_view what) {
  return !numbered(what) &&
         (is_birthday(what) || is_about(what, yearly_names) || is_name_day(what));
}

std::optional<int> years_on(const Anniversary& date, Date day) {
  const int years = date.year ? base::civil(day).year - *date.year : 0;
  return years > 0 ? std::optional(years) : std::nullopt;
}

std::optional<Date> occurrence(const base::CalendarDay& date, std::optional<Date> last_touch,
                               Date today) {
  const int this_year = base::civil(today).year;
  for (int year = date.year.value_or(this_year - 1); year <= date.year.value_or(this_year + 1);
       ++year) {
    const auto day = base::in_year(date, year);
    if (!day) continue;
    const bool answered = last_touch && *last_touch >= *day;
    if (*day >= today || (*day + days_a_date_stands >= today && !answered)) return day;
  }
  return std::nullopt;
}

Date lifetime_ago(Date today) {
  return base::add_months(today, -12 * lifetime_years);
}

}  // namespace nurture::model
