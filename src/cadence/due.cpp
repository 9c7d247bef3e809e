// A line of the day in words, and the channel that would answer it best.
#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "cadence/state.hpp"
#include "model/dates.hpp"

namespace nurture::cadence {
namespace {

const ReadyCadence& cadence_of(const Window& window, const Party& party, const Rulebook& rulebook) {
  return window.need ? rulebook.ratings.front() : *party.cadence;
}

void describe_cadence(const Window& window, const Party& party, const Rulebook& rulebook,
                      Occasion& occasion) {
  occasion.rule = cadence_of(window, party, rulebook).rules[window.item].rule;
  if (window.answered != never) occasion.answered = window.answered;
  if (window.need) {
    occasion.tightened = true;
    occasion.text = party.facts->needs[*window.need].what;
  }
}

void describe_need(std::size_t place, const model::Facts& facts, Occasion& occasion) {
  occasion.kind = Kind::need;
  occasion.text = facts.needs[place].what;
  occasion.when = facts.needs[place].when;
  occasion.number = facts.need_numbers[place];
}

void describe_follow_up(std::size_t place, const model::Facts& facts, Occasion& occasion) {
  occasion.kind = Kind::follow_up;
  occasion.text = facts.follow_ups[place].what;
  occasion.channels = facts.follow_ups[place].by;
  occasion.day = facts.follow_ups[place].due;
  occasion.number = facts.follow_up_numbers[place];
}

void describe_date(const model::Anniversary& date, Date day, Occasion& occasion) {
  occasion.kind = Kind::date;
  occasion.text = date.what;
  occasion.day = day;
  occasion.years = model::years_on(date, day);
}

/// Notes the columns that answer the window: a rule's, and twice those that a promise names.
void count_answers(const Window& window, const Party& party, const Rulebook& rulebook,
                   std::vector<int>& answered) {
  if (window.kind == Kind::cadence) {
    for (const auto column : cadence_of(window, party, rulebook).rules[window.item].columns) {
      ++answered[column];
    }
  } else if (window.kind == Kind::follow_up) {
    const auto& by = party.facts->follow_ups[window.item].by;
    if (by.empty()) return;
    for (const auto column : rulebook.channels.answering(by)) answered[column] += 2;
  }
}

/// The channel of the newest two attempts, if nobody has been reached since.
std::size_t unanswered_column(const Party& party, const Channels& channels) {
  const auto& attempts = party.facts->attempts;
  const bool still = party.history.attempts > 0 && party.history.last_attempt == attempts.last;
  return still && !attempts.twice_on.empty() ? channels.column(attempts.twice_on) : channels.size();
}

/// Email, else the cheapest and quickest of the others that count.
std::size_t another_column(const Rulebook& rulebook, std::size_t avoided) {
  const auto& channels = rulebook.channels;
  std::size_t best = avoided;
  const auto rank = [&](std::size_t column) {
    const auto& channel = rulebook.settings->channels.at(channels.name(column));
    return std::tuple(channels.name(column) != "email", channel.cost, channel.minutes);
  };
  for (std::size_t i = 0; i < channels.size(); ++i) {
    if (i == avoided || !channels.counts(i)) continue;
    if (best == avoided || rank(i) < rank(best)) best = i;
  }
  return best;
}

bool same_thing(const Window& one, const Window& other) {
  return one.kind == other.kind && one.item == other.item &&
         one.need.has_value() == other.need.has_value();
}

bool stands_before(const Window& one, const Window& other, Date today) {
  const int near = std::abs(one.day - today), far = std::abs(other.day - today);
  if (one.kind == Kind::date && near != far) return near < far;
  return one.due < other.due;
}

/// What stands of a party, in the order of the day, each beside its key.
void add_standing(const AgendaState& state, std::size_t who, Date today,
                  std::vector<std::pair<SortKey, Occasion>>& all) {
  const auto& party = state.parties()[who];
  std::vector<const Window*> standing;
  find_standing(party, today, standing);
  for (const auto* window : standing) {
    auto& added = all.emplace_back(sort_key(*window, party, today),
                                   occasion(*window, party, state.rulebook(), today));
    if (party.organisation) added.second.organisation = party.id;
  }
}

std::vector<Occasion> in_order(std::vector<std::pair<SortKey, Occasion>> all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::vector<Occasion> occasions;
  for (auto& [key, occasion] : all) occasions.push_back(std::move(occasion));
  return occasions;
}

/// What is open beside what stands: gathers the context of a line.
class Context {
 public:
  /// Dates within their lead, or within `lead` if that is longer.
  Context(const Party& party, const Workdays& workdays, Date today, base::Interval lead, Due& due)
      : party_(party),
        facts_(*party.facts),
        workdays_(workdays),
        today_(today),
        lead_(lead),
        due_(due) {}

  void gather() {
    for (std::size_t i = 0; i < facts_.needs.size(); ++i) {
      const auto& need = facts_.needs[i];
      const bool open = !need.noted || *need.noted <= today_;
      Occasion made;
      describe_need(i, facts_, made);
      made.due = made.from = need.when ? need.when->first : today_;
      if (open) add(std::move(made));
    }
    for (const auto& date : facts_.dates) add_date(date);
    for (std::size_t i = 0; i < facts_.follow_ups.size(); ++i) {
      Occasion made;
      describe_follow_up(i, facts_, made);
      made.due = made.from = facts_.follow_ups[i].due;
      if (made.due > party_.follow_ups_done) add(std::move(made));
    }
  }

 private:
  void add_date(const model::Anniversary& date) {
    const int this_year = base::civil(today_).year;
    for (int year = date.date.year.value_or(this_year);
         year <= date.date.year.value_or(this_year + 1); ++year) {
      const auto day = base::in_year(date.date, year);
      if (!day || *day < today_) continue;
      if (std::min(workdays_.subtract(*day, date.lead), workdays_.subtract(*day, lead_)) > today_)
        continue;
      Occasion made;
      describe_date(date, *day, made);
      made.due = made.from = *day;
      return add(std::move(made));
    }
  }

  void add(Occasion made) {
    if (party_.organisation) made.organisation = party_.id;
    const auto same = [&](const Occasion& one) {
      return one.kind == made.kind && one.organisation == made.organisation &&
             one.number == made.number && (made.kind != Kind::date || one.text == made.text);
    };
    if (std::none_of(due_.occasions.begin(), due_.occasions.end(), same)) {
      due_.context.push_back(std::move(made));
    }
  }

  const Party& party_;
  const model::Facts& facts_;
  const Workdays& workdays_;
  Date today_;
  base::Interval lead_;
  Due& due_;
};

void add_context(const AgendaState& state, std::size_t who, Date today, Due& due,
                 base::Interval lead = {}) {
  Context(state.parties()[who], state.rulebook().workdays(), today, lead, due).gather();
}

}  // namespace

void find_standing(const Party& party, Date today, std::vector<const Window*>& standing) {
  standing.clear();
  for (const auto& window : party.windows) {
    if (!window.stands(today)) continue;
    const auto known = std::find_if(standing.begin(), standing.end(),
                                    [&](const Window* one) { return same_thing(*one, window); });
    if (known == standing.end()) {
      standing.push_back(&window);
    } else if (stands_before(window, **known, today)) {
      *known = &window;
    }
  }
}

Occasion occasion(const Window& window, const Party& party, const Rulebook& rulebook, Date today) {
  Occasion result;
  result.kind = window.kind;
  result.due = window.due_on(today);
  result.latest = window.latest_on(today);
  result.from = window.floating ? today : window.from;
  switch (window.kind) {
    case Kind::cadence:
      describe_cadence(window, party, rulebook, result);
      break;
    case Kind::follow_up:
      describe_follow_up(window.item, *party.facts, result);
      break;
    case Kind::need:
      describe_need(window.item, *party.facts, result);
      break;
    case Kind::date:
      describe_date(party.facts->dates[window.item], window.day, result);
      break;
    case Kind::first:
      break;
  }
  return result;
}

std::vector<Occasion> standing_occasions(const AgendaState& state, std::size_t party, Date today) {
  std::vector<std::pair<SortKey, Occasion>> all;
  add_standing(state, party, today, all);
  return in_order(std::move(all));
}

std::vector<Occasion> what_is_open(const AgendaState& state, std::size_t party, Date today) {
  Due due;
  add_context(state, party, today, due, state.rulebook().settings->need_lead);
  return due.context;
}

const Window* next_cadence(const Party& party, Date today) {
  const Window* soonest = nullptr;
  for (const auto& window : party.windows) {
    if (window.kind == Kind::cadence && window.from > today &&
        (soonest == nullptr || window.from < soonest->from)) {
      soonest = &window;
    }
  }
  return soonest;
}

std::optional<Date> soonest_due(const Party& party, Date today) {
  std::optional<Date> soonest;
  for (const Window& window : party.windows) {
    const Date due = window.from > today ? window.from : window.due_on(today);
    if (!soonest || due < *soonest) soonest = due;
  }
  return soonest;
}

void summarise(Due& due, Date today) {
  due.due = due.occasions.front().due;
  for (const auto& occasion : due.occasions) {
    due.due = std::min(due.due, occasion.due);
    if (occasion.latest && (!due.latest || *occasion.latest < *due.latest)) {
      due.latest = occasion.latest;
    }
  }
  due.days_due = today - due.due;
  due.days_late = due.latest ? std::max(0, today - *due.latest) : 0;
}

Due due(const AgendaState& state, const Line& line, Date today) {
  const auto& party = state.parties()[line.who];
  Due result;
  result.early = line.early;
  if (party.organisation) result.organisation = party.id;
  result.person = party.organisation ? line.approach : std::optional(line.who);
  if (result.person) {
    result.contact = state.id(*result.person);
    result.only_way = state.only_way(static_cast<PartyNumber>(*result.person));
    const auto& person = state.parties()[*result.person];  // who may have been touched in a play
    if (person.history.attempts > 0) result.attempts = person.facts->attempts;
  }
  if (line.early) {
    result.occasions.push_back(
        occasion(*next_cadence(party, today), party, state.rulebook(), today));
    result.occasions.back().organisation = result.organisation;
  } else {
    std::vector<std::pair<SortKey, Occasion>> all;
    add_standing(state, line.who, today, all);
    if (line.merged) add_standing(state, *line.merged, today, all);
    result.occasions = in_order(std::move(all));
  }
  summarise(result, today);
  add_context(state, line.who, today, result);
  if (line.merged) add_context(state, *line.merged, today, result);
  result.channel = state.rulebook().channels.name(touch_column(state, line, today));
  return result;
}

std::size_t touch_column(const AgendaState& state, const Line& line, Date today) {
  const auto& rulebook = state.rulebook();
  const auto& channels = rulebook.channels;
  std::vector<int> answered(channels.size());
  const auto count = [&](std::size_t which) {
    const auto& party = state.parties()[which];
    for (const auto& window : party.windows) {
      const bool meant = line.early ? &window == next_cadence(party, today) : window.stands(today);
      if (meant) count_answers(window, party, rulebook, answered);
    }
  };
  count(line.who);
  if (line.merged) count(*line.merged);
  auto best = channels.column(rulebook.settings->default_channel);
  for (std::size_t i = 0; i < answered.size(); ++i) {
    const bool touches = channels.counts(i) && !channels.counts(best);
    if (answered[i] > answered[best] || (touches && answered[i] == answered[best])) best = i;
  }
  const auto who = state.parties()[line.who].organisation ? line.approach : line.who;
  const bool unanswered = who && best == unanswered_column(state.parties()[*who], channels);
  return unanswered ? another_column(rulebook, best) : best;
}

}  // namespace nurture::cadence
