// How much a state's people ask for: an estimate, without playing the days.
#include <algorithm>

#include "cadence/state.hpp"

namespace nurture::cadence {
namespace {

constexpr int coming = 365;  // days

/// Of a need: how often it is asked about in the coming year.
int asked(const base::Period& when, base::Interval lead, const Workdays& workdays, Date today) {
  int count = 0;
  const auto within = [&](Date day) { return today <= day && day < today + coming; };
  count += lead.count > 0 && within(workdays.subtract(when.first, lead)) ? 1 : 0;
  for (Date day = when.first; day < today + coming;) {
    count += within(day) ? 1 : 0;
    const Date next = workdays.add(day, lead);
    if (next <= day) break;
    day = next;
  }
  return count;
}

/// Of a date: on the day, and as long before as its lead.
int occasions(const model::Anniversary& date, const Workdays& workdays, Date today) {
  int count = 0;
  const int this_year = base::civil(today).year;
  for (int year = this_year; year <= this_year + 2; ++year) {
    const auto day = base::in_year(date.date, year);
    if (!day) continue;
    const Date first = workdays.subtract(*day, date.lead);
    for (const Date one : {first, *day}) {
      count += today <= one && one < today + coming && (one == *day || first != *day) ? 1 : 0;
      if (first == *day) break;
    }
  }
  return count;
}

/// Touches in the coming year for the fastest rule.
double asked_by_rule(const Party& party, const base::WorkCalendar& calendar, Date today) {
  if (party.cadence == nullptr || party.unbound() || party.undecided) return 0;
  const auto every = party.cadence->rules[party.cadence->fastest].rule.every;
  if (every.unit != base::Unit::workday) return coming / base::estimated_days(calendar, every);
  return static_cast<double>(party.workdays->count(today, today + coming)) / every.count;
}

/// An organisation with nobody to approach asks for no touch.
bool asks(const Party& party, const std::vector<Party>& parties, Date day) {
  if (!party.in_scope || party.archived_on(day)) return false;
  return !party.organisation ||
         std::any_of(party.people->begin(), party.people->end(),
                     [&](PartyNumber person) { return parties[person].approachable_on(day); });
}

}  // namespace

int touches_a_year(const model::Facts& facts, const Rulebook& rulebook, Date day) {
  int count = 0;
  const auto& workdays = rulebook.workdays();
  for (const auto& need : facts.needs) {
    const bool noted = !need.noted || *need.noted <= day;
    if (need.when && noted) count += asked(*need.when, rulebook.settings->need_lead, workdays, day);
  }
  for (const auto& date : facts.dates) {
    if (facts.rating != model::undecided) count += occasions(date, workdays, day);
  }
  return count;
}

double demand(const AgendaState& state, Date day) {
  double touches = 0;
  for (const auto& party : state.parties()) {
    if (!asks(party, state.parties(), day)) continue;
    touches += asked_by_rule(party, state.rulebook().settings->calendar, day) + party.asked_a_year;
  }
  return touches / std::max(1, state.workdays().count(day, day + coming));
}

double load(const AgendaState& state, Date day) {
  const auto capacity = state.capacity();
  return capacity && *capacity > 0 ? demand(state, day) / *capacity : 0;
}

}  // namespace nurture::cadence
