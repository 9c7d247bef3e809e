// The grammar of date words: each shape of a phrase, in the letters of Part, and what it means.
#include <array>
#include <cstdlib>
#include <fmt/core.h>

#include "base/date_question.hpp"

namespace nurture::base {
namespace {

Date shifted(Span span, Date day, int by) {
  switch (span) {
    case Span::week:
      return day + 7 * by;
    case Span::month:
      return add_months(day, by);
    case Span::quarter:
      return add_months(day, 3 * by);
    case Span::year:
      break;
  }
  return add_months(day, 12 * by);
}

Period whole(Span span, Date day, int by) {
  return period_of(span, shifted(span, day, by));
}

/// The tokens of a phrase by what they are; a shape has at most one of each.
struct Parts {
  const DateTokens& tokens;

  const DateToken& of(Part part) const {
    for (const DateToken& each : tokens) {
      if (each.part == part) {
        return each;
      }
    }
    return tokens.front();
  }
  int value(Part part) const { return of(part).value; }
  Span span() const { return static_cast<Span>(value(Part::unit)); }
};

/// A month and a day of it, in a year.
std::optional<Period> day_of(int year, int month, int day) {
  const auto date = date_of(year, month, day);
  return date ? std::optional(day_period(*date)) : std::nullopt;
}

Reading offset(const Parts& parts, const Question& question) {
  return day_period(question.today + parts.value(Part::offset));
}

Reading exact(const Parts& parts, const Question& /*question*/) {
  return parts.of(Part::exact).exact;
}

/// Days until that weekday; 0 where it is today's.
int days_ahead(const Parts& parts, const Question& question) {
  return (parts.value(Part::weekday) - static_cast<int>(weekday(question.today)) + 7) % 7;
}

Reading bare_weekday(const Parts& parts, const Question& question) {
  const bool past = question.tense == Tense::past;
  const int ahead = days_ahead(parts, question);
  if (ahead == 0) {
    return day_period(question.today + (past ? 0 : 7));
  }
  return day_period(question.today + (past ? ahead - 7 : ahead));
}

Reading weekday_in_week(const Parts& parts, const Question& question) {
  const Period week = whole(Span::week, question.today, parts.value(Part::relation));
  return day_period(week.first + parts.value(Part::weekday));
}

/// "this sat": who looks back means the one of this week, be it still to come.
Reading related_weekday(const Parts& parts, const Question& question) {
  const int relation = parts.value(Part::relation);
  if (relation == 0 && question.tense == Tense::past) {
    return weekday_in_week(parts, question);
  }
  const bool back = relation < 0;
  const int ahead = days_ahead(parts, question);
  if (ahead == 0) {
    return day_period(question.today + 7 * relation);
  }
  return day_period(question.today + (back ? ahead - 7 : ahead));
}

Reading weekday_of_week(const Parts& parts, const Question& question) {
  return parts.span() == Span::week ? weekday_in_week(parts, question)
                                    : Reading{refused_phrase(question)};
}

Reading related_unit(const Parts& parts, const Question& question) {
  return whole(parts.span(), question.today, parts.value(Part::relation));
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
  const int relation = parts.value(Part::relation);
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
  const int typed = parts.value(Part::year);
  const Date first = *date_of(typed, 1, 1);
  const bool near = std::abs(typed - civil(question.today).year) <= years_near;
  if (!near && typed / 100 < 24 && typed % 100 < 60) {
    return refused_time(question.phrase, iso(first));
  }
  return period_of(Span::year, first);
}

std::optional<Period> month_of(int year, int month) {
  const auto first = date_of(year, month, 1);
  return first ? std::optional(period_of(Span::month, *first)) : std::nullopt;
}

std::optional<Period> quarter_of(int year, int quarter) {
  const auto first = date_of(year, quarter * 3 - 2, 1);
  return first ? std::optional(period_of(Span::quarter, *first)) : std::nullopt;
}

std::optional<Period> week_of(int year, int week) {
  return parse_period(fmt::format("{:04}-W{:02}", year, week));
}

Reading found_or(const std::optional<Period>& found, const Question& question) {
  return found ? Reading{*found} : Reading{refused_phrase(question)};
}

Reading month(const Parts& parts, const Question& question) {
  const int which = parts.value(Part::month);
  return found_or(without_year(question, [which](int y) { return month_of(y, which); }), question);
}

Reading month_year(const Parts& parts, const Question& question) {
  return found_or(month_of(parts.value(Part::year), parts.value(Part::month)), question);
}

Reading quarter(const Parts& parts, const Question& question) {
  const int which = parts.value(Part::quarter);
  return found_or(without_year(question, [which](int y) { return quarter_of(y, which); }),
                  question);
}

Reading quarter_year(const Parts& parts, const Question& question) {
  return found_or(quarter_of(parts.value(Part::year), parts.value(Part::quarter)), question);
}

Reading week_in(int year, int number, const Question& question) {
  const auto found = week_of(year, number);
  return found ? Reading{*found}
               : Reading{refused_day(question, fmt::format("week {} in {:04}", number, year))};
}

/// Of this year or the one beside it; a year beyond is never meant.
Reading week_without_year(int number, const Question& question) {
  const auto found = without_year(
      question, [number](int y) { return week_of(y, number); }, 1);
  if (found) return *found;
  const int this_year = civil(question.today).year;
  const int other = this_year + (question.tense == Tense::past ? -1 : 1);
  return refused_day(question, fmt::format("week {} in {:04}", number,
                                           week_of(this_year, number) ? other : this_year));
}

Reading week(const Parts& parts, const Question& question) {
  return week_without_year(parts.value(Part::week), question);
}

Reading week_year(const Parts& parts, const Question& question) {
  return week_in(parts.value(Part::year), parts.value(Part::week), question);
}

/// next nov: the first one that begins after today; last nov: the latest that ended before it.
Reading related_month(const Parts& parts, const Question& question) {
  const int which = parts.value(Part::month);
  const int relation = parts.value(Part::relation);
  const int this_year = civil(question.today).year;
  for (int by = 0; relation != 0 && by <= 1; ++by) {
    const auto found = month_of(this_year + by * relation, which);
    if (found && (relation > 0 ? found->first > question.today : found->last < question.today)) {
      return *found;
    }
  }
  return found_or(relation == 0 ? month_of(this_year, which) : std::nullopt, question);
}

Reading month_day(const Parts& parts, const Question& question) {
  const int which = parts.value(Part::month);
  const int day = parts.value(Part::number);
  const auto found = without_year(question, [which, day](int y) { return day_of(y, which, day); });
  return found ? Reading{*found}
               : Reading{refused_day(question, fmt::format("{} {}", day, month_name(which)))};
}

Reading month_day_year(const Parts& parts, const Question& question) {
  const int in_year = parts.value(Part::year);
  const int which = parts.value(Part::month);
  const int day = parts.value(Part::number);
  const auto found = day_of(in_year, which, day);
  return found ? Reading{*found}
               : Reading{refused_day(question,
                                     fmt::format("{} {} {:04}", day, month_name(which), in_year))};
}

/// "the 15th", of the nearest month that has one; a bare 15 might be anything.
Reading day_of_month(const Parts& parts, const Question& question) {
  const DateToken& token = parts.of(Part::number);
  if (!token.ordinal) {
    return refused_phrase(question);
  }
  const Date this_month = period_of(Span::month, question.today).first;
  return found_or(nearest_by_tense(question,
                                   [&](int by) {
                                     const Civil in = civil(add_months(this_month, by));
                                     return day_of(in.year, in.month, token.value);
                                   }),
                  question);
}

/// fri 13: the nearest 13th that is one.
Reading weekday_the_nth(const Parts& parts, const Question& question) {
  const int which = parts.value(Part::weekday);
  const int day = parts.value(Part::number);
  const Date this_month = period_of(Span::month, question.today).first;
  return found_or(nearest_by_tense(question,
                                   [&](int by) -> std::optional<Period> {
                                     const Civil in = civil(add_months(this_month, by));
                                     auto found = day_of(in.year, in.month, day);
                                     const bool fits =
                                         found && static_cast<int>(weekday(found->first)) == which;
                                     return fits ? found : std::nullopt;
                                   }),
                  question);
}

/// week 47, quarter 4.
Reading numbered_unit(const Parts& parts, const Question& question) {
  const int number = parts.value(Part::number);
  const bool weeks = parts.span() == Span::week;
  const bool fits = weeks ? number >= 1 && number <= 53
                          : parts.span() == Span::quarter && number >= 1 && number <= 4;
  if (!fits) {
    return refused_phrase(question);
  }
  const DateToken& last = parts.of(Part::year);
  if (last.part == Part::year) {
    return weeks ? week_in(last.value, number, question)
                 : found_or(quarter_of(last.value, number), question);
  }
  return weeks ? week_without_year(number, question)
               : found_or(without_year(question, [&](int y) { return quarter_of(y, number); }),
                          question);
}

/// 3 nov 26 may be of 1926, of 2026, or two days.
Reading short_year(const Parts& /*parts*/, const Question& question) {
  Refusal refusal = refused_phrase(question);
  refusal.hint = "write the year with four digits";
  return refusal;
}

struct Shape {
  std::string_view letters;
  Reading (*read)(const Parts&, const Question&);
};

constexpr std::array shapes{
    Shape{"T", offset},
    Shape{"I", exact},
    Shape{"y", year},
    Shape{"W", bare_weekday},
    Shape{"rW", related_weekday},
    Shape{"rU", related_unit},
    Shape{"WrU", weekday_of_week},
    Shape{"rUW", weekday_of_week},
    Shape{"M", month},
    Shape{"My", month_year},
    Shape{"yM", month_year},
    Shape{"rM", related_month},
    Shape{"Mn", month_day},
    Shape{"nM", month_day},
    Shape{"Mny", month_day_year},
    Shape{"nMy", month_day_year},
    Shape{"yMn", month_day_year},
    Shape{"n", day_of_month},
    Shape{"Wn", weekday_the_nth},
    Shape{"S", weekend},
    Shape{"rS", related_weekend},
    Shape{"Un", numbered_unit},
    Shape{"Uny", numbered_unit},
    Shape{"yUn", numbered_unit},
    Shape{"Q", quarter},
    Shape{"Qy", quarter_year},
    Shape{"yQ", quarter_year},
    Shape{"K", week},
    Shape{"Ky", week_year},
    Shape{"yK", week_year},
    Shape{"Mnn", short_year},
    Shape{"nMn", short_year},
};

std::optional<Reading> by_shape(const DateTokens& tokens, const Question& question) {
  std::string letters;
  for (const DateToken& token : tokens) {
    letters += static_cast<char>(token.part);
  }
  for (const Shape& shape : shapes) {
    if (shape.letters == letters) {
      return shape.read(Parts{tokens}, question);
    }
  }
  return std::nullopt;
}

/// "end of nov": the first or last day of the rest.
Reading edge(const DateTokens& tokens, const Question& question) {
  const DateTokens rest(tokens.begin() + 1, tokens.end());
  const bool first = tokens.front().value == 0;
  // "week" alone is no date.
  const bool bare = rest.size() == 1 && rest.front().part == Part::unit;
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
  if (period == nullptr) {
    return reading;
  }
  if (period->first != period->last) {
    return refused_phrase(question);
  }
  if (static_cast<int>(weekday(period->first)) != tokens.front().value) {
    return refused_day(
        question,
        fmt::format("{} {} {}, it is a {}", name(static_cast<Weekday>(tokens.front().value)),
                    short_form(period->first, period->first), civil(period->first).year,
                    name(weekday(period->first))));
  }
  return reading;
}

}  // namespace

Reading read_shape(const DateTokens& tokens, const Question& question) {
  if (const auto reading = by_shape(tokens, question)) {
    return *reading;
  }
  constexpr std::size_t longest = 6;  // tue 23 nov 2026, with "end of" before it
  if (tokens.size() < 2 || tokens.size() > longest) {
    return refused_phrase(question);
  }
  if (tokens.front().part == Part::edge) {
    return edge(tokens, question);
  }
  if (tokens.front().part == Part::weekday) {
    return confirmed(tokens, question);
  }
  return refused_phrase(question);
}

}  // namespace nurture::base
