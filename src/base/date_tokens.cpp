// The words that phrases about days are made of.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/date_question.hpp"
#include "base/text.hpp"

namespace nurture::base {
namespace {

struct DateWords {
  std::string_view words;  ///< of one meaning, a blank between two
  DatePart part;
  int value;
};

constexpr int span(Span which) {
  return static_cast<int>(which);
}

constexpr std::array vocabulary{
    DateWords{"today now tonight", DatePart::offset, 0},
    DateWords{"yesterday", DatePart::offset, -1},
    DateWords{"tomorrow tmrw tmr", DatePart::offset, 1},
    DateWords{"next coming", DatePart::relation, 1},
    DateWords{"last past previous", DatePart::relation, -1},
    DateWords{"this", DatePart::relation, 0},
    DateWords{"week wk", DatePart::unit, span(Span::week)},
    DateWords{"month mth", DatePart::unit, span(Span::month)},
    DateWords{"quarter qtr", DatePart::unit, span(Span::quarter)},
    DateWords{"year yr", DatePart::unit, span(Span::year)},
    DateWords{"weekend", DatePart::weekend, 0},
    DateWords{"start beginning", DatePart::edge, 0},
    DateWords{"end", DatePart::edge, 1},
    DateWords{"tues", DatePart::weekday, 1},
    DateWords{"weds", DatePart::weekday, 2},
    DateWords{"thur thurs", DatePart::weekday, 3},
    DateWords{"sept", DatePart::month, 9},
};

constexpr std::array<std::string_view, 7> fillers{"the", "of", "on", "in", "by", "until", "till"};
/// Words of the longer phrases: known here only for "did you mean".
constexpr std::array<std::string_view, 3> elsewhere{"ago", "from", "after"};
/// Words of a distance; with a whole number in front of them they don't come here.
constexpr std::array<std::string_view, 18> distances{
    "day", "days",   "weeks", "wks", "weekday", "weekdays", "workday", "workdays",  "working",
    "wd",  "months", "mths",  "mo",  "mos",     "quarters", "years",   "fortnight", "yrs"};
/// Said where there is no number yet.
constexpr std::array<std::string_view, 4> vague{"few", "couple", "some", "several"};

template <typename Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A whole name, or its first three letters.
bool is_name(std::string_view word, std::string_view name) {
  const std::string lowered = lower(name);
  return word == lowered || word == std::string_view(lowered).substr(0, 3);
}

std::optional<DateToken> name_token(std::string_view word) {
  for (int day = 0; day < 7; ++day) {
    if (is_name(word, name(static_cast<Weekday>(day)))) {
      return DateToken{DatePart::weekday, day, false, {}};
    }
  }
  for (int month = 1; month <= 12; ++month) {
    if (is_name(word, month_name(month))) return DateToken{DatePart::month, month, false, {}};
  }
  for (const DateWords& each : vocabulary) {
    if (is_one_of(split(each.words, ' '), word)) {
      return DateToken{each.part, each.value, false, {}};
    }
  }
  return std::nullopt;
}

/// All of `digits` as a number; empty where there is anything else, or nothing.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || digits.front() == '-') return std::nullopt;
  return value;
}

std::string upper(std::string_view text) {
  std::string raised(text);
  std::transform(raised.begin(), raised.end(), raised.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return raised;
}

/// 2026-W47-3.
std::optional<Period> week_day(std::string_view text) {
  const auto week = text.size() == 10 ? parse_period(text.substr(0, 8)) : std::nullopt;
  if (!week || text[8] != '-' || text[9] < '1' || text[9] > '7') return std::nullopt;
  return day_period(week->first + (text[9] - '1'));
}

std::optional<DateToken> iso_token(std::string_view word) {
  const std::string text = upper(word);
  if (text.size() == 4) {
    const auto year = number(text);
    return year && *year > 0 ? std::optional(DateToken{DatePart::year, *year, false, {}})
                             : std::nullopt;
  }
  auto period = parse_period(text);
  if (!period) period = week_day(text);
  return period ? std::optional(DateToken{DatePart::exact, 0, false, *period}) : std::nullopt;
}

/// 3, 03, 3rd, 3.
std::optional<DateToken> day_token(std::string_view word) {
  const auto letters = word.find_first_not_of("0123456789");
  const std::string_view suffix = word.substr(std::min(letters, word.size()));
  const bool ordinal =
      suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == ".";
  const std::string_view digits = word.substr(0, word.size() - suffix.size());
  const auto value = digits.size() <= 2 ? number(digits) : std::nullopt;
  if (!value || (!suffix.empty() && !ordinal)) return std::nullopt;
  return DateToken{DatePart::number, *value, ordinal, {}};
}

/// q1, w47.
std::optional<DateToken> lettered_token(std::string_view word) {
  const auto value = word.size() > 1 && word.size() <= 3 ? number(word.substr(1)) : std::nullopt;
  if (value && word.front() == 'q' && *value >= 1 && *value <= 4) {
    return DateToken{DatePart::quarter, *value, false, {}};
  }
  if (value && word.front() == 'w' && *value >= 1 && *value <= 53) {
    return DateToken{DatePart::week, *value, false, {}};
  }
  return std::nullopt;
}

std::optional<DateToken> token(std::string_view word) {
  using Reader = std::optional<DateToken> (*)(std::string_view);
  for (const Reader read :
       {Reader{name_token}, Reader{iso_token}, Reader{day_token}, Reader{lettered_token}}) {
    if (auto found = read(word)) return found;
  }
  return std::nullopt;
}

std::vector<std::string> known_words() {
  std::vector<std::string> known(elsewhere.begin(), elsewhere.end());
  known.insert(known.end(), {"days", "weeks", "months", "years", "workdays"});
  for (const DateWords& each : vocabulary) {
    for (std::string& word : split(each.words, ' ')) known.push_back(std::move(word));
  }
  for (int day = 0; day < 7; ++day) {
    known.push_back(lower(name(static_cast<Weekday>(day))));
    known.push_back(known.back().substr(0, 3));
  }
  for (int month = 1; month <= 12; ++month) {
    known.push_back(lower(month_name(month)));
    known.push_back(known.back().substr(0, 3));
  }
  return known;
}

/// 3-nov-2026, 3.nov and fri. as their parts; any other word as it is.
std::vector<std::string> parts(std::string_view word) {
  for (const char separator : {'-', '.', '/'}) {
    std::vector<std::string> pieces = split(word, separator);
    std::erase(pieces, "");
    const bool named = std::any_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
      return name_token(piece).has_value();
    });
    if (named) return pieces;
  }
  return {std::string(word)};
}

std::vector<std::string> phrase_words(std::string_view phrase) {
  std::string spaced(phrase);
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  std::vector<std::string> found;
  for (const std::string& word : split(spaced, ' ')) {
    for (std::string& piece : parts(word)) {
      if (!piece.empty() && !is_one_of(fillers, piece)) found.push_back(std::move(piece));
    }
  }
  return found;
}

}  // namespace

std::variant<DateTokens, Refusal> date_tokens(std::string_view phrase, const Question& question) {
  const std::vector<std::string> words = phrase_words(phrase);
  const bool distance = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return is_one_of(distances, word) || is_one_of(vague, word);
  });
  if (distance) {
    return refused_phrase(question,
                          "write a whole number, as in '3 days', 'in 2 weeks' or '18 months ago'");
  }
  DateTokens tokens;
  for (const std::string& word : words) {
    if (const auto found = token(word)) {
      tokens.push_back(*found);
      continue;
    }
    if (word.front() < '0' || word.front() > '9') {
      return refused_word(word, question, known_words());
    }
    Reading numbers = read_numbers(word, question);
    if (const auto* const refusal = std::get_if<Refusal>(&numbers)) return *refusal;
    tokens.push_back({DatePart::exact, 0, false, std::get<Period>(std::move(numbers))});
  }
  return tokens;
}

}  // namespace nurture::base
