// Days as people type them, read on Monday, 23 November 2026.
#pragma once

#include <doctest/doctest.h>
#include <string>

#include "base/date_words.hpp"

namespace nurture::test {

using namespace base;

inline const Date today = *date_of(2026, 11, 23);

/// The period as a file would say it, or the refusal.
inline std::string period(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_period(phrase, today, tense);
  if (const auto* const refusal = std::get_if<Refusal>(&read)) {
    return refusal->message + " | " + refusal->hint;
  }
  return std::get<Period>(read).text;
}

inline std::string one_day(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_day(phrase, today, tense);
  if (const auto* const refusal = std::get_if<Refusal>(&read)) {
    return refusal->message;
  }
  return iso(std::get<Date>(read));
}

struct Row {
  const char* phrase;
  const char* future;
  const char* past;
};

inline void check_days(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.phrase);
    CHECK(one_day(row.phrase, Tense::future) == row.future);
    CHECK(one_day(row.phrase, Tense::past) == row.past);
  }
}

inline Refusal refused(std::string_view phrase, Tense tense = Tense::future) {
  const auto read = read_period(phrase, today, tense);
  const auto* const refusal = std::get_if<Refusal>(&read);
  REQUIRE_MESSAGE(refusal != nullptr, std::string(phrase));
  return *refusal;
}

}  // namespace nurture::test
