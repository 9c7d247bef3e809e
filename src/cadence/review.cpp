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

/// In days: of the fastest rule.
double interval_of(const Party& party, const model::Settings& settings) {
  const model::Rule& rule = party.cadence->rules[party.cadence->fastest].rule;
  return base::estimated_days(settings.calendar, rule.every);
}

bool is_unrated(const Party& party) {
  return party.origin == Origin::default_rating;
}

std::optional<GoneCold> gone_cold(const Party& party, Date today) {
  const History& history = party.history;
  const auto gap = model::own_gap(history.first_touch, history.last_touch, party.touch_days);
  if (!gap || !model::gone_silent(*gap, today - history.last_touch)) return std::nullopt;
  return GoneCold{*gap, (today - history.last_touch) / *gap};
}

/// How long a look at somebody stands.
base::Interval stands_for(const model::Settings& settings) {
  constexpr base::Interval otherwise{3, base::Unit::month};
  return settings.review_every.value_or(otherwise);
}

bool may_be_looked_at(const AgendaState& state, const Party& party, Date today) {
  if (!party.in_scope || party.organisation || party.archived_on(today) ||
      party.snoozed_on(today) || party.unbound()) {
    return false;
  }
  const bool reviewed = party.reviewed != never && party.reviewed <= today;
  const model::Settings& settings = *state.rulebook().settings;
  return !reviewed || state.workdays().add(party.reviewed, stands_for(settings)) <= today;
}

bool is_to_review(const AgendaState& state, const Party& party, Date today) {
  return may_be_looked_at(state, party, today) &&
         (party.undecided || is_unrated(party) ||
          is_lost(party, *state.rulebook().settings, today) || gone_cold(party, today));
}

struct ReviewStart {
  Date from;
  bool first;  ///< nobody was looked at yet
};

/// The newest day of a look at one of the scope's people, else the first that is known of any of
/// them; `forever` where nothing is.
ReviewStart review_counts_from(const AgendaState& state, Date today) {
  Date newest = never, first = forever;
  for (const Party& party : state.parties()) {
    if (!party.in_scope || party.organisation) continue;
    if (party.reviewed <= today) newest = std::max(newest, party.reviewed);
    for (const Date day : {party.added, party.history.first_touch}) {
      if (day != never) first = std::min(first, day);
    }
  }
  return newest != never ? ReviewStart{newest, false} : ReviewStart{first, true};
}

}  // namespace

Date silent_since(const Party& party) {
  const bool any_will_do = party.cadence != nullptr && party.cadence->by_any;
  return any_will_do ? party.history.last_reached : party.history.last_touch;
}

bool is_lost(const Party& party, const model::Settings& settings, Date today) {
  const Date last = silent_since(party);
  if (party.cadence == nullptr || party.unbound() || last == never) return false;
  return today - last > settings.lost_after * interval_of(party, settings) &&
         past_latest(party, today);
}

ReviewReasons review_reasons(const Party& party, const model::Settings& settings, Date today) {
  ReviewReasons why{{}, gone_cold(party, today), party.undecided, is_unrated(party)};
  if (is_lost(party, settings, today)) {
    const double intervals = (today - silent_since(party)) / interval_of(party, settings);
    why.lost = LostTouch{party.cadence->rules[party.cadence->fastest].rule, intervals};
  }
  return why;
}

std::vector<ToReview> people_to_review(const AgendaState& state, Date today) {
  const model::Settings& settings = *state.rulebook().settings;
  std::vector<ToReview> people;
  for (PartyNumber who = 0; who < state.parties().size(); ++who) {
    const Party& party = state.parties()[who];
    if (!is_to_review(state, party, today)) continue;
    ToReview one{who, std::nullopt, review_reasons(party, settings, today)};
    const Date last = silent_since(party) != never ? silent_since(party) : party.added;
    if (last != never) one.silent_since = last;
    if (party.undecided)
      one.known_by = party.touch_days + party.facts->needs.size() + party.facts->follow_ups.size();
    people.push_back(one);
  }
  std::sort(people.begin(), people.end(), [&](const ToReview& one, const ToReview& other) {
    const auto key = [&](const ToReview& of) {
      return std::tuple(of.why.undecided, -static_cast<std::ptrdiff_t>(of.known_by),
                        of.silent_since.value_or(forever), state.id(of.who));
    };
    return key(one) < key(other);
  });
  return people;
}

std::optional<ReviewDue> review_due(const AgendaState& state, Date today) {
  const auto& every = state.rulebook().settings->review_every;
  if (!every || !state.workdays().contains(today)) return std::nullopt;
  const auto [from, first] = review_counts_from(state, today);
  if (from == forever) return std::nullopt;
  const Date due = state.workdays().next(state.workdays().add(from, *every));
  if (today < due) return std::nullopt;
  const auto people = static_cast<int>(
      std::count_if(state.parties().begin(), state.parties().end(),
                    [&](const Party& party) { return is_to_review(state, party, today); }));
  return people > 0 ? std::optional(ReviewDue{due, people, first}) : std::nullopt;
}

}  // namespace nurture::cadence
