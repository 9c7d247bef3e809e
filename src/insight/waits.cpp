// Waits are played again, each answer evaluated by the rules' own functions on what was known the
// day before.
#include <algorithm>
#include <utility>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using cadence::History;
using cadence::never;
using cadence::Rulebook;

/// Waits of one person, in the order they happened.
class Replay {
 public:
  Replay(const Person& person, const Rulebook& rulebook) : person_(person), rulebook_(rulebook) {
    history_.last_on.assign(rulebook.channels.size(), never);
  }

  Waits play(Days days, const std::vector<Date>& on) {
    result_.on.assign(on.size(), Waits::Rules::none);
    if (person_.party->cadence == nullptr || person_.party->unbound()) return std::move(result_);
    std::size_t looked_at = 0;
    const auto look = [&](Date before) {
      for (; looked_at < on.size() && on[looked_at] < before; ++looked_at)
        result_.on[looked_at] = rules_on(on[looked_at]);
    };
    const auto reached = reached_by(days.until);
    for (auto day = reached.begin(); day != reached.end();) {
      const auto next = std::find_if(day, reached.end(),
                                     [&](const auto& other) { return other.first != day->first; });
      look(day->first);
      if (day->first >= days.from) count_answer(day->first, day, next);
      for (; day != next; ++day) touch(history_, rulebook_.channels, day->second, day->first);
    }
    look(cadence::forever);
    count_waiting(days.until);
    return std::move(result_);
  }

 private:
  using Reached = std::vector<std::pair<Date, std::size_t>>;  ///< day and column

  Reached reached_by(Date until) const {
    Reached all;
    for (const model::Interaction& one : person_.contact->interactions) {
      if (one.date > until || !one.reached) continue;
      all.emplace_back(one.date, rulebook_.channels.column(channel_of(one, *rulebook_.settings)));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  /// As in window.cpp: until then the first touch alone is waited for.
  bool begun() const {
    return (person_.party->cadence->by_any ? history_.last_reached : history_.last_touch) != never;
  }

  std::optional<cadence::RuleState> state_of(const cadence::ReadyRule& rule) const {
    return work_out(rule, history_, beginning(*person_.party->facts, history_, false),
                    *person_.party->workdays);
  }

  Waits::Rules rules_on(Date day) const {
    if (!begun() || model::archived_on(*person_.contact, day)) return Waits::Rules::none;
    for (const cadence::ReadyRule& rule : person_.party->cadence->rules) {
      const auto state = state_of(rule);
      if (state && day > std::max(state->due, state->latest)) return Waits::Rules::missed;
    }
    return Waits::Rules::kept;
  }

  void count_answer(Date day, Reached::const_iterator begin, Reached::const_iterator end) {
    if (!begun()) return;
    Answer answer{day, true, 0, {}};
    bool answered = false;
    for (const cadence::ReadyRule& rule : person_.party->cadence->rules) {
      const auto of_rule = [&](std::size_t column) {
        return std::count(rule.columns.begin(), rule.columns.end(), column) > 0;
      };
      if (std::none_of(begin, end, [&](const auto& one) { return of_rule(one.second); })) continue;
      const auto state = state_of(rule);
      if (!state || state->counts_from >= day) continue;  // imported after it happened
      answered = true;
      const int length = std::max(1, state->falls_on - state->counts_from);
      answer.intervals =
          std::max(answer.intervals, (day - state->counts_from) / static_cast<double>(length));
      answer.in_time = answer.in_time && day <= std::max(state->due, state->latest);
      for (auto one = begin; one != end; ++one) add_column(of_rule, one->second, answer);
    }
    if (answered) result_.answers.push_back(std::move(answer));
  }

  template <typename OfRule>
  static void add_column(OfRule of_rule, std::size_t column, Answer& answer) {
    const auto& there = answer.columns;
    const bool known = std::find(there.begin(), there.end(), column) != there.end();
    if (!known && of_rule(column)) answer.columns.push_back(column);
  }

  /// Waits that go on are the state's, which knows a snooze and an archiving.
  void count_waiting(Date today) {
    for (const cadence::Window& window : person_.party->windows) {
      if (window.kind != cadence::Kind::cadence || window.need || !window.stands(today)) continue;
      // What a snooze, a promise or an attempt held is no wait.
      const bool held = window.held != cadence::Held::no;
      const Date begins = held ? window.from - window.length : window.counts_from;
      const double intervals = (today - begins) / static_cast<double>(std::max(1, window.length));
      result_.going_on = std::max(result_.going_on, intervals);
      const Date latest = std::max(window.due, window.latest.value_or(base::last_day));
      result_.late_now = result_.late_now || today > latest;
    }
  }

  const Person& person_;
  const Rulebook& rulebook_;
  History history_;
  Waits result_;
};

void raise_longest(double intervals, const std::string& contact, RatingConsistency& into) {
  if (intervals <= into.longest_wait) return;
  into.longest_wait = intervals;
  into.longest_contact = contact;
}

}  // namespace

Waits waits(const Person& person, const Rulebook& rulebook, Days days,
            const std::vector<Date>& on) {
  return Replay(person, rulebook).play(days, on);
}

void add(const Answer& answer, const std::string& contact, RatingConsistency& into) {
  ++into.answers;
  into.in_time += answer.in_time ? 1 : 0;
  raise_longest(answer.intervals, contact, into);
}

void add(const Waits& waits, const std::string& contact, RatingConsistency& into) {
  for (const Answer& one : waits.answers) add(one, contact, into);
  into.waiting += waits.late_now ? 1 : 0;
  raise_longest(waits.going_on, contact, into);
}

}  // namespace nurture::insight
