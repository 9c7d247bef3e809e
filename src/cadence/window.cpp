// One function an occasion: the table of nurture-cadence(7), row by row.
#include "cadence/window.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "model/dates.hpp"

namespace nurture::cadence {
namespace {

using base::first_day;
using base::last_day;

constexpr base::Interval first_touch_rests{8, base::Unit::workday};

bool decided(const model::Need& need) {
  return need.status == model::NeedStatus::won || need.status == model::NeedStatus::lost;
}

/// A year is a vague horizon: it is asked about, not chased.
bool is_vague(const base::Period& when) {
  return when.text.size() == 4;
}

/// An organisation has no first touch: its rules begin with the first one of its people.
bool waits_for_first_touch(const Party& party) {
  if (party.organisation) return false;
  const bool any_will_do = party.cadence != nullptr && party.cadence->by_any;
  return (any_will_do ? party.history.last_reached : party.history.last_touch) == never;
}

base::Interval times(base::Interval interval, int count) {
  interval.count *= count;
  return interval;
}

/// Makes the windows of one party.
class Finder {
 public:
  Finder(const Party& party, const model::Facts& facts, const Rulebook& rulebook, Date from,
         Date until, std::vector<Window>& windows)
      : party_(party),
        facts_(facts),
        rulebook_(rulebook),
        workdays_(*party.workdays),
        from_(from),
        until_(until),
        windows_(windows) {}

  void find() {
    find_follow_ups();
    rests_ = rests_until(party_);
    find_needs();
    if (party_.undecided) return;
    if (waits_for_first_touch(party_)) {
      find_first_touch();
    } else {
      find_cadences();
    }
    find_dates();
  }

 private:
  void add(Window window) {
    if (facts_.archived) {
      window.until = std::min(window.until, *facts_.archived - 1);
    }
    if (window.from <= window.until && window.until >= from_) {
      windows_.push_back(window);
    }
  }

  static void hold(Window& window, Date day, Held why) {
    if (day <= window.from) return;
    window.from = day;
    window.held = why;
  }

  /// What a touch answers.
  void add_resting(Window window, Date rests) {
    hold(window, rests, Held::attempts);
    add(window);
  }

  /// A rule: hidden by a snooze, and held by a promise within what it allows.
  void add_rule(Window window) {
    if (facts_.snooze) delay(window, workdays_.next(*facts_.snooze), Held::snooze);
    if (window.latest && !window.floating) hold(window, promise_by(*window.latest), Held::promise);
    add_resting(window, rests_);
  }

  /// Due no earlier than that day; the latest day and the wait move along.
  static void delay(Window& window, Date day, Held why) {
    hold(window, day, why);
    window.early = std::max(window.early, day);
    if (window.due >= day) return;
    const int days = day - window.due;
    window.moved += days;
    if (window.latest) window.latest = *window.latest + days;
    window.due = day;
  }

  /// The furthest day of an open follow-up up to `latest`.
  Date promise_by(Date latest) const {
    Date furthest = never;
    for (const auto& one : facts_.follow_ups) {
      const bool open = one.due > party_.follow_ups_done && !one.done && !one.withdrawn;
      if (open && one.due <= latest) furthest = std::max(furthest, one.due);
    }
    return furthest;
  }

  void find_first_touch() {
    if (party_.cadence == nullptr || party_.unbound()) return;
    Window window;
    window.kind = Kind::first;
    window.until = last_day;
    if (facts_.since || facts_.added) {
      const auto wait = rulebook_.settings->first_touch;
      window.counts_from =
          std::max(facts_.since.value_or(first_day), facts_.added.value_or(first_day));
      const Date falls_on = workdays_.add(window.counts_from, wait);
      window.length = std::max(1, falls_on - window.counts_from);
      window.due = window.from = workdays_.next(falls_on);
      window.latest = workdays_.add(window.counts_from, base::twice(wait));
    } else {
      window.from = first_day;
      window.floating = true;
    }
    add_rule(window);
  }

  std::optional<RuleState> work_out(const ReadyRule& rule) const {
    const auto& history = party_.history;
    return cadence::work_out(rule, history, beginning(facts_, history, party_.organisation),
                             workdays_);
  }

  void find_cadences() {
    if (party_.unbound()) return;
    if (party_.cadence != nullptr) {
      const auto& rules = party_.cadence->rules;
      for (std::size_t i = 0; i < rules.size(); ++i) {
        if (const auto state = work_out(rules[i])) {
          add_rule(cadence_window(*state, i));
        }
      }
    }
    for (std::size_t i = 0; i < facts_.needs.size(); ++i) {
      const auto& when = facts_.needs[i].when;
      if (when && !is_vague(*when)) find_tightened(i);
    }
  }

  static Window cadence_window(const RuleState& state, std::size_t rule) {
    Window window;
    window.kind = Kind::cadence;
    window.from = window.due = state.due;
    window.until = last_day;
    window.latest = state.latest;
    window.item = static_cast<Item>(rule);
    window.counts_from = state.counts_from;
    window.length = std::max(1, state.falls_on - state.counts_from);
    window.answered = state.answered;
    window.early = state.counts_from + (state.falls_on - state.counts_from) * 2 / 3 + 1;
    return window;
  }

  bool has_own(const model::Rule& rule) const {
    const auto* own = party_.cadence;
    return own != nullptr && std::any_of(own->rules.begin(), own->rules.end(),
                                         [&](const auto& one) { return one.rule == rule; });
  }

  /// The best rating's rules, as long as the need's horizon is near.
  void find_tightened(std::size_t place) {
    if (rulebook_.ratings.empty()) return;
    const auto& need = facts_.needs[place];
    const auto lead = rulebook_.settings->need_lead;
    const auto& rules = rulebook_.ratings.front().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const auto state = work_out(rules[i]);
      if (!state || has_own(rules[i].rule)) continue;
      Window window = cadence_window(*state, i);
      window.need = static_cast<Item>(place);
      delay(window, workdays_.next(workdays_.subtract(need.when->first, lead)), Held::no);
      window.from = std::max(window.from, need.noted.value_or(first_day));
      window.until = std::min(workdays_.add(need.when->first, lead), last_open(need));
      add_rule(window);
    }
  }

  static Date last_open(const model::Need& need) {
    return need.closed && decided(need) ? *need.closed - 1 : last_day;
  }

  /// Asked about every lead: on the first of its days that no talk has answered.
  void find_needs() {
    for (std::size_t i = 0; i < facts_.needs.size(); ++i) {
      const auto& need = facts_.needs[i];
      if (!need.when) continue;
      const auto asked = first_unanswered(need.when->first);
      if (!asked) continue;
      Window window;
      window.kind = Kind::need;
      window.item = static_cast<Item>(i);
      window.day = need.when->first;
      window.due = *asked;
      window.from = std::max(*asked, need.noted.value_or(first_day));
      window.until = last_open(need);
      add_resting(window, rests_before_talk(party_));
    }
  }

  /// Of first - lead, first, first + lead, first + 2 leads …
  std::optional<Date> first_unanswered(Date first) const {
    const auto lead = rulebook_.settings->need_lead;
    const Date talk = party_.history.last_talk;
    const Date before = workdays_.subtract(first, lead);
    if (talk < before) return before;
    if (talk < first) return first;
    if (lead.count == 0) return std::nullopt;
    // The first of them behind the talk: between one that isn't and one that is.
    int before_it = 0, behind = 1;
    const int most = std::numeric_limits<int>::max() / (2 * lead.count);
    const auto day_of = [&](int count) { return workdays_.add(first, times(lead, count)); };
    while (day_of(behind) <= talk) {
      if (behind > most) return std::nullopt;
      before_it = std::exchange(behind, 2 * behind);
    }
    while (behind - before_it > 1) {
      const int middle = before_it + (behind - before_it) / 2;
      (day_of(middle) > talk ? behind : before_it) = middle;
    }
    return day_of(behind);
  }

  /// Who was touched or tried since it was due, and it still stands: it comes back on the next
  /// working day, then after two, then after four.
  Date tried_until(Date due) const {
    const auto& days = party_.history.own_days;
    const auto tries =
        std::count_if(days.begin(), days.end(), [&](Date day) { return day >= due; });
    if (tries == 0) return never;
    const int rest = tries == 1 ? 1 : tries == 2 ? 2 : 4;
    return workdays_.add(days.front(), {rest, base::Unit::workday});
  }

  void find_follow_ups() {
    for (std::size_t i = 0; i < facts_.follow_ups.size(); ++i) {
      const auto& follow_up = facts_.follow_ups[i];
      if (follow_up.due <= party_.follow_ups_done) continue;
      Window window;
      window.kind = Kind::follow_up;
      window.item = static_cast<Item>(i);
      window.from = window.due = window.day = follow_up.due;
      window.until =
          std::min(follow_up.done.value_or(last_day), follow_up.withdrawn.value_or(last_day));
      if (window.until != last_day) window.until = window.until - 1;
      add_resting(window, tried_until(follow_up.due));
    }
  }

  void find_dates() {
    for (std::size_t i = 0; i < facts_.dates.size(); ++i) {
      const auto& date = facts_.dates[i];
      // A yearly date with a lead of years has several of its days ahead at once: four are plenty.
      const int first_year =
          date.date.year.value_or(base::civil(from_ - model::days_a_date_stands).year);
      const int last_year = date.date.year.value_or(base::civil(until_).year + 3);
      for (int year = first_year; year <= last_year; ++year) {
        if (const auto day = base::in_year(date.date, year)) {
          find_date(i, *day);
        }
      }
    }
  }

  /// From its lead on until a talk, and from the day itself until any touch.
  void find_date(std::size_t item, Date day) {
    const auto& history = party_.history;
    const Date first = workdays_.subtract(day, facts_.dates[item].lead);
    if (first > until_ || history.last_touch >= day) return;
    Window window;
    window.kind = Kind::date;
    window.item = static_cast<Item>(item);
    window.day = day;
    window.until = day + model::days_a_date_stands;
    window.due = window.from = first < day && history.last_talk < first ? first : day;
    add_resting(window, window.due < day ? rests_before_talk(party_) : rests_);
  }

  const Party& party_;
  const model::Facts& facts_;
  const Rulebook& rulebook_;
  const Workdays& workdays_;
  Date from_, until_;
  std::vector<Window>& windows_;
  Date rests_ = never;
};

/// The 2^k-th working day after the last attempt, but no later than their fastest rule's interval
/// after it, a first touch's 8 working days.
Date rests(const Party& party, int attempts) {
  if (attempts == 0) return never;
  constexpr int most_doublings = 12;  // years of working days
  const int rest = 1 << std::min(attempts, most_doublings);
  const auto& workdays = *party.workdays;
  const Date last = party.history.last_attempt;
  const Date day = workdays.add(last, {rest, base::Unit::workday});
  if (party.cadence == nullptr || party.unbound()) return day;
  const auto at_most = waits_for_first_touch(party)
                           ? first_touch_rests
                           : party.cadence->rules[party.cadence->fastest].rule.every;
  return std::min(day, workdays.add(last, at_most));
}

}  // namespace

void Party::set_windows(std::span<const Window> all) {
  windows = all;
  next = last_day;
  for (const auto& one : all) next = std::min(next, one.from);
}

Date rests_until(const Party& party) {
  return rests(party, party.history.attempts);
}

Date rests_before_talk(const Party& party) {
  return rests(party, party.history.before_talk);
}

void find_windows(const Party& party, const model::Facts& facts, const Rulebook& rulebook,
                  Date from, Date until, std::vector<Window>& windows) {
  Finder(party, facts, rulebook, from, until, windows).find();
}

}  // namespace nurture::cadence
