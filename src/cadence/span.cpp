// One function an occasion: the table of nurture-cadence(7), row by row.
#include "cadence/span.hpp"

#include <algorithm>

#include "model/dates.hpp"

namespace nurture::cadence {
namespace {

using base::first_day;
using base::last_day;

/// The days of one need.
struct Horizon {
  Date begins;       ///< first day of `when` - need_lead
  Date when;         ///< first day of `when`
  Date ends;         ///< last day of `when` + need_lead
  Date from, until;  ///< noted and not yet decided
};

/// Makes the spans of one subject.
class Finder {
 public:
  Finder(const Subject& subject, const Ground& ground, Date from, Date until,
         std::vector<Span>& spans)
      : subject_(subject),
        facts_(*subject.facts),
        ground_(ground),
        from_(from),
        until_(until),
        spans_(spans) {}

  void find() {
    if (waits_for_first_touch()) {
      find_first_touch();
    } else {
      find_cadences();
    }
    find_follow_ups();
    find_needs();
    find_dates();
    find_steps();
    find_successors();
  }

 private:
  void add(Span span) {
    if (facts_.archived) {
      span.until = std::min(span.until, *facts_.archived - 1);
    }
    if (span.from <= span.until && span.until >= from_) {
      spans_.push_back(span);
    }
  }

  /// What a snooze hides: due on waking at the earliest, the latest day moves along.
  void add_hideable(Span span) {
    if (facts_.snooze) {
      delay(span, ground_.workdays.next(*facts_.snooze));
    }
    add(span);
  }

  static void delay(Span& span, Date day) {
    span.from = std::max(span.from, day);
    span.early = std::max(span.early, day);
    if (span.due >= day) {
      return;
    }
    const int days = day - span.due;
    span.due = day;
    span.falls_on = span.falls_on + days;
    span.counts_from = span.counts_from + days;
    if (span.latest) {
      span.latest = *span.latest + days;
    }
  }

  bool waits_for_first_touch() const {
    const bool any_will_do = subject_.cadence != nullptr && subject_.cadence->by_any;
    const auto& history = subject_.history;
    return (any_will_do ? history.last_reached : history.last_touch) == never;
  }

  void find_first_touch() {
    if (subject_.cadence == nullptr || subject_.unbound()) {
      return;
    }
    const auto& fastest = subject_.cadence->rules[subject_.cadence->fastest].rule;
    Span span;
    span.kind = Kind::first;
    span.until = last_day;
    if (facts_.since || facts_.added) {
      span.counts_from =
          std::max(facts_.since.value_or(first_day), facts_.added.value_or(first_day));
      span.falls_on = ground_.workdays.add(span.counts_from, ground_.settings->first_touch);
      span.due = span.from = ground_.workdays.next(span.falls_on);
      span.latest = ground_.workdays.add(span.due, fastest.every);
    } else {
      span.from = first_day;
      span.floating = true;
    }
    add_hideable(span);
  }

  void find_cadences() {
    if (subject_.unbound()) {
      return;
    }
    if (subject_.cadence != nullptr) {
      const auto& rules = subject_.cadence->rules;
      for (std::size_t i = 0; i < rules.size(); ++i) {
        if (const auto state = work_out(rules[i], subject_.history, facts_, ground_.workdays)) {
          add_hideable(cadence_span(*state, i));
        }
      }
    }
    for (std::size_t i = 0; i < facts_.needs.size(); ++i) {
      if (facts_.needs[i].when) {
        find_tightened(i);
      }
    }
  }

  static Span cadence_span(const RuleState& state, std::size_t rule) {
    Span span;
    span.kind = Kind::cadence;
    span.from = span.due = state.due;
    span.until = last_day;
    span.latest = state.latest;
    span.item = static_cast<Item>(rule);
    span.falls_on = state.falls_on;
    span.counts_from = state.counts_from;
    span.answered = state.answered;
    span.early = state.counts_from + (state.falls_on - state.counts_from) * 2 / 3 + 1;
    return span;
  }

  bool has_own(const model::Rule& rule) const {
    const auto* own = subject_.cadence;
    return own != nullptr && std::any_of(own->rules.begin(), own->rules.end(),
                                         [&](const auto& one) { return one.rule == rule; });
  }

  /// The best rating's rules, as long as the need's horizon is near.
  void find_tightened(std::size_t need) {
    if (ground_.ratings.empty()) {
      return;
    }
    const auto days = horizon(facts_.needs[need]);
    const auto& rules = ground_.ratings.front().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const auto state = work_out(rules[i], subject_.history, facts_, ground_.workdays);
      if (!state || has_own(rules[i].rule)) {
        continue;
      }
      Span span = cadence_span(*state, i);
      span.need = static_cast<Item>(need);
      delay(span, ground_.workdays.next(days.begins));
      span.from = std::max(span.from, days.from);
      span.until = std::min(days.ends, days.until);
      add_hideable(span);
    }
  }

  Horizon horizon(const model::Need& need) const {
    Horizon days;
    days.when = need.when->first;
    days.begins = ground_.workdays.subtract(days.when, ground_.settings->need_lead);
    days.ends = ground_.workdays.add(need.when->last, ground_.settings->need_lead);
    days.from = need.noted.value_or(first_day);
    days.until = need.closed && decided(need) ? *need.closed - 1 : last_day;
    return days;
  }

  static bool decided(const model::Need& need) {
    return need.status == model::NeedStatus::won || need.status == model::NeedStatus::lost;
  }

  void find_needs() {
    for (std::size_t i = 0; i < facts_.needs.size(); ++i) {
      if (!facts_.needs[i].when) {
        continue;
      }
      const auto days = horizon(facts_.needs[i]);
      Span span;
      span.kind = Kind::need;
      span.item = static_cast<Item>(i);
      span.day = days.when;
      add_two(span, days.begins, days.when, days.from, days.until);
    }
  }

  /// An occasion that stands from a first day, and from a second one again, each until a touch.
  void add_two(Span span, Date first, Date second, Date from, Date until) {
    span.until = until;
    for (const Date day : {first, second}) {
      if (subject_.history.last_touch < day) {
        span.due = day;
        span.from = std::max(day, from);
        add(span);
      }
      if (first == second) {
        break;
      }
    }
  }

  void find_follow_ups() {
    for (std::size_t i = 0; i < facts_.follow_ups.size(); ++i) {
      const auto& follow_up = facts_.follow_ups[i];
      if (follow_up.due <= subject_.follow_ups_done) {
        continue;
      }
      Span span;
      span.kind = Kind::follow_up;
      span.item = static_cast<Item>(i);
      span.from = span.due = span.day = follow_up.due;
      span.until =
          std::min(follow_up.done.value_or(last_day), follow_up.withdrawn.value_or(last_day));
      if (span.until != last_day) {
        span.until = span.until - 1;
      }
      add(span);
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

  void find_date(std::size_t item, Date day) {
    const auto& workdays = ground_.workdays;
    const Date first = workdays.previous(workdays.subtract(day, facts_.dates[item].lead));
    if (first > until_) {
      return;
    }
    Span span;
    span.kind = Kind::date;
    span.item = static_cast<Item>(item);
    span.day = day;
    add_two(span, first, workdays.previous(day), first_day, day + model::days_a_date_stands);
  }

  void find_steps() {
    if (!facts_.programme) {
      return;
    }
    const auto found = ground_.programmes.find(facts_.programme->name);
    const auto start = facts_.programme->starts(facts_.since, facts_.added);
    if (found == ground_.programmes.end() || !start) {
      return;
    }
    Date previous = *start - 1;
    for (std::size_t i = 0; i < found->second.size(); ++i) {
      const auto& steps = found->second;
      const Date day = ground_.workdays.add(*start, steps[i].offset);
      const Date next =
          i + 1 < steps.size() ? ground_.workdays.add(*start, steps[i + 1].offset) : last_day;
      if (!skipped(i) && last_answer(subject_.history, steps[i].columns) <= previous) {
        add_step(i, day, next, *start, previous);
      }
      previous = day;
    }
  }

  bool skipped(std::size_t step) const {
    const auto& all = facts_.programme->skipped;
    return std::find(all.begin(), all.end(), static_cast<int>(step) + 1) != all.end();
  }

  /// The last step has no next one to end it: its latest day is as far behind it as the step before
  /// lies ahead of it.
  void add_step(std::size_t step, Date day, Date next, Date start, Date previous) {
    Span span;
    span.kind = Kind::step;
    span.item = static_cast<Item>(step);
    span.from = span.due = day;
    span.until = next == last_day ? last_day : next - 1;
    span.latest = next == last_day ? day + (day - std::max(start, previous)) : next - 1;
    add_hideable(span);
  }

  void find_successors() {
    for (std::size_t i = 0; i < facts_.past.size(); ++i) {
      const auto& post = facts_.past[i];
      Span span;
      span.kind = Kind::successor;
      span.item = static_cast<Item>(i);
      span.until = last_day;
      span.floating = !post.until;
      span.from = span.due = post.until ? post.until->first : first_day;
      add(span);
    }
  }

  const Subject& subject_;
  const model::Facts& facts_;
  const Ground& ground_;
  Date from_, until_;
  std::vector<Span>& spans_;
};

}  // namespace

Ground::Ground(const model::Settings& all, Date from, Date until)
    : settings(&all), channels(all), workdays(all.calendar, from, until) {
  for (const auto& rating : all.ratings) {
    ratings.push_back(ready(rating.cadence, channels, all.calendar));
  }
  for (const auto& [name, steps] : all.programmes) {
    for (const auto& step : steps) {
      programmes[name].push_back({step.offset, channels.answering(step.channels)});
    }
  }
}

void find_spans(const Subject& subject, const Ground& ground, Date from, Date until,
                std::vector<Span>& spans) {
  Finder(subject, ground, from, until, spans).find();
}

}  // namespace nurture::cadence
