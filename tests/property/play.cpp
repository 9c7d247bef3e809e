// The game: who is listed is touched.
#include "tests/property/play.hpp"

#include <algorithm>
#include <tuple>

#include "tests/property/population.hpp"

namespace nurture::test {
namespace {

using cadence::AgendaState;
using cadence::Line;

/// Counts working days between two days by looking them up.
class Calendar {
 public:
  Calendar(const base::WorkCalendar& calendar, model::Date from, model::Date until) : from_(from) {
    int count = 0;
    for (auto day = from; day <= until; day = day + 1) {
      count += base::is_workday(calendar, day) ? 1 : 0;
      workdays_.push_back(count);
    }
  }
  int between(model::Date earlier, model::Date later) const { return at(later) - at(earlier); }

 private:
  int at(model::Date day) const { return workdays_[static_cast<std::size_t>(day - from_)]; }
  model::Date from_;
  std::vector<int> workdays_;
};

class Player {
 public:
  Player(const model::FactBook& book, const model::Settings& settings, const Game& game)
      : game_(game),
        calendar_(settings.calendar, game.start - 400, game.start + game.days),
        state_(book, settings, game.start, game.start + game.days + 100, {}),
        waits_(settings.ratings.size()),
        random_(game.seed) {
    for (const auto& party : state_.parties()) {
      const auto& facts = *party.facts;
      since_.push_back(facts.last.empty() ? *facts.added : facts.last.front().date);
    }
  }

  std::vector<Waits> play() {
    for (int i = 0; i < game_.days; ++i) {
      const auto day = game_.start + i;
      if (state_.workdays().contains(day)) {
        play_day(day);
      }
    }
    const auto last = game_.start + (game_.days - 1);
    for (std::size_t who = 0; who < since_.size(); ++who) {
      count(who, last, false);
    }
    return waits_;
  }

 private:
  void play_day(model::Date day) {
    const auto column = state_.rulebook().channels.column("call");
    for (const auto& line : listed(day)) {
      count(line.who, day, true);
      since_[line.who] = day;
      state_.touch(line, column, day);
    }
  }

  std::vector<Line> listed(model::Date day) {
    if (game_.policy == Policy::ours || game_.policy == Policy::unlevelled) {
      return cadence::bounded_day(state_, day).listed;
    }
    auto lines = state_.standing(day);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& party = state_.parties()[lines[i].who];
      order.emplace_back(game_.policy == Policy::random ? random_.below(1'000'000)
                                                        : urgency(party, game_.policy, day),
                         i);
    }
    std::sort(order.begin(), order.end());
    const auto fitting = std::min(order.size(), static_cast<std::size_t>(*state_.capacity()));
    std::vector<Line> result;
    for (std::size_t i = 0; i < fitting; ++i) {
      result.push_back(lines[order[i].second]);
    }
    return result;
  }

  int interval(std::size_t who) const { return intervals[state_.parties()[who].rank]; }

  void count(std::size_t who, model::Date day, bool touched) {
    if (day < since_[who] || day < game_.start + game_.warm_up) {
      return;
    }
    auto& waits = waits_[state_.parties()[who].rank];
    const int days = calendar_.between(since_[who], day);
    const double wait = static_cast<double>(days) / interval(who);
    waits.longest = std::max(waits.longest, wait);
    if (touched || wait > 2) {
      ++waits.touches;
      waits.on_time += wait <= 2 ? 1 : 0;
      waits.near += wait <= 1.2 ? 1 : 0;
    }
  }

  const Game& game_;
  Calendar calendar_;
  AgendaState state_;
  std::vector<Waits> waits_;
  std::vector<model::Date> since_;
  Random random_;
};

}  // namespace

double urgency(const cadence::Party& party, Policy policy, model::Date day) {
  double least = 1e12;
  for (const auto& window : party.windows) {
    if (!window.stands(day)) continue;
    const double waited = day - window.counts_from;
    const double allowed = std::max(1, window.latest.value_or(window.due) - window.counts_from);
    const bool rule = window.kind == cadence::Kind::cadence || window.kind == cadence::Kind::first;
    double key = window.due.days;
    if (policy == Policy::latest_day) key = window.latest.value_or(window.due).days;
    if (policy == Policy::ratio) key = rule ? -waited / allowed : -1e6 + window.due.days;
    if (policy == Policy::best_rating) key += static_cast<double>(party.rank) * 1e6;
    least = std::min(least, key);
  }
  return least;
}

std::vector<Waits> play(const model::FactBook& book, const Game& game) {
  auto settings = book.settings;
  settings.levelling = game.policy != Policy::unlevelled;
  return Player(book, settings, game).play();
}

void log_all(model::Book& book, const std::vector<cadence::Due>& lines, model::Date day) {
  const auto close = [day](std::vector<model::FollowUp>& follow_ups) {
    for (auto& one : follow_ups) {
      if (one.due <= day && model::open_on(one, day)) {
        one.done = day;
      }
    }
  };
  for (const auto& line : lines) {
    for (auto& contact : book.contacts) {
      if (contact.id == line.contact) {
        model::Interaction interaction;
        interaction.date = day;
        interaction.channel = line.channel;
        contact.interactions.push_back(std::move(interaction));
        close(contact.follow_ups);
      }
    }
    for (auto& organisation : book.organisations) {
      const auto theirs = [&](const auto& one) { return one.organisation == organisation.id; };
      if (std::any_of(line.occasions.begin(), line.occasions.end(), theirs)) {
        close(organisation.follow_ups);
      }
    }
  }
}

double longest(const std::vector<Waits>& waits) {
  double result = 0;
  for (const auto& one : waits) {
    result = std::max(result, one.longest);
  }
  return result;
}

}  // namespace nurture::test
