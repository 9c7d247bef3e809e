// Open needs, promises and silences, counted.
#include <algorithm>

#include "cadence/review.hpp"
#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using model::Need;
using model::NeedStatus;

Horizon horizon(const Need& need, const cadence::Rulebook& rulebook, Date today) {
  if (!need.when) return Horizon::undated;
  const Date first = need.when->first;
  if (need.when->last < today) return Horizon::past;
  if (rulebook.workdays().subtract(first, rulebook.settings->need_lead) <= today)
    return Horizon::near;
  return first <= base::period_of(base::Span::year, today).last ? Horizon::this_year
                                                                : Horizon::later;
}

/// The place in Pipeline::needs.
std::size_t place(NeedStatus status) {
  return status == NeedStatus::latent ? 2 : status == NeedStatus::aware ? 1 : 0;
}

void add_need(const Need& need, const cadence::Rulebook& rulebook, Days days, Pipeline& into) {
  if (model::open_on(need, days.until)) {
    const auto when = static_cast<std::size_t>(horizon(need, rulebook, days.until));
    OpenNeeds& open = into.needs.at(place(need.status));
    ++open.by_horizon.at(when);
    if (need.noted && (!open.since || *need.noted < *open.since)) open.since = need.noted;
    return;
  }
  if (!need.closed || !days.contain(*need.closed)) return;
  into.won += need.status == NeedStatus::won ? 1 : 0;
  into.lost += need.status == NeedStatus::lost ? 1 : 0;
}

void add_follow_up(const model::FollowUp& follow_up, Date today, Pipeline& into) {
  if (!model::open_on(follow_up, today)) return;
  ++into.follow_ups;
  into.overdue += follow_up.due < today ? 1 : 0;
}

template <typename Whoever>
void add_open(const Whoever& one, const cadence::Rulebook& rulebook, Days days, Pipeline& into) {
  for (const Need& need : one.needs) add_need(need, rulebook, days, into);
  for (const model::FollowUp& follow_up : one.follow_ups)
    add_follow_up(follow_up, days.until, into);
}

void add_silence(const cadence::Party& party, const model::Settings& settings, Date today,
                 RatingPeople& into) {
  if (party.cadence == nullptr || party.unbound()) return;
  into.never_touched += cadence::silent_since(party) == cadence::never ? 1 : 0;
  into.lost += cadence::is_lost(party, settings, today) ? 1 : 0;
}

}  // namespace

Pipeline pipeline(const People& people, const std::vector<const model::Organisation*>& orgs,
                  const cadence::AgendaState& state, Days days) {
  const cadence::Rulebook& rulebook = state.rulebook();
  const model::Settings& settings = *rulebook.settings;
  Pipeline result;
  result.needs = {OpenNeeds{NeedStatus::ready, {}, {}}, OpenNeeds{NeedStatus::aware, {}, {}},
                  OpenNeeds{NeedStatus::latent, {}, {}}};
  result.ratings = one_a_rating<RatingPeople>(settings);
  for (const Person& person : people) {
    if (model::archived_on(*person.contact, days.until)) continue;
    add_open(*person.contact, rulebook, days, result);
    RatingPeople& rating = result.ratings[person.party->rank];
    ++rating.people;
    add_silence(*person.party, settings, days.until, rating);
  }
  for (const model::Organisation* one : orgs) add_open(*one, rulebook, days, result);
  std::erase_if(result.ratings, [](const RatingPeople& one) { return one.people == 0; });
  return result;
}

}  // namespace nurture::insight
