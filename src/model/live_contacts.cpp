// Live contacts, by the last touch.
#include "model/live_contacts.hpp"

#include <utility>

#include "model/effective.hpp"
#include "model/organisation_names.hpp"

namespace nurture::model {

bool is_live(bool archived, std::optional<Date> last_touch, Date today) {
  return !archived && last_touch && today - *last_touch <= live_days;
}

bool is_live(const Facts& facts, const Settings& settings, Date today) {
  const LastOn* const last = last_touch(facts, settings);
  return is_live(archived_on(facts.archived, today),
                 last != nullptr ? std::optional(last->date) : std::nullopt, today);
}

std::map<std::size_t, std::size_t> only_ways(const FactBook& book, Date today) {
  OrganisationNames names(pointers(book.organisations));
  std::vector<std::vector<std::size_t>> live(book.organisations.size());
  const std::size_t count = book.source != nullptr ? book.source->size() : book.people.size();
  Facts read;
  for (std::size_t i = 0; i < count; ++i) {
    if (book.source != nullptr) book.source->read(i, read);
    const Facts& facts = book.source != nullptr ? read : book.people[i];
    const auto place = facts.org.empty() ? std::nullopt : names.find(facts.org);
    if (place && is_live(facts, book.settings, today)) live[*place].push_back(i);
  }
  std::map<std::size_t, std::size_t> ways;
  for (std::size_t i = 0; i < live.size(); ++i) {
    const bool target = book.organisations[i].target.value_or(false);
    if (target && live[i].size() == 1) ways.emplace(live[i].front(), i);
  }
  return ways;
}

}  // namespace nurture::model
