// Who is and was where, by what `org` and `past` mean.
#include "insight/organisations.hpp"

#include <algorithm>

#include "model/effective.hpp"
#include "model/live_contacts.hpp"
#include "model/organisation_names.hpp"

namespace nurture::insight {
namespace {

Member member(const model::Facts& facts, const model::Settings& settings, Date today) {
  Member made;
  made.facts = &facts;
  const model::LastOn* const last = model::last_touch(facts, settings);
  if (last != nullptr) made.last = last->date;
  made.warmth = model::warmth(facts, settings, today);
  made.closeness = model::closeness(facts, settings, today);
  made.archived = model::archived_on(facts.archived, today);
  made.live = model::is_live(made.archived, made.last, today);
  return made;
}

int open_needs(const std::vector<model::Need>& needs, Date today) {
  return static_cast<int>(std::count_if(needs.begin(), needs.end(), [&](const model::Need& need) {
    return model::open_on(need, today);
  }));
}

}  // namespace

std::vector<OrganisationPeople> people_of_organisations(const model::FactBook& book, Date today) {
  model::OrganisationNames names(model::pointers(book.organisations));
  std::vector<OrganisationPeople> all(book.organisations.size());
  const std::size_t count = book.source != nullptr ? book.source->size() : book.people.size();
  for (std::size_t i = 0; i < count; ++i) {
    const model::Facts& facts = book.source != nullptr ? book.source->at(i) : book.people[i];
    const auto employer = names.find(facts.org);
    if (employer) all[*employer].now.push_back(member(facts, book.settings, today));
    for (const model::Past& post : facts.past) {
      const auto place = names.find(post.org);
      if (place && place != employer) all[*place].before.push_back({&facts, &post});
    }
  }
  return all;
}

OrganisationSummary summary(const model::OrganisationFacts& organisation,
                            const OrganisationPeople& people, Date today) {
  OrganisationSummary made;
  made.needs = open_needs(organisation.needs, today);
  for (const Member& one : people.now) {
    made.last = std::max(made.last, one.last);
    if (one.archived) continue;
    ++made.people;
    made.live += one.live ? 1 : 0;
    made.warmest = std::max(made.warmest.value_or(one.closeness), one.closeness);
    made.needs += open_needs(one.facts->needs, today);
  }
  return made;
}

Ancestry ancestry(const model::Book& book, const model::Organisation& organisation) {
  Ancestry made;
  const model::Organisation* last = &organisation;
  while (!last->parent.empty()) {
    const model::Organisation* const parent = model::find_organisation(book, last->parent);
    if (parent == nullptr) {
      made.missing = last->parent;
      break;
    }
    const bool there = std::find(made.above.begin(), made.above.end(), parent) != made.above.end();
    if (there || parent->id == organisation.id) {
      made.circle = true;
      break;
    }
    made.above.push_back(parent);
    last = parent;
  }
  return made;
}

std::vector<const model::Organisation*> children(const model::Book& book,
                                                 const model::Organisation& organisation) {
  std::vector<const model::Organisation*> found;
  for (const model::Organisation& one : book.organisations) {
    if (one.parent.empty() || one.id == organisation.id) continue;
    const model::Organisation* const parent = model::find_organisation(book, one.parent);
    if (parent != nullptr && parent->id == organisation.id) found.push_back(&one);
  }
  return found;
}

}  // namespace nurture::insight
