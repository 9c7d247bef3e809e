// Whom a look through the lost is about, and when it is due.
#include "cadence/review.hpp"

#include <algorithm>
#include <tuple>

#include "model/warmth.hpp"

namespace nurture::cadence {
namespace {

bool past_latest(const Party& party, Date today) {
  const std::size_t fastest = party.cadence->fastest;
  return std::any_of(party.windows.begin(), party.windows.end(), [&](const Window& window) {
    return window.kind == Kind::cadence && !window.need && window.item == fastest &&
           window.stands(today) && window.latest && *window.latest < today;
  });
}

std::optional<GoneCold> gone_cold(const Party& party, Date today) {
  const History& history = party.history;
  const auto gap = model::own_gap(history.first_touch, history.last_touch, party.touch_days);
  if (!gap || !model::gone_silent(*gap, today - history.last_touch)) return std::nullopt;
  return GoneCold{*gap, (today - history.last_touch) / *gap};
}

/// How long a look at somebody stands.
base::Interval stands_for(const model::Settings& settings) {
  return settings.review_every.value_or(*model::Settings{}.review_every);
}

bool has_a_look_coming(const Party& party, Date today) {
  return party.in_scope && !party.organisation && !party.archived_on(today) &&
         !party.snoozed_on(today) && !party.unbound();
}

/// The newest day of a look at one of the scope's people, else the first that is known of any of
/// them; `forever` where nothing is.
Date review_counts_from(const AgendaState& state, Date today) {
  Date newest = never, first = forever;
  for (const Party& party : state.parties()) {
    if (!party.in_scope || party.organisation) continue;
    if (party.reviewed <= today) newest = std::max(newest, party.reviewed);
    for (const Date day : {party.added, party.history.first_touch}) {
      if (day != never) first = std::min(first, day);
    }
  }
  return newest != never ? newest : first;
}

}  // namespace

Date silent_since(const Party& party) {
  const bool any_will_do = party.cadence != nullptr && party.cadence->by_any;
  return any_will_do ? party.history.last_reached : party.history.last_touch;
}

std::optional<LostTouch> lost_touch(const Party& party, const model::Settings& settings,
                                    Date today) {
  const Date last = silent_since(party);
  if (party.cadence == nullptr || party.unbound() || last == never) return std::nullopt;
  const model::Rule& rule = party.cadence->rules[party.cadence->fastest].rule;
  const double interval = base::estimated_days(settings.calendar, rule.every);
  const bool lost = today - last > settings.lost_after * interval && past_latest(party, today);
  if (!lost) return std::nullopt;
  return LostTouch{rule, (today - last) / interval};
}

ReviewReasons review_reasons(const Party& party, const model::Settings& settings, Date today) {
  return {lost_touch(party, settings, today), gone_cold(party, today), party.undecided,
          party.origin == Origin::default_rating};
}

std::vector<ToReview> people_to_review(const AgendaState& state, Date today) {
  const model::Settings& settings = *state.rulebook().settings;
  std::vector<ToReview> people;
  for (PartyNumber who = 0; who < state.parties().size(); ++who) {
    const Party& party = state.parties()[who];
    if (!has_a_look_coming(party, today)) continue;
    const bool looked_at = party.reviewed != never && party.reviewed <= today;
    if (looked_at && state.workdays().add(party.reviewed, stands_for(settings)) > today) continue;
    ToReview one{who, std::nullopt, review_reasons(party, settings, today)};
    if (!one.why.any()) continue;
    const Date last = silent_since(party) != never ? silent_since(party) : party.added;
    if (last != never) one.silent_since = last;
    people.push_back(one);
  }
  std::sort(people.begin(), people.end(), [&](const ToReview& one, const ToReview& other) {
    const auto key = [&](const ToReview& of) {
      return std::tuple(of.silent_since.value_or(forever), state.id(of.who));
    };
    return key(one) < key(other);
  });
  return people;
}

std::optional<ReviewDue> review_due(const AgendaState& state, Date today) {
  const auto& every = state.rulebook().settings->review_every;
  if (!every || !state.workdays().contains(today)) return std::nullopt;
  const Date from = review_counts_from(state, today);
  if (from == forever) return std::nullopt;
  const Date due = state.workdays().next(state.workdays().add(from, *every));
  if (today < due) return std::nullopt;
  const auto people = static_cast<int>(people_to_review(state, today).size());
  return people > 0 ? std::optional(ReviewDue{due, people}) : std::nullopt;
}

}  // namespace nurture::cadence
