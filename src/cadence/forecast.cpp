// Playing a year, and playing it again with what might mend it.
#include "cadence/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cadence/day.hpp"
#include "cadence/levelling.hpp"
#include "cadence/tally.hpp"

namespace nurture::cadence {
namespace {

enum class Until { the_end, someone_is_late };

/// Organisations with nobody to approach are no people.
int count_people(const AgendaState& state, const std::vector<Line>& lines) {
  return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return person(state, line).has_value();
  }));
}

/// Keeps a mean that is no whole number: of 1.4 it gives 1, 1, 2, 1, 2.
class WholePeople {
 public:
  explicit WholePeople(double a_day) : a_day_(a_day) {}
  int next() {
    owed_ += a_day_;
    const auto whole = static_cast<int>(owed_);
    owed_ -= whole;
    return whole;
  }

 private:
  double a_day_;
  double owed_ = 1e-9;  // tenths don't add up to a whole
};

model::Settings with_capacity(const Course& course, int capacity) {
  auto settings = course.book.settings;
  settings.capacity = capacity;
  const auto owner = settings.owners.find(course.scope.owner.value_or(""));
  if (owner != settings.owners.end()) owner->second.capacity = capacity;
  return settings;
}

/// Plays a course on a state of its own.
class Player {
 public:
  Player(const Course& course, const model::Settings& settings)
      : course_(course),
        state_(course.book, settings, course.from, course.from + course.days + levelled_beyond,
               course.scope),
        tally_(state_, course.from) {}

  Play play(std::optional<double> pace, Until until) {
    auto people = pace ? std::optional(WholePeople(*pace)) : std::nullopt;
    for (int i = 0; i < course_.days; ++i) {
      const Date day = course_.from + i;
      if (people && state_.workdays().contains(day)) state_.set_capacity(people->next());
      play_day(day);
      if (until == Until::someone_is_late && !tally_.holds()) break;
    }
    const auto bound = pace ? *pace : state_.capacity().value_or(0);
    return finish(bound > 0 ? demand(state_, course_.from) / bound : 0);
  }

  Play replay(const std::vector<Logged>& log) {
    const auto& channels = state_.rulebook().channels;
    for (const auto& one : log) {
      Line line;
      line.who = static_cast<PartyNumber>(one.person);
      const auto column = channels.column(one.channel);
      if (one.reached) {
        if (state_.parties()[line.who].in_scope) tally_.touched(line.who, column, one.day);
        state_.touch(line, column, one.day);
      } else {
        state_.attempt(line, one.day);
      }
    }
    return finish(0);
  }

 private:
  /// On a day off nobody is due beyond what it lists.
  void play_day(Date day) {
    const auto done = day == course_.from ? done_on(state_, day, course_.scope) : DoneToday{};
    const auto bounded = bounded_day(state_, day, done);
    const bool workday = state_.workdays().contains(day);
    ForecastDay summary{day, 0, 0, workday ? count_people(state_, bounded.more) : 0};
    const int before = tally_.touches();
    for (const auto& touch : touches_of(state_, bounded, day)) {
      if (const auto who = person(state_, touch.line)) {
        tally_.touched(*who, touch.column, day);
        summary.early += touch.line.early ? 1 : 0;
      }
      state_.touch(touch.line, touch.column, day);
    }
    summary.listed = tally_.touches() - before;
    played_.days_over += summary.more > 0 ? 1 : 0;
    if (workday || summary.listed > 0) played_.days.push_back(summary);
  }

  Play finish(double load) {
    tally_.end(course_.from + std::max(0, course_.days - 1));
    played_.load = load;
    played_.holds = tally_.holds();
    played_.touches = tally_.touches();
    played_.ratings = tally_.ratings();
    return std::move(played_);
  }

  const Course& course_;
  AgendaState state_;
  Tally tally_;
  Play played_;
};

Play at_capacity(const Course& course, const model::Settings& settings) {
  return Player(course, settings).play({}, Until::the_end);
}

bool holds(const Course& course, const model::Settings& settings) {
  return Player(course, settings).play({}, Until::someone_is_late).holds;
}

/// Levelling goes by whole days: it takes the pace for the next whole number.
Play at_pace(const Course& course, double pace) {
  const auto settings = with_capacity(course, static_cast<int>(std::ceil(pace)));
  return Player(course, settings).play(pace, Until::the_end);
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

Remedy with_outcome(Remedy remedy, const Course& course, const model::Settings& settings) {
  const auto played = at_capacity(course, settings);
  remedy.load = played.load;
  remedy.longest_wait = played.longest_wait();
  remedy.days_over = played.days_over;
  return remedy;
}

std::optional<Remedy> more_capacity(const Course& course, int capacity) {
  const auto enough = [&](int more) { return holds(course, with_capacity(course, more)); };
  const int most = most_capacity * capacity;
  int below = capacity;
  int above = capacity + 1;
  while (!enough(above)) {
    if (above == most) return std::nullopt;
    below = std::exchange(above, std::min(most, above + std::max(1, above / 2)));
  }
  Remedy remedy;
  remedy.kind = Remedy::Kind::capacity;
  remedy.capacity = smallest(below, above, enough);
  remedy.value = std::to_string(remedy.capacity);
  return with_outcome(remedy, course, with_capacity(course, remedy.capacity));
}

/// The rule with another first interval; a window grows with it.
model::Rule stretched(model::Rule rule, int count) {
  if (rule.latest) {
    rule.latest->count = (rule.latest->count * count + rule.every.count - 1) / rule.every.count;
  }
  rule.every.count = count;
  return rule;
}

std::optional<Remedy> slower_rating(const Course& course, std::size_t place) {
  const auto& rating = course.book.settings.ratings[place];
  if (rating.cadence.rules.size() != 1) {
    return std::nullopt;
  }
  const auto& rule = rating.cadence.rules.front();
  const auto with = [&](int count) {
    auto settings = course.book.settings;
    settings.ratings[place].cadence.rules.front() = stretched(rule, count);
    return settings;
  };
  const auto slow_enough = [&](int count) { return holds(course, with(count)); };
  if (!slow_enough(2 * rule.every.count)) {
    return std::nullopt;
  }
  Remedy remedy;
  remedy.kind = Remedy::Kind::rating;
  remedy.rating = rating.name;
  const int count = smallest(rule.every.count, 2 * rule.every.count, slow_enough);
  remedy.value = model::to_text(stretched(rule, count));
  return with_outcome(remedy, course, with(count));
}

/// The least that mends it: more capacity, or the worst rating that can be slowed down enough.
std::vector<Remedy> remedies(const Course& course, const std::optional<int>& capacity) {
  std::vector<Remedy> result;
  if (capacity) {
    if (auto remedy = more_capacity(course, *capacity)) result.push_back(std::move(*remedy));
  }
  for (auto place = course.book.settings.ratings.size(); place-- > 0;) {
    if (auto remedy = slower_rating(course, place)) {
      result.push_back(std::move(*remedy));
      break;
    }
  }
  return result;
}

}  // namespace

double Play::longest_wait() const {
  double longest = 0;
  for (const auto& one : ratings) longest = std::max(longest, one.longest_wait);
  return longest;
}

Forecast play(const Course& course, std::optional<double> pace) {
  Forecast result;
  result.from = course.from;
  result.until = course.from + std::max(0, course.days - 1);
  result.capacity = capacity_of(course.book.settings, course.scope.owner.value_or(""));
  result.at_capacity = at_capacity(course, course.book.settings);
  if (pace) result.at_pace = at_pace(course, *pace);
  return result;
}

Forecast forecast(const Course& course, std::optional<double> pace) {
  auto result = play(course, pace);
  if (!result.at_capacity.holds) result.remedies = remedies(course, result.capacity);
  return result;
}

Play replay(const Course& course, const std::vector<Logged>& log) {
  return Player(course, course.book.settings).replay(log);
}

}  // namespace nurture::cadence
