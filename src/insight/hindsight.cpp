// The log put beside a play of the same days.
#include "insight/hindsight.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "cadence/state.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using model::Contact;
using model::Interaction;

constexpr int twelve_weeks = 84;  // days

/// As cadence::done_on has it.
bool takes_a_place(const Interaction& one, const Contact& contact, const model::Settings& settings,
                   const cadence::Scope& scope) {
  const std::string& by = one.by.empty() ? contact.owner : one.by;
  return !one.from_them && (!one.reached || model::is_touch(one, settings)) &&
         (!scope.owner || by.empty() || by == *scope.owner);
}

/// Calls visit(contact, day) for each.
template <typename Visit>
void each_place_taken(const model::Book& book, const cadence::Scope& scope, Visit visit) {
  for (const Contact& contact : book.contacts) {
    for (const Interaction& one : contact.interactions) {
      if (takes_a_place(one, contact, book.settings, scope)) visit(contact, one.date);
    }
  }
}

int workdays_in(const model::Settings& settings, Days days, const cadence::Scope& scope) {
  const Date end = days.until + 1;
  if (end <= days.from) return 0;
  const cadence::Rulebook rulebook(settings, days.from, end);
  return rulebook.workdays(scope.owner.value_or("")).count(days.from, end);
}

/// The first day that anything tells of them; empty: nothing does.
std::optional<Date> known_since(const Contact& contact) {
  std::optional<Date> first;
  const auto earlier = [&](const std::optional<Date>& day) {
    if (day && (!first || *day < *first)) first = day;
  };
  earlier(contact.added);
  earlier(contact.since);
  for (const Interaction& one : contact.interactions) earlier(one.date);
  return first;
}

/// Without what was done, closed or noted later: facts would know it ahead.
template <typename Whoever>
Whoever as_of(Whoever one, Date day) {
  const auto later = [&](const std::optional<Date>& other) { return other && *other > day; };
  for (model::FollowUp& promise : one.follow_ups) {
    if (later(promise.done)) promise.done.reset();
    if (later(promise.withdrawn)) promise.withdrawn.reset();
  }
  std::erase_if(one.needs, [&](const model::Need& need) { return later(need.noted); });
  for (model::Need& need : one.needs) {
    if (!later(need.closed)) continue;
    need.closed.reset();
    need.status = model::NeedStatus::ready;
  }
  return one;
}

/// Whom the files knew on the eve, by id.
std::vector<const Contact*> known_by(const model::Book& book, Date eve) {
  std::vector<const Contact*> known;
  for (const Contact& contact : book.contacts) {
    if (known_since(contact).value_or(eve) <= eve) known.push_back(&contact);
  }
  std::ranges::sort(known, {}, &Contact::id);
  return known;
}

model::FactBook facts_of(const model::Book& book, const std::vector<const Contact*>& known,
                         Date eve) {
  model::FactBook facts;
  facts.settings = book.settings;
  for (const Contact* one : known) {
    facts.people.push_back(model::facts(as_of(*one, eve), book.settings, eve));
  }
  for (const model::Organisation& one : book.organisations) {
    facts.organisations.push_back(model::facts(as_of(one, eve), eve));
  }
  return facts;
}

/// What the log has of them in these days, in order.
std::vector<cadence::Logged> logged(const std::vector<const Contact*>& people,
                                    const model::Settings& settings, Days days) {
  std::vector<cadence::Logged> log;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const Interaction& one : people[i]->interactions) {
      if (!days.contain(one.date) || (!one.reached && one.from_them)) continue;
      log.push_back({one.date, i, model::channel_of(one, settings), one.reached});
    }
  }
  std::ranges::stable_sort(log, {}, &cadence::Logged::day);
  return log;
}

void add_newcomers(const model::Book& book, const cadence::Scope& scope, Hindsight& into) {
  const Days days = into.days;
  for (const Contact& contact : book.contacts) {
    const auto since = known_since(contact);
    const auto owner = cadence::known_owner(book.settings, contact.owner);
    if (!since || !days.contain(*since)) continue;
    if (scope.owner && !owner.empty() && owner != *scope.owner) continue;
    std::set<Date> touched;
    for (const Interaction& one : contact.interactions) {
      const bool counts = days.contain(one.date) && model::is_touch(one, book.settings);
      if (counts) touched.insert(one.date);
    }
    ++into.newcomers;
    into.newcomers_touches += static_cast<int>(touched.size());
  }
}

}  // namespace

Pace pace_of(const model::Book& book, Days days, const cadence::Scope& scope) {
  std::set<std::pair<const Contact*, Date>> people;
  each_place_taken(book, scope, [&](const Contact& contact, Date day) {
    if (days.contain(day)) people.emplace(&contact, day);
  });
  return {days, static_cast<int>(people.size()), workdays_in(book.settings, days, scope)};
}

std::optional<Pace> recent_pace(const model::Book& book, Date today, const cadence::Scope& scope) {
  Date first = today;
  each_place_taken(book, scope, [&](const Contact&, Date day) { first = std::min(first, day); });
  const Pace pace = pace_of(book, {std::max(first, today - twelve_weeks), today - 1}, scope);
  return pace.people > 0 && pace.workdays > 0 ? std::optional(pace) : std::nullopt;
}

std::optional<Date> first_logged(const model::Book& book) {
  std::optional<Date> first;
  for (const Contact& contact : book.contacts) {
    for (const Interaction& one : contact.interactions) {
      first = std::min(first.value_or(one.date), one.date);
    }
  }
  return first;
}

Hindsight hindsight(const model::Book& book, Days days, const cadence::Scope& scope) {
  const Date eve = days.from - 1;
  const auto known = known_by(book, eve);
  const auto facts = facts_of(book, known, eve);
  const cadence::Course course{facts, days.from, days.until - days.from + 1, scope};
  Hindsight result;
  result.days = days;
  result.pace = recent_pace(book, days.from, scope);
  result.forecast =
      cadence::play(course, result.pace ? std::optional(result.pace->a_day()) : std::nullopt);
  result.really = cadence::replay(course, logged(known, book.settings, days));
  result.done = pace_of(book, days, scope);
  add_newcomers(book, scope, result);
  return result;
}

}  // namespace nurture::insight
