// Waits, by rating.
#include "cadence/tally.hpp"

#include <algorithm>

namespace nurture::cadence {
namespace {

bool is_cadence(const Window& window) {
  return (window.kind == Kind::cadence && !window.need) || window.kind == Kind::first;
}

bool answers(const Window& window, const Party& party, std::size_t column) {
  if (window.kind == Kind::first || !is_cadence(window)) {
    return window.kind == Kind::first;
  }
  const auto& columns = party.cadence->rules[window.item].columns;
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace

Tally::Tally(const AgendaState& state, Date start) : state_(state), start_(start) {
  const auto& ratings = state.rulebook().settings->ratings;
  of_rating_.resize(ratings.size());
  on_time_.resize(ratings.size());
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    of_rating_[i].rating = ratings[i].name;
  }
  for (const auto& party : state.parties()) {
    if (counts(party)) {
      ++of_rating_[party.rank].people;
    }
  }
}

bool Tally::counts(const Party& party) const {
  return party.in_scope && !party.organisation && !party.archived_on(start_) &&
         party.rank < of_rating_.size() && party.cadence != nullptr && !party.unbound();
}

void Tally::touched(std::size_t who, std::size_t column, Date day) {
  const auto& party = state_.parties()[who];
  if (!counts(party)) {
    return;
  }
  for (const auto& window : party.windows) {
    if (answers(window, party, column)) {
      add_wait(who, window, day, true);
    }
  }
}

void Tally::end(Date last) {
  for (std::size_t who = 0; who < state_.parties().size(); ++who) {
    if (!counts(state_.parties()[who])) {
      continue;
    }
    for (const auto& window : state_.parties()[who].windows) {
      if (is_cadence(window) && window.stands(last)) {
        add_wait(who, window, last, false);
      }
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
    ++rating.touches;
    on_time_[party.rank] += late ? 0 : 1;
  }
}

double Tally::longest() const {
  double longest = 0;
  for (const auto& one : of_rating_) {
    longest = std::max(longest, one.longest_wait);
  }
  return longest;
}

std::vector<RatingForecast> Tally::ratings() const {
  std::vector<RatingForecast> result;
  for (std::size_t i = 0; i < of_rating_.size(); ++i) {
    if (of_rating_[i].people == 0) {
      continue;
    }
    auto one = of_rating_[i];
    one.on_time = one.touches == 0 ? 1 : static_cast<double>(on_time_[i]) / one.touches;
    result.push_back(one);
  }
  return result;
}

}  // namespace nurture::cadence
