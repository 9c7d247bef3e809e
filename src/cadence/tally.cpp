// Touches and waits, by rating.
#include "cadence/tally.hpp"

#include <algorithm>

#include "model/effective.hpp"

namespace nurture::cadence {
namespace {

bool is_own_rule(const Window& window) {
  return (window.kind == Kind::cadence && !window.need) || window.kind == Kind::first;
}

}  // namespace

Tally::Tally(const AgendaState& state, Date start) : state_(state), start_(start) {
  const auto& settings = *state.rulebook().settings;
  of_rating_.resize(settings.ratings.size() + 1);
  in_time_.resize(of_rating_.size());
  for (std::size_t i = 0; i < of_rating_.size(); ++i) {
    of_rating_[i].rating = model::rating_name(settings, i);
  }
  for (const auto& party : state.parties()) {
    of_rating_[party.rank].people += asked_about(party) ? 1 : 0;
  }
}

bool Tally::asked_about(const Party& party) const {
  return party.in_scope && !party.organisation && !party.archived_on(start_);
}

/// A first touch is answered by what makes it one.
bool Tally::answers(const Window& window, const Party& party, std::size_t column) const {
  if (!is_own_rule(window)) return false;
  if (window.kind == Kind::first) {
    return party.cadence->by_any || state_.rulebook().channels.counts(column);
  }
  const auto& columns = party.cadence->rules[window.item].columns;
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

void Tally::touched(std::size_t who, std::size_t column, Date day) {
  const auto& party = state_.parties()[who];
  if (state_.rulebook().channels.counts(column) && party.history.last_touch < day) {
    ++touches_;
    ++of_rating_[party.rank].touches;
  }
  if (!asked_about(party)) return;
  for (const auto& window : party.windows) {
    if (answers(window, party, column)) add_wait(who, window, day, true);
  }
}

void Tally::end(Date last) {
  for (std::size_t who = 0; who < state_.parties().size(); ++who) {
    if (!asked_about(state_.parties()[who])) continue;
    for (const auto& window : state_.parties()[who].windows) {
      if (is_own_rule(window) && window.stands(last)) add_wait(who, window, last, false);
    }
  }
}

/// In days; of a first touch the fastest rule's.
int Tally::interval(const Window& window, const Party& party) const {
  if (window.kind == Kind::cadence) {
    return window.length;
  }
  const auto& fastest = party.cadence->rules[party.cadence->fastest].rule;
  return std::max(1, party.workdays->add(start_, fastest.every) - start_);
}

/// What fell due before the play began counts as if it had on its first day; what a snooze, a
/// promise or an attempt held, as if it had when it came back. Nobody is late before the due day,
/// moved to a working day, is over.
void Tally::add_wait(std::size_t who, const Window& window, Date day, bool answered) {
  const auto& party = state_.parties()[who];
  auto& rating = of_rating_[party.rank];
  const int length = interval(window, party);
  const Date since = window.held == Held::no ? start_ : std::max(start_, window.from);
  const Date due = std::max(window.due_on(start_), since);
  const Date falls_on =
      window.kind == Kind::cadence ? std::max(window.counts_from + length, since) : due;
  const double wait = static_cast<double>(length + (day - falls_on)) / length;
  if (wait > rating.longest_wait) {
    rating.longest_wait = wait;
    rating.longest_contact = state_.id(who);
  }
  // A flood of new people takes days: that is no fault of the capacity, and they have no rule yet.
  if (window.kind == Kind::first) return;
  const int grace = window.latest ? std::max(0, *window.latest - window.due) : length;
  const bool late = day > due + grace;
  late_ += late ? 1 : 0;
  if (answered || late) {
    ++rating.answers;
    in_time_[party.rank] += late ? 0 : 1;
  }
}

std::vector<RatingForecast> Tally::ratings() const {
  std::vector<RatingForecast> result;
  for (std::size_t i = 0; i < of_rating_.size(); ++i) {
    auto one = of_rating_[i];
    if (one.people + one.touches == 0) continue;
    one.on_time = one.answers == 0 ? 1 : static_cast<double>(in_time_[i]) / one.answers;
    result.push_back(std::move(one));
  }
  return result;
}

}  // namespace nurture::cadence
