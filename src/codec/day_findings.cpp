// Days of one file that can't be meant.
#include <algorithm>
#include <fmt/core.h>

#include "codec/findings.hpp"
#include "model/dates.hpp"

namespace nurture::codec {
namespace {

using base::Date;
using base::Severity;
using yaml::Path;

Path in_list(const char* list, std::size_t index, const char* key) {
  return {list, index, key};
}

std::string every_year(const model::Anniversary& date) {
  return base::to_text(base::CalendarDay{date.date.month, date.date.day, {}});
}

void find_mistyped(const std::optional<Date>& day, Date today, const Path& where, Findings& to) {
  if (day && *day < model::lifetime_ago(today)) {
    warn(to, where, fmt::format("{} is more than a lifetime ago", base::iso(*day)));
  }
}

/// What has happened did so by today. East of us it is tomorrow already, so that a colleague's
/// entry may be a day ahead.
void find_unlikely(const std::optional<Date>& day, Date today, const Path& where, Findings& to,
                   Severity far_ahead = Severity::warning) {
  find_mistyped(day, today, where, to);
  if (!day || *day <= today) return;
  const bool tomorrow = *day == today + 1;
  to.push_back({where,
                fmt::format("{} is {}, and ignored until then", base::iso(*day),
                            tomorrow ? "tomorrow" : "in the future"),
                {},
                tomorrow ? Severity::warning : far_ahead});
}

void find_in_follow_ups(const std::vector<model::FollowUp>& follow_ups, Date today, Findings& to) {
  constexpr const char* list = "follow_ups";
  for (std::size_t i = 0; i < follow_ups.size() && !full(to); ++i) {
    const auto& one = follow_ups[i];
    find_mistyped(one.due, today, in_list(list, i, "due"), to);
    find_unlikely(one.done, today, in_list(list, i, "done"), to);
    find_unlikely(one.withdrawn, today, in_list(list, i, "withdrawn"), to);
    if (one.done && one.withdrawn) {
      warn(to, {list, i}, "is both done and withdrawn", "keep one of the two");
    }
  }
}

void find_in_needs(const std::vector<model::Need>& needs, Date today, Findings& to) {
  constexpr const char* list = "needs";
  for (std::size_t i = 0; i < needs.size() && !full(to); ++i) {
    const auto& one = needs[i];
    const Path closed = in_list(list, i, "closed");
    find_unlikely(one.noted, today, in_list(list, i, "noted"), to);
    find_unlikely(one.closed, today, closed, to);
    const bool decided =
        one.status == model::NeedStatus::won || one.status == model::NeedStatus::lost;
    if (one.closed && !decided) {
      warn(to, closed, "is closed, and its status is neither won nor lost");
    }
    if (one.closed && one.noted && *one.closed < *one.noted) {
      warn(to, closed, "is closed before it was noted");
    }
  }
}

void find_in_interactions(const std::vector<model::Interaction>& interactions, Date today,
                          Findings& to) {
  constexpr const char* list = "interactions";
  const Date earliest = model::lifetime_ago(today);
  for (std::size_t i = 0; i < interactions.size() && !full(to); ++i) {
    const auto& one = interactions[i];
    // Places are made for the few that need one, not for thousands of interactions.
    if (one.date > today || one.date < earliest) {
      find_unlikely(one.date, today, in_list(list, i, "date"), to, Severity::error);
    }
    if (one.from_them && !one.reached) {
      warn(to, in_list(list, i, "reached"), "is an attempt of ours, and from them",
           "keep one of the two");
    }
  }
}

/// One that comes once though it comes every year by its nature, or was past when the file was made
/// (`made`, where that is known): it would never come.
void find_lost_date(const model::Anniversary& date, const std::optional<Date>& made, Date today,
                    const Path& where, Findings& to) {
  const Date day = *base::in_year(date.date, *date.date.year);
  const std::string text = base::iso(day);
  const std::string yearly = every_year(date);
  if (model::comes_yearly(date.what)) {
    warn(to, where, fmt::format("{} comes once, and '{}' every year", text, date.what),
         day > today ? fmt::format("write {}", yearly)
                     : fmt::format("write {}, and year: {}", yearly, *date.date.year));
  } else if (made && day + model::days_a_date_stands < *made) {
    warn(to, where,
         fmt::format("{} comes once, and was past when this file was made, on {}", text,
                     base::iso(*made)),
         fmt::format("for every year write {}, and year: {}; else take it out", yearly,
                     *date.date.year));
  }
}

void find_in_years(const model::Anniversary& date, Date today, const Path& where, Findings& to) {
  if (date.date.year) {
    warn(to, where, "stands beside a date that comes once",
         fmt::format("write {} as the date", every_year(date)));
  } else if (*date.year > base::civil(today).year) {
    warn(to, where, fmt::format("{} is in the future", *date.year));
  } else if (model::is_birthday(date.what) &&
             *date.year < base::civil(model::lifetime_ago(today)).year) {
    warn(to, where, fmt::format("{} is more than a lifetime ago", *date.year));
  }
}

void find_in_dates(const std::vector<model::Anniversary>& dates, const std::optional<Date>& made,
                   Date today, Findings& to) {
  for (std::size_t i = 0; i < dates.size() && !full(to); ++i) {
    const auto& one = dates[i];
    if (one.year) {
      find_in_years(one, today, in_list("dates", i, "year"), to);
    } else if (one.date.year) {
      find_lost_date(one, made, today, in_list("dates", i, "date"), to);
    }
  }
}

/// `added` says it; else it was after they met, and before anything was noted in it. An interaction
/// may have been written down years later, so that the first is the earliest it can have been.
std::optional<Date> made_on(const model::Contact& contact) {
  if (contact.added || contact.since) return contact.added ? contact.added : contact.since;
  const auto first = std::min_element(
      contact.interactions.begin(), contact.interactions.end(),
      [](const model::Interaction& a, const model::Interaction& b) { return a.date < b.date; });
  return first == contact.interactions.end() ? std::nullopt : std::optional(first->date);
}

}  // namespace

void find_in_days(const model::Contact& contact, Date today, Findings& to) {
  find_mistyped(contact.since, today, {"since"}, to);
  find_mistyped(contact.added, today, {"added"}, to);
  find_mistyped(contact.archived, today, {"archived"}, to);
  find_unlikely(contact.reviewed, today, {"reviewed"}, to);
  find_in_dates(contact.dates, made_on(contact), today, to);
  find_in_needs(contact.needs, today, to);
  find_in_follow_ups(contact.follow_ups, today, to);
  find_in_interactions(contact.interactions, today, to);
}

void find_in_days(const model::Organisation& organisation, Date today, Findings& to) {
  find_in_dates(organisation.dates, {}, today, to);
  find_in_needs(organisation.needs, today, to);
  find_in_follow_ups(organisation.follow_ups, today, to);
}

}  // namespace nurture::codec
