// Today's agenda: the bounded day in words, and what it can't judge.
#include "cadence/agenda.hpp"

#include "cadence/day.hpp"
#include "cadence/review.hpp"

namespace nurture::cadence {
namespace {

/// Levelling looks this many days ahead, at least.
constexpr int looked_ahead = 100;

/// Who is judged by less than their own file says.
void count_unjudged(const AgendaState& state, Date today, Agenda& result) {
  for (const auto& party : state.parties()) {
    if (!party.in_scope || party.organisation || party.archived_on(today)) continue;
    result.default_rating += party.origin == Origin::default_rating ? 1 : 0;
    result.undecided += party.undecided ? 1 : 0;
    result.unknown_owner += party.unknown_owner ? 1 : 0;
  }
}

std::vector<Due> in_words(const AgendaState& state, const std::vector<Line>& lines, Date today) {
  std::vector<Due> result;
  result.reserve(lines.size());
  for (const auto& line : lines) {
    result.push_back(due(state, line, today));
  }
  return result;
}

}  // namespace

Agenda agenda(const model::FactBook& book, Date today, const Scope& scope, Words words) {
  const AgendaState state(book, book.settings, today, today + looked_ahead, scope);
  const auto done = done_on(state, today, scope);
  const auto day = bounded_day(state, today, done);
  Agenda result;
  result.today = today;
  result.workday = state.workdays().contains(today);
  result.capacity = state.capacity();
  result.done_today = done.people;
  result.load = load(state, today);
  result.listed = in_words(state, day.listed, today);
  result.beyond = static_cast<int>(day.more.size());
  if (words == Words::all) {
    result.more = in_words(state, day.more, today);
  }
  result.review = review_due(state, today);
  count_unjudged(state, today, result);
  result.unreadable = book.unreadable;
  return result;
}

}  // namespace nurture::cadence
