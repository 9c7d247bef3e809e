// What the parts of the date-word reader hand each other. Callers use base/date_words.hpp.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date_words.hpp"

namespace nurture::base {

/// A phrase was typed; this is what its reading depends on.
struct Question {
  Date today;
  Tense tense = Tense::future;
  std::string_view phrase;       ///< as typed, for messages
  const WorkCalendar* calendar;  ///< never null
};

using Reading = std::variant<Period, Refusal>;

Period day_period(Date day);
/// Empty where there is no such day.
std::optional<Period> day_of(int year, int month, int day);
/// The day of a period that is nearest to today: today where it holds it.
Date day_within(const Period& period, Date today);
constexpr int leap_reach = 12;  ///< years: 29 February may be eight of them away

/// The nearest of a row of periods, numbered upward in time with 0 around today, that lies where
/// the tense says (one that holds today does); empty where none up to `reach` away does.
std::optional<Period> nearest_by_tense(const Question& question,
                                       const std::function<std::optional<Period>(int)>& numbered,
                                       int reach = leap_reach);
/// nearest_by_tense with years.
std::optional<Period> without_year(const Question& question,
                                   const std::function<std::optional<Period>(int)>& in_that_year,
                                   int reach = leap_reach);

/// What a word of a phrase is. The letters spell the shapes of phrases in date_shapes.cpp.
enum class DatePart : char {
  number = 'n',    ///< one or two digits, 3rd
  year = 'y',      ///< four digits
  weekday = 'W',   ///< 0 = Monday
  month = 'M',     ///< 1 = January
  relation = 'r',  ///< last -1, this 0, next 1
  unit = 'U',      ///< a Span
  weekend = 'S',   ///< Saturday and Sunday
  quarter = 'Q',   ///< q1 to q4
  week = 'K',      ///< w1 to w53
  edge = 'E',      ///< start 0, end 1
  offset = 'T',    ///< days from today
  exact = 'I',     ///< an ISO form
};

struct DateToken {
  DatePart part = DatePart::number;
  int value = 0;
  bool ordinal = false;  ///< 3rd
  Period exact;          ///< of DatePart::exact alone
};

using DateTokens = std::vector<DateToken>;

/// The words of a phrase in lower case, "the", "of", "on" and commas left out; a refusal at the
/// first word that means nothing.
std::variant<DateTokens, Refusal> date_tokens(std::string_view phrase, const Question& question);
/// What the tokens mean together.
Reading read_shape(const DateTokens& tokens, const Question& question);
/// A word that begins with a digit and is no ISO form: 13/04/2026, 12.3., 20260312. A refusal where
/// it is impossible, may be two days, or is a time of day.
Reading read_numbers(std::string_view word, const Question& question);

/// A time of day: days are all there is. `instead` is what to write, if a day was meant.
Refusal refused_time(std::string_view word, std::string_view instead = {});
/// "write 2026-11-28 or 2026-12-05".
Refusal refused_ambiguous(std::string_view word, Date one, Date other);
Refusal refused_word(std::string_view word, const Question& question,
                     const std::vector<std::string>& known);
/// Without a hint: how days can be written.
Refusal refused_phrase(const Question& question, std::string hint = {});
/// There is no such day: "30 February 2026".
Refusal refused_day(const Question& question, std::string_view day);

}  // namespace nurture::base
