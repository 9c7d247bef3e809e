// Any words where a day, a period, an interval, a rule, holidays or a programme's step is asked
// for: refused with a reason, or read, and then what is said of them reads back as the same.
#include <cstdint>
#include <string>
#include <variant>

#include "base/date_words.hpp"
#include "base/interval.hpp"
#include "model/rule.hpp"
#include "model/settings.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

const auto today = *base::date_of(2026, 11, 23);

void check_days(const std::string& words, base::Tense tense) {
  const auto read = base::read_period(words, today, tense);
  if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
    if (refusal->message.empty() || refusal->hint.empty())
      test::broken("a refusal says why", words);
    if (!std::holds_alternative<base::Refusal>(base::read_day(words, today, tense)))
      test::broken("a day lies in a period", words);
    return;
  }
  const auto& period = std::get<base::Period>(read);
  if (period.last < period.first || period.first < base::first_day || base::last_day < period.last)
    test::broken("a period has its days in order", words);
  const auto again = base::parse_period(period.text);
  if (!again || again->first != period.first || again->last != period.last)
    test::broken("a period's text is what a file would say", words + ": " + period.text);
  const auto day = base::read_day(words, today, tense);
  if (!std::holds_alternative<base::Date>(day) || std::get<base::Date>(day) < period.first ||
      period.last < std::get<base::Date>(day))
    test::broken("a day lies in its period", words);
}

/// What is read of it, is the same of what is said of it. `Parsed` is an optional or a variant.
template <typename Value, typename Parse>
void check_same(Parse parse, const std::string& words) {
  const std::optional<Value> read = parse(words);
  if (read && parse(to_text(*read)) != read)
    test::broken("what is said reads back", words + ": " + to_text(*read));
}

template <typename Value>
std::optional<Value> value_of(std::variant<Value, std::string> read, const std::string& words) {
  if (const auto* refusal = std::get_if<std::string>(&read)) {
    if (refusal->empty()) test::broken("a refusal says why", words);
    return std::nullopt;
  }
  return std::get<Value>(std::move(read));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string words(reinterpret_cast<const char*>(data), size);
  check_days(words, base::Tense::past);
  check_days(words, base::Tense::future);
  check_same<base::Interval>([](const std::string& text) { return base::parse_interval(text); },
                             words);
  check_same<base::Holidays>([](const std::string& text) { return base::parse_holidays(text); },
                             words);
  check_same<base::CalendarDay>(
      [](const std::string& text) { return base::parse_calendar_day(text); }, words);
  check_same<model::Rule>(
      [&](const std::string& text) { return value_of(model::parse_rule(text), words); }, words);
  check_same<model::ProgrammeStep>(
      [&](const std::string& text) { return value_of(model::parse_step(text), words); }, words);
  return 0;
}
