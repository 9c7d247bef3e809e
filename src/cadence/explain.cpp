// Every rule and number of one party, and the place in today's order.
#include "cadence/explain.hpp"

#include <algorithm>
#include <stdexcept>

#include "cadence/day.hpp"
#include "model/effective.hpp"

namespace nurture::cadence {
namespace {

constexpr int explained_days = 400;  // days: the next of a yearly date
constexpr int played_ahead = 100;

std::optional<PartyNumber> find_party(const AgendaState& state, const ExplainedParty& who) {
  const auto& parties = state.parties();
  for (PartyNumber i = 0; i < parties.size(); ++i) {
    if (parties[i].organisation == who.organisation && parties[i].id == who.id) return i;
  }
  return std::nullopt;
}

/// The channel of an answer: of the person's, or of an organisation's people.
std::string channel_on(const AgendaState& state, const Party& party, const ReadyRule& ready,
                       Date answered) {
  if (party.people != nullptr) {
    for (const auto person : *party.people) {
      auto channel = channel_on(state, state.parties()[person], ready, answered);
      if (!channel.empty()) return channel;
    }
  }
  for (const auto& last : party.facts->last) {
    const auto column = state.rulebook().channels.column(last.channel);
    const bool answers =
        std::find(ready.columns.begin(), ready.columns.end(), column) != ready.columns.end();
    if (answers && last.date == answered) return last.channel;
  }
  return {};
}

RuleReason explain_rule(const AgendaState& state, const Window& window, const Party& party) {
  const auto& facts = *party.facts;
  const auto& cadence = window.need ? state.rulebook().ratings.front() : *party.cadence;
  const auto& ready = cadence.rules[window.item];
  RuleReason reason;
  reason.rule = ready.rule;
  reason.due = window.due;
  reason.latest = window.latest.value_or(window.due);
  reason.moved = window.moved;
  reason.waits_from = window.waits_from();
  reason.from = window.from;
  reason.held = window.held;
  reason.need = window.need ? facts.needs[*window.need].what : "";
  reason.falls_on = window.counts_from + window.length;
  if (window.answered == never) {
    reason.counts_from = window.counts_from;
    reason.counts_from_key = facts.since ? "since" : facts.added ? "added" : "interactions";
    const Date last = party.history.last_touch;
    reason.latest_by_touch =
        last != never &&
        reason.latest == party.workdays->add(last, ready.rule.every) + window.moved;
  } else {
    reason.answered = window.answered;
    reason.channel = channel_on(state, party, ready, window.answered);
  }
  return reason;
}

/// Cadences that hold today: their own, and tightened ones within their need's horizon.
void explain_rules(const AgendaState& state, const Party& party, Date today, Explanation& result) {
  for (const auto& window : party.windows) {
    const bool coming_need = window.need && window.due > today;
    if (window.kind == Kind::cadence && window.until >= today && !coming_need) {
      result.rules.push_back(explain_rule(state, window, party));
    }
  }
}

void explain_coming(const Party& party, const Rulebook& rulebook, Date today, Explanation& result) {
  std::vector<const Window*> windows;
  for (const auto& window : party.windows) {
    if (window.from > today) windows.push_back(&window);
  }
  std::stable_sort(windows.begin(), windows.end(),
                   [](const Window* one, const Window* other) { return one->from < other->from; });
  for (const auto* window : windows) {
    auto coming = occasion(*window, party, rulebook, window->from);
    if (party.organisation) coming.organisation = party.id;
    const auto known = [&](const Occasion& one) {
      return one.kind == coming.kind && one.text == coming.text && one.rule == coming.rule &&
             one.number == coming.number;
    };
    if (std::none_of(result.coming.begin(), result.coming.end(), known)) {
      result.coming.push_back(std::move(coming));
    }
  }
}

std::string_view shown_as(const AgendaState& state, const Line& line) {
  return state.id(line.approach.value_or(line.who));
}

bool stands_in(const Line& line, PartyNumber party) {
  return line.who == party || line.merged == party || line.approach == party;
}

/// Where the party's line stands among all who are due today: its own before one in which it only
/// stands with another.
void explain_place(const AgendaState& state, PartyNumber party, const BoundedDay& day, Date today,
                   Explanation& result) {
  auto lines = day.listed;
  lines.insert(lines.end(), day.more.begin(), day.more.end());
  std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
    return one.early != other.early ? other.early : !one.early && one.key < other.key;
  });
  auto theirs =
      std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.who == party; });
  if (theirs == lines.end()) {
    theirs = std::find_if(lines.begin(), lines.end(),
                          [&](const Line& line) { return stands_in(line, party); });
  }
  if (theirs == lines.end()) return;
  result.place = static_cast<int>(theirs - lines.begin()) + 1;
  result.listed = std::any_of(day.listed.begin(), day.listed.end(),
                              [&](const Line& line) { return line.who == theirs->who; });
  result.due = due(state, *theirs, today);
  for (auto line = lines.begin(); line != theirs; ++line) {
    result.before.emplace_back(shown_as(state, *line));
  }
}

/// The day that will list the party if whoever is listed before it is touched.
std::optional<Date> first_listed(AgendaState& state, PartyNumber party, Date today) {
  for (int i = 0; i <= played_ahead; ++i) {
    const Date day = today + i;
    const auto bounded = bounded_day(state, day);
    if (std::any_of(bounded.listed.begin(), bounded.listed.end(),
                    [&](const Line& line) { return stands_in(line, party); })) {
      return day;
    }
    for (const auto& touch : touches_of(state, bounded, day)) {
      state.touch(touch.line, touch.column, day);
    }
  }
  return std::nullopt;
}

void explain_party(const AgendaState& state, const Party& party, Date today, Explanation& result) {
  const auto& settings = *state.rulebook().settings;
  const auto& facts = *party.facts;
  if (party.archived_on(today)) result.archived = facts.archived;
  if (party.snoozed_on(today)) result.snooze = facts.snooze;
  if (const Date rests = rests_until(party); rests > today) result.rests = rests;
  result.undecided = party.undecided;
  result.rating =
      party.undecided ? std::string(model::undecided) : model::rating_name(settings, party.rank);
  result.origin = party.origin;
  result.attempts = facts.attempts;
  if (party.history.last_touch != never) result.last_touch = party.history.last_touch;
  if (const auto* last = model::last_touch(facts, settings)) result.last_channel = last->channel;
  explain_rules(state, party, today, result);
  explain_coming(party, state.rulebook(), today, result);
}

}  // namespace

Explanation explain(const model::FactBook& book, const ExplainedParty& who, Date today,
                    const Scope& scope) {
  AgendaState state(book, book.settings, today, today + explained_days, scope);
  Explanation result;
  result.who = who;
  const auto place = find_party(state, who);
  if (!place && who.organisation) return result;
  if (!place) throw std::out_of_range("no contact '" + who.id + "'");
  const auto& party = state.parties()[*place];
  result.only_way = state.only_way(static_cast<PartyNumber>(*place));
  if (!party.in_scope) {
    const std::string owner = state.teams()[party.team].owner;
    result = explain(book, who, today, {owner});
    result.agenda_of = owner;
    return result;
  }
  explain_party(state, party, today, result);
  result.standing = standing_occasions(state, *place, today);
  explain_place(state, *place, bounded_day(state, today, done_on(state, today, scope)), today,
                result);
  if (result.place > 0 && !result.listed && !state.workdays().contains(today)) {
    result.comes = first_listed(state, *place, today);
  }
  return result;
}

const RuleReason* first_rule(const Explanation& explanation) {
  const RuleReason* first = nullptr;
  for (const RuleReason& one : explanation.rules)
    if (one.need.empty() && (first == nullptr || one.due < first->due)) first = &one;
  return first;
}

}  // namespace nurture::cadence
