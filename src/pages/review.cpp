// Whom a look through the lost shows.
#include "pages/review.hpp"

#include <algorithm>

#include "cli/find_people.hpp"
#include "model/live_contacts.hpp"
#include "model/organisation_names.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"

namespace nurture::pages {
namespace {

/// The state of the view's scope today.
cadence::AgendaState state_of(cli::Session& session, const View& view) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  return {summaries.book(), summaries.settings(), today, today + 1, scope_of(session, view)};
}

std::vector<cadence::ToReview> passing_review(cli::Session& session, const View& view,
                                              const cadence::AgendaState& state) {
  const index::Summaries& summaries = session.summaries();
  std::vector<cadence::ToReview> people = people_to_review(state, session.today());
  const cli::Filter filter = cli::known(beyond_scope(view), summaries);
  if (filter.empty()) return people;
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  std::erase_if(people, [&](const cadence::ToReview& one) {
    return !cli::passes(filter, summaries.at(one.who), summaries.book(), names);
  });
  return people;
}

/// With what is said of each. Who is gone since the summaries were made is left out.
ReviewPage with_files(cli::Session& session, const cadence::AgendaState& state,
                      const std::vector<cadence::ToReview>& people) {
  ReviewPage made;
  std::vector<std::size_t> places;
  for (const cadence::ToReview& one : people) places.push_back(one.who);
  const auto words = cli::PeopleFinder(session.summaries()).shortest_words(places, session.today());
  if (places.empty() && !session.summaries().people.empty()) places.push_back(0);
  made.book = book_of(session, std::move(places));
  made.review.today = session.today();
  const model::FactBook& facts = session.summaries().book();
  const auto only_ways = model::only_ways(facts, session.today());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const model::Contact* contact =
        model::find_contact(made.book, std::string(state.id(people[i].who)));
    if (contact == nullptr) continue;
    const auto into = only_ways.find(people[i].who);
    made.review.lines.push_back(
        {people[i], what_is_open(state, people[i].who, session.today()), contact, words[i],
         into != only_ways.end() ? facts.organisations[into->second].id : std::string()});
  }
  return made;
}

}  // namespace

ReviewPage review_page(cli::Session& session, const View& view) {
  const cadence::AgendaState state = state_of(session, view);
  std::vector<cadence::ToReview> people = passing_review(session, view, state);
  const std::size_t all = people.size();
  keep_first(people, view.rows);
  ReviewPage made = with_files(session, state, people);
  made.review.more = static_cast<int>(all - people.size());
  made.review.again = typed_again(session, view);
  made.review.of_commit = !session.commit().empty();
  return made;
}

std::vector<std::string> ids_to_review(cli::Session& session, const View& view) {
  const cadence::AgendaState state = state_of(session, view);
  std::vector<cadence::ToReview> people = passing_review(session, view, state);
  keep_first(people, view.rows);
  std::vector<std::string> ids;
  for (const cadence::ToReview& one : people) ids.emplace_back(state.id(one.who));
  return ids;
}

ReviewPage review_of(cli::Session& session, const View& view, const std::string& id) {
  const cadence::AgendaState state = state_of(session, view);
  std::vector<cadence::ToReview> people = people_to_review(state, session.today());
  std::erase_if(people, [&](const cadence::ToReview& one) { return state.id(one.who) != id; });
  return with_files(session, state, people);
}

}  // namespace nurture::pages
