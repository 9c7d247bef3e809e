// The wording of reasons.
#include "render/words.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/dates.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

using base::Date;
using cadence::Kind;
using cadence::Occasion;

constexpr double days_a_month = 365.2425 / 12;
constexpr int days_worded_as_days = 21;
constexpr int days_worded_as_weeks = 92;
constexpr int months_worded_as_months = 21;  // then "1 year 10 months"
constexpr int years_without_months = 10;

/// "call or meeting"; what a rule without channels asks for is a touch, `by any` takes a word.
std::string wanted(const model::Rule& rule) {
  if (rule.by_any) return "word";
  return rule.channels.empty() ? "touch" : base::join(rule.channels, " or ");
}

/// Silent for more than `lost_after` of its intervals.
bool lost(const Occasion& occasion, const model::Settings& settings, Date today) {
  if (!occasion.answered || !occasion.rule) return false;
  const double interval = base::estimated_days(settings.calendar, occasion.rule->every);
  return today - *occasion.answered > settings.lost_after * interval;
}

/// Late is red, past due yellow.
Paint paint_of(const Occasion& occasion, Date today) {
  if (occasion.latest && *occasion.latest < today) return Paint::red;
  return occasion.due < today ? Paint::yellow : Paint::plain;
}

/// How long it may wait yet.
std::string patience(const Occasion& occasion, const model::Settings& settings, Date today) {
  if (!occasion.latest) return {};
  const int days = *occasion.latest - today;
  if (days == 0) return ", today at the latest";
  if (days > 0)
    return fmt::format(", may wait until {}", base::short_form(*occasion.latest, today));
  return lost(occasion, settings, today) ? ": reconnect" : fmt::format(", {} late", span(days));
}

std::string rule_name(const Occasion& occasion) {
  std::string rule = occasion_name(occasion);
  if (!occasion.rule || occasion.answered) return rule;
  return fmt::format("{}; no {} yet", rule, wanted(*occasion.rule));
}

Phrase cadence_reason(const Occasion& occasion, const model::Settings& settings, Date today) {
  const std::string due = "due " + distance(occasion.due, today);
  const std::string text =
      fmt::format("{} ({}){}", due, rule_name(occasion), patience(occasion, settings, today));
  return {text, due.size(), paint_of(occasion, today)};
}

/// Where they met is what a first word can begin with.
Phrase first_reason(const Occasion& occasion, const model::Contact* contact, Date today) {
  std::string text = "first touch";
  if (occasion.due < today)
    text += fmt::format(", due since {}", base::short_form(occasion.due, today));
  const std::size_t marked = text.size();
  if (contact != nullptr && !contact->met.empty()) text += fmt::format(" (met: {})", contact->met);
  return {text, marked, paint_of(occasion, today)};
}

std::string follow_up_reason(const Occasion& occasion, Date today) {
  const Date due = occasion.day.value_or(occasion.due);
  const std::string when = due == today ? "today" : day_and_distance(due, today);
  return joined({"follow-up due " + when, promise(occasion.text, occasion.channels)}, ": ");
}

std::string need_reason(const Occasion& occasion, Date today) {
  std::string what = "need: " + occasion.text;
  if (!occasion.when) return what;
  if (today < occasion.when->first)
    return fmt::format("{}, {}", what, distance(occasion.when->first, today));
  const std::string period = period_name(*occasion.when, today);
  if (today > occasion.when->last)
    return fmt::format("{}, planned for {}: still open?", what, period);
  if (occasion.when->first == occasion.when->last) return what + ", today";
  return fmt::format("{}, now ({})", what, period);
}

/// A date's own words; "date" where it has none.
std::string date_name(const std::string& what) {
  return what.empty() ? "date" : what;
}

std::string date_reason(const Occasion& occasion, Date today) {
  const Date day = occasion.day.value_or(occasion.due);
  std::string text = date_name(occasion.text) + " " + distance(day, today);
  if (std::abs(day - today) > 1) text += ", " + base::short_form(day, today);
  return joined({text, years_name(occasion.text, occasion.years, day < today)}, ": ");
}

Phrase due_reason(const Occasion& occasion, const cadence::Due& due, const model::Book& book,
                  Date today) {
  switch (occasion.kind) {
    case Kind::cadence:
      return cadence_reason(occasion, book.settings, today);
    case Kind::first:
      return first_reason(occasion, model::find_contact(book, due.contact), today);
    case Kind::follow_up:
      return {follow_up_reason(occasion, today), std::string::npos, Paint::bold};
    case Kind::need:
      return {need_reason(occasion, today)};
    case Kind::date:
      return {date_reason(occasion, today)};
  }
  return {};
}

/// On the line of a person: whose occasion it is, if it is their organisation's own.
std::string whose(const Occasion& occasion, const cadence::Due& due, const model::Book& book) {
  if (occasion.organisation.empty() || !due.organisation.empty()) return {};
  return fmt::format(" ({})", model::organisation_name(book, occasion.organisation));
}

std::string early_name(const Occasion& occasion, Date today) {
  return fmt::format("early, from {}: {}", base::short_form(occasion.due, today),
                     occasion_name(occasion));
}

/// Under the heading of a day ahead, where "today" and "ago" would be counted from another day.
std::string planned(const Occasion& occasion, const cadence::Due& due, Date day) {
  const Date meant = occasion.day.value_or(occasion.due);
  if (due.early) return early_name(occasion, day);
  std::string name = occasion_name(occasion);
  if (occasion.kind == Kind::need && occasion.when)
    return name + ", for " + period_name(*occasion.when, day);
  if (meant == day || occasion.kind == Kind::need) return name;
  return name + (occasion.kind == Kind::date ? " on " : ", due since ") +
         base::short_form(meant, day);
}

}  // namespace

Phrase reason(const Occasion& occasion, const cadence::Due& due, const model::Book& book,
              Date today) {
  if (occasion.due <= today) return due_reason(occasion, due, book, today);
  if (due.early) return {early_name(occasion, today)};
  return {
      fmt::format("due {} ({})", base::short_form(occasion.due, today), occasion_name(occasion))};
}

std::string only_way_name(const std::string& organisation, const model::Book& book) {
  if (organisation.empty()) return {};
  return "your only way into " + clean(model::organisation_name(book, organisation));
}

std::vector<Phrase> reason_list(const cadence::Due& due, const model::Book& book, Date today) {
  std::vector<Phrase> list;
  for (const Occasion& occasion : due.occasions) {
    Phrase made = reason(occasion, due, book, today);
    made.text = clean(made.text + whose(occasion, due, book));
    list.push_back(std::move(made));
  }
  if (!due.only_way.empty()) list.push_back({only_way_name(due.only_way, book)});
  return list;
}

std::string reasons(const cadence::Due& due, const model::Book& book, Date today) {
  return joined(texts(reason_list(due, book, today)), " · ");
}

std::string context(const cadence::Due& due, const model::Book& book, Date today) {
  std::vector<std::string> parts;
  for (const Occasion& occasion : due.context) {
    const std::string text = due_reason(occasion, due, book, today).text;
    parts.push_back(clean(text + whose(occasion, due, book)));
  }
  return joined(parts, " · ");
}

std::string planned_reasons(const cadence::Due& due, const model::Book& book, Date day) {
  std::vector<std::string> parts;
  for (const Occasion& occasion : due.occasions)
    parts.push_back(clean(planned(occasion, due, day) + whose(occasion, due, book)));
  return joined(parts, " · ");
}

std::string occasion_name(const Occasion& occasion) {
  switch (occasion.kind) {
    case Kind::cadence:
      if (!occasion.rule) return "cadence";
      if (!occasion.tightened || occasion.text.empty()) return model::to_text(*occasion.rule);
      return fmt::format("{} for \"{}\"", model::to_text(*occasion.rule), occasion.text);
    case Kind::first:
      return "first touch";
    case Kind::follow_up:
      return joined({"follow-up", promise(occasion.text, occasion.channels)}, ": ");
    case Kind::need:
      return "need: " + occasion.text;
    case Kind::date:
      return joined({date_name(occasion.text), years_name(occasion.text, occasion.years, false)},
                    ", ");
  }
  return {};
}

std::string promise(const std::string& what, const std::vector<std::string>& by) {
  return by.empty() ? what : joined({what, "(by " + base::join(by, " or ") + ")"}, " ");
}

std::string years_name(const std::string& what, std::optional<int> years, bool past) {
  if (!years) return {};
  if (!model::is_birthday(what)) return counted(*years, "year", "years");
  return fmt::format("{} {}", past ? "turned" : "turns", *years);
}

std::string span(int days) {
  const int count = std::abs(days);
  if (count < days_worded_as_days) return counted(count, "day", "days");
  if (count < days_worded_as_weeks) return counted((count + 3) / 7, "week", "weeks");
  const auto in_months = static_cast<int>(std::lround(count / days_a_month));
  if (in_months <= months_worded_as_months) return counted(in_months, "month", "months");
  std::string years = counted(in_months / 12, "year", "years");
  if (in_months % 12 == 0 || in_months / 12 >= years_without_months) return years;
  return years + " " + counted(in_months % 12, "month", "months");
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
  return fmt::format("{} {}", base::month_name(first.month), first.year);
}

std::string day_and_distance(Date day, Date today) {
  return fmt::format("{}, {}", base::short_form(day, today), distance(day, today));
}

std::optional<Date> next_due(const cadence::Explanation& explanation) {
  if (explanation.due) return explanation.due->due;
  if (explanation.coming.empty()) return std::nullopt;
  return explanation.coming.front().from;
}

std::string kind_name(Kind kind) {
  constexpr std::array names{"cadence", "first", "follow-up", "need", "date"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string time_of_day(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

}  // namespace nurture::render
