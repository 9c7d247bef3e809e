// The grammar of date words: each shape of a phrase, in the letters of DatePart, and what it means.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/core.h>

#include "base/date_question.hpp"
#include "base/strings.hpp"

namespace nurture::base {
namespace {

/// The one that lies `by` of them from the one that holds `day`.
Period whole(Span span, Date day, int by) {
  constexpr std::array<int, 4> months{0, 1, 3, 12};  // of a week, a month, a quarter, a year
  const int length = months.at(static_cast<std::size_t>(span));
  return period_of(span, span == Span::week ? day + 7 * by : add_months(day, length * by));
}

/// The tokens of a phrase by what they are; a shape has at most one of each.
struct Parts {
  const DateTokens& tokens;

  const DateToken* find(DatePart part) const {
    const auto found = std::find_if(tokens.begin(), tokens.end(),
                                    [&](const DateToken& each) { return each.part == part; });
    return found == tokens.end() ? nullptr : &*found;
  }
  /// Of one that the shape has.
  int value(DatePart part) const { return find(part)->value; }
  Span span() const { return static_cast<Span>(value(DatePart::unit)); }
};

/// The month or quarter that begins with that month.
std::optional<Period> period_from(Span span, int year, int month) {
  const auto first = date_of(year, month, 1);
  return first ? std::optional(period_of(span, *first)) : std::nullopt;
}

std::optional<Period> week_of(int year, int week) {
  return parse_period(fmt::format("{:04}-W{:02}", year, week));
}

Reading found_or(const std::optional<Period>& found, const Question& question) {
  return found ? Reading{*found} : Reading{refused_phrase(question)};
}

/// Of the year that the phrase has, else of the nearest one that the tense allows. `missing`: what
/// is said not to be there where it isn't ("30 February"); empty = nothing can be said of it.
Reading in_its_year(const Parts& parts, const Question& question,
                    const std::function<std::optional<Period>(int year)>& in_that_year,
                    const std::string& missing = {}) {
  const DateToken* const year = parts.find(DatePart::year);
  const auto found = year ? in_that_year(year->value) : without_year(question, in_that_year);
  if (found || missing.empty()) return found_or(found, question);
  return refused_day(question, year ? fmt::format("{} {:04}", missing, year->value) : missing);
}

Reading offset(const Parts& parts, const Question& question) {
  return day_period(question.today + parts.value(DatePart::offset));
}

Reading exact(const Parts& parts, const Question& /*question*/) {
  return parts.find(DatePart::exact)->exact;
}

/// The nearest such weekday before or after today, which is none of them.
Reading weekday_beside(const Parts& parts, const Question& question, bool back) {
  const int ahead =
      (parts.value(DatePart::weekday) - static_cast<int>(weekday(question.today)) + 7) % 7;
  return day_period(question.today + (back ? ahead - 7 : ahead == 0 ? 7 : ahead));
}

bool is_todays(const Parts& parts, const Question& question) {
  return parts.value(DatePart::weekday) == static_cast<int>(weekday(question.today));
}

Reading bare_weekday(const Parts& parts, const Question& question) {
  const bool past = question.tense == Tense::past;
  if (past && is_todays(parts, question)) return day_period(question.today);
  return weekday_beside(parts, question, past);
}

Reading weekday_in_week(const Parts& parts, const Question& question) {
  const Period week = whole(Span::week, question.today, parts.value(DatePart::relation));
  return day_period(week.first + parts.value(DatePart::weekday));
}

/// "this sat": who looks back means the one of this week, be it still to come.
Reading related_weekday(const Parts& parts, const Question& question) {
  const int relation = parts.value(DatePart::relation);
  if (relation == 0 && question.tense == Tense::past) return weekday_in_week(parts, question);
  if (relation == 0 && is_todays(parts, question)) return day_period(question.today);
  return weekday_beside(parts, question, relation < 0);
}

Reading weekday_of_week(const Parts& parts, const Question& question) {
  return parts.span() == Span::week ? weekday_in_week(parts, question)
                                    : Reading{refused_phrase(question)};
}

Reading related_unit(const Parts& parts, const Question& question) {
  return whole(parts.span(), question.today, parts.value(DatePart::relation));
}

/// The Saturday and Sunday of a week; files have no form for both, so the nearer one is meant.
Reading weekend_day(Date monday, const Question& question) {
  return day_period(day_within({monday + 5, monday + 6, {}}, question.today));
}

Reading weekend(const Parts& /*parts*/, const Question& question) {
  const Date monday = whole(Span::week, question.today, 0).first;
  const bool last = question.tense == Tense::past && question.today < monday + 5;
  return weekend_day(last ? monday - 7 : monday, question);
}

/// From Monday to Friday "next weekend" is the coming one to some, and the one after to others.
Reading related_weekend(const Parts& parts, const Question& question) {
  const int relation = parts.value(DatePart::relation);
  const Date monday = whole(Span::week, question.today, relation).first;
  const Date saturday = monday + 5;
  if (relation > 0 && question.today < saturday - 7) {
    return refused_ambiguous(question.phrase, saturday - 7, saturday);
  }
  return weekend_day(monday, question);
}

/// A year that is far from today was meant as a time of day where it can be one: 1030.
Reading year(const Parts& parts, const Question& question) {
  constexpr int years_near = 60;
  const int typed = parts.value(DatePart::year);
  const Date first = *date_of(typed, 1, 1);
  const bool near = std::abs(typed - civil(question.today).year) <= years_near;
  if (!near && typed / 100 < 24 && typed % 100 < 60) {
    return refused_time(question.phrase, iso(first));
  }
  return period_of(Span::year, first);
}

Reading month(const Parts& parts, const Question& question) {
  const int which = parts.value(DatePart::month);
  return in_its_year(parts, question, [&](int y) { return period_from(Span::month, y, which); });
}

Reading numbered_quarter(int number, const Parts& parts, const Question& question) {
  return in_its_year(parts, question,
                     [&](int y) { return period_from(Span::quarter, y, number * 3 - 2); });
}

Reading quarter(const Parts& parts, const Question& question) {
  return numbered_quarter(parts.value(DatePart::quarter), parts, question);
}

/// Without a year it is of this one or the one beside it; a year beyond is never meant.
Reading numbered_week(int number, const Parts& parts, const Question& question) {
  const auto in_that_year = [&](int y) { return week_of(y, number); };
  const DateToken* const typed = parts.find(DatePart::year);
  const auto found = typed ? in_that_year(typed->value) : without_year(question, in_that_year, 1);
  if (found) return *found;
  const int this_year = civil(question.today).year;
  const int other = this_year + (question.tense == Tense::past ? -1 : 1);
  const int missing = typed ? typed->value : in_that_year(this_year) ? other : this_year;
  return refused_day(question, fmt::format("week {} in {:04}", number, missing));
}

Reading week(const Parts& parts, const Question& question) {
  return numbered_week(parts.value(DatePart::week), parts, question);
}

/// week 47, quarter 4.
Reading numbered_unit(const Parts& parts, const Question& question) {
  const int number = parts.value(DatePart::number);
  const Span span = parts.span();
  if (span == Span::week && number >= 1 && number <= 53) {
    return numbered_week(number, parts, question);
  }
  return span == Span::quarter && number >= 1 && number <= 4
             ? numbered_quarter(number, parts, question)
             : Reading{refused_phrase(question)};
}

/// next nov: the first one that begins after today; last nov: the latest that ended before it.
Reading related_month(const Parts& parts, const Question& question) {
  const int which = parts.value(DatePart::month);
  const int relation = parts.value(DatePart::relation);
  const int this_year = civil(question.today).year;
  auto found = period_from(Span::month, this_year, which);
  const bool fits =
      found && (relation > 0 ? found->first > question.today : found->last < question.today);
  if (relation != 0 && !fits) found = period_from(Span::month, this_year + relation, which);
  return found_or(found, question);
}

Reading month_day(const Parts& parts, const Question& question) {
  const int which = parts.value(DatePart::month);
  const int day = parts.value(DatePart::number);
  return in_its_year(
      parts, question, [&](int y) { return day_of(y, which, day); },
      fmt::format("{} {}", day, month_name(which)));
}

/// The nearest month's day of that number, of that weekday if one is given.
Reading day_of_nearest_month(const Question& question, int day, std::optional<int> on) {
  const Date this_month = period_of(Span::month, question.today).first;
  const auto in_month = [&](int by) -> std::optional<Period> {
    const Civil in = civil(add_months(this_month, by));
    auto found = day_of(in.year, in.month, day);
    const bool fits = found && (!on || static_cast<int>(weekday(found->first)) == *on);
    return fits ? found : std::nullopt;
  };
  return found_or(nearest_by_tense(question, in_month), question);
}

/// "the 15th", of the nearest month that has one; a bare 15 might be anything.
Reading day_of_month(const Parts& parts, const Question& question) {
  const DateToken& token = *parts.find(DatePart::number);
  return token.ordinal ? day_of_nearest_month(question, token.value, std::nullopt)
                       : Reading{refused_phrase(question)};
}

/// fri 13: the nearest 13th that is one.
Reading weekday_the_nth(const Parts& parts, const Question& question) {
  return day_of_nearest_month(question, parts.value(DatePart::number),
                              parts.value(DatePart::weekday));
}

/// 3 nov 26 may be of 1926, of 2026, or two days.
Reading year_of_two_digits(const Parts& /*parts*/, const Question& question) {
  return refused_phrase(question, "write the year with four digits");
}

struct DateShape {
  std::string_view forms;  ///< a blank between two
  Reading (*read)(const Parts&, const Question&);
};

constexpr std::array shapes{
    DateShape{"T", offset},
    DateShape{"I", exact},
    DateShape{"y", year},
    DateShape{"W", bare_weekday},
    DateShape{"rW", related_weekday},
    DateShape{"rU", related_unit},
    DateShape{"WrU rUW", weekday_of_week},
    DateShape{"M My yM", month},
    DateShape{"rM", related_month},
    DateShape{"Mn nM Mny nMy yMn", month_day},
    DateShape{"n", day_of_month},
    DateShape{"Wn", weekday_the_nth},
    DateShape{"S", weekend},
    DateShape{"rS", related_weekend},
    DateShape{"Un Uny yUn", numbered_unit},
    DateShape{"Q Qy yQ", quarter},
    DateShape{"K Ky yK", week},
    DateShape{"Mnn nMn", year_of_two_digits},
};

std::optional<Reading> by_shape(const DateTokens& tokens, const Question& question) {
  std::string letters;
  for (const DateToken& token : tokens) letters += static_cast<char>(token.part);
  for (const DateShape& shape : shapes) {
    const auto forms = split(shape.forms, ' ');
    if (std::find(forms.begin(), forms.end(), letters) == forms.end()) continue;
    return shape.read(Parts{tokens}, question);
  }
  return std::nullopt;
}

/// "end of nov": the first or last day of the rest.
Reading edge(const DateTokens& tokens, const Question& question) {
  const DateTokens rest(tokens.begin() + 1, tokens.end());
  const bool first = tokens.front().value == 0;
  // "week" alone is no date.
  const bool bare = rest.size() == 1 && rest.front().part == DatePart::unit;
  Reading reading =
      bare ? whole(Parts{rest}.span(), question.today, 0) : read_shape(rest, question);
  if (const auto* const period = std::get_if<Period>(&reading)) {
    return day_period(first ? period->first : period->last);
  }
  return reading;
}

/// "mon 23 nov": the weekday only confirms the rest.
Reading confirmed(const DateTokens& tokens, const Question& question) {
  const DateTokens rest(tokens.begin() + 1, tokens.end());
  Reading reading = read_shape(rest, question);
  const auto* const period = std::get_if<Period>(&reading);
  if (period == nullptr) return reading;
  if (period->first != period->last) return refused_phrase(question);
  const auto typed = static_cast<Weekday>(tokens.front().value);
  const Weekday real = weekday(period->first);
  if (real == typed) return reading;
  return refused_day(question, fmt::format("{} {} {}, it is a {}", name(typed),
                                           short_form(period->first, period->first),
                                           civil(period->first).year, name(real)));
}

}  // namespace

Reading read_shape(const DateTokens& tokens, const Question& question) {
  if (const auto reading = by_shape(tokens, question)) return *reading;
  constexpr std::size_t longest = 6;  // tue 23 nov 2026, with "end of" before it
  if (tokens.size() < 2 || tokens.size() > longest) return refused_phrase(question);
  if (tokens.front().part == DatePart::edge) return edge(tokens, question);
  if (tokens.front().part == DatePart::weekday) return confirmed(tokens, question);
  return refused_phrase(question);
}

}  // namespace nurture::base
