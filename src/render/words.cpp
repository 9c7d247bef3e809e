// The wording of reasons.
#include "render/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

using base::Date;
using cadence::Kind;
using cadence::Occasion;

constexpr double days_a_month = 365.2425 / 12;
constexpr int days_worded_as_days = 21;
constexpr int days_worded_as_weeks = 92;
constexpr int days_worded_as_months = 670;  // "22 months", then "2 years"

/// "call or meeting"; what a rule without channels asks for is a touch, `by any` takes a word.
std::string wanted(const model::Rule& rule) {
  if (rule.by_any) return "word";
  return rule.channels.empty() ? "touch" : base::join(rule.channels, " or ");
}

/// How many days are left until the latest one; empty once it is past. The unit is left out behind
/// another number of days: "11 days past every 4 weeks, 3 left".
std::string left(const Occasion& occasion, Date today, bool behind_days) {
  if (!occasion.latest || *occasion.latest < today) return {};
  const int days = *occasion.latest - today;
  if (days == 0) return ", last day";
  if (behind_days && days < days_worded_as_days) return fmt::format(", {} left", days);
  return fmt::format(", {} left", span(days));
}

/// Silent for more than `lost_after` of its intervals.
bool lost(const Occasion& occasion, const model::Settings& settings, Date today) {
  if (!occasion.answered || !occasion.rule) return false;
  const double interval = base::estimated_days(settings.calendar, occasion.rule->every);
  return today - *occasion.answered > settings.lost_after * interval;
}

std::string cadence_reason(const Occasion& occasion, const model::Settings& settings, Date today) {
  std::string rule = occasion.rule ? model::to_text(*occasion.rule) : std::string("cadence");
  if (!occasion.answered && occasion.rule)
    rule = fmt::format("no {} yet, {}", wanted(*occasion.rule), rule);
  if (occasion.tightened && !occasion.text.empty())
    rule += fmt::format(" for \"{}\"", occasion.text);
  const int past = today - occasion.due;
  if (past == 0) return fmt::format("due today: {}{}", rule, left(occasion, today, false));
  if (!occasion.answered)
    return fmt::format("{}, from {}", rule, base::short_form(occasion.due, today));
  const std::string ending =
      lost(occasion, settings, today) && occasion.latest && *occasion.latest < today
          ? std::string(": reconnect")
          : left(occasion, today, past < days_worded_as_days);
  return fmt::format("{} past {}{}", span(past), rule, ending);
}

std::string first_reason(const Occasion& occasion, Date today) {
  if (occasion.due >= today) return "first touch";
  return fmt::format("first touch, from {}", base::short_form(occasion.due, today));
}

std::string follow_up_reason(const Occasion& occasion, Date today) {
  const Date due = occasion.day.value_or(occasion.due);
  const std::string when =
      due == today ? "today" : fmt::format("of {}", base::short_form(due, today));
  return occasion.text.empty() ? fmt::format("follow-up {}", when)
                               : fmt::format("follow-up {}: {}", when, occasion.text);
}

std::string need_reason(const Occasion& occasion, Date today) {
  std::string what = fmt::format("\"{}\"", occasion.text);
  if (!occasion.when) return what;
  if (today < occasion.when->first)
    return fmt::format("{} {}", what, distance(occasion.when->first, today));
  const std::string period = period_name(*occasion.when, today);
  if (today > occasion.when->last) return fmt::format("{} was for {}: still open?", what, period);
  if (occasion.when->first == occasion.when->last) return fmt::format("{} today", what);
  return fmt::format("{} now, {}", what, period);
}

std::string date_reason(const Occasion& occasion, Date today) {
  const Date day = occasion.day.value_or(occasion.due);
  const std::string what = occasion.text.empty() ? std::string("date") : occasion.text;
  if (std::abs(day - today) <= 1) return fmt::format("{} {}", what, distance(day, today));
  return fmt::format("{} {}, {}", what, distance(day, today), base::short_form(day, today));
}

std::string due_reason(const Occasion& occasion, const model::Settings& settings, Date today) {
  switch (occasion.kind) {
    case Kind::cadence:
      return cadence_reason(occasion, settings, today);
    case Kind::first:
      return first_reason(occasion, today);
    case Kind::follow_up:
      return follow_up_reason(occasion, today);
    case Kind::need:
      return need_reason(occasion, today);
    case Kind::date:
      return date_reason(occasion, today);
    case Kind::step:
    case Kind::successor:
      return occasion_name(occasion);
  }
  return {};
}

/// "Fellow, royal-society" with the organisation's name in place of its id.
std::string post_name(const std::string& post, const model::Book& book) {
  const std::size_t comma = post.rfind(", ");
  if (comma == std::string::npos) return model::organisation_name(book, post);
  return post.substr(0, comma + 2) + model::organisation_name(book, post.substr(comma + 2));
}

/// An organisation's own occasion on the line of a person says whose it is.
std::string named_reason(const Occasion& occasion, const cadence::Due& due, const model::Book& book,
                         Date today) {
  Occasion shown = occasion;
  if (shown.kind == Kind::successor) shown.text = post_name(shown.text, book);
  std::string text = reason(shown, due, book.settings, today);
  if (occasion.organisation.empty() || !due.organisation.empty()) return text;
  return fmt::format("{} ({})", text, model::organisation_name(book, occasion.organisation));
}

/// "newcomer, step 2 by article".
std::string step_name(const Occasion& occasion) {
  std::string name = occasion.text;
  if (occasion.number > 0) name += fmt::format(", step {}", occasion.number);
  return occasion.channels.empty() ? name : name + " by " + base::join(occasion.channels, " or ");
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::string reason(const Occasion& occasion, const cadence::Due& due,
                   const model::Settings& settings, Date today) {
  if (occasion.due <= today) return due_reason(occasion, settings, today);
  const std::string from = base::short_form(occasion.due, today);
  return due.early ? fmt::format("early, from {}: {}", from, occasion_name(occasion))
                   : fmt::format("{} from {}", occasion_name(occasion), from);
}

std::string reasons(const cadence::Due& due, const model::Settings& settings, Date today) {
  std::vector<std::string> parts;
  for (const Occasion& occasion : due.occasions)
    parts.push_back(clean(reason(occasion, due, settings, today)));
  return joined(parts, " · ");
}

std::string reasons(const cadence::Due& due, const model::Book& book, Date today) {
  return joined(reason_list(due, book, today), " · ");
}

std::vector<std::string> reason_list(const cadence::Due& due, const model::Book& book, Date today) {
  std::vector<std::string> parts;
  for (const Occasion& occasion : due.occasions)
    parts.push_back(clean(named_reason(occasion, due, book, today)));
  return parts;
}

std::string occasion_name(const Occasion& occasion) {
  switch (occasion.kind) {
    case Kind::cadence:
      return occasion.rule ? model::to_text(*occasion.rule) : "cadence";
    case Kind::first:
      return "first touch";
    case Kind::follow_up:
      return occasion.text.empty() ? "follow-up" : fmt::format("follow-up: {}", occasion.text);
    case Kind::need:
      return fmt::format("\"{}\"", occasion.text);
    case Kind::date:
      return occasion.text.empty() ? "date" : occasion.text;
    case Kind::step:
      return step_name(occasion);
    case Kind::successor:
      return fmt::format("find a successor: {}", occasion.text);
  }
  return {};
}

std::string span(int days) {
  const int count = std::abs(days);
  if (count < days_worded_as_days) return counted(count, "day", "days");
  if (count < days_worded_as_weeks) return counted((count + 3) / 7, "week", "weeks");
  if (count < days_worded_as_months)
    return counted(static_cast<int>(std::lround(count / days_a_month)), "month", "months");
  return counted(static_cast<int>(std::lround(count / (days_a_month * 12))), "year", "years");
}

std::string distance(Date day, Date today) {
  const int days = day - today;
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  return days > 0 ? "in " + span(days) : span(days) + " ago";
}

std::string period_name(const base::Period& period, Date today) {
  if (period.first == period.last) return base::short_form(period.first, today);
  const base::Civil first = base::civil(period.first);
  const auto quarter = period.text.find_first_of("Qq");
  if (quarter != std::string::npos)
    return fmt::format("Q{} {}", period.text.substr(quarter + 1), first.year);
  const auto week = period.text.find_first_of("Ww");
  if (week != std::string::npos)
    return fmt::format("week {} of {}", period.text.substr(week + 1), period.text.substr(0, 4));
  const base::Civil last = base::civil(period.last);
  if (first.month != last.month) return fmt::format("{}", first.year);
  return fmt::format("{} {}", months[static_cast<std::size_t>(first.month - 1)], first.year);
}

std::string kind_name(Kind kind) {
  switch (kind) {
    case Kind::cadence:
      return "cadence";
    case Kind::first:
      return "first";
    case Kind::follow_up:
      return "follow-up";
    case Kind::need:
      return "need";
    case Kind::date:
      return "date";
    case Kind::step:
      return "step";
    case Kind::successor:
      return "successor";
  }
  return {};
}

}  // namespace nurture::render
