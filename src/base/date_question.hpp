// What the parts of the date-word reader hand each other. Callers use base/date_words.hpp.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date_words.hpp"

namespace nurture::base {

/// Which day of a period must lie where the tense says: any (a running one will do), its first, its
/// last.
enum class Point { any, first, last };

/// A phrase was typed; this is what its reading depends on.
struct Question {
  Date today;
  Tense tense = Tense::future;
  Point point = Point::any;
  std::string_view phrase;       ///< as typed, for messages
  const WorkCalendar* calendar;  ///< never null
};

using Reading = std::variant<Period, Refusal>;

Period day_period(Date day);
/// The nearest of a row of periods, numbered upward in time with 0 around today, that lies where
/// the tense says; empty where none of 25 does.
std::optional<Period> nearest_by_tense(const Question& question,
                                       const std::function<std::optional<Period>(int)>& numbered);
/// nearest_by_tense with years.
std::optional<Period> without_year(const Question& question,
                                   const std::function<std::optional<Period>(int)>& in_that_year);

/// What a word of a phrase is. The letters spell the shapes of phrases in date_shapes.cpp.
enum class Part : char {
  number = 'n',    ///< one or two digits, 3rd
  year = 'y',      ///< four digits
  weekday = 'W',   ///< 0 = Monday
  month = 'M',     ///< 1 = January
  relation = 'r',  ///< last -1, this 0, next 1
  unit = 'U',      ///< a Span
  quarter = 'Q',   ///< q1 to q4
  week = 'K',      ///< w1 to w53
  edge = 'E',      ///< start 0, end 1
  offset = 'T',    ///< days from today
  exact = 'I',     ///< an ISO form
};

struct DateToken {
  Part part = Part::number;
  int value = 0;
  bool ordinal = false;  ///< 3rd
  Period exact;          ///< of Part::exact alone
};

using DateTokens = std::vector<DateToken>;

/// The words of a phrase in lower case, "the", "of", "on" and commas left out; a refusal at the
/// first word that means nothing.
std::variant<DateTokens, Refusal> date_tokens(std::string_view phrase, const Question& question);
/// What the tokens mean together.
Reading read_shape(const DateTokens& tokens, const Question& question);

/// Why a word that begins with a digit is no day: impossible, ambiguous, or not ISO.
Refusal refused_number(std::string_view word, const Question& question);
Refusal refused_word(std::string_view word, const Question& question,
                     const std::vector<std::string>& known);
Refusal refused_phrase(const Question& question);
/// There is no such day: "30 February 2026".
Refusal refused_day(const Question& question, std::string_view day);

}  // namespace nurture::base
