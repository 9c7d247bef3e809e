// Playing a year, and playing it again with what might mend it.
#include "cadence/forecast.hpp"

#include <algorithm>
#include <utility>

#include "cadence/day.hpp"
#include "cadence/levelling.hpp"
#include "cadence/tally.hpp"

namespace nurture::cadence {
namespace {

/// What one play showed.
struct Played {
  std::optional<int> capacity;
  double load = 0;
  bool holds = true;
  double longest = 0;
  int days_over = 0;
  std::vector<RatingForecast> ratings;
  std::vector<ForecastDay> days;
};

ForecastDay summary(const BoundedDay& bounded, Date day) {
  const auto early = std::count_if(bounded.listed.begin(), bounded.listed.end(),
                                   [](const Line& line) { return line.early; });
  return {day, static_cast<int>(bounded.listed.size()), static_cast<int>(early),
          static_cast<int>(bounded.more.size())};
}

enum class Until { the_end, someone_is_late };

Played play(const model::FactBook& book, const model::Settings& settings, Date today, int days,
            const Scope& scope, Until until) {
  AgendaState state(book, settings, today, today + days + levelled_beyond, scope);
  Tally tally(state, today);
  Played result;
  result.capacity = state.capacity();
  result.load = load(state, today);
  for (int i = 0; i < days; ++i) {
    const Date day = today + i;
    const auto bounded = bounded_day(state, day, i == 0 ? done_on(state, day, scope) : DoneToday{});
    const bool workday = state.workdays().contains(day);
    if (workday || !bounded.listed.empty()) {
      result.days.push_back(summary(bounded, day));
      result.days_over += workday && !bounded.more.empty() ? 1 : 0;
    }
    for (const auto& touch : touches_of(state, bounded, day)) {
      if (const auto who = person(state, touch.line)) {
        tally.touched(*who, touch.column, day);
      }
      state.touch(touch.line, touch.column, day);
    }
    if (until == Until::someone_is_late && !tally.holds()) {
      result.holds = false;
      return result;
    }
  }
  tally.end(today + std::max(0, days - 1));
  result.holds = tally.holds();
  result.longest = tally.longest();
  result.ratings = tally.ratings();
  return result;
}

/// The smallest number within (below, above] that holds; `above` is known to.
template <typename Holds>
int smallest(int below, int above, const Holds& holds) {
  while (above - below > 1) {
    const int middle = below + (above - below) / 2;
    (holds(middle) ? above : below) = middle;
  }
  return above;
}

void tell(const Played& played, Remedy& remedy) {
  remedy.load = played.load;
  remedy.longest_wait = played.longest;
  remedy.days_over = played.days_over;
  remedy.holds = played.holds;
}

/// Everything the remedies are tried on.
struct Trial {
  const model::FactBook& book;
  Date today;
  int days;
  const Scope& scope;

  Played with(const model::Settings& settings) const {
    return play(book, settings, today, days, scope, Until::the_end);
  }
  bool holds(const model::Settings& settings) const {
    return play(book, settings, today, days, scope, Until::someone_is_late).holds;
  }
};

model::Settings with_capacity(const Trial& trial, int capacity) {
  auto settings = trial.book.settings;
  settings.capacity = capacity;
  if (trial.scope.owner) {
    settings.owners[*trial.scope.owner].capacity = capacity;
  }
  return settings;
}

std::optional<Remedy> more_capacity(const Trial& trial, int capacity) {
  const auto holds = [&](int more) { return trial.holds(with_capacity(trial, more)); };
  constexpr int most = 4;  // times the capacity: beyond that it is no remedy
  int below = capacity;
  int enough = capacity + 1;
  while (!holds(enough)) {
    if (enough > most * capacity) {
      return std::nullopt;
    }
    below = std::exchange(enough, enough + std::max(1, enough / 2));
  }
  Remedy remedy;
  remedy.kind = Remedy::Kind::capacity;
  remedy.capacity = smallest(below, enough, holds);
  remedy.value = std::to_string(remedy.capacity);
  tell(trial.with(with_capacity(trial, remedy.capacity)), remedy);
  return remedy;
}

/// The rule with another first interval; a window grows with it.
model::Rule stretched(model::Rule rule, int count) {
  if (rule.latest) {
    rule.latest->count = (rule.latest->count * count + rule.every.count - 1) / rule.every.count;
  }
  rule.every.count = count;
  return rule;
}

std::optional<Remedy> slower_rating(const Trial& trial, std::size_t place) {
  const auto& rating = trial.book.settings.ratings[place];
  if (rating.cadence.rules.size() != 1) {
    return std::nullopt;
  }
  const auto& rule = rating.cadence.rules.front();
  const auto with = [&](int count) {
    auto settings = trial.book.settings;
    settings.ratings[place].cadence.rules.front() = stretched(rule, count);
    return settings;
  };
  const auto holds = [&](int count) { return trial.holds(with(count)); };
  if (!holds(2 * rule.every.count)) {
    return std::nullopt;
  }
  Remedy remedy;
  remedy.kind = Remedy::Kind::rating;
  remedy.rating = rating.name;
  const int count = smallest(rule.every.count, 2 * rule.every.count, holds);
  remedy.value = model::to_text(stretched(rule, count));
  tell(trial.with(with(count)), remedy);
  return remedy;
}

/// The least that mends it: more capacity, or the worst rating that can be slowed down enough.
std::vector<Remedy> remedies(const Trial& trial, const Played& played) {
  std::vector<Remedy> result;
  if (played.holds || !played.capacity) {
    return result;
  }
  if (auto remedy = more_capacity(trial, *played.capacity)) {
    result.push_back(std::move(*remedy));
  }
  for (auto place = trial.book.settings.ratings.size(); place-- > 0;) {
    if (auto remedy = slower_rating(trial, place)) {
      result.push_back(std::move(*remedy));
      break;
    }
  }
  return result;
}

}  // namespace

Forecast forecast(const model::FactBook& book, Date today, int days, const Scope& scope) {
  const Trial trial{book, today, days, scope};
  auto played = trial.with(book.settings);
  Forecast result;
  result.remedies = remedies(trial, played);
  result.from = today;
  result.until = today + std::max(0, days - 1);
  result.capacity = played.capacity;
  result.load = played.load;
  result.holds = played.holds;
  result.ratings = std::move(played.ratings);
  result.days = std::move(played.days);
  result.days_over = played.days_over;
  return result;
}

}  // namespace nurture::cadence
