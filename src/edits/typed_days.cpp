// Days that were typed.
#include "edits/typed_days.hpp"

#include "base/text.hpp"
#include "cli/known.hpp"
#include "model/dates.hpp"

namespace nurture::edits {
namespace {

using Names = std::vector<std::string>;

Names words_in(const std::string& typed) {
  Names words = base::split(typed, ' ');
  std::erase_if(words, [](const std::string& word) { return base::blank(word); });
  return words;
}

std::string joined(const Names& words, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t n) { return words.begin() + static_cast<std::ptrdiff_t>(n); };
  return base::join({at(from), at(to)}, " ");
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The ":" of "WHEN: WHAT"; the one inside 10:30 is none.
std::size_t date_colon(std::string_view typed) {
  for (std::size_t at = typed.find(':'); at != typed.npos; at = typed.find(':', at + 1)) {
    const std::size_t word = typed.rfind(' ', at) + 1;  // 0 where there is none
    const std::string_view hour = typed.substr(word, at - word);
    const bool time = is_digits(hour) && hour.size() <= 2 && is_digits(typed.substr(at + 1, 2));
    if (!time) return at;
  }
  return std::string_view::npos;
}

std::optional<base::Period> read(cli::Session& session, const std::string& typed) {
  const auto found =
      base::read_period(typed, session.today(), base::Tense::future, session.settings().calendar);
  const auto* period = std::get_if<base::Period>(&found);
  return period ? std::optional(*period) : std::nullopt;
}

// "'last fri' is 2026-11-20, …": what was typed as a day of the calendar isn't said twice.
std::string day_named(const std::string& typed, base::Date day, const std::string& flaw) {
  const std::string iso = base::iso(day);
  return "'" + typed + "' is " + (typed == iso ? flaw : iso + ", " + flaw);
}

void require_within_lifetime(cli::Session& session, const std::string& typed, base::Date day) {
  if (day >= model::lifetime_ago(session.today())) return;
  throw base::usage(day_named(typed, day, "more than a lifetime ago"));
}

model::FollowUp follow_up(cli::Session& session, const DatedWords& said) {
  const base::Date today = session.today();
  model::FollowUp made;
  made.due = typed_day(session, said.when, base::Tense::future);
  made.what = said.what;
  if (made.due < today) {
    throw base::usage(
        "a follow-up of " + base::short_form(made.due, today) + " would be in the past",
        "name a day ahead, as in 'in 2 weeks: call'");
  }
  return made;
}

// "1.5 years": no day of May.
bool begins_with_fraction(const Names& words) {
  if (words.size() < 2) return false;
  const std::size_t dot = words[0].find('.');
  if (dot == std::string::npos || !is_digits(words[0].substr(0, dot)) ||
      !is_digits(words[0].substr(dot + 1))) {
    return false;
  }
  const std::string unit = words[1].substr(0, words[1].find(':'));
  return base::parse_interval("1 " + unit).has_value();
}

// "sep 31", "nov 28 26", "jan '27": what a date could not take.
bool may_be_of_the_date(std::string_view word) {
  if (word.starts_with('\'')) word.remove_prefix(1);
  return is_digits(word);
}

// As typed with a colon, or the whole where a date is all there is.
std::optional<DatedWords> with_colon(cli::Session& session, const std::string& typed) {
  const std::size_t colon = date_colon(typed);
  DatedWords said{typed.substr(0, colon), ""};
  if (colon != std::string::npos) said.what = base::trim(typed.substr(colon + 1));
  return read(session, said.when) ? std::optional(said) : std::nullopt;
}

// The error that `when` alone meets.
[[noreturn]] void refuse_when(cli::Session& session, const std::string& typed) {
  typed_day(session, typed.substr(0, date_colon(typed)), base::Tense::future);
  throw base::usage("'" + typed + "' begins with no date", "as in 'in 2 weeks: call'");
}

}  // namespace

base::Date typed_day(cli::Session& session, const std::string& typed, base::Tense tense) {
  return cli::or_usage(base::read_day(typed, session.today(), tense, session.settings().calendar));
}

base::Period typed_period(cli::Session& session, const std::string& typed, base::Tense tense) {
  return cli::or_usage(
      base::read_period(typed, session.today(), tense, session.settings().calendar));
}

base::Date past_day(cli::Session& session, const std::string& typed, const std::string& ahead) {
  const base::Date day = typed_day(session, typed, base::Tense::past);
  if (day > session.today()) {
    constexpr std::string_view relation = "this ";
    const bool coming = base::lower(typed).starts_with(relation);
    throw base::usage(
        day_named(typed, day, "in the future"),
        coming ? "for the one before: 'last " + typed.substr(relation.size()) + "'" : ahead);
  }
  require_within_lifetime(session, typed, day);
  return day;
}

base::Date future_day(cli::Session& session, const std::string& typed) {
  const base::Date day = typed_day(session, typed, base::Tense::future);
  if (day > session.today()) return day;
  const base::Period period = typed_period(session, typed, base::Tense::future);
  const bool under_way = period.first < period.last && period.last > session.today();
  throw base::usage("'" + typed + (under_way ? "' has begun already" : "' is not in the future"),
                    under_way ? "when it is over: " + base::iso(period.last + 1)
                              : "name a later day, as in '2 weeks'");
}

base::Date beginning_of(cli::Session& session, const std::string& typed) {
  const base::Date day = typed_period(session, typed, base::Tense::past).first;
  require_within_lifetime(session, typed, day);
  return day;
}

base::Date first_day_of(cli::Session& session, const std::string& typed) {
  const base::Date day = beginning_of(session, typed);
  if (day > session.today()) throw base::usage(day_named(typed, day, "in the future"));
  return day;
}

base::Date last_day_of(cli::Session& session, const std::string& typed) {
  first_day_of(session, typed);
  return typed_period(session, typed, base::Tense::past).last;
}

std::string as_today(const std::string& typed) {
  const auto read = base::read_day(typed, *base::date_of(2000, 1, 1), base::Tense::future);
  const bool day = std::holds_alternative<base::Date>(read);
  return day ? "nurture due --today " + base::shell_word(typed) : std::string();
}

std::optional<DatedWords> dated_words(cli::Session& session, const Names& words) {
  if (begins_with_fraction(words)) return std::nullopt;
  for (std::size_t length = words.size(); length > 0; --length) {
    const std::string when = joined(words, 0, length);
    if (!read(session, when)) continue;
    const DatedWords said{when, joined(words, length, words.size())};
    if (length < words.size() && may_be_of_the_date(words[length])) {
      throw base::usage("'" + words[length] + "' may belong to the date '" + when + "'",
                        "put a colon after the date: '" + when + ": " + said.what + "'");
    }
    const auto shorter = length > 1 ? read(session, joined(words, 0, length - 1)) : std::nullopt;
    const bool day = shorter && shorter->first == shorter->last;
    const bool counts = is_digits(words[length - 1]) && words[length - 1].size() <= 2;
    if (!said.what.empty() && day && counts) {
      throw base::usage("'" + joined(words, 0, words.size()) + "' may begin with two dates",
                        "put a colon after the date: '" + joined(words, 0, length - 1) + ": " +
                            joined(words, length - 1, words.size()) + "' or '" + when + ": " +
                            said.what + "'");
    }
    return said;
  }
  return std::nullopt;
}

model::FollowUp typed_follow_up(cli::Session& session, const std::string& typed) {
  if (const auto said = with_colon(session, typed)) return follow_up(session, *said);
  const bool colon = date_colon(typed) != std::string::npos;
  if (const auto said = colon ? std::nullopt : dated_words(session, words_in(typed))) {
    throw base::usage("'" + typed + "' has no colon after the date",
                      "write '" + said->when + ": " + said->what + "'");
  }
  refuse_when(session, typed);
}

model::FollowUp typed_follow_up(cli::Session& session, const Names& words) {
  const std::string typed = base::join(words, " ");
  if (const auto said = with_colon(session, typed)) return follow_up(session, *said);
  if (date_colon(typed) != std::string::npos) refuse_when(session, typed);
  if (const auto said = dated_words(session, words_in(typed))) return follow_up(session, *said);
  refuse_when(session, typed);
}

}  // namespace nurture::edits
