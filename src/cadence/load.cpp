// How much a state's people ask for: an estimate, without playing the days.
#include "cadence/state.hpp"

namespace nurture::cadence {
namespace {

constexpr double days_a_year = 365.2425;
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

/// An organisation without people asks nobody for a touch.
bool has_people(const Party& organisation, const std::vector<Party>& parties, Date day) {
  for (const auto person : *organisation.people) {
    if (!parties[person].archived_on(day)) return true;
  }
  return false;
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
  const double workdays_a_year =
      base::workdays_a_week(state.rulebook().settings->calendar) * days_a_year / 7;
  double touches = 0;
  for (const auto& party : state.parties()) {
    if (!party.in_scope || party.archived_on(day)) continue;
    if (party.organisation && !has_people(party, state.parties(), day)) continue;
    const bool rules = party.cadence != nullptr && !party.undecided;
    touches += (rules ? party.cadence->load : 0) + party.asked_a_year / workdays_a_year;
  }
  return touches;
}

double load(const AgendaState& state, Date day) {
  const auto capacity = state.capacity();
  return capacity && *capacity > 0 ? demand(state, day) / *capacity : 0;
}

}  // namespace nurture::cadence
