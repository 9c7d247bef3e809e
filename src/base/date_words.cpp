// Reading what people type for a day: intervals from today here, everything else word by word; and
// why a phrase names no day, with how it could be written instead.
#include "base/date_words.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/date_question.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::base {
namespace {

/// Lower case, white space runs as one space, nothing at the ends.
std::string plain(std::string_view phrase) {
  std::string result;
  for (const char c : lower(trim(phrase))) {
    const bool space = blank({&c, 1});
    if (!space || !result.ends_with(' ')) result += space ? ' ' : c;
  }
  return result;
}

/// The text without that end, if it has it.
bool strip_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

bool strip_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// An interval with its count: "week" alone is no distance, nor is "monthly".
std::optional<Interval> counted_interval(std::string_view text) {
  text = trim(text);
  const bool counted = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return counted || text.find(' ') != std::string_view::npos ? parse_interval(text) : std::nullopt;
}

/// in 2 weeks, 2 weeks from now, +2w, 3 days ago, -3d, 2w; which way a bare one points is the
/// tense's.
std::optional<Period> from_today(std::string_view text, const Question& question) {
  bool back = question.tense == Tense::past;
  if (strip_suffix(text, " ago") || strip_prefix(text, "-")) {
    back = true;
  } else if (strip_prefix(text, "in ") || strip_prefix(text, "+") ||
             strip_suffix(text, " from now") || strip_suffix(text, " from today") ||
             strip_suffix(text, " hence") || strip_suffix(text, " later")) {
    back = false;
  }
  const auto interval = counted_interval(text);
  if (!interval) return std::nullopt;
  return day_period(back ? subtract(*question.calendar, question.today, *interval)
                         : add(*question.calendar, question.today, *interval));
}

struct Idiom {
  std::string_view phrase;
  int days;
};

constexpr std::array idioms{Idiom{"day after tomorrow", 2}, Idiom{"day before yesterday", -2},
                            Idiom{"this morning", 0},       Idiom{"this afternoon", 0},
                            Idiom{"this evening", 0},       Idiom{"last night", -1}};

struct Synonym {
  std::string_view phrase;
  std::string_view plain;
};

/// "last" and "first" are no relations here.
constexpr std::array synonyms{Synonym{"last day of ", "end of "},
                              Synonym{"first day of ", "start of "}};

constexpr std::array abbreviations{Synonym{"eod", "today"}, Synonym{"eow", "end of week"},
                                   Synonym{"eom", "end of month"}, Synonym{"eoq", "end of quarter"},
                                   Synonym{"eoy", "end of year"}};

Reading read(std::string_view typed, Question question) {
  const std::string lowered = plain(typed);
  std::string_view text = lowered;
  question.phrase = trim(typed);
  if (auto period = from_today(text, question)) return *period;
  strip_prefix(text, "the ");
  for (const Idiom& idiom : idioms) {
    if (idiom.phrase == text) return day_period(question.today + idiom.days);
  }
  std::string phrase(text);
  for (const Synonym& each : abbreviations) {
    if (each.phrase == text) phrase = each.plain;
  }
  for (const Synonym& synonym : synonyms) {
    if (strip_prefix(text, synonym.phrase)) {
      phrase = std::string(synonym.plain) + std::string(text);
    }
  }
  const auto tokens = date_tokens(phrase, question);
  if (const auto* const refusal = std::get_if<Refusal>(&tokens)) return *refusal;
  return read_shape(std::get<DateTokens>(tokens), question);
}

constexpr std::string_view ways =
    "write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'";

/// A typed text that can stand in a message: a phrase may be a pasted page.
std::string quoted(std::string_view text) {
  constexpr std::size_t most_bytes = 400;
  constexpr int most_columns = 60;
  return truncate(printable(text.substr(0, most_bytes)), most_columns);
}

/// A slip keeps the first letter, and of three letters all: "send" is no "end", "set" no "sep".
bool slips_to(std::string_view word, std::string_view meant) {
  if (word.empty() || word.front() != meant.front()) return false;
  constexpr std::size_t short_word = 3;
  return word.size() != short_word || meant.size() != short_word ||
         std::is_permutation(word.begin(), word.end(), meant.begin());
}

}  // namespace

Period day_period(Date day) {
  return {day, day, iso(day)};
}

std::optional<Period> day_of(int year, int month, int day) {
  const auto date = date_of(year, month, day);
  return date ? std::optional(day_period(*date)) : std::nullopt;
}

Date day_within(const Period& period, Date today) {
  return std::clamp(today, period.first, period.last);
}

std::optional<Period> nearest_by_tense(const Question& question,
                                       const std::function<std::optional<Period>(int)>& numbered,
                                       int reach) {
  const bool past = question.tense == Tense::past;
  for (int i = -reach; i <= reach; ++i) {
    auto period = numbered(past ? -i : i);
    if (period && (past ? period->first <= question.today : period->last >= question.today)) {
      return period;
    }
  }
  return std::nullopt;
}

std::optional<Period> without_year(const Question& question,
                                   const std::function<std::optional<Period>(int)>& in_that_year,
                                   int reach) {
  const int this_year = civil(question.today).year;
  return nearest_by_tense(
      question, [&](int by) { return in_that_year(this_year + by); }, reach);
}

std::variant<Period, Refusal> read_period(std::string_view phrase, Date today, Tense tense,
                                          const WorkCalendar& calendar) {
  return read(phrase, {today, tense, {}, &calendar});
}

std::variant<Date, Refusal> read_day(std::string_view phrase, Date today, Tense tense,
                                     const WorkCalendar& calendar) {
  const Reading reading = read_period(phrase, today, tense, calendar);
  if (const auto* const refusal = std::get_if<Refusal>(&reading)) return *refusal;
  return day_within(std::get<Period>(reading), today);
}

Refusal refused_phrase(const Question& question, std::string hint) {
  if (hint.empty()) hint = ways;
  if (blank(question.phrase)) return {"a date is missing", std::move(hint)};
  return {fmt::format("cannot read '{}' as a date", quoted(question.phrase)), std::move(hint)};
}

Refusal refused_day(const Question& question, std::string_view day) {
  return {fmt::format("'{}' is impossible: there is no {}", quoted(question.phrase), day),
          std::string(ways)};
}

Refusal refused_ambiguous(std::string_view word, Date one, Date other) {
  return {fmt::format("'{}' is ambiguous", quoted(word)),
          fmt::format("write {} or {}", iso(one), iso(other))};
}

Refusal refused_time(std::string_view word, std::string_view instead) {
  return {
      fmt::format("'{}' is a time of day, and only days are kept", quoted(word)),
      instead.empty() ? std::string(ways) : fmt::format("if a day is meant, write {}", instead)};
}

Refusal refused_word(std::string_view word, const Question& question,
                     const std::vector<std::string>& known) {
  constexpr std::size_t shortest_mistyped = 3;
  std::vector<std::string> near = known;
  std::erase_if(near, [word](const std::string& each) { return !slips_to(word, each); });
  const bool mistyped = word.size() >= shortest_mistyped &&
                        std::find(known.begin(), known.end(), word) == known.end();
  return refused_phrase(question, mistyped ? did_you_mean(word, near) : "");
}

}  // namespace nurture::base
