// Why a phrase names no day, and how it could be written instead.
#include <algorithm>
#include <fmt/core.h>

#include "base/date_question.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::base {
namespace {

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

Refusal refused_phrase(const Question& question) {
  if (blank(question.phrase)) {
    return {"a date is missing", std::string(ways)};
  }
  return {fmt::format("cannot read '{}' as a date", quoted(question.phrase)), std::string(ways)};
}

Refusal refused_day(const Question& question, std::string_view day) {
  return {fmt::format("'{}' is impossible: there is no {}", quoted(question.phrase), day),
          std::string(ways)};
}

Refusal refused_ambiguous(std::string_view word, Date one, Date other) {
  return {fmt::format("'{}' is ambiguous", quoted(word)),
          fmt::format("write {} or {}", iso(one), iso(other))};
}

Refusal refused_distance(const Question& question) {
  Refusal refusal = refused_phrase(question);
  refusal.hint = "write a whole number, as in '3 days', 'in 2 weeks' or '18 months ago'";
  return refusal;
}

Refusal refused_time(std::string_view word, std::string_view instead) {
  return {
      fmt::format("'{}' is a time of day, and only days are kept", quoted(word)),
      instead.empty() ? std::string(ways) : fmt::format("if a day is meant, write {}", instead)};
}

Refusal refused_word(std::string_view word, const Question& question,
                     const std::vector<std::string>& known) {
  constexpr std::size_t shortest_mistyped = 3;
  Refusal refusal = refused_phrase(question);
  std::vector<std::string> near = known;
  std::erase_if(near, [word](const std::string& each) { return !slips_to(word, each); });
  const bool mistyped = word.size() >= shortest_mistyped &&
                        std::find(known.begin(), known.end(), word) == known.end();
  const std::string suggestion = mistyped ? did_you_mean(word, near) : "";
  if (!suggestion.empty()) {
    refusal.hint = suggestion;
  }
  return refusal;
}

}  // namespace nurture::base
