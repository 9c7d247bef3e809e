// The game: who is listed is touched.
#include "tests/property/play.hpp"

#include <algorithm>
#include <tuple>

#include "tests/property/population.hpp"

namespace nurture::test {
namespace {

using cadence::Board;
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
        board_(book, settings, game.start, game.start + game.days + 100, {}),
        waits_(settings.ratings.size()),
        random_(game.seed) {
    for (const auto& row : board_.rows()) {
      const auto& facts = *row.subject.facts;
      since_.push_back(facts.last.empty() ? *facts.added : facts.last.front().date);
    }
  }

  std::vector<Waits> play() {
    for (int i = 0; i < game_.days; ++i) {
      const auto day = game_.start + i;
      if (board_.ground().workdays.contains(day)) {
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
    const auto column = board_.ground().channels.column("call");
    for (const auto& line : listed(day)) {
      count(line.who, day, true);
      since_[line.who] = day;
      board_.touch(line, column, day);
    }
  }

  std::vector<Line> listed(model::Date day) {
    if (game_.policy == Policy::ours || game_.policy == Policy::unlevelled) {
      return cadence::bounded_day(board_, day).listed;
    }
    auto lines = board_.standing(day);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      order.emplace_back(urgency(lines[i], day), i);
    }
    std::sort(order.begin(), order.end());
    const auto fitting = std::min(order.size(), static_cast<std::size_t>(*board_.capacity()));
    std::vector<Line> result;
    for (std::size_t i = 0; i < fitting; ++i) {
      result.push_back(lines[order[i].second]);
    }
    return result;
  }

  /// The least comes first.
  double urgency(const Line& line, model::Date day) {
    const auto& row = board_.rows()[line.who];
    const auto due = row.spans.front().due;
    switch (game_.policy) {
      case Policy::best_rating:
        return static_cast<double>(row.rank) * 1e6 + due.days;
      case Policy::most_days_late:
        return due.days;
      case Policy::ratio:
        return -static_cast<double>(day - due) / interval(line.who);
      default:
        return random_.below(1'000'000);
    }
  }

  int interval(std::size_t who) const { return intervals[board_.rows()[who].rank]; }

  void count(std::size_t who, model::Date day, bool touched) {
    if (day < since_[who] || day < game_.start + game_.warm_up) {
      return;
    }
    auto& waits = waits_[board_.rows()[who].rank];
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
  Board board_;
  std::vector<Waits> waits_;
  std::vector<model::Date> since_;
  Random random_;
};

}  // namespace

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
